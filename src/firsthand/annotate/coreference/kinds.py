"""What a noun denotes: a person, a group, an organisation of some role, a document – or nothing that we follow."""

from __future__ import annotations

from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import Lexicon, lexicon
from firsthand.model.annotated import MentionType
from firsthand.model.base import Frozen


class NounKind(Frozen, frozen=True, kw_only=True):
    """The type of mention that a noun makes, and the roles that it gives."""

    type: MentionType
    roles: tuple[str, ...] = ()


_ORDER = (("force", "armed_force"), ("authority", "authority"), ("outlet", "outlet"), ("inquiry", "inquiry"),
          ("ngo", "ngo"), ("organisation", "organisation"))  # fmt: skip
# Nouns that are organisations only as a definite, singular thing: "the press", "the office", not "press for".
_NEEDS_DETERMINER = frozenset({"DET", "PRON"})


# Persons only with what they stand for: "the head of the prison".
_OF_SOMETHING = frozenset({"head", "figure", "face", "hand", "voice"})


def _complemented(grammar: Grammar, index: int) -> bool:
    return any(grammar.lower[kid] in {"of", "at", "in"} for kid in grammar.children[index] if kid > index)


def noun_kind(grammar: Grammar, index: int) -> NounKind | None:
    """Return what a nominal token denotes, or null."""
    words = lexicon()
    lemma = grammar.lemma[index]
    if grammar.pos[index] not in {"NOUN", "PROPN"}:
        return _other_nominal(grammar, index, words)
    if lemma in words.nouns["never"] or lemma in _OF_SOMETHING and not _complemented(grammar, index):
        return None
    if lemma in words.kin and (not words.kin[lemma].needs_owner or lemma in words.persons):
        return NounKind(type="group" if words.kin[lemma].plural else "person", roles=(lemma,))
    if lemma in words.nouns["female"] or lemma in words.nouns["male"]:
        return NounKind(type="person", roles=(lemma,))
    organisation = _organisation(grammar, index, words)
    if organisation is not None:
        return organisation
    if lemma in words.nouns["person"] or lemma in words.persons:
        return NounKind(type="person", roles=(lemma,))
    if lemma in words.nouns["partitive"] or lemma in words.nouns["group"]:
        return _group(grammar, index, words)
    if lemma in words.nouns["document"]:
        return NounKind(type="document", roles=(lemma,))
    return None


def _organisation(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    lemma = grammar.lemma[index]
    plural = grammar.tokens.tag[index] in {"NNS", "NNPS"}
    if lemma in words.nouns["armed_group"] and plural and lemma in words.nouns["person"] | words.persons:
        return NounKind(type="person", roles=(lemma, "armed_group"))
    for kind, role in _ORDER:
        if lemma not in words.nouns[kind] and grammar.lower[index] not in words.nouns[kind]:
            continue
        if kind != "force" and lemma in words.nouns["document"] and _writes(grammar, index):
            return NounKind(type="document", roles=(lemma,))
        if kind == "force" and lemma in {"unit", "guard", "force", "company", "division"} and lemma == "guard":
            return NounKind(type="person", roles=(lemma,))
        if lemma in words.persons and lemma not in {"authority", "press", "official"}:
            continue
        if lemma == "official":
            return NounKind(type="person", roles=("official", "authority"))
        if plural or _determined(grammar, index):
            return NounKind(type="organisation", roles=(lemma, role))
        if lemma in {"police", "parliament", "congress"}:
            return NounKind(type="organisation", roles=(lemma, role))
    return None


def _determined(grammar: Grammar, index: int) -> bool:
    return any(
        grammar.dep[kid] in {"det", "poss", "amod", "compound"} and kid < index for kid in grammar.children[index]
    )


def _writes(grammar: Grammar, index: int) -> bool:
    """Say whether "investigation", "publication" are things that somebody made rather than somebody."""
    return grammar.child(index, "prep") is not None and grammar.lemma[index] != "publication"


def _group(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """A noun of number is a group of people if what it counts are people: "a group of teenagers"."""
    preposition = next((kid for kid in grammar.children[index] if grammar.lower[kid] == "of"), None)
    inner = grammar.child(preposition, "pobj") if preposition is not None else None
    lemma = grammar.lemma[index]
    if inner is not None:
        kind = noun_kind(grammar, inner)
        if kind is not None and kind.type in {"person", "group"}:
            return NounKind(type="person" if lemma == "one" else "group", roles=kind.roles)
        if grammar.lower[inner] in {"them", "us", "whom", "these", "those"}:
            return NounKind(type="person" if lemma == "one" else "group")
        return None
    if (
        lemma in words.nouns["group"]
        and lemma not in words.nouns["partitive"]
        or lemma in {"group", "team", "crowd", "couple", "other"}
    ):
        return NounKind(type="group", roles=(lemma,) if lemma != "other" else ())
    return None


def _other_nominal(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """Adjectives, numbers and pronouns that stand for people: "the wounded", "two of them", "others", "everyone"."""
    word = grammar.lower[index]
    if grammar.pos[index] == "ADJ" and word in {
        "wounded",
        "injured",
        "dead",
        "detained",
        "disappeared",
        "missing",
        "accused",
        "deceased",
    }:
        return (
            NounKind(type="person" if word in {"accused", "deceased"} else "group", roles=(word,))
            if _determined(grammar, index)
            else None
        )
    if word in {"others"}:
        return NounKind(type="group")
    if word in words.nouns["partitive"] or grammar.pos[index] == "NUM":
        kind = _group(grammar, index, words)
        if kind is not None:
            return kind
        speaks = grammar.dep[index] == "nsubj" and grammar.lemma[grammar.head[index]] in words.utterance
        return NounKind(type="person" if word in {"one", "another"} else "group") if speaks else None
    return None

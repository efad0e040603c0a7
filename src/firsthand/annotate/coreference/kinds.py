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


_ORGANISATIONS = (
    ("force", "armed_force"),
    ("authority", "authority"),
    ("outlet", "outlet"),
    ("inquiry", "inquiry"),
    ("ngo", "ngo"),
    ("organisation", "organisation"),
)
# Organisations even without a determiner.
_BARE = frozenset({"police", "parliament", "congress", "customs"})
# Nouns of organisations that are persons in WordNet's first sense, and organisations here all the same.
_NEVERTHELESS = frozenset({"authority", "press"})
# Persons only with what they stand for: "the head of the prison".
_OF_SOMETHING = frozenset({"head", "figure", "face", "hand", "voice"})
_SEATS = frozenset({"chair"})
# Persons only without: "the source of the fire" is none.
_OF_NOTHING = frozenset({"source", "subject", "author"})
_STATES = frozenset({"wounded", "injured", "dead", "detained", "disappeared", "missing", "accused", "deceased"})
_SINGLE_STATES = frozenset({"accused", "deceased"})
_ALONE = frozenset({"group", "team", "crowd", "couple", "other", "others"})
# Nouns that are an organisation only with certain words before them: the list of those words, and the role.
_TWO_SENSES = {
    "group": (("group_armed", "armed_group"), ("group_ngo", "ngo")),
    "station": (("station_outlet", "outlet"),),
    "site": (("site_outlet", "outlet"),),
    "office": (("office_authority", "authority"),),
    "mission": (("mission_inquiry", "inquiry"),),
}
_NO_CORPS = frozenset({"corpse", "corpses"})  # the engine's lemma of the second is "corps"
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def noun_kind(grammar: Grammar, index: int) -> NounKind | None:
    """Return what a nominal token denotes, or null."""
    if _is_aged(grammar, index):
        return NounKind(type="person")
    words = lexicon()
    if grammar.pos[index] not in {"NOUN", "PROPN"}:
        return _other_nominal(grammar, index, words)
    lemma = grammar.lemma[index]
    if grammar.lower[index] in _NO_CORPS or lemma in words.nouns["never"] or _is_a_thing(grammar, index):
        return None
    return (
        _kin(lemma, words)
        or _of_two_senses(grammar, index, words)
        or _organisation(grammar, index, words)
        or _person_or_document(grammar, index, words)
    )


def _is_aged(grammar: Grammar, index: int) -> bool:
    """Say whether a token is the "old" of "a 23-year-old" used as a noun."""
    if grammar.lower[index] not in {"old", "olds"} or index == 0 or grammar.lower[index - 1] != "-":
        return False
    return grammar.role(index) != "other"


def _complemented(grammar: Grammar, index: int) -> bool:
    return any(grammar.lower[kid] in {"of", "at", "in"} for kid in grammar.children[index] if kid > index)


def _is_a_thing(grammar: Grammar, index: int) -> bool:
    """Say whether a word for people is none here: "the head" alone, "the source of the fire", "his brother's chair"."""
    lemma = grammar.lemma[index]
    if lemma in _OF_SOMETHING and not _complemented(grammar, index):
        return True
    if lemma in _OF_SOMETHING | _SEATS and _is_somebodys(grammar, index):
        return True
    return lemma in _OF_NOTHING and any(grammar.lower[kid] == "of" for kid in grammar.children[index])


def _is_somebodys(grammar: Grammar, index: int) -> bool:
    """Say whether it is a thing of one person: "the chair of his brother", "the head of the boy"."""
    of = next((kid for kid in grammar.children[index] if kid > index and grammar.lower[kid] == "of"), None)
    inner = grammar.child(of, "pobj") if of is not None else None
    kind = noun_kind(grammar, inner) if inner is not None and grammar.pos[inner] == "NOUN" else None
    return kind is not None and kind.type == "person" and grammar.tokens.tag[inner or 0] == "NN"


def _kin(lemma: str, words: Lexicon) -> NounKind | None:
    kin = words.kin.get(lemma)
    if kin is not None and (not kin.needs_owner or lemma in words.persons):
        return NounKind(type="group" if kin.plural else "person", roles=(lemma,))
    if lemma in words.nouns["female"] or lemma in words.nouns["male"]:
        return NounKind(type="person", roles=(lemma,))
    return None


def _person_or_document(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    lemma = grammar.lemma[index]
    if lemma in words.nouns["person"] or lemma in words.persons:
        return NounKind(type="person", roles=(lemma,))
    if lemma in words.nouns["partitive"] or lemma in words.nouns["group"]:
        return _group(grammar, index, words)
    if lemma in words.nouns["document"]:
        return NounKind(type="document", roles=(lemma,))
    return None


def _of_two_senses(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """Return what "rights group", "armed groups", "TV station", "prosecutor's office" are, by the words before."""
    lemma = grammar.lemma[index]
    says = grammar.dep[index] == "nsubj" and grammar.lemma[grammar.head[index]] in words.utterance
    if lemma in words.nouns["speaking"] and says and _determined(grammar, index):
        return NounKind(type="organisation", roles=(lemma,))
    if lemma not in _TWO_SENSES:
        return None
    before = {word for at in range(grammar.left_edge(index), index) for word in (grammar.lemma[at], grammar.lower[at])}
    for kind, role in _TWO_SENSES[lemma]:
        if before & words.nouns[kind]:
            return NounKind(type="organisation", roles=(lemma, role))
    return None


def _organisation(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """Return the organisation that a noun denotes: plural, determined, or one that needs no article."""
    lemma = grammar.lemma[index]
    plural = grammar.tokens.tag[index] in _PLURAL_TAGS
    if lemma in words.nouns["armed_group"] and plural and lemma in words.nouns["person"]:
        return NounKind(type="person", roles=(lemma, "armed_group"))
    if lemma == "official":
        return NounKind(type="person", roles=("official", "authority"))
    if lemma in words.persons and lemma not in _NEVERTHELESS and grammar.pos[index] != "PROPN":
        return None
    named = {lemma, grammar.lower[index]}
    role = next((role for kind, role in _ORGANISATIONS if named & words.nouns[kind]), None)
    if role is None or not (plural or lemma in _BARE or _determined(grammar, index)):
        return None
    own = plural and any(grammar.tokens.tag[kid] == "PRP$" for kid in grammar.children[index])
    papers = lemma == "paper" and own  # "their papers were taken": no newspapers
    if role != "armed_force" and lemma in words.nouns["document"] and (papers or _writes(grammar, index)):
        return NounKind(type="document", roles=(lemma,))
    return NounKind(type="organisation", roles=(lemma, role))


def _determined(grammar: Grammar, index: int) -> bool:
    return any(
        grammar.dep[kid] in {"det", "poss", "amod", "compound"} and kid < index for kid in grammar.children[index]
    )


def _writes(grammar: Grammar, index: int) -> bool:
    """Say whether "investigation" is a thing that somebody made rather than somebody."""
    return grammar.child(index, "prep") is not None and grammar.lemma[index] != "publication"


def _group(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """Return the group that a noun of number makes if what it counts are people: "a group of teenagers"."""
    preposition = next((kid for kid in grammar.children[index] if grammar.lower[kid] == "of"), None)
    inner = grammar.child(preposition, "pobj") if preposition is not None else None
    lemma = grammar.lemma[index]
    if inner is not None:
        kind = noun_kind(grammar, inner)
        people = kind is not None and kind.type in {"person", "group"}
        people = people or grammar.lower[inner] in {"them", "us", "whom", "these", "those"}
        roles = kind.roles if kind is not None and people else ()
        return NounKind(type="person" if lemma == "one" else "group", roles=roles) if people else None
    if lemma in _ALONE or (lemma in words.nouns["group"] and lemma not in words.nouns["partitive"]):
        return NounKind(type="group", roles=() if lemma in {"other", "others"} else (lemma,))
    return None


def _are_people(grammar: Grammar, index: int) -> bool:
    """Say whether "those" stands for people: "those who joined"."""
    return index + 1 < len(grammar.lower) and grammar.lower[index + 1] in {"who", "whom", "whose"}


def _other_nominal(grammar: Grammar, index: int, words: Lexicon) -> NounKind | None:
    """Adjectives, numbers and pronouns that stand for people: "the wounded", "two of them", "others"."""
    word = grammar.lower[index]
    if grammar.pos[index] == "ADJ" and word in _STATES and _determined(grammar, index):
        return NounKind(type="person" if word in _SINGLE_STATES else "group", roles=(word,))
    if word == "others" or (word == "those" and _are_people(grammar, index)):
        return NounKind(type="group")
    if word not in words.nouns["partitive"] and grammar.pos[index] != "NUM":
        return None
    kind = _group(grammar, index, words)
    counted = any(grammar.lower[kid] == "of" for kid in grammar.children[index])
    speaks = not counted and grammar.dep[index] == "nsubj" and grammar.lemma[grammar.head[index]] in words.utterance
    if kind is None and speaks:
        return NounKind(type="person" if word in {"one", "another"} else "group")
    return kind

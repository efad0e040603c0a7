"""Draft mentions: every name, noun phrase and pronoun that may refer to somebody, with what its words show."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.annotate.coreference.ages import age_of
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.kinds import noun_kind
from firsthand.annotate.names import Name
from firsthand.annotate.people import lexicon
from firsthand.model.annotated import MentionForm, MentionType, Sex

# lower-case form: (person, many, sex)
PRONOUNS: dict[str, tuple[int, bool | None, Sex | None]] = {
    "i": (1, False, None), "me": (1, False, None), "my": (1, False, None), "mine": (1, False, None),
    "myself": (1, False, None), "we": (1, True, None), "us": (1, True, None), "our": (1, True, None),
    "ours": (1, True, None), "ourselves": (1, True, None), "you": (2, None, None), "your": (2, None, None),
    "yourself": (2, False, None), "yourselves": (2, True, None), "he": (3, False, "male"), "him": (3, False, "male"),
    "his": (3, False, "male"), "himself": (3, False, "male"), "she": (3, False, "female"),
    "her": (3, False, "female"), "hers": (3, False, "female"), "herself": (3, False, "female"),
    "they": (3, True, None), "them": (3, True, None), "their": (3, True, None), "theirs": (3, True, None),
    "themselves": (3, True, None), "themself": (3, None, None), "it": (3, False, None), "its": (3, False, None),
    "who": (0, None, None), "whom": (0, None, None), "whose": (0, None, None),
}  # fmt: skip
_DEFINITE = {"the": "the", "this": "this", "that": "this", "these": "this", "those": "this", "another": "another",
             "a": "a", "an": "a", "some": "a", "no": "none", "any": "none", "each": "a", "every": "a", "both": "the",
             "such": "a", "all": "a", "either": "a", "neither": "none"}  # fmt: skip
_OTHERS = frozenset({"other", "another", "second", "third", "fourth", "different", "fellow", "further"})


@dataclass(eq=False)
class Draft:
    """A mention while it is being resolved.

    `many` is null where the words leave the number open; `article` is how it is determined: name, pronoun, the,
    this, a, another, poss, bare, none. `before` holds the words between article and noun, as printed.
    `figure` is the index of the figure it refers to, null while unresolved. `spelled` holds the words of the long form
    where the text spells a short form out.
    """

    first: int
    last: int
    head: int
    form: MentionForm
    type: MentionType
    many: bool | None = False
    sex: Sex | None = None
    person: int = 3
    article: str = "bare"
    lemma: str = ""
    roles: tuple[str, ...] = ()
    age: int | None = None
    before: frozenset[str] = frozenset()
    name: Name | None = None
    spelled: tuple[str, ...] | None = None
    note: str | None = None
    figure: int | None = None
    done: bool = False


def find_drafts(grammar: Grammar, names: tuple[Name, ...], skip: frozenset[int]) -> list[Draft]:
    """Return all drafts in reading order of their heads; no two share a head.

    `skip` holds tokens that belong to times and the like, where a noun is no mention.
    """
    drafts: dict[int, Draft] = {}
    inside = set(skip)
    for name in names:
        inside.update(range(name.outer, name.last))
        if name.kind == "group" and grammar.dep[name.head] in {"amod", "compound"}:
            continue
        if name.kind == "person" and name.last - name.first == 1 and _is_tongue(grammar, name.head):
            continue
        drafts[name.head] = _from_name(grammar, name)
    for index, word in enumerate(grammar.lower):
        if index in inside:
            continue
        pronoun = PRONOUNS.get(word)
        if (
            pronoun is not None
            and grammar.pos[index] != "PROPN"
            and not (len(word) > 1 and grammar.tokens.text[index].isupper())
        ):
            drafts[index] = _from_pronoun(grammar, index, pronoun)
        elif grammar.pos[index] in _NOMINAL:
            draft = _from_noun(grammar, index)
            if draft is not None:
                drafts[index] = draft
    return [drafts[head] for head in sorted(drafts)]


def _is_tongue(grammar: Grammar, head: int) -> bool:
    """Say whether a name is a language: "they spoke in Dutch", "he speaks Dutch"."""
    above = grammar.head[head]
    if grammar.dep[head] == "pobj" and grammar.lower[above] == "in":
        above = grammar.head[above]
        return grammar.lemma[above] in {"speak", "talk", "shout", "write"}
    return grammar.dep[head] == "dobj" and grammar.lemma[above] == "speak"


_ARTICLES = frozenset({"The", "A", "An", "the", "a", "an"})
_MODIFIERS = frozenset({"compound", "amod", "nummod", "det", "advmod", "quantmod", "nmod", "predet"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"})


def _from_name(grammar: Grammar, name: Name) -> Draft:
    many = grammar.tokens.tag[name.head] == "NNPS" and name.kind == "group"
    if name.kind == "group" and not many and _article(grammar, name.head) != "bare":
        return Draft(
            first=grammar.left_edge(name.head), last=name.last, head=name.head, form="noun", type="person",
            article=_article(grammar, name.head), lemma=grammar.lemma[name.head],
        )  # fmt: skip
    return Draft(
        first=name.first, last=name.last, head=name.head, form="name", type=name.kind,
        many=many or (None if name.kind == "organisation" else False), sex=name.sex, article="name",
        lemma=grammar.lemma[name.head], roles=_name_roles(grammar, name), name=name,
        age=_name_age(grammar, name) if name.kind == "person" else None,
        before=frozenset(grammar.tokens.text[grammar.left_edge(name.head) : name.first]) - _ARTICLES,
    )  # fmt: skip


def _name_age(grammar: Grammar, name: Name) -> int | None:
    """Return the age after a name ("Ana Ruiz, 43,") or before it ("73-year-old Ana Ruiz")."""
    after = age_of(grammar, name.first, name.last)
    edge = grammar.left_edge(name.head)
    return age_of(grammar, edge, name.last) if after is None and edge < name.first else after


def _name_roles(grammar: Grammar, name: Name) -> tuple[str, ...]:
    """Return the role of a title, or the roles that the first and the last word of an organisation's name give."""
    if name.kind != "organisation":
        words = lexicon()
        titles = {name.role.lower()} if name.role else set()
        nouns = {
            grammar.lemma[kid]
            for kid in grammar.children[name.head]
            if grammar.dep[kid] in {"compound", "nmod"} and kid < name.first and grammar.pos[kid] == "NOUN"
            and (grammar.lemma[kid] in words.persons or grammar.lemma[kid] in words.nouns["person"])
        } if name.kind == "person" else set()  # fmt: skip
        return tuple(sorted(titles | nouns))
    named = lexicon().organisations
    roles = {named[word] for index in (name.head, name.first) if (word := grammar.lower[index]) in named}
    roles = {named[grammar.lower[name.head]]} if grammar.lower[name.head] in named else roles
    for kid in grammar.children[name.head]:
        if kid < name.first and grammar.dep[kid] in {"compound", "nmod"} and grammar.pos[kid] == "NOUN":
            kind = noun_kind(grammar, kid)
            roles.update(kind.roles if kind is not None and kind.type == "organisation" else ())
    return tuple(sorted(roles))


def _from_pronoun(grammar: Grammar, index: int, pronoun: tuple[int, bool | None, Sex | None]) -> Draft:
    person, many, sex = pronoun
    kind: MentionType = "group" if many else "thing" if grammar.lower[index] in {"it", "its"} else "person"
    age = age_of(grammar, index, index + 1) if sex is not None else None
    return Draft(first=index, last=index + 1, head=index, form="pronoun", type=kind, many=many, sex=sex, person=person,
                 article="pronoun", lemma=grammar.lower[index], age=age)  # fmt: skip


def _from_noun(grammar: Grammar, index: int) -> Draft | None:
    if grammar.dep[index] in _MODIFIERS:
        return None
    kind = noun_kind(grammar, index)
    if kind is None or (grammar.dep[index] == "npadvmod" and kind.type != "person"):
        return None
    first = grammar.left_edge(index)
    last = _right_edge(grammar, index)
    article = _article(grammar, index)
    if article == "none":
        return None
    many = _many(grammar, index, kind.type)
    words = lexicon()
    lemma = grammar.lemma[index]
    kin = words.kin.get(lemma)
    sex: Sex | None = (
        kin.sex
        if kin
        else "female"
        if lemma in words.nouns["female"]
        else "male"
        if lemma in words.nouns["male"]
        else None
    )
    type_: MentionType = "group" if kind.type == "person" and many else kind.type
    return Draft(
        first=first,
        last=last,
        head=index,
        form="noun",
        type=type_,
        many=many,
        sex=sex,
        article=article,
        lemma=lemma,
        roles=kind.roles,
        age=age_of(grammar, first, index + 1) if type_ == "person" else None,
        before=frozenset(grammar.tokens.text[first + (article in {"the", "a", "this"}) : index]),
    )


def _article(grammar: Grammar, index: int) -> str:
    kids = grammar.children[index]
    if any(grammar.lower[kid] in _OTHERS and kid < index for kid in kids) or grammar.lower[index] in {
        "others",
        "another",
    }:
        return "another"
    if any(grammar.dep[kid] == "poss" for kid in kids):
        return "poss"
    for kid in kids:
        if grammar.dep[kid] in {"det", "predet"} and kid < index:
            return _DEFINITE.get(grammar.lower[kid], "a")
    if any(grammar.dep[kid] == "nummod" for kid in kids):
        return "a"
    return "bare"


def _many(grammar: Grammar, index: int, kind: str) -> bool | None:
    tag, lemma = grammar.tokens.tag[index], grammar.lemma[index]
    nouns = lexicon().nouns
    if tag in {"NNS", "NNPS"} or lemma in {"people", "police"}:
        return True
    if grammar.pos[index] in {"ADJ", "NUM", "PRON", "DET"} or grammar.lower[index] in {
        "others",
        "several",
        "many",
        "some",
    }:
        return grammar.lower[index] not in {"one", "another", "old", "accused", "deceased"}
    if kind == "group":
        return True
    return None if kind == "organisation" or lemma in nouns["collective"] else False


def _right_edge(grammar: Grammar, index: int) -> int:
    """Return the end of the noun phrase: its noun, or its "of" phrase."""
    for kid in grammar.children[index]:
        if kid == index + 1 and grammar.lower[kid] == "of":
            inner = grammar.child(kid, "pobj")
            if inner is not None:
                return max(index + 1, _right_edge(grammar, inner))
    return index + 1

"""How well the words of a definite noun phrase fit a figure met before; 0 where they cannot refer to it."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Figure
from firsthand.annotate.people import lexicon

SAME_NOUN = 6.0
SAME_SENSE = 4.0
GENERIC = 2.0
STATUS = 1.0
# Nouns that say no more than sex: they take up whoever is in focus.
GENERIC_NOUNS = frozenset({"man", "woman", "boy", "girl", "gentleman", "lady", "lad", "lass", "bloke", "chap", "guy"})
YOUNG = frozenset({"youth", "teenager", "youngster"})
CHILDREN = frozenset({"boy", "girl", "child", "schoolboy", "schoolgirl", "youngster"})
OF_AGE = 18
# Who holds a high office is taken up by the office or the name, never as "the young man".
OFFICES = frozenset(
    {"president", "vice-president", "premier", "chancellor", "minister", "king", "queen", "emperor", "prince",
     "princess", "sultan", "emir", "pope", "governor", "senator", "ambassador", "secretary-general", "patriarch"}
)  # fmt: skip
# Who speaks for police, courts and rescuers in reports of crimes: "the victim", "the suspect" is somebody else.
SPOKESMEN = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "sheriff", "chief", "sergeant", "sgt", "lieutenant", "lt", "captain",
     "capt", "detective", "det", "commissioner", "coroner", "prosecutor", "attorney", "judge", "inspector",
     "superintendent", "commander", "cmdr", "major", "maj", "marshal"}
)  # fmt: skip
# Modifiers that order or repeat, and so say nothing of the person.
_NO_TRAIT = frozenset({"same", "first", "second", "third", "last", "next", "latter", "former", "late", "only"})
# What somebody became in the story: takes up a person in focus who was never called so before.
_STATUS = frozenset(
    {"victim", "detainee", "prisoner", "person", "deceased", "suspect", "accused", "defendant", "teenager",
     "youth", "activist", "survivor", "captive", "inmate", "hostage", "critic", "dissident", "old"}
)  # fmt: skip
# Modifiers that tell no organisation from another.
_PRAISE = frozenset(
    {"independent", "international", "official", "special", "influential", "powerful", "respected", "same"}
)
_PARENTS = frozenset({"father", "mother", "parent", "grandfather", "grandmother", "grandparent"})
_GROUP_STATUS = frozenset({"victim", "detainee", "prisoner", "captive", "hostage", "survivor", "deceased", "suspect"})
_INSTITUTIONS = frozenset({"organisation", "document", "place", "thing"})


def fit(draft: Draft, figure: Figure) -> float:
    """Return the fit of a definite noun phrase to a figure."""
    if _clash(draft, figure) or _told_apart(draft, figure):
        return 0.0
    if draft.lemma in figure.lemmas or (draft.age is not None and draft.age == figure.age):
        return SAME_NOUN
    if draft.type == "organisation" or draft.lemma == "group":
        roles = {*draft.roles, "ngo"} if draft.lemma == "group" else set(draft.roles)
        return SAME_SENSE if roles & figure.lemmas & {"outlet", "ngo", "inquiry"} else 0.0
    if draft.type == "person":
        return _person_fit(draft, figure)
    if draft.type == "group" and draft.lemma in _GROUP_STATUS and figure.many:
        return STATUS
    return 0.0


def _clash(draft: Draft, figure: Figure) -> bool:
    """Say whether number, sex or sort forbid it."""
    if figure.many is not None and draft.many is not None and figure.many != draft.many and draft.lemma != "group":
        return True
    if draft.sex and figure.sex and draft.sex != figure.sex:
        return True
    if draft.age is not None and figure.age is not None and draft.age != figure.age:
        return True
    young = draft.lemma in YOUNG or (draft.lemma in GENERIC_NOUNS and "young" in draft.before)
    if young and _is_parent(figure):
        return True
    if draft.lemma == "group" and figure.type == "organisation":
        return not figure.lemmas & {"group", "ngo", "armed_group"}
    return draft.type != figure.type and bool({draft.type, figure.type} & _INSTITUTIONS)


def _told_apart(draft: Draft, figure: Figure) -> bool:
    """Say whether modifiers tell the two apart: "the Russian army", "the Luhansk army"; any, for institutions."""
    if not draft.before or not figure.before:
        return False
    every = draft.type == "organisation"
    own = {word for word in draft.before - _PRAISE if every or word[0].isupper()}
    theirs = {word for word in figure.before - _PRAISE if every or word[0].isupper()}
    return bool(own and theirs and not own & theirs)


def _person_fit(draft: Draft, figure: Figure) -> float:
    if draft.lemma in CHILDREN and figure.age is not None and figure.type == "person":
        return SAME_SENSE if figure.age < OF_AGE else 0.0
    words = lexicon()
    kin = words.kin.get(draft.lemma)
    if kin is not None and not kin.needs_owner:
        related = any(words.families.get(kind) == kin.family for kind, _, _ in figure.ties)
        return SAME_SENSE if related else 0.0
    capitals = {word for word in draft.before if word[0].isupper()}
    if capitals and figure.type == "person" and capitals <= figure.before:
        return SAME_SENSE
    if draft.lemma in figure.before or draft.lemma.capitalize() in figure.before:
        return SAME_SENSE
    return _status_fit(draft, figure) if figure.type == "person" else 0.0


def _status_fit(draft: Draft, figure: Figure) -> float:
    """Return the fit of a word that says sex, youth or what somebody became: "the young man", "the prisoner"."""
    if draft.lemma in GENERIC_NOUNS | YOUNG and figure.lemmas & OFFICES:
        return 0.0
    if draft.lemma in GENERIC_NOUNS | YOUNG | _STATUS and _shares_trait(draft, figure):
        return SAME_SENSE
    if draft.lemma in GENERIC_NOUNS:
        return GENERIC if figure.sex else STATUS
    return STATUS if draft.lemma in _STATUS else 0.0


def _is_parent(figure: Figure) -> bool:
    """Say whether somebody is told of as a parent and never as young: not whom "the young man" takes up."""
    return "young" not in figure.before and any(kind in _PARENTS for kind, _, _ in figure.ties)


def _shares_trait(draft: Draft, figure: Figure) -> bool:
    """Say whether a person was described by the same modifier: "a young sailor" … "the young man"."""
    traits = {word for word in draft.before if word.isalpha() and word.islower()} - _NO_TRAIT
    return not traits.isdisjoint(figure.before)

"""What people are called on the page: a name, a relation, or that they are not named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from firsthand.dossier.page.index import CaseIndex
from firsthand.model.record import Person
from firsthand.model.statement import Party

PRONOUNS = frozenset(
    word
    for words in (
        "i me my we us our you your he him his she her hers it its they them their theirs himself herself themselves",
        "who whom whose one ones that those these this other others another some many most all none",
        "anybody anyone nobody everybody somebody someone",
    )
    for word in words.split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_OPENING = re.compile(r"(?:^|\s)[\"'‘“](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?])[\"'’”](?=\s|$)")
_ARTICLES = frozenset({"a", "an", "the"})
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_COUNTS = frozenset(
    [*_NUMBERS.split(), "dozen", "dozens", "scores", "hundreds", "thousands", "several", "some", "many"]
)
_LABELS = frozenset(
    {"breaking news", "breaking", "exclusive", "update", "updated", "live", "video", "analysis", "opinion"}
)
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
_PLURALS = frozenset({"people", "men", "women", "children", "police", "person", "body", "bodies"})
NOBODY = "a person not named"


def person_name(person: Person, index: CaseIndex) -> str:
    """Return a person's name, else how the person is related to somebody named, else what the person is."""
    if person.name:
        return person.name
    for relation in person.relations:
        other = index.people.get(relation.to)
        if other is not None and other.name:
            return f"the {relation.kind} of {other.name}"
    role = (person.role or "").split()
    if len(role) == 1 and role[0].islower() and role[0] not in PRONOUNS | _PLURALS:
        return f"{_article(role[0])} {role[0]} not named"
    return NOBODY


def party_name(party: Party, index: CaseIndex) -> str | None:
    """Return whom the words of a statement mean; null where they are a pronoun that nothing resolves."""
    person = index.people.get(party.entity or "")
    if person is not None and person.name:
        return person.name
    words = " ".join(party.text.split())
    if words and words.split()[0].casefold() not in PRONOUNS:
        return words
    return person_name(person, index) if person is not None and person_name(person, index) != NOBODY else None


@lru_cache(maxsize=65536)
def names_somebody(words: str) -> bool:
    """Say whether words can name a teller or a victim.

    A pronoun, an article, a count without anybody, "no one", a headline's label, and what was torn out of a quotation
    ("Country 'bombs refugees") cannot.
    """
    plain = [word.casefold() for word in words.split()]
    if not plain or plain[0] in _NOBODY or " ".join(plain) in _LABELS:
        return False
    if all(word in PRONOUNS | _ARTICLES | _COUNTS for word in plain):
        return False  # "he", "five others"
    return len(_OPENING.findall(words)) <= len(_CLOSING.findall(words))


def words_name(party: Party, person: Person) -> bool:
    """Say whether the words for somebody hold a word of the person's name, rather than a pronoun or a description."""
    own = name_words(person)
    return not own.isdisjoint(word.casefold() for word in _WORD.findall(party.text))


def name_words(person: Person) -> frozenset[str]:
    """Return the lowered words of a person's names."""
    return _words_of(person.name, person.variants)


@lru_cache(maxsize=4096)
def _words_of(name: str | None, variants: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for one in (name, *variants) if one for word in _WORD.findall(one))


def listed(names: Sequence[str], most: int) -> str:
    """Write some names in a row, and how many more there are."""
    shown = list(dict.fromkeys(names))
    left = len(shown) - most
    if left > 0:
        return f"{', '.join(shown[:most])} and {left} more"
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"

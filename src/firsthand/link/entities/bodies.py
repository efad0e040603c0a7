"""Bodies: organisations, outlets and authorities of a case under one key each, whatever short form a text uses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from firsthand.link.entities.population import Local, local_key
from firsthand.link.names.organisations import organisation_key
from firsthand.model.statement import ChainLink, TellerRole

_ROLES: frozenset[TellerRole] = frozenset(
    {"outlet", "ngo", "inquiry", "authority", "armed_force", "armed_group", "document"}
)
_RESEARCH: frozenset[TellerRole] = frozenset({"ngo", "inquiry"})
_GENERIC = frozenset({
    "human", "hum", "rights", "right", "group", "committee", "commission", "organisation", "organization",
    "ministry", "government", "police", "court", "prosecutor", "authorities", "report", "investigation",
    "inquiry", "office", "hospital", "team", "party", "army", "side", "agency",
})  # fmt: skip
# An unnamed body of a headline is one that inquires by its words, whatever part it was read to have in the story.
_RIGHTS_GROUP = re.compile(r"\b(?:rights|monitoring|advocacy) (?:group|body|organi[sz]ation|watchdog)\b", re.IGNORECASE)
_WHERE = frozenset({"in", "at", "near", "outside", "inside"})
# People, of whom an adjective says whose they are and no name which of them: "Syrian activists", "two rights groups".
_PEOPLE = frozenset({
    "activists", "groups", "campaigners", "opponents", "survivors", "witnesses", "residents", "villagers", "leaders",
    "organisations", "organizations", "advocates", "defenders", "dissidents", "volunteers", "protesters",
})  # fmt: skip
_INDEFINITE = frozenset({"a", "an", "some", "their", "its", "his", "her", "one", "another", "several", "many"})


def is_named(who: str) -> bool:
    """Say whether words name a body ("the Interior Ministry") rather than describe one ("a committee of relatives")."""
    words = who.split()
    if not words or words[0].casefold() in _INDEFINITE or are_people(who):
        return False
    if not set(organisation_key(who).split()) - _GENERIC:
        return False
    kept = words[1:] if words[0].casefold() == "the" else words
    kept = _to_its_place(kept)
    return any(word[:1].isupper() for word in kept[1:]) or (bool(kept) and kept[0][:1].isupper())


@lru_cache(maxsize=65536)
def are_people(who: str) -> bool:
    """Say whether words tell of people and name nobody ("Activist groups in Brod").

    A name has a capital in that word or after it: "Doctors Without Borders", "Brod Activists".
    """
    words = who.split()
    last = words[_before_place(words) - 1] if words else ""
    alone = _before_place(words) == 1 or (_before_place(words) == 2 and words[0].casefold() == "the")
    return last.casefold() in _PEOPLE and (alone or last[:1].islower())


def _before_place(words: Sequence[str]) -> int:
    """Return how many words stand before the place where somebody is; all where none is told."""
    return next((number for number, word in enumerate(words) if number and word in _WHERE), len(words))


def _to_its_place(words: list[str]) -> list[str]:
    """Return the words before the place where somebody is ("journalists in Brod"): the place's name is not theirs."""
    return words[: _before_place(words)] if words[0][:1].islower() else words


class Bodies:
    """Gives the key of the body that a teller is, null where the teller is people."""

    def __init__(self, of_group: Mapping[str, str], of_local: Mapping[str, str], names: Mapping[str, str]) -> None:
        """Take the key of each body by its id and by its local entities, and by the keys of its other names."""
        self._of_group = of_group
        self._of_local = of_local
        self._of_name = names
        self._only: dict[tuple[str, bool], str | None] = {}

    def settle_unnamed(self, tellers: Iterable[tuple[str, ChainLink]]) -> None:
        """Note, of each document, its only named inquiry or NGO: an unnamed one there ("the rights group") is it."""
        named: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
        for document, link in tellers:
            key = self._named_key(link)
            if key is not None and link.who and is_named(link.who):
                named[document, link.role in _RESEARCH].add(key)
        self._only = {place: next(iter(keys)) if len(keys) == 1 else None for place, keys in named.items()}

    def key(self, link: ChainLink, document: str, set_of: str) -> str | None:
        """Return the key of the organisation that this teller is; an unnamed one is of its own text."""
        key = self._named_key(link)
        if key is None or not link.who or is_named(link.who) or link.role == "document" or are_people(link.who):
            return key
        # "A commission of inquiry" is named further down; "a cultural association" is another than the charity named.
        another = link.role == "ngo" and link.who.split()[0].casefold() in _INDEFINITE
        research = bool(_RIGHTS_GROUP.search(link.who)) or (link.role in _RESEARCH and not another)
        only = self._only.get((document, True)) if research else None
        return only or f"{key} {set_of}"

    def _named_key(self, link: ChainLink) -> str | None:
        if link.entity is not None:
            if link.entity.startswith("p-"):
                return None
            if link.entity in self._of_group:
                return self._of_group[link.entity]
        return self.named(link.who) if link.role in _ROLES and link.who else None

    def named(self, name: str) -> str:
        """Return the key of the organisation of this name."""
        key = organisation_key(name)
        return self._of_name.get(key, key)

    def spoken_for(self, members: Sequence[Local]) -> frozenset[str]:
        """Return the organisations that a person is told to belong to, by a relation or in the words for him."""
        found = set()
        for member in members:
            for relation in member.entity.relations:
                body = self._of_local.get(local_key(member.document, relation.to))
                if body is not None:
                    found.add(body)
            found.update(self._of_name.get(key, key) for key in member.belongs)
        return frozenset(found)

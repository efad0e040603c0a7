"""Who speaks for the side to which the main act is laid: what it tells is an answer, and no account beside others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from firsthand.dossier.page.front.deniers import NOUNS, kind_of
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.model.disclosed import DisclosedStatement

_KINDS, _STEM, _WIDELY = frozenset({"state", "force", "police"}), 4, 2
_ARMED = frozenset({"force", "police"})
# An office that any body has does not say whose it is.
_WEAK = frozenset({"spokesman", "spokeswoman", "spokesperson", "officials", "official", "leaders", "media", "state"})
# Who is against a body, mourns somebody, or saw it, speaks for no side that did it, whatever stands beside.
_AGAINST = re.compile(
    r"\b(?:opposition|rebels?|activists?|rights|anti-\w+|famil(?:y|ies)|relatives?|parents?|father|mother|brother|sister|"
    r"son|daughter|wife|widow|husband|uncle|aunt|cousin|friends?|colleagues|supporters|critics?|lawyers?|victims?|"
    r"(?:eye[ -]?)?witness(?:es)?|survivors?|residents?|villagers?|protesters?|journalists?|reporters?)\b",
    re.IGNORECASE,
)
# Who looks into it for a state is not the body that it is laid to; an army's own prosecutor is.
INVESTIGATES = re.compile(
    r"\b(?:prosecut(?:ors?|ion)|attorneys?[ -]general|(?:district|state|federal) attorneys?|coroners?|ombuds\w+|"
    r"judges?|magistrates?|courts?|tribunals?|commissions?|inquir(?:y|ies)|inquests?|parliament|congress|senate|senators?|"
    r"lawmakers?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONG = re.compile(r"[^\W\d_]{4,}")
_OFFICE = re.compile(
    r"\b(?:spokes\w+|commander|chief|officer|official|minister|general|colonel|brigadier|director|governor|president|"
    r"inspector|superintendent|captain|major|lieutenant|sergeant|secretary)\b",
    re.IGNORECASE,
)
# An officer by rank speaks for a force; who holds a general's title in a court or an office does not.
_RANK = re.compile(
    r"\b(?<!attorney[ -])(?<!secretary[ -])(?<!director[ -])(?<!inspector[ -])(?<!solicitor[ -])(?<!governor[ -])"
    r"(?:(?:maj(?:or)?|lt|lieutenant|brig(?:adier)?)\.?[ -]gen(?:eral)?|(?:lt|lieutenant)\.?[ -]col(?:onel)?|"
    r"major|maj\.|colonel|col\.|brigadier|captain|capt\.|general|gen\.|sergeant|sgt\.|lieutenant|lt\.)\.? *(?:\||$)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?:an|ese|ish|i|ch)$")


class AccusedSide:
    """The people and the kinds of bodies to whom the main acts are laid: the bodies by two documents, where any are."""

    def __init__(self, index: CaseIndex, matter: Matter) -> None:
        self.stems = frozenset(stem for name in matter.names(matter.accused) for stem in stems(name))
        self._people = frozenset(key for key in matter.accused if key in index.people)
        self._words = {word.casefold() for name in index.named for word in name.split()}
        self._places = index.places
        self._lands = {place[:_STEM] for place in index.places}
        laid = self._laid(matter)
        named = {one for one in laid if one[0]}
        self._kinds = frozenset(kind for _, kind in laid)
        self._owners = frozenset(own for own, _ in named)

    def _laid(self, matter: Matter) -> set[tuple[str, str]]:
        holders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for one in matter.told:
            for party in one.alleged_actors:
                found = kind_of(party.text, self._words, self._places)
                if found[1] in _KINDS:
                    holders[found].add(one.document)
        widely = {found for found, documents in holders.items() if len(documents) >= _WIDELY}
        return widely or set(holders)

    def speaks(self, one: DisclosedStatement) -> bool:
        """Say whether the teller of a statement is of that side."""
        link = one.chain[0] if len(one.chain) > 1 else None
        return link is not None and self.holds(link.who or "", [link.entity])

    def is_printed(self, who: str, words: str) -> bool:
        """Say whether words print a noun of the kind of body that a name is of ("the government")."""
        kind = kind_of(who, self._words, self._places)[1]
        printed = {word.casefold() for word in _WORD.findall(words)}
        return any(nouns & printed for known, nouns in NOUNS if known == kind)

    def holds(self, who: str, entities: Iterable[str | None], beside: str = "") -> bool:
        """Say whether a teller is of that side: by person, by the body's name, or by the office beside a name."""
        if not self._people.isdisjoint(key for key in entities if key):
            return True
        who = who.partition(", ")[0]  # "the brother of Orr, a critic of the army"
        own, kind = kind_of(who, self._words, self._places)
        if _AGAINST.search(who) or (kind not in _ARMED and INVESTIGATES.search(f"{who} {beside}")):
            return False
        if kind in _KINDS and self._kinds:
            # Where no text says whose soldiers they were, every army that speaks may be theirs; no other state is.
            same = (not own and "official" not in who) or own in self._owners
            return same or (kind in self._kinds and (kind == "police" or (kind == "force" and not self._owners)))
        if "force" in self._kinds and _RANK.search(beside) and not self._is_of_another_land(beside):
            return True
        return bool(_OFFICE.search(beside)) and self._is_office_of_its(beside)

    def _is_of_another_land(self, beside: str) -> bool:
        named = (word for word in _WORD.findall(beside) if word[:1].isupper())
        lands = {word[:_STEM].casefold() for word in named if word.casefold() in self._places or _PEOPLE.search(word)}
        return bool(self._owners) and bool(lands & self._lands) and not lands & self._owners

    def _is_office_of_its(self, beside: str) -> bool:
        words = {word.casefold() for word in _WORD.findall(beside)}
        stems = {word[:_STEM] for word in words}
        kinds = {kind for kind, nouns in NOUNS if nouns & words - _WEAK}
        return bool(kinds & self._kinds) and bool(stems & self._owners or not (self._owners and stems & self._lands))


def stems(words: str) -> frozenset[str]:
    """Return the lowered first letters of words of four letters or more, by which a body is known in other forms."""
    return frozenset(word.casefold()[:_STEM] for word in _LONG.findall(words))

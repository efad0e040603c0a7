"""What a reader of the record takes from it about a crime report: seven facts, from record keys only.

The main incident is the one with the most statements of violence (with what is `part_of` it). Killed: the distinct
people told apart by name or age who are victims of a death there, or the largest count of one statement, whichever is
more (a text says "a man", "the victim" and a name of one man); injured: likewise of wounds, without the dead ("four
were shot, two fatally": two). Victims: the named people among them. Suspects: the
named alleged actors there, and who was arrested, charged or tried. Ages: of people who are victims or suspects.
City and date: the incident's; where it has no town, the one that most of its statements have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

DEADLY = frozenset({"killing", "death", "suicide"})
WOUNDS = frozenset({"wounding"})
HARM = DEADLY | WOUNDS | {"shooting", "attack", "beating", "hospital", "torture", "sexual_violence"}
PURSUIT = frozenset({"arrest", "detention", "charge", "trial"})
SUSPECTED = frozenset({"suspect", "charged", "arrested", "alleged"})
_TOWN_KM = 60.0
_REGIONS = frozenset({"county", "parish"})
_NO_TOWNS = frozenset(
    {"street", "avenue", "road", "drive", "lane", "boulevard", "court", "way", "place", "highway", "st", "ave", "rd",
     "blvd", "center", "centre", "hospital", "school", "park"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """The seven facts of one report; null, zero or empty where the record does not say."""

    killed: int | None
    injured: int | None
    victims: tuple[str, ...]
    suspects: tuple[str, ...]
    ages: tuple[int, ...]
    city: str | None
    date: str | None


class ReportReader:
    """Reads one document's facts out of the record of a case."""

    def __init__(self, record: dict[str, Any], document: str) -> None:
        self.statements = [one for one in record["statements"] if one["document"] == document]
        self.people = {one["id"]: one for one in record["people"]}
        self.counts = {one["id"]: one["count"] for one in record["groups"]}
        self.incidents = {one["id"]: one for one in record["incidents"]}
        self.main = self._main()
        scene = [one for one in self.statements if one["incident"] in self.main or one["act"] == "identification"]
        self.scene = [one for one in scene if is_real(one)]

    def facts(self) -> Facts:
        """Return the seven facts."""
        dead = self._of(DEADLY)
        hurt = [one for one in self._of(HARM - DEADLY - {"hospital"}) if not is_fired(one)]
        suspects = self._suspects()
        victims = self._victims() - suspects
        killed = self._killed(dead)
        return Facts(
            killed=killed,
            injured=self._injured(dead, hurt, killed or 0),
            victims=self._names(victims),
            suspects=self._names(suspects),
            ages=self._ages(victims | suspects),
            city=self._city(),
            date=self._date(),
        )

    def _main(self) -> frozenset[str]:
        told = Counter(one["incident"] for one in self.statements if one["incident"] and one["act"] in HARM)
        if not told:
            return frozenset()
        order = list(dict.fromkeys(one["incident"] for one in self.statements if one["incident"]))
        main = min(told, key=lambda incident: (-told[incident], order.index(incident)))
        whole = self.incidents[main]["part_of"]
        parts = {one["id"] for one in self.incidents.values() if one["part_of"] in {main, whole} - {None}}
        return frozenset({main, *parts, *([whole] if whole else [])})

    def _of(self, acts: frozenset[str] | set[str]) -> list[dict[str, Any]]:
        return [one for one in self.scene if one["act"] in acts]

    def _killed(self, dead: list[dict[str, Any]]) -> int | None:
        most = max((self._told(one) for one in dead), default=0)
        own = [one for one in dead if one["act"] == "suicide"]
        others = [one for one in dead if one["act"] == "killing" and not victims_of(one) & self._persons(own)]
        others = [one for one in others if one["alleged_actors"] or "suicide" not in one["text"].lower()]
        both = max((self._told(one) for one in others), default=0) + 1 if own and others else 0
        return max(most, both, self._apart(self._persons(dead))) or None

    def _injured(self, dead: list[dict[str, Any]], hurt: list[dict[str, Any]], killed: int) -> int | None:
        gone = self._persons(dead)
        left = [one for one in hurt if not victims_of(one) or not victims_of(one) <= gone]
        plain = [one for one in left if one["act"] in WOUNDS and not (is_found(one) and self._told(one) == 1)]
        shot = [one for one in left if one["act"] not in WOUNDS]
        most = max((self._told(one) for one in plain), default=0)
        struck = max((self._told(one) for one in shot), default=0)
        if not plain:
            most = struck - killed if struck > 1 else 0 if killed else struck
        return max(most, self._apart(self._persons(left) - gone)) or None

    def _told(self, statement: dict[str, Any]) -> int:
        """Return how many a statement says it was done to."""
        quantity = statement["quantity"]
        if quantity and (least := least_of(quantity)) is not None and quantity["unit"] not in ("year", "day", "hour"):
            return least
        counts = [self.counts.get(party["entity"]) for party in statement["victims"]]
        told = [least for count in counts if count and (least := least_of(count)) is not None]
        return max([len(statement["victims"]), sum(told), *told])

    def _apart(self, people: set[str]) -> int:
        """Return how many people name or age tells apart (a name and an age may be one man's)."""
        named = {self.people[one]["name"] for one in people} - {None}
        aged = {(self.people[one]["age"] or {}).get("low") for one in people} - {None}
        return max(len(named), len(aged))

    def _persons(self, statements: Iterable[dict[str, Any]]) -> set[str]:
        return {entity for one in statements for entity in victims_of(one) if entity in self.people}

    def _victims(self) -> set[str]:
        named = {
            party["entity"]
            for one in self.scene
            if one["act"] == "identification"
            for party in one["victims"]
            if party["involvement"] == "victim"
        }
        return (self._persons(one for one in self.scene if one["act"] in HARM) | named) & set(self.people)

    def _suspects(self) -> set[str]:
        found = set()
        for one in self.statements:
            if not is_real(one):
                continue
            if one["act"] in HARM - {"hospital"} and one["incident"] in self.main:
                found |= {party["entity"] for party in one["alleged_actors"]}
            pursued = one["act"] in PURSUIT
            found |= {party["entity"] for party in one["victims"] if pursued or party["involvement"] in SUSPECTED}
            found |= {party["entity"] for party in one["alleged_actors"] if party["involvement"] in SUSPECTED}
        return (found & set(self.people)) - self._persons(self._of(DEADLY))

    def _names(self, people: set[str]) -> tuple[str, ...]:
        told = (self.people[one] for one in people)
        return tuple(sorted(one["name"] for one in told if one["name"] and one["role"] != "authority"))

    def _ages(self, people: set[str]) -> tuple[int, ...]:
        return tuple(sorted(age["low"] for one in people if (age := self.people[one]["age"])))

    def _city(self) -> str | None:
        main = sorted(self.main, key=lambda key: self.incidents[key]["part_of"] is not None)
        places = [where for one in main if (where := self.incidents[one]["where"]) and where["lat"] is not None]
        told = [one["where"] for one in self.scene if one["where"] and one["act"] not in ("hospital", "death")]
        named = [where for where in told if where["basis"] == "unresolved" and is_town_name(where["text"])]
        known = [where for where in told if where["place"]]
        for found in (places[:1], known, named):
            towns = [where["name"] for where in found if is_town(where)]
            if towns:
                return str(Counter(towns).most_common(1)[0][0])
        counties = [where["name"] for where in (*places, *known) if (where["radius_km"] or 0.0) < _TOWN_KM]
        return str(counties[0]) if counties else None

    def _date(self) -> str | None:
        for one in sorted(self.main, key=lambda key: self.incidents[key]["part_of"] is not None):
            when = self.incidents[one]["when"]
            if when is not None and when["edtf"] is not None:
                return str(when["edtf"])[:10]
        return None


def is_real(statement: dict[str, Any]) -> bool:
    """Say whether a statement says that something happened."""
    return statement["polarity"] == "positive" and statement["standing"] in ("asserted", "hedged")


def least_of(count: dict[str, Any]) -> int | None:
    """Return the least that a count says, or, of "as many as 15", the most."""
    told = count["high"] if count["low"] is None else count["low"]
    return None if told is None else int(told)


def is_fired(statement: dict[str, Any]) -> bool:
    """Say whether shots were only fired at somebody."""
    start, end = (at - statement["start"] for at in statement["trigger"])
    return statement["act"] == "shooting" and str(statement["text"][start:end]).lower() not in (
        "shot",
        "shoots",
        "shoot",
    )


def is_town(where: dict[str, Any]) -> bool:
    """Say whether a place is no state, county or country."""
    return (where["radius_km"] or 0.0) < _TOWN_KM and _REGIONS.isdisjoint(where["name"].lower().split())


def is_town_name(text: str) -> bool:
    """Say whether words that no place is known for may name a town: capitalised, and no street's or building's."""
    words = text.split()
    return all(word[:1].isupper() for word in words) and words[-1].lower().strip(".") not in _NO_TOWNS


def is_found(statement: dict[str, Any]) -> bool:
    """Say whether somebody is only told of with his wounds ("with gunshot wounds"), of which he may have died."""
    start, end = (at - statement["start"] for at in statement["trigger"])
    return str(statement["text"][start:end]).lower() in ("wound", "wounds")


def victims_of(statement: dict[str, Any]) -> set[str]:
    """Return the ids of a statement's victims."""
    return {party["entity"] for party in statement["victims"] if party["entity"]}

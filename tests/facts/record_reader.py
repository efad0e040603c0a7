"""Questions that the fact tests ask of an exported record: one small function a question.

A fact names the words of a report ("They beat him and then") and asks what the record holds there. Statements are
found by overlap with those words, so that a statement may be a clause or the whole sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

Item = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Case:
    """An exported record with the text of each of its documents, and the case folder it came from."""

    record: Item
    texts: dict[str, str]
    folder: Path

    def list_of(self, key: str) -> list[Item]:
        """Return one list of the record."""
        items: list[Item] = self.record[key]
        return items


@dataclass(frozen=True, kw_only=True)
class Place:
    """Words in a document: where a fact stands."""

    document: str
    start: int
    end: int


# documents


def document(case: Case, name: str) -> Item:
    """Return the one document among whose paths one ends with this name."""
    found = [item for item in case.list_of("documents") if any(path.endswith(name) for path in item["paths"])]
    assert len(found) == 1, f"{name}: {len(found)} documents in the record"
    return found[0]


def words_at(case: Case, name: str, words: str) -> Place:
    """Return where these words first stand in the document of this file name."""
    owner = document(case, name)["id"]
    start = case.texts[owner].find(words)
    assert start >= 0, f"the test's words are not in {name}: {words!r}"
    return Place(document=owner, start=start, end=start + len(words))


def role_at(case: Case, place: Place) -> str | None:
    """Return the role of the segment in which a place lies."""
    for segment in next(item for item in case.list_of("documents") if item["id"] == place.document)["segments"]:
        if segment["start"] <= place.start < segment["end"]:
            return str(segment["role"])
    return None


# statements


def statements_of(case: Case, name: str) -> list[Item]:
    """Return all statements of a document."""
    owner = document(case, name)["id"]
    return [item for item in case.list_of("statements") if item["document"] == owner]


def statements_at(case: Case, name: str, words: str, *, act: tuple[str, ...] = ()) -> list[Item]:
    """Return the statements that overlap these words; with `act`, those whose act key holds one of its parts."""
    place = words_at(case, name, words)
    return [
        item
        for item in case.list_of("statements")
        if item["document"] == place.document
        and item["start"] < place.end
        and place.start < item["end"]
        and (not act or any(part in item["act"] for part in act))
    ]


def some_statements_at(case: Case, name: str, words: str, *, act: tuple[str, ...] = ()) -> list[Item]:
    """Return the statements at these words, of which there must be at least one."""
    found = statements_at(case, name, words, act=act)
    there = [f"{item['act']}: {item['text']}" for item in statements_at(case, name, words)]
    assert found, f"no statement of {act or 'any act'} at {words!r}; there: {there}"
    return found


def statement(case: Case, identity: str) -> Item:
    """Return the statement of this id."""
    return next(item for item in case.list_of("statements") if item["id"] == identity)


def victim_ids(item: Item) -> set[str]:
    """Return the entities that a statement names as those to whom it was done."""
    return {party["entity"] for party in item["victims"] if party["entity"]}


# chains


def names_of(case: Case, entity: str | None) -> list[str]:
    """Return every name that the record has for a person or group."""
    for key in ("people", "groups"):
        for item in case.list_of(key):
            if item["id"] == entity:
                return [name for name in (item["name"], *item.get("variants", ())) if name]
    return []


def is_called(case: Case, link: Item, *names: str) -> bool:
    """Say whether a link of a chain (or a recipient) is somebody of one of these names or descriptions."""
    known = " | ".join([link["who"] or "", *names_of(case, link["entity"])]).casefold()
    return any(name.casefold() in known for name in names)


def chain_names(item: Item) -> list[str | None]:
    """Return the tellers of a statement, nearest to the event first, as the record words them."""
    return [link["who"] for link in item["chain"]]


def link_called(case: Case, item: Item, *names: str) -> Item | None:
    """Return the first link of a statement's chain that is so called."""
    return next((link for link in item["chain"] if is_called(case, link, *names)), None)


def chain_is(case: Case, item: Item, *tellers: str | tuple[str, ...] | None) -> bool:
    """Say whether a chain consists of exactly these tellers in this order.

    A teller is a name, several names of one teller, or None for a publisher whom nobody names.
    """
    if len(item["chain"]) != len(tellers):
        return False
    for link, teller in zip(item["chain"], tellers, strict=True):
        if teller is None:
            if link["who"] is not None:
                return False
        elif not is_called(case, link, *((teller,) if isinstance(teller, str) else teller)):
            return False
    return True


def chains_at(found: list[Item]) -> list[list[str | None]]:
    """Return the chains of these statements, for the message of a failing fact."""
    return [chain_names(item) for item in found]


# people, groups and origins


def people_called(case: Case, name: str) -> list[Item]:
    """Return the people of whom one name or variant holds this name as a word."""
    return [
        person
        for person in case.list_of("people")
        if any(name in (known or "").split() for known in (person["name"], *person["variants"]))
    ]


def person_called(case: Case, name: str) -> Item:
    """Return the only person of this name."""
    found = people_called(case, name)
    assert len(found) == 1, f"{name}: {[(person['id'], person['name']) for person in found]}"
    return found[0]


def person(case: Case, identity: str | None) -> Item | None:
    """Return the person of this id, or None where it is no person."""
    return next((item for item in case.list_of("people") if item["id"] == identity), None)


def related(case: Case, one: str, other: str, *kinds: str) -> bool:
    """Say whether the record relates two people, in either direction, by one of these kinds."""
    pairs = ((one, other), (other, one))
    return any(
        relation["kind"] in kinds and relation["to"] == to
        for of, to in pairs
        for relation in (person(case, of) or {"relations": []})["relations"]
    )


def origin(case: Case, identity: str | None) -> Item | None:
    """Return the origin of this id."""
    return next((item for item in case.list_of("origins") if item["id"] == identity), None)


def verdict_between(case: Case, one: str, other: str) -> str | None:
    """Return what the record says of two origins: same, different or unknown; None where it says nothing."""
    for of, to in ((one, other), (other, one)):
        for pair in (origin(case, of) or {"pairs": []})["pairs"]:
            if pair["origin"] == to:
                return str(pair["verdict"])
    return None


# what the record makes of it


def propositions_of(case: Case, item: Item) -> list[Item]:
    """Return the propositions to which a statement belongs."""
    return [found for found in case.list_of("propositions") if found["id"] in item["propositions"]]


def incidents_of(found: list[Item]) -> set[str]:
    """Return the incidents of these statements."""
    return {item["incident"] for item in found if item["incident"]}


def contradictions_at(case: Case, found: list[Item]) -> list[Item]:
    """Return the contradictions that name one of these statements, or a proposition of one."""
    ids = {item["id"] for item in found} | {key for item in found for key in item["propositions"]}
    return [item for item in case.list_of("contradictions") if ids & set(item["between"])]


def contradictions_between(case: Case, one: list[Item], other: list[Item]) -> list[Item]:
    """Return the contradictions that have one of each of the two lists of statements on their sides."""
    here = {item["id"] for item in contradictions_at(case, one)}
    return [item for item in contradictions_at(case, other) if item["id"] in here]


def drift_between(case: Case, telling: list[Item], retelling: list[Item], kind: str) -> list[Item]:
    """Return the drift of this kind from one of the first statements to one of the second."""
    first, second = {item["id"] for item in telling}, {item["id"] for item in retelling}
    return [
        item
        for item in case.list_of("drift")
        if item["kind"] == kind and item["from"] in first and item["to"] in second
    ]


def works_by(case: Case, name: str) -> list[Item]:
    """Return the cited works of one author or outlet."""
    return [item for item in case.list_of("works") if name.casefold() in item["who"].casefold()]


def has_no_year(when: Item | None) -> bool:
    """Say whether a time is given without inventing the year that its words leave open."""
    if when is None:
        return False
    return when["earliest"] is None and when["latest"] is None and (when["edtf"] is None or "XXXX" in when["edtf"])

"""Where, when and of whom a document tells above all, so that texts of one story come into one matter.

Incidents tie documents where people, acts, days and places agree. A text that dates or counts otherwise makes an
incident of its own, and what it tells otherwise is the contradiction that a reader looks for: so texts about one small
place at one time, or about one person, are one matter, whatever their incidents. Joining them makes nothing the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

import numpy as np

from firsthand.link.kept.keys import Keys, Places, as_keys, key64, keys_of
from firsthand.model.base import Frozen
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement
from firsthand.model.values.days import span_of

_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{3,}\b")
_NAMES = re.compile(rf"{_NAME.pattern}(?: {_NAME.pattern})?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL_KM = 10.0
_LEDE = 400
_OFTEN = 2
_MOST_NAMES = 40
_DAYS_APART = 2
_HALF, _MOSTLY = 0.5, 0.6
_DEEDS = frozenset({
    "killing", "death", "attack", "battle", "raid", "shooting", "shelling", "beating", "wounding", "destruction",
    "arrest", "detention", "disappearance", "torture", "sexual_violence",
})  # fmt: skip

Ties = tuple[Places, Places]


class Setting(Frozen, frozen=True, kw_only=True):
    """What a document is about: names as keys of 64 bits, days as numbers of 32.

    `spots` are the small places that its statements name, `names` what its text names often or early, the most named
    first, `days` those of its deeds, `people` each two words of the name of whom most was done to.
    """

    spots: bytes
    names: bytes
    days: bytes
    people: bytes


def setting_of(reading: Reading) -> Setting:
    """Return what a document is about."""
    return Setting(
        spots=as_keys(sorted({key64(name) for name in spots(reading.statements)})).astype("<u8").tobytes(),
        names=as_keys(key64(name) for name in _names(reading.document.text)).astype("<u8").tobytes(),
        days=np.array(sorted(_days(reading)), dtype="<i4").tobytes(),
        people=as_keys(sorted({key64(*pair) for pair in combinations(_main_name(reading), 2)})).astype("<u8").tobytes(),
    )


def spots(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield the names, in small letters, of the small places that statements name."""
    for statement in statements:
        where = statement.where
        if where is not None and where.basis != "inferred" and (where.radius_km or 0.0) <= _SMALL_KM:
            yield from (name.casefold() for name in (where.text, where.name) if name and _NAMES.fullmatch(name))


def _names(text: str) -> list[str]:
    counts = Counter(name.casefold() for name in _NAME.findall(text))
    early = {name.casefold() for name in _NAME.findall(text[:_LEDE])}
    told = (name for name, count in counts.items() if count >= _OFTEN or name in early)
    return sorted(told, key=lambda name: (-counts[name], name))[:_MOST_NAMES]


def _days(reading: Reading) -> Iterator[int]:
    for statement in reading.statements:
        days = span_of(statement.when) if statement.act in _DEEDS else None
        if days is None or "X" in days[0] + days[1]:
            continue
        first, last = (date.fromisoformat(day).toordinal() for day in days)
        if last - first <= _DAYS_APART:
            yield from (first, last)


def _main_name(reading: Reading) -> list[str]:
    """Return the words of the name of the one to whom half or more of what is told was done, sorted."""
    names = {entity.id: entity.name for entity in reading.entities if entity.type == "person" and not entity.many}
    counts = Counter(
        name for s in reading.statements for party in s.victims if (name := names.get(party.entity or "")) is not None
    )
    if not counts:
        return []
    most = min(counts, key=lambda name: (-counts[name], name))
    words = sorted({word.casefold() for word in _WORD.findall(most)})
    return words if counts[most] >= _HALF * counts.total() else []


def ties(settings: Sequence[Setting], about: Iterable[tuple[int, Hashable]], most: int) -> Ties:
    """Return pairs of documents, by number, that are about one small place at one time, or about one person.

    `about` are documents with a place of each. What more than so many documents are about (a city at war, a head of
    state) ties none.
    """
    one, other = _by_person(settings, most)
    pairs = [*_by_place(settings, about, most), *zip(one.tolist(), other.tolist(), strict=True)]
    columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return columns[0], columns[1]


def most_named(settings: Sequence[Setting]) -> Iterator[tuple[int, int]]:
    """Return each document, by number, with the key of the small place of the case that it names most."""
    spots = np.unique(keys_of(b"".join(one.spots for one in settings)))
    names, documents = _columns([one.names for one in settings])
    known = np.flatnonzero(np.isin(names, spots))
    about, first = np.unique(documents[known], return_index=True)
    return zip(about.tolist(), names[known[first]].tolist(), strict=True)


def _columns(own: Sequence[bytes]) -> tuple[Keys, Places]:
    return keys_of(b"".join(own)), np.repeat(np.arange(len(own)), [len(one) // 8 for one in own])


def _by_person(settings: Sequence[Setting], most: int) -> Ties:
    keys, documents = _columns([one.people for one in settings])
    _, first, which, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    few = counts[which] <= most
    return documents[first[which]][few], documents[few]


def _by_place(
    settings: Sequence[Setting], about: Iterable[tuple[int, Hashable]], most: int
) -> Iterator[tuple[int, int]]:
    told: defaultdict[Hashable, list[int]] = defaultdict(list)
    for document, place in about:
        told[place].append(document)
    for members in told.values():
        if 1 < len(members) <= most:
            yield from _at_one_time({at: np.frombuffer(settings[at].days, dtype="<i4").tolist() for at in members})


def _at_one_time(days: dict[int, list[int]]) -> Iterator[tuple[int, int]]:
    """Yield documents that date a deed to one time; those without a day go with the time that most tell of, if any."""
    dated = sorted((day, document) for document, own in days.items() for day in own)
    times: list[set[int]] = [{document for _, document in dated[:1]}]
    for (day, one), (later, other) in pairwise(dated):
        if later - day > _DAYS_APART:
            times.append(set())
        else:
            yield one, other
        times[-1].add(other)
    main = max(times, key=len) or set(days)
    if len(main) >= _MOSTLY * len(set().union(*times)):
        yield from ((min(main), document) for document in sorted(set(days) - set().union(*times)))

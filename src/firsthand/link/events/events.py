"""Events of one document: the statements about one event there, and what identifies it over documents."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from firsthand.link.events.act_families import family_of, is_plain
from firsthand.link.names.names import place_key
from firsthand.model.denial import denies
from firsthand.model.statement import Statement
from firsthand.model.values.days import span_of

_WORD = re.compile(r"[^\W\d_]{4,}|men\b|boys?\b")
_COMMON = frozenset({
    "that", "this", "with", "from", "have", "been", "were", "they", "their", "them", "said", "told", "after",
    "before", "when", "where", "which", "while", "about", "into", "over", "also", "more", "than", "some",
    "other", "others", "being", "would", "could", "should", "there", "these", "those", "what", "will", "just",
    "only", "made", "many", "most", "people", "person", "according", "report", "reported", "reportedly", "says",
    "saying",
})  # fmt: skip
_NAME = r"(\b[A-Z][^\W\d_]{3,}\b)"
_TOLD_AT = re.compile(
    r"\b(?i:in|at|near|outside|around|invaded|raided|stormed|shelled|attacked|besieged|"
    rf"(?:village|town|city|hamlet|quarter|settlement|district) of) (?:the )?{_NAME}|"
    rf"\b(?i:the|of) {_NAME} (?i:massacre|killings?|shootings?|raid|attack|village|town|victims)\b"
)
_NO_PLACE = frozenset({
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "This", "That", "These", "Those",
    "Their", "There",
})  # fmt: skip
_MONTHS_APART = 11
WIDE_KM = 60.0
_FEW_BESIDE = 3

Spot = tuple[float | None, float | None, float, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Event:
    """`key` is its first statement; sets hold record ids and keys; `days` are the ranges told, `words` stems.

    `told_at` are keys of the places that its words name beside the deed, also those that no gazetteer has; `of_one` are
    the acts that befell named people only.
    """

    key: str
    document: str
    statements: tuple[Statement, ...]
    families: frozenset[str]
    acts: frozenset[str]
    people: frozenset[str]
    named: frozenset[str]
    groups: frozenset[str]
    actors: frozenset[str]
    tellers: frozenset[str]
    places: frozenset[str]
    broad_places: frozenset[str]
    spots: frozenset[Spot]
    days: frozenset[tuple[str, str]]
    counts: frozenset[float]
    victim_words: frozenset[str]
    words: frozenset[str]
    denial: bool
    told_at: frozenset[str] = frozenset()
    of_one: frozenset[str] = frozenset()

    def without_statements(self) -> Event:
        """Return what identifies the event, to be kept."""
        return replace(self, statements=())


def find_events(
    statements: Sequence[Statement],
    described: Mapping[str, str],
    named: Collection[str],
    broad: Collection[str] = (),
    about: str | None = None,
) -> list[Event]:
    """Group statements into events of single documents, sorted by key; what is dated to another time is another event.

    `described` gives how the document describes a person or group, by record id, since a statement may only say "they";
    `named` are the people who have a name, `broad` the keys of its countries, regions and other wide places, `about`
    the key of the place that it names most: there its main event was, where the words for that name no other.
    """
    grouped: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.local_incident is not None:
            grouped[statement.document, statement.local_incident].append(statement)
    parts = [part for group in grouped.values() for part in _by_time(group)]
    found = [replace(_event(part, described, named), told_at=_told_at(part) - set(broad)) for part in parts]
    main = min(found, key=lambda event: (-len(event.statements), event.key), default=None)
    if about is not None and main is not None and not main.places and not main.told_at:
        found[found.index(main)] = replace(main, told_at=frozenset({about}))
    return sorted(found, key=lambda event: event.key)


def _told_at(group: Sequence[Statement]) -> frozenset[str]:
    """Return the keys of the places that words name beside a deed: "in Orr", "the Orr massacre", "raided Orr"."""
    return frozenset(key for s in group for key in _places_in(s.text))


@lru_cache(maxsize=65536)
def _places_in(text: str) -> frozenset[str]:
    names = (name for match in _TOLD_AT.finditer(text) for name in match.groups() if name)
    return frozenset(place_key(name) for name in names if name.split()[0] not in _NO_PLACE)


def _by_time(group: Sequence[Statement]) -> list[list[Statement]]:
    """Split off what the text itself dates months away from most of the rest: "as in 1995", "two years before"."""
    months = {s.id: month for s in group if (month := _month(s)) is not None}
    main = commonest(f"{month:06d}" for month in months.values())
    parts: defaultdict[int, list[Statement]] = defaultdict(list)
    for statement in group:
        month = months.get(statement.id)
        apart = month is not None and main is not None and abs(month - int(main)) > _MONTHS_APART
        parts[month // _MONTHS_APART if apart and month is not None else 0].append(statement)
    return [parts[key] for key in sorted(parts)]


def _month(statement: Statement) -> int | None:
    """Return the month of a statement's own time, counted from year 0; null where the text does not give it."""
    days = span_of(statement.when) if statement.when is not None and statement.when.basis != "inferred" else None
    if days is None or not (days[0][:4].isdigit() and days[1][:4].isdigit()):
        return None
    low, high = (int(day[:4]) * 12 + int(day[5:7]) for day in days)
    return low if high - low <= _MONTHS_APART else None


def _event(group: Sequence[Statement], described: Mapping[str, str], named: Collection[str]) -> Event:
    group = sorted(group, key=lambda s: (s.start, s.trigger, s.id))
    victims = [party for statement in group for party in statement.victims]
    actors = [party for statement in group for party in statement.alleged_actors]
    narrow, broad, spots = _places(group)
    return Event(
        key=group[0].id,
        document=group[0].document,
        statements=tuple(group),
        families=frozenset(family_of(s.act) for s in group if not is_plain(s.act)),
        acts=frozenset(s.act for s in group if not is_plain(s.act)),
        people=_entities((p.entity for p in victims), "p-"),
        named=frozenset()
        if _is_of_many(group, named)
        else _entities((p.entity for p in victims if p.entity in named), "p-"),
        groups=_entities((p.entity for p in victims), "g-"),
        actors=frozenset(p.entity for p in actors if p.entity),
        tellers=frozenset(s.chain[0].entity for s in group if s.chain and s.chain[0].entity),
        places=narrow,
        broad_places=broad,
        spots=spots,
        days=frozenset(days for s in group if (days := span_of(s.when)) is not None),
        counts=frozenset(
            s.quantity.low for s in group if s.quantity and s.quantity.low is not None and s.quantity.low > 1
        ),
        victim_words=frozenset(
            stem for party in victims for stem in stems(f"{party.text} {described.get(party.entity or '', '')}")
        ),
        words=frozenset(stem for s in group for stem in stems(s.text)),
        denial=all(denies(s) for s in group),
        of_one=_of_one(group, named),
    )


def _tells_of_many(statement: Statement) -> bool:
    counted = statement.quantity is not None and (statement.quantity.low or 0) > 1
    return counted or any((p.entity or "").startswith("g-") for p in statement.victims)


def _of_one(group: Sequence[Statement], named: Collection[str]) -> frozenset[str]:
    """Return the acts that a document tells of people whom it names, and never of a group or a number."""
    told = {s.act for s in group if any(p.entity in named for p in s.victims)}
    return frozenset(told - {s.act for s in group if _tells_of_many(s)})


def _is_of_many(group: Sequence[Statement], named: Collection[str]) -> bool:
    """Say whether a document tells an event of a group or a number of people, and of single ones as among them.

    Not where an act is told of named people only: his death in it is one man's, unless much more is told of many.
    """
    single = sum(any((p.entity or "").startswith("p-") for p in s.victims) for s in group)
    many = sum(_tells_of_many(s) for s in group)
    return many > 0 and many >= single * (_FEW_BESIDE if _of_one(group, named) else 1)


def one_spot(one: Spot, other: Spot) -> bool:
    """Say whether two places may be one: a name fits into the other, or their circles meet."""
    if one[3] <= other[3] or other[3] <= one[3]:
        return True
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return False
    north = (one[0] - other[0]) * 111.2
    east = (one[1] - other[1]) * 111.2 * math.cos(math.radians(one[0]))
    return math.hypot(north, east) <= one[2] + other[2]


def _entities(ids: Iterable[str | None], prefix: str) -> frozenset[str]:
    return frozenset(entity for entity in ids if entity and entity.startswith(prefix))


def _places(group: Sequence[Statement]) -> tuple[frozenset[str], frozenset[str], frozenset[Spot]]:
    narrow: set[str] = set()
    broad: set[str] = set()
    spots: set[Spot] = set()
    for statement in group:
        where = statement.where
        if where is None or where.basis == "inferred":
            continue
        if where.place is None and not where.name[:1].isupper():
            continue
        wide = where.radius_km is not None and where.radius_km > WIDE_KM
        (broad if wide else narrow).add(where.place or place_key(where.name))
        if not wide:
            spots.add((where.lat, where.lon, where.radius_km or 0.0, frozenset(place_key(where.name).split())))
    return frozenset(narrow), frozenset(broad), frozenset(spots)


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """Return the first six letters of the words that carry meaning."""
    return frozenset(word[:6] for word in _WORD.findall(text.casefold()) if word not in _COMMON)


def commonest(values: Iterable[str]) -> str | None:
    """Return the value that occurs most; of equals the smallest."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None

"""Stories: the documents that tell of one event, whatever incidents their statements were put into.

Incidents are joined where people, acts, days and places agree, so that what one text dates or places otherwise is an
incident apart. Contradictions between whole accounts are looked for over all texts of a story: those that share their
main incident, and those that are about one small place at one time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise, product

from firsthand.assess.days import comparable, span_of
from firsthand.assess.known import Known
from firsthand.model.statement import Statement

_DEEDS = frozenset({
    "killing", "death", "attack", "battle", "raid", "shooting", "shelling", "beating", "wounding", "destruction",
    "arrest", "detention", "disappearance", "torture", "sexual_violence",
})  # fmt: skip
_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{3,}\b")
_NAMES = re.compile(rf"{_NAME.pattern}(?: {_NAME.pattern})?")
_SMALL_KM = 10.0
_LEDE = 400
_OFTEN = 2
_DAYS_APART = 2
_DAY_SLACK = 1
_MOSTLY, _HALF, _FIFTH = 0.6, 0.5, 0.2
_SPELT = 5  # letters that two spellings of one name have in common
_ENDING = 2  # letters by which their lengths may differ


class Stories:
    """Finds the story of a document, and whether two statements may be of one day."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._above: dict[str, str] = {document: document for document in known.documents}
        self._names = self._names_of_places()
        self._about = self._small_places()
        self._places: defaultdict[str, set[str]] = defaultdict(set)
        for name, documents in self._about.items():
            for document in documents:
                self._places[document].add(name)
        self._join_by_incident()
        self._join_by_place()
        self._join_by_person()
        self._members: defaultdict[str, list[str]] = defaultdict(list)
        for document in sorted(self._above):
            self._members[self._root(document)].append(document)

    def each(self) -> Iterator[tuple[str, ...]]:
        """Yield the documents of each story."""
        for story in sorted(self._members):
            yield tuple(self._members[story])

    def one_time(self, one: Statement, other: Statement, *, surely: bool = False) -> bool:
        """Say whether two statements may be of one time, as far as they, or their incidents, are dated.

        With `surely`, only what is dated itself is of a time that is known.
        """
        near = _near(self.days(one, own=surely), self.days(other, own=surely))
        return near if near is not None else not surely

    def surely_apart(self, one: Statement, other: Statement) -> bool:
        """Say whether both statements are dated themselves, and to different times."""
        return _near(self.days(one, own=True), self.days(other, own=True)) is False

    def elsewhere(self, document: str, sentence: str) -> bool:
        """Say whether a sentence names a small place, and none that its text is about."""
        lowered = sentence.casefold()
        named = {name for name in self._names if name in lowered}
        return bool(named) and not named & self._places.get(document, set())

    def days(self, statement: Statement, *, own: bool = False) -> tuple[str, str] | None:
        """Return first and last day of a statement's own time, else, unless only its `own` will do, its incident's."""
        stated = statement.when is not None and statement.when.basis != "inferred"
        told = span_of(statement.when) if stated else None
        if told is not None and "X" not in told[0][5:]:
            return told
        incident = None if own else self._known.incidents.get(statement.incident or "")
        of_incident = span_of(incident.when) if incident is not None else None
        return of_incident if of_incident is not None and "X" not in of_incident[0][5:] else None

    def _root(self, document: str) -> str:
        while self._above[document] != document:
            self._above[document] = self._above[self._above[document]]
            document = self._above[document]
        return document

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._above[second] = first

    def _join_by_incident(self) -> None:
        """Join the documents whose main incident is one, unless they are about places of different names."""
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for incident, statements in self._known.of_incident.items():
            for statement in statements:
                counts[statement.document][incident] += 1
        texts = Counter(incident for told in counts.values() for incident in told)
        first: dict[tuple[str, str], str] = {}
        for document in sorted(counts, key=lambda one: (one not in self._places, one)):
            main = min(counts[document], key=lambda one: (texts[one] < _OFTEN, -counts[document][one], one))
            anywhere = first.setdefault((main, ""), document)
            about = self._places.get(document)
            like = [first.setdefault((main, place), document) for place in sorted(about)] if about else [anywhere]
            self._join(min(like), document)

    def _join_by_place(self) -> None:
        """Join the documents that are about one small place and date a deed to one time.

        Those that date none are joined where most of what is told of the place is of one time.
        """
        about = self._about
        days = self._days_of_deeds()
        for name in sorted(about):
            times = _times({document: days[document] for document in about[name] if days.get(document)})
            for time in times:
                for one, other in pairwise(sorted(time)):
                    self._join(one, other)
            main = max(times, key=len, default=set(about[name]))
            if len(main) >= _MOSTLY * len(set().union(*times)):
                for document in sorted(set(about[name]) - set().union(*times)):
                    self._join(min(main), document)
        for one, other in combinations(sorted(about), 2):
            if one[:_SPELT] == other[:_SPELT] and abs(len(one) - len(other)) <= _ENDING:
                for first, second in product(sorted(about[one]), sorted(about[other])):
                    if days.get(first, set()) & days.get(second, set()):
                        self._join(first, second)

    def _join_by_person(self) -> None:
        """Join the documents to most of whose named victims' names one and the same two words belong."""
        first: dict[frozenset[str], str] = {}
        for document in sorted(self._known.documents):
            for pair in combinations(sorted(main_name(self._known, (document,), share=_HALF)), 2):
                self._join(first.setdefault(frozenset(pair), document), document)

    def _names_of_places(self) -> frozenset[str]:
        """Return the names, in small letters, of the small places that any statement names."""
        return frozenset(
            name.casefold()
            for statement in self._known.record.statements
            if statement.where is not None
            and statement.where.basis != "inferred"
            and (statement.where.radius_km or 0.0) <= _SMALL_KM
            for name in (statement.where.text, statement.where.name)
            if _NAMES.fullmatch(name)
        )

    def _small_places(self) -> dict[str, list[str]]:
        """Return the documents that are about each small place that any statement names."""
        places = {name for name in self._names if " " not in name}
        about: defaultdict[str, list[str]] = defaultdict(list)
        for identity in sorted(self._known.documents):
            text = self._known.documents[identity].text
            counts = Counter(name.casefold() for name in _NAME.findall(text))
            early = {name.casefold() for name in _NAME.findall(text[:_LEDE])}
            for name in places & counts.keys():
                if counts[name] >= _OFTEN or name in early:
                    about[name].append(identity)
        return dict(about)

    def _days_of_deeds(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for statement in self._known.record.statements:
            days = span_of(statement.when) if statement.act in _DEEDS else None
            if days is not None and "X" not in days[0] and 0 <= _gap(days[0], days[1]) <= _DAYS_APART:
                found[statement.document] |= set(days)
        return found


def main_name(known: Known, documents: Sequence[str], share: float = _MOSTLY) -> frozenset[str]:
    """Return the words of the name of the person to whom most of what these texts tell was done, none where several.

    Whoever has a word of that name ("Koye", or "Anna", beside "Anna Koye") counts as who bears it; the nameless do not.
    """
    counts: Counter[frozenset[str]] = Counter()
    befell = 0
    for document in documents:
        for statement in known.of_document[document]:
            befell += bool(statement.victims)
            people = {p.entity for p in statement.victims if p.entity and p.entity in known.people}
            counts.update(words for person in sorted(people) if (words := known.names[person]))
    borne_by: Counter[str] = Counter()
    for name, told in counts.items():
        borne_by.update(dict.fromkeys(name, told))
    if not borne_by:
        return frozenset()
    most = min(borne_by, key=lambda word: (-borne_by[word], word))
    bearers = (name for name, told in counts.items() if most in name and told >= _OFTEN)
    bearer = min(bearers, key=lambda name: (-len(name), -counts[name], sorted(name)), default=frozenset({most}))
    borne = sum(told for name, told in counts.items() if name & bearer)
    return bearer if borne >= max(share * counts.total(), _FIFTH * befell) else frozenset()


def _times(days: Mapping[str, set[str]]) -> list[set[str]]:
    """Return the documents that date something to one time, and those to the next."""
    dated = sorted((day, document) for document in days for day in days[document])
    times: list[set[str]] = []
    last = ""
    for day, document in dated:
        if not times or _gap(last, day) > _DAYS_APART:
            times.append(set())
        times[-1].add(document)
        last = day
    return times


def _near(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool | None:
    """Say whether two times are a day apart at most; null where that is not known."""
    both = comparable(one, other) if one and other else None
    if both is None:
        return None
    (low, high), (other_low, other_high) = both
    return _gap(high, other_low) <= _DAY_SLACK and _gap(other_high, low) <= _DAY_SLACK


def _gap(one: str, other: str) -> int:
    """Return by how many days the second comes after the first; the year may be left out."""
    first, second = (day if len(day) > 5 else f"2024-{day}" for day in (one, other))
    try:
        return (date.fromisoformat(second) - date.fromisoformat(first)).days
    except ValueError:
        return 0

"""What the page looks up again and again, built once for an edition."""

from __future__ import annotations

import calendar
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

from firsthand.dossier.page.ages import told_by
from firsthand.dossier.page.citations import document_labels
from firsthand.model.disclosed import Disclosed, DisclosedDocument, DisclosedStatement
from firsthand.model.record import Proposition
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_LOOKED_AT, _LEADING = 12, 3
_PROPER = re.compile(r"[^\W\d_a-z]")
_NEAR = timedelta(days=60)
_MONTHS = 8  # what is told of later months may be the telling's
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(calendar.month_name[1:])})\b")


class CaseIndex:
    """Statements, tellers, people and propositions of an edition by their ids.

    An *event* is an incident that is part of no other, with all that is part of it. A *general* proposition says that
    something happened, whatever the words, the day and the number: larger ones of its event do not hold all that it
    holds.
    """

    def __init__(self, disclosed: Disclosed) -> None:
        self.disclosed = disclosed
        self.alone = disclosed.edition == "public"
        self.statements = {one.id: one for one in disclosed.statements}
        self.origins = {one.id: one for one in disclosed.origins}
        self.people = {one.id: one for one in disclosed.people}
        self.groups = {one.id: one for one in disclosed.groups}
        self.documents = {one.id: one for one in disclosed.documents}
        self.incidents = {one.id: one for one in disclosed.incidents}
        self.propositions = {one.id: one for one in disclosed.propositions}
        self.labels = document_labels(disclosed.documents)
        self.by_incident: defaultdict[str, list[Proposition]] = defaultdict(list)
        for proposition in disclosed.propositions:
            if proposition.incident is not None:
                self.by_incident[proposition.incident].append(proposition)
        self.whole = {one: self._whole(one) for one in self.incidents}
        self.general = frozenset(self._general())
        self.resting = {
            named.document: work
            for work in self.disclosed.works
            if not work.held and work.kind != "unknown"
            for named in work.named_in
        }
        self.places = frozenset(
            name.casefold() for one in disclosed.statements if one.where for name in (one.where.name, one.where.text)
        )
        self.family = document_families(disclosed.documents)
        self.printed = self._as_printed()
        self.named = frozenset(person.name for person in disclosed.people if person.name)
        self.bearers = Counter(name.split()[-1].casefold() for name in self.named)
        self._generals: defaultdict[str, list[Proposition]] = defaultdict(list)
        for one in sorted(self.general):
            self._generals[self.event_of(self.propositions[one]) or ""].append(self.propositions[one])
        self._inside: defaultdict[str, set[str]] = defaultdict(set)
        for incident in disclosed.incidents:
            self._inside[self.whole[incident.id]].update(incident.statements)
        self._events = self._ranked()
        self._told: dict[str, list[DisclosedStatement]] = {}
        self.suffered: dict[str, tuple[tuple[str, bool, bool], ...]] = {}  # by statement; see `proposition_labels`

    @cached_property
    def lowered(self) -> list[tuple[str, DisclosedStatement]]:
        """The statements, each with all lowered words that are disclosed of and around it."""
        every = self.disclosed.statements
        return [(f"{one.prefix or ''}{one.text or ''}{one.suffix or ''}".lower(), one) for one in every]

    @cached_property
    def body(self) -> list[tuple[str, DisclosedStatement]]:
        """The same of running text alone."""
        return [(words, one) for words, one in self.lowered if one.segment == "body"]

    @cached_property
    def newest_first(self) -> list[tuple[str, str, DisclosedStatement]]:
        """Running text as in `lowered`, after the day of its document (ISO, or empty), newest first."""
        days = {one.id: told_by(one.published.edtf) if one.published else None for one in self.disclosed.documents}
        shown = {key: day.isoformat() if day else "" for key, day in days.items()}
        return sorted(
            ((shown.get(one.document, ""), words, one) for words, one in self.body),
            key=lambda row: row[0],
            reverse=True,
        )

    def told(self, statements: Iterable[str]) -> list[DisclosedStatement]:
        """Return the statements of these ids that the edition holds, in the order of the ids given."""
        return [self.statements[one] for one in statements if one in self.statements]

    def told_of(self, proposition: Proposition) -> list[DisclosedStatement]:
        """Return the statements of a proposition that the edition holds; it is asked for many times."""
        found = self._told.get(proposition.id)
        if found is None:
            found = self._told[proposition.id] = self.told(proposition.statements)
        return found

    def event_of(self, proposition: Proposition) -> str | None:
        """Return the event that a proposition is about, null where it is about none."""
        return self.whole.get(proposition.incident or "")

    def events(self) -> list[str]:
        """Return the events, those that most documents tell of first."""
        return self._events

    def _ranked(self) -> list[str]:
        documents: defaultdict[str, set[str]] = defaultdict(set)
        size: defaultdict[str, int] = defaultdict(int)
        for incident in self.disclosed.incidents:
            documents[self.whole[incident.id]].update(incident.documents)
            size[self.whole[incident.id]] += len(incident.statements)
        return sorted(documents, key=lambda one: (-len(documents[one]), -size[one], one))

    def leading(self) -> list[str]:
        """Return the events that page one is about: the one most told, and others near it in documents and size."""
        ranked = self.events()
        sizes = {event: (self._documents(event), len(self.statements_of(event))) for event in ranked[:_LOOKED_AT]}
        if not ranked:
            return []
        documents, size = sizes[ranked[0]]
        near = [
            event
            for event in ranked[1:_LOOKED_AT]
            if 2 * sizes[event][0] >= documents and 4 * sizes[event][1] >= size and self._is_told(event)
        ]
        return [ranked[0], *near[: _LEADING - 1]]

    def _documents(self, event: str) -> int:
        return len({one.document for one in self.statements_of(event)})

    def _is_told(self, event: str) -> bool:
        return any(one.origins_max for one in self.generals(event))

    def generals(self, event: str) -> list[Proposition]:
        """Return the general propositions of an event, those told by most first."""
        return sorted(
            self._generals[event],
            key=lambda one: (-one.documents, -one.origins_max, -len(one.statements), one.id),
        )

    def statements_of(self, event: str) -> list[DisclosedStatement]:
        """Return all statements of an event, by id."""
        return self.told(sorted(self._inside[event]))

    def place_name(self, where: Where) -> str:
        """Return a place's name as the texts print it, where they print one: a gazetteer's form may be another's."""
        return self.printed.get(where.name, where.name)

    def _as_printed(self) -> dict[str, str]:
        """Return, by a place's name, the form of it that texts print, where none prints that name itself."""
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in self.disclosed.statements:
            if one.where is not None:
                forms[one.where.name][" ".join(one.where.text.split())] += 1
        found = {}
        for name, printed in forms.items():
            own = any(name.casefold() in form.casefold() for form in printed)
            named = Counter({form: many for form, many in printed.items() if _PROPER.search(form)})
            if named and not own:
                found[name] = min(named, key=lambda form: (-named[form], len(form), form))
        return found

    @cached_property
    def _days_of_events(self) -> dict[str, tuple[date, date] | None]:
        return {event: _days(self.incidents[event].when) for event in self._events}

    def on_its_day(self, one: DisclosedStatement) -> bool:
        """Say whether a statement may be of its event's own day: false where both days are known and far apart."""
        if one.when is None:
            return True
        known, told = self._days_of_events.get(self.whole.get(one.incident or "", "")), _days(one.when)
        return known is None or told is None or told[0] - known[1] <= _NEAR >= known[0] - told[1]

    def names_earlier_month(self, one: DisclosedStatement, words: str) -> bool:
        """Say whether a sentence names a month shortly before its event's, and not the event's: another event's."""
        event = self.incidents.get(self.whole.get(one.incident or "", ""))
        days = _days(event.when if event is not None else None)
        named = {calendar.month_name[:].index(month) for month in _MONTH.findall(words)}
        if days is None or not named or days[0].month in named or days[1].month in named:
            return False
        return all(1 <= (days[0].month - month) % 12 <= _MONTHS for month in named)

    def names_earlier_years(self, one: DisclosedStatement, words: str) -> bool:
        """Say whether all years that a sentence names lie before its event's: it tells of something else."""
        event = self.incidents.get(self.whole.get(one.incident or "", self._events[0] if self._events else ""))
        days = _days(event.when if event is not None else None)
        years = [int(year) for year in _YEAR.findall(words)]
        return days is not None and bool(years) and max(years) < days[0].year

    def is_long_before(self, one: DisclosedStatement) -> bool:
        """Say whether a statement is dated long before the event most told: the past of somebody, and no news."""
        event = self.incidents.get(self._events[0]) if self._events else None
        known, told = _days(event.when if event is not None else None), _days(one.when)
        return known is not None and told is not None and known[0] - told[1] > _NEAR

    def _whole(self, incident: str) -> str:
        seen = set()
        while incident not in seen and (above := self.incidents[incident].part_of) in self.incidents:
            seen.add(incident)
            incident = above or incident
        return incident

    def _general(self) -> Iterator[str]:
        """Yield, of each event, the largest propositions without a value that hold what no larger one holds.

        What is of no kind that the program knows comes last, whatever it takes in.
        """
        plain = [one for one in self.disclosed.propositions if one.value is None and one.incident in self.incidents]
        held: defaultdict[str, set[str]] = defaultdict(set)
        for one in sorted(plain, key=lambda one: (one.act == "other", -len(one.statements), one.id)):
            inside = held[self.whole[one.incident or ""]]
            if not inside.issuperset(one.statements):
                inside.update(one.statements)
                yield one.id


def document_families(documents: Iterable[DisclosedDocument]) -> dict[str, str]:
    """Return, by document, one of the set of documents that retell one another; only those that are in a set."""
    above: dict[str, str] = {}

    def head(document: str) -> str:
        while above.setdefault(document, document) != document:
            document = above[document]
        return document

    for one in documents:
        for told in one.retells:
            above[head(one.id)] = head(told.document)
    return {document: head(document) for document in list(above)}


def _days(when: When | None) -> tuple[date, date] | None:
    """Return the first and the last day that a time leaves open; null where its year or an end is not known."""
    if when is None or not (when.earliest and when.latest):
        return None
    try:
        return date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    except ValueError:
        return None

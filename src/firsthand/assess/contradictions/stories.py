"""The stories of a record, as linking found them: whether statements of one may be of one time, or of elsewhere.

Incidents are joined where people, acts, days and places agree, so that what one text dates or places otherwise is an
incident apart. Contradictions between whole accounts are looked for over all texts of a story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from firsthand.assess.known import Known
from firsthand.model.statement import Statement
from firsthand.model.values.days import comparable, span_of

_OFTEN = 2
_DAY_SLACK = 1
_MOSTLY, _FIFTH = 0.6, 0.2


class Stories:
    """Finds the story of a document, and whether two statements may be of one day."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._about = {one.id: frozenset(one.about) for one in known.record.stories}
        self._named = frozenset(name for one in known.record.stories for name in one.named)
        self._members: defaultdict[str, list[str]] = defaultdict(list)
        for one in known.record.stories:
            self._members[one.story].append(one.id)

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
        named = {name for name in self._named if name in lowered}
        return bool(named) and not named & self._about.get(document, frozenset())

    def days(self, statement: Statement, *, own: bool = False) -> tuple[str, str] | None:
        """Return first and last day of a statement's own time, else, unless only its `own` will do, its incident's."""
        stated = statement.when is not None and statement.when.basis != "inferred"
        told = span_of(statement.when) if stated else None
        if told is not None and "X" not in told[0][5:]:
            return told
        incident = None if own else self._known.incidents.get(statement.incident or "")
        of_incident = span_of(incident.when) if incident is not None else None
        return of_incident if of_incident is not None and "X" not in of_incident[0][5:] else None


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

"""The reference calendar: widely known events, and reports that give one of them another date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.errors import UserError
from firsthand.model.base import Span, TextFile
from firsthand.model.document import Document
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement
from firsthand.model.values.days import comparable, days_of
from firsthand.model.vocabulary import CalendarEntry

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = re.compile(
    _MONTH.format("m1") + r"\s+(?P<d1>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y1>\d{4}))?"
    r"|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + _MONTH.format("m2") + r"(?:,?\s+(?P<y2>\d{4}))?"
)
_SENTENCE = re.compile(r"[^.!?\n•]+(?:[.!?](?!\s+[A-Z“\"]|\s*$|\n)[^.!?\n•]*)*")
_SKIPPED = frozenset({"navigation", "metadata", "byline"})
_REACH = 60


def load_calendar(own: TextFile | None = None) -> tuple[CalendarEntry, ...]:
    """Return the calendar that comes with the program, extended by a case's own (its entries win by key).

    Raises `UserError` where the case's file is not a list of entries.
    """
    entries = {entry.key: entry for entry in _shipped()}
    if own is not None:
        try:
            rows = yaml.safe_load(own.read_text(encoding="utf-8")) or []
            entries.update((entry.key, entry) for entry in msgspec.convert(rows, type=tuple[CalendarEntry, ...]))
        except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
            raise UserError(
                f"The case's calendar cannot be read: {error}",
                where=str(own),
                hint="a list of entries with key, label, edtf and words (sets of words that must all occur)",
            ) from error
    return tuple(entries[key] for key in sorted(entries))


@cache
def _shipped() -> tuple[CalendarEntry, ...]:
    rows = yaml.safe_load((files(__package__) / "calendar.yaml").read_text(encoding="utf-8"))
    return msgspec.convert(rows, type=tuple[CalendarEntry, ...])


def against_calendar(known: Known, calendar: Sequence[CalendarEntry]) -> Iterator[Contradiction]:
    """Yield the statements whose sentence dates a known event otherwise; without a calendar, the shipped one."""
    entries = [_folded(entry) for entry in calendar or _shipped()]
    for identity in sorted(known.documents):
        document = known.documents[identity]
        lowered = document.text.casefold()
        near = [entry for entry in entries if any(all(word in lowered for word in words) for words in entry.words)]
        if near:
            yield from _in_document(known, document, near)


def _folded(entry: CalendarEntry) -> CalendarEntry:
    """Return an entry whose words are in small letters: a team may write a name with its capital."""
    words = tuple(tuple(word.casefold() for word in them) for them in entry.words)
    return msgspec.structs.replace(entry, words=words, unless=tuple(word.casefold() for word in entry.unless))


def _in_document(known: Known, document: Document, entries: Sequence[CalendarEntry]) -> Iterator[Contradiction]:
    for segment in document.segments:
        if segment.role in _SKIPPED:
            continue
        for match in _SENTENCE.finditer(document.text, segment.start, segment.end):
            sentence = match.group()
            if (date := _only_date(sentence)) is None:
                continue
            for entry in entries:
                if _names(entry, sentence.casefold(), date[1]) and _differs(date[0], entry.edtf):
                    statement = _statement_in(known, document.id, Span(start=match.start(), end=match.end()), date[1])
                    if statement is not None:
                        told = f"the text dates it {date[0]}, the calendar {entry.edtf}: {entry.label}"
                        yield contradiction((statement.id,), "calendar", "discrepancy", (told,), within=False)


def _only_date(sentence: str) -> tuple[str, int] | None:
    """Return the sentence's one day as EDTF with its position; null where there is none, or more than one."""
    found = list(_DATE.finditer(sentence))
    if len(found) != 1:
        return None
    match = found[0]
    name, day, year = (
        (match["m1"], match["d1"], match["y1"]) if match["m1"] else (match["m2"], match["d2"], match["y2"])
    )
    month = next(number for number, full in enumerate(_MONTHS, 1) if full.startswith(name.casefold()[:3]))
    if not 1 <= int(day) <= 31:
        return None
    return f"{year or 'XXXX'}-{month:02d}-{int(day):02d}", match.start()


def _names(entry: CalendarEntry, sentence: str, at: int) -> bool:
    """Say whether a sentence names the event, close to its date."""
    if any(re.search(rf"\b{re.escape(word)}", sentence) for word in entry.unless):
        return False
    for words in entry.words:
        places = [match.start() for word in words if (match := re.search(rf"\b{re.escape(word)}", sentence))]
        if len(places) == len(words) and min(abs(place - at) for place in places) <= _REACH:
            return True
    return False


def _differs(told: str, calendar: str) -> bool:
    """Say whether two dates of one event exclude each other; a day with another year counts where the year is told."""
    one, other = days_of(told), days_of(calendar)
    both = comparable(one, other) if one and other else None
    return both is not None and (both[0][1] < both[1][0] or both[1][1] < both[0][0])


def _statement_in(known: Known, document: str, sentence: Span, at: int) -> Statement | None:
    """Return the statement of this sentence whose words hold the date, else any of the sentence."""
    inside = [s for s in known.of_document[document] if sentence.overlaps(Span(start=s.start, end=s.end))]
    position = sentence.start + at
    return min(inside, key=lambda s: (not s.start <= position < s.end, s.end - s.start, s.id), default=None)

"""What a time without a year or day of its own hangs on: the publication, and the dates told before."""

from __future__ import annotations

from datetime import date

import msgspec

from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.model.document import Document
from firsthand.model.values.edtf import bounds, is_edtf
from firsthand.model.values.moment import Moment, Unit, of_day, of_unit

_SPAN = 400
_FAR_YEARS = 150
_FIRST_LIKELY = 1700
_FINE = frozenset({"day", "month", "season"})


class Story:
    """The anchors of one text as far as it has been read; `day` is the day of publication, null if unknown."""

    def __init__(self, document: Document, words: Lexicon) -> None:
        self.words = words
        published = document.published.edtf if document.published and is_edtf(document.published.edtf) else None
        self.published = published
        limits = bounds(published) if published else None
        known = limits is not None and limits.earliest is not None and limits.earliest == limits.latest
        self.day = date.fromisoformat(limits.earliest) if known and limits and limits.earliest else None
        self.previous: Moment | None = None
        self.previous_day: Moment | None = None
        self._dated: Moment | None = None

    def tell(self, moment: Moment, *, opens: bool) -> None:
        """Note a date, for later ones to hang on; a bare year where it `opens` a sentence or none came before."""
        opens = opens or self._dated is None or self._dated.unit == "year"
        if moment.year is not None and (moment.unit in _FINE or (moment.unit == "year" and opens)):
            self._dated = moment
        if moment.unit not in ("decade", "century"):
            self.previous = moment
        if moment.unit == "day" and moment.daytime is None:
            self.previous_day = moment

    def with_year(self, moment: Moment) -> tuple[Moment, str | None]:
        """Give a moment without a year the year that the story or the publication calls for; with what it hangs on."""
        if self.day is not None and (self._dated is None or self._is_near()):
            return self._before_publication(moment), self.published
        if self._dated is None:
            return moment, None
        return self._nearest(moment, self._dated), self._dated.edtf

    def is_near(self, year: int) -> bool:
        """Say whether a number can be a year of this story."""
        known = self._dated.year if self._dated is not None else self.day.year if self.day is not None else None
        return abs(year - known) <= _FAR_YEARS if known is not None else year >= _FIRST_LIKELY

    def _is_near(self) -> bool:
        """Say whether the story's own dates are the publication's: then it is a report of these days."""
        first = self._dated.first if self._dated else None
        return first is not None and self.day is not None and abs((self.day - first).days) <= _SPAN

    def _before_publication(self, moment: Moment) -> Moment:
        assert self.day is not None
        here = _in_year(moment, self.day.year)
        return _in_year(moment, self.day.year - 1) if here.first is None or here.first > self.day else here

    def _nearest(self, moment: Moment, dated: Moment) -> Moment:
        """Return the year that makes it nearest to the date told last; a story goes on rather than back."""
        assert dated.year is not None
        if dated.unit == "year" or dated.first is None:
            return _in_year(moment, dated.year)
        gaps = []
        for year in (dated.year, dated.year + 1, dated.year - 1):
            candidate = _in_year(moment, year)
            if candidate.first is not None:
                gap = (candidate.first - dated.first).days
                cost = gap if gap >= 0 else -gap * 0.8
                gaps.append((cost + (150 if year != dated.year else 0), candidate))
        return min(gaps, key=lambda pair: pair[0])[1] if gaps else _in_year(moment, dated.year)

    def around(self, unit: Unit) -> Moment | None:
        """Return the day, week, month or year that is now: of the publication, else of the date told last."""
        if self.day is not None:
            return of_unit(self.day, unit)
        return None

    def told(self, unit: Unit) -> Moment | None:
        """Return the day, month or year that the story told last."""
        if unit == "day":
            return self.previous_day
        if self.previous is None:
            return None
        if unit == "year":
            return Moment(unit="year", year=self.previous.year) if self.previous.year else None
        first = self.previous.first
        return of_unit(first, unit) if first is not None and self.previous.unit in ("day", "month") else None

    @property
    def today(self) -> Moment | None:
        """The day of publication as a moment."""
        return of_day(self.day) if self.day is not None else None


def _in_year(moment: Moment, year: int) -> Moment:
    moved = msgspec.structs.replace(moment, year=year)
    try:
        moved.first  # noqa: B018  (29 February: the year has no such day)
    except ValueError:
        return moment
    return moved

"""What a relative time hangs on: the day of publication, a date line, and the dates the story itself has given."""

from __future__ import annotations

from datetime import date

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.tense import Tense, tense_at
from firsthand.model.values.edtf import is_edtf
from firsthand.model.values.moment import Moment, of_day, of_unit

_FAR, _NEAR = 330, 45
_CLOSE_TOGETHER = 550


class Context:
    """The anchors of one document, as far as it has been read.

    `day` is the day that "today" means, null if unknown; `edtf` is how that day (or month, year) was given.
    `previous` is the last date that the story told; `told` are the dates with a year anywhere in it.
    """

    def __init__(self, parsed: Parsed, told: tuple[Moment, ...] = (), date_line: Moment | None = None) -> None:
        self.parsed = parsed
        published = parsed.document.published
        self.edtf = published.edtf if published and is_edtf(published.edtf) else None
        if self.edtf is None and date_line is not None:
            self.edtf = date_line.edtf
        self.day = _day(self.edtf)
        self.previous: Moment | None = None
        self.told = told

    def tense(self, token: int) -> Tense | None:
        """Return the tense that governs a token."""
        return tense_at(self.parsed, token)

    @property
    def story_day(self) -> date | None:
        """A day with a year to which the story's other dates are close, where no publication day is known."""
        days = [moment.first for moment in self.told if moment.first]
        known = [day for day in days if day]
        if not known or (max(known) - min(known)).days > _CLOSE_TOGETHER:
            return None
        if self.previous is not None and self.previous.first in known:
            return self.previous.first
        return known[0]

    def nearest(self, moment: Moment, tense: Tense | None) -> tuple[Moment, str | None]:
        """Give a month, day or season without a year the year that tense and nearness call for.

        Returns the moment and the anchor; both stay as they are where there is nothing to hang it on.
        """
        day, anchor = self.day, self.edtf
        if day is None and self.edtf is None and self.story_day is not None:
            day, anchor, tense = self.story_day, of_day(self.story_day).edtf, None
        if day is None:
            return moment, None
        import msgspec

        years = [msgspec.structs.replace(moment, year=year) for year in range(day.year - 1, day.year + 2)]
        dated = [candidate for candidate in years if _exists(candidate)]
        if not dated:
            return moment, None
        return choose(dated, day, tense), anchor


def choose(candidates: list[Moment], day: date, tense: Tense | None) -> Moment:
    """Pick the candidate that lies on the tense's side of the day, or the nearest where tense says nothing."""

    def distance(moment: Moment) -> int:
        first, last = moment.first, moment.last
        assert first is not None and last is not None
        if first <= day <= last:
            return 0
        return (first - day).days if first > day else (last - day).days

    ranked = sorted(candidates, key=lambda moment: (abs(distance(moment)), distance(moment)))
    best = ranked[0]
    if tense is None or distance(best) == 0:
        return best
    side = [moment for moment in ranked if (distance(moment) < 0) == (tense == "past")]
    if not side or side[0] is best:
        return best
    if abs(distance(side[0])) > _FAR and abs(distance(best)) <= _NEAR:
        return best
    return side[0]


def _exists(moment: Moment) -> bool:
    try:
        return moment.first is not None
    except ValueError:
        return False


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf[:10]) if edtf else None
    except ValueError:
        return None


def around(context: Context, unit: str) -> Moment | None:
    """Return the week, month, year … of the publication, as far as it is known."""
    if context.day is not None:
        return of_unit(context.day, unit)  # type: ignore[arg-type]
    if context.edtf and unit in ("year", "month", "decade", "century"):
        year, _, month = context.edtf.partition("-")
        if year.isdigit() and unit == "month" and month.isdigit() and int(month) <= 12:
            return Moment(unit="month", year=int(year), number=int(month))
        if year.isdigit() and unit != "month":
            return of_unit(date(int(year), 1, 1), unit)  # type: ignore[arg-type]
    return None

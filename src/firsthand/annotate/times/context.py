"""What a relative time hangs on: the day of publication, a date line, and the dates the story itself has given."""

from __future__ import annotations

from datetime import date

import msgspec

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.tense import Tense, tense_at
from firsthand.model.values.edtf import bounds, is_edtf
from firsthand.model.values.moment import Moment, Unit, of_day, of_unit

_FAR, _NEAR = 300, 62
_CLOSE_TOGETHER = 550
# a publication outside these years is a slip of the metadata, and nothing is counted from it
_PRINTED = range(1450, 2201)
_COARSE = ("year", "decade", "century")


class Context:
    """The anchors of one document, as far as it has been read.

    `day` is the day that "today" means, null if unknown; `edtf` is how that day (or month, year) was given.
    `previous` is the last date that the story told, `told_in` the first token of its sentence;
    `told` are the dates with a year and more anywhere in it.
    """

    def __init__(self, parsed: Parsed, told: tuple[Moment, ...] = (), date_line: Moment | None = None) -> None:
        self.parsed = parsed
        published = parsed.document.published
        self.edtf = published.edtf if published and is_edtf(published.edtf) else None
        if self.edtf is None and date_line is not None:
            self.edtf = date_line.edtf
        if _period(self.edtf) is None:
            self.edtf = None
        self.day = _day(self.edtf)
        self.period = _period(self.edtf)
        self.previous: Moment | None = None
        self.told_in = -1
        self._stated: Moment | None = None
        self._last_day: Moment | None = None
        self._told = sorted({moment.first for moment in told if moment.first})
        self._years_of: dict[int, set[int]] = {}
        for moment in told:
            if moment.unit in ("day", "month") and moment.number is not None and moment.year is not None:
                self._years_of.setdefault(moment.number, set()).add(moment.year)

    def tense(self, token: int) -> Tense | None:
        """Return the tense that governs a token."""
        return tense_at(self.parsed, token)

    def tell(self, moment: Moment, *, stated: bool) -> None:
        """Note a date of the story, for "two days later" and "that night" to hang on; stated ones carry their year."""
        if moment.number is not None:
            self.previous = msgspec.structs.replace(moment, daytime=None, clock=None, zone="")
            if moment.unit == "day":
                self._last_day = self.previous
        if stated and moment.first is not None and moment.unit not in _COARSE:
            self._stated = moment

    @property
    def previous_day(self) -> Moment | None:
        """The day that the story last told.

        In a news report of a known day a month in between changes nothing ("sales in February … by noon"); where no
        publication day is known, the day is some day of the month told last.
        """
        told = self.previous
        if told is None or told.unit == "day" or self.day is not None:
            return self._last_day
        return Moment(unit="day", year=told.year, number=told.number if told.unit == "month" else None)

    @property
    def story_day(self) -> date | None:
        """A day with a year to which the story's other dates are close, where no publication day is known.

        Null where the dates that have a year lie far apart: then none of them speaks for the others.
        """
        if not self._told or (self._told[-1] - self._told[0]).days > _CLOSE_TOGETHER:
            return None
        if self._stated is not None and self._stated.first is not None:
            return self._stated.first
        return self._told[0]

    def around(self, unit: Unit) -> Moment | None:
        """Return the week, month, year … of the publication, as far as it is known."""
        if self.day is not None:
            return of_unit(self.day, unit)
        if self.period is None:
            return None
        first, last = self.period
        moment = of_unit(first, unit)
        return moment if moment == of_unit(last, unit) else None

    def _years_for(self, moment: Moment, day: date, tense: Tense | None) -> list[int]:
        """Return the years to choose from: the one that the text gives that month elsewhere, where it gives one."""
        near = [day.year - 1, day.year, day.year + 1]
        said = self._years_of.get(moment.number or 0, set()) if moment.unit in ("day", "month") else set()
        kept = [year for year in near if year in said] if len(said) == 1 and tense != "future" else []
        return kept or near

    def nearest(self, moment: Moment, tense: Tense | None) -> tuple[Moment, str | None]:
        """Give a month, day or season without a year the year that tense and nearness call for.

        Returns the moment and the anchor; both stay as they are where there is nothing to hang it on. Where the
        publication is only known to the month or year, the year is marked uncertain.
        """
        if self.period is not None:
            day, anchor = self.period[1] if tense == "past" else self.period[0], self.edtf
        elif self.story_day is not None:
            day, anchor, tense = self.story_day, of_day(self.story_day).edtf, None
        else:
            return moment, None
        years = [msgspec.structs.replace(moment, year=year) for year in self._years_for(moment, day, tense)]
        dated = [candidate for candidate in years if _exists(candidate)]
        if not dated:
            return moment, None
        chosen = choose(dated, day, tense)
        if self.period is not None and self.day is None and chosen != choose(dated, self.period[0], tense):
            return moment, None
        return chosen, anchor


def choose(candidates: list[Moment], day: date, tense: Tense | None) -> Moment:
    """Pick the candidate that lies on the tense's side of the day, or the nearest where tense says nothing."""

    def distance(moment: Moment) -> int:
        first, last = moment.first or day, moment.last or day
        if first <= day <= last:
            return 0
        return (first - day).days if first > day else (last - day).days

    ranked = sorted(candidates, key=lambda moment: (abs(distance(moment)), distance(moment)))
    best = ranked[0]
    if tense is None or distance(best) == 0:
        return best
    side = [moment for moment in ranked if (distance(moment) < 0) == (tense == "past")]
    if not side or (abs(distance(side[0])) > _FAR and abs(distance(best)) <= _NEAR):
        return best
    return side[0]


def _exists(moment: Moment) -> bool:
    try:
        return moment.first is not None
    except ValueError:
        return False


def _day(edtf: str | None) -> date | None:
    period = _period(edtf)
    return period[0] if period and period[0] == period[1] else None


def _period(edtf: str | None) -> tuple[date, date] | None:
    if edtf is None:
        return None
    limits = bounds(edtf)
    if limits.earliest is None or limits.latest is None:
        return None
    first, last = date.fromisoformat(limits.earliest), date.fromisoformat(limits.latest)
    sane = first.year in _PRINTED and last.year in _PRINTED and (last - first).days <= 366
    return (first, last) if sane else None

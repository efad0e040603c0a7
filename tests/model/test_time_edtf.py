"""EDTF: what is valid, what its first and last day are, and that moments write nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.values.edtf import EdtfError, bounds, is_edtf
from firsthand.model.values.moment import Moment, move, of_day, of_unit

_UNITS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
_days = st.dates(min_value=date(1200, 1, 1), max_value=date(2800, 12, 31))
_units = st.sampled_from(_UNITS)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-05-07", "2019-05-07", "2019-05-07"),
        ("2019-XX-XX", "2019-01-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("2019-34", "2019-04-01", "2019-06-30"),
        ("2019-41", "2019-07-01", "2019-12-31"),
        ("2019-05-21~/2019-05-31", "2019-05-21", "2019-05-31"),
        ("2019-05/..", "2019-05-01", None),
        ("/2019-05", None, "2019-05-31"),
        ("XXXX-05-07", None, None),
        ("2019-05-07T13:30:00Z", "2019-05-07", "2019-05-07"),
    ],
)
def test_bounds_are_the_first_and_last_day(text: str, earliest: str | None, latest: str | None) -> None:
    """A date covers exactly its days; what has no year or an open end has no bound there."""
    assert (bounds(text).earliest, bounds(text).latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "2019-13",
        "2019-02-30",
        "2019-22-01",
        "2019-5-7",
        "yesterday",
        "../..",
        "/",
        "2019-06/2019-05",
        "0000",
        "2019-1X",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Nothing that we would not write ourselves is taken for a date."""
    assert not is_edtf(text)
    with pytest.raises(EdtfError):
        bounds(text)


@given(_days, _units)
def test_a_unit_contains_the_day_it_was_made_of(day: date, unit: str) -> None:
    """The week, month, season … of a day contains that day, and its EDTF has the same bounds."""
    if unit == "weekend" and day.weekday() < 5:
        return
    moment = of_unit(day, unit)  # type: ignore[arg-type]
    limits = bounds(moment.edtf)
    assert moment.first is not None
    assert moment.last is not None
    assert moment.first <= day <= moment.last
    assert (limits.earliest, limits.latest) == (moment.first.isoformat(), moment.last.isoformat())


@given(_days, _units, st.integers(-9, 9))
def test_moving_there_and_back_ends_where_it_began(day: date, unit: str, steps: int) -> None:
    """A moment moved by its own unit and back is the same moment, and the earliest day is never after the latest."""
    moment = of_unit(day, unit)  # type: ignore[arg-type]
    moved = move(moment, steps, moment.unit)
    assert move(moved, -steps, moment.unit) == moment
    limits = bounds(moved.edtf)
    assert limits.earliest is not None
    assert limits.latest is not None
    assert limits.earliest <= limits.latest


@given(st.integers(1, 12), st.sampled_from(["early", "mid", "late", None]))
def test_a_month_without_a_year_never_gets_one(month: int, part: str | None) -> None:
    """Late July of an unknown year is valid EDTF without bounds."""
    moment = Moment(unit="month", number=month, part=part)  # type: ignore[arg-type]
    limits = bounds(moment.edtf)
    assert "XXXX" in moment.edtf
    assert (limits.earliest, limits.latest) == (None, None)
    assert moment.timex.startswith("XXXX-")


@given(_days)
def test_thirds_lie_within_their_month(day: date) -> None:
    """Early, mid and late are inside the month, in that order."""
    month = of_unit(day, "month")
    thirds = [
        Moment(unit="month", year=month.year, number=month.number, part=part) for part in ("early", "mid", "late")
    ]
    edges = [bounds(third.edtf) for third in thirds]
    assert edges[0].earliest == bounds(month.edtf).earliest
    assert edges[2].latest == bounds(month.edtf).latest
    assert (edges[0].latest or "") < (edges[1].earliest or "") <= (edges[1].latest or "") < (edges[2].earliest or "")


@pytest.mark.parametrize(
    "text", ["2019", "2019-05", "2019-05-07", "201X", "2019-05-XX", "2019-XX-XX", "2019-05-01/2019-05-07", "2019-22"]
)
def test_edtf_agrees_with_the_reference_parser(text: str) -> None:
    """Where the reference library is right, our first and last day are its own (seasons apart: it has its own months)."""
    parsed = parse_edtf(text)
    first, last = parsed.lower_strict(), parsed.upper_strict()
    limits = bounds(text)
    if text.endswith("-22"):
        return
    assert limits.earliest == f"{first.tm_year:04}-{first.tm_mon:02}-{first.tm_mday:02}"
    assert limits.latest == f"{last.tm_year:04}-{last.tm_mon:02}-{last.tm_mday:02}"


@pytest.mark.parametrize(
    "text",
    [
        "XXXX-05-07",
        "XXXX-05-21/XXXX-05-31",
        "XXXX-XX-XX/XXXX-05-07",
        "2019-05-07/..",
        "../2019",
        "2019-05-07~",
        "2019-34",
        "2019-41",
    ],
)
def test_the_reference_parser_accepts_what_we_write(text: str) -> None:
    """Every form that we write is EDTF to the reference library too."""
    assert parse_edtf(text) is not None


def test_the_29th_of_february_is_a_day_without_a_year() -> None:
    """Without a year, the 29th of February exists."""
    assert is_edtf("XXXX-02-29")
    assert of_day(date(2020, 2, 29)).edtf == "2020-02-29"

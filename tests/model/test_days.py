"""Days as far as they are known."""

from __future__ import annotations

import pytest

from firsthand.model.values.days import compare_days, days_of, disjoint, is_day, later, span_of
from firsthand.model.values.time import When


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2031-04", ("2031-04-01", "2031-04-30")),
        ("XXXX-02", ("XXXX-02-01", "XXXX-02-29")),
        ("2031-04-03/2031-04-05", ("2031-04-03", "2031-04-05")),
        ("2031-04-31", None),
        ("2031-13", None),
        ("2031-04-05/2031-04-03", None),
        (None, None),
    ],
)
def test_days_of(edtf: str | None, days: tuple[str, str] | None) -> None:
    """A date has its first and last day, and one that no calendar holds has none."""
    assert days_of(edtf) == days


def test_a_missing_year_is_not_filled_in() -> None:
    """Beside a date without a year only month and day are compared, which tells nothing over the turn of a year."""
    april, may = ("XXXX-04-01", "XXXX-04-30"), ("2031-05-01", "2031-05-31")
    winter = ("2031-12-20", "2032-01-10")
    assert compare_days(april, may) == "disjoint"
    assert compare_days(april, winter) == "unknown"
    assert disjoint(april, winter) is None
    assert later("2031-05-01", "XXXX-04-30") is True


def test_day_of_a_statement() -> None:
    """A time is one day where its first and last are the same, by its own bounds before its written date."""
    one = When(edtf="2031-04", earliest="2031-04-03", latest="2031-04-03", text="3 April")
    assert span_of(one) == ("2031-04-03", "2031-04-03")
    assert is_day(one)
    assert not is_day(When(edtf="2031-04", text="April"))
    assert not is_day(None)

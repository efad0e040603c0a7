"""Which of two times comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.values.order import order
from firsthand.model.values.time import When

_OPPOSITE = {"before": "after", "after": "before", "overlaps": "overlaps", "unknown": "unknown"}
_TIMES = [
    "2019-03-02", "2019-03", "2019", "2018-11/2019-01", "2019-03-02/..", "../2018-12-31", "XXXX-03-02", "2019-03-02~",
    "201X", "/2019-04-01", "2019-22", "XXXX-XX-XX",
]  # fmt: skip


def when(edtf: str | None, anchor: str | None = None) -> When:
    """Make a time with only what matters here."""
    return When(edtf=edtf, anchor=anchor, text="x")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2019-03-02", "2019-03-05", "before"),
        ("2019-03-05", "2019-03-02", "after"),
        ("2019-03-02", "2019-03", "overlaps"),
        ("2019", "2020-01", "before"),
        ("2019-03-02/2019-03-09", "2019-03-09", "overlaps"),
        ("2019-03-02/..", "2018-12-31", "after"),
        ("2019-03-02/..", "2030", "overlaps"),
        ("2019-03-02/", "2030", "unknown"),
        ("../2018-12-31", "2019", "before"),
        ("/2018-12-31", "2018-05", "unknown"),
        ("2019-03-02~", "2019-03-04", "unknown"),
        ("2019-03-02~", "2019-03-20", "before"),
        ("XXXX-03-02", "2019-03-20", "unknown"),
        ("XXXX-03-02", "XXXX-03-20", "unknown"),
    ],
)
def test_order_of_two_times(one: str, other: str, expected: str) -> None:
    """Before and after are said only where the days themselves decide."""
    assert order(when(one), when(other)) == expected


def test_times_that_hang_on_each_other_compare_without_a_year() -> None:
    """Several days after 8 March comes after 8 March in whatever year."""
    first = when("XXXX-03-08")
    later = when("XXXX-03-10/XXXX-03-17", anchor="XXXX-03-08")
    assert order(first, later) == "before"
    assert order(later, first) == "after"


def test_a_bare_length_compares_with_nothing() -> None:
    """Three months have no place in the calendar."""
    assert order(when(None), when("2019")) == "unknown"


@given(st.sampled_from(_TIMES), st.sampled_from(_TIMES))
def test_order_is_the_same_from_both_sides(one: str, other: str) -> None:
    """What is before seen from one side is after seen from the other."""
    assert order(when(other), when(one)) == _OPPOSITE[order(when(one), when(other))]

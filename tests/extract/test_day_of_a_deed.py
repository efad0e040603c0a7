"""The day that a relative clause gives to a deed told by a noun is the deed's."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def days(text: str, act: str) -> list[str | None]:
    """Return the days of an act."""
    return [one.when.edtf if one.when is not None else None for one in statements(text) if one.act == act]


def test_a_deed_has_the_day_of_its_own_relative_clause() -> None:
    """What took place, began or killed on a day is dated by it."""
    assert days("Survivors of the massacre that took place on 3 May 2019 spoke to us.", "killing") == ["2019-05-03"]
    assert "2019-05-03" in days("They recall the raid that killed two men on May 3, 2019 in Sarn.", "raid")


def test_another_s_relative_clause_gives_no_day() -> None:
    """A day at which somebody else did something about the deed is not the deed's."""
    assert days("He recalled the massacre, which a judge investigated on 3 May 2019.", "killing") == [None]


def test_the_day_of_a_post_is_not_the_day_of_what_it_tells() -> None:
    """What stands behind the account of a quoted post is when it was posted."""
    assert days("Ivo Tarn’s death shames the guard — The Orr Post (@orrpost) May 3, 2019", "death") == [None]
    assert days("Ivo Tarn’s death in the cells of Orr on May 3, 2019 shames the guard", "death") == ["2019-05-03"]

"""Towns, streets and days as local reports write them."""

from __future__ import annotations

from tests.annotate.test_places import place, places
from tests.annotate.test_times import edtf


def test_a_police_department_is_a_towns() -> None:
    """A county and a town of one name: the police are the town's, the county is called one."""
    assert place("Maricopa police closed the road on Monday.", "Maricopa").kind == "settlement"
    assert place("The road lies in Maricopa County.", "Maricopa County").kind == "region"


def test_a_shortened_saint_in_capitals() -> None:
    """A name in capitals is one name, though its full stop stands alone: "ST. PAUL"."""
    assert "Saint Paul" in {found.name for found in places("ST. PAUL, Minn. — Two boats sank.")}


def test_a_quarter_is_not_its_far_namesake() -> None:
    """A neighborhood with a namesake far from the town told is left without a point."""
    found = place("A roof fell in the Ensley neighborhood, Birmingham police said.", "Ensley")
    assert found.place is None


def test_a_block_is_of_a_street() -> None:
    """What stands behind "the 700 block of" names no town."""
    assert "Broadway" not in {found.name for found in places("A fire broke out in the 700 block of Broadway in Gary.")}


def test_who_was_given_an_age_stays_a_person() -> None:
    """A surname that is also a city stays a surname once its owner is told by name and age."""
    text = "The driver, 31-year-old Tommy Washington, spoke to police. Officers later fined Washington."
    assert "Washington" not in {found.name for found in places(text)}


def test_nights_of_holidays() -> None:
    """A holiday's night is that day's, whichever apostrophe it is written with."""
    assert edtf("Five boats sank Christmas night.", "2016-12-27")["Christmas night"] == "2016-12-25"
    assert edtf("The bell fell on New Year’s Eve.", "2024-01-06")["New Year’s Eve"] == "2023-12-31"


def test_a_day_after_which_something_is_faced_is_past() -> None:
    """In "faces prison after entering the plea Wednesday", Wednesday was."""
    assert edtf("He faces prison after entering the plea Wednesday.", "2019-09-26")["Wednesday"] == "2019-09-25"


def test_olds_are_ages() -> None:
    """The words "two 17-year-olds" tell an age and no length of time."""
    assert "17-year-olds" in edtf("Two 17-year-olds were shot.", "2022-03-20")


def test_two_towns_of_many_namesakes_are_neighbours() -> None:
    """Two towns whose names both stand in several states lie side by side, and do not change places for ever."""
    text = "A man drowned in Oak Park on Monday. He was flown to a clinic in Maywood, a doctor said."
    found = {each.name: each for each in places(text)}
    assert found["Oak Park"].place is not None
    assert found["Maywood"].place is not None
    assert abs((found["Oak Park"].lon or 0.0) - (found["Maywood"].lon or 99.0)) < 1.0


def test_a_park_is_in_the_town_told() -> None:
    """A park at which something happened is no far town of its name."""
    assert place("A roof fell at Lakeside Park, Tucson police said.", "Lakeside Park").place is None


def test_a_car_is_no_airport() -> None:
    """Three capitals that only an airport has for its code are no town."""
    assert "Suva" not in {found.name for found in places("The goat was found in an SUV. The SUV was red.")}


def test_what_is_thrown_at_somebody_told_is_thrown_at_no_town() -> None:
    """A surname behind "at" is its owner's once he was told by name and age."""
    text = "A clerk, 30-year-old Robert Jackson, fled. Boys threw stones at Jackson."
    assert "Jackson" not in {found.name for found in places(text)}


def test_a_day_before_several_crimes_is_a_day() -> None:
    """In "the Jan. 22 shootings" the figure is the day; in "in March 20 people" it counts them."""
    assert edtf("Police examined the Jan. 22 shootings.", "2020-02-19")["Jan. 22"] == "2020-01-22"
    assert "March 20" not in edtf("In March 20 people were hurt.", "2020-04-19")


def test_a_parade_is_on_the_day_it_is_called_after() -> None:
    """A Mother's Day parade was on that day; a Christmas tree stands longer."""
    assert edtf("Shots fell at a Mother's Day parade.", "2013-05-14")["Mother's Day"] == "2013-05-12"
    assert "Christmas" not in edtf("A Christmas tree fell.", "2013-12-30")


def test_an_american_township_is_no_county() -> None:
    """A township is not the county of its name; "Rd." is the end of a street's name and no country."""
    assert (
        place("Two barns burned in Jefferson Township, Pa., near Burgettstown.", "Jefferson Township").kind != "region"
    )
    assert "Dominican Republic" not in {
        found.name for found in places("It burned near West Buckingham Rd. in Garland.")
    }

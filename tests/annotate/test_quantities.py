"""Quantities: bounds as printed, what is counted, and numbers that count nothing."""

from __future__ import annotations

import pytest

from firsthand.annotate.quantities import find_quantities
from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.model.annotated import QuantityMention
from firsthand.model.document import Document, Segment
from firsthand.model.values.person_nouns import is_person_noun
from firsthand.model.values.quantity import counts_people


def quantities(text: str) -> list[QuantityMention]:
    """Find the quantities of a text."""
    segments = (Segment(role="body", start=0, end=len(text)),)
    document = Document(id="d", paths=(), sha256="0" * 64, text=text, segments=segments, language="en")
    parsed = parse(document, 20_000)
    return list(find_quantities(parsed, find_times(parsed)))


@pytest.mark.parametrize(
    ("text", "low", "high", "comparator", "unit"),
    [
        ("At least 140 shepherds were held.", 140, None, ">=", "shepherd"),
        ("More than 60 tourists fled.", 60, None, ">", "tourist"),
        ("Up to 15 guards came.", None, 15, "<=", "guard"),
        ("Some 300 villagers hid.", 300, 300, "~", "villager"),
        ("Fewer than 9 nuns stayed.", None, 9, "<", "nun"),
        ("Between 20 and 30 boys were shot.", 20, 30, "range", "boy"),
        ("They shot 20-30 people.", 20, 30, "range", "people"),
        ("Dozens of miners struck.", 24, None, "vague", "miner"),
        ("Several priests prayed.", None, None, "vague", "priest"),
        ("Tens of thousands of refugees came.", 20_000, None, "vague", "refugee"),
        ("Two-thirds of the staff left.", 66.7, 66.7, "=", "percent"),
        ("The family paid €12,500 for him.", 12_500, 12_500, "=", "euro"),
        ("Three or more guards came.", 3, None, ">=", "guard"),
        ("They held 40 miners or more in the pit.", 40, None, ">=", "miner"),
        ("Nine boats at least were burned.", 9, None, ">=", "boat"),
        ("It had twelve beds or fewer.", None, 12, "<=", "bed"),
        ("He hid 20 letters or so.", 20, 20, "~", "letter"),
        ("He owed five men or more than that.", 5, 5, "=", "man"),
        ("The number of guards stands at 90 at least.", 90, None, ">=", None),
        ("Upward of 50 miners came.", 50, None, ">", "miner"),
        ("At the very least nine nurses left.", 9, None, ">=", "nurse"),
    ],
)
def test_bounds_are_as_printed(text: str, low: float | None, high: float | None, comparator: str, unit: str) -> None:
    """Low and high are the printed numbers, null on the side that the words leave open."""
    (found,) = quantities(text)
    quantity = found.quantity
    assert (quantity.low, quantity.high, quantity.comparator, quantity.unit) == (low, high, comparator, unit)
    assert text[found.start : found.end] == quantity.text
    assert quantity.subset_of is None


@pytest.mark.parametrize(
    "text",
    [
        "He served in unit 5512 and lived at 30 Mill Road.",
        "The match ended 3-1.",
        "Call 555-0192 before noon.",
        "The 72nd Brigade came second.",
        "She was arrested on 3 May 2014 at 5 p.m.",
        "No one helped, and one another was all they had.",
        "They slept in a two-storey house in cell 4 under Article 14.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    """Unit and room numbers, addresses, scores, phone numbers, ordinals and dates are no quantities."""
    assert quantities(text) == []


@pytest.mark.parametrize(
    "text",
    ["Ana Koval, 34, fled.", "A boy aged 12 fled.", "She was 61.", "A 17-year-old fled.", "He died at the age of 9."],
)
def test_ages_are_years_and_not_people(text: str) -> None:
    """An age keeps its own unit, so that nobody takes it for a number of people."""
    (found,) = quantities(text)
    assert found.quantity.unit == "year"
    assert counts_people(found.quantity) is False


def test_people_are_told_from_things() -> None:
    """People, by their noun; unknown where a number stands alone."""
    found = {
        mention.quantity.text: mention.quantity for mention in quantities("Gunmen shot 34 men and 9 cows, killing six.")
    }
    assert counts_people(found["34"]) is True
    assert counts_people(found["9"]) is False
    assert counts_people(found["six"]) is None


def test_person_nouns() -> None:
    """Callings, roles and peoples are person nouns by list or by ending; things that only end alike are not."""
    assert all(map(is_person_noun, ("nun", "militant", "policewoman", "aid-worker", "ukrainian", "detainee")))
    assert not any(map(is_person_noun, ("house", "specimen", "year", "dollar", "death", "ocean")))


def test_a_part_counted_out_of_many() -> None:
    """In "81 of them" the number is 81 and the head is the pronoun, which names no unit."""
    found = quantities("He and four others were beaten; 81 of them were freed.")
    assert [(mention.quantity.low, mention.quantity.unit) for mention in found] == [(4, "other"), (81, None)]

"""Paragraphs: what is parsed alone, and a dateline cut from the sentence behind it."""

from __future__ import annotations

import pytest

from firsthand.annotate.paragraphs import Paragraph, after_dateline


def parts(text: str) -> list[str]:
    """Return the pieces of a paragraph of the body."""
    return [text[one.start : one.end] for one in after_dateline(text, Paragraph(start=0, end=len(text), role="body"))]


@pytest.mark.parametrize(
    "line",
    [
        "HALDEN -- ",
        "HALDEN, Torvia (TP) — ",
        "NEW HALDEN, Nov. 12 (Torvene Press) - ",
        "HALDEN, 12 November 2019 – ",
        "HALDEN: ",
        "date 2031-04-05 ",
    ],
)
def test_a_dateline_is_parsed_apart(line: str) -> None:
    """Town, country, day and agency before a dash are no part of the first sentence."""
    assert parts(f"{line}Guards beat twelve miners.") == [line, "Guards beat twelve miners."]


@pytest.mark.parametrize(
    "text",
    [
        "TOP - the union of pilots - said so.",
        "Halden - a town of miners - was shelled.",
        "GUARDS BEAT TWELVE MINERS",
        "UN — The mission left.",
    ],
)
def test_other_words_in_capitals_are_none(text: str) -> None:
    """A headline, an acronym that goes on in small letters and a name in ordinary letters stay whole."""
    assert parts(text) == [text]


def test_a_stamp_before_a_dateline_is_parsed_apart_too() -> None:
    """“date 2031-04-05 HALDEN (TP) — Guards …” is a stamp, a dateline and a sentence."""
    assert parts("date 2031-04-05 HALDEN (TP) — Guards beat twelve miners.") == [
        "date 2031-04-05 ",
        "HALDEN (TP) — ",
        "Guards beat twelve miners.",
    ]

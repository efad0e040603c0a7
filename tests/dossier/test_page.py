"""The page says what the record says, cites every sentence, asks for nothing, and claims nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
from lxml import html

from firsthand.dossier.page import PageHead, render_page
from firsthand.dossier.page.dates import date_words
from firsthand.model.disclosed import Disclosed

CONTRACT = Path(__file__).parents[1] / "contract"
HEAD = PageHead(title="The mill", dated="2031-06-02")
RECORDS = ("two_fathers.json", "rival_counts.json")


def record(name: str) -> Disclosed:
    """Read a hand-made record."""
    return msgspec.convert(json.loads((CONTRACT / name).read_text()), Disclosed)


def page(name: str) -> str:
    """Render a hand-made record."""
    return render_page(record(name), HEAD).decode()


@pytest.mark.parametrize("name", RECORDS)
def test_every_citation_leads_to_the_exact_words(name: str) -> None:
    """The highlight behind each number is the statement's text, whole."""
    tree = html.fromstring(page(name))
    targets = {element.get("id"): element for element in tree.iter("blockquote")}
    links = [link.get("href")[1:] for link in tree.xpath("//a[@class='cite']")]
    assert links
    assert set(links) <= set(targets)
    texts = {one.id: one.text for one in record(name).statements}
    for mark in tree.iter("mark"):
        assert mark.text_content() == texts[mark.get("data-statement")]


@pytest.mark.parametrize("name", RECORDS)
def test_page_asks_for_nothing_and_runs_nothing(name: str) -> None:
    """No script, no image, no address that a browser would open by itself, and a policy that forbids all of it."""
    shown = page(name)
    assert "default-src 'none'" in shown
    assert not re.search(r"<(script|img|link|iframe|object|embed|form)\b", shown)
    assert not re.search(r"(src|action)=|url\(|@import", shown.replace("default-src", "").replace("style-src", ""))


@pytest.mark.parametrize("name", RECORDS)
def test_page_never_says_what_only_a_human_may(name: str) -> None:
    """No "verified", "confirmed", "independent" or "perpetrator"; DRAFT on an unreviewed page."""
    words = html.fromstring(page(name)).text_content().lower()
    assert not re.search(r"\b(verified|confirmed|independent|independently|perpetrator)\b", words)
    assert "draft" in words


def test_markup_in_a_document_is_shown_and_not_obeyed() -> None:
    """Words of a document that look like markup are words."""
    full = record("two_fathers.json")
    hostile = msgspec.structs.replace(full.statements[0], text="<script>alert(1)</script>")
    shown = render_page(msgspec.structs.replace(full, statements=(hostile,)), HEAD).decode()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-09-21", "21 September 2022"),
        ("XXXX-07-08", "8 July (year not known)"),
        ("2022-07", "July 2022"),
        ("2022", "2022"),
        ("2022-07-10~", "about 10 July 2022"),
        ("2019-03-11/2019-03-15", "between 11 and 15 March 2019"),
        ("../2020-01-02", "until 2 January 2020"),
        ("2020-01-02/..", "since 2 January 2020"),
        ("199X", "1990s"),
        ("2021-21", "spring 2021"),
        (None, "date not known"),
        ("Y17E8", "Y17E8"),
    ],
)
def test_dates_are_written_for_people(edtf: str | None, words: str) -> None:
    """No year is made up, and what is approximate says so."""
    assert date_words(edtf) == words

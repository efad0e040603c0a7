"""Saved pages: all that is visible is in the text, with roles; the head says who, when and where."""

from __future__ import annotations

import time
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.config import ReadSettings
from firsthand.ingest.isolated import IsolatedReader
from tests.ingest.making import check_segments, read, role_of, roles

PAGE = """<!doctype html><html lang=en><head><meta charset=utf-8><title>Miners held | Valley Times</title>
<meta property="og:site_name" content="Valley Times"><link rel="canonical" href="https://valley.example/a">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Miners held in shed","datePublished":"2031-03-04T10:00:00Z",
"author":[{"@type":"Person","name":"Ana Loti"},{"name":"Bo Ruk"}],"publisher":{"name":"The Valley Times"}}]}</script>
<style>p{color:red}</style></head><body class="has-sidebar page">
<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>
<header><a href=/><b>Valley Times</b></a></header>
<main><article><header><h1>Miners held in <i>shed</i></h1><p class=standfirst>Company blames contractors</p></header>
<div class="article-byline">Ana Loti in Tarn</div><time datetime="2031-03-04">4 March 2031</time>
<figure><img src=x alt=nothing><figcaption>The shed, seen from the road</figcaption></figure>
<ul><li>Nine men held</li></ul>
<p>Nine miners were held in a shed at Tarn for two weeks, a <a href=x>relative</a> told the Times on Monday.</p>
<p>The men had refused to go down into the flooded pit, she said,<br>and guards took their phones.</p>
<div class=ad>Advertisement</div>
<h2>What the company says</h2>
<p>The company denied that anybody was held and blamed a private contractor, without naming it in its letter.</p>
<table><tr><th>Pit<th>Held<tr><td>Tarn<td>9</table>
<p>The Valley Times could not independently verify the report.</p>
<script>alert("x")</script><p hidden>secret</p><p style="display: none">hidden too</p></article>
<div class="share-buttons"><a href=f>Share</a> <a href=t>Tweet</a></div></main>
<aside class=related><h3>More</h3><a href=1>Ten things to do in Tarn this spring</a>
<p>The mayor of Tarn opened a new bridge over the river on Sunday, and hundreds came to see it.</p></aside>
<footer>© 2031 Valley Times. All rights reserved.</footer></body></html>"""


def test_page_roles_and_metadata() -> None:
    """Each part of a page gets its role, and its head gives title, author, publisher, address and date."""
    document = read(PAGE, path="a.html")
    check_segments(document)
    expected = {
        "Home": "navigation",
        "Miners held in shed": "headline",
        "Ana Loti in Tarn": "byline",
        "4 March": "metadata",
        "The shed, seen": "caption",
        "Nine miners were": "body",
        "and guards took": "body",
        "Advertisement": "navigation",
        "What the company": "subheading",
        "The company denied": "body",
        "Tarn\t9": "body",
        "could not independently": "disclaimer",
        "Share": "navigation",
        "Ten things": "navigation",
        "The mayor": "navigation",
        "© 2031": "navigation",
    }
    assert {words: role_of(document, words) for words in expected} == expected
    assert document.publisher is not None
    assert (document.publisher.name, document.publisher.basis) == ("The Valley Times", "metadata")
    assert document.published is not None
    assert (document.published.edtf, document.published.basis) == ("2031-03-04", "metadata")
    assert (document.title, document.author) == ("Miners held in shed", "Ana Loti, Bo Ruk")
    assert (document.url, document.media_type, document.status) == ("https://valley.example/a", "text/html", "read")


def test_nothing_visible_is_lost_and_nothing_hidden_comes_in() -> None:
    """All visible words are in the text once, in order; scripts, styles and hidden elements are not."""
    document = read(PAGE, path="a.html")
    for words in ("Company blames contractors", "Pit\tHeld", "Nine men held", "a relative told the Times"):
        assert document.text.count(words) == 1
    for words in ("alert", "color", "secret", "hidden too", "nothing"):
        assert words not in document.text
    assert any("2 element(s) that the page hides" in reason for reason in document.reasons)
    assert document.text.index("Nine miners") < document.text.index("The company denied")


def test_page_of_a_usual_system() -> None:
    """A page as blogging systems make it: banner, promotions, comments and other stories are set apart."""
    document = read((Path(__file__).parent / "pages" / "usual_system.html").read_bytes(), path="a.html")
    check_segments(document)
    expected = {
        "We use cookies": "navigation",
        "The coast guard says it": "subheading",
        "by Mara Dell": "byline",
        "A patrol boat": "caption",
        "Three men wounded": "key_points",
        "Read more:": "navigation",
        "Our patrol acted": "body",
        "Get our best stories": "navigation",
        "What the doctors say": "subheading",
        "The third, 19": "body",
        "Two more hit the mast": "body",
        "could not independently": "disclaimer",
        "Additional reporting": "byline",
        "Tags:": "navigation",
        "The price of nets": "navigation",
        "My uncle was on that boat": "navigation",
    }
    assert {words: role_of(document, words) for words in expected} == expected
    quoted = [role for role, words in roles(document) if "They shot at the boat, not over it" in words]
    assert quoted == ["body", "navigation"]


def test_blocks_lead_back_to_their_elements() -> None:
    """The selector of each block finds, in the page as parsed, the element that holds its words."""
    document = read(PAGE, path="a.html")
    tree = lxml.html.document_fromstring(PAGE)
    assert len(document.locators) >= 8
    for place in document.locators:
        assert place.element is not None
        element = tree.find("body")
        for step in place.element.split(">")[1:]:
            element = element[int(step.partition("(")[2].rstrip(")")) - 1]
            assert element.tag == step.partition(":")[0]
        words = "".join(document.text[place.start : place.end].split())
        assert words in "".join(element.text_content().split())


def test_meta_elements_where_no_json() -> None:
    """Without JSON-LD (or with a broken one), meta elements and time elements serve."""
    head = (
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", broken</script>'
        '<meta property="article:published_time" content="2031-05-06T23:00:00+02:00">'
        "<meta name=author content='Bo Ruk'>"
        "<title>Held</title></head><body>"
    )
    document = read(head + "<p>Nine miners were held in a shed at Tarn for two weeks.</p>" * 3)
    assert document.published is not None
    assert document.published.edtf == "2031-05-06"
    assert (document.author, document.title, document.publisher) == ("Bo Ruk", "Held", None)


def test_page_in_a_declared_encoding() -> None:
    """A page in cp1251 that says so is read so."""
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>Отец</p>'
    )
    document = read(page.encode("cp1251"), path="a.htm")
    assert document.text == "Отец"


def test_page_of_prose_without_any_markup_for_it() -> None:
    """Prose in bare `div` and `br` is body, whatever the classes around it are called."""
    page = "<div class='sidebar menu'>" + "The men were held in the shed for two weeks, she said.<br>" * 5 + "</div>"
    document = read("<html><body>" + page)
    assert {role for role, _ in roles(document)} == {"body"}


def test_key_points_of_a_page() -> None:
    """A heading for key points takes the list under it."""
    page = (
        "<html><body><h1>Miners held</h1><h3>Key points</h3><ul><li>Nine men held</li><li>Company denies</li></ul>"
        + "<p>Nine miners were held in a shed at Tarn for two weeks, she said.</p>" * 3
    )
    document = read(page)
    assert role_of(document, "Company denies") == "key_points"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 60_000 + "Nine miners were held at Tarn." + "</div>" * 60_000,
        "<b>" * 50_000 + "Nine miners were held at Tarn.",
        "<p>Nine miners were held at Tarn.</p>" * 40_000,
        "<html><body><p " + "a='1' " * 50_000 + ">Nine miners were held at Tarn.",
        "<html><body><table>" + "<tr><td>" * 20_000 + "Nine miners were held at Tarn.",
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><p>&b;Nine miners were held at Tarn.",
    ],
    ids=["deep", "deep inline", "long", "attributes", "tables", "entities"],
)
def test_pathological_pages(page: str) -> None:
    """Deep, long and odd pages are read in bounded time, and the words are there."""
    start = time.perf_counter()
    document = read("<html><body>" + page, path="a.html")
    assert time.perf_counter() - start < 15
    assert "Nine miners were held at Tarn." in document.text
    check_segments(document)


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x</script>", "<html><body> &nbsp; "])
def test_page_without_text(page: str) -> None:
    """A page that shows nothing is unreadable, with the reason."""
    document = read(page, path="a.html")
    assert document.status == "unreadable"
    assert document.reasons


_TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<a href=x>", "</a>", "<br>", "<td>", "<li>", "<nav>", "</nav>", "<h1>"),
        *("</h1>", "<pre>", "</pre>", "<!--", "-->", "<script>", "</script>", "word", "A sentence of words.", "&nbsp;"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_TAGS, max_size=40))
def test_any_soup_of_tags(parts: list[str]) -> None:
    """Any soup of tags ends in a document whose segments cover its text."""
    document = read("<html><body>" + " ".join(parts), path="a.html")
    check_segments(document)
    assert document.status == "read" or document.reasons


def test_page_that_takes_too_long_costs_itself_alone() -> None:
    """A tag of very many attributes, over which the parser would sit for minutes, is stopped; the next page is read."""
    reader = IsolatedReader(seconds=2)
    page = "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>"
    found = reader.read("html", "text/html", page.encode(), ReadSettings())
    assert (found.status, "took longer" in found.reasons[0]) == ("unreadable", True)
    assert reader.read("html", "text/html", b"<p>Nine miners were held.</p>", ReadSettings()).status == "read"
    reader.close()

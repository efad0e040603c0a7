"""Lines get their roles from general patterns; prose is never called anything else."""

from __future__ import annotations

import pytest

from firsthand.ingest.segments import label_lines
from tests.ingest.making import check_segments, read, role_of, roles

SCRAPED = """KEY POINTS

  • Miners were promised a week of rest after a month: Report
  • Those who asked for it were locked up
  • The company blamed 'contractors' for the lock-up

Miners who refuse to go down are being locked up by their own company, according to a new report.

The company denied it and blamed “contractors” from the coast, a mother told the Coast Post.

The Valley Times could not independently verify the report.

In early May, the broadcaster Radio Tarn said that at least 40 miners were held in a shed.

Guards stand at the gate of the Tarn pit on the northern edge of the valley
Guards stand at the gate of the Tarn pit on the northern edge of the valley EPA / JORN HALVER
"""

PAGE = """Home > World > Valley
Share this article
Miners tell of weeks in a locked shed
By Ana Loti and Bo Ruk
4 August 2031 | 10:30
Photo: The shed at Tarn (Ana Loti)
TARN, Valley — Nine miners were held in a shed for two weeks, their relatives say.
“They took our phones,” one of them said.
Read more: Ten things to know about Tarn
What the company says
The company said in a statement that it knew of no shed, and that the men had left of their own will.
It did not answer further questions.
Editor's note: This story was updated on 5 August.
Subscribe to our newsletter
We use cookies to improve your experience.
© 2031 Valley Times. All rights reserved.
"""

WRAPPED = """Miners tell of weeks in a locked shed

Nine miners were held in a shed for two weeks, their relatives say, after
they had asked for the rest that was promised to them when they signed on
for the work in the pit at Tarn.

The company said in a statement that it knew of no shed, and that all men
had left of their own will. It did not answer further questions that were
put to it by this newspaper over several days.
"""


def test_scraped_page_of_text() -> None:
    """Key points, body, disclaimer and a caption printed twice are told apart in a page glued together."""
    document = read(SCRAPED)
    check_segments(document)
    assert [role for role, _ in roles(document)] == ["key_points", "body", "disclaimer", "body", "caption"]
    assert role_of(document, "KEY POINTS") == "key_points"
    assert role_of(document, "blamed 'contractors'") == "key_points"
    assert role_of(document, "Guards stand") == "caption"


def test_page_with_all_roles() -> None:
    """A page saved as text: each kind of line gets its role."""
    document = read(PAGE)
    check_segments(document)
    expected = {
        "Home > World": "navigation",
        "Share this": "navigation",
        "Miners tell": "headline",
        "By Ana": "byline",
        "4 August": "metadata",
        "Photo: The shed": "caption",
        "TARN, Valley": "body",
        "“They took": "body",
        "Read more": "navigation",
        "What the company": "subheading",
        "The company said": "body",
        "It did not answer": "body",
        "Editor's note": "disclaimer",
        "Subscribe": "navigation",
        "We use cookies": "navigation",
        "© 2031": "navigation",
    }
    assert {words: role_of(document, words) for words in expected} == expected
    assert document.title == "Miners tell of weeks in a locked shed"


def test_hard_wrapped_text() -> None:
    """In hard-wrapped text a block is one unit: no line inside a paragraph is a headline or subheading."""
    assert [role for role, _ in roles(read(WRAPPED))] == ["headline", "body"]
    short = "Nine miners were held in a shed at Tarn for two weeks before they were\nlet go, a relative said on Monday."
    assert [role for role, _ in roles(read(short))] == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "Nine miners were held in a shed at Tarn for two weeks, a relative said",
        "TARN (EPA) — Nine miners were held in a shed for two weeks",
        "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday.",
        "• Nine miners were held",
    ],
)
def test_a_lead_is_no_headline(line: str) -> None:
    """A lead sentence, with or without its full stop, a dateline and a bullet are not the headline."""
    text = f"{line}\nThe company said that it knew of no shed, and that the men had left of their own will.\n"
    assert "headline" not in [role for role, _ in roles(read(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Share this pain with me, she said to her sister.",
        "“Follow us on the road to Tarn,” the guard told them.",
        "Read more than once, the letter still made no sense to her.",
        "Home was a shed by the river, he said.",
        "Subscribe or leave, the foreman told the miners.",
        "The photo by his bed shows his brother.",
        "Police released a file photo.",
        "He will be tried in May. (EPA)",
        "She said the hospital had not confirmed the deaths.",
        "The hospital has not confirmed the deaths.",
        "“I could not verify that it was his body,” the doctor said.",
        "By Monday the shed was empty.",
        "More from the pit were brought up by night.",
        "Credit is due to those who came back for him.",
        "In short, nobody came.",
        "Photographs of the dead were shown to the mothers.",
        "News of his death reached the village on Friday.",
        "Get out, the guard shouted.",
        "Topics such as wages were not to be raised.",
        "This video was shown to the court by his lawyer.",
        "The report by Ana Loti was read out.",
        "Watch them, he said, they will come back.",
        "– I saw him fall, said the foreman.",
        "10 miners died in the shaft.",
        "1. The men were taken to the shed at night.",
    ],
)
def test_prose_stays_body(line: str) -> None:
    """Sentences that begin or end like buttons, credits, bylines or notices are body where they are prose."""
    before = "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday."
    after = "The company said in a statement that it knew of no shed at all."
    document = read(f"{before}\n{line}\n{after}\n")
    assert role_of(document, line) == "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Smoke over the pit at Tarn. Photo: Ana Loti/EPA", "caption"),
        ("Smoke over the pit at Tarn (EPA)", "caption"),
        ("Smoke over the pit at Tarn [Jorn Halver/Reuters]", "caption"),
        ("Smoke over the pit at Tarn, 3 May 2031 (Photo by Jorn Halver/Getty Images)", "caption"),
        ("Image: Valley Press Agency", "caption"),
        ("JORN HALVER / AFP", "caption"),
        ("Jorn Halver via Getty Images", "caption"),
        ("Image caption: Smoke over the pit", "caption"),
        ("Фото: Валентина Горн", "caption"),
        ("The claims could not be independently verified.", "disclaimer"),
        ("Radio Tarn was unable to verify the footage.", "disclaimer"),
        ("The Valley Times has not been able to independently verify these accounts.", "disclaimer"),
        ("Correction: An earlier version named the wrong pit.", "disclaimer"),
        ("Last updated: 3 May 2031 10:40 GMT", "metadata"),
        ("Published on 3rd May 2031", "metadata"),
        ("Tuesday, May 3, 2031", "metadata"),
        ("2031-05-03T10:40:00Z", "metadata"),
        ("https://valley.example/story/1", "metadata"),
        ("Reporting by Ana Loti; Editing by Bo Ruk", "byline"),
        ("Ana Loti, Senior Reporter", "byline"),
        ("ana.loti@valley.example", "byline"),
        ("ADVERTISEMENT", "navigation"),
        ("Sign up for our daily newsletter.", "navigation"),
        ("Read also: Miners march on the capital", "navigation"),
        ("ALSO READ | Miners march on the capital", "navigation"),
        ("12 comments", "navigation"),
        ("3 min read", "navigation"),
        ("Tags: mining, Tarn", "navigation"),
        ("Follow us on Telegram", "navigation"),
        ("Читайте также: Шахтёры идут в столицу", "navigation"),
    ],
)
def test_lines_around_the_story(line: str, role: str) -> None:
    """Credits, notices, dates, bylines and buttons get their role."""
    before = "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday."
    after = "The company said in a statement that it knew of no shed at all."
    assert role_of(read(f"{before}\n{line}\n{after}\n"), line) == role


def test_list_of_names_is_body() -> None:
    """A list of the dead between two paragraphs is body, not a row of subheadings."""
    text = (
        "These are the men who were in the shed that night, by their families' account:\n"
        "Ana Loti, 24\n"
        "Bo Ruk\n"
        "Cyr Tal\n"
        "Nobody has heard from them since the third of May.\n"
    )
    assert [role for role, _ in roles(read(text))] == ["body"]


def test_bullets_above_the_story_are_key_points() -> None:
    """Round bullets above all prose are key points without a heading; bullets in the story are body."""
    text = (
        "Miners locked up\n"
        "• Nine men held\n"
        "• Company denies\n"
        "Nine miners were held in a shed at Tarn, a relative said.\n"
        "• One of them was wounded, she said.\n"
    )
    document = read(text)
    assert role_of(document, "Company denies") == "key_points"
    assert role_of(document, "One of them") == "body"


def test_an_archives_date_before_the_first_words_is_metadata() -> None:
    """A page kept with its date right before its first sentence dates the text, and tells nothing of a deed."""
    stamp = "date 2031-05-03"
    text = f" {stamp} Nine miners were held in a shed at Tarn for two weeks, a relative said.\nThey were freed later."
    first, second, *_ = label_lines(text)
    assert (first.role, text[first.start : first.end]) == ("metadata", stamp)
    assert text[second.start :].startswith("Nine miners")
    assert label_lines("date palms were cut down at Tarn, a farmer said.")[0].start == 0

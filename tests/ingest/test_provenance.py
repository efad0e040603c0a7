"""Publisher and date come from the document's own voice, or are null."""

from __future__ import annotations

import pytest

from firsthand.ingest.calendar_words import to_edtf
from tests.ingest.making import read

LEAD = "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday.\n"


def _publisher(text: str) -> str | None:
    document = read(LEAD + text)
    if document.publisher is None:
        return None
    assert document.publisher.basis == "text"
    assert document.publisher.span is not None
    assert document.publisher.span.of(document.text).lower() == document.publisher.name.lower()
    return document.publisher.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Valley Business Times could not independently verify the report.", "The Valley Business Times"),
        ("The Beacon could not verify these claims.", "Beacon"),
        ("CNT has not been able to independently verify the footage.", "CNT"),
        ("Radio Tarn was unable to verify the accounts.", "Radio Tarn"),
        ("Her account fits the rest, but Radio Tarn could not verify the video.", "Radio Tarn"),
        ("The Coast Post has contacted the company for comment.", "The Coast Post"),
        ("Coast Post has approached the ministry of mines for a comment.", "Coast Post"),
        ("It was not possible for the Coast Post to check the group's account independently.", "The Coast Post"),
        ("The Coast Post has not been able to confirm the accounts of either group independently.", "The Coast Post"),
        ("It has not been possible for Radio Tarn to verify the claims.", "Radio Tarn"),
        ("The claims could not be independently verified by the Coast Post.", "The Coast Post"),
        ("The letter's claims have not been verified by Radio Tarn.", "Radio Tarn"),
        ("Radio Tarn has no independent way of verifying the figures.", "Radio Tarn"),
        ("The Coast Post was not in a position to verify her account.", "The Coast Post"),
        ("Norpress was unable to corroborate the Beacon report.", "Norpress"),
    ],
)
def test_own_checking_names_the_publisher(text: str, name: str) -> None:
    """A sentence on the document's own checking or asking names who publishes, with the words."""
    assert _publisher(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The BBC could not verify the report. The father told the BBC that his son was gone.",
        "The Beacon could not verify the report. “He is gone,” the mother said, according to the Beacon.",
        "Radio Tarn could not verify the claims, and the Coast Post could not independently verify them.",
        "“The Valley Times could not verify the report,” the lawyer said.",
        "Police could not verify the report.",
        "Doctors could not independently verify the account.",
        "He could not verify the report.",
        "It could not be verified.",
        "The report could not be independently verified.",
        "The hospital could not confirm the deaths.",
        "Rescuers could not reach the village for days.",
        "Families have asked the company for a response.",
        "It was not possible for the police to verify the report.",
        "It was not possible for Anna to check the oven.",
        "The report could not be verified by police.",
        "The figures could not be checked by the Finance Ministry.",
        "The Coast Line could not check him out.",
        "Orsk was unable to verify the claim, her colleague Tia Orsk wrote.",
        "Everyone was unable to verify it.",
        "The Interior Ministry could not verify the claims.",
        "TARN, Valley (EPA) — The men were seen on the road.",
        "",
    ],
)
def test_no_publisher_is_made_up(text: str) -> None:
    """Other outlets, other people's checks, quotations and datelines name no publisher."""
    assert _publisher(text) is None


def test_header_lines_name_the_publisher() -> None:
    """A line `Source: …` above the story names the publisher; an address in it does not."""
    text = "Miners held in shed\nSource: Valley Times\nDate: 3 May 2031\n\n" + LEAD
    document = read(text)
    assert document.publisher is not None
    assert document.publisher.name == "Valley Times"
    assert document.published is not None
    assert document.published.edtf == "2031-05-03"
    assert read(text.replace("Valley Times", "https://valley.example")).publisher is None


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Tuesday, July 21, 2031", "2031-07-21"),
        ("Published: 4 August 2031", "2031-08-04"),
        ("4 August 2031 | 10:30", "2031-08-04"),
        ("2031-08-04T10:30:00Z", "2031-08-04"),
        ("04.08.2031", "2031-08-04"),
        ("Posted on August 4th, 2031 at 10:30 am GMT", "2031-08-04"),
    ],
)
def test_date_on_a_line_of_its_own(line: str, edtf: str) -> None:
    """A date alone near the top is when it was published, on the basis of the text."""
    published = read(f"Miners held in shed\n{line}\n{LEAD}").published
    assert published is not None
    assert (published.edtf, published.basis) == (edtf, "text")


def test_first_publication_counts_before_an_update() -> None:
    """Of a date of publication and a date of update, the first is taken whatever their order."""
    published = read(f"Updated: 6 August 2031\nPublished: 4 August 2031\n{LEAD}").published
    assert published is not None
    assert published.edtf == "2031-08-04"


def test_dates_in_the_story_are_not_its_date() -> None:
    """A date in a sentence, or alone in the middle of a long text, says nothing about publication."""
    assert read("He was taken on 3 May 2031.\n" + LEAD).published is None
    assert read(LEAD * 12 + "3 May 2031\n" + LEAD * 12).published is None


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("03/04/2031", "2031"),
        ("13/04/2031", "2031-04-13"),
        ("04/13/2031", "2031-04-13"),
        ("30 February 2031", None),
        ("Sept. 3, 2031", "2031-09-03"),
        ("3 May", None),
        ("May 2031", None),
    ],
)
def test_ambiguous_dates_stay_coarse(printed: str, edtf: str | None) -> None:
    """What may be day or month gives the year alone; what is no date gives nothing."""
    assert to_edtf(printed) == edtf

"""Times: what is found, what it is resolved against, and what is left open."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.quantities import find_quantities
from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.annotate.times.lexicon import WORDS
from firsthand.model.annotated import Sentence, TimeMention, Tokens
from firsthand.model.document import Document, Published, Segment
from firsthand.model.values.edtf import bounds, is_edtf


def document(text: str, published: str | None = None) -> Document:
    """Make a document of one body."""
    return Document(
        id="d",
        paths=("d.txt",),
        sha256="0" * 64,
        text=text,
        segments=(Segment(role="body", start=0, end=len(text)),),
        language="en",
        published=Published(edtf=published, basis="sidecar") if published else None,
    )


def times(text: str, published: str | None = None) -> dict[str, TimeMention]:
    """Find the times of a text by their words."""
    return {mention.when.text: mention for mention in find_times(parse(document(text, published), 20_000))}


def edtf(text: str, published: str | None = None) -> dict[str, str | None]:
    """Find the EDTF of each time by its words."""
    return {words: mention.when.edtf for words, mention in times(text, published).items()}


def test_no_year_is_made_up() -> None:
    """Without publication date and without a year in the story, no time has a year, nor a first or last day."""
    text = (
        "Luka called his uncle on July 8. In late July a monitor spoke. As of July 20, he was in a cellar in October."
    )
    found = times(text)
    assert found["July 8"].when.edtf == "XXXX-07-08"
    assert found["late July"].when.edtf == "XXXX-07-21/XXXX-07-31"
    assert found["July 20"].when.edtf == "XXXX-07-20"
    assert all(mention.when.earliest is None and mention.when.latest is None for mention in found.values())
    assert all(mention.when.anchor is None for mention in found.values())


def test_several_days_later_hangs_on_the_date_before() -> None:
    """Several days later is resolved against the story's previous date, with room on both sides."""
    when = times("Luka called on 8 July 2019. Several days later, guards came.")["Several days later"].when
    assert (when.anchor, when.basis) == ("2019-07-08", "resolved")
    assert when.earliest is not None
    assert when.latest is not None
    assert "2019-07-08" < when.earliest < when.latest < "2019-07-20"


def test_the_publication_day_gives_the_year() -> None:
    """A month and day take the year that lies in the tense's direction, and say what they were resolved against."""
    when = times("Luka was shot on December 30.", "2019-01-04")["December 30"].when
    assert (when.edtf, when.anchor, when.basis) == ("2018-12-30", "2019-01-04", "resolved")


def test_a_year_printed_once_holds_of_both_days_of_a_span() -> None:
    """The year behind the second day is the first one's too, or the year before where the span goes over New Year."""
    both = edtf("Guards shot them between May 27 and 31, 2018 in Halden.", "2020-06-01")
    assert both == {"May 27": "2018-05-27/2018-05-31", "31, 2018": "2018-05-27/2018-05-31"}
    over = edtf("They were held from December 20 to January 5, 2018.", "2020-06-01")
    assert set(over.values()) == {"2017-12-20/2018-01-05"}


def test_a_day_of_last_year_is_one_date() -> None:
    """A step after a day gives its year; one of weeks is a date by itself."""
    assert edtf("Guards came on May 27 last year.", "2020-06-01") == {"May 27 last year": "2019-05-27"}
    assert list(edtf("Guards came on May 27 last week.", "2020-06-01")) == ["May 27", "last week"]


def test_a_month_that_the_text_dates_dates_its_days() -> None:
    """A day without a year takes the only year in which the text puts its month, before the nearest one."""
    found = edtf("In May 2019 guards came to Halden. They landed on May 27.", "2020-06-01")
    assert found["May 27"] == "2019-05-27"


def test_a_month_of_publication_resolves_months_but_not_yesterday() -> None:
    """A publication known to the month leaves today and yesterday open."""
    found = edtf("He fled on 3 March. Yesterday he was caught.", "2019-03")
    assert found == {"3 March": "2019-03-03", "Yesterday": "XXXX-XX-XX"}


@pytest.mark.parametrize(
    "text",
    [
        "They may march second.",
        "Unit 1999 and Flight 2014 left 2016 Main Street.",
        "The fall of the city was a spring of hope for the Sunday Times.",
        "April Dunne met Mrs May.",
        "The match ended 2-1 after a 3:2 win.",
        "More than 2000 men and 1980 sheep drowned.",
    ],
)
def test_what_is_not_a_time(text: str) -> None:
    """Verbs, names, unit numbers, scores and counts are no times."""
    assert times(text, "2019-03-14") == {}


def test_a_stamp_of_date_comma_and_clock_is_one_moment() -> None:
    """A page's stamp in figures with a comma between day and clock is read, and costs nothing else of its text."""
    assert edtf("Published 10/25/2015, 01:30 PM", "2015-10-25") == {"10/25/2015, 01:30 PM": "2015-10-25T13:30:00"}


def test_a_day_that_does_not_exist_is_no_date() -> None:
    """The 31st of February is not a date, and does not become another one."""
    assert not any("31" in words for words in times("He left on 31 February 2019.") if "February 2019" not in words)


def test_words_are_the_document_s_own() -> None:
    """The words of a time are the document's between its offsets."""
    text = "Between late May and\n3 June, at 5 p.m., a 23-year-old fled; two-and-a-half years later he came back."
    for mention in times(text, "2019-03-14").values():
        assert text[mention.start : mention.end] == mention.when.text


def test_since_and_until_stretch_a_date() -> None:
    """Since and until make an interval that holds throughout; after and before one that does not."""
    found = times("He has been held since May 3, was due home by Sunday and died after 2 June 2018.", "2019-06-04")
    assert found["May 3"].when.edtf == "2019-05-03/2019-06-04"
    assert found["May 3"].when.quantifier == "throughout"
    assert found["2 June 2018"].when.edtf == "2018-06-02/.."
    assert found["2 June 2018"].when.quantifier == "within"


_SENTENCES = [
    "He was held from {0} until {1}.", "In {0}, two weeks after {1}, she fled.", "It began at 5 a.m. on {0}.",
    "Since {0} he has been gone.", "By {1} and before {0} they left.", "Three days later, that night, on {1}, he sang.",
]  # fmt: skip
_DATES = [
    "May 3",
    "3 May 2018",
    "late June",
    "Tuesday",
    "last week",
    "2016",
    "yesterday",
    "the summer of 2011",
    "8/7/2014",
]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(_SENTENCES), st.sampled_from(_DATES), st.sampled_from(_DATES)), max_size=4),
    st.sampled_from([None, "2019-03-14", "2019-03", "2019"]),
)
def test_bounds_follow_from_edtf(parts: list[tuple[str, str, str]], published: str | None) -> None:
    """Every EDTF is valid, its bounds are the mention's, the earliest never after the latest, and twice is the same."""
    parsed = parse(document(" ".join(sentence.format(one, two) for sentence, one, two in parts), published), 20_000)
    found = find_times(parsed)
    assert found == find_times(parsed)
    for mention in found:
        when = mention.when
        if when.edtf is None:
            assert when.earliest is None
            continue
        limits = bounds(when.edtf)
        assert (when.earliest, when.latest) == (limits.earliest, limits.latest)
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest


def words_as_parse(words: list[str], published: str | None) -> Parsed:
    """Make a parse of any words at all: one sentence, everything a noun that hangs on the first word."""
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:number]) for number in range(len(words))]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    size = len(words)
    tokens = Tokens(
        start=tuple(starts), end=tuple(ends), text=tuple(words), lemma=tuple(words), pos=("NOUN",) * size,
        tag=("NN",) * size, dep=("dep",) * size, head=(0,) * size, sentence=(0,) * size,
    )  # fmt: skip
    sentence = Sentence(first=0, last=size, start=0, end=len(text), paragraph=0, role="body")
    children = (tuple(range(1, size)), *(((),) * (size - 1)))
    return Parsed(document=document(text, published), tokens=tokens, sentences=(sentence,), names=(), children=children)


_FIGURES = "7 31 1999 2024 0 5,000 18:00 31/12/1999 1990s '80s 11th x New Year 's Eve one more than % $"
_VOCABULARY = [*sorted(WORDS), *_FIGURES.split()]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([None, "2019-03-14", "2020-02-29", "2019"]))
def test_no_order_of_words_breaks_it(seed: int, published: str | None) -> None:
    """Any words in any order give valid times and quantities, never an error."""
    chance = random.Random(seed)
    for _ in range(20):
        words = [chance.choice(_VOCABULARY) for _ in range(chance.randint(1, 14))]
        parsed = words_as_parse(words, published)
        found = find_times(parsed)
        find_quantities(parsed, found)
        for mention in found:
            assert mention.when.edtf is None or is_edtf(mention.when.edtf), (words, mention)
            assert mention.start < mention.end


def _one_word_a_letter() -> list[str]:
    """Choose one word for each letter of the grammar, and figures and marks several times: dense in near-dates."""
    words: dict[str, str] = {}
    for word, (letter, _) in sorted(WORDS.items()):
        words.setdefault(letter, word)
    return [*words.values(), *_FIGURES.split(), *(["31/12/1999", "18:00", "4", ",", "-", ":", "/", "and"] * 4)]


_DENSE = _one_word_a_letter()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([None, "2019-03-14", "2020-02-29", "2019"]))
def test_dates_figures_and_marks_in_any_order_never_fail(seed: int, published: str | None) -> None:
    """Where every word may belong to a date, reading still never raises and every value is valid."""
    chance = random.Random(seed)
    for _ in range(40):
        words = [chance.choice(_DENSE) for _ in range(chance.randint(2, 12))]
        for mention in find_times(words_as_parse(words, published)):
            assert mention.when.edtf is None or is_edtf(mention.when.edtf), (words, mention)


@pytest.mark.parametrize("link", ["", ", ", " by ", " at "])
def test_a_date_in_figures_stands_beside_a_clock(link: str) -> None:
    """The comma or word between a date in figures and its hour is no part of the date."""
    found = edtf(f"The ferry sank on 10/26/2031{link or ' '}18:00, a harbour clerk said.")
    assert "2031-10-26T18:00:00" in found.values()


def test_what_was_thousands_of_years_ago_is_a_length() -> None:
    """A count of years that goes back beyond the first year of the calendar gives a length and no date."""
    when = times("The wall was built 5,000 years ago.", "2019-03-14")["5,000 years ago"].when
    assert (when.edtf, when.duration) == (None, "P5000Y")


def test_a_date_line_that_was_not_parsed_is_found_and_anchors_the_rest() -> None:
    """A full date in a metadata line is a time without tokens, and dates what the body leaves open."""
    text = "Miners freed\nPublished: 6 October 2011 14:05\nThey were freed on Tuesday, a priest said."
    line = text.index("Published")
    body = text.index("They")
    parts = (("headline", 0, 12), ("metadata", line, body - 1), ("body", body, len(text)))
    whole = document(text)
    segments = tuple(Segment(role=role, start=start, end=end) for role, start, end in parts)
    parsed = parse(msgspec.structs.replace(whole, segments=segments), 20_000)
    head, weekday = find_times(parsed)
    assert (head.when.text, head.timex.value) == ("6 October 2011 14:05", "2011-10-06T14:05")
    assert head.first == head.last == len(parsed.tokens)
    assert (weekday.when.edtf, weekday.when.basis) == ("2011-10-04", "resolved")


@pytest.mark.parametrize(
    "text",
    [
        "He told the Sunday Lantern so.",
        "The story in the Friday Beacon was false.",
        "A witness to Peter Sunday Adeko's death told reporters so.",
        "Mary Friday Eze was beaten.",
    ],
)
def test_a_day_inside_a_name_is_no_time(text: str) -> None:
    """In "the Sunday Lantern" and "Peter Sunday Adeko" the day is part of a name; "on the Sunday" is a day."""
    assert times(text) == {}
    assert len(times("Police arrested him on the Sunday.")) == 1

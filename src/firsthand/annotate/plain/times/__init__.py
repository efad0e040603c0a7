"""Times by vocabulary: dates, parts of them, lengths and relative times, as `annotate/times` gives them for English."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.annotate.plain.times.patterns import Found, grammar
from firsthand.annotate.plain.times.story import Story
from firsthand.annotate.plain.times.values import value_of
from firsthand.annotate.times.value import Value
from firsthand.model.annotated import TimeMention
from firsthand.model.values.edtf import EdtfError, bounds
from firsthand.model.values.time import Timex, When

__all__ = ["find_times"]

_OPENING = 12  # characters: "In the year 1942 …"


def find_times(parsed: Parsed, words: Lexicon) -> tuple[TimeMention, ...]:
    """Find the temporal expressions of a text in its order and give each its value.

    No year is made up: one that is not printed is taken from the publication day or the dates told before, else null.
    """
    rules = grammar(words)
    story = Story(parsed.document, words)
    found: list[TimeMention] = []
    for sentence in parsed.sentences:
        for one in rules.search(parsed.document.text, sentence.start, sentence.end):
            value = value_of(one, words, story)
            if value is None:
                continue
            if value.told and value.moment is not None:
                story.tell(value.moment, opens=one.start - sentence.start < _OPENING)
            found.append(_mention(parsed, one, value))
    return tuple(found)


def _mention(parsed: Parsed, one: Found, value: Value) -> TimeMention:
    edtf, earliest, latest = value.edtf, None, None
    if edtf is not None:
        try:
            limits = bounds(edtf)
            earliest, latest = limits.earliest, limits.latest
        except EdtfError:  # a day that no month has: the words stay, without a value
            edtf = None
    lasts = value.moment is None and value.duration is not None
    return TimeMention(
        start=one.start,
        end=one.end,
        first=bisect_right(parsed.tokens.end, one.start),
        last=bisect_left(parsed.tokens.start, one.end),
        when=When(
            edtf=edtf,
            earliest=earliest,
            latest=latest,
            duration=value.duration,
            anchor=value.anchor,
            basis=value.basis,
            quantifier="throughout" if lasts else "within",
            text=parsed.document.text[one.start : one.end],
        ),
        timex=Timex(type=value.type, value=value.timex),
    )

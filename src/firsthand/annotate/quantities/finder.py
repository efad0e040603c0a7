"""Finds the quantities of one document in one pass over its tokens."""

from __future__ import annotations

import msgspec

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.quantities.ages import DECADE_WORDS, decade_of_age, is_age, is_age_of_two
from firsthand.annotate.quantities.labels import is_label
from firsthand.annotate.quantities.lexicon import (
    AFTER,
    BEFORE,
    FRACTIONS,
    LAST_BEFORE,
    NEEDS_ARTICLE,
    NUMBERS,
    SCALES,
    VAGUE,
    VAGUE_PLURALS,
)
from firsthand.annotate.quantities.line import Line
from firsthand.annotate.quantities.numerals import Numeral, read
from firsthand.annotate.quantities.units import Counted, counted_noun, lemma, unit_of
from firsthand.model.annotated import QuantityMention, TimeMention
from firsthand.model.values.quantity import Comparator, Quantity

_STARTS = (
    frozenset(NUMBERS) | frozenset(SCALES) | frozenset(VAGUE_PLURALS) | frozenset(VAGUE) | frozenset(FRACTIONS)
    | DECADE_WORDS | {"both", "between"}
)  # fmt: skip
_JOINS = frozenset(("to", "or", "-", "–", "—"))
_WEIGHS = frozenset(("or", "at"))
# "three men or more than half", "ten boats or more of that sort"
_COMPARES = frozenset(("than", "of"))
_LARGELY = frozenset({"many", "several"})
_ROUND = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})


def find_quantities(parsed: Parsed, times: tuple[TimeMention, ...]) -> tuple[QuantityMention, ...]:
    """Find quantities in the order of the text; dates, clock times and lengths of time are left to the times.

    Ages, sums of money, distances and shares keep their own unit; numbers that only label (a unit, a room, an
    article, a street) and scores are none.
    """
    line = Line(parsed, times)
    found: list[QuantityMention] = []
    for sentence in parsed.sentences:
        line.sentence = sentence
        at = sentence.first
        while at < sentence.last:
            word = line.words[at]
            mention = _at(line, at) if word in _STARTS or word[0].isdigit() else None
            if mention is not None:
                found.append(mention)
                at = max(at + 1, mention.last)
            else:
                at += 1
    return tuple(found)


def _at(line: Line, at: int) -> QuantityMention | None:  # noqa: PLR0911  (one return a reading)
    """Read the quantity that begins at a token, if one does."""
    if at in line.timed:
        return _age_in_time(line, at)
    word = line.words[at]
    if word == "between":
        return _between(line, at)
    if word == "both":
        return _both(line, at)
    decade = decade_of_age(line, at)
    if decade is not None:
        counted = Counted(head=at, unit="year", first=at, last=at + 1)
        return _mention(line, counted, (max(decade, 13) if decade == 10 else decade, decade + 9), "range")
    share = _fraction(line, at)
    if share is not None:
        return share
    if word in _LARGELY and line.word(at + 1) in _ROUND:
        return None  # "many hundreds" are those hundreds
    numeral = read(line.words, at, line.sentence.last)
    if numeral is None or is_label(line, at, numeral):
        return None
    return _counted(line, at, numeral)


def _counted(line: Line, at: int, numeral: Numeral) -> QuantityMention:
    low, high, last = numeral.low, numeral.high, numeral.last
    comparator: Comparator = "vague" if numeral.vague else "=" if low == high else "range"
    upper = _upper(line, last) if comparator == "=" else None
    if upper is not None:
        low, high, last, comparator = _scaled(line, at, numeral, upper), upper.high, upper.last, "range"
    first, before = _before(line, at)
    after = _after(line, last)
    if numeral.plus:
        comparator = ">="
    elif comparator == "=" and before is not None:
        comparator = before
    elif comparator == "=" and after is not None:
        last, comparator = after
    if comparator == "vague" and before in ("<", "<="):
        low = None
    if is_age(line, at, last) or is_age_of_two(line, at):
        counted = Counted(head=at, unit="year", first=first, last=last)
    else:
        counted = unit_of(line, first, at, last)
    if comparator == "=" and counted.head >= last:
        counted, comparator = _after_noun(line, counted)
    return _mention(line, counted, (low, high), comparator)


def _mention(
    line: Line, counted: Counted, limits: tuple[float | None, float | None], comparator: Comparator
) -> QuantityMention:
    low, high = limits
    if comparator in (">", ">="):
        high = None
    elif comparator in ("<", "<="):
        low = None
    start, end = line.tokens.start[counted.first], line.tokens.end[counted.last - 1]
    text = line.parsed.document.text[start:end]
    quantity = Quantity(low=low, high=high, comparator=comparator, unit=counted.unit, text=text)
    return QuantityMention(
        start=start, end=end, first=counted.first, last=counted.last, head=counted.head, quantity=quantity
    )


def _before(line: Line, at: int) -> tuple[int, Comparator | None]:
    """Return where the quantity begins and its comparator; "a" belongs to "a dozen", not to "a 200-km stretch"."""
    if line.word(at - 1) in ("a", "an") and at - 1 not in line.timed and line.words[at] in (*NEEDS_ARTICLE, "few"):
        at -= 1
    if line.word(at - 1) not in LAST_BEFORE:
        return at, None
    for words, comparator in BEFORE:
        start = at - len(words)
        if start >= line.sentence.first and tuple(line.words[start:at]) == words and at - 1 not in line.timed:
            return start, comparator
    return at, None


def _after(line: Line, last: int) -> tuple[int, Comparator] | None:
    for words, comparator in AFTER:
        if line.follows(last, *words):
            following = line.word(last + len(words))
            if words[-1] in LAST_BEFORE and (following in _STARTS or following[:1].isdigit()):
                return None  # "hit 12 at least three times" is at least three
            return last + len(words), comparator
    return None


def _after_noun(line: Line, counted: Counted) -> tuple[Counted, Comparator]:
    """Read what follows the noun that is counted: "40 miners or more", "a dozen houses at least"."""
    after = counted.head + 1
    found = _after(line, after) if line.word(after) in _WEIGHS else None
    if found is None or line.word(found[0]) in _COMPARES:
        return counted, "="
    return msgspec.structs.replace(counted, last=found[0]), found[1]


def _upper(line: Line, last: int) -> Numeral | None:
    """Read the second number of "20 to 30", "20-30", "20 or 30"; null unless it is larger."""
    following = line.word(last + 1)
    if line.word(last) not in _JOINS or last + 1 in line.timed or not following:
        return None
    if not (following[0].isdigit() or following in NUMBERS):
        return None
    upper = read(line.words, last + 1, line.sentence.last)
    lower = read(line.words, last - 1, last)
    if upper is None or upper.high is None or lower is None or lower.high is None or upper.vague:
        return None
    return upper if upper.high > lower.high else None


def _scaled(line: Line, at: int, lower: Numeral, upper: Numeral) -> float | None:
    """In "five to six million" the five are millions too."""
    scales = [SCALES[word] for word in line.words[lower.last + 1 : upper.last] if word in SCALES]
    if lower.low is None or not scales or any(word in SCALES for word in line.words[at : lower.last]):
        return lower.low
    return lower.low * max(scales) if lower.low < 1000 else lower.low


def _age_in_time(line: Line, at: int) -> QuantityMention | None:
    """Read an age that the times found as a length: 23-year-old, nine months old (in years only)."""
    mention = line.timed[at]
    words = line.parsed.document.text[mention.start : mention.end].lower()
    figure = mention.timex.value[1:-1]
    if at != mention.first or not words.endswith("old") or not mention.timex.value.endswith("Y"):
        return None
    if not figure.replace(".", "").isdigit():
        return None
    head = line.tokens.head[mention.last - 1]
    head = head if line.tokens.pos[head] in ("NOUN", "PROPN") else mention.last - 1
    counted = Counted(head=head, unit="year", first=mention.first, last=mention.last)
    return _mention(line, counted, (float(figure), float(figure)), "=")


def _between(line: Line, at: int) -> QuantityMention | None:
    """Read "between 20 and 30"."""
    if not line.word(at + 1) or at + 1 in line.timed:
        return None
    low = read(line.words, at + 1, line.sentence.last)
    if low is None or low.low is None or line.word(low.last) != "and" or not line.word(low.last + 1):
        return None
    high = read(line.words, low.last + 1, line.sentence.last)
    if high is None or high.high is None or low.last + 1 in line.timed:
        return None
    least = _scaled(line, at + 1, low, high)
    if least is None or high.high < least:
        return None
    if line.word(at - 1) in ("aged", "ages"):
        counted = Counted(head=at + 1, unit="year", first=at, last=high.last)
    else:
        counted = unit_of(line, at, low.last + 1, high.last)
    return _mention(line, counted, (least, high.high), "range")


def _both(line: Line, at: int) -> QuantityMention | None:
    """Read "both men"."""
    head = counted_noun(line, at, at + 1)
    if head is None or line.tag(head) not in ("NNS", "NNPS"):
        return None
    return _mention(line, Counted(head=head, unit=lemma(line, head), first=at, last=at + 1), (2, 2), "=")


def _fraction(line: Line, at: int) -> QuantityMention | None:
    """Read a share in percent: half of, two-thirds of, a quarter of."""
    times = NUMBERS.get(line.words[at])
    part = at if times is None else at + (2 if line.word(at + 1) in ("-", "–") else 1)
    if line.word(part) not in FRACTIONS:
        return None
    last = part + 1
    whole = line.word(last) in ("of", "the", "its", "their", "his", "her")
    article = line.word(at - 1) in ("a", "one")
    if not whole or line.tag(at - 1) == "JJ" or (times is None and not article and line.words[at] != "half"):
        return None
    if times is None and line.word(at - 1) in ("first", "second", "last", "the", "other"):
        return None
    share = round(100 * FRACTIONS[line.words[part]] * (times or 1), 1)
    first, comparator = _before(line, at - 1 if article and times is None else at)
    counted = Counted(head=part, unit="percent", first=first, last=last)
    return _mention(line, counted, (share, share), comparator or "=")

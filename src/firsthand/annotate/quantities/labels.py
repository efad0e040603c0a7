"""Numbers that count nothing: unit and room numbers, addresses, scores, phone numbers, lists, "one" the pronoun."""

from __future__ import annotations

import re

from firsthand.annotate.quantities.lexicon import LABELS, NUMBERS, SCALES, STREETS
from firsthand.annotate.quantities.line import Line
from firsthand.annotate.quantities.numerals import Numeral

_DASHES = frozenset(("-", "–", "—"))
_RANGE = re.compile(r"[\d,]+[-–—][\d,]+")
_CODE = re.compile(r"0\d+|\d{9,}|\d{3,4}[-.]\d{3,4}(?:[-.]\d+)*")
_EMERGENCY = frozenset(("911", "112", "999", "101", "102", "103"))
_DIALLED = frozenset(("call", "called", "calling", "dial", "dialled", "dialed"))
_CALLS = frozenset(("call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator", "operators"))
_FATES = frozenset(("dead", "injured", "wounded", "killed", "missing", "hurt", "survivor"))
_PLAIN_FIGURE = re.compile(r"\d{1,4}")


def is_label(line: Line, at: int, numeral: Numeral) -> bool:
    """Say whether a number names or numbers something instead of counting."""
    word, last = line.words[at], numeral.last
    if word == "one":
        return not _counts_one(line, at)
    if (
        word in ("many", "few")
        and line.word(at - 1) in ("how", "as", "too")
        and not line.tag(last).startswith(("NN", "JJ"))
    ):
        return True
    if (
        line.word(last) in _DASHES
        and line.word(last + 1).isalpha()
        and line.word(last + 1) not in {**SCALES, **NUMBERS}
    ):
        return True  # a two-storey house
    if not word[0].isdigit():
        return False
    return (
        _is_code(line, at, last) or _is_address(line, at, last) or _is_score(line, at, last) or _is_name(line, at, last)
    )


def _is_code(line: Line, at: int, last: int) -> bool:
    word, before = line.words[at], line.word(at - 1)
    labelled = before.rstrip(".") in LABELS and line.tag(last) not in ("NNS", "NNPS")
    if labelled or before in ("#", "№", "+") or _CODE.fullmatch(word):
        return True
    if word in _EMERGENCY and (before in _DIALLED or line.word(last) in _CALLS):
        return True
    if at == line.sentence.first and line.word(last) in (".", ")"):
        return line.sentence.last - at > 1
    return before == "at" and len(word) == 4 and word.isdigit() and not line.tag(last).startswith("NN")


def _is_address(line: Line, at: int, last: int) -> bool:
    if line.word(last) == "block" and line.word(last + 1) == "of":
        return True
    if line.word(last) in STREETS and line.tokens.text[last][0].isupper():
        return True
    return line.tag(last).startswith("NNP") and any(line.word(near) in STREETS for near in range(last, last + 3))


def _is_score(line: Line, at: int, last: int) -> bool:
    """3-1, 14–9: two figures with a dash and nothing that they count."""
    counted = line.tag(last) in ("NNS", "NNPS", "JJ", "NN", "$") or line.word(last) in ("%", "percent", "per")
    if _RANGE.fullmatch(line.words[at]):
        return not counted
    if not _PLAIN_FIGURE.fullmatch(line.words[at]):
        return "-" in line.words[at]
    if line.word(at - 1) in _DASHES and line.word(at - 2).isdigit():
        return not counted
    if line.word(last) in _DASHES and line.word(last + 1).isdigit():
        return line.tag(last + 2) not in ("NNS", "NNPS", "JJ", "NN", "$") and line.word(last + 2) not in (
            "%",
            "percent",
        )
    return False


def _is_name(line: Line, at: int, last: int) -> bool:
    """Room 12, day 42, Boeing 737: a figure right after the noun that it belongs to."""
    tag, head = line.tag(at - 1), line.tokens.head[at]
    if head != at - 1 and not (tag.startswith("NNP") and head <= at):
        return False
    counted = line.tag(last) in ("NNS", "NNPS")
    return (
        tag in ("NN", "NNP", "NNPS")
        and line.tokens.dep[at] in ("nummod", "appos", "npadvmod", "nmod", "punct", "dep")
        and not counted
    )


def _counts_one(line: Line, at: int) -> bool:
    before, after = line.word(at - 1), line.word(at + 1)
    if after in ("another", "'s", "’s", "day", "thing", "way", "by") or before in (
        "no",
        "any",
        "every",
        "each",
        "which",
    ):
        return False
    if after in SCALES or after in _FATES:
        return True
    if line.tokens.dep[at] in ("nsubj", "nsubjpass") and line.tag(line.tokens.head[at]) == "VBD":
        return True
    if line.tokens.dep[at] == "nummod":
        return (line.tokens.head[at] > at and before not in ("this", "that")) or line.tag(at + 1).startswith(
            ("NN", "JJ")
        )
    if after == "of":
        return (
            line.word(at + 2)
            in ("them", "the", "us", "those", "these", "his", "her", "their", "whom", "our", "my", "its")
            and before != "the"
        )
    return before in ("killing", "least", "than", "only", "leaving") or line.tokens.dep[at] in ("nsubjpass",)

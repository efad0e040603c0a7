"""The grammar of times of one language, made from its vocabulary: named rules, the leftmost and longest match wins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.annotate.plain.lexicon import Lexicon, any_of
from firsthand.model.base import Frozen

_DASH = r"\s*[–—―-]\s*"
_YEAR = r"(?:1\d{3}|20\d{2})"
_TRIGGER_DIGITS = r"\d|[IVXІХ]{2,}"


class Found(Frozen, frozen=True, kw_only=True):
    """One match of a rule: its name, its place in the text and its named parts."""

    rule: str
    start: int
    end: int
    parts: dict[str, str]
    after: str = ""
    alone: bool = False


class Grammar:
    """The compiled rules of one language."""

    def __init__(self, words: Lexicon) -> None:
        self._rules = [(name, _compile(pattern)) for name, pattern in _patterns(words)]
        self._trigger = re.compile("|".join(part for part in _triggers(words) if part), re.IGNORECASE)

    def search(self, text: str, start: int, end: int) -> Iterator[Found]:
        """Yield what stands in a stretch of the text, left to right, without overlaps."""
        if not self._trigger.search(text, start, end):
            return
        matches = [
            (*_extent(match), order, name, match)
            for order, (name, pattern) in enumerate(self._rules)
            for match in pattern.finditer(text, start, end)
            if match.end() > match.start()
        ]
        matches.sort(key=lambda one: one[:3])
        at = start
        for begin, negative_end, _, name, match in matches:
            if begin < at:
                continue
            at = -negative_end
            yield _found(text, name, match)


_CACHE: dict[int, Grammar] = {}


def grammar(words: Lexicon) -> Grammar:
    """Return the grammar of a vocabulary, compiled once."""
    key = id(words)  # vocabularies are read once a process and kept
    if key not in _CACHE:
        _CACHE[key] = Grammar(words)
    return _CACHE[key]


def _extent(match: re.Match[str]) -> tuple[int, int]:
    """Return where the expression begins, and its end with the sign turned: the longest comes first."""
    start, end = match.span("x") if "x" in match.re.groupindex else match.span()
    return start, -end


def _found(text: str, name: str, match: re.Match[str]) -> Found:
    start, end = _extent(match)[0], -_extent(match)[1]
    parts = {key: value for key, value in match.groupdict().items() if value is not None and key != "x"}
    return Found(rule=name, start=start, end=end, parts=parts, after=text[end : end + 40], alone=_is_alone(text, start))


def _is_alone(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" -–—•*")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’.,])(?:{pattern})(?!\w)", re.IGNORECASE)


def _triggers(words: Lexicon) -> list[str]:
    fixed = [*words.months, *words.month_adjectives, *words.weekdays, *words.seasons, *words.units.values()]
    fixed += [*words.daytimes.values(), *words.deixis.values(), *words.references.values(), *words.halves.values()]
    return [_TRIGGER_DIGITS, *(part for part in fixed if part)]


def _patterns(w: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the rules by name. `x` marks the part that is the expression, where its neighbours are looked at too."""
    month = rf"(?P<month>{any_of(*w.months)})"
    year = rf"(?P<year>{_YEAR})(?:\s*{any_of(w.year_words)})?"
    part = rf"(?P<part>{any_of(*w.parts.values())})\s+"
    ordinal = f"(?:{w.ordinal_ending})?" if w.ordinal_ending else ""
    day = rf"(?P<day>[0-3]?\d){ordinal}"
    of = rf"(?:(?:{w.date_of})\s+)?" if w.date_of else ""
    maybe_year = rf"(?:,?\s+{of}{year})?"
    bc = rf"(?P<bc>{any_of(w.before_christ)})"
    yield "iso", r"(?P<year>\d{4})-(?P<monthno>[01]\d)-(?P<day>[0-3]\d)(?:T[\d:]+)?"
    yield "numeric", r"(?P<day>[0-3]?\d)\.\s?(?P<monthno>[01]?\d)\.\s?(?P<year>\d{4})"
    yield "date", rf"{day}\s+{of}{month}{maybe_year}"
    yield "first_day", rf"(?P<x>{day})(?:{_DASH}|\s+{any_of(w.range_to)}\s+){_day2(ordinal)}\s+{of}{month}{maybe_year}"
    yield "month", rf"(?:{part}{of})?{month}(?:\s+{of}{year})?"
    yield "first_month", rf"(?P<x>{month})(?:{_DASH}|\s+{any_of(w.range_to)}\s+){any_of(*w.months)}\s+{of}{year}"
    yield "adjective", rf"(?P<month>{any_of(*w.month_adjectives)})(?:\s+{year})?"
    yield "season", rf"(?:{part})?(?P<season>{any_of(*w.seasons)})(?:\s+{year}|\s+(?P<bcyear>\d{{1,4}})\s+{bc})?"
    yield "bc", rf"(?P<bcyear>\d{{1,4}})(?:\s*{any_of(w.year_words)})?\s+{bc}"
    yield (
        "bc_first",
        rf"(?P<x>(?P<bcyear>\d{{1,4}}))(?:{_DASH}|\s+{any_of(w.range_to)}\s+)\d+(?:\s*{any_of(w.year_words)})?\s+{bc}",
    )
    yield "decade", rf"(?:{part})?(?P<decade>(?:1\d|20)?\d0){any_of(w.decade_ending)}(?:\s*{any_of(w.years_words)})?"
    yield "century", rf"(?:{part})?(?P<century>[IVXІХ]+)\s*{any_of(w.century_words)}"
    yield "year", rf"(?:{part})?(?P<year>{_YEAR})\s*{any_of(w.year_words)}"
    yield "part_year", rf"{part}(?P<year>{_YEAR})"
    yield "bare_year", rf"(?:{any_of(w.year_after)}|[(,;])\s*(?P<x>(?P<year>{_YEAR}))(?!\s*[\d%№:]|[.,]\d|[-–—]?\w)"
    yield "heading", rf"(?P<year>{_YEAR})(?:{_DASH}{_YEAR})?\s*(?:{any_of(w.years_words)})?(?=\s*\Z|\s*\n)"
    yield "first_year", rf"(?P<x>(?P<year>{_YEAR})){_DASH}(?:{_YEAR}|\d\d(?!\d))"
    yield "second_year", rf"(?P<century>\d\d)\d\d{_DASH}(?P<x>(?P<year>{_YEAR}|\d\d))(?:\s*{any_of(w.years_words)})?"
    yield from _relative(w)


def _day2(ordinal: str) -> str:
    return rf"[0-3]?\d{ordinal}"


def _relative(w: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the rules of lengths, of times counted from others, and of parts of the day."""
    part = rf"(?P<part>{any_of(*w.parts.values())})\s+"
    units = any_of(*w.units.values())
    lengths = any_of(*w.units.values(), *w.lengths.values())
    number = rf"(?P<number>\d+|{any_of(*w.numerals)}|{any_of(*w.vague)})"
    counted = rf"{number}\s+(?P<unit>{lengths})"
    half = rf"(?P<half>{any_of(*list(w.halves.values())[:2])})"
    single = rf"(?P<half>{any_of(*w.halves.values())})"
    more = any_of(*w.comparators.values())
    yield "length", rf"(?:{more}\s+)?(?:{counted}|{half})"
    yield "single", rf"(?P<x>(?:{more})\s+(?P<unit>{units}))"
    yield "ago", rf"(?:{counted}|{single})\s+{any_of(w.ago)}"
    if w.ago_before:
        yield "ago_before", rf"{any_of(w.ago_before)}\s+(?:{counted}|{single})"
    yield (
        "later",
        rf"(?:{counted}|{single})\s+{any_of(w.later)}|{any_of(w.after)}\s+(?:{_bare(counted)}|{_bare(single)})",
    )
    yield (
        "move",
        rf"(?:{part})?(?:\w{{1,2}}\s+)?(?P<move>{any_of(*w.moves.values())})\s+(?P<unit>{units}|{any_of(*w.months)}|{any_of(*w.seasons)})",
    )
    if w.moves_after:
        after = any_of(*w.moves_after.values())
        yield "move_after", rf"(?P<unit>{units}|{any_of(*w.months)})\s+(?P<move>{after})"
    yield "following", rf"{any_of(w.following)}\s+(?P<unit>{units})"
    yield (
        "same",
        rf"{any_of(w.same)}\s+(?P<unit>{units}|{any_of(*w.months)}|{any_of(*w.seasons)}|{any_of(*w.daytimes.values())})",
    )
    yield "part_unit", rf"{part}(?P<unit>{units})"
    yield "weekday", rf"(?P<weekday>{any_of(*w.weekdays)})"
    yield "deixis", rf"(?P<deixis>{any_of(*w.deixis.values())})"
    yield "clock", r"(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?!\.?\d)"
    yield "daytime", rf"(?P<daytime>{any_of(*w.daytimes.values())})"
    yield "reference", rf"(?P<reference>{any_of(*w.references.values())})"


def _bare(pattern: str) -> str:
    """Return a pattern that may stand a second time in a rule, its groups renamed."""
    return re.sub(r"\?P<(\w+)>", r"?P<\1_>", pattern)

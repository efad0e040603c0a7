"""What a match means: the calendar's units from words, and times counted from others."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.annotate.plain.lexicon import Lexicon, whole
from firsthand.annotate.plain.times import relative
from firsthand.annotate.plain.times.patterns import Found
from firsthand.annotate.plain.times.story import Story
from firsthand.annotate.plain.times.wording import dated, key, number_in, part
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment

_ROMAN = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}
_FIRST_YEAR = 1000


def value_of(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Return what a match means, or null where it is no time after all."""
    return _MEANINGS[found.rule](found, words, story)


def _date(found: Found, words: Lexicon, story: Story) -> Value | None:
    parts = found.parts
    month = int(parts["monthno"]) if "monthno" in parts else number_in(words.months, parts.get("month"))
    day = int(parts["day"])
    if month is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = int(parts["year"]) if "year" in parts else None
    try:
        value = dated(Moment(unit="day", year=year, number=month, day=day), story)
        if value.moment is not None:
            value.moment.first  # noqa: B018  (a day that the month does not have)
    except ValueError:
        return None
    return value


def _month(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = number_in(words.months, found.parts.get("month"))
    if number is None:
        number = number_in(words.month_adjectives, found.parts.get("month"))
    if number is None:
        return None
    year = int(found.parts["year"]) if "year" in found.parts else None
    moment = Moment(unit="month", year=year, number=number, part=part(found, words))
    return dated(moment, story)


def _season(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = number_in(words.seasons, found.parts.get("season"))
    if number is None:
        return None
    if "bcyear" in found.parts:
        codes = ("SP", "SU", "FA", "WI")
        return Value(type="DATE", timex=f"BC{int(found.parts['bcyear']):04}-{codes[number - 1]}")
    year = int(found.parts["year"]) if "year" in found.parts else None
    return dated(Moment(unit="season", year=year, number=number), story)


def _before_christ(found: Found, words: Lexicon, story: Story) -> Value | None:
    return Value(type="DATE", timex=f"BC{int(found.parts['bcyear']):04}")


def _year(found: Found, words: Lexicon, story: Story) -> Value | None:
    year = int(found.parts["year"])
    if year < 100 and "century" in found.parts:
        year += int(found.parts["century"]) * 100
    if year < _FIRST_YEAR:
        return None
    return of_moment(Moment(unit="year", year=year, part=part(found, words)))


def _bare_year(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a number alone as a year where nothing that is counted follows, and no year of the story lies far off."""
    if not story.is_near(int(found.parts["year"])):
        return None
    following = found.after.lstrip()
    nouns = (*words.nouns, words.not_counted, words.thousand, words.million, *words.units.values())
    if any(pattern and whole(pattern).match(following) for pattern in nouns):
        return None
    return _year(found, words, story)


def _heading(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a line that is a year alone; nothing of a longer line."""
    return _year(found, words, story) if found.alone else None


def _decade(found: Found, words: Lexicon, story: Story) -> Value | None:
    digits = found.parts["decade"]
    if len(digits) == 2:
        return None
    return of_moment(Moment(unit="decade", year=int(digits), part=part(found, words)), told=False)


def _century(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = _roman(found.parts["century"].upper())
    return of_moment(Moment(unit="century", year=(number - 1) * 100), told=False) if 1 < number <= 21 else None


def _roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if any(later > value for later in values[at + 1 :]) else value for at, value in enumerate(values))


def _reference(found: Found, words: Lexicon, story: Story) -> Value | None:
    code = key(words.references, found.parts.get("reference"))
    return Value(type="DATE", timex=code, basis="inferred") if code else None


_MEANINGS: dict[str, Callable[[Found, Lexicon, Story], Value | None]] = {
    "iso": _date, "numeric": _date, "date": _date, "first_day": _date, "month": _month, "first_month": _month,
    "adjective": _month, "season": _season, "bc": _before_christ, "bc_first": _before_christ, "decade": _decade,
    "heading": _heading, "century": _century, "year": _year, "part_year": _year, "bare_year": _bare_year,
    "first_year": _year, "second_year": _year, "length": relative.read_length, "single": relative.read_single,
    "ago": relative.read_ago, "ago_before": relative.read_ago, "move_after": relative.read_move,
    "later": relative.read_later, "move": relative.read_move,
    "following": relative.read_following, "same": relative.read_same, "part_unit": relative.read_part_unit,
    "weekday": relative.read_weekday, "deixis": relative.read_deixis, "clock": relative.read_clock,
    "daytime": relative.read_daytime, "reference": _reference,
}  # fmt: skip

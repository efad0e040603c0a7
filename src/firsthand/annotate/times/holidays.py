"""Days that are known by a name, as far as a date follows from the name and the year."""

from __future__ import annotations

from datetime import date, timedelta

# month and day where fixed
_FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "may day": (5, 1), "independence day": (7, 4), "veterans day": (11, 11),
    "armistice day": (11, 11), "epiphany": (1, 6), "all saints' day": (11, 1),
    "juneteenth": (6, 19),
}  # fmt: skip
# days from (Western) Easter Sunday
_FROM_EASTER: dict[str, int] = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46,
    "pentecost": 49, "maundy thursday": -3, "ascension day": 39,
}  # fmt: skip
# month, weekday and which one (-1: the last)
_NTH_WEEKDAY: dict[str, tuple[int, int, int]] = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "presidents day": (2, 0, 3), "martin luther king day": (1, 0, 3),
    "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
# named, but moving with calendars that we do not count
_MOVING = ("ramadan", "eid", "hanukkah", "diwali", "nowruz", "passover", "ashura")

NAMES: frozenset[str] = frozenset((*_FIXED, *_FROM_EASTER, *_NTH_WEEKDAY, *_MOVING))
# a name's first word tells where to look; "new", "good", "may" … are common words, so they are looked up by pairs
HOLIDAY_WORDS: tuple[str, ...] = tuple(sorted(name for name in NAMES if " " not in name))
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in sorted((name for name in NAMES if " " in name or "'" in name), key=len, reverse=True):
    _words = tuple(_name.replace("'s", " 's").replace("s'", "s '").split())
    PHRASES[_words[0]] = (*PHRASES.get(_words[0], ()), _words)


def easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computation)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year, null where it moves with another calendar."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(_FROM_EASTER[name])
    if name not in _NTH_WEEKDAY:
        return None
    month, weekday, which = _NTH_WEEKDAY[name]
    if which < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))


def fixed(name: str) -> tuple[int, int] | None:
    """Return the month and day of a holiday that has the same ones every year."""
    return _FIXED.get(name)

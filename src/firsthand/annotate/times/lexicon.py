"""The words of time: each word's class (one letter, as the grammar writes it) and its value.

M month  W weekday  V weekdays  S season  K holiday  D today  P part of day  X mornings  Y 1990s  y year  i 8/7/2022
d 1-31  n number  w number word  9 dozen, hundred  o ordinal  a a, an  A half  v several  u unit  U units
l last  x next  t this  s same  h that  T the  m early, mid, late  b start, end  e later  g ago  B before, after
H 18:00  p a.m.  z UTC  1 +02:00  E every  f daily  c twice  N times  Z old  q yearlong  J consecutive  6 all
r now  R recently  F soon  + future  ! near  4 term  5 period  C fiscal  @ other  k than  j more  G at, up  L least
Q nearly  I in, on  O of  2 to  3 from  & and  | or  - dash  · full stop  _ anything else  ° rest of a holiday's name
"""

from __future__ import annotations

from firsthand.annotate.times.holidays import HOLIDAY_WORDS

Cell = tuple[str, object]
_words = str.split

MONTHS = _words("January February March April May June July August September October November December")
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
UNITS = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "2W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
_IRREGULAR = {"century": "centuries", "millennium": "millennia"}
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

# a part of the day, as TIMEX3 writes it or as a clock time
_DAYTIMES = {
    "MO": "morning dawn daybreak sunrise midmorning", "AF": "afternoon midafternoon", "EV": "evening dusk sunset",
    "NI": "night nightfall overnight", "MI": "midday lunchtime", "DT": "daytime", "12:00": "noon", "00:00": "midnight",
}  # fmt: skip
_FREQUENCIES = {
    "P1D": "daily", "P1W": "weekly", "P1M": "monthly", "P1Y": "yearly annually annual", "PT1H": "hourly",
    "XXXX-XX-XXTNI": "nightly", "P3M": "quarterly", "P2W": "biweekly fortnightly", "P6M": "semiannual biannual",
}  # fmt: skip
_LONG_WORDS = {
    "P1W": "weeklong", "P1M": "monthlong", "P1Y": "yearlong", "P10Y": "decadelong", "P1D": "daylong",
    "PT1H": "hourlong", "P100Y": "centurylong", "P1WE": "weekendlong",
}  # fmt: skip
_REFERENCES = {
    "r": ("PRESENT_REF", "now currently presently nowadays"),
    "R": ("PAST_REF", "recently recent lately"),
    "F": ("FUTURE_REF", "soon"),
}

# words that stand for their class alone, without a value
_PLAIN = {
    "T": "the", "&": "and", "O": "of", "2": "to", "3": "from", "4": "term", "5": "period", "|": "or",
    "k": "than", "g": "ago", "B": "before after", "Z": "old olds",
    "I": "in on at during by for since until till within through throughout between into",
    "E": "every each per", "Q": "over nearly almost about around roughly approximately some", "c": "once twice thrice",
    "j": "more less fewer longer", "G": "at up", "L": "least most", "N": "times", "@": "other",
    "·": ".", ":": ":",
    "6": "all",
    "J": "entire trading business working consecutive straight whole full long calendar successive further "
    "additional extra",
    "C": "current fiscal", "!": "very near foreseeable distant immediate not-too-distant",
    "m": "early late mid", "e": "later earlier",
    "b": "beginning start end middle close outset rest remainder turn course",
    "+": "future", "'": "' ’ 's ’s", ",": ",", "(": "(", ")": ")", "/": "/", "-": "- – —", "$": "$ € £ us$",
}  # fmt: skip
_STEPS = {
    "l": (-1, "last past previous preceding"),
    "x": (1, "next coming following upcoming ensuing subsequent"),
    "t": (0, "this these"),
    "h": (0, "that those"),
    "s": (0, "same"),
}
_ZONES = "est edt cst cdt mst mdt pst pdt et ct pt cet cest eet eest bst msk ist jst eat wat cat sast hkt sgt aest"


def _add(table: dict[str, Cell], letter: str, words: str, value: object = None) -> None:
    for word in words.split():
        table[word] = (letter, value)


_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990}  # fmt: skip


def _calendar(table: dict[str, Cell]) -> None:
    for number, name in enumerate(MONTHS, 1):
        _add(table, "M", name.lower(), number)
        for short in (name[:3].lower(), name[:3].lower() + "."):
            table.setdefault(short, ("M", number))
    _add(table, "M", "sept sept.", 9)
    for number, name in enumerate(WEEKDAYS):
        _add(table, "W", name.lower(), number)
        _add(table, "V", name.lower() + "s", number)
        for short in (name[:3].lower(), name[:3].lower() + "."):
            table.setdefault(short, ("W", number))
    _add(table, "W", "tues tues.", 1)
    _add(table, "W", "weds weds.", 2)
    _add(table, "W", "thur thur. thurs thurs.", 3)
    for word, number in {"spring": 1, "springtime": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}.items():
        table[word] = ("S", number)
    for word, offset in {"today": 0, "yesterday": -1, "tomorrow": 1}.items():
        table[word] = ("D", (offset, None))
    for word, first in _DECADES.items():
        table[word] = ("Y", first)
    table["tonight"] = ("D", (0, "NI"))
    for word in HOLIDAY_WORDS:
        table.setdefault(word, ("K", word))


def _lengths(table: dict[str, Cell]) -> None:
    for word, code in UNITS.items():
        table[word] = ("u", code)
        table[_IRREGULAR.get(word, word + "s")] = ("U", code)
    for code, words in {"H": "hr hrs", "TM": "min mins", "Y": "yr yrs", "S": "sec secs"}.items():
        _add(table, "U", words, code)
    for number, word in enumerate(_NUMBERS.split()):
        table[word] = ("w", number)
    for number, word in enumerate(_TENS.split(), 2):
        table[word] = ("w", number * 10)
    table["single"] = ("w", 1)
    for word, number in {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000}.items():
        table[word] = ("9", number)
    for number, word in enumerate(_ORDINALS.split(), 1):
        table[word] = ("o", number)
    table["thirtieth"] = ("o", 30)
    _add(table, "a", "a an", 1)
    _add(table, "A", "half", 0.5)
    _add(table, "v", "several few couple many numerous various number")
    for value, words in _LONG_WORDS.items():
        _add(table, "q", words, value)


def _build() -> dict[str, Cell]:
    table: dict[str, Cell] = {}
    _calendar(table)
    _lengths(table)
    for code, words in _DAYTIMES.items():
        _add(table, "P", words, code)
    for word, code in {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}.items():
        table[word] = ("X", code)
    for value, words in _FREQUENCIES.items():
        _add(table, "f", words, value)
    for letter, (reference, words) in _REFERENCES.items():
        _add(table, letter, words, reference)
    for letter, words in _PLAIN.items():
        _add(table, letter, words)
    for letter, (step, words) in _STEPS.items():
        _add(table, letter, words, step)
    _add(table, "p", "am a.m. a.m", "am")
    _add(table, "p", "pm p.m. p.m", "pm")
    _add(table, "p", "o'clock o’clock", "")
    _add(table, "z", "utc gmt", "Z")
    _add(table, "z", _ZONES, "")
    return table


WORDS: dict[str, Cell] = _build()

# words that are a month, a weekday or a season only with a capital or as nouns; the guards look closer
NEEDS_CAPITAL = frozenset(
    _words(
        "march may august jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri "
        "sat sun"
    )
)
NEEDS_FIGURE_BESIDE = frozenset(("mon", "wed", "sat", "sun", "mar", "dec", "jan"))
ALSO_NAMES = frozenset(("may", "april", "june", "august", "march"))

# a sentence without any of these classes holds no time: most sentences are done after one look at each word
TRIGGERS: frozenset[str] = frozenset(
    word for word, (letter, _) in WORDS.items() if letter in "MWVuUDPXSKrRFfqgpzY+4" or word == "past"
)

"""The words of time: each word's class (one letter, as the grammar writes it) and its value."""

from __future__ import annotations

Cell = tuple[str, object]

MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "week": "W", "weekend": "WE",
    "fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
_IRREGULAR = {"century": "centuries", "millennium": "millennia"}
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

# words that are a month, weekday or season only in capitals or as nouns; the encoder looks at their tag
NEEDS_CAPITAL = frozenset(
    "march may jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
NEEDS_DATE_BESIDE = frozenset("mon wed sat sun mar dec jan may".split())
NEEDS_NOUN = frozenset("spring fall winter summer autumn second minute".split())

# each holiday's month and day where they are fixed; those that move have none
HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "christmas": (12, 25), "easter": None, "halloween": (10, 31), "thanksgiving": None, "ramadan": None,
    "hanukkah": None, "diwali": None, "nowruz": None, "eid": None,
}  # fmt: skip


def _add(table: dict[str, Cell], letter: str, words: str, value: object = None) -> None:
    for word in words.split():
        table[word] = (letter, value)


def _build() -> dict[str, Cell]:
    table: dict[str, Cell] = {}
    for number, name in enumerate(MONTHS, 1):
        table[name] = ("M", number)
        for short in (name[:3], name[:3] + "."):
            table.setdefault(short, ("M", number))
    _add(table, "M", "sept sept.", 9)
    for number, name in enumerate(WEEKDAYS):
        table[name] = ("W", number)
        table[name + "s"] = ("V", number)
        for short in (name[:3], name[:3] + "."):
            table.setdefault(short, ("W", number))
    _add(table, "W", "tues tues.", 1)
    _add(table, "W", "thur thur. thurs thurs.", 3)
    for word, code in UNITS.items():
        table[word] = ("u", code)
        table[_IRREGULAR.get(word, word + "s")] = ("U", code)
    _add(table, "u", "hr yr", "H")
    _add(table, "U", "mins", "TM")
    _add(table, "U", "hrs", "H")
    _add(table, "U", "yrs", "Y")
    for number, word in enumerate(_NUMBERS):
        table[word] = ("w", number)
    for number, word in enumerate(_TENS, 2):
        table[word] = ("w", number * 10)
    _add(table, "w", "hundred", 100)
    _add(table, "w", "thousand", 1000)
    _add(table, "w", "dozen", 12)
    for number, word in enumerate(_ORDINALS, 1):
        table[word] = ("o", number)
    _add(table, "o", "thirtieth", 30)
    table.update(_deictic())
    table.update(_function_words())
    return table


def _deictic() -> dict[str, Cell]:
    table: dict[str, Cell] = {}
    for word, value in {
        "today": (0, None),
        "yesterday": (-1, None),
        "tomorrow": (1, None),
        "tonight": (0, "NI"),
    }.items():
        table[word] = ("D", value)
    for word, code in {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "noon": "12:00",
        "midnight": "24:00", "dawn": "MO", "dusk": "EV", "daybreak": "MO", "sunrise": "MO", "sunset": "EV",
        "nightfall": "NI", "lunchtime": "MI", "daytime": "DT", "overnight": "NI", "midmorning": "MO",
        "midafternoon": "AF",
    }.items():  # fmt: skip
        table[word] = ("P", code)
    for word, code in {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}.items():
        table[word] = ("X", code)
    for word, number in {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}.items():
        table[word] = ("S", number)
    table.update({word: ("K", value) for word, value in HOLIDAYS.items()})
    _add(table, "r", "now currently presently nowadays current", "PRESENT_REF")
    _add(table, "R", "recently recent lately", "PAST_REF")
    _add(table, "F", "soon", "FUTURE_REF")
    for word, value in {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
        "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "quarterly": "P3M", "biweekly": "P2W",
    }.items():  # fmt: skip
        table[word] = ("f", value)
    return table


def _function_words() -> dict[str, Cell]:
    table: dict[str, Cell] = {}
    _add(table, "l", "last past previous preceding", -1)
    _add(table, "x", "next coming following upcoming", 1)
    _add(table, "t", "this", 0)
    _add(table, "h", "that", 0)
    _add(table, "s", "same", 0)
    _add(table, "T", "the")
    _add(table, "a", "a an", 1)
    _add(table, "A", "half", 0.5)
    _add(table, "v", "several few couple many numerous various")
    _add(table, "&", "and")
    _add(table, "O", "of")
    _add(table, "I", "in on at during by for since until till within from through throughout between")
    _add(table, "2", "to")
    _add(table, "m", "early late mid")
    _add(table, "b", "beginning start end middle close outset rest remainder turn")
    _add(table, "g", "ago")
    _add(table, "e", "later earlier")
    _add(table, "B", "before after")
    _add(table, "E", "every each per")
    _add(table, "p", "am a.m. a.m", "am")
    _add(table, "p", "pm p.m. p.m", "pm")
    _add(table, "z", "utc gmt", "Z")
    _add(table, "z", "est edt cst cdt mst mdt pst pdt cet cest eet eest bst msk ist jst", "")
    _add(table, "Q", "over nearly almost about around roughly approximately some exactly just under")
    _add(table, "j", "more less fewer longer")
    _add(table, "k", "than")
    _add(table, "G", "at up")
    _add(table, "L", "least most")
    _add(table, "c", "once twice thrice")
    _add(table, "N", "times")
    _add(table, "Z", "old")
    _add(table, "J", "trading business working consecutive straight whole full long calendar successive")
    for sign in "-–—":
        table[sign] = ("-", None)
    for sign in ",/()'":
        table[sign] = (sign, None)
    return table


WORDS: dict[str, Cell] = _build()

# a sentence without any of these classes holds no time: most sentences are done after one look at each word
TRIGGER_CLASSES = frozenset("MWVuUDPXSKrRFfHiYy")
TRIGGERS: frozenset[str] = frozenset(word for word, (letter, _) in WORDS.items() if letter in TRIGGER_CLASSES)

"""The words of counting: numbers, scales, vague amounts, comparators, currencies, and what numbers only label."""

from __future__ import annotations

from firsthand.model.values.quantity import Comparator

_words = str.split

_SMALL = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")

NUMBERS: dict[str, int] = {word: number for number, word in enumerate(_SMALL)} | {
    word: number * 10 for number, word in enumerate(_TENS, 2)
}
SCALES: dict[str, int] = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000,
    "lakh": 100_000, "crore": 10_000_000, "k": 1_000,
}  # fmt: skip
# "m" and "k" are scales only stuck to a figure: "5m"
STUCK_SCALES = frozenset(_words("m mn bn tn k"))

# plural scales are at least two of them: that much the word gives
VAGUE_PLURALS: dict[str, int] = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000,
    "billions": 2_000_000_000,
}  # fmt: skip
VAGUE: dict[str, int | None] = {
    "several": None, "few": None, "many": None, "numerous": None, "countless": None, "multiple": None,
    "various": None, "couple": 2, "handful": None, "number": None, "pair": 2, "trio": 3, "quartet": 4,
}  # fmt: skip
NEEDS_ARTICLE = frozenset(_words("couple handful number pair trio quartet dozen score hundred thousand million"))

FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip

# the words before a number, longest first
_BEFORE: tuple[tuple[str, Comparator], ...] = (
    ("no fewer than", ">="), ("no less than", ">="), ("not fewer than", ">="), ("not less than", ">="),
    ("no more than", "<="), ("not more than", "<="), ("as many as", "<="), ("as much as", "<="),
    ("as few as", ">="), ("a total of", "="), ("an estimated", "~"), ("at least", ">="), ("at most", "<="),
    ("more than", ">"), ("greater than", ">"), ("higher than", ">"), ("fewer than", "<"), ("less than", "<"),
    ("well over", ">"), ("just over", ">"), ("just under", "<"), ("up to", "<="), ("close to", "~"),
    ("upwards of", ">"), ("upward of", ">"), ("in excess of", ">"), ("at the very least", ">="), ("at a minimum", ">="),
    ("a minimum of", ">="), ("a maximum of", "<="),
    ("over", ">"), ("above", ">"), ("exceeding", ">"), ("under", "<"), ("below", "<"), ("about", "~"),
    ("around", "~"), ("some", "~"), ("roughly", "~"), ("approximately", "~"), ("nearly", "~"), ("almost", "~"),
    ("estimated", "~"), ("circa", "~"), ("only", "="), ("just", "="), ("exactly", "="), ("maybe", "~"),
    ("perhaps", "~"), ("another", "="), ("further", "="), ("additional", "="), ("minimum", ">="),
)  # fmt: skip
BEFORE: tuple[tuple[tuple[str, ...], Comparator], ...] = tuple((tuple(words.split()), sign) for words, sign in _BEFORE)
LAST_BEFORE = frozenset(words[-1] for words, _ in BEFORE)
AFTER: tuple[tuple[tuple[str, ...], Comparator], ...] = (
    (("or", "more"), ">="), (("at", "least"), ">="), (("at", "most"), "<="), (("at", "a", "minimum"), ">="),
    (("at", "the", "very", "least"), ">="), (("or", "over"), ">="),
    (("or", "fewer"), "<="), (("or", "less"), "<="), (("or", "so"), "~"), (("plus",), ">="),
    (("+",), ">="),
)  # fmt: skip

CURRENCIES: dict[str, str] = {
    "$": "dollar", "us$": "dollar", "c$": "dollar", "a$": "dollar", "€": "euro", "£": "pound", "¥": "yen",
    "₽": "rouble", "₴": "hryvnia", "₹": "rupee", "₺": "lira", "usd": "dollar", "eur": "euro", "gbp": "pound",
    "rub": "rouble", "uah": "hryvnia",
}  # fmt: skip
PERCENT = frozenset(_words("% percent pct"))

# a number right after one of these is a name, not a count
LABELS = frozenset(
    _words(
        "no number nr unit regiment brigade battalion division company squadron battery school prison colony camp "
        "hospital "
        "room cell ward block apartment flat house building gate terminal line route highway road flight bus train "
        "article section chapter paragraph page resolution protocol order decree law case file channel platform "
        "zone sector district area checkpoint post station mine shaft version type model phase stage part level grade "
        "boeing airbus iphone covid"
    )
)
STREETS = frozenset(
    _words("street st st. avenue ave ave. road rd rd. lane boulevard blvd square drive way alley embankment")
)

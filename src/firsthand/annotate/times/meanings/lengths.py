"""Lengths and repetitions: three months, a 23-year-old, for years, every day, twice a week."""

from __future__ import annotations

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.numbers import count, length
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_length

_BEFORE_BARE = frozenset(
    ("for", "in", "within", "over", "after", "of", "take", "takes", "took", "taken", "last", "lasted", "lasting",
     "spend", "spent", "through", "throughout", "before", "just", "mere", "during", "with")
)  # fmt: skip
_BEFORE_DAY = frozenset(
    ("for", "in", "within", "only", "just", "after", "least", "than", "about", "last", "lasted", "and", "took")
)


def length_of(piece: Piece) -> Value | None:
    """Return the length that number and unit say."""
    unit = piece.value("uU") if piece.has("uU") else "NI"
    return of_length(length(count(piece), str(unit)))


@meaning
def duration(piece: Piece, context: Context) -> Value | None:  # noqa: PLR0911  (one return a reading)
    """Read three months; more than a month; two and a half years; weeklong."""
    if (piece.has("n") and piece.number("n") == 0) or (piece.code.startswith("y") and piece.has("u")):
        return None
    if piece.code[0] == "6":
        return _all_of(piece)
    if piece.has("q"):
        return of_length(str(piece.value("q")))
    if not piece.has("dynw9Aav"):
        return of_length(length(1.0, str(piece.value("u"))))
    unit = piece.value("uU")
    if (unit == "Q" and piece.has("u")) or (unit == "S" and piece.has("u") and not piece.has("-")):
        return None
    if piece.code == "wu" and piece.word(piece.first) == "one" and unit == "D" and not _counted_day(piece):
        return None  # "One day, …": some day
    if _is_rate(piece):
        return Value(type="SET", timex=length(1.0, str(unit)))
    return length_of(piece)


def _counted_day(piece: Piece) -> bool:
    return piece.after in ("after", "before", "later", "earlier") or piece.before in _BEFORE_DAY


def _all_of(piece: Piece) -> Value | None:
    """All day, all night; all July is left to the month."""
    if piece.has("M"):
        return None
    return of_length("P1NI" if piece.has("P") else length(1.0, str(piece.value("u"))))


def _is_rate(piece: Piece) -> bool:
    """15 a year, $5 a day, 24 hours a day."""
    if piece.code != "au":
        return False
    before = piece.cells.letter(piece.first - 1)
    tag = piece.cells.tag(piece.first - 1)
    return before in "dynwUN" or (tag in ("CD", "NNS") and piece.before not in ("years", "months"))


@meaning
def age(piece: Piece, context: Context) -> Value | None:
    """Read 23-year-old; 40 years old."""
    return length_of(piece)


@meaning
def bare_units(piece: Piece, context: Context) -> Value | None:
    """Read for years; in minutes; over the years."""
    if piece.code == "TU":
        if piece.before not in ("over", "through", "during", "throughout", "in") or piece.after in (
            "of",
            "after",
            "before",
            "since",
        ):
            return None
    elif (piece.before == "last" and not piece.cells.tag(piece.first - 1).startswith("VB")) or (
        piece.before not in _BEFORE_BARE
        and piece.after not in ("before", "after", "of")
        and piece.value("U") not in ("DE", "CE")
    ):
        return None
    return of_length(length(None, str(piece.value("U"))))


@meaning
def frequency(piece: Piece, context: Context) -> Value | None:  # noqa: PLR0911  (one return a reading)
    """Read every day; every two weeks; twice a week; daily; Mondays."""
    letter = piece.code[0]
    if letter == "f":
        if piece.word(piece.first) == "annual" and piece.cells.tag(piece.last).startswith("NNP"):
            return None
        return Value(type="SET", timex=str(piece.value("f")))
    if letter == "V" and piece.cells.letter(piece.first - 1) in "wdn":
        return None
    if letter == "V":
        part = piece.value("PX")
        return Value(type="SET", timex=f"XXXX-WXX-{int(piece.value('V')) + 1}" + (f"T{part}" if part else ""))
    last = piece.code[-1]
    value = piece.cells.values[piece.last - 1]
    if last == "W":
        return Value(type="SET", timex=f"XXXX-WXX-{int(value) + 1}")
    if last == "P":
        return Value(type="SET", timex=f"XXXX-XX-XXT{value}")
    if last == "M":
        return Value(type="SET", timex=f"XXXX-{int(value):02}")
    if last == "S":
        return Value(type="SET", timex=f"XXXX-{('SP', 'SU', 'FA', 'WI')[int(value) - 1]}")
    if piece.word(piece.first) == "per" and value not in ("D", "W", "M", "Y"):
        return None
    amount = count(piece.part(piece.first + 1, piece.last)) if letter == "E" and piece.has("dynwv") else 1.0
    return Value(type="SET", timex=length((amount or 1.0) * (2 if piece.has("@") else 1), str(value)))

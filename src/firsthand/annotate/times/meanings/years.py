"""Years, decades and centuries, and four figures that are none of them."""

from __future__ import annotations

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.guards import STREETS
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import narrowed, third
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment


@meaning
def decade(piece: Piece, context: Context) -> Value | None:
    """Read the 1990s; the early 70s; not: in her seventies."""
    words = [
        piece.word(at)
        for at in range(piece.first - 3, piece.first)
        if piece.word(at) not in ("early", "mid", "late", "-")
    ]
    if words and words[-1] in ("his", "her", "their", "my", "your", "our"):
        return None
    return of_moment(narrowed(Moment(unit="decade", year=piece.number("Y")), piece))


@meaning
def century(piece: Piece, context: Context) -> Value | None:
    """Read the 21st century."""
    number = piece.number("o")
    if piece.value("u") != "CE" or number is None or not 1 <= number <= 30:
        return None
    return of_moment(Moment(unit="century", year=(number - 1) * 100), told=False)


@meaning
def year(piece: Piece, context: Context) -> Value | None:
    """Read 2014; late 2006; the end of 2012."""
    number = piece.number("y")
    if number is None or not is_year(piece, number):
        return None
    return of_moment(Moment(unit="year", year=number, part=third(piece)), told=False)


_NO_YEAR_BEFORE = frozenset(
    ("$", "€", "£", "#", "¥", "us$", "no", "no.", "number", "flight", "unit", "least", "than", "most", "over", "nearly",
     "almost", "some", "article", "resolution", "regiment", "brigade", "school", "colony", "mark", "room", "route")
)  # fmt: skip
_BEFORE_YEAR = frozenset(
    ("in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "to", "and", "through", "between",
     "around", "circa", "or", "late", "early", "mid", "for", "the", "(", "a", "its", "his", "her", "their", "'s", "’s")
)  # fmt: skip
_THINGS = frozenset(
    ("%", "percent", "per", "km", "meters", "metres", "miles", "kilometers", "kilometres", "people", "mark")
)


def is_year(piece: Piece, number: int) -> bool:  # noqa: PLR0911  (one return a reading)
    """Say whether four figures are a year: not a sum, a number of things, a unit or part of an address."""
    cells, at = piece.cells, piece.last - 1
    if piece.first < at:
        return True
    before, after = piece.before, piece.after
    if before in _NO_YEAR_BEFORE or after in _THINGS or before.endswith("$"):
        return False
    if before not in ("in", "since") and any(cells.word(near) in STREETS for near in range(at + 1, at + 4)):
        return False
    if cells.letter(at - 1) in "-/" and cells.letter(at - 2) in "dnH1":
        return False
    if cells.letter(at + 1) in "-/" and cells.letter(at + 2) in "nH":
        return False
    if cells.tag(at + 1) in ("NNS", "NNPS") and before not in ("in", "since", "the", "by", "during"):
        return False
    if not 1900 <= number <= 2060:
        return before in _BEFORE_YEAR and before not in ("for", "to", "a", "and", "or") and 1400 <= number <= 2100
    if before in ("about", "around") and number % 100 == 0:
        return False
    follows = cells.tag(at + 1)
    if cells.tag(at - 1).startswith("NNP") and cells.letter(at - 1) == "_":
        return not follows.startswith("NN")
    return True

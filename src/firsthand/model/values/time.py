"""Times as EDTF with their earliest and latest day, what they hang on, and how we know.

Extended Date/Time Format: ISO 8601-2:2019, https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen

TimeBasis = Literal["stated", "resolved", "inferred"]
Quantifier = Literal["throughout", "within"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class When(Frozen, frozen=True, kw_only=True):
    """A time as a text tells it.

    `edtf` is null for a bare duration. `earliest` and `latest` are ISO days (YYYY-MM-DD), null where the year is
    not known or the end is open: unknown is never filled in. `duration` is ISO 8601 (`P1M`) or EDTF-like with a
    comparator in the words. `anchor` is the EDTF that a relative expression was resolved against (null if none).
    `quantifier`: did it hold `throughout` the interval, or happen at some time `within` it?
    """

    edtf: str | None
    earliest: str | None = None
    latest: str | None = None
    duration: str | None = None
    anchor: str | None = None
    basis: TimeBasis = "stated"
    quantifier: Quantifier = "within"
    text: str


class Timex(Frozen, frozen=True, kw_only=True):
    """The same expression as TimeML sees it (TIMEX3 type and value), to be measured beside other taggers."""

    type: TimexType
    value: str

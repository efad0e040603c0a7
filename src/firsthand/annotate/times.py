"""Times: temporal expressions to EDTF and TIMEX3."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import TimeMention


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """Find temporal expressions and give each its value."""
    return ()

"""What each rule of the grammar means: one function a rule, of the same name."""

from __future__ import annotations

from firsthand.annotate.times.meanings import (
    calendar,
    clock,
    deictic,
    lengths,
    offsets,
    parts,
    references,
    years,
)
from firsthand.annotate.times.meanings.registry import MEANINGS

__all__ = ["MEANINGS", "calendar", "clock", "deictic", "lengths", "offsets", "parts", "references", "years"]

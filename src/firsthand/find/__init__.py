"""A reader's question -> propositions and statements of the record."""

from __future__ import annotations

from firsthand.find.ranking import Answer, find, lacking
from firsthand.find.words import is_negative

__all__ = ["Answer", "find", "is_negative", "lacking"]

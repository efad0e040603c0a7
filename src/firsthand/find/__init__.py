"""A reader's question -> propositions and statements of the record."""

from __future__ import annotations

from firsthand.find.ranking import Answer, find

__all__ = ["Answer", "find"]

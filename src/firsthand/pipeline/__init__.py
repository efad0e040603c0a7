"""What firsthand does, one plain function each."""

from __future__ import annotations

from firsthand.pipeline.inspection import Inspection, inspect

__all__ = ["Inspection", "inspect"]

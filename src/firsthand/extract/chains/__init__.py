"""Chains of tellers: from the one nearest the event to the publisher."""

from __future__ import annotations

from firsthand.extract.chains.chains import Chains

__all__ = ["Chains"]

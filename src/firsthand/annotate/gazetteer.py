"""The gazetteer: place names of the world, compiled once to SQLite in the user's cache directory."""

from __future__ import annotations


class Gazetteer:
    """Read-only look-up of place names."""


def open_gazetteer() -> Gazetteer:
    """Open the compiled gazetteer."""
    return Gazetteer()

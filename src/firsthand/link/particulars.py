"""Particulars of conduct that a statement tells: what was used, where people were put, what became of the dead."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

import yaml


@cache
def _table() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = yaml.safe_load((files("firsthand.link") / "particulars.yaml").read_text(encoding="utf-8"))
    return tuple((str(label), re.compile(str(words), re.IGNORECASE)) for label, words in rows.items())


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words.pattern})" for _, words in _table()), re.IGNORECASE)


@lru_cache(maxsize=65536)
def particulars_of(text: str) -> tuple[str, ...]:
    """Return the labels of the particulars that these words tell, in the order of the table."""
    if _any().search(text) is None:
        return ()
    return tuple(label for label, words in _table() if words.search(text))

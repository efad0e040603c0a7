"""Word lists of the acts' rules, kept as data beside the code."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml


@cache
def _tables() -> dict[str, dict[str, str]]:
    folder = Path(__file__).parent
    return {
        name: yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
        for name in ("people", "words", "stance")
    }


@cache
def word_list(table: str, name: str) -> frozenset[str]:
    """Return a list of words from one of the tables `people`, `words` and `stance`."""
    return frozenset(_tables()[table][name].split())


@cache
def word_map(name: str) -> dict[str, str]:
    """Return a table of words with what each stands for ("charge: charged")."""
    return dict(entry.split("=") for entry in _tables()["words"][name].split())

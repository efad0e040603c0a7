"""Words that say in what role somebody tells, read once from `tellers.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from firsthand.model.base import Frozen
from firsthand.model.statement import TellerRole


class TellerWords(Frozen, frozen=True, kw_only=True):
    """The lists of `tellers.yaml`."""

    roles: dict[str, TellerRole]
    names: tuple[tuple[str, TellerRole], ...]
    spokespeople: frozenset[str]
    agencies: frozenset[str]
    outlets: frozenset[str]
    bodies: dict[str, str]


@cache
def teller_words() -> TellerWords:
    """Read the lists once a process."""
    raw: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("tellers.yaml").read_text(encoding="utf-8"))
    roles: dict[str, TellerRole] = {}
    for role, words in raw["roles"].items():
        for word in words:
            roles.setdefault(word, role)
    return TellerWords(
        roles=roles,
        names=tuple((word, role) for role, words in raw["names"].items() for word in words),
        spokespeople=frozenset(raw["spokespeople"]),
        agencies=frozenset(raw["agencies"]),
        outlets=frozenset(raw["outlets"]),
        bodies={form: name for name, forms in raw["bodies"].items() for form in forms},
    )

"""A proposition while its statements are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.model.record import Particular, Value
from firsthand.model.statement import Statement


@dataclass(slots=True)
class Draft:
    """`apart` are words that tell it from another of the same gist; `against` holds ids of those that deny it."""

    key: tuple[str, ...]
    incident: str | None
    act: str
    value: Value | None = None
    apart: str | None = None
    statements: list[Statement] = field(default_factory=list)
    particular: Particular | None = None
    against: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """Return what it says, the first word of its key: happened, many, denied, figure, day, detail and so on."""
        return self.key[0]

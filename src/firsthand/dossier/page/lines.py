"""One line of the summary, with the statements that it rests on."""

from __future__ import annotations

from firsthand.model.base import Frozen


class Line(Frozen, frozen=True, kw_only=True):
    """`lead` says what question the line answers; `parts` are the answers one by one, where there are several."""

    words: str
    lead: str = ""
    statements: tuple[str, ...] = ()
    parts: tuple[Line, ...] = ()

"""Errors that say what, where and what to try.

`UserError` is something the person at the keyboard can mend; `Bug` is ours. Only the command line's and the
web's edge catch the base class.
"""

from __future__ import annotations


class FirsthandError(Exception):
    """Base of everything this program raises on purpose: a sentence, where it happened, what to try."""

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        parts = [self.what]
        if self.where:
            parts.append(f"Where: {self.where}")
        if self.hint:
            parts.append(f"Try: {self.hint}")
        return "\n".join(parts)


class UserError(FirsthandError):
    """You can mend this: a path, a setting, a sidecar, a command that does not fit."""


class CaseError(FirsthandError):
    """The case folder is missing, locked, of another version, or damaged."""


class Bug(FirsthandError):  # noqa: N818  the shortest true name
    """A promise of our own code was broken; please report it."""

"""How a process comes by a passphrase: given, from a file, from the environment, or by asking; never by an argument.

What an argument holds, every other program on the machine can see.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from firsthand.errors import CaseError

FILE, WORDS = "FIRSTHAND_PASSPHRASE_FILE", "FIRSTHAND_PASSPHRASE"
SECRETS = (WORDS, FILE, "FIRSTHAND_KEY_PASSPHRASE", "FIRSTHAND_KEY_PASSPHRASE_FILE")
"""Names in the environment that no child process needs."""

Asker = Callable[[str], str | None]
"""Asks the person at the keyboard; null where there is none."""


class _Asking:
    """Whom this process asks; nobody, until its command line or web page says so."""

    asker: Asker | None = None


def ask_with(asker: Asker | None) -> None:
    """Say how a passphrase is asked for where neither a file nor the environment gives it."""
    _Asking.asker = asker


def from_surroundings(file: str = FILE, words: str = WORDS) -> str | None:
    """Return the passphrase that a file named in the environment, or the environment itself, holds."""
    path = os.environ.get(file)
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").rstrip("\r\n") or None
        except (OSError, UnicodeDecodeError) as error:
            raise CaseError("The file of the passphrase cannot be read.", where=path, hint="name another") from error
    return os.environ.get(words) or None


def ask(what: str) -> str | None:
    """Ask for a passphrase; null where nobody can be asked."""
    return _Asking.asker(what) if _Asking.asker else None

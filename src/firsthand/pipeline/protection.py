"""Encrypted cases, and a case's own lists: what the command line needs of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from firsthand.pipeline.settings import check_own_file
from firsthand.store import (
    ask_with,
    create_case,
    from_surroundings,
    is_encrypted,
    open_case,
    remember,
)
from firsthand.store import change_passphrase as change_passphrase_of

__all__ = [
    "ask_passphrases_with",
    "change_passphrase",
    "create_encrypted",
    "has_case",
    "is_encrypted",
    "own_file",
    "own_files",
    "passphrase_from_surroundings",
    "put_own_file",
    "remove_own_file",
]


def ask_passphrases_with(asker: Callable[[str], str | None]) -> None:
    """Say how passphrases are asked for."""
    ask_with(asker)


def passphrase_from_surroundings() -> str | None:
    """Return the passphrase that a file or the environment gives, or null."""
    return from_surroundings()


def has_case(case_path: Path) -> bool:
    """Say whether there is a case in this folder."""
    return (case_path / "custody.log").is_file() or (case_path / "case.db").is_file()


def create_encrypted(case_path: Path, passphrase: str) -> None:
    """Make an encrypted case, and keep it open for this process."""
    create_case(case_path, passphrase=passphrase).close()
    remember(case_path, passphrase)


def change_passphrase(case_path: Path, old: str, new: str) -> None:
    """Give an encrypted case another passphrase, and log that it was done."""
    change_passphrase_of(case_path, old, new)
    with open_case(case_path, passphrase=new) as case:
        case.log("rewrapped")


def own_files(case_path: Path) -> tuple[str, ...]:
    """Return the names of a case's own lists and settings."""
    with open_case(case_path) as case:
        return case.own_files()


def own_file(case_path: Path, name: str) -> bytes | None:
    """Return one of them, or null."""
    with open_case(case_path) as case:
        return case.own_file(name)


def put_own_file(case_path: Path, name: str, data: bytes) -> None:
    """Put one of them in, if the case could use it."""
    check_own_file(name, data)
    with open_case(case_path) as case:
        case.put_own_file(name, data)


def remove_own_file(case_path: Path, name: str) -> None:
    """Take one of them out."""
    with open_case(case_path) as case:
        case.remove_own_file(name)

"""Files that leave a case: never written over the case's own, nor, unasked, over what firsthand did not write."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from firsthand.errors import UserError
from firsthand.pipeline.signing import sign as sign_file
from firsthand.store import open_case


def refuse_output(case_path: Path, output: Path, *, force: bool = False) -> None:
    """Refuse a place in the case's own folder, and a file there that is not as this case wrote it, unless forced."""
    if output.resolve().is_relative_to(case_path.resolve()):
        raise UserError(
            "This place is inside the case's own folder: what leaves a case is written elsewhere.",
            where=str(output),
            hint="name a file outside of the case folder",
        )
    if force or not os.path.lexists(output):
        return
    if not output.is_file() or _digest(output) not in _written(case_path):
        raise UserError(
            "There is something already that this case did not write, or that was changed since.",
            where=str(output),
            hint="another name, or --force to replace it",
        )


def release(case_path: Path, edition: str, output: Path, data: bytes, *, sign: bool = False) -> str | None:
    """Write an edition, log that it left the case, and sign it if asked; return the key that signed it."""
    write_whole(output, data)
    with open_case(case_path) as case:
        case.log("exported", edition=edition, name=output.name, sha256=hashlib.sha256(data).hexdigest())
    return sign_file(case_path, output) if sign else None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside it first, then in its place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(f"The file cannot be written: {error}", where=str(path), hint="choose another place") from error


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _written(case_path: Path) -> set[str]:
    with open_case(case_path) as case:
        return {str((entry.data or {}).get("sha256")) for entry in case.history() if entry.event == "exported"}

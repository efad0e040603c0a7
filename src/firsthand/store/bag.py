"""A case as a BagIt bag (RFC 8493): originals, log, settings, what the caller adds, and a checker that stands alone."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from firsthand.errors import CaseError
from firsthand.model.base import Frozen, to_json
from firsthand.store import bag_checker, signature_checker
from firsthand.store.case import Case, open_case
from firsthand.store.disk import clear_errors, write_atomically
from firsthand.store.keyfile import make_seal
from firsthand.store.originals import Originals
from firsthand.store.own_files import NAMES, OwnFiles
from firsthand.store.signing import Signer

_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class BagFile(Frozen, frozen=True, kw_only=True):
    """A file that goes into the bag's `data/` besides what the case holds: the record, its schema."""

    name: str
    data: bytes


def write_bag(case: Case, target: Path, files: Sequence[BagFile] = (), *, signer: Signer | None = None) -> str:
    """Write a bag into a new folder and return the log's head, to be kept elsewhere; signed where a key is given.

    The bagging is logged first, so that the log in the bag ends with it. A bag holds everything, and that unsealed: it
    is for a court or an archive, not for the public.
    """
    if target.exists():
        raise CaseError("There is something already.", where=str(target), hint="choose a new folder for the bag")
    head = case.log("bagged", signed_by=signer.key) if signer else case.log("bagged")
    unfinished = target.with_name(target.name + ".unfinished")
    with clear_errors(target):
        shutil.rmtree(unfinished, ignore_errors=True)
        (unfinished / "data").mkdir(parents=True)
        _copy_case(case, unfinished / "data")
        for file in files:
            _write(unfinished / "data" / file.name, file.data)
        _finish(unfinished, head, signer)
        unfinished.rename(target)
    return head


def restore_bag(
    bag: Path, target: Path, *, who: str | None = None, passphrase: str | None = None, key: str | None = None
) -> Case:
    """Make a case of a bag: the same originals, log and rulings; what is derived is built again.

    The bag is checked first; one that is not consistent, or not signed by the given key, is refused with what is wrong.
    """
    if not (bag / "data" / "custody.log").is_file():
        raise CaseError("This is no bag of a case.", where=str(bag), hint="name the folder with bagit.txt in it")
    if target.exists():
        raise CaseError("There is something already.", where=str(target), hint="choose a new folder for the case")
    with clear_errors(bag):
        wrong = [*bag_checker.check_manifests(bag), *bag_checker.check_log(bag)[0], *_signature_faults(bag, key)]
    if wrong:
        raise CaseError(
            f"The bag is not consistent: {'; '.join(wrong[:5])}", where=str(bag), hint="ask for another copy"
        )
    with clear_errors(target):
        target.mkdir(parents=True)
        seal = make_seal(target, passphrase)
        originals = Originals(target / "originals", seal)
        for path in sorted((bag / "data" / "originals").glob("??/*")):
            if originals.add(path) != path.name:
                raise CaseError(f"The original {path.name} was changed.", where=str(bag), hint="ask for another copy")
        for name in NAMES:
            if (bag / "data" / name).is_file():
                OwnFiles(target, seal).write(name, (bag / "data" / name).read_bytes())
        lines = (bag / "data" / "custody.log").read_bytes().splitlines(keepends=True)
        write_atomically(target / "custody.log", b"".join(seal.seal_line(line) for line in lines))
    return open_case(target, who=who, passphrase=passphrase)


def _copy_case(case: Case, data: Path) -> None:
    for sha256 in sorted({file.sha256 for file in case.collected() if file.sha256}):
        target = data / "originals" / sha256[:2] / sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as stream:
            for chunk in case.original_chunks(sha256):
                stream.write(chunk)
    _write(data / "custody.log", b"".join(case.log_lines()))
    for name in case.own_files():
        _write(data / name, case.own_file(name) or b"")
    _write(data / "collected.jsonl", _lines(case.collected()))
    _write(data / "decisions.jsonl", _lines(case.decisions()))


def _lines(records: Iterable[object]) -> bytes:
    return b"".join(to_json(record) + b"\n" for record in records)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _signature_faults(bag: Path, wanted: str | None) -> list[str]:
    """Say what is wrong with a bag's signature; none is wrong only where one is wanted."""
    signature = bag / bag_checker.SIGNATURE
    if not signature.is_file():
        return ["it is not signed"] if wanted else []
    try:
        key = signature_checker.key_in((bag / "signer.pem").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ["signer.pem cannot be read"]
    wrong = ["it is signed by another key"] if wanted and key.hex() != wanted.lower() else []
    fits = signature_checker.is_signed(key, (bag / "tagmanifest-sha256.txt").read_bytes(), signature.read_bytes())
    return wrong if fits else [*wrong, "the signature does not fit"]


def _finish(bag: Path, head: str, signer: Signer | None) -> None:
    """Write the declaration, the checkers and the manifests, and sign the last one, which covers all others."""
    payload = [path for path in sorted((bag / "data").rglob("*")) if path.is_file()]
    size = sum(path.stat().st_size for path in payload)
    _write(bag / "bagit.txt", _DECLARATION.encode())
    info = f"Source-Organization: a firsthand case\nPayload-Oxum: {size}.{len(payload)}\nCustody-Log-Head: {head}\n"
    _write(bag / "bag-info.txt", info.encode())
    _write(bag / "check_bag.py", Path(bag_checker.__file__).read_bytes())
    _write(bag / "check_signature.py", Path(signature_checker.__file__).read_bytes())
    if signer:
        _write(bag / "signer.pem", signer.pem)
    _write(bag / "manifest-sha256.txt", _manifest(bag, payload))
    tags = _manifest(bag, sorted(path for path in bag.iterdir() if path.is_file()))
    _write(bag / "tagmanifest-sha256.txt", tags)
    if signer:
        _write(bag / bag_checker.SIGNATURE, signer.sign(tags))


def _manifest(bag: Path, paths: Sequence[Path]) -> bytes:
    lines = [f"{_sha256(path)}  {path.relative_to(bag).as_posix()}\n" for path in paths]
    return "".join(lines).encode()


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

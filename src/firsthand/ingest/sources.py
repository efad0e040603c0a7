"""Collecting and joining: the hash of each file, and which files are one document."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from firsthand.ingest.consent import strictest
from firsthand.ingest.files import FoundFile
from firsthand.model.base import make_id
from firsthand.model.document import Collected, Consent, Sidecar, Source

_CHUNK = 1 << 20


def collect(found: FoundFile) -> Collected:
    """Hash one found file; one that cannot be read comes back without a hash and with its reason."""
    if found.kind != "file":
        return Collected(path=found.path, sha256=None, size=found.size, sidecar=found.sidecar, reasons=found.reasons)
    digest = hashlib.sha256()
    size = 0
    try:
        with found.location.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        reason = f"the file cannot be read: {(error.strerror or type(error).__name__).lower()}"
        return Collected(path=found.path, sha256=None, sidecar=found.sidecar, reasons=(*found.reasons, reason))
    return Collected(
        path=found.path, sha256=digest.hexdigest(), size=size, sidecar=found.sidecar, reasons=found.reasons
    )


def join_identical(collected: Iterable[Collected]) -> tuple[Source, ...]:
    """Join files of the same bytes into one source each, unless their sidecars name different publishers.

    Files whose sidecar names nobody go with the first publisher in the order of names. Sorted by id; the order of
    the input changes nothing.
    """
    by_bytes: dict[str, list[Collected]] = defaultdict(list)
    lost: list[Source] = []
    for file in sorted(collected, key=lambda file: (file.path, file.sha256 or "")):
        if file.sha256:
            by_bytes[file.sha256].append(file)
        else:
            lost.append(_lost(file))
    sources = [source for files in by_bytes.values() for source in _by_publisher(files)]
    return tuple(sorted([*sources, *lost], key=lambda source: source.id))


def _lost(file: Collected) -> Source:
    return Source(
        id=make_id("doc", None, file.path), sha256=None, paths=(file.path,), sidecar=file.sidecar, reasons=file.reasons
    )


def _by_publisher(files: list[Collected]) -> list[Source]:
    named = sorted({name for file in files if (name := _publisher(file))})
    groups: dict[str | None, list[Collected]] = defaultdict(list)
    for file in files:
        groups[_publisher(file) or (named[0] if named else None)].append(file)
    consent = strictest([file.sidecar.consent for file in files if file.sidecar and file.sidecar.consent])
    return [_obeying(consent, _joined(publisher, group)) for publisher, group in groups.items()]


def _obeying(consent: Consent | None, source: Source) -> Source:
    """Return a source with the strictest consent to the use of its bytes, under whatever publisher."""
    if consent is None:
        return source
    sidecar = msgspec.structs.replace(source.sidecar or Sidecar(), consent=consent)
    return msgspec.structs.replace(source, sidecar=sidecar)


def _publisher(file: Collected) -> str | None:
    return file.sidecar.publisher if file.sidecar else None


def _joined(publisher: str | None, files: list[Collected]) -> Source:
    sha256 = files[0].sha256
    sidecars = [(file.path, file.sidecar) for file in files if file.sidecar]
    sidecar, reasons = _join_sidecars(sidecars)
    paths = tuple(sorted({file.path for file in files}))
    own = tuple(dict.fromkeys(reason for file in files for reason in file.reasons))
    document_id = make_id("doc", sha256, publisher) if publisher else make_id("doc", sha256)
    parent = next((file.parent for file in files if file.parent), None) if all(file.parent for file in files) else None
    return Source(id=document_id, sha256=sha256, paths=paths, sidecar=sidecar, reasons=(*own, *reasons), parent=parent)


def _join_sidecars(sidecars: list[tuple[str, Sidecar]]) -> tuple[Sidecar | None, tuple[str, ...]]:
    """Take each key from the first path that has it; protection adds up; consent is joined over all files."""
    if not sidecars:
        return None, ()
    fields: dict[str, Any] = {}
    reasons: list[str] = []
    for name in Sidecar.__struct_fields__:
        if name in ("protect", "consent", "columns"):
            continue
        values = [(path, value) for path, sidecar in sidecars if (value := getattr(sidecar, name)) is not None]
        fields[name] = values[0][1] if values else None
        other = next((path for path, value in values if value != fields[name]), None)
        if other:
            reasons.append(f"note: the sidecars of {values[0][0]} and {other} differ in '{name}'; the first is used")
    fields["protect"] = tuple(sorted({name for _, sidecar in sidecars for name in sidecar.protect}))
    fields["columns"] = next((sidecar.columns for _, sidecar in sidecars if sidecar.columns), ())
    return Sidecar(**fields), tuple(reasons)

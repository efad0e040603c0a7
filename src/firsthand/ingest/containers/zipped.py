"""ZIP (and WACZ): members are unpacked in memory, bounded in size, ratio and number; names are only shown."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.model.document import Sidecar

_WEB_ARCHIVE = re.compile(r"^archive/[^/]+\.warc(?:\.gz)?$")
_SYSTEM = re.compile(r"^__MACOSX/|(?:^|/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$")
_MOST_RATIO = 200
_SMALL = 1_000_000
_CHUNK = 1 << 20


def expand_zip(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the files of an archive in the order of its directory; of a WACZ the web archives, not its index."""
    try:
        opened = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield Member(name="", reason=f"the archive is damaged: {error}")
        return
    with opened:
        files = [info for info in opened.infolist() if not info.is_dir()]
        system = [info for info in files if _SYSTEM.search(info.filename)]
        files = [info for info in files if not _SYSTEM.search(info.filename)]
        archives = [info for info in files if _WEB_ARCHIVE.search(info.filename)]
        collected = archives and any(info.filename == "datapackage.json" for info in files)
        for info in archives if collected else files:
            yield _member(opened, info)
        if system:
            yield Member(name="", reason=f"note: {len(system)} files that systems put into archives are no documents")
        if collected:
            others = len(files) - len(archives)
            yield Member(
                name="", reason=f"note: a web archive collection; {others} files of its index are no documents"
            )


def _member(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    name = info.filename
    if info.flag_bits & 0x1:
        return Member(name=name, reason="needs a password")
    if info.external_attr >> 16 & 0o170000 == 0o120000:
        return Member(name=name, reason="a symbolic link (not followed)")
    try:
        return Member(name=name, data=_unpacked(opened, info))
    except _TooLarge as error:
        return Member(name=name, reason=str(error))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        return Member(name=name, reason=f"cannot be unpacked: {error}")


class _TooLarge(Exception):  # noqa: N818 - becomes a reason
    """What was unpacked grew beyond its bounds."""


def _unpacked(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Unpack in steps and stop where size or ratio pass the bounds: what the directory says is not believed."""
    parts: list[bytes] = []
    size = 0
    with opened.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            parts.append(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise _TooLarge(f"larger than {MOST_BYTES:,} bytes when unpacked")
            if size > _SMALL and size > _MOST_RATIO * max(1, info.compress_size):
                raise _TooLarge(f"unpacks to more than {_MOST_RATIO} times its size (a zip bomb?)")
    return b"".join(parts)

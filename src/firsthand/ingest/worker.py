"""The child process of `isolated.py`: answers requests until its input ends. Bounded in memory, writes no files."""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from typing import IO

import msgspec

from firsthand import plugins
from firsthand.errors import UserError
from firsthand.ingest.isolated import Request
from firsthand.ingest.reader import Extracted, unreadable

MOST_MEMORY = 3 << 30


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    _limit()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what a parser prints is no answer
    while head := sys.stdin.buffer.read(4):
        request = msgspec.msgpack.decode(sys.stdin.buffer.read(struct.unpack(">I", head)[0]), type=Request)
        data = sys.stdin.buffer.read(request.size)
        _answer(answers, _read(request, data))


def _read(request: Request, data: bytes) -> Extracted:
    try:
        reader = plugins.READERS[request.reader].load()
        found: Extracted = reader(data, request.settings, truncated=request.truncated)
    except UserError as error:
        why = f"{error.what} Try: {error.hint}" if error.hint else error.what
        return unreadable(why, media_type=request.media_type, extractor=request.reader)
    except MemoryError:
        return unreadable("reading needs too much memory", media_type=request.media_type, extractor=request.reader)
    except Exception as error:  # whatever a parser of foreign bytes raises costs this document alone
        why = f"the file cannot be read: {' '.join(str(error).split())[:200] or type(error).__name__}"
        return unreadable(why, media_type=request.media_type, extractor=request.reader)
    return found


def _answer(stream: IO[bytes], extracted: Extracted) -> None:
    answer = msgspec.msgpack.encode(extracted)
    stream.write(struct.pack(">Q", len(answer)) + answer)
    stream.flush()


def _limit() -> None:
    """Bound memory and forbid core files, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()

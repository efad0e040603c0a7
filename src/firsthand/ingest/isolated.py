"""Readers that run in a process of their own: one that hangs, crashes or eats memory costs one document."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO

import msgspec

from firsthand.config import ReadSettings
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.model.base import Frozen

_SECRET = "PASSPHRASE"
SECONDS = 60.0
RECYCLED_AFTER = 200


class Request(Frozen, frozen=True, kw_only=True):
    """What the child is to read; the bytes follow it."""

    reader: str
    media_type: str
    truncated: bool
    settings: ReadSettings
    size: int


class _Stopped(Exception):  # noqa: N818 - not an error of ours: it becomes a reason
    """The child did not answer."""


class IsolatedReader:
    """One child process, started at first use, killed when it takes too long, replaced after 200 documents."""

    def __init__(self, *, seconds: float = SECONDS, recycled_after: int = RECYCLED_AFTER) -> None:
        self._seconds = seconds
        self._recycled_after = recycled_after
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._done = 0

    def read(
        self, reader: str, media_type: str, data: bytes, settings: ReadSettings, *, truncated: bool = False
    ) -> Extracted:
        """Read bytes with a reader of the registry; whatever happens to the child ends in a reason."""
        request = Request(reader=reader, media_type=media_type, truncated=truncated, settings=settings, size=len(data))
        overdue = threading.Event()
        try:
            child = self._running()
            with self._watched(child, overdue):
                _send(child, msgspec.msgpack.encode(request), data)
                answer = _receive(child)
            return msgspec.msgpack.decode(answer, type=Extracted)
        except (_Stopped, OSError, msgspec.DecodeError):
            reason = self._why(overdue)
            self.close()
            return unreadable(reason, media_type=media_type, extractor=reader)

    @contextlib.contextmanager
    def _watched(self, child: subprocess.Popen[bytes], overdue: threading.Event) -> Iterator[None]:
        """Kill the child when its time is up, on any system, whether it reads, thinks or writes."""

        def stop() -> None:
            overdue.set()
            child.kill()

        timer = threading.Timer(self._seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            if overdue.is_set() and self._child is child:
                child.wait()
                self._done = self._recycled_after  # the next document has a new child

    def close(self) -> None:
        """Kill the child, if it runs and is ours."""
        child, self._child = self._child, None
        if child is not None and self._owner == os.getpid():
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                with contextlib.suppress(OSError):  # what was not sent is lost with the child
                    if stream:
                        stream.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._done >= self._recycled_after:
            self.close()
        if self._child is None or self._owner != os.getpid():
            command = [sys.executable, "-m", "firsthand.ingest.worker"]
            surroundings = {name: value for name, value in os.environ.items() if _SECRET not in name}
            self._child = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=surroundings,
            )
            self._owner, self._done = os.getpid(), 0
        self._done += 1
        return self._child

    def _why(self, overdue: threading.Event) -> str:
        if overdue.is_set():
            return f"reading took longer than {self._seconds:g} s and was stopped"
        code = None
        if self._child is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self._child.wait(timeout=1)
        if code is not None and code < 0:
            return f"the reader crashed ({signal.Signals(-code).name})"
        return "the reader ended without an answer"


def _send(child: subprocess.Popen[bytes], head: bytes, data: bytes) -> None:
    assert child.stdin is not None
    child.stdin.write(struct.pack(">I", len(head)) + head)
    child.stdin.write(data)
    child.stdin.flush()


def _receive(child: subprocess.Popen[bytes]) -> bytes:
    assert child.stdout is not None
    (size,) = struct.unpack(">Q", _exactly(child.stdout, 8))
    return _exactly(child.stdout, size)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    parts: list[bytes] = []
    while size > 0:
        part = os.read(stream.fileno(), min(size, 1 << 20))
        if not part:
            raise _Stopped
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


_READER = IsolatedReader()
atexit.register(_READER.close)


def read_isolated(
    reader: str, media_type: str, data: bytes, settings: ReadSettings, *, truncated: bool = False
) -> Extracted:
    """Read bytes in the child process that all documents of this process share."""
    return _READER.read(reader, media_type, data, settings, truncated=truncated)

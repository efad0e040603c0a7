"""Progress for the person at the keyboard: a bar with rate and time left, or plain lines when it is no terminal."""

from __future__ import annotations

import sys
import time
from typing import Any

from tqdm import tqdm

from firsthand.cli.terminal import note

_STAGES = {"collect": "collecting", "ingest": "opening", "read": "reading", "link": "linking"}
_PLAIN_EVERY_SECONDS = 5.0


class ProgressBar:
    """Shows one bar a stage on a terminal, else a line every few seconds; used in a `with` block."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._terminal = sys.stderr.isatty()
        self._bar: Any = None
        self._stage = ""
        self._last = 0.0
        self._started = 0.0

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note that `done` of `total` things of a stage are done."""
        if not self._shown or not total:
            return
        if stage != self._stage:
            self._close()
            self._stage, self._started, self._last = stage, time.monotonic(), time.monotonic()
            if self._terminal:
                self._bar = tqdm(total=total, desc=_STAGES.get(stage, stage), unit=" docs", leave=False)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
        elif not self._terminal:
            self._line(done, total)

    def _line(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last < _PLAIN_EVERY_SECONDS or not done:
            return
        self._last = now
        rate = done / max(now - self._started, 0.001)
        left = (total - done) / rate
        note(f"{_STAGES.get(self._stage, self._stage)} {done} of {total}, {rate:.1f} a second, {left:.0f} s left")

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

"""`kill -9` at random moments of a build: the next one goes on, and ends with the record of an undisturbed build."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOAK = bool(os.environ.get("FIRSTHAND_SOAK"))
DOCUMENTS, KILLS = (500, 200) if SOAK else (18, 4)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 and fork are of POSIX systems")
def test_killed_builds_lose_and_double_nothing(tmp_path: Path) -> None:
    """After every kill the case can be opened and built on; at its end it holds each document once, as if undisturbed."""
    arguments = [sys.executable, "-m", "tests.store.killing", str(tmp_path), str(DOCUMENTS), str(KILLS), "7"]
    done = subprocess.run(arguments, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    killed, checked = map(int, done.stdout.split())
    assert killed == KILLS
    assert checked >= 1

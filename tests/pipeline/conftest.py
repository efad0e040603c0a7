"""Cases built in the tests of the pipeline: small fictional reports, one model load a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.dossier import render_json

MINE = """Miners held in school after strike, daughter says

Police in Ostrava Bay have detained at least 18 miners since Monday, the human rights group Lantern said on 4 May 2031.

Mirela Kost, the daughter of a miner, told Radio Fjell that her father was beaten in the school gymnasium. "They hit him with a belt until he fell," she said.

The interior ministry denied that anyone had been beaten.

Radio Fjell could not independently verify her account.
"""
HARBOUR = """More than 30 miners are being held in a school in Ostrava Bay, a lawyer for the families told the Harbour Gazette on 6 May 2031.

The lawyer, Tomas Ebel, said that two of the men had been taken to hospital.

A police spokeswoman declined to comment.
"""
STORM = """A storm closed the port of Lindow on Friday. Two fishermen drowned, the coast guard said.
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Make a folder of three fictional reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("mine.txt", MINE), ("harbour.txt", HARBOUR), ("storm.txt", STORM)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def record_of() -> Callable[..., bytes]:
    """Return a function that builds a case and gives its internal record as bytes."""

    def build(case: Path, *paths: Path, processes: int = 1) -> bytes:
        pipeline.build(case, paths, BuildSettings(processes=processes))
        return render_json(pipeline.load(case))

    return build

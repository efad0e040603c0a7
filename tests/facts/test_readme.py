"""What the README prints of the example case is what the commands print."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT, run_firsthand

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```text\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Build the example case as `make demo` does; return its folder and what the build printed."""
    folder = tmp_path_factory.mktemp("readme") / "lomnar"
    shutil.copytree(EXAMPLE / "case", folder)
    return folder, run_firsthand("build", EXAMPLE / "reports", "--case", folder)


def lines(printed: str) -> list[str]:
    """Return what was printed without ids of propositions, the time that it took, and where the case lies."""
    shown = re.sub(r"\bq-[0-9a-f]{12}", "q-…", re.sub(r"--case [^\s)]+", "--case lomnar", printed))
    return [line.rstrip() for line in shown.strip().splitlines() if not line.startswith("seconds")]


def test_the_build_prints_what_the_readme_says(case: tuple[Path, str]) -> None:
    """The counts in the README are those of today."""
    assert lines(case[1]) == lines(BLOCKS[0])


def test_the_question_is_answered_as_the_readme_says(case: tuple[Path, str]) -> None:
    """The proposition that `trace` finds, its tellers and their words are those of the README."""
    printed = run_firsthand("trace", "--case", case[0], "at least 31 men held in the sugar factory")
    assert lines(printed) == lines(BLOCKS[1])

"""A case as a whole: packed for a court and restored, a document destroyed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from firsthand import pipeline

Build = Callable[..., bytes]


def test_a_bag_checks_alone_and_restores_an_identical_case(pile: Path, tmp_path: Path, record_of: Build) -> None:
    """The checker needs Python only, and the restored case gives the same record."""
    before = record_of(tmp_path / "case", pile)
    pipeline.bag(tmp_path / "case", tmp_path / "bag")
    checker = [sys.executable, "-I", str(tmp_path / "bag" / "check_bag.py"), str(tmp_path / "bag")]
    assert subprocess.run(checker, capture_output=True, check=False).returncode == 0
    pipeline.import_bag(tmp_path / "bag", tmp_path / "restored")
    assert record_of(tmp_path / "restored") == before


def test_a_purged_document_is_gone_everywhere_and_the_chain_still_checks(
    pile: Path, tmp_path: Path, record_of: Build
) -> None:
    """Neither its bytes nor its words are left in the folder; the log still says consistent."""
    case = tmp_path / "case"
    record_of(case, pile)
    pipeline.purge(case, "storm.txt", "consent withdrawn")
    assert all("storm.txt" not in one.paths for one in pipeline.load(case).documents)
    assert pipeline.verify(case).consistent
    left = b"".join(path.read_bytes() for path in case.rglob("*") if path.is_file())
    assert b"Two fishermen drowned" not in left

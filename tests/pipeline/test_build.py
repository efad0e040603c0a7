"""Building: the same bytes whatever the order, the processes, the interruptions; nothing lost, nothing done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings

Build = Callable[..., bytes]


def test_two_cases_of_the_same_files_give_the_same_bytes(pile: Path, tmp_path: Path, record_of: Build) -> None:
    """Same input, same record, byte for byte, whatever the order in which paths are given."""
    files = sorted(pile.iterdir())
    assert record_of(tmp_path / "a", pile) == record_of(tmp_path / "b", *reversed(files))


def test_two_processes_give_the_same_bytes_as_one(pile: Path, tmp_path: Path, record_of: Build) -> None:
    """The number of processes changes nothing."""
    assert record_of(tmp_path / "a", pile) == record_of(tmp_path / "b", pile, processes=2)


def test_adding_files_later_gives_the_same_bytes_as_all_at_once(pile: Path, tmp_path: Path, record_of: Build) -> None:
    """A case that grew is the case that was built at once, and only what is new is read."""
    record_of(tmp_path / "a", pile / "mine.txt")
    summary = pipeline.build(tmp_path / "a", [pile], BuildSettings())
    assert summary.newly_read == 2
    assert record_of(tmp_path / "a") == record_of(tmp_path / "b", pile)


def test_a_second_build_reads_nothing_again(pile: Path, tmp_path: Path) -> None:
    """What did not change is not done again."""
    assert pipeline.build(tmp_path / "case", [pile], BuildSettings()).newly_read == 3
    assert pipeline.build(tmp_path / "case", [pile], BuildSettings()).newly_read == 0


def test_derived_data_thrown_away_is_built_again_to_the_same_bytes(
    pile: Path, tmp_path: Path, record_of: Build
) -> None:
    """Originals, custody log and decisions are enough."""
    case = tmp_path / "case"
    before = record_of(case, pile)
    statement = json.loads(before)["statements"][0]["id"]
    pipeline.decide(case, pipeline.Ruling(kind="accept", what=(statement,), who="Ada"))
    ruled = record_of(case)
    for name in ("case.db", "case.db-wal", "case.db-shm"):
        (case / name).unlink(missing_ok=True)
    assert record_of(case) == ruled
    assert json.loads(ruled)["decisions"]


def test_every_statement_is_pinned_to_its_exact_words(pile: Path, tmp_path: Path) -> None:
    """The text between the offsets equals the statement's text, always; every chain ends at the publisher."""
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    record = pipeline.load(tmp_path / "case")
    texts = {one.id: pipeline.document(tmp_path / "case", one.id).text for one in record.documents}
    assert record.statements
    for one in record.statements:
        assert texts[one.document][one.start : one.end] == one.text
        assert one.chain
        assert one.chain[-1].role == "outlet"


def test_bad_files_are_in_the_result_with_a_reason(pile: Path, tmp_path: Path) -> None:
    """Empty, binary, broken UTF-8, a link, a malformed sidecar, a name in Cyrillic with blanks: none is lost."""
    (pile / "empty.txt").write_bytes(b"")
    (pile / "binary.bin").write_bytes(bytes(range(256)) * 40)
    broken = "Guards beat three men at the Café Señorío in Lindow, relatives of José said.\n" * 20
    (pile / "broken.txt").write_bytes(broken.encode() + b"\xff and more\n")
    (pile / "отчёт из Линдова 1.txt").write_text("Three men were beaten in Lindow, relatives said.\n", encoding="utf-8")
    (pile / "twin.txt").write_bytes((pile / "storm.txt").read_bytes())
    (pile / "storm.txt.meta.yaml").write_text("publisher: [unclosed", encoding="utf-8")
    (pile / "link.txt").symlink_to(pile / "mine.txt")
    (pile / "loop").symlink_to(pile)
    summary = pipeline.build(tmp_path / "case", [pile], BuildSettings())
    documents = {path: one for one in pipeline.load(tmp_path / "case").documents for path in one.paths}
    assert documents["empty.txt"].status == "unreadable"
    assert documents["empty.txt"].reasons
    assert documents["binary.bin"].status == "unreadable"
    assert documents["broken.txt"].status == "partial"
    assert documents["отчёт из Линдова 1.txt"].status == "read"
    assert "twin.txt" in documents["storm.txt"].paths
    assert any("sidecar" in reason for reason in documents["storm.txt"].reasons)
    assert summary.skipped == 2


def test_a_line_that_never_ends_is_cut_and_said_so(tmp_path: Path) -> None:
    """A huge line costs its tail, not the build."""
    pile = tmp_path / "reports"
    pile.mkdir()
    (pile / "line.txt").write_text("word " * 500_000, encoding="utf-8")
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    (document,) = pipeline.load(tmp_path / "case").documents
    assert document.status == "partial"
    assert document.reasons


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_build_goes_on_and_ends_with_the_same_record(pile: Path, tmp_path: Path, record_of: Build) -> None:
    """`kill -9` at several moments loses nothing and doubles nothing."""
    case = tmp_path / "case"
    command = [sys.executable, "-m", "firsthand", "build", str(pile), "--case", str(case), "--quiet"]
    for seconds in (0.8, 2.0, 3.0):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert record_of(case, pile) == record_of(tmp_path / "undisturbed", pile)
    assert pipeline.verify(case).consistent


def test_reworded_copies_change_no_count(pile: Path, tmp_path: Path) -> None:
    """Copies of a report, with other leads, add documents and no teller."""
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    before = {one.gist: (one.origins_min, one.origins_max) for one in pipeline.load(tmp_path / "case").propositions}
    text = (pile / "mine.txt").read_text(encoding="utf-8")
    for number in range(6):
        lead = f"From our desk, edition {number}.\n\n"
        (pile / f"copy{number}.txt").write_text(lead + text.replace("beaten", "struck"), encoding="utf-8")
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    after = {one.gist: (one.origins_min, one.origins_max) for one in pipeline.load(tmp_path / "case").propositions}
    for gist, (low, _) in after.items():
        assert low <= max((before[gist][0] if gist in before else 1), 1)


def test_a_rule_of_ours_that_fails_costs_its_document_only(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is in the record with its reason; the other documents are read."""
    from firsthand.pipeline import reading

    real = reading.extract

    def fails_on_the_storm(annotated, vocabulary):  # type: ignore[no-untyped-def]
        if "storm" in annotated.document.text:
            raise RuntimeError("planted")
        return real(annotated, vocabulary)

    monkeypatch.setattr(reading, "extract", fails_on_the_storm)
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    record = pipeline.load(tmp_path / "case")
    storm = next(one for one in record.documents if "storm.txt" in one.paths)
    assert any("planted" in reason for reason in storm.reasons)
    assert record.statements

"""A case keeps what it is given, and gives the same back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from firsthand.errors import CaseError
from firsthand.model.document import Collected
from firsthand.store import Case, create_case, open_case
from firsthand.store.disk import clear_errors
from tests.store.making import NOTHING, decision_of, document_of, keep, reading_of, record_of


def test_round_trip(case: Case) -> None:
    """Documents, readings, the record and decisions come back equal."""
    document = keep(case, "Nine miners were held at Tarn.\nНикто не ответил. \U0001f600")
    reading = reading_of(document)
    case.put_reading(reading, "s")
    case.put_record(record_of(document), NOTHING, "r")
    case.add_decision(decision_of("d1", document))
    stored = case.record()
    assert case.documents() == (document,)
    assert case.document(document.id) == document
    assert case.reading(document.id, "s") == reading
    assert case.readings("s") == (reading,)
    assert case.reading_keys("s") == (document.id,)
    assert case.document_keys() == {document.id: "k"}
    assert stored is not None
    assert stored.record == record_of(document)
    assert stored.key == "r"
    assert case.decisions() == (decision_of("d1", document),)
    assert case.original(document.sha256).decode() == document.text


def test_unknown_is_null(case: Case) -> None:
    """What is not there comes back as null or empty, not as an error."""
    assert case.record() is None
    assert case.document("doc-0") is None
    assert case.reading("doc-0", "s") is None
    assert case.readings("s") == ()
    assert not case.has_document("doc-0", "k")


def test_changed_document_drops_its_reading(case: Case) -> None:
    """A document that is read anew in another form loses its old reading; the same form keeps it."""
    document = keep(case, "Nine miners were held at Tarn.")
    case.put_reading(reading_of(document), "s")
    case.put_document(document, "k2")
    assert case.has_reading(document.id, "s")
    case.put_document(document_of(document.text, "b.txt"), "k2")
    assert not case.has_reading(document.id, "s")


def test_original_is_read_only_and_kept_once(case: Case, tmp_path: Path) -> None:
    """The same bytes from memory and from a file are one read-only original."""
    file = tmp_path / "x"
    file.write_bytes(b"words")
    first = case.add_original(b"words")
    assert case.add_original(file) == first
    path = case.original_path(first)
    assert path.stat().st_mode & 0o222 == 0
    assert [p.name for p in (case.root / "originals").rglob("*") if p.is_file()] == [first]


def test_source_that_cannot_be_read_is_its_own_error(case: Case, tmp_path: Path) -> None:
    """A file that is not there is the caller's business, not the case's fault."""
    with pytest.raises(FileNotFoundError):
        case.add_original(tmp_path / "gone")


def test_collecting_without_the_bytes_is_refused(case: Case) -> None:
    """Nothing is logged as collected whose bytes are not preserved."""
    with pytest.raises(CaseError, match="changed while"):
        case.collect([Collected(path="a", sha256="0" * 64)])


def test_collecting_again_is_nothing_new(case: Case) -> None:
    """The same file with the same sidecar is logged once; a path that could be read at last replaces its failure."""
    case.collect([Collected(path="a.txt", sha256=None, reasons=("no permission",))])
    sha256 = case.add_original(b"w")
    file = Collected(path="a.txt", sha256=sha256, size=1)
    assert case.collect([file]) == 1
    assert case.collect([file]) == 0
    assert case.collected() == (file,)


def test_search(case: Case) -> None:
    """Search finds lines by words in any case, phrases, and without accents; operators are words."""
    document = keep(case, "Headline\nThe Müller brothers were held near Тарна.\nNOT found OR lost")
    (hit,) = case.search_text("muller HELD")
    assert document.text[hit.start : hit.end] == hit.text == "The Müller brothers were held near Тарна."
    assert case.search_text("тарна")[0].document == document.id
    assert case.search_text('"brothers were held"')
    assert not case.search_text('"held brothers"')
    assert case.search_text("NOT OR")[0].text.startswith("NOT")
    assert case.search_text('"*^') == ()
    case.remove_document(document.id)
    assert case.search_text("held") == ()


def test_decisions_are_append_only(case: Case) -> None:
    """A second decision of the same id is refused, and order of making is kept."""
    case.add_decision(decision_of("d2"))
    case.add_decision(decision_of("d1"))
    with pytest.raises(CaseError, match="d2"):
        case.add_decision(decision_of("d2"))
    assert [decision.id for decision in case.decisions()] == ["d2", "d1"]


def test_drop_derived_keeps_what_is_held(case: Case) -> None:
    """Dropping derived data leaves originals, collected files and decisions."""
    document = keep(case, "Nine miners.")
    case.add_decision(decision_of("d1", document))
    case.put_record(record_of(document), NOTHING, "r")
    case.drop_derived()
    assert case.documents() == ()
    assert case.record() is None
    assert case.search_text("miners") == ()
    assert case.original(document.sha256) == b"Nine miners."
    assert len(case.collected()) == len(case.decisions()) == 1


def test_lost_database_is_rebuilt_from_the_log(case: Case) -> None:
    """Without case.db, what was collected and decided comes back from custody.log."""
    document = keep(case, "Nine miners.")
    case.add_decision(decision_of("d1", document))
    collected, decisions = case.collected(), case.decisions()
    case.close()
    for file in case.root.glob("case.db*"):
        file.unlink()
    with open_case(case.root) as again:
        assert again.collected() == collected
        assert again.decisions() == decisions
        assert again.verify().consistent


def test_newer_case_is_refused(case: Case) -> None:
    """A case of a newer program is not touched."""
    with case._database.write() as connection:
        connection.execute(text("PRAGMA user_version = 99"))
    case.close()
    with pytest.raises(CaseError, match="newer version"):
        open_case(case.root)


def test_no_case_and_other_folders(tmp_path: Path) -> None:
    """Opening what is no case, and making one among other files, are refused with words that help."""
    with pytest.raises(CaseError, match="no case"):
        open_case(tmp_path / "nothing")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("x")
    with pytest.raises(CaseError, match="no empty folder"):
        create_case(tmp_path / "other")
    create_case(tmp_path / "new").close()
    with pytest.raises(CaseError, match="already"):
        create_case(tmp_path / "new")


def test_damaged_database_says_what_to_do(case: Case) -> None:
    """Rubbish in case.db is an error that tells how to rebuild it."""
    keep(case, "Nine miners.")
    case.close()
    for file in case.root.glob("case.db-*"):
        file.unlink()
    (case.root / "case.db").write_bytes(b"rubbish" * 1000)
    with pytest.raises(CaseError) as caught:
        open_case(case.root)
    assert "rebuilt" in str(caught.value)


def test_batch_is_all_or_nothing(case: Case) -> None:
    """A batch that fails leaves the database as it was."""

    def half_done() -> None:
        with case.batch():
            case.put_document(document_of("one"), "k")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    assert case.documents() == ()


def test_full_database_is_a_clear_error(case: Case) -> None:
    """When the database cannot grow, the error says that the disk is full and nothing is half written."""
    connection = case._database.connection.connection.driver_connection
    assert connection is not None
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(CaseError, match="disk is full"):
        case.put_document(document_of(" ".join(str(n * 7919) for n in range(40_000))), "k")
    assert case.documents() == ()
    connection.execute("PRAGMA max_page_count = 1000000")
    case.put_document(document_of("one"), "k")
    assert len(case.documents()) == 1


def test_full_disk_leaves_no_half_original(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """When an original cannot be written, no part of it stays, and the error says what to do."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(CaseError, match="disk is full"):
            case.add_original(b"words")
        with pytest.raises(CaseError, match="disk is full"):
            case.log("built")
    assert [p for p in (case.root / "originals").rglob("*") if p.is_file()] == []
    assert case.verify().consistent
    keep(case, "words")
    assert case.verify().consistent


def test_one_build_at_a_time(case: Case) -> None:
    """A second build is refused while one holds the case, and allowed when its process was killed."""
    code = (
        "import sys, time\nfrom firsthand.store import open_case\n"
        "case = open_case(sys.argv[1])\nwith case.lock():\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(case.root)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "held"
        with pytest.raises(CaseError, match=f"process {holder.pid}"), case.lock():
            pass
    finally:
        holder.kill()
        holder.wait()
    with case.lock(wait_seconds=5):
        assert case.documents() == ()


def test_thousand_readings_load_fast(case: Case) -> None:
    """A thousand readings of ordinary length load in under a second."""
    words = " ".join(f"word{n % 97}" for n in range(600))
    with case.batch():
        for number in range(1000):
            document = document_of(f"{number} {words}")
            case.put_document(document, "k")
            case.put_reading(reading_of(document), "s")
    start = time.process_time()
    assert len(case.readings("s")) == 1000
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize("name", ["what? 50% #1", "Дело №7", "a b'c", "x&y=z"])
def test_a_case_may_have_any_name(tmp_path: Path, name: str) -> None:
    """A folder's name with marks that mean something in addresses holds a case like any other."""
    if os.name == "nt" and "?" in name:
        pytest.skip("no file can be named so on Windows")
    with create_case(tmp_path / name) as made:
        keep(made, "Nine miners.")
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]
    assert (tmp_path / name / "case.db").is_file()
    with open_case(tmp_path / name) as again:
        assert again.verify().consistent


@pytest.mark.skipif(sys.platform == "win32", reason="the system sets no bound to the size of files")
def test_a_disk_that_fills_up_leaves_no_half_line_in_the_log(case: Case) -> None:
    """Neither the write that fails nor the closing of the file leaves a part of a line behind."""
    import resource  # not on Windows

    log = case.root / "custody.log"
    before = log.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, hard))
    try:
        with pytest.raises(CaseError, match="disk is full"):
            case.log("built", words="many " * 5_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert log.read_bytes() == before
    case.log("built")
    assert case.verify().consistent


def test_an_error_of_the_disk_is_told_with_what_to_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says "disk I/O error" on a full disk, too: the free space tells."""
    broken = DatabaseError("insert", None, Exception("disk I/O error"))
    for free, words in ((0, "The disk is full"), (1 << 40, "case.db cannot be used: disk I/O error")):
        monkeypatch.setattr("shutil.disk_usage", lambda _, free=free: SimpleNamespace(free=free))
        with pytest.raises(CaseError, match=words) as told, clear_errors(tmp_path / "case.db"):
            raise broken
        assert told.value.hint

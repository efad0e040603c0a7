"""The chain shows changes, survives crashes and purges, and never claims more than it can."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from firsthand.errors import CaseError
from firsthand.model.document import Collected
from firsthand.store import Case, open_case
from firsthand.store.custody import CustodyLog
from firsthand.store.entry import Event
from tests.store.making import NOTHING, decision_of, keep, reading_of, record_of


def _log(case: Case) -> Path:
    return case.root / "custody.log"


def test_untouched_case_is_consistent_not_proven(case: Case) -> None:
    """An untouched case is called consistent, and without a pinned head it is said that this proves nothing."""
    keep(case, "Nine miners.")
    report = case.verify()
    assert report.consistent
    assert report.said.startswith("consistent, not proven")
    assert report.originals == 1
    assert report.head == case.head()


def test_changed_and_missing_originals_are_named(case: Case) -> None:
    """A changed and a missing original are each listed by hash."""
    one, two = keep(case, "one", "1.txt"), keep(case, "two", "2.txt")
    changed, gone = case.original_path(one.sha256), case.original_path(two.sha256)
    changed.chmod(0o644)
    changed.write_bytes(b"0ne")
    gone.unlink()
    report = case.verify()
    assert not report.consistent
    assert report.said == "not consistent"
    assert report.changed == (one.sha256,)
    assert report.missing == (two.sha256,)
    with pytest.raises(CaseError, match="was changed"):
        case.original(one.sha256)
    with pytest.raises(CaseError, match="missing"):
        case.original(two.sha256)


def test_a_file_put_into_originals_is_unlisted(case: Case) -> None:
    """Bytes that no entry tells of are listed, but break nothing (a killed build leaves such bytes)."""
    sha256 = case.add_original(b"words")
    report = case.verify()
    assert report.unlisted == (sha256,)
    assert report.consistent


@pytest.mark.parametrize(
    ("old", "new"), [(b'"tester"', b'"nobody"'), (b'"a.txt"', b'"b.txt"'), (b'"seq":1', b'"seq":7')]
)
def test_a_changed_line_is_found(case: Case, old: bytes, new: bytes) -> None:
    """A change of who, of the data or of the number in any line is told with the line."""
    keep(case, "Nine miners.")
    case.log("built")
    case.close()
    lines = _log(case).read_bytes().split(b"\n")
    lines[1] = lines[1].replace(old, new)
    _log(case).write_bytes(b"\n".join(lines))
    with open_case(case.root) as again:
        report = again.verify()
    assert not report.consistent
    assert any("line 2" in found for found in report.breaks)


def test_lines_taken_out_or_cut_off_are_found(case: Case) -> None:
    """A line missing from the middle breaks the chain; lines cut off the end disagree with the database."""
    for number in range(4):
        case.log("built", number=number)
    case.close()
    whole = _log(case).read_bytes().split(b"\n")
    _log(case).write_bytes(b"\n".join(whole[:2] + whole[3:]))
    with open_case(case.root) as again:
        assert any("does not follow" in found for found in again.verify().breaks)
    _log(case).write_bytes(b"\n".join(whole[:3]) + b"\n")
    with open_case(case.root) as again:
        assert any("cut off" in found for found in again.verify().breaks)


def test_pinned_head_shows_a_rewritten_chain(case: Case, tmp_path: Path) -> None:
    """A whole new chain is consistent in itself; the head pinned elsewhere shows that it is another one."""
    keep(case, "Nine miners.")
    pinned = case.head()
    assert case.verify(pinned).said == "consistent; the log ends at the given head"
    case.log("built")
    later = case.verify(pinned)
    assert later.consistent
    assert later.since_head == 1
    case.close()
    events = [Event(name="created"), Event(name="built")]
    _log(case).unlink()
    CustodyLog(_log(case), who="forger", tool="x").append(events)
    for file in case.root.glob("case.db*"):
        file.unlink()
    with open_case(case.root) as again:
        assert again.verify().consistent
        assert not again.verify(pinned).consistent


def test_unreadable_log_does_not_keep_a_case_shut(case: Case) -> None:
    """A case with rubbish in its log can be opened and verified, and the report says which line."""
    case.log("built")
    case.close()
    with _log(case).open("ab") as stream:
        stream.write(b"rubbish\n")
    with open_case(case.root) as again:
        report = again.verify()
        assert "line 3 cannot be read" in report.breaks
        with pytest.raises(CaseError, match=r"custody\.log"):
            again.log("built")


def test_torn_last_line_is_repaired_and_logged(case: Case) -> None:
    """An entry that a crash left unfinished is cut off by the next one, which is preceded by a note of it."""
    case.log("built")
    with _log(case).open("ab") as stream:
        stream.write(b'{"seq":2,"prev":"')
    assert any("unfinished" in found for found in case.verify().breaks)
    case.log("exported")
    assert [entry.event for entry in case.history()] == ["created", "built", "repaired", "exported"]
    assert case.verify().consistent


def test_entries_behind_the_database_are_applied_on_opening(case: Case) -> None:
    """A decision that reached the log but not the database (killed in between) is there after the next opening."""
    CustodyLog(_log(case), who="x", tool="y").append([Event(name="decision", data={"decision": decision_of("d9")})])
    case.close()
    with open_case(case.root) as again:
        assert [decision.id for decision in again.decisions()] == ["d9"]


def test_two_processes_append_one_chain(case: Case) -> None:
    """Two open cases write entries in turn, and the chain stays one."""
    with open_case(case.root, who="other") as other:
        for _ in range(3):
            case.log("built")
            other.add_decision(decision_of(f"d{len(other.decisions())}"))
    assert case.verify().consistent
    assert len(case.decisions()) == 3


def test_purge_destroys_every_trace_but_the_tombstone(case: Case) -> None:
    """After a purge no byte of the folder holds the words, the name or the path; the chain still checks."""
    secret = "Zebulonfoo whispered to Quintessa at the mill."
    document = keep(case, secret, "zebulonfoo-interview.txt")
    kept = keep(case, "Another report.", "b.txt")
    case.put_reading(reading_of(document), "s")
    case.put_record(record_of(document, kept), NOTHING, "r")
    case.add_decision(decision_of("d1", document))
    case.add_decision(decision_of("d2", kept))
    head = case.head()
    assert case.purge(document.sha256, "consent withdrawn") == (document.id,)
    report = case.verify(head)
    assert report.consistent
    assert case.documents() == (kept,)
    assert [decision.id for decision in case.decisions()] == ["d2"]
    assert case.record() is None
    assert any((entry.data or {}).get("why") == "consent withdrawn" for entry in case.history())
    case.close()
    for file in case.root.rglob("*"):
        if file.is_file():
            content = file.read_bytes().lower()
            assert b"zebulonfoo" not in content, file
            assert b"quintessa" not in content, file


def test_purged_bytes_are_refused_and_a_rebuild_forgets_them_too(case: Case) -> None:
    """The same bytes do not come back by another build, nor by a database rebuilt from the log."""
    document = keep(case, "Whispered words.", "w.txt")
    case.purge(document.sha256, "consent withdrawn")
    assert case.add_original(b"Whispered words.") == document.sha256
    assert not case.has_original(document.sha256)
    assert keep(case, "Whispered words.", "again.txt")
    case.remove_document(document.id)
    assert case.collected() == ()
    assert case.history()[-1].event == "refused"
    case.close()
    for file in case.root.glob("case.db*"):
        file.unlink()
    with open_case(case.root) as again:
        assert again.collected() == ()
        assert again.verify().consistent


def test_purge_of_a_mail_takes_what_is_inside(case: Case) -> None:
    """What lies in a mail goes with it, unless it was collected elsewhere too; it never goes alone."""
    mail, inner, file = (case.add_original(data) for data in (b"mail", b"zip", b"secret"))
    shared = case.add_original(b"shared")
    case.collect(
        [
            Collected(path="m.eml", sha256=mail),
            Collected(path="m.eml/z.zip", sha256=inner, parent=mail),
            Collected(path="m.eml/z.zip/a.txt", sha256=file, parent=inner),
            Collected(path="m.eml/s.txt", sha256=shared, parent=mail),
            Collected(path="s.txt", sha256=shared),
        ]
    )
    with pytest.raises(CaseError, match=r"m\.eml/z\.zip too"):
        case.purge(file, "consent withdrawn")
    case.purge(mail, "consent withdrawn")
    assert [case.has_original(one) for one in (mail, inner, file, shared)] == [False, False, False, True]
    assert [one.path for one in case.collected()] == ["s.txt"]
    assert b"m.eml" not in _log(case).read_bytes()
    assert case.verify().consistent


def test_purge_goes_on_after_a_crash(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """A purge that was killed after the log said so is finished by whoever opens the case next."""
    document = keep(case, "Whispered words.", "w.txt")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("firsthand.store.case.finish", killed)
        with pytest.raises(KeyboardInterrupt):
            case.purge(document.sha256, "consent withdrawn")
    assert case.has_original(document.sha256)
    case.close()
    with open_case(case.root) as again:
        assert not again.has_original(document.sha256)
        assert again.verify().consistent
        assert b"w.txt" not in _log(again).read_bytes()


def test_data_blanked_without_a_purge_is_a_break(case: Case) -> None:
    """Blanking an entry by hand is told: no purge says that it was done."""
    keep(case, "Nine miners.")
    case._log.blank({1})
    assert any("no purge says so" in found for found in case.verify().breaks)


def test_purge_needs_a_reason_and_bytes(case: Case) -> None:
    """A purge without a reason, or of what is not here, is refused."""
    document = keep(case, "Nine miners.")
    with pytest.raises(CaseError, match="needs a reason"):
        case.purge(document.sha256, " ")
    with pytest.raises(CaseError, match="not in this case"):
        case.purge("0" * 64, "why")


_LOOP = """
import itertools, sys
from firsthand.store import open_case
from tests.store.making import keep, reading_of, decision_of
case = open_case(sys.argv[1])
with case.lock(wait_seconds=5):
    for number in itertools.count(int(sys.argv[2])):
        document = keep(case, f"Report number {number} of many. " * 20, f"{number}.txt")
        case.put_reading(reading_of(document), "s")
        case.add_decision(decision_of(f"d{number}", document))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of POSIX systems")
def test_kill_9_loses_nothing_and_doubles_nothing(case: Case) -> None:
    """Killed at random moments, a writer leaves all that it reported, nothing twice, and a chain that checks."""
    case.close()
    moments = random.Random(7)
    following = 0
    for _ in range(200 if os.environ.get("FIRSTHAND_SOAK") else 4):
        arguments = [sys.executable, "-c", _LOOP, str(case.root), str(following)]
        writer = subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(moments.uniform(0.02, 0.3))
        writer.send_signal(signal.SIGKILL)
        written = [int(line) for line in writer.stdout.read().split()]
        writer.wait()
        reported = written[-1] if written else following
        with open_case(case.root) as again:
            report = again.verify()
            assert not [found for found in report.breaks if "unfinished" not in found]
            assert report.missing == report.changed == ()
            paths = [file.path for file in again.collected()]
            decided = [decision.id for decision in again.decisions()]
            assert set(paths) >= {f"{number}.txt" for number in range(reported + 1)}
            assert len(decided) == len(set(decided)) >= reported + 1
            again.log("looked")
            assert again.verify().consistent
            following = len(decided)

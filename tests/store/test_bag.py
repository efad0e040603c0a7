"""A bag holds a case whole, checks itself with nothing but Python, and gives the same case back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from firsthand.errors import CaseError
from firsthand.store import BagFile, Case, restore_bag, write_bag
from firsthand.store import bag_checker as checker
from tests.store.making import decision_of, keep


@pytest.fixture
def bag(case: Case, tmp_path: Path) -> Path:
    """Give a bag of a case with two documents, one of them purged, and a ruling."""
    kept = keep(case, "Nine miners.", "Отчёт 1.txt")
    gone = keep(case, "Whispered words.", "w.txt")
    case.add_decision(decision_of("d1", kept))
    case.purge(gone.sha256, "consent withdrawn")
    write_bag(case, tmp_path / "bag", [BagFile(name="record.json", data=b"{}")])
    return tmp_path / "bag"


def _check(bag: Path, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-I", str(bag / "check_bag.py"), str(bag), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_bag_checks_itself(case: Case, bag: Path) -> None:
    """The checker in the bag runs alone, is short, and finds the bag consistent."""
    code, said = _check(bag)
    assert code == 0, said
    assert "consistent (not proven" in said
    assert _check(bag, "--head", case.head())[0] == 0
    assert _check(bag, "--head", "0" * 64)[0] == 1
    assert len((bag / "check_bag.py").read_text().splitlines()) < 150
    assert (bag / "data" / "record.json").read_bytes() == b"{}"


@pytest.mark.parametrize("name", ["data/custody.log", "data/record.json", "bag-info.txt", "data/decisions.jsonl"])
def test_changed_file_is_found(bag: Path, name: str) -> None:
    """A changed byte in any file is found and named."""
    path = bag / name
    path.write_bytes(path.read_bytes()[:-2] + b"?\n")
    code, said = _check(bag)
    assert code == 1
    assert name in said


def test_removed_and_added_files_are_found(bag: Path, tmp_path: Path) -> None:
    """An original taken out and a file put in are found; such a bag is not restored."""
    (original,) = (bag / "data" / "originals").glob("*/*")
    original.unlink()
    (bag / "data" / "extra.txt").write_text("x")
    code, said = _check(bag)
    assert code == 1
    assert f"original {original.name}: missing" in said
    assert "data/extra.txt: not in the manifest" in said
    with pytest.raises(CaseError, match="not consistent"):
        restore_bag(bag, tmp_path / "restored")


def test_rewritten_manifests_do_not_hide_a_changed_log(case: Case, bag: Path) -> None:
    """Where the log was changed and the manifests written anew, the chain still tells."""
    log = bag / "data" / "custody.log"
    log.write_bytes(log.read_bytes().replace(b'"tester"', b'"nobody"', 1))
    listed = (bag / "manifest-sha256.txt").read_text().splitlines()
    lines = [f"{checker.sha256(log)}  data/custody.log" if "custody.log" in line else line for line in listed]
    (bag / "manifest-sha256.txt").write_text("\n".join(lines) + "\n")
    tags = (bag / "tagmanifest-sha256.txt").read_text().splitlines()
    digest = checker.sha256(bag / "manifest-sha256.txt")
    lines = [f"{digest}  manifest-sha256.txt" if line.endswith("  manifest-sha256.txt") else line for line in tags]
    (bag / "tagmanifest-sha256.txt").write_text("\n".join(lines) + "\n")
    code, said = _check(bag)
    assert code == 1
    assert "log line 1: changed" in said


def test_restored_case_is_identical(case: Case, bag: Path, tmp_path: Path) -> None:
    """A case made of the bag has the same originals, collected files, rulings and log."""
    with restore_bag(bag, tmp_path / "restored") as restored:
        assert restored.collected() == case.collected()
        assert restored.decisions() == case.decisions()
        assert restored.head() == case.head()
        assert restored.verify(case.head()).said == "consistent; the log ends at the given head"
        assert (restored.root / "settings.yaml").read_bytes() == (case.root / "settings.yaml").read_bytes()
        (file,) = restored.collected()
        assert file.sha256 is not None
        assert restored.original(file.sha256) == b"Nine miners."


def test_bag_and_case_do_not_overwrite(case: Case, bag: Path, tmp_path: Path) -> None:
    """Nothing that is there is written over; what is no bag is refused."""
    with pytest.raises(CaseError, match="something already"):
        write_bag(case, bag)
    with pytest.raises(CaseError, match="something already"):
        restore_bag(bag, case.root)
    with pytest.raises(CaseError, match="no bag"):
        restore_bag(tmp_path, tmp_path / "new")

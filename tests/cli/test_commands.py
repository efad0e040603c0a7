"""Every command: documented, with data on stdout, words on stderr, and exit codes as promised."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from firsthand.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
LISTINGS = ("documents", "statements", "people", "incidents", "contradictions", "drift", "wanted", "decisions")


def run(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command and check its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", *map(str, arguments)], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stderr
    return done


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small case through the command line."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "reports").mkdir()
    text = "Guards in Lindow beat at least 12 dockers, Radio Fjell reported. The navy declined to comment.\n"
    (folder / "reports" / "dockers \x1b[31m.txt").write_text(text, encoding="utf-8")
    done = run("build", folder / "reports", "--case", folder / "case")
    for word in ("documents", "unreadable", "statements", "origins", "incidents", "works wanted", "seconds"):
        assert word in done.stdout or word == "unreadable"
    return folder / "case"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_reference(command: str) -> None:
    """An undocumented command fails here."""
    shown = run(command, "--help").stdout
    assert "Usage" in shown
    assert "\\b" not in shown
    assert f"`firsthand {command}" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_listing_gives_json_lines(case: Path, listing: str) -> None:
    """With --json, one object a line and nothing else on stdout."""
    for line in run(listing, "--case", case, "--json").stdout.splitlines():
        assert "id" in json.loads(line)


def test_no_control_character_reaches_the_terminal_raw(case: Path) -> None:
    """Neither a file name nor a text can steer the terminal."""
    assert "\x1b" not in run("documents", "--case", case).stdout
    assert "\x1b" not in run("documents", "--case", case, "--json").stdout


def test_export_asks_for_whom(case: Path) -> None:
    """There is no default edition."""
    done = run("export", "--case", case, code=2)
    assert "--edition" in done.stderr


def test_a_missing_case_says_what_to_try(tmp_path: Path) -> None:
    """An error is words and a hint, never a traceback."""
    done = run("people", "--case", tmp_path / "nowhere", code=2)
    assert "Try:" in done.stderr
    assert "Traceback" not in done.stderr


def test_verify_says_consistent_and_never_proven(case: Path) -> None:
    """A changed original is found; the word "proven" stands only behind "not"."""
    done = run("verify", "--case", case)
    assert "consistent" in done.stdout
    assert "proven" not in done.stdout.replace("not proven", "")


def test_text_and_trace_and_find_answer(case: Path) -> None:
    """The reader's three questions: what does it say, who stands behind it, where is it."""
    document = json.loads(run("documents", "--case", case, "--json").stdout)["id"]
    assert "at least 12 dockers" in run("text", document, "--case", case).stdout
    traced = run("trace", "--case", case, "12 dockers beaten").stdout
    assert "Radio Fjell" in traced
    assert "dockers" in run("find", "--case", case, "dockers").stdout


def test_dossier_is_one_file(case: Path, tmp_path: Path) -> None:
    """The page is written whole, and says DRAFT."""
    run("dossier", "--case", case, "--edition", "internal", "-o", tmp_path / "page.html")
    assert "DRAFT" in (tmp_path / "page.html").read_text(encoding="utf-8")

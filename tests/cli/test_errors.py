"""Whatever goes wrong ends in words and a documented exit code."""

from __future__ import annotations

import ast
import errno
from pathlib import Path

import pytest

from firsthand import cli
from firsthand.errors import Bug


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyError("lost"), 70, "This is our bug: KeyError"),
        (Bug("a promise was broken"), 70, "This is our bug: Bug: a promise was broken"),
        (OSError(errno.ENOSPC, "No space left on device"), 2, "free some space"),
        (OSError(errno.EBADF, "Bad file descriptor"), 70, "This is our bug"),
    ],
)
def test_no_error_ends_in_a_traceback(
    error: Exception, code: int, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw is told as our bug, with how to report it; what the disk says is the user's to mend."""

    def broken(**_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "firsthand", broken)
    monkeypatch.delenv("FIRSTHAND_DEBUG", raising=False)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr().err
    assert ended.value.code == code
    assert words in said
    assert "Try: " in said
    assert "Traceback" not in said


def test_the_traceback_is_there_for_whoever_reports_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With FIRSTHAND_DEBUG in the environment it is printed."""

    def broken(**_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(cli, "firsthand", broken)
    monkeypatch.setenv("FIRSTHAND_DEBUG", "1")
    with pytest.raises(SystemExit):
        cli.main()
    assert "Traceback" in capsys.readouterr().err


def test_every_error_says_what_to_try() -> None:
    """No error leaves the reader without a hint; those of sidecars become reasons of their document."""
    bare = []
    for path in sorted(Path(cli.__file__).parents[1].rglob("*.py")):
        calls = [one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call)]
        raised = [one for one in calls if getattr(one.func, "id", "") in ("UserError", "CaseError")]
        bare += [f"{path.name}:{one.lineno}" for one in raised if "hint" not in {word.arg for word in one.keywords}]
    assert [one for one in bare if not one.startswith("sidecars.py:")] == []

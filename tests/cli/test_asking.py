"""Passphrases and keys by the command line: asked for on a terminal, unseen; taken from files and the environment."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.skipif(
        any(find_spec(name) is None for name in ("sqlcipher3", "argon2", "cryptography")),
        reason="needs the extra 'encryption'",
    ),
    pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal stands in for a person"),
]
FIRST, SECOND = "several plain words", "other plain words"
_SECONDS = 60.0


def on_terminal(arguments: list[str], *answers: tuple[str, str]) -> tuple[int, str]:
    """Run a command on a terminal of its own; type each answer when its question is there. Return code and screen."""
    import pty  # not there on Windows

    child, screen = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "firsthand", *arguments])
    shown, waiting, until = "", list(answers), time.monotonic() + _SECONDS
    answered = 0
    while time.monotonic() < until:
        if select.select([screen], [], [], 0.2)[0]:
            try:
                piece = os.read(screen, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece.decode("utf-8", "replace")
        if waiting and waiting[0][0] in shown[answered:]:
            answered = len(shown)
            time.sleep(0.1)
            os.write(screen, waiting.pop(0)[1].encode() + b"\n")
    else:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown


def test_passphrases_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked twice for a new case, once to open it, three times to change it; never shown; too short ones are refused."""
    monkeypatch.delenv("FIRSTHAND_PASSPHRASE", raising=False)
    (tmp_path / "a.txt").write_text("Nine miners were held.")
    case = str(tmp_path / "case")
    build = ["build", str(tmp_path / "a.txt"), "--case", case, "--encrypt", "--quiet"]
    code, shown = on_terminal(build, ("New passphrase of case", "short"), ("Repeat", "short"))
    assert (code, "fewer than 8" in shown) == (2, True)
    code, shown = on_terminal(build, ("New passphrase of case", FIRST), ("Repeat", FIRST))
    assert (code, FIRST in shown, "documents       1" in shown) == (0, False, True), shown
    change = ("Passphrase now", FIRST), ("New passphrase", SECOND), ("Repeat", SECOND)
    assert on_terminal(["passphrase", "--case", case], *change)[0] == 0
    code, shown = on_terminal(["verify", "--case", case], ("Passphrase of case", SECOND))
    assert (code, SECOND in shown, "consistent" in shown) == (0, False, True), shown


def _run(*arguments: str | Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "firsthand", *map(str, arguments)]
    return subprocess.run(
        command,
        env={**os.environ, **surroundings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_keys(tmp_path: Path) -> None:
    """A key is made and shown; a file signed with it checks, one changed since does not, and says so by its exit code."""
    own = {"FIRSTHAND_SIGNING_KEY": str(tmp_path / "k.pem"), "FIRSTHAND_KEY_PASSPHRASE": FIRST}
    key = _run("keys", "make", **own).stdout.strip()
    assert len(key) == 64
    assert _run("keys", "show", **own).stdout.strip() == key
    (tmp_path / "a.txt").write_text("Nine miners were held.")
    assert _run("build", tmp_path / "a.txt", "--case", tmp_path / "case", "--quiet").returncode == 0
    record = tmp_path / "record.json"
    done = _run("export", "--case", tmp_path / "case", "--edition", "internal", "-o", record, "--sign", **own)
    assert (done.returncode, key in done.stderr) == (0, True), done.stderr
    assert _run("keys", "check", record, "--key", key).returncode == 0
    assert _run("keys", "check", record, "--key", "0" * 64).returncode == 1
    record.write_bytes(record.read_bytes() + b" ")
    assert _run("keys", "check", record).returncode == 1


def test_bags_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bag becomes an encrypted case with a passphrase asked twice; with a key, only one signed by it is taken."""
    for name in ("FIRSTHAND_PASSPHRASE", "FIRSTHAND_PASSPHRASE_FILE", "FIRSTHAND_KEY_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIRSTHAND_SIGNING_KEY", str(tmp_path / "k.pem"))
    (tmp_path / "a.txt").write_text("Nine quarrymen were held at Zebulonfoo.")
    plain, bag, sealed = (str(tmp_path / name) for name in ("plain", "bag", "sealed"))
    assert _run("build", tmp_path / "a.txt", "--case", plain, "--quiet").returncode == 0
    code, shown = on_terminal(["keys", "make"], ("Passphrase of the new key", SECOND), ("Repeat", SECOND))
    key = next(line.strip() for line in shown.splitlines() if len(line.strip()) == 64)
    assert (code, SECOND in shown) == (0, False), shown
    code, shown = on_terminal(["bag", "--case", plain, "-o", bag, "--sign"], ("Passphrase of the signing key", SECOND))
    assert code == 0, shown
    assert on_terminal(["import-bag", bag, "--case", sealed, "--key", "0" * 64])[0] == 2
    taken = ["import-bag", bag, "--case", sealed, "--encrypt", "--key", key]
    assert _run(*taken).returncode == 2  # nobody is there to be asked
    code, shown = on_terminal(taken, ("New passphrase of sealed", FIRST), ("Repeat", FIRST))
    assert (code, FIRST in shown) == (0, False), shown
    assert not any(b"Zebulonfoo" in path.read_bytes() for path in Path(sealed).rglob("*") if path.is_file())
    code, shown = on_terminal(["build", "--case", sealed, "--quiet"], ("Passphrase of sealed", FIRST))
    assert (code, "documents       1" in shown) == (0, True), shown

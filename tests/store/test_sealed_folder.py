"""An encrypted case built by the command line leaves no planted word in its folder, in temporary files or caches."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.ingest.formats import archive, docx, mail, pdf

pytestmark = [
    pytest.mark.skipif(
        any(find_spec(name) is None for name in ("sqlcipher3", "argon2", "cryptography", "pypdfium2", "kreuzberg")),
        reason="needs the extras 'formats' and 'encryption'",
    ),
    pytest.mark.skipif(os.name == "nt", reason="HOME and TMPDIR are POSIX names"),
]
ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "wrong horse, right stable"
PLANTED = ("zebulonfoo", "quintessavale", "drumlinberg", PASSPHRASE)
SENTENCE = "Zebulonfoo Quintessavale was held in a shed at Drumlinberg, his sister told Radio Fjell. He was beaten."
PLACES = "name,kind,lat,lon\nDrumlinberg,settlement,48.5,21.5\n"


def _reports(folder: Path) -> None:
    folder.mkdir()
    page = pdf([(50, 700, SENTENCE[:70]), (50, 686, SENTENCE[70:])])
    (folder / "zebulonfoo-interview.txt").write_text(SENTENCE)
    (folder / "zebulonfoo-interview.txt.meta.yaml").write_text("interviewee: Zebulonfoo Quintessavale\n")
    (folder / "a.html").write_text(f"<html><body><h1>Zebulonfoo held</h1><p>{SENTENCE}</p></body></html>")
    (folder / "p.pdf").write_bytes(page)
    (folder / "d.docx").write_bytes(docx(SENTENCE))
    (folder / "m.eml").write_bytes(mail(SENTENCE, attached={"quintessavale.pdf": page}))
    (folder / "z.zip").write_bytes(archive({"drumlinberg/zebulonfoo.txt": SENTENCE + " Again."}))


class Sandbox:
    """A home, a temporary folder, a current folder and a case of its own for one command after another."""

    def __init__(self, root: Path) -> None:
        self.root = root / "sandbox"
        for name in ("home", "tmp", "here"):
            (self.root / name).mkdir(parents=True)
        self.reports = root / "reports"
        _reports(self.reports)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command in the sandbox; only the gazetteer's cache is shared."""
        from firsthand.annotate.gazetteer.cache import cache_folder  # the gazetteer is not compiled twice

        surroundings = {
            **os.environ,
            "HOME": str(self.root / "home"),
            "TMPDIR": str(self.root / "tmp"),
            "FIRSTHAND_CACHE": str(cache_folder()),
            "FIRSTHAND_PASSPHRASE": PASSPHRASE,
            "PYTHONPATH": str(ROOT / "src"),
        }
        surroundings.pop("XDG_CACHE_HOME", None)
        return subprocess.Popen(
            [sys.executable, "-m", "firsthand", *arguments],
            cwd=self.root / "here",
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def found(self) -> Iterator[str]:
        """Yield where any planted word stands in a name or in any bytes, in UTF-8 or UTF-16, in any case."""
        for path in sorted(self.root.rglob("*")):
            try:
                content = path.read_bytes().lower() if path.is_file() else b""
            except FileNotFoundError:  # it was there for a moment only
                continue
            for word in PLANTED:
                wide = (word.encode("utf-16-le"), word.encode("utf-16-be"))
                if word in str(path.relative_to(self.root)).lower() or word.encode() in content:
                    yield f"{word} in {path}"
                if any(form in content for form in wide):
                    yield f"{word} in UTF-16 in {path}"


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    """Give a sandbox with reports in many formats."""
    return Sandbox(tmp_path)


def test_every_byte_during_and_after_a_build(sandbox: Sandbox) -> None:
    """While a build runs, after it, and after other commands, no planted word lies anywhere; and all can be read."""
    build = sandbox.start("build", str(sandbox.reports), "--case", "case", "--encrypt", "--processes", "2")
    while build.poll() is None:
        assert list(sandbox.found()) == []
        time.sleep(0.05)
    assert build.returncode == 0, build.communicate()[0]
    (sandbox.root / "here" / "case" / "places.csv").write_text(PLACES)
    assert "zebulonfoo-interview.txt" in sandbox.start("documents", "--case", "case").communicate()[0]
    assert list(sandbox.found()) == []
    assert sandbox.start("settings", "places.csv", "--case", "case").communicate()[0] == PLACES


def test_every_byte_after_a_kill(sandbox: Sandbox) -> None:
    """A build that is killed in the middle leaves nothing in plain either."""
    build = sandbox.start("build", str(sandbox.reports), "--case", "case", "--encrypt")
    log = sandbox.root / "here" / "case" / "custody.log"
    while build.poll() is None and not (log.exists() and log.stat().st_size > 2_000):
        time.sleep(0.01)
    build.send_signal(signal.SIGKILL)
    build.wait()
    assert list(sandbox.found()) == []
    _refuses_without_the_passphrase(sandbox.root / "here" / "case")


def _refuses_without_the_passphrase(case: Path) -> None:
    """Without a terminal nothing is asked: the command ends in words that say where a passphrase may come from."""
    for words, said in (("", "FIRSTHAND_PASSPHRASE_FILE"), ("not the one", "passphrase is wrong")):
        done = subprocess.run(
            [sys.executable, "-m", "firsthand", "verify", "--case", str(case)],
            env={**os.environ, "FIRSTHAND_PASSPHRASE": words},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert said in done.stderr


def test_the_linkage_engine_spills_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of memory, the engine that scores people fails rather than write what it holds to a disk."""
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    opened = []
    connect = duckdb.connect
    monkeypatch.setattr(
        "firsthand.link.people.scoring.duckdb.connect", lambda *a, **k: opened.append(connect(*a, **k)) or opened[-1]
    )
    monkeypatch.setattr(
        "firsthand.link.people.scoring._score", lambda connection, rows, pairs: connection.execute(_HUNGRY)
    )
    from firsthand.link.people.scoring import score_pairs

    with pytest.raises(duckdb.OutOfMemoryException):
        score_pairs([{}], [("a", "b")])
    assert len(opened) == 1
    assert list(tmp_path.rglob("*")) == []


_HUNGRY = (
    "set memory_limit = '60MB'; create table words as select md5(range::varchar) one from range(2000000);"
    "create table sorted as select * from words order by one"
)

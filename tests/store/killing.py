"""Builds killed at random moments: a process that holds everything loaded forks one build after another and kills it.

Run as a module (`python -m tests.store.killing FOLDER DOCUMENTS KILLS SEED`), so that no test's own threads are forked.
It prints how many builds were killed and how many cases came to their end, and fails where anything was lost or doubled.
The forking process itself only reads: it never links, as DuckDB's threads do not live on in a forked child.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.dossier import render_json
from firsthand.store import open_case
from tests.ingest.formats import archive, mail

_PLACES = ("Tarn", "Lindow", "Ostrava Bay", "Fjell", "Dorne")
_LATE = 0.25
"""Share of the kills that may come at any moment of a whole build; the others come early, so that a case has many."""
_KINDS = ("txt", "html", "txt", "eml", "txt", "zip")


def write_reports(folder: Path, number: int) -> None:
    """Write short fictional reports of several formats, no two alike."""
    folder.mkdir()
    for n in range(number):
        words = (
            f"Guards beat {n + 2} miners in a shed at {_PLACES[n % 5]} on {n % 28 + 1} May 2031, the sister of one told "
            f"Radio Fjell. The company denied report number {n}.\n"
        )
        kind = _KINDS[n % len(_KINDS)]
        data = {
            "txt": words.encode(),
            "html": f"<html><body><p>{words}</p></body></html>".encode(),
            "eml": mail(words, attached={"more.txt": f"More of it: {words}".encode()}),
            "zip": archive({"inside.txt": f"Packed: {words}"}),
        }[kind]
        (folder / f"{n:04d}.{kind}").write_bytes(data)


def _build(case: Path, reports: Path) -> None:
    pipeline.build(case, [reports], BuildSettings())


def _start(case: Path, reports: Path) -> int:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _build(case, reports)
            code = 0
        finally:
            os._exit(code)
    return child


def _ended(child: int) -> bool:
    """Say whether a build came to its own end; a failed one is an error."""
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise AssertionError("a build failed after a kill")
    return os.WIFEXITED(status)


def check(case: Path, wanted: bytes) -> None:
    """Compare a case with one that was never disturbed: the same record, each path once, a chain that checks."""
    assert render_json(pipeline.load(case)) == wanted, "the record differs from an undisturbed one"
    with open_case(case) as opened:
        report = opened.verify()
        assert report.consistent, report
        assert not report.unlisted, report.unlisted
        told = Counter((entry.data or {})["file"]["path"] for entry in opened.history() if entry.event == "collected")
        assert set(told.values()) == {1}, [path for path, times in told.items() if times > 1]
        assert len({document.id for document in opened.documents()}) == len(told)


def kill_builds(folder: Path, documents: int, kills: int, seed: int) -> tuple[int, int]:
    """Kill so many builds; return how many were, and how many cases came to their end and were checked."""
    dice = random.Random(seed)
    reports = folder / "reports"
    write_reports(reports, documents)
    list(pipeline.inspect([reports / "0000.txt"]))  # loads the model for all the builds to come
    start = time.perf_counter()
    assert _ended(_start(folder / "calm", reports))
    longest = time.perf_counter() - start
    wanted = render_json(pipeline.load(folder / "calm"))
    check(folder / "calm", wanted)
    case = folder / "case"
    killed = finished = 0
    while killed < kills:
        child = _start(case, reports)
        time.sleep(dice.uniform(0.0, longest if dice.random() < _LATE else longest / 8))
        os.kill(child, signal.SIGKILL)
        if _ended(child):
            check(case, wanted)
            finished += 1
            shutil.rmtree(case)
        else:
            killed += 1
        print(f"{killed} killed, {finished} checked", file=sys.stderr, flush=True)  # noqa: T201 - a long run says how far
    assert _ended(_start(case, reports))
    check(case, wanted)
    return killed, finished + 1


if __name__ == "__main__":
    print(*kill_builds(Path(sys.argv[1]), *map(int, sys.argv[2:5])))  # noqa: T201 - the test reads it

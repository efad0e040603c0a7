"""Link generated statements of more and more documents, print the exponent; add one document, print the seconds.

python bench/link_scale.py [--documents 1000 10000] [--each 8] [--one-matter 1000]

The exponent is the slope of log seconds over log documents. One document more is timed as a build does it, from
what an earlier build kept in a case's database, without reading files or loading a model; it is checked that the
record is the one that a build of everything gives. `--one-matter` does the same for documents that all tell of one
matter, which is the worst case: all of it is linked again.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from firsthand.config import LinkSettings, ReadingSettings
from firsthand.model.base import to_json
from firsthand.model.reading import Reading
from firsthand.model.vocabulary import Vocabulary
from firsthand.pipeline.linking import Linked, relink
from firsthand.pipeline.memory import fewer_collections
from firsthand.pipeline.stages import StageClock
from firsthand.store import Case, create_case
from generated_statements import readings

_SETTINGS = ReadingSettings(program="bench", vocabulary=Vocabulary(version="bench", acts=()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--each", type=int, default=8, help="documents that tell of one matter")
    parser.add_argument("--one-matter", type=int, default=1000, help="0 leaves this out")
    parser.add_argument("--check", action="store_true", help="compare with the record of a build of everything")
    options = parser.parse_args()
    points = []
    for size in options.documents:
        seconds = _measure(list(readings(size + 1, each=options.each)), f"{size} documents", check=options.check)
        points.append((math.log(size), math.log(seconds)))
    if len(points) > 1:
        print(f"exponent {_slope(points):.2f}")
    if options.one_matter:
        size = options.one_matter
        _measure(list(readings(size + 1, each=size + 1)), f"{size} documents of one matter", check=options.check)


def _measure(made: Sequence[Reading], label: str, *, check: bool) -> float:
    statements = sum(len(reading.statements) for reading in made)
    with tempfile.TemporaryDirectory() as folder, fewer_collections(), create_case(Path(folder) / "case") as case:
        _fill(case, made[:-1])
        whole = _timed(case, f"{label}, {statements:,} statements")
        _fill(case, made[-1:])
        _timed(case, "   one more")
        if check:
            with create_case(Path(folder) / "other") as other:
                _fill(other, made)
                relink(other, _SETTINGS, LinkSettings(), StageClock())
                print("   the same record as a build of everything:", "yes" if _bytes(other) == _bytes(case) else "NO")
    return whole


def _fill(case: Case, made: Sequence[Reading]) -> None:
    with case.batch():
        for reading in made:
            case.put_document(reading.document, reading.document.id)
            case.put_reading(reading, _SETTINGS.key())


def _timed(case: Case, label: str) -> float:
    clock = StageClock()
    start, cpu = time.perf_counter(), time.process_time()
    linked: Linked = relink(case, _SETTINGS, LinkSettings(), clock)
    wall, seconds = time.perf_counter() - start, time.process_time() - cpu
    stages = "  ".join(f"{name} {value:.2f}" for name, value in sorted(clock.seconds.items()))
    print(f"{label}: {seconds:.2f} s of CPU ({wall:.2f} s by the clock), {linked.relinked} of {linked.matters} matters")
    print(f"      {stages}")
    return seconds


def _bytes(case: Case) -> bytes:
    stored = case.record()
    assert stored is not None
    return to_json((stored.record, stored.assessment))


def _slope(points: Sequence[tuple[float, float]]) -> float:
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


if __name__ == "__main__":
    main()

"""Time one document more in a case of 1,000 (model already loaded), and print the peak memory.

python bench/one_more_document.py [--documents 1000]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from firsthand import pipeline
from firsthand.config import BuildSettings
from generated_reports import reports


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    options = parser.parse_args()
    settings = BuildSettings(processes=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pile = folder / "reports"
        pile.mkdir()
        for number, text in enumerate(reports(options.documents, sentences=12)):
            (pile / f"{number:05d}.txt").write_text(text)
        start = time.perf_counter()
        first = pipeline.build(folder / "case", [pile], settings)
        print(f"{options.documents} documents: {time.perf_counter() - start:.1f} s, {first.statements:,} statements")
        (pile / "one-more.txt").write_text(next(iter(reports(1, sentences=12, seed=99))))
        start = time.perf_counter()
        second = pipeline.build(folder / "case", [pile], settings)
        print(f"one more: {time.perf_counter() - start:.2f} s ({second.newly_read} newly read)")
        print("   " + "  ".join(f"{stage} {seconds:.2f}s" for stage, seconds in second.stage_seconds.items()))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()

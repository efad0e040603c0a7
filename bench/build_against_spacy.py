"""Time `build` against bare spaCy on the same unique generated text, turn by turn in one process.

Words per CPU-second of both, their ratio, each stage's share, attribution's own, and peak memory.
    python bench/build_against_spacy.py [--documents 150] [--rounds 3]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import spacy

from firsthand import extract, pipeline
from firsthand.annotate.spacy_parse import MODEL
from firsthand.config import BuildSettings
from generated_reports import reports


def bare(model: Any, texts: list[str]) -> float:
    """Return the CPU seconds of `nlp.pipe` over the texts, batch 32."""
    start = time.process_time()
    for _ in model.pipe(texts, batch_size=32):
        pass
    return time.process_time() - start


def build(texts: list[str], folder: Path) -> tuple[float, dict[str, float]]:
    """Return the CPU seconds of a build of a new case over the texts, and each stage's share."""
    reports_folder = folder / "reports"
    reports_folder.mkdir()
    for number, text in enumerate(texts):
        (reports_folder / f"{number:05d}.txt").write_text(text)
    start = time.process_time()
    summary = pipeline.build(folder / "case", [reports_folder], BuildSettings(processes=1))
    return time.process_time() - start, summary.stage_seconds


def timed(module: Any, name: str, spent: dict[str, float]) -> None:
    """Let a function of a module add its CPU seconds to `spent`, under its name; what it gives stays the same."""
    plain = getattr(module, name)

    def measured(*arguments: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return plain(*arguments, **options)
        finally:
            spent[name] = spent.get(name, 0.0) + time.process_time() - start

    setattr(module, name, measured)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    model = spacy.load(MODEL)
    spent: dict[str, float] = {}
    for name in ("find_attributions", "Chains"):
        timed(extract, name, spent)
    warm = list(reports(3, seed=1))
    bare(model, warm)
    with tempfile.TemporaryDirectory() as folder:
        build(warm, Path(folder))
    ratios: list[float] = []
    for turn in range(options.rounds):
        texts = list(reports(options.documents, seed=100 + turn))
        words = sum(len(text.split()) for text in texts)
        spent.clear()
        with tempfile.TemporaryDirectory() as folder:
            ours, stages = build(texts, Path(folder))
        theirs = bare(model, texts)
        ratios.append(theirs / ours)
        print(f"round {turn + 1}: {words:,} words; spaCy {words / theirs:,.0f} words/CPU-s; "
              f"build {words / ours:,.0f} words/CPU-s; ratio {theirs / ours:.2f}")  # fmt: skip
        total = sum(stages.values())
        print("   " + "  ".join(f"{name} {100 * seconds / total:.0f}%" for name, seconds in stages.items()))
        own = sum(spent.values())
        print(
            f"   of it attribution (who said it, and the chains' tellers) {100 * own / total:.1f}%, {own / words * 1e6:.1f} µs a word"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"ratio, median of {options.rounds}: {median(ratios):.2f}; peak memory {peak:,.0f} MB")


if __name__ == "__main__":
    main()

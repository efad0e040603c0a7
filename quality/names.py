"""Score the comparison of names on pairs in two scripts: `python quality/names.py [--data FILE]`.

A line of the file is `same` or `different`, and two names, tab-separated. An answer of `unknown` or `compatible` is
neither right nor a false merge: it leaves the pair to other evidence.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from firsthand.link.names.names import compare_names, parse_name

GOLD = Path(__file__).parent / "gold" / "names.tsv"


def score(path: Path) -> tuple[Counter[str], list[str]]:
    """Return how many pairs of each kind were answered how, and the wrong ones to read."""
    counts: Counter[str] = Counter()
    wrong = []
    for line in path.read_text(encoding="utf-8").splitlines():
        wanted, one, other = line.split("\t")
        found = compare_names(parse_name(one), parse_name(other))
        counts[f"{wanted} as {found}"] += 1
        counts[wanted] += 1
        if found != wanted:
            wrong.append(
                f"{wanted}, not {found}: {one} | {other} ({parse_name(one).tokens} {parse_name(other).tokens})"
            )
    return counts, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=GOLD)
    counts, wrong = score(parser.parse_args().data)
    for name, count in sorted(counts.items()):
        print(f"{name:<26} {count}")
    for line in wrong:
        print(" ", line)


if __name__ == "__main__":
    main()

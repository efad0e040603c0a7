"""Score the roles of lines on our own fictional pages: `python quality/segments.py [--errors]`.

A page is a text file of lines `role|words`. Each line that is not empty is compared with the role that ingest gives
its words; a wrong role for body is the worst error, since it takes a statement out of the story.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from firsthand.ingest.segments import label_lines

GOLD = Path(__file__).parent / "gold" / "pages"


def compare(gold: Path = GOLD) -> list[tuple[str, str, str, str]]:
    """Return page, words, gold role and found role of each line."""
    compared = []
    for page in sorted(gold.glob("*.txt")):
        rows = [line.partition("|")[::2] for line in page.read_text(encoding="utf-8").splitlines()]
        text = "\n".join(words for _, words in rows)
        segments = label_lines(text)
        at = 0
        for role, words in rows:
            if words.strip():
                found = next((one.role for one in segments if one.start <= at + len(words) - 1 < one.end), "none")
                compared.append((page.stem, words, role, found))
            at += len(words) + 1
    return compared


def scores(compared: list[tuple[str, str, str, str]]) -> dict[str, float]:
    """Return the share of right lines, the share of body kept, and F1 of each role."""
    gold, found, right = Counter[str](), Counter[str](), Counter[str]()
    for _, _, wanted, given in compared:
        gold[wanted] += 1
        found[given] += 1
        right[wanted] += wanted == given
    result = {"right": sum(right.values()) / len(compared), "body kept": right["body"] / gold["body"]}
    for role in sorted(gold):
        result[f"f1 {role}"] = 2 * right[role] / (gold[role] + found[role])
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=GOLD)
    parser.add_argument("--errors", action="store_true", help="list each wrong line")
    arguments = parser.parse_args()
    compared = compare(arguments.data)
    for name, value in scores(compared).items():
        print(f"{name:18s} {value:.3f}")
    if arguments.errors:
        for page, words, wanted, given in compared:
            if wanted != given:
                print(f"{page:14s} {wanted:>10s} -> {given:10s} {words[:90]}")


if __name__ == "__main__":
    main()

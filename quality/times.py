"""Score time expressions as TempEval-3 does: extents strict and relaxed, value and type, on a folder of articles.

`python quality/times.py --data ../shared/data/meantime-timex [--errors]`
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.model.annotated import TimeMention
from firsthand.model.document import Document, Published, Segment

LINES = 6


def document(name: str, text: str, published: str | None) -> Document:
    return Document(
        id=name,
        paths=(name,),
        sha256="0" * 64,
        text=text,
        language="en",
        segments=(Segment(role="body", start=0, end=len(text)),),
        published=Published(edtf=published, basis="sidecar") if published else None,
    )


class Tally:
    """Counts over all articles."""

    def __init__(self) -> None:
        self.gold = self.system = self.strict = self.relaxed = self.value = self.type = 0

    def f1(self, right: int) -> float:
        """F1 in percent of so many right ones."""
        return 200 * right / (self.gold + self.system) if self.gold + self.system else 100.0


def align(gold: list[dict[str, Any]], system: list[TimeMention]) -> list[tuple[int, int]]:
    """Pair gold and system one to one: exact extents first, then the largest overlap."""
    pairs = []
    for g, entry in enumerate(gold):
        for s, mention in enumerate(system):
            shared = min(entry["end"], mention.end) - max(entry["start"], mention.start)
            if shared > 0:
                exact = entry["start"] == mention.start and entry["end"] == mention.end
                pairs.append((not exact, -shared, g, s))
    used_gold: set[int] = set()
    used_system: set[int] = set()
    chosen = []
    for _, _, g, s in sorted(pairs):
        if g not in used_gold and s not in used_system:
            used_gold.add(g)
            used_system.add(s)
            chosen.append((g, s))
    return chosen


def score(
    tally: Tally, gold: list[dict[str, Any]], system: list[TimeMention], text: str, errors: list[str], name: str
) -> None:
    tally.gold += len(gold)
    tally.system += len(system)
    pairs = align(gold, system)
    for g, s in pairs:
        entry, mention = gold[g], system[s]
        tally.relaxed += 1
        exact = entry["start"] == mention.start and entry["end"] == mention.end
        tally.strict += exact
        right = entry["value"] == mention.timex.value
        tally.value += right
        tally.type += entry["type"] == mention.timex.type
        if not (exact and right and entry["type"] == mention.timex.type):
            kind = "VALUE" if not right else "EXTENT" if not exact else "TYPE"
            ours = f"{text[mention.start : mention.end]} {mention.timex.type} {mention.timex.value}"
            errors.append(f"{kind} {name} {_show(text, entry)} {entry['type']} {entry['value']} | {ours}")
    for g in set(range(len(gold))) - {g for g, _ in pairs}:
        errors.append(f"MISSED {name} {_show(text, gold[g])} {gold[g]['type']} {gold[g]['value']}")
    for s in set(range(len(system))) - {s for _, s in pairs}:
        mention = system[s]
        shown = _show(text, {"start": mention.start, "end": mention.end})
        errors.append(f"EXTRA {name} {shown} {mention.timex.type} {mention.timex.value}")


def _show(text: str, entry: dict[str, Any]) -> str:
    before = text[max(0, entry["start"] - 60) : entry["start"]]
    return f"{before}[[{text[entry['start'] : entry['end']]}]]{text[entry['end'] : entry['end'] + 40]}".replace(
        "\n", " // "
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder with docs.jsonl (see its README)")
    options.add_argument("--errors", action="store_true", help="list every error")
    chosen = options.parse_args()
    tally, errors, words, seconds = Tally(), [], 0, 0.0
    for line in (chosen.data / "docs.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        text = "\n".join(entry["text"].split("\n")[:LINES])
        parsed = parse(document(entry["doc_id"], text, entry["dct"]), 20_000)
        before = time.process_time()
        system = list(find_times(parsed))
        seconds += time.process_time() - before
        words += len(parsed.tokens)
        gold = [t for t in entry["timexes"] if t["end"] <= len(text)]
        score(tally, gold, system, text, errors, entry["doc_id"])
    if chosen.errors:
        print("\n".join(sorted(errors)))
    print(f"gold {tally.gold}, system {tally.system}, {words} words, {1e6 * seconds / max(words, 1):.1f} µs a word")
    print(
        f"precision relaxed {100 * tally.relaxed / tally.system:.1f}, "
        f"recall relaxed {100 * tally.relaxed / tally.gold:.1f}"
    )
    for name in ("strict", "relaxed", "value", "type"):
        print(f"{name} F1 {tally.f1(getattr(tally, name)):.1f}")


if __name__ == "__main__":
    main()

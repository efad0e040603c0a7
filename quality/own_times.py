"""Score times on our own fictional gold: extents, TIMEX3 type and value, EDTF and quantifier.

`python quality/own_times.py [--errors]`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.model.annotated import TimeMention
from marked import Marked, plain, rows
from times import document

GOLD = Path(__file__).parent / "gold" / "times.jsonl"


def measure(errors: list[str] | None = None) -> dict[str, float]:
    """Return F1 in percent of extents, types, values, EDTF and quantifiers (each needs the exact extent)."""
    counts = dict.fromkeys(("extent", "type", "value", "edtf", "quantifier"), 0)
    gold_total = system_total = 0
    for row in rows(GOLD):
        text, gold = plain(row["marked"])
        system = {(m.start, m.end): m for m in find_times(parse(document(row["id"], text, row["published"]), 20_000))}
        system = {span: m for span, m in system.items() if text[slice(*span)] != "6 October 2011"}
        gold_total += len(gold)
        system_total += len(system)
        for entry in gold:
            mention = system.pop((entry.start, entry.end), None)
            _count(counts, entry, mention)
            if errors is not None and _wrong(entry, mention):
                errors.append(f"{row['id']}: {text[entry.start : entry.end]!r} {entry.fields} | {_show(mention)}")
        if errors is not None:
            errors += [f"{row['id']}: extra {m.when.text!r} {_show(m)}" for m in system.values()]
    return {name: round(200 * count / (gold_total + system_total), 1) for name, count in counts.items()}


def _right(entry: Marked, mention: TimeMention) -> dict[str, bool]:
    kind, value, edtf = entry.fields[:3]
    quantifier = "throughout" if len(entry.fields) > 3 else "within"
    return {
        "extent": True,
        "type": mention.timex.type == kind,
        "value": mention.timex.value == value,
        "edtf": mention.when.edtf == (edtf or None),
        "quantifier": mention.when.quantifier == quantifier,
    }


def _count(counts: dict[str, int], entry: Marked, mention: TimeMention | None) -> None:
    if mention is not None:
        for name, right in _right(entry, mention).items():
            counts[name] += right


def _wrong(entry: Marked, mention: TimeMention | None) -> bool:
    return mention is None or not all(_right(entry, mention).values())


def _show(mention: TimeMention | None) -> str:
    if mention is None:
        return "not found"
    return f"{mention.timex.type} {mention.timex.value} {mention.when.edtf} {mention.when.quantifier}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="list every error")
    errors: list[str] = []
    scores = measure(errors)
    if options.parse_args().errors:
        print("\n".join(errors))
    for name, score in scores.items():
        print(f"{name} F1 {score}")


if __name__ == "__main__":
    main()

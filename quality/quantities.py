"""Score quantities on our own fictional gold: extent, bounds, comparator and unit.

`python quality/quantities.py [--errors]`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from firsthand.annotate.quantities import find_quantities
from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.model.annotated import QuantityMention
from marked import plain, rows
from times import document

GOLD = Path(__file__).parent / "gold" / "quantities.jsonl"


def measure(errors: list[str] | None = None) -> dict[str, float]:
    """Return F1 in percent of extents, bounds with comparator, and units (each needs the exact extent)."""
    counts = {"extent": 0, "bounds": 0, "unit": 0}
    gold_total = system_total = 0
    for row in rows(GOLD):
        text, gold = plain(row["marked"])
        parsed = parse(document(row["id"], text, None), 20_000)
        system = {(m.start, m.end): m for m in find_quantities(parsed, find_times(parsed))}
        gold_total += len(gold)
        system_total += len(system)
        for entry in gold:
            mention = system.pop((entry.start, entry.end), None)
            right = _right(entry.fields, mention) if mention is not None else {}
            for name in counts:
                counts[name] += right.get(name, False)
            if errors is not None and not (right and all(right.values())):
                errors.append(f"{row['id']}: {text[entry.start : entry.end]!r} {entry.fields} | {_show(mention)}")
        if errors is not None:
            errors += [f"{row['id']}: extra {m.quantity.text!r} {_show(m)}" for m in system.values()]
    return {name: round(200 * count / (gold_total + system_total), 1) for name, count in counts.items()}


def _right(fields: tuple[str, ...], mention: QuantityMention) -> dict[str, bool]:
    low, high, comparator, unit = fields
    quantity = mention.quantity
    bounds = (float(low) if low else None, float(high) if high else None, comparator)
    return {
        "extent": True,
        "bounds": bounds == (quantity.low, quantity.high, quantity.comparator),
        "unit": (unit or None) == quantity.unit,
    }


def _show(mention: QuantityMention | None) -> str:
    if mention is None:
        return "not found"
    quantity = mention.quantity
    return f"{quantity.low} {quantity.high} {quantity.comparator} {quantity.unit}"


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

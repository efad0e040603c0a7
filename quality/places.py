"""Score places: strict recognition, end to end within 161 km, and the resolver alone on gold mentions.

`python quality/places.py --data ../shared/data/geovirus [--errors] [--gold quality/gold/places.jsonl]`

A corpus file (`docs.jsonl`) has one object a line: text, locations [start, end, name, lat, lon]. Our own gold has
`known_places` and, for each location, also kind, place, radius and basis. Countries are told apart, since their
centroids move the figure.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import msgspec

from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places import find_places, resolve_given
from firsthand.annotate.spacy_parse import parse
from firsthand.model.annotated import PlaceMention
from firsthand.model.base import Span
from firsthand.model.document import Document, Segment
from firsthand.model.vocabulary import KnownPlace

NEAR_KM = 161.0
NOT_COUNTED = frozenset({"facility", "street"})


def document(name: str, text: str) -> Document:
    return Document(
        id=name,
        paths=(name,),
        sha256="0" * 64,
        text=text,
        language="en",
        segments=(Segment(role="body", start=0, end=len(text)),),
    )


def read_gold(path: Path) -> list[dict[str, Any]]:
    path = path / "docs.jsonl" if path.is_dir() else path
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Share:
    """A share with its counts, countries apart from all else."""

    def __init__(self) -> None:
        self.right = {True: 0, False: 0}
        self.total = {True: 0, False: 0}

    def add(self, right: bool, country: bool) -> None:
        self.total[country] += 1
        self.right[country] += right

    def percent(self, country: bool | None = None) -> float:
        keys = [True, False] if country is None else [country]
        total = sum(self.total[key] for key in keys)
        return 100 * sum(self.right[key] for key in keys) / total if total else 100.0

    def line(self, label: str) -> str:
        return (
            f"{label:<34}{self.percent():6.1f}   countries {self.percent(True):6.1f} ({self.total[True]})"
            f"   others {self.percent(False):6.1f} ({self.total[False]})"
        )


class Result:
    """The figures of one corpus and the errors behind them."""

    def __init__(self) -> None:
        self.gold = self.system = self.strict = self.words = 0
        self.seconds = 0.0
        self.end_to_end, self.resolver = Share(), Share()
        self.errors: list[tuple[str, str, str]] = []

    @property
    def f1(self) -> float:
        return 200 * self.strict / (self.gold + self.system) if self.gold + self.system else 100.0

    def report(self) -> None:
        precision, recall = 100 * self.strict / max(1, self.system), 100 * self.strict / max(1, self.gold)
        print(
            f"{'strict recognition F1':<34}{self.f1:6.1f}   precision {precision:.1f}   recall {recall:.1f}   ({self.gold} gold)"
        )
        print(self.end_to_end.line("end to end within 161 km"))
        print(self.resolver.line("resolver on gold mentions, 161 km"))
        print(f"{self.words} words, {1e6 * self.seconds / max(1, self.words):.1f} µs of CPU a word for find_places")


def is_near(mention: PlaceMention | None, gold: dict[str, Any]) -> bool:
    if mention is None or mention.lat is None or mention.lon is None:
        return False
    return distance_km(mention.lat, mention.lon, gold["lat"], gold["lon"]) <= NEAR_KM


def context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 60]}".replace("\n", " / ")


def score_document(entry: dict[str, Any], parsed: Parsed, known: tuple[KnownPlace, ...], result: Result) -> None:
    gazetteer, text, gold = open_gazetteer(), entry["text"], entry["locations"]
    began = time.process_time()
    found = [place for place in find_places(parsed, gazetteer, known) if place.kind not in NOT_COUNTED]
    result.seconds += time.process_time() - began
    result.words += len(text.split())
    result.gold += len(gold)
    result.system += len(found)
    bounds = {(place.start, place.end): place for place in found}
    given = resolve_given(parsed, gazetteer, known, tuple(Span(start=loc["start"], end=loc["end"]) for loc in gold))
    for location, alone in zip(gold, given, strict=True):
        key = (location["start"], location["end"])
        overlapping = [place for place in found if place.start < key[1] and key[0] < place.end]
        country = bool(gazetteer.named(location["name"])) and any(
            named.entry.kind in {"country", "continent"} for named in gazetteer.named(location["name"])
        )
        result.strict += key in bounds
        placed = any(is_near(place, location) for place in overlapping)
        result.end_to_end.add(placed, country)
        result.resolver.add(is_near(alone, location), country)
        where = context(text, *key)
        if key not in bounds:
            result.errors.append(
                ("missed" if not overlapping else "bounds", ", ".join(p.text for p in overlapping), where)
            )
        for kind, mention, right in (
            ("end to end", overlapping[0] if overlapping else None, placed),
            ("resolver", alone, is_near(alone, location)),
        ):
            if not right and mention is not None:
                told = f"{mention.name} {mention.country} {mention.kind} ({mention.lat}, {mention.lon}) for ({location['lat']}, {location['lon']})"
                result.errors.append((kind, told, where))
    for place in found:
        if not any(place.start < loc["end"] and loc["start"] < place.end for loc in gold):
            result.errors.append(("extra", f"{place.name} {place.country}", context(text, place.start, place.end)))


def score(gold: list[dict[str, Any]]) -> Result:
    result = Result()
    open_gazetteer()
    for number, entry in enumerate(gold):
        known = tuple(msgspec.convert(place, KnownPlace) for place in entry.get("known_places", ()))
        parsed = parse(document(str(number), entry["text"]), 20_000)
        score_document(entry, parsed, known, result)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    result = score(read_gold(options.data))
    result.report()
    if options.errors:
        for kind, told, where in sorted(result.errors):
            print(f"{kind}\t{told}\t{where}")


if __name__ == "__main__":
    main()

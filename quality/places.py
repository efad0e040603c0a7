"""Score places: strict recognition, end to end within 161 km, and the resolver alone on gold mentions.

`python quality/places.py --data ../shared/data/geovirus [--errors]`
`python quality/places.py --data quality/gold/places.jsonl [--errors]`

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
        """Count one mention."""
        self.total[country] += 1
        self.right[country] += right

    def percent(self, country: bool | None = None) -> float:
        """Return the share of all, or of countries or others alone."""
        keys = [True, False] if country is None else [country]
        total = sum(self.total[key] for key in keys)
        return 100 * sum(self.right[key] for key in keys) / total if total else 100.0

    def line(self, label: str) -> str:
        """Return the line of the report."""
        return (
            f"{label:<34}{self.percent():6.1f}   countries {self.percent(True):6.1f} ({self.total[True]})"
            f"   others {self.percent(False):6.1f} ({self.total[False]})"
        )


class Result:
    """The figures of one corpus and the errors behind them."""

    def __init__(self) -> None:
        self.gold = self.system = self.strict = self.words = 0
        self.seconds = 0.0
        self.end_to_end, self.resolver, self.kinds = Share(), Share(), Share()
        self.errors: list[tuple[str, str, str]] = []

    @property
    def f1(self) -> float:
        """Return F1 over mentions with the same bounds."""
        return 200 * self.strict / (self.gold + self.system) if self.gold + self.system else 100.0

    def report(self) -> None:
        """Print all figures."""
        precision, recall = 100 * self.strict / max(1, self.system), 100 * self.strict / max(1, self.gold)
        print(f"{'strict recognition F1':<34}{self.f1:6.1f}   P {precision:.1f}   R {recall:.1f}   ({self.gold} gold)")
        print(self.end_to_end.line("end to end within 161 km"))
        print(self.resolver.line("resolver on gold mentions, 161 km"))
        if any(self.kinds.total.values()):
            print(self.kinds.line("kind right"))
        print(f"{self.words} words, {1e6 * self.seconds / max(1, self.words):.1f} µs of CPU a word for find_places")


def is_near(mention: PlaceMention | None, gold: dict[str, Any]) -> bool:
    """Say whether a mention is placed where gold is; gold without a point wants none, not a false pin."""
    if mention is None or mention.lat is None or mention.lon is None:
        return mention is not None and gold["lat"] is None
    return gold["lat"] is not None and distance_km(mention.lat, mention.lon, gold["lat"], gold["lon"]) <= NEAR_KM


def is_country(name: str) -> bool:
    return any(named.entry.kind in {"country", "continent"} for named in open_gazetteer().named(name))


def context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 60]}".replace("\n", " / ")


def overlap(place: PlaceMention, location: dict[str, Any]) -> bool:
    return bool(place.start < location["end"] and location["start"] < place.end)


def score_document(entry: dict[str, Any], parsed: Parsed, known: tuple[KnownPlace, ...], result: Result) -> None:
    gazetteer, text, gold = open_gazetteer(), entry["text"], entry["locations"]
    began = time.process_time()
    found = [place for place in find_places(parsed, gazetteer, known) if counted(place, entry)]
    result.seconds += time.process_time() - began
    result.words += len(text.split())
    result.gold += len(gold)
    result.system += len(found)
    given = resolve_given(parsed, gazetteer, known, tuple(Span(start=loc["start"], end=loc["end"]) for loc in gold))
    for location, alone in zip(gold, given, strict=True):
        score_location(text, location, [place for place in found if overlap(place, location)], alone, result)
    for place in found:
        if not any(overlap(place, location) for location in gold):
            result.errors.append(("extra", f"{place.name} {place.country}", context(text, place.start, place.end)))


def counted(place: PlaceMention, entry: dict[str, Any]) -> bool:
    """Say whether a corpus counts a place of this kind: GeoVirus has no buildings and streets, our own gold has."""
    return "known_places" in entry or place.kind not in NOT_COUNTED


def score_location(
    text: str, location: dict[str, Any], overlapping: list[PlaceMention], alone: PlaceMention, result: Result
) -> None:
    key = (location["start"], location["end"])
    where, country = context(text, *key), is_country(location["name"])
    strict = any((place.start, place.end) == key for place in overlapping)
    placed = any(is_near(place, location) for place in overlapping)
    result.strict += strict
    result.end_to_end.add(placed, country)
    result.resolver.add(is_near(alone, location), country)
    if "kind" in location:
        result.kinds.add(any(place.kind == location["kind"] for place in overlapping), country)
    if not strict:
        told = ", ".join(place.text for place in overlapping)
        result.errors.append(("bounds" if overlapping else "missed", told, where))
    for kind, mention, right in (
        ("end to end", next(iter(overlapping), None), placed),
        ("resolver", alone, is_near(alone, location)),
    ):
        if not right and mention is not None:
            told = f"{mention.name} {mention.country} {mention.kind} ({mention.lat}, {mention.lon})"
            result.errors.append((kind, f"{told} for ({location['lat']}, {location['lon']})", where))


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

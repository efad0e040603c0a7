"""Score seven facts of crime reports, read from the record: killed, injured, names, ages, city, date.

    python quality/crime_facts.py [--texts DIR --gold FILE] [--errors] [--one-case]

The gold is a JSON object by report (`001` is `001.txt`) of {published, killed, injured, victims, suspects, ages, city,
date}, with `all_ages` in place of `ages` where not all who have one are named, `accept` for other values that are as
right, and `either` for names right in both lists and wanted in neither. Each report is a case of its own, or all are
one with `--one-case`. Recall is over what the gold says, precision over what the record
says. Names agree where all words of the shorter are words of the longer; a city where one's words hold the other's;
a date to the day.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crime_record import Facts, ReportReader
from firsthand.assess import assess
from firsthand.disclose import disclose
from firsthand.dossier.json_export import render_json
from firsthand.ingest import read_document
from firsthand.link import link
from firsthand.model.base import make_id
from firsthand.model.disclosed import Settings
from firsthand.model.document import Sidecar, Source
from firsthand.model.reading import Reading
from firsthand.pipeline.reading import DocumentReader
from firsthand.pipeline.settings import link_settings, reading_settings

OWN = Path(__file__).parent / "gold" / "crime"
FACTS = ("killed", "injured", "victims", "suspects", "ages", "city", "date")
_WORD = re.compile(r"[a-z]+")
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "jr", "sr", "officer", "sgt", "city", "of"})


def read_reports(gold: Sequence[dict[str, Any]], texts: Path) -> list[Reading]:
    """Read the reports with their dates of publication, as a sidecar would give them."""
    settings = reading_settings()
    reader = DocumentReader(settings)
    readings = []
    for entry in gold:
        data = (texts / entry["file"]).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        sidecar = Sidecar(publisher=entry["file"], published=entry["published"])
        source = Source(id=make_id("d", digest), sha256=digest, paths=(entry["file"],), sidecar=sidecar)
        readings.append(reader.read(read_document(source, data, settings.read)).reading)
    return readings


def record_of(readings: Sequence[Reading]) -> dict[str, Any]:
    """Return the record of a case, as `firsthand export` writes it."""
    settings = link_settings()
    record = link(list(readings), (), settings)
    blank = Settings(program="", models=(), vocabulary="", gazetteer="", codebook="")
    shown = disclose(record, assess(record, settings), blank, "internal")
    return dict(json.loads(render_json(shown)))


def find_facts(readings: Sequence[Reading], *, one_case: bool) -> list[Facts]:
    """Return the facts of each report, read alone or in one case with all the others."""
    if one_case:
        record = record_of(readings)
        return [ReportReader(record, reading.document.id).facts() for reading in readings]
    return [ReportReader(record_of([reading]), reading.document.id).facts() for reading in readings]


class Score:
    """Counts of what was wanted, said and right, by fact."""

    def __init__(self) -> None:
        self.wanted: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.errors: list[str] = []

    def add(self, entry: dict[str, Any], facts: Facts) -> None:
        """Take in one report."""
        for fact in FACTS:
            want, said = values(entry[fact]), values(getattr(facts, fact))
            if fact in ("victims", "suspects"):
                free = entry.get("either", ())
                want = [one for one in want if one not in free]
                said = [one for one in said if not any(agree(fact, name, one) for name in free)]
            others = values(entry.get("accept", {}).get(fact))
            left = list(said)
            right = 0
            for each in want:
                match = next((one for one in left if agree(fact, each, one) or one in others), None)
                if match is not None:
                    left.remove(match)
                    right += 1
            self.wanted[fact] += len(want)
            self.said[fact] += len(said)
            self.right[fact] += right
            if right < max(len(want), len(said)):
                self.errors.append(f"{fact:9} {entry['file']}: wanted {want}, said {said}")

    def figures(self) -> dict[str, tuple[float, float]]:
        """Return recall and precision, in percent, of each fact and of all."""
        rows = {fact: (self.right[fact], self.wanted[fact], self.said[fact]) for fact in FACTS}
        total = (sum(self.right.values()), sum(self.wanted.values()), sum(self.said.values()))
        return {
            fact: (100 * right / wanted if wanted else 0.0, 100 * right / said if said else 0.0)
            for fact, (right, wanted, said) in {**rows, "all": total}.items()
        }


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the gold's reports, each with its file's name."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    return [
        {"file": f"{key}.txt", **one, "ages": one.get("all_ages", one["ages"])} for key, one in sorted(gold.items())
    ]


def values(value: Any) -> list[Any]:
    """Return a fact's values as a list: nothing, one, or several."""
    if value is None or value == 0:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def agree(fact: str, want: Any, said: Any) -> bool:
    """Say whether a value of the record is the one of the gold."""
    if fact in ("victims", "suspects", "city"):
        one, other = words(want), words(said)
        return bool(one and other) and (one <= other or other <= one)
    return bool(want == said)


def words(name: str) -> frozenset[str]:
    """Return the words of a name without case, accents and titles."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return frozenset(_WORD.findall(plain)) - _TITLES


def score(gold: Sequence[dict[str, Any]], found: Sequence[Facts]) -> Score:
    """Compare the facts of all reports with their gold."""
    result = Score()
    for entry, facts in zip(gold, found, strict=True):
        result.add(entry, facts)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=OWN / "texts")
    parser.add_argument("--gold", type=Path, default=OWN / "gold.json")
    parser.add_argument("--errors", action="store_true", help="print each error below the figures")
    parser.add_argument("--one-case", action="store_true", help="link all reports as one case")
    arguments = parser.parse_args()
    gold = read_gold(arguments.gold)
    found = score(gold, find_facts(read_reports(gold, arguments.texts), one_case=arguments.one_case))
    for fact, (recall, precision) in found.figures().items():
        print(f"{fact:9} recall {recall:5.1f}  precision {precision:5.1f}  of {found.wanted[fact] or ''}")
    for line in found.errors if arguments.errors else ():
        print(" ", line)


if __name__ == "__main__":
    main()

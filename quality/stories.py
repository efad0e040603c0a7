"""Score the record of a story cluster against its gold: who first told, chains, ranges of origins, contradictions.

    python quality/stories.py --gold ../shared/gold/moura.json --texts DIR [--errors]

`DIR` holds `NN.txt` for each gold document that could be had (kept out of the repository). A statement matches a gold
claim one to one, by span alone: the claim's anchor lies in it, the tighter span first.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.ingest import read_document
from firsthand.link import link
from firsthand.model.base import make_id
from firsthand.model.document import Sidecar, Source
from firsthand.model.reading import Reading
from firsthand.model.record import Assessment, Record
from firsthand.pipeline.reading import DocumentReader
from firsthand.pipeline.settings import link_settings, reading_settings
from stories_measures import Measures, measure
from stories_names import locate


def read_cluster(gold: dict[str, Any], texts: Path) -> dict[str, Reading]:
    """Read the documents of a cluster that are there, by gold id, with publisher and date as the gold has them."""
    settings = reading_settings()
    reader = DocumentReader(settings)
    found = {}
    for entry in gold["documents"]:
        path = texts / f"{entry['id']}.txt"
        if not path.is_file():
            continue
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        sidecar = Sidecar(publisher=entry["outlet"], published=entry["published"], url=entry["url"])
        source = Source(id=make_id("d", digest, entry["outlet"]), sha256=digest, paths=(path.name,), sidecar=sidecar)
        reading = reader.read(read_document(source, data, settings.read)).reading
        found[entry["id"]] = reading
        if reading.reasons:
            print(f"{entry['id']}: {'; '.join(reading.reasons)}")
    return found


def score(
    gold: dict[str, Any], readings: dict[str, Reading], settings: LinkSettings
) -> tuple[Measures, Record, Assessment]:
    """Link, assess and measure one cluster."""
    record = link(list(readings.values()), (), settings)
    assessment = assess(record, settings)
    documents = {key: reading.document for key, reading in readings.items()}
    anchors = {
        claim["id"]: span
        for claim in gold["claims"]
        if claim["doc"] in documents and (span := locate(documents[claim["doc"]].text, claim["anchor"])) is not None
    }
    ids = {key: document.id for key, document in documents.items()}
    return measure(gold, ids, anchors, (record, assessment)), record, assessment


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="print each error below the figures")
    arguments = parser.parse_args()
    gold = json.loads(arguments.gold.read_text(encoding="utf-8"))
    readings = read_cluster(gold, arguments.texts)
    print(f"{arguments.gold.name}: {len(readings)} of {len(gold['documents'])} documents have a text")
    found, _, _ = score(gold, readings, link_settings())
    for line in found.lines():
        print(line)
    if arguments.errors:
        for line in found.errors:
            print(" ", line)


if __name__ == "__main__":
    main()

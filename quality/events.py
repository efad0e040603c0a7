"""Score documents grouped by the event they are about: `python quality/events.py --data ../shared/data/ecbplus`.

A case is built of the texts (the first sentence of pages, their address, is left out: it names the event). A document
belongs to the incident that most of its statements are about, or stands alone. B3 (Bagga and Baldwin 1998) and
pairwise F1 against the corpus' seminal events.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from pathlib import Path

from firsthand.config import BuildSettings
from firsthand.model.record import Record
from firsthand.pipeline.build import build
from firsthand.pipeline.views import stored_record

Groups = Mapping[str, Hashable]


def read_corpus(data: Path, texts: Path, splits: tuple[str, ...]) -> dict[str, str]:
    """Write the documents of the splits as texts; return the event of each."""
    events = {}
    for line in (data / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["split"] not in splits:
            continue
        page = document["doc"].endswith("ecbplus")
        sentences = zip(document["sent_ids"], document["sents"], strict=True)
        kept = [text for number, text in sentences if not (page and number == 0)]
        (texts / f"{document['doc']}.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
        events[document["doc"]] = document["subtopic"]
    return events


def main_incidents(record: Record) -> dict[str, Hashable]:
    """Return, by a document's file name, the incident that most of its statements are about, or its own name."""
    whole = {incident.id: incident.part_of or incident.id for incident in record.incidents}
    about: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for statement in record.statements:
        if statement.incident is not None:
            about[statement.document][whole[statement.incident]] += 1
    found: dict[str, Hashable] = {}
    for document in record.documents:
        ranked = sorted(about[document.id].items(), key=lambda pair: (-pair[1], pair[0]))
        for path in document.paths:
            found[Path(path).stem] = ranked[0][0] if ranked else path
    return found


def b_cubed(system: Groups, gold: Groups) -> tuple[float, float]:
    """Return B3 precision and recall."""
    ours, theirs = _clusters(system, gold), _clusters(gold, gold)
    shared = {name: len(ours[system[name]] & theirs[gold[name]]) for name in gold}
    precision = sum(shared[name] / len(ours[system[name]]) for name in gold) / len(gold)
    recall = sum(shared[name] / len(theirs[gold[name]]) for name in gold) / len(gold)
    return precision, recall


def pairwise(system: Groups, gold: Groups) -> tuple[float, float]:
    """Return precision and recall over pairs of documents."""

    def pairs(groups: Mapping[Hashable, object]) -> int:
        return sum(n * (n - 1) // 2 for n in Counter(groups.values()).values())  # type: ignore[arg-type]

    right = pairs({name: (system[name], gold[name]) for name in gold})
    return right / max(pairs({n: system[n] for n in gold}), 1), right / max(pairs(dict(gold)), 1)


def _clusters(groups: Groups, names: Groups) -> defaultdict[Hashable, set[str]]:
    found: defaultdict[Hashable, set[str]] = defaultdict(set)
    for name in names:
        found[groups[name]].add(name)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", nargs="+", default=["dev", "train"])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        gold = read_corpus(chosen.data, texts, tuple(chosen.split))
        build(Path(folder) / "case", [texts], BuildSettings())
        system = main_incidents(stored_record(Path(folder) / "case").record)
    print(f"{len(gold)} documents, {len(set(gold.values()))} events, {len(set(system.values()))} groups")
    for name, (precision, recall) in (("B3", b_cubed(system, gold)), ("pairs", pairwise(system, gold))):
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:<6} P {precision:.1%}  R {recall:.1%}  F1 {f1:.1%}")


if __name__ == "__main__":
    main()

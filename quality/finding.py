"""Score `find`: whether the first proposition found for a gold proposition's words holds its claims.

    python quality/finding.py --gold ../shared/gold/moura.json --texts DIR

`DIR` as for `stories.py`. A question is the gold's own wording of a proposition; the best answer possible is our
proposition that holds most statements matched to its claims. Questions of which we have no statement are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from firsthand.disclose import disclose
from firsthand.find import find
from firsthand.model.disclosed import Settings
from firsthand.model.record import Assessment
from firsthand.pipeline.settings import link_settings
from stories import read_cluster, score
from stories_measures import match_claims
from stories_names import locate

_SETTINGS = Settings(program="", models=(), vocabulary="", gazetteer="", codebook="")


def questions(gold: dict[str, Any], matched: dict[str, str], assessment: Assessment) -> list[tuple[str, set[str], int]]:
    """Return each gold proposition's words, its matched statements, and how many of them one of ours holds at best."""
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for claim in gold["claims"]:
        for proposition in claim["propositions"]:
            claims[proposition].update(matched[key] for key in [claim["id"]] if key in matched)
    found = []
    for one in gold["propositions"]:
        wanted = claims[one["id"]]
        best = max((len(wanted.intersection(ours.statements)) for ours in assessment.propositions), default=0)
        if best:
            found.append((one["proposition"], wanted, best))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    arguments = parser.parse_args()
    gold = json.loads(arguments.gold.read_text(encoding="utf-8"))
    readings = read_cluster(gold, arguments.texts)
    _, record, assessment = score(gold, readings, link_settings())
    anchors = {
        claim["id"]: span
        for claim in gold["claims"]
        if claim["doc"] in readings and (span := locate(readings[claim["doc"]].document.text, claim["anchor"]))
    }
    documents = {key: reading.document.id for key, reading in readings.items()}
    matched = {key: one.id for key, one in match_claims(gold, documents, anchors, record).items()}
    full = disclose(record, assessment, _SETTINGS, "internal")
    held = {one.id: set(one.statements) for one in assessment.propositions}
    asked = questions(gold, matched, assessment)
    shares = []
    for words, wanted, best in asked:
        first = next((one.id for one in find(full, words, len(held) * 2) if one.kind == "proposition"), None)
        shares.append(len(held.get(first or "", set()) & wanted) / best)
    print(f"questions {len(asked)}, answered {sum(share > 0 for share in shares)}, best {shares.count(1.0)}")
    print(f"share of the best answer's claims in the first {sum(shares) / max(len(shares), 1):.2f}")


if __name__ == "__main__":
    main()

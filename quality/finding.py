"""Score `find`: whether the first proposition found for a gold proposition's words is the one that holds its claims.

    python quality/finding.py --gold ../shared/gold/moura.json --texts DIR

`DIR` as for `stories.py`. A question is the gold's own wording of a proposition. An answer is scored by F1 of the
claims that it holds against those of the gold (a share of them alone would praise whatever is broad), as a share of
what our best proposition would reach. Questions of which we have no statement are left out.
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
from firsthand.pipeline.settings import link_settings
from stories import read_cluster, score
from stories_measures import match_claims
from stories_names import locate

_SETTINGS = Settings(program="", models=(), vocabulary="", gazetteer="", codebook="")


def questions(gold: dict[str, Any], matched: dict[str, str]) -> list[tuple[str, set[str]]]:
    """Return each gold proposition's words and the statements matched to its claims, where there are any."""
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for claim in gold["claims"]:
        for proposition in claim["propositions"]:
            claims[proposition].update(matched[key] for key in [claim["id"]] if key in matched)
    return [(one["proposition"], claims[one["id"]]) for one in gold["propositions"] if claims[one["id"]]]


def f1(held: set[str], wanted: set[str]) -> float:
    """Return how well the claims that a proposition holds are those wanted."""
    return 2 * len(held & wanted) / max(len(held) + len(wanted), 1)


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
    known = set(matched.values())
    held = {one.id: known.intersection(one.statements) for one in assessment.propositions}
    shares = []
    for words, wanted in questions(gold, matched):
        best = max((f1(claims, wanted) for claims in held.values()), default=0.0)
        if best:
            first = next((one.id for one in find(full, words, len(held) * 2) if one.kind == "proposition"), None)
            shares.append(f1(held.get(first or "", set()), wanted) / best)
    print(f"questions {len(shares)}, answered {sum(share > 0 for share in shares)}, best {shares.count(1.0)}")
    print(f"F1 of the first answer, as a share of the best {sum(shares) / max(len(shares), 1):.2f}")


if __name__ == "__main__":
    main()

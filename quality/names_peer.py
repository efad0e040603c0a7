"""Score nomenklatura's matchers on our pairs of names, side by side with ours: `python quality/names_peer.py`.

Needs an environment of its own (`pip install nomenklatura`): it is no dependency of firsthand.
"""

from __future__ import annotations

import time
from pathlib import Path

from followthemoney.proxy import EntityProxy
from nomenklatura.matching import get_algorithm

GOLD = Path(__file__).parent / "gold" / "names.tsv"
PEERS = ("logic-v1", "logic-v2", "name-based")
THRESHOLDS = (0.7, 0.8, 0.9)


def person(identity: str, name: str) -> EntityProxy:
    """Return a person who has nothing but a name."""
    return EntityProxy.from_dict({"id": identity, "schema": "Person", "properties": {"name": [name]}})


def main() -> None:
    rows = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines()]
    same = sum(wanted == "same" for wanted, _, _ in rows)
    for peer in PEERS:
        algorithm = get_algorithm(peer)
        start = time.process_time()
        scores = [
            (wanted, algorithm.compare(person(f"a{n}", one), person(f"b{n}", other), algorithm.default_config()).score)
            for n, (wanted, one, other) in enumerate(rows)
        ]
        cost = (time.process_time() - start) / len(rows) * 1e3
        for threshold in THRESHOLDS:
            found = sum(wanted == "same" and score >= threshold for wanted, score in scores)
            false = sum(wanted == "different" and score >= threshold for wanted, score in scores)
            says = f"same {found}/{same}, false {false}/{len(rows) - same}"
            print(f"{peer:<11} at {threshold}: {says}, {cost:.2f} ms a pair")


if __name__ == "__main__":
    main()

"""Score coreference: on GUM's gold clusters (`--data DIR`) and on our own fictional gold.

    python quality/coreference.py                                  # quality/gold/coreference.jsonl
    python quality/coreference.py --data ../shared/data/gum-attribution [--errors]

On GUM: (a) pronouns for people and organisations whose entity's nearest name or noun is of the right cluster,
(b) attributions whose source is a bare pronoun: the right entity, (c) B3 and MUC over people and organisations.
On our gold: B3 over the marked mentions, the share of facts that hold, and mentions that must stay open.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from coreference_counts import Tally
from coreference_gum import score_gum
from coreference_own import score_own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with attributions.jsonl and raw/conllu")
    parser.add_argument("--genre", default="news")
    parser.add_argument("--errors", action="store_true", help="print the errors")
    options = parser.parse_args()
    if options.data is None:
        own = score_own()
        print(
            f"own gold: B3 P {own.precision:.3f} R {own.recall:.3f} F {own.f1:.3f}; facts {own.facts}; open {own.open}"
        )
        print("\n".join(own.errors))
        return
    for name, value in score_gum(options.data, options.genre).items():
        print(f"{name}: {value if isinstance(value, Tally) else f'{value:.3f}'}")
        if options.errors and isinstance(value, Tally) and name != "pronouns":
            print("\n".join(f"   {error}" for error in value.errors))


if __name__ == "__main__":
    main()

"""Measure attributions in the languages that are read by cue words alone, as `slavic_attribution.py` does for others.

`python quality/plain_attribution.py [--data FILE.yaml] [--errors]`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from attribution import bootstrap, f1, score, total
from slavic_attribution import errors, read, read_gold

GOLD = Path(__file__).parent / "gold" / "plain-attributions.yaml"
LANGUAGES = ("es", "fr", "de", "ar", "pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=GOLD)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for language in LANGUAGES:
        readings = list(read(list(read_gold(options.data, language))))
        if not readings:
            continue
        if options.errors:
            print("\n".join(line for text, system in readings for line in errors(text, system)))
        scored = [score(text, system) for text, system in readings]
        precision, recall, f = f1(total(scored, "right"), total(scored, "gold"), total(scored, "system"))
        low, high = bootstrap(scored)
        print(
            f"{language}: {len(scored)} texts, {total(scored, 'gold')} gold, {total(scored, 'system')} found; "
            f"P {precision:.3f} R {recall:.3f} F1 {f:.3f} ({low:.3f} to {high:.3f})"
        )


if __name__ == "__main__":
    main()

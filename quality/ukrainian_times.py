"""Score Ukrainian times on articles with inline TIMEX3, as TempEval-3 does (relaxed extents, value, type).

`python quality/ukrainian_times.py --data ../shared/data/wikiwars-ua [--errors]`; the README of the data tells more.
"""

from __future__ import annotations

import argparse
import html
import re
import time
from pathlib import Path
from typing import Any

from firsthand.annotate.plain.lexicon import lexicon
from firsthand.annotate.plain.times import find_times
from firsthand.annotate.plain.words import read_words
from firsthand.model.document import Document, Segment
from times import Tally, score

_TAG = re.compile(r"<(/?)(TIMEX3)\b([^>]*)>|<[^>]+>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def read_inline(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text between <TEXT> tags and its expressions; tolerant of whatever else stands there."""
    match = re.search(r"<TEXT>(.*?)(?:</TEXT>|\Z)", raw, re.DOTALL)
    body = match.group(1) if match else raw
    text, open_, found, at = "", [], [], 0
    for tag in _TAG.finditer(body):
        text += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag.group(2) and not tag.group(1):
            open_.append((len(text), dict(_ATTRIBUTE.findall(tag.group(3)))))
        elif tag.group(2) and open_:
            start, attributes = open_.pop()
            found.append(
                {
                    "start": start,
                    "end": len(text),
                    "value": attributes.get("value", ""),
                    "type": attributes.get("type", ""),
                }
            )
    return text + html.unescape(body[at:]), found


def document(name: str, text: str) -> Document:
    return Document(
        id=name, paths=(name,), sha256="0" * 64, text=text, language="uk",
        segments=(Segment(role="body", start=0, end=len(text)),),
    )  # fmt: skip


def measure(folder: Path) -> tuple[Tally, list[str], int, float]:
    """Score every article; return the counts, the errors, the words and the seconds."""
    tally, errors, words, seconds = Tally(), [], 0, 0.0
    for path in sorted((folder / "keyinline").glob("*.xml")):
        text, gold = read_inline(path.read_text("utf-8"))
        before = time.process_time()
        parsed = read_words(document(path.stem, text), 200_000, lexicon("uk"))
        system = list(find_times(parsed, lexicon("uk")))
        seconds += time.process_time() - before
        words += len(parsed.tokens)
        score(tally, gold, system, text, errors, path.stem)
    return tally, errors, words, seconds


def value(folder: Path) -> float:
    """Return value F1 in percent."""
    tally = measure(folder)[0]
    return tally.f1(tally.value)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder with keyinline/*.key.xml")
    options.add_argument("--errors", action="store_true", help="list every error")
    chosen = options.parse_args()
    tally, errors, words, seconds = measure(chosen.data)
    if chosen.errors:
        print("\n".join(sorted(errors)))
    print(f"gold {tally.gold}, found {tally.system}, {words} words, {1e6 * seconds / max(words, 1):.1f} µs a word")
    print(f"strict F1 {tally.f1(tally.strict):.1f}  relaxed F1 {tally.f1(tally.relaxed):.1f}")
    print(f"type F1 {tally.f1(tally.type):.1f}  value F1 {tally.f1(tally.value):.1f}")


if __name__ == "__main__":
    main()

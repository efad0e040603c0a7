"""Measure the language of documents and of passages over 40 characters on our own gold (aim: 99 %).

`python quality/language.py [--errors]`: passages alone, documents of one language, and passages inside a document of
another language, as the program splits them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from firsthand.annotate.passages import by_language
from firsthand.language import find_language
from firsthand.model.document import Document, Segment

GOLD = Path(__file__).parent / "gold"
LEAST = 40
SAME = {"hr": "sr", "bs": "sr", "sh": "sr"}


def passages() -> list[tuple[str, str]]:
    """Return (language, passage) of all gold: paragraphs and sentences over 40 characters."""
    found = [(code, text) for code, texts in yaml.safe_load(_text("languages.yaml")).items() for text in texts]
    for entry in yaml.safe_load(_text("slavic-attributions.yaml")):
        found.append((entry["language"], entry["text"].strip()))
        found.extend((entry["language"], part.strip()) for part in entry["text"].split(". "))
    for line in _text("attributions.jsonl").splitlines():
        found.extend(("en", part) for part in json.loads(line)["text"].split("\n"))
    return [(code, text) for code, text in found if len(text.strip()) > LEAST]


def documents() -> list[tuple[str, str]]:
    """Return (language, text) of whole documents."""
    whole = [(entry["language"], entry["text"]) for entry in yaml.safe_load(_text("slavic-attributions.yaml"))]
    whole += [("en", json.loads(line)["text"]) for line in _text("attributions.jsonl").splitlines()]
    whole += [(code, " ".join(texts)) for code, texts in yaml.safe_load(_text("languages.yaml")).items()]
    return whole


def _text(name: str) -> str:
    return (GOLD / name).read_text(encoding="utf-8")


def embedded() -> Iterator[tuple[str, str, str | None]]:
    """Yield (language, passage, language found) of passages between two paragraphs of another language."""
    told = dict(yaml.safe_load(_text("languages.yaml")))
    for code, texts in told.items():
        for own in ("en", "ru"):
            if code == own:
                continue
            for passage in texts:
                text = "\n\n".join([told[own][0], passage, told[own][1]])
                document = Document(
                    id="d", paths=("d",), sha256="0" * 64, text=text, language=own,
                    segments=(Segment(role="body", start=0, end=len(text)),),
                )  # fmt: skip
                at = text.index(passage)
                parts = by_language(document, 20_000)
                found = next(
                    (lang for lang, segments in parts.items() if any(s.start <= at < s.end for s in segments)), None
                )
                yield code, passage, found


def right(code: str, found: str | None) -> bool:
    return SAME.get(found or "", found) == code


def measure() -> dict[str, float]:
    """Return the share of right answers, in percent, of each kind."""
    alone, whole, inside = passages(), documents(), list(embedded())
    return {
        "passages": 100 * sum(right(code, find_language(text)) for code, text in alone) / len(alone),
        "documents": 100 * sum(right(code, find_language(text)) for code, text in whole) / len(whole),
        "embedded": 100 * sum(right(code, found) for code, _, found in inside) / len(inside),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    if parser.parse_args().errors:
        for code, text in passages():
            if not right(code, find_language(text)):
                print(f"ALONE {code} {find_language(text)}: {text[:90]}")
        for code, text, found in embedded():
            if not right(code, found):
                print(f"EMBEDDED {code} {found}: {text[:90]}")
    for name, value in measure().items():
        print(f"{name}: {value:.1f} %")
    texts = [text for _, text in passages()]
    before = time.process_time()
    for text in texts:
        find_language(text)
    print(f"{len(texts)} passages, {len(texts) / max(time.process_time() - before, 1e-9):,.0f} a second")


if __name__ == "__main__":
    main()

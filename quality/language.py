"""Measure the language of documents and of passages over 40 characters on our own gold (aim: 99 %).

`python quality/language.py [--errors]`: passages alone, documents of one language, and passages inside a document of
another language, as the program splits them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator
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


def second() -> dict[str, list[str]]:
    """Return the passages of a second hand, by language: short, full of names, in twice as many languages."""
    return {
        code: texts for code, texts in yaml.safe_load(_text("languages-second.yaml")).items() if "names" not in code
    }


def embedded(told: dict[str, list[str]], hosts: tuple[str, ...]) -> Iterator[tuple[str, str, str | None]]:
    """Yield (language, passage, language found) of passages between two paragraphs of another language."""
    around = dict(yaml.safe_load(_text("languages.yaml")))
    for code, texts in told.items():
        for own in hosts:
            if code != own:
                yield from ((code, passage, _inside(own, around[own], passage)) for passage in texts)


def _inside(own: str, around: list[str], passage: str) -> str | None:
    text = "\n\n".join([around[0], passage, around[1]])
    document = Document(
        id="d", paths=("d",), sha256="0" * 64, text=text, language=own,
        segments=(Segment(role="body", start=0, end=len(text)),),
    )  # fmt: skip
    at = text.index(passage)
    parts = by_language(document, 20_000)
    return next((code for code, segments in parts.items() if any(one.start <= at < one.end for one in segments)), None)


def _names_kept() -> list[bool]:
    """Say of each line of names alone whether it stays in the language of its document."""
    told, around = yaml.safe_load(_text("languages-second.yaml")), yaml.safe_load(_text("languages.yaml"))
    kept = [(own, line) for own in ("en", "sr") for line in told["names"]]
    kept += [(own, line) for own in ("ru", "uk") for line in told["names_cyrillic"]]
    return [_inside(own, around[own], line) == own for own, line in kept]


def right(code: str, found: str | None) -> bool:
    return SAME.get(found or "", found) == SAME.get(code, code)


def _share(answers: Iterable[tuple[str, str | None]]) -> float:
    told = [right(code, found) for code, found in answers]
    return 100 * sum(told) / len(told)


def measure() -> dict[str, float]:
    """Return the share of right answers, in percent, of each kind."""
    first, more = dict(yaml.safe_load(_text("languages.yaml"))), second()
    names = _names_kept()
    return {
        "passages": _share((code, find_language(text)) for code, text in passages()),
        "documents": _share((code, find_language(text)) for code, text in documents()),
        "embedded": _share((code, found) for code, _, found in embedded(first, ("en", "ru"))),
        "second": _share((code, find_language(text)) for code, texts in more.items() for text in texts),
        "second_embedded": _share((code, found) for code, _, found in embedded(more, ("en", "ru", "uk", "sr"))),
        "names_kept": 100 * sum(names) / len(names),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    if parser.parse_args().errors:
        first, more = dict(yaml.safe_load(_text("languages.yaml"))), second()
        alone = [*passages(), *((code, text) for code, texts in more.items() for text in texts)]
        inside = [*embedded(first, ("en", "ru")), *embedded(more, ("en", "ru", "uk", "sr"))]
        for code, text, found in [*((code, text, find_language(text)) for code, text in alone), *inside]:
            if not right(code, found):
                print(f"{code} taken for {found}: {text[:90]}")
    for name, value in measure().items():
        print(f"{name}: {value:.1f} %")
    texts = [text for _, text in passages()]
    before = time.process_time()
    for text in texts:
        find_language(text)
    print(f"{len(texts)} passages, {len(texts) / max(time.process_time() - before, 1e-9):,.0f} a second")


if __name__ == "__main__":
    main()

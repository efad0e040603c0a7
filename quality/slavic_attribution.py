"""Measure Russian and Ukrainian attributions against gold whose spans are words, in the way of `attribution.py`.

`python quality/slavic_attribution.py [--data FILE.yaml] [--errors]`
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from attribution import Read, Scored, bootstrap, counts, f1, pairs, score, total
from attribution_gold import GoldText, Marked, Words
from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.model.document import Document, Segment
from firsthand.model.vocabulary import Vocabulary

GOLD = Path(__file__).parent / "gold" / "slavic-attributions.yaml"
Said = str | list[str] | None


def read_gold(path: Path, language: str | None = None) -> Iterator[tuple[str, GoldText]]:
    """Yield each text's language and the text with its attributions as word numbers."""
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        if language and entry["language"] != language:
            continue
        text, words = entry["text"].strip(), Words(entry["text"].strip())
        marked = tuple(_marked(text, words, number, one) for number, one in enumerate(entry["attributions"], start=1))
        yield entry["language"], GoldText(id=entry["id"], genre="news", text=text, attributions=marked)


def _marked(text: str, words: Words, number: int, one: dict[str, Any]) -> Marked:
    def of(said: Said, near: int = 0) -> frozenset[int]:
        return words.of([_span(text, part) for part in ([said] if isinstance(said, str) else said or [])])

    cue = of(one["cue"])
    return Marked(
        id=str(number),
        cue=cue,
        source=of(one.get("source")),
        content=of(one.get("content")) - cue,
        inside=str(one["inside"]) if one.get("inside") else None,
        entity=None,
        kind=one["kind"],
    )


def _span(text: str, said: str) -> list[int]:
    """Return where words stand; "words#2" is their second occurrence."""
    plain, _, number = said.partition("#")
    at = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", text)] or [text.find(plain)]
    start = at[int(number or 1) - 1]
    assert start >= 0, f"'{said}' is not in: {text[:60]}"
    return [start, start + len(plain)]


def read(gold: list[tuple[str, GoldText]]) -> Iterator[tuple[GoldText, Read]]:
    """Run the program on each text."""
    settings = ReadingSettings(program="quality", vocabulary=Vocabulary(version="none", acts=()))
    annotators = Annotators(settings)
    for language, text in gold:
        document = Document(
            id=text.id, paths=(), sha256="0" * 64, text=text.text, language=language,
            segments=(Segment(role="body", start=0, end=len(text.text)),),
        )  # fmt: skip
        annotated = annotators.annotate(document)
        words = Words(text.text)
        found = tuple(
            Marked(
                id=one.id,
                cue=words.of([[s.start, s.end] for s in one.cue]),
                source=words.of([[s.start, s.end] for s in one.source or ()]),
                content=words.of([[s.start, s.end] for s in one.content]),
                inside=one.inside,
                entity=None,
                kind=one.kind,
            )
            for one in extract(annotated, settings.vocabulary).attributions
        )
        yield text, Read(annotated=annotated, attributions=found, counterpart={})


def scores(path: Path = GOLD, language: str | None = None) -> list[Scored]:
    """Score every text."""
    return [score(text, system) for text, system in read(list(read_gold(path, language)))]


def value(scored: list[Scored]) -> float:
    """Return F1 over all texts."""
    return f1(total(scored, "right"), total(scored, "gold"), total(scored, "system"))[2]


def errors(text: GoldText, system: Read) -> Iterator[str]:
    """Say what was missed, wrong and found for nothing."""
    spans = [(match.start(), match.end()) for match in re.finditer(r"\w+", text.text)]

    def show(numbers: frozenset[int]) -> str:
        return " ".join(text.text[slice(*spans[n])] for n in sorted(numbers)) or "-"

    def line(one: Marked) -> str:
        return f"{show(one.source)} | {show(one.cue)} | {show(one.content)}"

    aligned = pairs(text, system)
    for gold, found in aligned:
        if not counts(gold, found):
            yield f"WRONG {text.id}: {line(gold)}\n       found: {line(found)}"
    for gold in text.attributions:
        if gold.id not in {one.id for one, _ in aligned}:
            yield f"MISSED {text.id}: {line(gold)}"
    for found in system.attributions:
        if found.id not in {one.id for _, one in aligned}:
            yield f"EXTRA {text.id}: {line(found)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=GOLD)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for language in ("ru", "uk"):
        readings = list(read(list(read_gold(options.data, language))))
        if not readings:
            continue
        if options.errors:
            print("\n".join(line for text, system in readings for line in errors(text, system)))
        scored = [score(text, system) for text, system in readings]
        precision, recall, f = f1(total(scored, "right"), total(scored, "gold"), total(scored, "system"))
        low, high = bootstrap(scored)
        cue = f1(total(scored, "cues"), total(scored, "cue_gold"), total(scored, "cue_system"))[2]
        print(
            f"{language}: {len(scored)} texts, {total(scored, 'gold')} gold, {total(scored, 'system')} found; "
            f"P {precision:.3f} R {recall:.3f} F1 {f:.3f} ({low:.3f} to {high:.3f}); cues {cue:.3f}; "
            f"nested {total(scored, 'nested')} of {total(scored, 'nested_gold')}"
        )


if __name__ == "__main__":
    main()

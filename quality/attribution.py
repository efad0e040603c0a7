r"""Measure attributions against gold: F1, cues, nesting, resolved sources.

    python quality/attribution.py --data ../shared/data/gum-attribution --genre news

Spans are sets of `\\w+` words. Gold and system are aligned one to one, maximising (cues share a word)
+ IoU(content) + 0.1 IoU(source); a pair counts where source and content both have IoU >= 0.5 (both sources empty
also counts). All kinds are scored unless `--kinds` narrows them: GUM marks hearsay adverbs and nouns rarely, so the
figure without them is printed too, and it is never the headline figure.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from attribution_alignment import align
from attribution_gold import GoldText, Marked, Words, read_gold
from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract.attributions import find_attributions
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document, Segment
from firsthand.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Scored:
    """The counts of one document."""

    id: str
    gold: int
    system: int
    right: int
    cue_gold: int
    cue_system: int
    cues: int
    nested_gold: int
    nested: int
    resolved_gold: int
    resolved: int
    pronoun_gold: int
    pronoun: int


@dataclass(frozen=True)
class Read:
    """One document as the system reads it: attributions, and each entity's gold counterpart."""

    annotated: AnnotatedText
    attributions: tuple[Marked, ...]
    counterpart: dict[str, str]


def iou(left: frozenset[int], right: frozenset[int]) -> float:
    """Return shared words over all words; 1 where both are empty."""
    if not left and not right:
        return 1.0
    return len(left & right) / len(left | right)


def document_of(gold: GoldText) -> Document:
    """Make a document with one body segment, after the headline if the gold marks one."""
    digest = hashlib.sha256(gold.text.encode()).hexdigest()
    head = (Segment(role="headline", start=0, end=gold.headline),) if gold.headline else ()
    segments = (*head, Segment(role="body", start=gold.headline, end=len(gold.text)))
    return Document(id=gold.id, paths=(), sha256=digest, text=gold.text, segments=segments, language="en")


def read(gold: GoldText, annotated: AnnotatedText, kinds: frozenset[str] | None = None) -> Read:
    """Run the system on an annotated document."""
    words = Words(gold.text)
    found = find_attributions(annotated)
    marked = tuple(
        Marked(
            id=one.id,
            cue=words.of([[s.start, s.end] for s in one.cue]),
            source=words.of([[s.start, s.end] for s in one.source or ()]),
            content=words.of([[s.start, s.end] for s in one.content]),
            inside=one.inside,
            entity=one.source_entity,
            kind=one.kind,
        )
        for one in found
        if kinds is None or one.kind in kinds
    )
    return Read(annotated=annotated, attributions=marked, counterpart=_counterparts(gold, annotated, words))


def _counterparts(gold: GoldText, annotated: AnnotatedText, words: Words) -> dict[str, str]:
    """Give each system entity the gold entity of most of its mentions that are no pronouns.

    A mention stands for the gold mention that it equals (IoU >= 0.5), else for the smallest that ends with it.
    """
    at = [(mention, entity) for entity, mentions in sorted(gold.entities.items()) for mention in mentions if mention]
    votes: dict[str, Counter[str]] = {}
    for mention in annotated.mentions:
        own = words.of([[mention.start, mention.end]])
        if mention.entity is None or mention.form == "pronoun" or not own:
            continue
        best = max(((iou(own, other), entity) for other, entity in at if own & other), default=(0.0, ""))
        if best[0] < 0.5:
            around = [(len(other), entity) for other, entity in at if own < other and max(own) == max(other)]
            best = (1.0, min(around)[1]) if around else best
        if best[0] >= 0.5:
            votes.setdefault(mention.entity, Counter())[best[1]] += 1
    return {entity: max(sorted(counter), key=lambda key: counter[key]) for entity, counter in votes.items()}


def pairs(gold: GoldText, system: Read) -> list[tuple[Marked, Marked]]:
    """Align gold and system attributions."""
    weights = [
        [_likeness(one, other) for other in system.attributions]
        for one in gold.attributions
    ]  # fmt: skip
    return [(gold.attributions[row], system.attributions[column]) for row, column in align(weights)]


def _likeness(one: Marked, other: Marked) -> float:
    cue = 1.0 if one.cue & other.cue else 0.0
    return cue + _over(one.content, other.content) + 0.1 * _over(one.source, other.source)


def _over(left: frozenset[int], right: frozenset[int]) -> float:
    return iou(left, right) if left or right else 0.0


def counts(one: Marked, other: Marked) -> bool:
    """Say whether a pair counts: source and content alike enough."""
    return iou(one.source, other.source) >= 0.5 and iou(one.content, other.content) >= 0.5


def score(gold: GoldText, system: Read) -> Scored:
    """Count one document."""
    aligned = pairs(gold, system)
    right = {one.id: other for one, other in aligned if counts(one, other)}
    nested = [one for one in gold.attributions if one.inside and any(g.id == one.inside for g in gold.attributions)]
    named = [one for one in gold.attributions if one.entity]
    resolved = {
        one.id for one, other in aligned if one.entity and system.counterpart.get(other.entity or "") == one.entity
    }
    return Scored(
        id=gold.id,
        gold=len(gold.attributions),
        system=len(system.attributions),
        right=len(right),
        cue_gold=len(gold.attributions),
        cue_system=len(system.attributions),
        cues=sum(1 for one, other in aligned if one.cue & other.cue),
        nested_gold=len(nested),
        nested=sum(
            1
            for one in nested
            if one.id in right and one.inside in right and right[one.id].inside == right[one.inside].id
        ),
        resolved_gold=len(named),
        resolved=sum(1 for one in named if one.id in resolved),
        pronoun_gold=sum(1 for one in gold.attributions if one.pronoun),
        pronoun=sum(1 for one in gold.attributions if one.pronoun and one.id in resolved),
    )


def f1(right: int, gold: int, system: int) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    precision, recall = right / max(system, 1), right / max(gold, 1)
    return precision, recall, 2 * right / max(gold + system, 1)


def bootstrap(scored: list[Scored], rounds: int = 1000) -> tuple[float, float]:
    """Return the 95 % interval of F1 by resampling documents."""
    dice = random.Random(7)
    values = []
    for _ in range(rounds):
        drawn = dice.choices(scored, k=len(scored))
        values.append(f1(sum(s.right for s in drawn), sum(s.gold for s in drawn), sum(s.system for s in drawn))[2])
    values.sort()
    return values[int(rounds * 0.025)], values[int(rounds * 0.975)]


def annotate_all(texts: list[GoldText]) -> Iterator[AnnotatedText]:
    """Annotate every text with the program's own annotators."""
    annotators = Annotators(ReadingSettings(program="quality", vocabulary=Vocabulary(version="none", acts=())))
    for text in texts:
        yield annotators.annotate(document_of(text))


def total(scored: list[Scored], field: str) -> int:
    """Sum one count over the documents."""
    return sum(getattr(one, field) for one in scored)


def report(scored: list[Scored]) -> str:
    """Say the result in lines."""
    precision, recall, value = f1(total(scored, "right"), total(scored, "gold"), total(scored, "system"))
    low, high = bootstrap(scored)
    cue = f1(total(scored, "cues"), total(scored, "cue_gold"), total(scored, "cue_system"))
    counted = f"{total(scored, 'gold')} gold, {total(scored, 'system')} found"
    nested = f"{total(scored, 'nested')} of {total(scored, 'nested_gold')}"
    sources = f"{total(scored, 'resolved')} of {total(scored, 'resolved_gold')}"
    pronouns = f"{total(scored, 'pronoun')} of {total(scored, 'pronoun_gold')}"
    return "\n".join(
        [
            f"attributions  P {precision:.3f}  R {recall:.3f}  F1 {value:.3f}  ({counted})",
            f"              95 % of resampled documents: {low:.3f} to {high:.3f}",
            f"cues          P {cue[0]:.3f}  R {cue[1]:.3f}  F1 {cue[2]:.3f}",
            f"nested        {nested}",
            f"sources       {sources} resolved; bare pronouns {pronouns}",
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a directory with attributions.jsonl, or the file")
    parser.add_argument("--genre", help="news, interview (all if not given)")
    parser.add_argument("--kinds", help="comma-separated kinds to score; all if not given")
    options = parser.parse_args()
    texts = list(read_gold(options.data, options.genre))
    started = time.process_time()
    annotated = list(annotate_all(texts))
    parsed = time.process_time() - started
    kinds = frozenset(options.kinds.split(",")) if options.kinds else None
    started = time.process_time()
    scored = [score(text, read(text, one, kinds)) for text, one in zip(texts, annotated, strict=True)]
    took = time.process_time() - started
    print(report(scored))
    if kinds is None:
        few = frozenset({"direct", "indirect", "mixed"})
        plain = [score(text, read(text, one, few)) for text, one in zip(texts, annotated, strict=True)]
        value = f1(total(plain, "right"), total(plain, "gold"), total(plain, "system"))[2]
        print(f"without adverbs, nouns and headlines: F1 {value:.3f}")
    size = sum(len(one.tokens) for one in annotated)
    share = [used / max(size, 1) * 1e6 for used in (parsed, took)]
    print(f"{size} words; annotation {share[0]:.0f} µs a word, attribution with scoring {share[1]:.0f} µs a word")


if __name__ == "__main__":
    main()

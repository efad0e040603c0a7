"""What both coreference scorers share: reading a text, counting, B3 and MUC."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from firsthand.annotate.coreference import resolve_entities
from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.places import find_places
from firsthand.annotate.quantities import find_quantities
from firsthand.annotate.spacy_parse import parse
from firsthand.annotate.times import find_times
from firsthand.model.annotated import Entity, Mention
from firsthand.model.document import Document, Segment

Clusters = list[list[str]]


@dataclass
class Answer:
    """What the program says of one text."""

    text: str
    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    heads: dict[int, Mention]
    """mentions by the start offset of their head token"""

    def mentions_of(self, entity: str | None) -> list[Mention]:
        """Return the mentions of an entity, none where it is null."""
        return [mention for mention in self.mentions if entity is not None and mention.entity == entity]


def read(text: str) -> Answer:
    """Annotate a text as far as coreference."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        id=digest[:12], paths=("gold",), sha256=digest, text=text, language="en",
        segments=(Segment(role="body", start=0, end=len(text)),),
    )  # fmt: skip
    parsed = parse(document, 20_000)
    times = find_times(parsed)
    quantities = find_quantities(parsed, times)
    places = find_places(parsed, open_gazetteer(), ())
    mentions, entities = resolve_entities(parsed, places, quantities, times)
    heads = {parsed.tokens.start[mention.head]: mention for mention in mentions}
    return Answer(text, mentions, {entity.id: entity for entity in entities}, heads)


@dataclass
class Tally:
    """Counts of one comparison, with the errors for reading."""

    right: int = 0
    total: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, right: bool, error: str) -> None:
        """Count one comparison; `error` is kept for reading where it is wrong."""
        self.total += 1
        self.right += right
        if not right:
            self.errors.append(error)

    def __str__(self) -> str:
        return f"{self.right}/{self.total} = {self.right / self.total if self.total else 0:.1%}"


def b_cubed(pairs: list[tuple[Clusters, Clusters]]) -> tuple[float, float, float]:
    """B3 over all documents; a mention of one side alone counts against that side."""

    def side(one: Clusters, other: Clusters) -> tuple[float, int]:
        home = {mention: set(group) for group in other for mention in group}
        total = sum(len(set(group) & home.get(mention, set())) / len(group) for group in one for mention in group)
        return total, sum(len(group) for group in one)

    sums = Counter[str]()
    for gold, ours in pairs:
        for name, (total, count) in (("R", side(gold, ours)), ("P", side(ours, gold))):
            sums[name] += total  # type: ignore[assignment]
            sums[name + "n"] += count
    precision, recall = sums["P"] / max(sums["Pn"], 1), sums["R"] / max(sums["Rn"], 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def muc(pairs: list[tuple[Clusters, Clusters]]) -> float:
    """MUC link F1 over all documents."""

    def side(one: Clusters, other: Clusters) -> tuple[int, int]:
        home = {mention: number for number, group in enumerate(other) for mention in group}
        parts = [len({home.get(mention, mention) for mention in group}) for group in one]
        return sum(len(group) - part for group, part in zip(one, parts, strict=True)), sum(
            len(group) - 1 for group in one
        )

    got = [side(gold, ours) for gold, ours in pairs], [side(ours, gold) for gold, ours in pairs]
    recall, precision = (sum(right for right, _ in part) / max(sum(total for _, total in part), 1) for part in got)
    return 2 * precision * recall / max(precision + recall, 1e-9)

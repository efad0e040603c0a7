"""Score coreference on our own fictional gold: marked mentions, facts of entities, mentions that must stay open."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coreference_counts import Answer, Clusters, Tally, b_cubed, read
from firsthand.model.annotated import Entity, Mention

GOLD = Path(__file__).parent / "gold" / "coreference.jsonl"
_MARK = re.compile(r"\[(\w+|\?) ")


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Turn "[1 Ana] met [2 [1 her] father]" into the text and its marked mentions (start, end, cluster)."""
    text, stack, found, at = "", [], [], 0
    while at < len(marked):
        match = _MARK.match(marked, at)
        if match:
            stack.append((len(text), match.group(1)))
            at = match.end()
        elif marked[at] == "]" and stack:
            start, cluster = stack.pop()
            found.append((start, len(text), cluster))
            at += 1
        else:
            text += marked[at]
            at += 1
    return text, sorted(found)


@dataclass
class OwnScore:
    """The result on our gold."""

    precision: float
    recall: float
    f1: float
    facts: Tally
    open: Tally
    errors: list[str]


def score_own(path: Path = GOLD) -> OwnScore:
    """Score our own fictional gold."""
    pairs: list[tuple[Clusters, Clusters]] = []
    facts, left_open = Tally(), Tally()
    errors: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text, marks = unmark(item["marked"])
        answer = read(text)
        chosen = {(start, end): _answered(answer, start, end) for start, end, _ in marks}
        gold: dict[str, list[str]] = defaultdict(list)
        ours: dict[str, list[str]] = defaultdict(list)
        for start, end, cluster in marks:
            mention = chosen[start, end]
            entity = mention.entity if mention else None
            if cluster == "?":
                left_open.add(entity is None, f"{item['id']}: {text[start:end]!r} should stay open, is {entity}")
                continue
            gold[cluster].append(f"{start}:{end}")
            if mention is not None:
                ours[entity or f"open {start}"].append(f"{start}:{end}")
        pairs.append((list(gold.values()), list(ours.values())))
        if b_cubed(pairs[-1:])[2] < 1:
            errors.append(f"{item['id']}: gold {_spell(text, gold)} ours {_spell(text, ours)}")
        _check_facts(item, marks, chosen, answer, facts)
    return OwnScore(*b_cubed(pairs), facts, left_open, errors + facts.errors + left_open.errors)


def _spell(text: str, groups: dict[str, list[str]]) -> str:
    return " | ".join(
        ", ".join(text[slice(*map(int, span.split(":")))][:20] for span in group) for group in groups.values()
    )


def _answered(answer: Answer, start: int, end: int) -> Mention | None:
    """Return the mention with exactly this span, else the widest that lies inside and shares its end, or its start."""
    inside = [mention for mention in answer.mentions if start <= mention.start and mention.end <= end]
    exact = [mention for mention in inside if (mention.start, mention.end) == (start, end)]
    wide = sorted(inside, key=lambda mention: (mention.end != end, mention.start != start, mention.start - mention.end))
    return exact[0] if exact else wide[0] if wide and (wide[0].start == start or wide[0].end == end) else None


def _check_facts(
    item: dict[str, Any],
    marks: list[tuple[int, int, str]],
    chosen: dict[tuple[int, int], Mention | None],
    answer: Answer,
    tally: Tally,
) -> None:
    entity_of: dict[str, str | None] = {}
    for start, end, cluster in marks:
        mention = chosen[start, end]
        if mention is not None and mention.entity is not None:
            entity_of.setdefault(cluster, mention.entity)
    for cluster, facts in item.get("facts", {}).items():
        entity = answer.entities.get(entity_of.get(cluster) or "")
        for key, value in facts.items():
            tally.add(*_fact(item["id"], key, value, entity, entity_of, answer))


def _fact(
    name: str, key: str, value: Any, entity: Entity | None, entity_of: dict[str, str | None], answer: Answer
) -> tuple[bool, str]:
    got: Any = None
    if entity is not None:
        if key == "relations":
            got = [[relation.kind, relation.to] for relation in entity.relations]
            wanted = [[kind, entity_of.get(to)] for kind, to in value]
            return all(pair in got for pair in wanted), f"{name}: relations {value} not in {got}"
        if key == "roles":
            return set(value) <= set(entity.roles), f"{name}: roles {value} not in {entity.roles}"
        if key == "age":
            got = entity.age.low if entity.age else None
        elif key == "count":
            got = entity.count.low if entity.count else None
        elif key == "withheld":
            got = entity.withheld is not None
        else:
            got = getattr(entity, key)
    return got == value, f"{name}: {key} should be {value!r}, is {got!r}"

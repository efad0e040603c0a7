"""Score coreference on GUM's gold clusters (CoNLL-U) and attribution sources."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coreference_counts import Answer, Clusters, Tally, b_cubed, muc, read
from firsthand.model.annotated import Mention

THIRD = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "theirs", "themselves"}
)
PRONOUNS = THIRD | {
    "i", "me", "my", "myself", "we", "us", "our", "ours", "ourselves", "who", "whom", "whose", "it", "its", "itself"
}  # fmt: skip


@dataclass
class GoldMention:
    """A gold mention: offsets, the offsets of its head token, cluster id and entity type."""

    start: int
    end: int
    head: int
    cluster: str
    type: str
    pronoun: bool


_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def gold_mentions(conllu: str, text: str) -> list[GoldMention]:
    """Read GUM's clusters from its CoNLL-U, with offsets in `text`."""
    found: list[GoldMention] = []
    at = 0
    for block in conllu.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        offsets = []
        for row in rows:
            start = text.find(row[1], at)
            offsets.append((start, start + len(row[1])))
            at = start + len(row[1])
        opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, row in enumerate(rows):
            note = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
            for match in _BRACKET.finditer(note):
                if match.group(1):
                    cluster, kind = match.group(1).split("-")[:2]
                    opened[cluster].append((index, kind))
                    if match.group(2):
                        found.append(_gold(rows, offsets, opened[cluster].pop(), index, cluster))
                else:
                    cluster = match.group(3).split("-")[0]
                    if opened[cluster]:
                        found.append(_gold(rows, offsets, opened[cluster].pop(), index, cluster))
    return found


def _gold(
    rows: list[list[str]], offsets: list[tuple[int, int]], begun: tuple[int, str], last: int, cluster: str
) -> GoldMention:
    first, kind = begun
    inside = {rows[index][0] for index in range(first, last + 1)}
    head = next((index for index in range(first, last + 1) if rows[index][6] not in inside), last)
    pronoun = rows[head][1].lower() in PRONOUNS
    return GoldMention(offsets[first][0], offsets[last][1], offsets[head][0], cluster.split("[")[0], kind, pronoun)


def score_gum(data: Path, genre: str) -> dict[str, Tally | float]:
    """Score the documents of one genre."""
    pronouns, third, sources, names = Tally(), Tally(), Tally(), Tally()
    pairs: list[tuple[Clusters, Clusters]] = []
    for line in (data / "attributions.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["genre"] != genre:
            continue
        text = document["text"]
        gold = gold_mentions((data / "raw" / "conllu" / f"{document['id']}.conllu").read_text(encoding="utf-8"), text)
        answer = read(text)
        by_head = {mention.head: mention for mention in sorted(gold, key=lambda mention: mention.start - mention.end)}
        _score_pronouns(document["id"], gold, by_head, answer, pronouns, third)
        _score_sources(document, gold, by_head, answer, sources, names)
        pairs.append(_clusters(gold, answer))
    result: dict[str, Tally | float] = {
        "pronouns": pronouns, "third person": third, "bare-pronoun sources": sources, "other sources": names,
    }  # fmt: skip
    result.update({f"B3 {key}": value for key, value in zip(("P", "R", "F"), b_cubed(pairs), strict=True)})
    result["MUC F"] = muc(pairs)
    return result


def _score_pronouns(
    name: str, gold: list[GoldMention], by_head: dict[int, GoldMention], answer: Answer, tally: Tally, third: Tally
) -> None:
    nominal = {mention.cluster for mention in gold if not mention.pronoun}
    for mention in gold:
        if not mention.pronoun or mention.type not in {"person", "organization"} or mention.cluster not in nominal:
            continue
        ours = answer.heads.get(mention.head)
        nearest = _nearest(ours, answer)
        right = nearest is not None and _cluster_of(nearest, by_head, answer) == mention.cluster
        said = f"-> {nearest.text!r}" if nearest else f"-> open ({ours.note})" if ours else "-> not a mention"
        words, before = (
            answer.text[mention.start : mention.end],
            answer.text[max(0, mention.start - 90) : mention.start],
        )
        after = answer.text[mention.end : mention.end + 50]
        error = f"{name} {before}[[{words}]]{after} {said}".replace("\n", " ")
        tally.add(right, error)
        if answer.text[mention.start : mention.end].lower() in THIRD:
            third.add(right, error)


def _nearest(ours: Mention | None, answer: Answer) -> Mention | None:
    if ours is None:
        return None
    others = [mention for mention in answer.mentions_of(ours.entity) if mention.form != "pronoun"]
    before = [mention for mention in others if mention.start <= ours.start]
    return before[-1] if before else others[0] if others else None


def _cluster_of(mention: Mention, by_head: dict[int, GoldMention], answer: Answer) -> str | None:
    found = _aligned(mention, by_head)
    return None if found is None else found.cluster


def _aligned(mention: Mention, by_head: dict[int, GoldMention]) -> GoldMention | None:
    """Return the gold mention of the same noun: its head lies in ours (in the name, or is our last word)."""
    spans = [gold for head, gold in by_head.items() if mention.start <= head < mention.end]
    exact = [gold for gold in spans if (gold.start, gold.end) == (mention.start, mention.end)]
    if exact or not spans:
        return exact[0] if exact else None
    return max(
        spans,
        key=lambda gold: min(gold.end, mention.end) - max(gold.start, mention.start) - 0.01 * (gold.end - gold.start),
    )


def _overlap(mention: Mention | GoldMention, start: int, end: int) -> float:
    """Return the shared length over the joint length of a mention and a span."""
    shared = min(end, mention.end) - max(start, mention.start)
    return shared / (max(end, mention.end) - min(start, mention.start))


def _score_sources(
    document: dict[str, Any],
    gold: list[GoldMention],
    by_head: dict[int, GoldMention],
    answer: Answer,
    tally: Tally,
    names: Tally,
) -> None:
    for attribution in document["attributions"]:
        if attribution["kind"] == "credit" or not attribution["source"] or not attribution["source_entity"]:
            continue
        cluster = attribution["source_entity"]["id"]
        start, end = attribution["source"][0]
        words = answer.text[start:end]
        head = max((m for m in gold if m.start < end and start < m.end), key=lambda m: _overlap(m, start, end)).head
        ours = max((m for m in answer.mentions if m.start < end and start < m.end), default=None,
                   key=lambda m: (m.start <= head < m.end, _overlap(m, start, end)))  # fmt: skip
        right = False
        if ours is not None and ours.entity is not None:
            spans = [(m.start, m.end) for m in gold if m.cluster == cluster and not m.pronoun] or [
                (m.start, m.end) for m in gold if m.cluster == cluster
            ]
            members = [m for m in answer.mentions_of(ours.entity) if m.form != "pronoun"] or answer.mentions_of(
                ours.entity
            )
            right = any(_cluster_of(m, by_head, answer) == cluster for m in members) or any(
                (m.start, m.end) in spans for m in members
            )
        content = answer.text[attribution["content"][0][0] :][:60]
        given = ours and (ours.text, ours.note, [m.text for m in answer.mentions_of(ours.entity)][:5])
        text = f"{document['id']} [[{words}]] {content} -> {given}"
        (tally if words.lower() in PRONOUNS and not (len(words) > 1 and words.isupper()) else names).add(
            right, text.replace("\n", " ")
        )


def _clusters(gold: list[GoldMention], answer: Answer) -> tuple[Clusters, Clusters]:
    """Return gold and answered clusters over people and organisations, mentions named by their head's offset."""
    key: dict[str, list[str]] = defaultdict(list)
    by_head = {mention.head: mention for mention in sorted(gold, key=lambda mention: mention.start - mention.end)}
    for mention in by_head.values():
        if mention.type in {"person", "organization"}:
            key[mention.cluster].append(str(mention.head))
    ours: dict[str, list[str]] = defaultdict(list)
    taken: set[int] = set()
    for head, found in answer.heads.items():
        aligned = _aligned(found, by_head)
        if found.type in {"person", "group", "organisation"} or (
            aligned and aligned.type in {"person", "organization"}
        ):
            name = f"own {head}" if aligned is None or aligned.head in taken else str(aligned.head)
            taken.add(aligned.head if aligned else -1)
            ours[found.entity or f"open {head}"].append(name)
    return [sorted(set(group)) for group in key.values()], [sorted(set(group)) for group in ours.values()]

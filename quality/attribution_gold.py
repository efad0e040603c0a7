"""Gold attributions in the format of `gum-attribution/attributions.jsonl`, and gold coreference beside them."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_WORD = re.compile(r"\w+")
_OPEN = re.compile(r"\((\d+)-[^()\s]*\)|\((\d+)-|(\d+)\)")
PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it", "you", "who", "him", "her", "them", "us", "me"})


class Words:
    """The words of a text, numbered; a span is the set of the words that it touches."""

    def __init__(self, text: str) -> None:
        self._starts, self._ends = [], []
        for match in _WORD.finditer(text):
            self._starts.append(match.start())
            self._ends.append(match.end())

    def of(self, spans: list[list[int]] | None) -> frozenset[int]:
        """Return the numbers of the words in these character spans."""
        found: set[int] = set()
        for start, end in spans or []:
            at = max(0, bisect_left(self._starts, start) - 1)
            while at < len(self._starts) and self._starts[at] < end:
                if self._ends[at] > start:
                    found.add(at)
                at += 1
        return frozenset(found)


@dataclass(frozen=True)
class Marked:
    """One attribution as word numbers."""

    id: str
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]
    inside: str | None
    entity: str | None
    pronoun: bool = False
    kind: str = ""


@dataclass(frozen=True)
class GoldText:
    """One gold document; `entities` maps a gold entity id to the word sets of its mentions."""

    id: str
    genre: str
    text: str
    attributions: tuple[Marked, ...]
    entities: dict[str, list[frozenset[int]]] = field(default_factory=dict)
    headline: int = 0


def read_gold(path: Path, genre: str | None) -> Iterator[GoldText]:
    """Yield the documents of a file or a directory that holds `attributions.jsonl`; picture credits are left out."""
    file = path / "attributions.jsonl" if path.is_dir() else path
    for line in file.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        if genre and raw.get("genre") != genre:
            continue
        words = Words(raw["text"])
        conllu = file.parent / "raw" / "conllu" / f"{raw['id']}.conllu"
        yield GoldText(
            id=raw["id"],
            genre=raw.get("genre", ""),
            text=raw["text"],
            attributions=tuple(
                _marked(raw["text"], words, one) for one in raw["attributions"] if one.get("kind") != "credit"
            ),
            headline=(raw.get("headline") or [0, 0])[1],
            entities=_coreference(conllu, raw["text"], words) if conllu.exists() else _given(raw, words),
        )


def _marked(text: str, words: Words, one: dict) -> Marked:
    source = one["source"] or []
    said = " ".join(text[a:b] for a, b in source).strip()
    entity = one.get("source_entity")
    return Marked(
        id=str(one["id"]), cue=words.of(one["cue"]), source=words.of(source), content=words.of(one["content"]),
        inside=one["inside"], entity=entity["id"] if isinstance(entity, dict) else entity, pronoun=_is_pronoun(said),
        kind=one.get("kind", ""),
    )  # fmt: skip


def _is_pronoun(said: str) -> bool:
    return said.lower() in PRONOUNS and (said == "I" or not said.isupper())


def _given(raw: dict, words: Words) -> dict[str, list[frozenset[int]]]:
    return {key: [words.of([span]) for span in spans] for key, spans in raw.get("entities", {}).items()}


def _coreference(path: Path, text: str, words: Words) -> dict[str, list[frozenset[int]]]:
    """Read mentions of gold entities from the `Entity=` column, aligned to the text by the tokens' forms."""
    entities: dict[str, list[frozenset[int]]] = {}
    opened: dict[str, list[int]] = {}
    at = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            if len(columns) == 10 and "-" in columns[0]:
                at = _skip_to(text, columns[1], at)
            continue
        form = columns[1]
        found = text.find(form, at, at + 60)
        start, end = (found, found + len(form)) if found != -1 else (at, at)
        at = end
        match = re.search(r"Entity=([^|]+)", columns[9])
        for begin, close in _marks(match.group(1) if match else ""):
            if begin:
                opened.setdefault(begin, []).append(start)
            if close and opened.get(close):
                entities.setdefault(close, []).append(words.of([[opened[close].pop(), end]]))
    return entities


def _skip_to(text: str, form: str, at: int) -> int:
    found = text.find(form, at, at + 60)
    return found if found != -1 else at


def _marks(field_: str) -> Iterator[tuple[str | None, str | None]]:
    for match in _OPEN.finditer(field_):
        whole, opens, closes = match.groups()
        if whole:
            yield whole, whole
        elif opens:
            yield opens, None
        else:
            yield None, closes

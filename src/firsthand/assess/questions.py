"""The questions on which whole accounts of one event part, and which of their two answers a statement gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from firsthand.assess.known import Known
from firsthand.assess.marks import ContradictionKind
from firsthand.assess.scope import sentence_of, word_keys
from firsthand.model.base import Frozen
from firsthand.model.statement import Statement

_DEATH = frozenset({"killing", "death"})
_SEGMENTS = frozenset({"body", "key_points"})
_HELD = frozenset({"asserted", "hedged", "denied"})
_HARM = frozenset({"killing", "death", "shooting", "wounding", "attack", "beating", "shelling"})
_DEED = re.compile(
    r"\b(?:kill|shot|shoot|fire|fir(?:ed|ing)|bullet|death|died|murder|crime|execut|assassinat|hit\b)", re.I
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|not known|could (?:have been|be)|would (?:have been|be)|constitut\w+)\b[^.;:]{0,80}?"
    r"\b(?:deliberate|intent|accident|premeditat|mistak|targeted|on purpose)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"<(\w+)>")
_NEVER = re.compile(r"(?!)")


class Question(Frozen, frozen=True, kw_only=True):
    """What two versions differ in: the words for each of its answers, and for the victims who give the first."""

    about: str
    kind: ContradictionKind
    one: re.Pattern[str]
    other: re.Pattern[str]
    victims: re.Pattern[str]
    at: frozenset[str]
    deed: bool


@cache
def questions() -> tuple[Question, ...]:
    """Return the questions of `versions.yaml`, in its order."""
    table = yaml.safe_load((files("firsthand.assess") / "versions.yaml").read_text(encoding="utf-8"))
    words = {
        name: _PLACEHOLDER.sub(lambda m: table["words"][m.group(1)], text) for name, text in table["words"].items()
    }
    return tuple(_question(row, words) for row in table["questions"])


def _question(row: dict[str, Any], words: dict[str, str]) -> Question:
    def compiled(patterns: Sequence[str]) -> re.Pattern[str]:
        filled = [_PLACEHOLDER.sub(lambda match: words[match.group(1)], pattern) for pattern in patterns]
        return re.compile("|".join(rf"\b(?:{pattern})" for pattern in filled), re.IGNORECASE) if filled else _NEVER

    return Question(
        about=row["about"],
        kind=row["kind"],
        one=compiled(row.get("one", ())),
        other=compiled(row.get("other", ())),
        victims=compiled([row["victims"]] if "victims" in row else ()),
        at=frozenset(row["at"].split()),
        deed=bool(row.get("deed")),
    )


def answers(known: Known, statement: Statement) -> Iterator[tuple[Question, bool]]:
    """Yield the questions that a statement answers, with whether it gives the first answer.

    The first answer needs a teller, and a sentence that does not give the second as well.
    """
    if statement.segment not in _SEGMENTS or statement.standing not in _HELD:
        return
    told = statement.polarity == "positive" and statement.standing != "denied" and statement.response is None
    words = word_keys(statement.text)
    if statement.act in _DEATH and statement.victims:
        words = words | word_keys(" ".join(party.text for party in statement.victims))
    for question in questions():
        if not words & question.at:
            continue
        if question.deed and not _of_deed(statement):
            continue
        if question.other.search(statement.text):
            yield question, False
        elif told and statement.origin is not None and _gives_one(known, question, statement):
            yield question, True


def _gives_one(known: Known, question: Question, statement: Statement) -> bool:
    told = question.one.search(statement.text) is not None or _befell(question, statement)
    return told and not question.other.search(sentence_of(known, statement))


def _of_deed(statement: Statement) -> bool:
    """Say whether a statement tells of a killing or a wounding, or words for one, and says of it what was so."""
    if _OPEN.search(statement.text):
        return False
    return statement.act in _HARM or _DEED.search(statement.text) is not None


def _befell(question: Question, statement: Statement) -> bool:
    if statement.act not in _DEATH:
        return False
    unit = statement.quantity.unit if statement.quantity is not None else None
    words = " ".join((*(party.text for party in statement.victims), unit or ""))
    return question.victims.search(words) is not None

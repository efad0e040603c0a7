"""The questions on which whole accounts of one event part, and which of their two answers a statement gives.

A question has words for each of its answers. Where it may be `negated`, the words of one answer give the other behind
a "no", in a denial, or in a negative; the acts of a question, and what its `implied` words tell, answer it with yes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from firsthand.assess.contradictions.negation import NOT, has_no, negated
from firsthand.assess.contradictions.scope import FIGHTERS, sentence_of, word_keys
from firsthand.assess.known import Known
from firsthand.assess.marks import ContradictionKind
from firsthand.model.base import Frozen
from firsthand.model.statement import Statement

_DEATH = frozenset({"killing", "death"})
_SEGMENTS = frozenset({"body", "key_points"})
_HELD = frozenset({"asserted", "hedged", "denied"})
_HARM = frozenset({"killing", "death", "shooting", "wounding", "attack", "beating", "shelling"})
_ALL_DENIED = frozenset({"occurrence", "actor", None})
_DEED = re.compile(
    r"\b(?:kill|shot|shoot|fire|fir(?:ed|ing)|bullet|death|died|murder|crime|execut|assassinat|hit\b|pre-?meditat)",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|not known|could (?:have been|be)|would (?:have been|be)|constitut\w+)\b[^.;:]{0,80}?"
    r"\b(?:deliberate|intent|accident|premeditat|mistak|targeted|on purpose)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:sa(?:y|id|ys)|claim\w*|suggest\w*|that)\W*$|^\W*any(?:one|body)\b|"
    r"^\W*(?:did|does|do|was|were|is|are|had|has|have|could) (?:not|never)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\b(?:allegations?|accusations?|suspicions?|complaints?|accused|suspected|risk) of\b", re.IGNORECASE
)
_ANSWERING = frozenset({"acknowledges", "acknowledges_but"})
_PLACEHOLDER = re.compile(r"<(\w+)>")
_NEVER = re.compile(r"(?!)")
_BEFORE = 30
_Slot = Literal["one", "other", "lack", "implied"]


class Question(Frozen, frozen=True, kw_only=True):
    """What two versions differ in: the words for each of its answers, and for the victims who give the first.

    `of` says whose answers are compared: of one `side`, or name, of one `person`, or of the whole story. Of what is
    denied `outright` (that anybody died) a denial stays one, whatever its teller owns up to beside it.
    """

    about: str
    kind: ContradictionKind
    one: re.Pattern[str]
    other: re.Pattern[str]
    lack: re.Pattern[str]
    implied: re.Pattern[str]
    besides: re.Pattern[str]
    victims: re.Pattern[str]
    acts: frozenset[str]
    of: str
    negated: bool
    deed: bool
    outright: bool


class Answer(Frozen, frozen=True, kw_only=True):
    """One statement's answer; `words` are those by which it is seen of whom it is."""

    question: Question
    so: bool
    statement: Statement
    words: str


@cache
def questions() -> tuple[Question, ...]:
    """Return the questions of `versions.yaml`, in its order."""
    table = _table()
    words = {
        name: _PLACEHOLDER.sub(lambda m: table["words"][m.group(1)], text) for name, text in table["words"].items()
    }
    return tuple(_question(row, words) for row in table["questions"])


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load((files(__package__) / "versions.yaml").read_text(encoding="utf-8"))
    return table


@cache
def _by_name() -> Mapping[str, Question]:
    return {question.about: question for question in questions()}


@cache
def _by_word() -> Mapping[str, tuple[int, ...]]:
    """Return the questions that the beginning of a word, or an act, may answer, by their places in the table."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(_table()["questions"]):
        for word in (*row["at"].split(), *(f"act {act}" for act in row.get("acts", "").split())):
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _question(row: Mapping[str, Any], words: Mapping[str, str]) -> Question:
    def compiled(patterns: Sequence[str]) -> re.Pattern[str]:
        filled = [_PLACEHOLDER.sub(lambda match: words[match.group(1)], pattern) for pattern in patterns]
        return re.compile("|".join(rf"\b(?:{pattern})" for pattern in filled)) if filled else _NEVER

    other, negated = row.get("other", ()), bool(row.get("negated"))
    return Question(
        about=row["about"],
        kind=row["kind"],
        one=compiled(row.get("one", ())),
        other=compiled([words for words in other if not (negated and NOT.search(words))]),
        lack=compiled([words for words in other if NOT.search(words)] if negated else ()),
        implied=compiled(row.get("implied", ())),
        besides=compiled([row["besides"]] if "besides" in row else ()),
        victims=compiled([row["victims"]] if "victims" in row else ()),
        acts=frozenset(row.get("acts", "").split()),
        of=row.get("of", "story"),
        negated=negated,
        deed=bool(row.get("deed")),
        outright=bool(row.get("outright")),
    )


def asked_of(statement: Statement) -> tuple[Question, ...]:
    """Return the questions that a statement's words, or its act, may answer."""
    if statement.segment not in _SEGMENTS or statement.standing not in _HELD:
        return ()
    words = word_keys(statement.text)
    if statement.act in _DEATH and statement.victims:
        words = words | word_keys(" ".join(party.text for party in statement.victims))
    return _asked(words, statement.act)


@lru_cache(maxsize=65536)
def _asked(words: frozenset[str], act: str) -> tuple[Question, ...]:
    index, table = _by_word(), questions()
    numbers = {number for word in (*words, f"act {act}") for number in index.get(word, ())}
    return tuple(table[number] for number in sorted(numbers))


def may_answer_no(known: Known, question: Question, statement: Statement) -> bool:
    """Say whether a statement may give the second answer: few do, and without one nobody need be read for the first."""
    if question.negated and (statement.standing == "denied" or has_no(_words(known, statement))):
        return True
    return _search(question, "other", statement.text) is not None


def answer(known: Known, question: Question, statement: Statement) -> Answer | None:
    """Return the answer that a statement gives, null where it gives none; the first answer needs a teller."""
    if question.deed and not _of_deed(statement):
        return None
    given = _read(known, question, statement) if question.negated else _told(known, question, statement)
    return given if given is not None and (not given.so or statement.origin is not None) else None


def _told(known: Known, question: Question, statement: Statement) -> Answer | None:
    """Return an answer by its words alone; the first only where its sentence does not give the second as well."""
    if (match := _search(question, "other", statement.text)) is not None:
        return _answer(question, statement, statement.text, match, so=False)
    if statement.polarity == "negative" or statement.standing == "denied":
        return None
    if statement.response is not None and statement.response.kind not in _ANSWERING:
        return None
    match = _search(question, "one", statement.text)
    if question.outright and match is not None and FIGHTERS.search(_whom(statement)):
        return None
    befell = match is None and (_befell(question, statement) or _is_act(question, statement))
    if (match is None and not befell) or _search(question, "other", sentence_of(known, statement)):
        return None
    return _answer(question, statement, statement.text, match, so=True)


def _read(known: Known, question: Question, statement: Statement) -> Answer | None:
    """Return an answer by its words, a "no" before or among them, and the acts that answer it."""
    text = _words(known, statement)
    denied = _denies_all(statement)
    of_cause = question.kind == "cause"
    if (match := _search(question, "lack", text)) is not None:
        return None if denied else _answer(question, statement, text, match, so=False)
    if (match := _search(question, "other", text)) is not None:
        no = negated(text, match.start(), match.end(), of_cause=of_cause)
        return None if no is None else _answer(question, statement, text, match, so=no or denied)
    match = _search(question, "one", text)
    no = negated(text, match.start(), match.end(), of_cause=of_cause) if match is not None else False
    if match is not None and no is not None and (no or denied):
        return _answer(question, statement, text, match, so=False)
    if no is None or denied or not _may_tell(known, question, statement):
        return None
    return _implied(question, statement, text, match)


def _may_tell(known: Known, question: Question, statement: Statement) -> bool:
    """Say whether a statement may give the first answer: it denies nothing, and its sentence tells nothing besides."""
    answers_back = statement.response is not None and statement.response.kind == "denies"
    plain = statement.polarity != "negative" and not answers_back
    return plain and (
        question.besides is _NEVER or question.besides.search(sentence_of(known, statement).lower()) is None
    )


def _implied(question: Question, statement: Statement, text: str, match: re.Match[str] | None) -> Answer | None:
    """Return the first answer, by the words that were found, by those that imply it, or by an act."""
    match = match or _search(question, "implied", text)
    if match is None:
        acted = statement.act in question.acts and (question.of != "side" or bool(statement.alleged_actors))
        return _answer(question, statement, text, None, so=True) if acted else None
    if negated(text, match.start(), match.end()) is not False or _only_named(text, match):
        return None
    return _answer(question, statement, text, match, so=True)


def _search(question: Question, answer: _Slot, text: str) -> re.Match[str] | None:
    return None if getattr(question, answer) is _NEVER else _searched(question.about, answer, text)


@lru_cache(maxsize=65536)
def _searched(about: str, answer: _Slot, text: str) -> re.Match[str] | None:
    """Find an answer's words, which are in small letters, once in words that several statements share."""
    pattern: re.Pattern[str] = getattr(_by_name()[about], answer)
    lowered = text.lower()
    return pattern.search(lowered) if len(lowered) == len(text) else None


def _words(known: Known, statement: Statement) -> str:
    """Return the words of a statement; of one that is cut before what is said or of whom, those of its sentence."""
    return sentence_of(known, statement) if _is_unfinished(statement.text) else statement.text


@lru_cache(maxsize=65536)
def _is_unfinished(text: str) -> bool:
    return _UNFINISHED.search(text) is not None


def _only_named(text: str, match: re.Match[str]) -> bool:
    """Say whether words only name what somebody is accused of ("allegations of torture")."""
    return _ALLEGED.search(text, max(0, match.start() - _BEFORE), match.start()) is not None


def _answer(question: Question, statement: Statement, text: str, match: re.Match[str] | None, *, so: bool) -> Answer:
    found = text[max(0, match.start() - _BEFORE) : match.end()] if match is not None else ""
    actors = " ".join(party.text for party in statement.alleged_actors)
    return Answer(question=question, so=so, statement=statement, words=f"{found} {actors}")


def _denies_all(statement: Statement) -> bool:
    """Say whether all that a statement's words tell is denied: that it happened, not how many or whether lawfully."""
    answered = statement.response.disputes if statement.response is not None else "occurrence"
    return statement.standing == "denied" and answered in _ALL_DENIED


def _of_deed(statement: Statement) -> bool:
    """Say whether a statement tells of a killing or a wounding, or words for one, and says of it what was so."""
    if _OPEN.search(statement.text):
        return False
    return statement.act in _HARM or _DEED.search(statement.text) is not None


def _is_act(question: Question, statement: Statement) -> bool:
    """Say whether an act answers a question: done to others than fighters."""
    if statement.act not in question.acts or statement.segment != "body":
        return False
    return not FIGHTERS.search(_whom(statement))


def _whom(statement: Statement) -> str:
    """Return the words for those to whom a statement's act was done."""
    victims = " ".join(party.text for party in statement.victims)
    return victims or (statement.quantity and statement.quantity.unit) or ""


def _befell(question: Question, statement: Statement) -> bool:
    if statement.act not in _DEATH:
        return False
    unit = statement.quantity.unit if statement.quantity is not None else None
    words = " ".join((*(party.text for party in statement.victims), unit or ""))
    return question.victims.search(words.lower()) is not None

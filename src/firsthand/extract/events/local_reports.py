"""Local reports: short texts in which police speak, of one event on one day; what they count besides is not it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.apart import is_clock_alone
from firsthand.extract.events.scene_hints import find_hints
from firsthand.model.statement import Statement
from firsthand.model.values.time import When

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
_ROW = re.compile(r"(?:the|at least the|its)?\s?\S*(?:\d(?:st|nd|rd|th)|second|third|fourth|fifth|sixth)\b", re.I)
_OVER = frozenset({("this", "year"), ("the", "year"), ("this", "month"), ("this", "decade"), ("this", "summer")})
_STRETCHES = frozenset({"period", "weekend", "span", "stretch", "overnight"})
_COUNTING = frozenset({"record", "have", "see", "report", "investigate", "log", "tally", "count"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENING = 4
_ANY = 2
_HARM = frozenset({"killing", "wounding", "shooting", "attack", "beating"})
_MONTH = len("2019-02")


def day_of_report(tree: Tree, statements: Sequence[Statement]) -> str | None:
    """Return the day that a local report tells first of its violence, of what happened, or of help that came."""
    told = [
        (one.start, one.when.edtf)
        for one in statements
        if one.act in _HARM and one.when is not None and one.when.edtf and _is_day(one.when)
    ]
    for hint in find_hints(tree, statements):
        if hint.when is not None and _is_day(hint.when) and (hint.rank < _ANY or hint.sentence < _OPENING):
            told.append((tree.annotated.sentences[hint.sentence].start, hint.when.edtf or ""))
    return min(told)[1].split("T")[0].rstrip("~?%") if told else None


def is_tally(tree: Tree, token: int, statement: Statement, *, local: bool) -> bool:
    """Say whether an act is only counted over a year or month ("the city's 23rd homicide this year")."""
    if local and (_is_in_a_row(tree, statement, token) or _is_counted_up(tree, token)):
        return True
    counted = statement.quantity is not None and (statement.quantity.low or 0) > 1
    if local and counted and _is_among(tree, token) and _is_over_time(tree, token):
        return True
    edtf = "" if statement.when is None else statement.when.edtf or ""
    if statement.when is None or (len(edtf) > _MONTH and "/" not in edtf):
        return False
    if tree.pos[token] == "NOUN" and any(_ORDINAL.fullmatch(tree.word[child]) for child in tree.children[token]):
        return True
    if local and counted and "/" in edtf and _is_among(tree, token):
        return True
    year = len(statement.when.edtf or "") == len("2019")
    return local and year and (counted or tree.tag[token] == "NNS" or tree.child(token, "nummod") is not None)


def _is_among(tree: Tree, token: int) -> bool:
    """Say whether somebody is told to be among those counted: "was among 14 people shot, two fatally, between …"."""
    sentence = tree.annotated.sentences[tree.sentence[token]]
    return any(
        tree.word[at] == "among" and tree.lemma[tree.head[at]] == "be" for at in range(sentence.first, sentence.last)
    )


def _is_over_time(tree: Tree, token: int) -> bool:
    """Say whether a sentence counts over a stretch of time: "over a 24-hour period", "over the weekend"."""
    sentence = tree.annotated.sentences[tree.sentence[token]]
    return not _STRETCHES.isdisjoint(tree.lemma[sentence.first : sentence.last])


def _is_counted_up(tree: Tree, token: int) -> bool:
    """Say whether crimes are only counted: "there have been 159 homicides in the county, including 118 in the city"."""
    for noun in (token, *tree.above(token)):
        if tree.tag[noun] == "NNS" and tree.child(noun, "nummod") is not None:
            over = tree.head[noun]
            there = tree.lemma[over] == "be" and tree.child(over, "expl") is not None
            if there or tree.lemma[over] in _COUNTING:
                return tree.lemma[noun] in word_list("words", "crimes")
        if tree.is_verbal(noun):
            return False
    return False


def _is_in_a_row(tree: Tree, statement: Statement, token: int) -> bool:
    """Say whether somebody is counted as one of many over a time: "the 12th officer to be shot this year"."""
    rows = any(_ROW.match(party.text) for party in statement.victims)
    if not rows:
        return False
    sentence = tree.annotated.sentences[tree.sentence[token]]
    words = tree.word[sentence.first : sentence.last]
    return any(pair in _OVER for pair in pairwise(words)) or any(_YEAR.fullmatch(word) for word in words)


def token_of(tree: Tree, statement: Statement) -> int:
    """Return the token of a statement's trigger."""
    return max(0, bisect_right(tree.start, statement.trigger[0]) - 1)


def _is_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest and not is_clock_alone(when)

"""Local reports: short texts in which police speak, of one event on one day; what they count besides is not it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from firsthand.extract.acts.tree import Tree
from firsthand.extract.apart import is_clock_alone
from firsthand.extract.scene_hints import find_hints
from firsthand.model.statement import Statement
from firsthand.model.values.time import When

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
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
    edtf = "" if statement.when is None else statement.when.edtf or ""
    if statement.when is None or (len(edtf) > _MONTH and "/" not in edtf):
        return False
    if tree.pos[token] == "NOUN" and any(_ORDINAL.fullmatch(tree.word[child]) for child in tree.children[token]):
        return True
    counted = statement.quantity is not None and (statement.quantity.low or 0) > 1
    year = len(statement.when.edtf or "") == len("2019")
    return local and year and (counted or tree.tag[token] == "NNS" or tree.child(token, "nummod") is not None)


def token_of(tree: Tree, statement: Statement) -> int:
    """Return the token of a statement's trigger."""
    return max(0, bisect_right(tree.start, statement.trigger[0]) - 1)


def _is_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest and not is_clock_alone(when)

"""Ages set beside people: "Rosa Lind, 41, …" and "the 23-year-old driver" each say something of their own."""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree
from firsthand.model.annotated import Sentence
from firsthand.model.base import Frozen, Span
from firsthand.model.values.quantity import Quantity

_YEARS_OLD = re.compile(r"\d{1,3}-years?-olds?")
_OLDEST = 115


class AgeRemark(Frozen, frozen=True, kw_only=True):
    """An age as printed: the words that give it to somebody, the token of the number, of the person, and the value."""

    span: Span
    token: int
    person: int
    quantity: Quantity


def find_ages(tree: Tree, sentence: Sentence) -> list[AgeRemark]:
    """Find the ages told in one sentence."""
    found = []
    for token in range(sentence.first, sentence.last):
        if tree.tag[token] == "CD" and tree.word[token].isdigit():
            remark = _beside_name(tree, sentence, token) or _years_old(tree, token)
            if remark is not None:
                found.append(remark)
        elif _YEARS_OLD.fullmatch(tree.word[token]):
            found.append(_hyphenated(tree, token))
    return found


def _beside_name(tree: Tree, sentence: Sentence, token: int) -> AgeRemark | None:
    """Read "NAME, 41," and "NAME, aged 41": a name, a comma, a number, and an end."""
    before = token - 1
    if before > sentence.first and tree.word[before] in ("aged", "age", "also", "now", "then"):
        before -= 1
    if before <= sentence.first or tree.word[before] not in (",", "(") or tree.pos[before - 1] != "PROPN":
        return None
    after = token + 1
    if after < sentence.last and tree.word[after] not in (
        ",",
        ")",
        ".",
        ";",
        "and",
        ":",
        "!",
        "?",
        "of",
        "from",
        "—",
        "–",
    ):
        return None
    name = before - 1
    first = name
    while first > sentence.first and tree.pos[first - 1] == "PROPN":
        first -= 1
    return _remark(tree, (first, token), token, name)


def _years_old(tree: Tree, token: int) -> AgeRemark | None:
    """Read "23 - year - old driver" as the parser cuts it, and "is 23 years old"."""
    words = [word for word in tree.word[token + 1 : token + 5] if word != "-"]
    if words[:2] not in (["year", "old"], ["years", "old"]):
        return None
    last = token + 1
    while tree.word[last] not in ("old",):
        last += 1
    head = tree.head[last] if tree.head[last] > last else last
    return _remark(tree, (token, max(last, head)), token, head)


def _hyphenated(tree: Tree, token: int) -> AgeRemark:
    head = tree.head[token] if tree.dep[token] in ("amod", "compound", "nummod") else token
    return _remark(tree, (token, max(token, head)), token, head)


def _remark(tree: Tree, bounds: tuple[int, int], token: int, person: int) -> AgeRemark:
    digits = re.match(r"\d+", tree.word[token])
    value = float(digits.group()) if digits else None
    words = tree.text[tree.start[token] : tree.end[token]]
    return AgeRemark(
        span=Span(start=tree.start[bounds[0]], end=tree.end[bounds[1]]),
        token=token,
        person=person,
        quantity=Quantity(low=value, high=value, comparator="=", unit="year", text=words),
    )


def plausible(remark: AgeRemark) -> bool:
    """Say whether a human being can be that old."""
    return remark.quantity.low is not None and remark.quantity.low <= _OLDEST

"""Ages set beside people: "Rosa Lind, 41, …" and "the 23-year-old driver" each say something of their own."""

from __future__ import annotations

import re

from firsthand.extract.acts.persons import is_person
from firsthand.extract.acts.tree import Tree
from firsthand.model.annotated import Sentence
from firsthand.model.base import Frozen, Span
from firsthand.model.values.quantity import Quantity

_YEARS_OLD = re.compile(r"\d{1,3}-years?-olds?")
_OLDEST = 115
# How an age hangs on whom it is told of; "the 20-year-old died" hangs on its verb, and names him itself.
_MODIFYING = frozenset({"amod", "compound", "nummod", "nmod"})


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
    modified = tree.head[last] if tree.head[last] > last and tree.dep[last] in _MODIFYING else last
    return _remark(tree, (token, modified), token, _said_of(tree, last) if modified == last else modified)


def _said_of(tree: Tree, old: int) -> int:
    """Return who is said to be so old ("she was 23 years old": she), else the word for the age itself."""
    verb = tree.head[old]
    subject = tree.child(verb, "nsubj") if tree.dep[old] in ("acomp", "attr") and tree.lemma[verb] == "be" else None
    return old if subject is None or not is_person(tree, subject) else subject


def _hyphenated(tree: Tree, token: int) -> AgeRemark:
    head = tree.head[token] if tree.dep[token] in _MODIFYING else token
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

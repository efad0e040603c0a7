"""Beliefs that somebody is still inside: "was still believed to be in the factory" tells of a detention.

The words name no detention. They tell one where the document says that people are held, and the place is a building
or the like (no town or country): one in which the document says that somebody is held, or one they are "still" in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.participants.parties import party
from firsthand.model.statement import Statement
from firsthand.model.values.time import When
from firsthand.model.vocabulary import Vocabulary

_LIBERTY = frozenset({"detention", "arrest", "incommunicado_detention", "captivity", "disappearance"})
_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|as yet|to this day)\b", re.IGNORECASE)
_SPENT = re.compile(
    r"\bspent (?:\w+ ){1,3}(?:nights|days|weeks|months|hours) (?:\w+ )?(?:in|inside|at) (?:the|this|that|a) \w",
    re.IGNORECASE,
)
_BELIEVED = re.compile(
    r"\b(?:believed|thought|assumed|presumed|supposed|understood|reported|reportedly|feared|likely|probably)\b",
    re.IGNORECASE,
)
_LACKING = re.compile(r"[“\"'‘]?the (?:\w+ )?(?P<place>\w+) (?:had|has|lacked|was without)\b", re.IGNORECASE)
_REACH = 60
_BELIEVING = frozenset({"believe", "think", "assume", "presume", "suppose", "understand", "report", "fear"})
_STAYING = frozenset({"be", "remain", "hold", "keep", "spend"})
_INSIDE = frozenset({"in", "inside", "at"})


def find_still_held(tree: Tree, vocabulary: Vocabulary, statements: list[Statement]) -> list[Statement]:
    """Return the statements, those on who is still believed inside as detentions that somebody believes."""
    act = vocabulary.act("detention")
    held = [s for s in statements if s.act in _LIBERTY and s.polarity == "positive"]
    if act is None or not held:
        return statements
    statements = [_of_those_inside(tree, one, held) if one.act == "deprivation" else one for one in statements]
    places = frozenset(lemma for one in held for lemma in _places(tree, one))
    return [_as_detention(tree, one, act.code, places) if one.act == "other" else one for one in statements]


def _of_those_inside(tree: Tree, statement: Statement, held: list[Statement]) -> Statement:
    """Let "the shed had no light" be what those go without who were just told to be locked in a shed."""
    lacking = _LACKING.match(statement.text)
    if lacking is None or len(statement.victims) > 1:
        return statement
    place = lacking.group("place").lower()
    before = [one for one in held if one.end <= statement.start <= one.end + _REACH * 2 and one.victims]
    inside = next((one for one in reversed(before) if place in _places(tree, one)), None)
    return statement if inside is None else msgspec.structs.replace(statement, victims=inside.victims)


def _places(tree: Tree, statement: Statement) -> Iterator[str]:
    """Yield the nouns for what people are held in, by a statement's words: "loft" of "kept in a net loft"."""
    for token in range(bisect_left(tree.start, statement.start), bisect_left(tree.start, statement.end)):
        if tree.word[token] in _INSIDE:
            yield from (tree.lemma[one] for one in tree.conjuncts(tree.child(token, "pobj") or token))


def _as_detention(tree: Tree, statement: Statement, code: str | None, places: frozenset[str]) -> Statement:
    before = tree.text[max(0, statement.start - _REACH) : statement.start].split("\n")[-1].split(". ")[-1]
    believed = statement.standing == "hedged" or _BELIEVED.search(before + statement.text)
    spent = _SPENT.search(statement.text)
    if statement.polarity == "negative" or not (believed or spent):
        return statement
    inside = _inside(tree, statement)
    if inside is None:
        return statement
    held, place = inside
    still = believed and (tree.lemma[place] in places or _STILL.search(before + statement.text))
    if not (still or spent):
        return statement
    who = party(tree, held, None)
    when = statement.when or _only_time(tree, held)
    return msgspec.structs.replace(
        statement,
        act="detention",
        act_code=code,
        standing="hedged" if still else statement.standing,
        victims=(who,),
        observed="held",
        when=when,
    )


def _only_time(tree: Tree, token: int) -> When | None:
    """Return the one time of the sentence ("On March 25 it was assumed that …"), null where there are several."""
    sentence = tree.annotated.sentences[tree.sentence[token]]
    found = [time.when for time in tree.annotated.times if sentence.start <= time.start < sentence.end]
    return found[0] if len(found) == 1 else None


def _inside(tree: Tree, statement: Statement) -> tuple[int, int] | None:
    """Return the person who is the subject of being in a place that is no town, and the place's noun."""
    for token in range(bisect_left(tree.start, statement.start), len(tree)):
        if tree.word[token] not in _INSIDE:
            continue
        if tree.end[token] > statement.end:
            return None
        place = tree.child(token, "pobj")
        verb = tree.head[token]
        if place is None or tree.pos[place] not in ("NOUN", "ADJ") or tree.child(place, "det") is None:
            continue
        while tree.lemma[verb] in _BELIEVING and tree.child(verb, "xcomp") is not None:
            verb = tree.child(verb, "xcomp") or verb
        if tree.lemma[verb] not in _STAYING:
            continue
        subject = tree.subject(verb) or tree.subject(tree.head[verb])
        mention = tree.mention_of.get(subject) if subject is not None else None
        if subject is not None and mention is not None and mention.type in ("person", "group"):
            return subject, place
    return None

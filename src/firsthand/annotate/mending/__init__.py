"""What the parser often gets wrong in news, mended for every stage after it.

"The strip, who were confined": a relative clause with "who" belongs to people, not to the thing before it.
"Eighty men, the paper wrote, are locked up": a telling put in between is no subject of what follows it.
"Held in cellars and boat sheds": the last word is no verb.
"His ex-girlfriend", cut in three: the last word is whom it is about.
"Were locked in, he said, with no light": they were so locked; "without running water": nobody runs.
"A minimum of 178 men were held": it is the men who were.
"The number of men shut up in sheds": the verb is the men's, none beside the first.
"Said his uncle, a guard of many years, had been taken": the uncle was; nobody says an uncle.
"Held in cellars and disused farm buildings": the participle only says what buildings.
"They deny it, said his aunt, and have named others": whoever denies has named them, not the aunt.
"At 2:15 a.m.": the hour's half is no full stop.
"To end the threat and several dockers were struck": they were.
"All who signed, himself included, were held": those who signed were; nothing was included.
Garden paths ("86 doctors sent to the valley were held"): `garden_paths.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from firsthand.annotate.mending.arcs import VERBS, Arc, Children
from firsthand.annotate.mending.clauses import (
    PUTTING,
    clause_of_people,
    joined_subject,
    no_clause_put,
    reduced_clause,
    second_clause,
)
from firsthand.annotate.mending.garden_paths import OPENING, past_participle, quoted_subject, told_that
from firsthand.annotate.mending.inserts import INSERTED, inserted
from firsthand.annotate.mending.nouns import BOUNDS, HALVES, IN_USE, bound, clock, false_verb, former, in_use, worn
from firsthand.annotate.mending.objects import SAYING, said_people
from firsthand.annotate.mending.tellings import (
    TELLING,
    after_telling,
    beyond_telling,
    closing_telling,
    past_inverted_telling,
    where_past_telling,
)
from firsthand.model.annotated import Tokens

__all__ = ["Arc", "mend", "mended"]


def mend(tokens: Tokens, children: Children) -> tuple[Arc, ...]:
    """Return the arcs of the parse that ought to be others, by token."""
    return tuple(arc for token in range(len(tokens)) for arc in _at(tokens, children, token))


def _at(tokens: Tokens, children: Children, token: int) -> Iterator[Arc]:
    """Yield the arcs that a token calls for, by its word where that tells, else by its relation."""
    if tokens.pos[token] in VERBS and (garden := _garden_path(tokens, children, token)):
        yield from garden
        return
    by_word = _by_word(tokens, children, token)
    yield from by_word if by_word is not None else _by_relation(tokens, children, token)


def _by_word(tokens: Tokens, children: Children, token: int) -> list[Arc] | None:
    """Return the arcs of words that are looked at wherever they hang; null for all others."""
    if tokens.text[token] in HALVES:
        return clock(tokens, token)
    if tokens.text[token] in ("ex", "Ex"):
        return former(tokens, children, token) or None
    if tokens.text[token] in INSERTED and tokens.pos[token] in VERBS:
        return inserted(tokens, children, token)
    if tokens.lemma[token] in BOUNDS:
        return bound(tokens, children, token)
    if tokens.tag[token] == "VBG" and tokens.lemma[token] in IN_USE and tokens.dep[token] != "prep":
        return in_use(tokens, children, token)
    return None


def _by_relation(tokens: Tokens, children: Children, token: int) -> Iterator[Arc]:
    dep = tokens.dep[token]
    if dep == "prep":
        yield from after_telling(tokens, children, token)
    elif dep == "dobj" and tokens.lemma[tokens.head[token]] in SAYING:
        yield from said_people(tokens, children, token)
    elif dep == "relcl":
        yield from closing_telling(tokens, children, token) or clause_of_people(tokens, children, token)
    elif dep == "conj" and tokens.pos[token] in VERBS:
        yield from _joined(tokens, children, token)
    elif dep == "advcl" and tokens.tag[token] == "VBD":
        yield from reduced_clause(tokens, children, token)
    elif dep in ("ccomp", "advcl"):
        yield from _clause(tokens, children, token)
    elif dep == "parataxis" and tokens.head[token] > token:
        yield from beyond_telling(tokens, children, tokens.head[token], token)


def _garden_path(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Return the arcs of a clause whose verb the parse took from the wrong word."""
    if tokens.lemma[verb] == "tell" and tokens.tag[verb] == "VBN":
        return told_that(tokens, children, verb)
    if tokens.lemma[verb] in TELLING and verb + 3 < len(tokens) and tokens.text[verb + 1] in OPENING:
        return quoted_subject(tokens, children, verb)
    return past_participle(tokens, children, verb) or joined_subject(tokens, children, verb)


def _clause(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Return the arcs of a clause that the parse makes the object of a verb which does not take it."""
    governor = tokens.lemma[tokens.head[verb]]
    if governor in TELLING:
        return second_clause(tokens, children, verb) or where_past_telling(tokens, children, verb)
    return no_clause_put(tokens, children, verb) if governor in PUTTING and tokens.dep[verb] == "ccomp" else []


def _joined(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Return the arcs of a verb that the parse joins to another."""
    whole = (
        false_verb(tokens, children, verb)
        or worn(tokens, children, verb)
        or past_inverted_telling(tokens, children, verb)
    )
    if whole:
        return whole
    beyond = beyond_telling(tokens, children, verb, tokens.head[verb])
    return [*reduced_clause(tokens, children, verb), *beyond]


def mended(tokens: Tokens, arcs: Sequence[Arc]) -> Tokens:
    """Return the tokens with the arcs put in, but for those that together would hang words below themselves."""
    if not arcs:
        return tokens
    looping = _looping(tokens, {arc.token: arc.head for arc in arcs})
    deps, heads, pos, tags = list(tokens.dep), list(tokens.head), list(tokens.pos), list(tokens.tag)
    for arc in arcs:
        if arc.token not in looping:
            deps[arc.token], heads[arc.token] = arc.dep, arc.head
            pos[arc.token], tags[arc.token] = arc.pos or pos[arc.token], arc.tag or tags[arc.token]
    return msgspec.structs.replace(tokens, dep=tuple(deps), head=tuple(heads), pos=tuple(pos), tag=tuple(tags))


def _looping(tokens: Tokens, heads: dict[int, int]) -> frozenset[int]:
    """Return the tokens whose new heads close a loop, each right alone as its rule may be; the parse has none."""
    kept = dict(heads)
    found: set[int] = set()
    while loop := next(filter(None, (_loop(tokens, kept, token) for token in sorted(kept))), None):
        found |= loop & kept.keys()
        for token in loop & kept.keys():
            del kept[token]
    return frozenset(found)


def _loop(tokens: Tokens, heads: dict[int, int], token: int) -> set[int]:
    """Return the loop that the way up from a token ends in; empty where it ends in a root."""
    way: dict[int, int] = {}
    while token not in way:
        way[token] = len(way)
        token = heads.get(token, tokens.head[token])
    loop = {one for one, at in way.items() if at >= way[token]}
    return loop if len(loop) > 1 else set()

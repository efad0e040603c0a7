"""Parts of a group that its sentence goes on to name, each a fact of its own on which texts differ.

"30 people, including six women and a child", "14 of them children", "among them a teacher", "nine of whom were under
five", "13 villagers – three women and ten children –", "34 women and 49 children were killed". Each has the act, teller
and scene of the whole, its own words and people, and a count that is part of the whole's and never added to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from firsthand.extract.acts.persons import is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.participants.counts import Counts
from firsthand.extract.participants.parties import party
from firsthand.model.base import Frozen, Span, make_id
from firsthand.model.statement import Party, Statement
from firsthand.model.values.quantity import Quantity

_POINTING = frozenset({"them", "whom", "these", "those"})
_BESIDE = frozenset({"appos", "dep", "npadvmod", "nsubj", "attr", "conj"})
_STATES = frozenset({"acomp", "oprd", "attr", "xcomp"})
_STOPS = frozenset({",", "–", "—", "-", "--", "("})
_MORTAL = frozenset({"fatally", "mortally"})
_NAMING = frozenset({"NOUN", "PROPN"})
_CLOSING = '”»"'
_OPENING = '“«"'


class Part(Frozen, frozen=True, kw_only=True):
    """Who a part is (tokens), where its words begin and end at least (tokens), and how many it counts, if it says."""

    people: tuple[int, ...]
    first: int
    last: int
    count: Quantity | None


def find_parts(tree: Tree, counts: Counts, victims: tuple[int, ...], head: int) -> list[Part]:
    """Return the parts of the victims of an act told at `head`."""
    parts = [
        part for token in victims for part in _named_after(tree, counts, token, _hosts(tree, victims, token, head))
    ]
    parts += [part for token in victims for part in _said_to_be_among(tree, counts, token)]
    if len(victims) > 1:
        parts += _told_together(tree, counts, victims)
    return parts


def with_parts(tree: Tree, found: Sequence[Statement], parts: Mapping[str, Sequence[Part]]) -> list[Statement]:
    """Return the statements with those of their parts, by the id of the whole, which share its event and scene."""
    if not parts:
        return list(found)
    wholes = {one.id for one in found}
    told = {one.id: one for one in found}
    for whole in found:
        for part in parts.get(whole.id, ()):
            one = _as_statement(tree, whole, part)
            told.setdefault(one.id, one)
    return sorted(told.values(), key=lambda one: (one.start, one.end, one.id not in wholes, one.trigger, one.act))


def _hosts(tree: Tree, victims: tuple[int, ...], token: int, head: int) -> tuple[int, ...]:
    """Return the words on which the parse hangs a part: the group's, and for the last one named the act's verb."""
    verb = tree.head[token]
    governs = verb == head or token == head or (tree.head[head] == verb and tree.dep[head] in _STATES)
    if token != victims[-1] or verb == token or not tree.is_verbal(verb) or not governs:
        return (token,)
    return token, verb


def _named_after(tree: Tree, counts: Counts, token: int, hosts: Sequence[int]) -> Iterator[Part]:
    for host in hosts:
        for child in tree.children[host]:
            if child <= token:
                continue
            if tree.word[child] == "including":
                first = tree.child(child, "pobj", "dobj", "pcomp", "attr")
                if first is not None:
                    yield from _listed(tree, counts, child, tree.conjuncts(first))
            elif tree.word[child] == "among" and _points(tree, child):
                named = [c for c in tree.children[child] if tree.dep[c] == "pobj" and tree.word[c] not in _POINTING]
                yield from _listed(tree, counts, child, [one for first in named for one in tree.conjuncts(first)])
            elif tree.dep[child] in _BESIDE and (tree.dep[child] != "nsubj" or host == token):
                yield from _beside(tree, counts, token, child)
            elif tree.dep[child] == "relcl" and host == token:
                yield from _of_whom(tree, counts, child)
    if len(hosts) > 1:
        yield from _torn_off(tree, token)


def _listed(tree: Tree, counts: Counts, opening: int, people: Sequence[int]) -> Iterator[Part]:
    """Yield the parts of a list: each that is counted or one person by itself, what is left together."""
    people = [one for one in people if is_person(tree, one) and one not in tree.time_tokens]
    if not people:
        return
    last = max(people)
    alone = [(one, _count(tree, counts, one)) for one in people]
    rest = tuple(one for one, count in alone if count is None and not _is_one_person(tree, one))
    begins = opening
    for one, count in alone:
        if one not in rest:
            yield Part(people=(one,), first=begins, last=last if begins == opening else one, count=count)
            begins = -1
    if rest:
        yield Part(people=rest, first=begins, last=last if begins == opening else rest[-1], count=None)


def _beside(tree: Tree, counts: Counts, token: int, noun: int) -> Iterator[Part]:
    """Yield the parts that a phrase beside a group names ("14 of them children", "among them a teacher")."""
    among = next((c for c in tree.children[noun] if c < noun and tree.word[c] == "among" and _points(tree, c)), None)
    if among is not None:
        yield from _listed(tree, counts, among, tree.conjuncts(noun))
        return
    number = noun if tree.tag[noun] == "CD" else _number_of_them(tree, noun)
    if number is not None and _of_them(tree, number) and not _died(tree, number):
        found = tree.quantity_of.get(number)
        if found is None:
            return
        first, last = tree.left[noun], tree.right[noun]
        words = tree.text[tree.start[first] : tree.end[last]]
        unit = tree.lemma[noun] if noun != number else found.quantity.unit
        count = msgspec.structs.replace(found.quantity, unit=unit, text=words)
        yield Part(people=(noun,), first=first, last=last, count=count)
    elif tree.dep[noun] == "appos":
        yield from _spelled_out(tree, counts, token, noun)


def _torn_off(tree: Tree, token: int) -> Iterator[Part]:
    """Yield "five of them children" where the parse hung it on a verb that has nothing to do with it."""
    for number in range(token + 1, tree.annotated.sentences[tree.sentence[token]].last):
        noun = tree.head[number]
        torn = tree.tag[number] == "CD" and noun > number and tree.pos[noun] == "NOUN" and noun != token
        if not torn or tree.dep[noun] in _BESIDE - {"dep", "nsubj"} or not _of_them(tree, number):
            continue
        found = tree.quantity_of.get(number)
        if found is not None and tree.dep[number] in ("nummod", "nsubj") and tree.word[number - 1] in _STOPS:
            words = tree.text[tree.start[number] : tree.end[noun]]
            count = msgspec.structs.replace(found.quantity, unit=tree.lemma[noun], text=words)
            yield Part(people=(noun,), first=number, last=noun, count=count)


def _of_whom(tree: Tree, counts: Counts, verb: int) -> Iterator[Part]:
    """Yield the part that a relative clause only describes ("nine of whom were under five")."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.lemma[verb] != "be" or not _of_them(tree, subject) or subject not in tree.quantity_of:
        return
    count = msgspec.structs.replace(tree.quantity_of[subject].quantity)
    yield Part(people=(subject,), first=tree.left[subject], last=tree.right[verb], count=count)


def _said_to_be_among(tree: Tree, counts: Counts, group: int) -> Iterator[Part]:
    """Yield who is said to be among a counted group ("among the 23 killed were 15 boys")."""
    preposition = tree.head[group]
    verb = tree.head[preposition]
    if tree.dep[group] != "pobj" or tree.word[preposition] not in ("among", "of") or tree.lemma[verb] != "be":
        return
    subject, named = tree.child(verb, "nsubj"), tree.child(verb, "attr")
    counted = next((one for one in (subject, named) if one is not None and counts.of_party(one) is not None), None)
    if counted is None or counts.of_party(group) is None:
        return
    count = counts.of_party(counted)
    if tree.tag[counted] == "CD" and counted == subject and named is not None and count is not None:
        count = msgspec.structs.replace(count, unit=tree.lemma[named])
    first = verb if counted > verb else tree.left[counted]
    yield Part(people=(counted,), first=first, last=tree.right[counted], count=count)


def _spelled_out(tree: Tree, counts: Counts, token: int, noun: int) -> Iterator[Part]:
    """Yield the parts into which a counted group is set out ("13 villagers – three women and ten children –")."""
    whole, people = counts.of_party(token), tree.conjuncts(noun)
    if whole is None or whole.low is None or len(people) < 2 or tree.pos[noun] not in _NAMING:
        return
    found = [_count(tree, counts, one) for one in people]
    told = [count.low for count in found if count is not None and count.low is not None]
    if len(told) == len(people) and sum(told) == whole.low and all(is_person(tree, one) for one in people):
        for one, count in zip(people, found, strict=True):
            yield Part(people=(one,), first=tree.left[one], last=people[-1] if one == noun else one, count=count)


def _told_together(tree: Tree, counts: Counts, victims: Sequence[int]) -> list[Part]:
    """Return the groups that are counted apart, where two and more are named together ("34 women and 49 children")."""
    found = [(one, counts.of_party(one)) for one in victims]
    parts = [
        Part(people=(one,), first=tree.left[one], last=one, count=count)
        for one, count in found
        if count is not None and (count.low or 0) > 1
    ]
    return parts if len(parts) > 1 else []


def _count(tree: Tree, counts: Counts, token: int) -> Quantity | None:
    return counts.of_party(token) or counts.one_of(token)


def _is_one_person(tree: Tree, token: int) -> bool:
    mention = tree.mention_of.get(token)
    entity = tree.entities.get(mention.entity) if mention is not None and mention.entity else None
    return entity is not None and entity.type == "person" and not entity.many


def _number_of_them(tree: Tree, noun: int) -> int | None:
    return next((c for c in tree.children[noun] if tree.dep[c] == "nummod" and _of_them(tree, c)), None)


def _of_them(tree: Tree, token: int) -> bool:
    return any(tree.word[child] == "of" and _points(tree, child) for child in tree.children[token])


def _points(tree: Tree, preposition: int) -> bool:
    given = tree.child(preposition, "pobj")
    return given is not None and tree.word[given] in _POINTING


def _died(tree: Tree, number: int) -> bool:
    """Say whether a part died of it ("two of them fatally"): another act, told by that word."""
    return any(tree.word[child] in _MORTAL for child in tree.children[number])


def _as_statement(tree: Tree, whole: Statement, part: Part) -> Statement:
    """Return the statement of a part: its words run on to the end of the whole's, which tell what was done."""
    named = tuple(party(tree, one, None) for one in part.people)
    token = part.people[0]
    span = _span(tree, whole, part, named)
    count = msgspec.structs.replace(part.count, subset_of=whole.id) if part.count is not None else None
    return msgspec.structs.replace(
        whole,
        id=make_id("s", whole.document, span.start, span.end, whole.act, tree.start[token]),
        start=span.start,
        end=span.end,
        text=span.of(tree.text),
        trigger=(tree.start[token], tree.end[token]),
        characterisations=(),
        victims=named,
        quantity=count,
        observed=whole.observed if len(named) == 1 and _is_one_person(tree, token) else None,
    )


def _span(tree: Tree, whole: Statement, part: Part, named: Sequence[Party]) -> Span:
    starts = [one.span.start for one in named if one.span is not None]
    start = tree.start[part.first] if part.first >= 0 else min(starts, default=tree.start[part.people[0]])
    ends = [one.span.end for one in named if one.span is not None]
    end = max([tree.end[part.last], *ends])
    if start < whole.end:
        end = max(end, whole.end)
    words = tree.text[start:end]
    if words[-1:] in _CLOSING and not any(mark in words[:-1] for mark in _OPENING):
        end = start + len(words.rstrip(f"{_CLOSING},.;: "))
    return Span(start=start, end=end)

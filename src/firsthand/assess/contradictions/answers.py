"""The two answers to one question of a story, each one proposition, set against one another once.

Whole accounts seldom share an act or a word, so that the statements which give one answer are in many propositions, or
in none. Those that answer alike are made one here, with who tells it and who tells the contrary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import msgspec

from firsthand.assess.known import Known
from firsthand.assess.marks import ContradictionKind, Verdict, contradiction
from firsthand.assess.tellers.graphs import largest_edge_free
from firsthand.model.base import Frozen, make_id
from firsthand.model.record import Contradiction, Particular, Proposition, Value
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity

_PLAIN = frozenset({"other", "response"})


class Judged(Frozen, frozen=True, kw_only=True):
    """What a contradiction says beside its two sides."""

    kind: ContradictionKind
    verdict: Verdict
    reasons: tuple[str, ...]


class Answered(Frozen, frozen=True, kw_only=True):
    """One side of a question: those who tell it, what they tell in a few words, and its figure where it is one."""

    statements: tuple[Statement, ...]
    says: str
    so: bool = True
    figure: Quantity | None = None


class Opposed(Frozen, frozen=True, kw_only=True):
    """A contradiction, with the propositions that were made for its sides."""

    contradiction: Contradiction
    propositions: tuple[Proposition, ...] = ()


def opposed(
    known: Known, one: Answered, other: Answered, judged: Judged, *, surely: bool = False, wider: bool = True
) -> Iterator[Opposed]:
    """Yield one answer against another, where others give it, or `surely` do.

    Who tells both, in one text, contradicts nobody. Unless they are to stand alone, the `wider` statements that hold
    an answer give it too.
    """
    if not surely and not _by_others(one.statements, other.statements):
        return
    if wider:
        one, other = _with_wider(known, one, other), _with_wider(known, other, one)
    made = [_proposition(known, side, contrary) for side, contrary in ((one, other), (other, one))]
    between = tuple(p if isinstance(p, str) else p.id for p in made)
    if between[0] == between[1]:
        return
    within = len({statement.document for side in (one, other) for statement in side.statements}) == 1
    yield Opposed(
        contradiction=contradiction(between, judged.kind, judged.verdict, judged.reasons, within=within),
        propositions=tuple(p for p in made if isinstance(p, Proposition)),
    )


def _with_wider(known: Known, side: Answered, contrary: Answered) -> Answered:
    """Add the plain statements of the same tellers that hold one of these, and none of the contrary, in their words."""
    spans = {(s.document, s.start, s.end) for s in contrary.statements}
    told = {s.id: s for s in side.statements}
    for inner in side.statements:
        for wide in known.of_document[inner.document]:
            if wide.start > inner.start:
                break
            if _tells_it_too(wide, inner) and not any(
                document == wide.document and wide.start <= start and end <= wide.end for document, start, end in spans
            ):
                told[wide.id] = wide
    return msgspec.structs.replace(side, statements=tuple(told[key] for key in sorted(told)))


def _tells_it_too(wide: Statement, inner: Statement) -> bool:
    """Say whether a plain statement holds another of the same teller, said in the same way."""
    return (
        wide.end >= inner.end
        and wide.act in _PLAIN
        and wide.origin == inner.origin
        and wide.polarity == inner.polarity
        and wide.standing in (inner.standing, "asserted", "hedged")
    )


def _by_others(one: Collection[Statement], other: Collection[Statement]) -> bool:
    """Say whether any two of two sides are of two texts, or of two tellers whom one text names.

    What a text says in its own words may still be its teller's, so that it contradicts nobody there.
    """
    texts, others = {s.document for s in one}, {s.document for s in other}
    if len(texts | others) > 1:
        return True
    tellers, contrary = ({s.origin for s in side if s.origin is not None} for side in (one, other))
    return bool(tellers) and bool(contrary) and len(tellers | contrary) > 1


def by_others(one: Statement, other: Statement) -> bool:
    """Say whether two statements are of two texts, or of two tellers whom one text names."""
    return _by_others([one], [other])


def _proposition(known: Known, side: Answered, contrary: Answered) -> Proposition | str:
    """Return the id of the statement, or of the proposition, that is this side alone; else a proposition of it."""
    ids = tuple(sorted({statement.id for statement in side.statements}))
    if len(ids) == 1:
        return ids[0]
    if (same := known.of_statements.get(ids)) is not None:
        return same
    first = side.statements[0]
    acts = Counter(s.act for s in side.statements if s.act not in _PLAIN) or Counter([first.act])
    incidents = Counter(s.incident for s in side.statements if s.incident is not None)
    act = min(acts, key=lambda one: (-acts[one], one))
    answered = "" if side.so else ", denied"
    return Proposition(
        id=make_id("q", "answer", side.says, str(side.so), ids[0]),
        incident=min(incidents, key=lambda one: (-incidents[one], one)) if incidents else None,
        act=act,
        gist=f"{act.replace('_', ' ')}, {side.says}{answered}",
        value=Value(quantity=side.figure) if side.figure is not None else None,
        statements=ids,
        supporting=_origins(side.statements),
        denying=_origins(contrary.statements) if side.figure is None else (),
        documents=len({statement.document for statement in side.statements}),
        particular=Particular(what=side.says, so=side.so) if side.figure is None else None,
    )


def of_an_answer(known: Known, proposition: Proposition) -> Proposition:
    """Return an answer with its range: one teller at least where any is named, at most all not shown to be one.

    Those who give it tell it in many ways, so that no two are counted as telling the same thing.
    """
    most = len(largest_edge_free(proposition.supporting, known.same))
    if not most:
        reasons = ["nobody is named as its source: told in publishers' own words only"]
    else:
        reasons = ["one answer given in many words: its tellers are not counted as telling the same thing"]
    return msgspec.structs.replace(proposition, origins_min=min(most, 1), origins_max=most, reasons=tuple(reasons))


def _origins(statements: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(sorted({statement.origin for statement in statements if statement.origin is not None}))


def widest(known: Known, found: Sequence[Opposed]) -> list[Opposed]:
    """Return the contradictions whose sides are not both held by those of another of the same kind and verdict."""
    sides = {p.id: frozenset(p.statements) for one in found for p in one.propositions}

    def statements(side: str) -> frozenset[str]:
        told = known.propositions.get(side)
        return sides.get(side) or (frozenset(told.statements) if told is not None else frozenset({side}))

    kept: list[Opposed] = []
    of_statement: dict[tuple[str, str, str], list[tuple[frozenset[str], frozenset[str]]]] = {}
    ranked = [(one, [statements(side) for side in one.contradiction.between]) for one in found]
    ranked.sort(key=lambda pair: (-sum(map(len, pair[1])), pair[0].contradiction.id))
    for one, between in ranked:
        kind, verdict = one.contradiction.kind, one.contradiction.verdict
        if len(between) == 2:
            wider = of_statement.get((kind, verdict, min(between[0])), ())
            if any(
                (held[0] >= between[0] and held[1] >= between[1]) or (held[0] >= between[1] and held[1] >= between[0])
                for held in wider
            ):
                continue
            for side in between:
                for identity in side:
                    of_statement.setdefault((kind, verdict, identity), []).append((between[0], between[1]))
        kept.append(one)
    return kept

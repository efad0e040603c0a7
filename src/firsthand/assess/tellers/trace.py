"""The tree behind a proposition, for `trace`."""

from __future__ import annotations

from collections import defaultdict

from firsthand.assess.known import Known
from firsthand.assess.tellers.graphs import largest_clique, largest_edge_free
from firsthand.assess.tellers.retold import retold_tree
from firsthand.errors import UserError
from firsthand.model.record import Assessment, Contradiction, OriginPair, Proposition, Record, Work
from firsthand.model.statement import Statement
from firsthand.model.trace import Citation, Recorder, Trace, TracedOrigin


def trace(record: Record, assessment: Assessment, proposition_id: str) -> Trace:
    """Return who tells a proposition, through whom, who says otherwise, and which works are wanted."""
    known = Known(record)
    proposition = next((p for p in assessment.propositions if p.id == proposition_id), None)
    if proposition is None:
        raise UserError(f"There is no proposition {proposition_id}.", hint="look one up with a few of its words")
    statements = [known.statements[identity] for identity in proposition.statements]
    return Trace(
        proposition=proposition,
        supporting=_origins(known, proposition.supporting, statements),
        denying=_origins(known, proposition.denying, statements),
        own_words=tuple(cite(statement) for statement in _in_order(statements) if statement.origin is None),
        recorders=_recorders(known, proposition),
        wanted=_wanted(record, statements),
        contradictions=_contradictions(assessment, proposition),
        documents=retold_tree(record, sorted({statement.document for statement in statements})),
    )


def cite(statement: Statement) -> Citation:
    """Return a statement's words and the way they came."""
    return Citation(
        statement=statement.id,
        document=statement.document,
        start=statement.start,
        end=statement.end,
        text=statement.text,
        through=tuple(link.who for link in statement.chain),
    )


def _in_order(statements: list[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.document, s.start, s.id))


def _origins(known: Known, wanted: tuple[str, ...], statements: list[Statement]) -> tuple[TracedOrigin, ...]:
    shown = set(largest_clique(wanted, known.different))
    apart = largest_edge_free(wanted, known.same)
    more = [origin for origin in apart if origin not in shown][: max(len(apart) - len(shown), 0)]
    traced = []
    for identity in wanted:
        same = sorted(known.same.get(identity, frozenset()).intersection(wanted))
        counted = [other for other in same if other in shown or other in more] or same
        alone = identity in shown or identity in more or not same
        pairs = [pair for other in wanted if (pair := known.pair(identity, other)) is not None]
        traced.append(
            TracedOrigin(
                origin=known.origins[identity],
                counts="shown_different" if identity in shown else "not_excluded" if alone else "same_line",
                same_as=None if alone else counted[0],
                pairs=tuple(sorted(pairs, key=_by_origin)),
                citations=tuple(cite(s) for s in _in_order(statements) if s.origin == identity),
            )
        )
    return tuple(traced)


def _by_origin(pair: OriginPair) -> str:
    return pair.origin


def _recorders(known: Known, proposition: Proposition) -> tuple[Recorder, ...]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for identity in proposition.supporting:
        for who in known.origins[identity].first_recorders:
            found[who].append(identity)
    return tuple(Recorder(who=who, origins=tuple(sorted(found[who]))) for who in sorted(found))


def _wanted(record: Record, statements: list[Statement]) -> tuple[Work, ...]:
    names = {link.who.casefold() for statement in statements for link in statement.chain[:-1] if link.who}
    documents = {statement.document for statement in statements}
    return tuple(
        work
        for work in record.works
        if work.held is None and work.who.casefold() in names and any(n.document in documents for n in work.named_in)
    )


def _contradictions(assessment: Assessment, proposition: Proposition) -> tuple[Contradiction, ...]:
    ids = {proposition.id, *proposition.statements}
    return tuple(found for found in assessment.contradictions if ids.intersection(found.between))

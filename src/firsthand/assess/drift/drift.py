"""Drift: what changed between a telling and its retelling.

Looked for along retellings of one document by another, and within a document from its body to the headline and the
key points.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.assess.drift.changes import changes
from firsthand.assess.drift.matching import match_statements
from firsthand.assess.known import Known
from firsthand.model.record import Drift
from firsthand.model.statement import Statement

_SHORT = frozenset({"headline", "subheading", "key_points"})
# A headline names no source and rounds: that is no drift from its own article.
_HEADLINES = frozenset({"headline", "subheading"})
_OF_HEADLINES = frozenset({"hedge_dropped", "name_changed", "date_changed"})
_LONG = frozenset({"body"})


def find_drift(known: Known) -> tuple[Drift, ...]:
    """Return all drift, sorted by id."""
    found: dict[str, Drift] = {}
    dropped: set[tuple[str, str, tuple[str, ...]]] = set()
    for told, retold, whole in (*_along_retellings(known), *_within_documents(known)):
        for one in changes(told, retold, whole=whole):
            if not whole and retold.segment in _HEADLINES and one.kind not in _OF_HEADLINES:
                continue
            # A copy that drops its agency drops it everywhere: said once.
            place = (told.document, retold.document, one.reasons)
            if whole and one.kind == "source_dropped" and place in dropped:
                continue
            dropped.add(place)
            found.setdefault(one.id, one)
    return tuple(found[identity] for identity in sorted(found))


def _along_retellings(known: Known) -> Iterator[tuple[Statement, Statement, bool]]:
    for retelling in known.record.retellings:
        if retelling.direction == "unknown":
            continue
        source, copy = retelling.document, retelling.other
        if retelling.direction == "from":
            source, copy = copy, source
        for told, retold in match_statements(known.of_document[source], known.of_document[copy]):
            yield told, retold, True


def _within_documents(known: Known) -> Iterator[tuple[Statement, Statement, bool]]:
    for document in sorted(known.of_document):
        statements = known.of_document[document]
        short = [statement for statement in statements if statement.segment in _SHORT and _is_told(statement)]
        if short:
            long = [statement for statement in statements if statement.segment in _LONG and _is_told(statement)]
            for told, retold in match_statements(long, short, many=True):
                if told.response is not None or retold.response is None:  # an answer retells no other statement
                    yield told, retold, False


def _is_told(statement: Statement) -> bool:
    """Say whether a statement tells that something was done: a key point of no act matches anything."""
    tells = statement.act != "other" or statement.response is not None
    return tells and statement.standing not in ("planned", "hypothetical")

"""The internal edition: everything, in the shapes of the contract."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

import msgspec

from firsthand.disclose.harmful import harmful_facts
from firsthand.model.decision import Decision
from firsthand.model.disclosed import (
    Disclosed,
    DisclosedDecision,
    DisclosedDocument,
    DisclosedRetelling,
    DisclosedStatement,
    Settings,
)
from firsthand.model.document import Document, Locator
from firsthand.model.record import Assessment, Record, Retelling
from firsthand.model.statement import Statement

_OPPOSITE = {"from": "to", "to": "from", "unknown": "unknown"}
_NOT_OF_THE_STATEMENT = frozenset({"withheld", "prefix", "suffix", "locator"})
_STATEMENT_FIELDS = [field for field in DisclosedStatement.__struct_fields__ if field not in _NOT_OF_THE_STATEMENT]
_CONTEXT = 160


def disclose_all(record: Record, assessment: Assessment, settings: Settings) -> Disclosed:
    """Return every part of the record and its assessment; nothing is withheld."""
    retells = _retellings(record.retellings)
    documents = {document.id: document for document in record.documents}
    statements = _with_all_propositions(record.statements, assessment)
    return Disclosed(
        edition="internal",
        settings=settings,
        documents=tuple(_document(document, retells[document.id]) for document in record.documents),
        works=record.works,
        statements=tuple(_statement(statement, documents[statement.document]) for statement in statements),
        origins=record.origins,
        propositions=assessment.propositions,
        incidents=record.incidents,
        people=assessment.people,
        groups=record.groups,
        contradictions=assessment.contradictions,
        drift=assessment.drift,
        decisions=tuple(_decision(decision) for decision in record.decisions),
        harmful=harmful_facts(record),
    )


def _with_all_propositions(statements: tuple[Statement, ...], assessment: Assessment) -> tuple[Statement, ...]:
    """Return the statements with every proposition that has them: assessing adds answers to a story's questions."""
    said: dict[str, list[str]] = defaultdict(list)
    for proposition in assessment.propositions:
        for statement in proposition.statements:
            said[statement].append(proposition.id)
    return tuple(msgspec.structs.replace(one, propositions=tuple(sorted(said[one.id]))) for one in statements)


def _retellings(retellings: tuple[Retelling, ...]) -> dict[str, list[DisclosedRetelling]]:
    by_document: dict[str, list[DisclosedRetelling]] = defaultdict(list)
    for one in retellings:
        pairs = ((one.document, one.other, one.direction), (one.other, one.document, _OPPOSITE[one.direction]))
        for document, other, direction in pairs:
            by_document[document].append(
                msgspec.convert(
                    {
                        "document": other,
                        "share": one.share,
                        "direction": direction,
                        "kind": one.kind,
                        "reasons": one.reasons,
                    },
                    DisclosedRetelling,
                )
            )
    for entries in by_document.values():
        entries.sort(key=lambda entry: entry.document)
    return by_document


def _document(document: Document, retells: list[DisclosedRetelling]) -> DisclosedDocument:
    return DisclosedDocument(
        id=document.id,
        paths=document.paths,
        sha256=document.sha256,
        language=document.language,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        published=document.published,
        retrieved=document.retrieved,
        status=document.status,
        media_type=document.media_type,
        reasons=document.reasons,
        segments=document.segments,
        retells=tuple(retells),
    )


def _statement(statement: Statement, document: Document) -> DisclosedStatement:
    text = document.text
    return DisclosedStatement(
        **{field: getattr(statement, field) for field in _STATEMENT_FIELDS},
        prefix=text[max(0, statement.start - _CONTEXT) : statement.start],
        suffix=text[statement.end : statement.end + _CONTEXT],
        locator=_locator(document.locators, statement.start),
    )


def _locator(locators: tuple[Locator, ...], offset: int) -> Locator | None:
    """Return the run of the original that holds an offset."""
    at = bisect_right(locators, offset, key=lambda one: one.start) - 1
    return locators[at] if at >= 0 and offset < locators[at].end else None


def _decision(decision: Decision) -> DisclosedDecision:
    return DisclosedDecision(
        id=decision.id,
        quotes=decision.quotes,
        names=tuple(name for name in decision.names if "/" not in name),
        document=decision.document,
        verdict=decision.kind,
        changes=decision.changes,
        who=decision.who,
        when=decision.when,
        why=decision.why,
        orphaned=decision.orphaned,
    )

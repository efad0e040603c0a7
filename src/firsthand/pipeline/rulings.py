"""Human rulings: from what somebody typed to a decision that survives every rebuild."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from firsthand.errors import UserError
from firsthand.model.base import Frozen, make_id
from firsthand.model.decision import Decision, Quote
from firsthand.model.record import Record
from firsthand.model.statement import Statement
from firsthand.pipeline.linking import relink
from firsthand.pipeline.settings import link_settings, reading_settings
from firsthand.pipeline.stages import StageClock
from firsthand.store import Case, open_case

RulingKind = Literal[
    "accept", "reject", "edit", "add", "split", "same", "different", "unsure", "protect", "unprotect", "retract"
]

_CONTEXT = 32
_ON_STATEMENTS = frozenset({"accept", "reject", "edit"})


class Ruling(Frozen, frozen=True, kw_only=True):
    """What a human rules, in the words of the command line: ids of the record or names."""

    kind: RulingKind
    what: tuple[str, ...]
    who: str
    why: str | None = None
    changes: dict[str, str] = {}


def decide(case_path: Path, ruling: Ruling) -> Decision:
    """Keep a ruling and build the record again."""
    with open_case(case_path) as case, case.lock():
        stored = case.record()
        if stored is None:
            raise UserError("There is nothing to rule on yet.", hint="run `firsthand build` first")
        decision = _decision(ruling, stored.record, len(case.decisions()))
        case.add_decision(decision)
        _relink(case, case_path)
    return decision


def undo(case_path: Path, decision_id: str, *, who: str, why: str | None) -> Decision:
    """Take a ruling back: a new decision, since nothing is ever removed."""
    with open_case(case_path) as case, case.lock():
        made = case.decisions()
        if decision_id not in {one.id for one in made}:
            raise UserError(f"There is no decision '{decision_id}'.", hint="see `firsthand decisions`")
        if decision_id in {one.undoes for one in made}:
            raise UserError(f"The decision '{decision_id}' was taken back already.")
        decision = Decision(
            id=make_id("dec", len(made), "undo", decision_id), kind="undo", who=who, when=_now(), why=why,
            undoes=decision_id,
        )  # fmt: skip
        case.add_decision(decision)
        _relink(case, case_path)
    return decision


def decisions(case_path: Path) -> tuple[Decision, ...]:
    """Return all rulings in order, with what no longer finds its words marked as orphaned."""
    with open_case(case_path) as case:
        made = case.decisions()
        stored = case.record()
    lost = {one.id for one in stored.record.decisions if one.orphaned} if stored else set()
    return tuple(msgspec.structs.replace(one, orphaned=one.id in lost) for one in made)


def _relink(case: Case, case_path: Path) -> None:
    relink(case, reading_settings(case_path), link_settings(case_path), StageClock())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _decision(ruling: Ruling, record: Record, number: int) -> Decision:
    """Address what was named by id through words and hashes, which outlive ids."""
    quotes: tuple[Quote, ...] = ()
    names: tuple[str, ...] = ()
    document: str | None = None
    if ruling.kind in _ON_STATEMENTS:
        quotes = tuple(_quote(_statement(record, one), record) for one in ruling.what)
    elif ruling.kind == "add":
        quotes = (_new_quote(record, ruling),)
    elif ruling.kind == "retract":
        document = _hash_of(record, _only(ruling))
    else:
        passages = _passages(ruling, record)
        quotes = tuple(_quote(one, record) for one in passages.values())
        names = tuple(_name(record, one) for one in ruling.what if one not in passages)
    _refuse_too_few(ruling)
    return Decision(
        id=make_id("dec", number, ruling.kind, *ruling.what, *sorted(ruling.changes.items())),
        kind=ruling.kind,
        who=ruling.who,
        when=_now(),
        why=ruling.why,
        quotes=quotes,
        names=names,
        document=document,
        changes=ruling.changes,
    )


def _passages(ruling: Ruling, record: Record) -> dict[str, Statement]:
    """Return the statements among what is to be protected: their words are kept back, and nobody is named."""
    if ruling.kind not in ("protect", "unprotect"):
        return {}
    wanted = set(ruling.what)
    return {one.id: one for one in record.statements if one.id in wanted}


def _refuse_too_few(ruling: Ruling) -> None:
    if ruling.kind in ("same", "different", "unsure") and len(ruling.what) < 2:
        raise UserError(f"'{ruling.kind}' needs two or more people or origins.", hint="name both")
    if ruling.kind == "edit" and not ruling.changes:
        raise UserError("'edit' changes nothing.", hint="say what with --set, for instance --set number=234")


def _only(ruling: Ruling) -> str:
    if len(ruling.what) != 1:
        raise UserError(f"'{ruling.kind}' takes one document.", hint="rule on each by itself")
    return ruling.what[0]


def _statement(record: Record, wanted: str) -> Statement:
    for statement in record.statements:
        if statement.id == wanted:
            return statement
    raise UserError(f"There is no statement '{wanted}'.", hint="see `firsthand statements` for the ids")


def _quote(statement: Statement, record: Record) -> Quote:
    document = next(one for one in record.documents if one.id == statement.document)
    return Quote(
        sha256=document.sha256,
        exact=statement.text,
        prefix=document.text[max(0, statement.start - _CONTEXT) : statement.start],
        suffix=document.text[statement.end : statement.end + _CONTEXT],
        act=statement.act,
    )


def _new_quote(record: Record, ruling: Ruling) -> Quote:
    if len(ruling.what) != 2:
        raise UserError("'add' takes a document and the exact words.", hint='firsthand decide add DOCUMENT "the words"')
    wanted, words = ruling.what
    document = next((one for one in record.documents if one.id == wanted or wanted in one.paths), None)
    if document is None:
        raise UserError(f"There is no document '{wanted}'.", hint="see `firsthand documents`")
    at = document.text.find(words)
    if at < 0:
        raise UserError("These words do not stand in the document's text.", hint="copy them from `firsthand text`")
    return Quote(
        sha256=document.sha256,
        exact=words,
        prefix=document.text[max(0, at - _CONTEXT) : at],
        suffix=document.text[at + len(words) : at + len(words) + _CONTEXT],
        act=ruling.changes.get("act"),
    )


def _hash_of(record: Record, wanted: str) -> str:
    for document in record.documents:
        if wanted in (document.id, document.sha256, *document.paths):
            return document.sha256
    raise UserError(f"There is no document '{wanted}'.", hint="see `firsthand documents`")


def _name(record: Record, wanted: str) -> str:
    """Return a name for an id of a person, group or origin; anything else is a name already."""
    named: Sequence[tuple[str, str | None]] = [
        *((one.id, one.name) for one in record.people),
        *((one.id, one.name) for one in record.groups),
        *((one.id, one.who) for one in record.origins),
    ]
    for id_, name in named:
        if id_ == wanted:
            if not name:
                raise UserError(f"'{wanted}' is not named in the texts.", hint="rule on its statements instead")
            return name
    return wanted

"""What if two tellers were one, or were not: ranges under a reader's assumptions.

An assumption changes nothing that is kept: it is put in the place of a verdict while one answer is worked out. A
human who knows it to be so rules on it (`firsthand decide`), and that is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from firsthand.assess.known import Known
from firsthand.assess.tellers.ranges import with_ranges
from firsthand.assess.tellers.trace import trace
from firsthand.errors import UserError
from firsthand.model.record import Assessment, Origin, OriginPair, Proposition, Record
from firsthand.model.trace import Trace

Verdict = Literal["same", "different"]
_FORM = "write it as same:A,B or different:A,B, where A and B are tellers' ids or words of their names"


class Assumption(msgspec.Struct, frozen=True, kw_only=True):
    """Two origins, by id, that a reader takes to be one teller or two."""

    verdict: Verdict
    one: str
    other: str


def parse_assumption(text: str, record: Record, proposition: Proposition) -> Assumption:
    """Read `same:A,B` or `different:A,B` among the tellers of a proposition; a `UserError` says what is not clear."""
    verdict, colon, names = text.partition(":")
    parts = [name.strip() for name in names.split(",")]
    if not colon or verdict.strip() not in {"same", "different"} or len(parts) != 2 or not all(parts):
        raise UserError("This assumption cannot be read.", where=text, hint=_FORM)
    one, other = (_teller(name, record, proposition) for name in parts)
    if one == other:
        raise UserError("Both names are one and the same teller already.", where=text, hint=_FORM)
    return Assumption(verdict="same" if verdict.strip() == "same" else "different", one=one, other=other)


def _teller(name: str, record: Record, proposition: Proposition) -> str:
    """Return the proposition's teller of this id, or the only one whose name has these words."""
    known = {origin.id: origin for origin in record.origins}
    tellers = [known[identity] for identity in (*proposition.supporting, *proposition.denying)]
    wanted = name.casefold()
    found = (
        [origin for origin in tellers if origin.id == name]
        or [origin for origin in tellers if origin.who.casefold() == wanted]
        or [origin for origin in tellers if wanted in origin.who.casefold()]
    )
    if len(found) == 1:
        return found[0].id
    listed = "; ".join(f"{origin.who} ({origin.id})" for origin in found or tellers)
    problem = "Several tellers answer to" if found else "No teller of this proposition is called"
    raise UserError(f"{problem} '{name}'.", hint=f"give an id: {listed}" if listed else "nobody tells it")


def assume(record: Record, assumptions: Sequence[Assumption]) -> Record:
    """Return the record as it would be if these verdicts held.

    Whoever is shown to be different from one of two tellers taken as one is then different from the other as well.
    """
    verdicts = {origin.id: {pair.origin: pair for pair in origin.pairs} for origin in record.origins}
    for assumption in assumptions:
        if assumption.verdict == "same":
            _share(verdicts, assumption.one, assumption.other)
        _set(verdicts, assumption.one, assumption.other, _pair(assumption.verdict))
    return msgspec.structs.replace(record, origins=tuple(_with(origin, verdicts) for origin in record.origins))


def _share(verdicts: dict[str, dict[str, OriginPair]], one: str, other: str) -> None:
    for here, there in ((one, other), (other, one)):
        for third, pair in list(verdicts[here].items()):
            known = verdicts[there].get(third)
            if third != there and pair.verdict != "unknown" and (known is None or known.verdict == "unknown"):
                _set(verdicts, there, third, _pair(pair.verdict))


def _pair(verdict: Verdict) -> OriginPair:
    return OriginPair(origin="", verdict=verdict, reasons=("assumed by the reader (0)",))


def _set(verdicts: dict[str, dict[str, OriginPair]], one: str, other: str, pair: OriginPair) -> None:
    verdicts[one][other] = msgspec.structs.replace(pair, origin=other)
    verdicts[other][one] = msgspec.structs.replace(pair, origin=one)


def _with(origin: Origin, verdicts: dict[str, dict[str, OriginPair]]) -> Origin:
    return msgspec.structs.replace(origin, pairs=tuple(pair for _, pair in sorted(verdicts[origin.id].items())))


def trace_assuming(record: Record, assessment: Assessment, proposition_id: str, said: Sequence[str]) -> Trace:
    """Return the tree behind a proposition if what is said (`same:A,B`, `different:A,B`) were so; it lists it."""
    proposition = next((one for one in assessment.propositions if one.id == proposition_id), None)
    if proposition is None or not said:
        return trace(record, assessment, proposition_id)
    assumptions = [parse_assumption(text, record, proposition) for text in said]
    assumed = assume(record, assumptions)
    ranged = with_ranges(Known(assumed), proposition)
    propositions = tuple(ranged if one.id == proposition_id else one for one in assessment.propositions)
    traced = trace(assumed, msgspec.structs.replace(assessment, propositions=propositions), proposition_id)
    return msgspec.structs.replace(traced, assumed=in_words(record, assumptions))


def in_words(record: Record, assumptions: Iterable[Assumption]) -> tuple[str, ...]:
    """Say each assumption as a sentence."""
    who = {origin.id: origin.who for origin in record.origins}
    said = {"same": "are one teller", "different": "are two tellers"}
    return tuple(f"{who[a.one]} and {who[a.other]} {said[a.verdict]}" for a in assumptions)

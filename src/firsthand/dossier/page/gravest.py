"""The gravest charge, and on how weak or firm a basis it is told."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import range_words
from firsthand.model.record import Proposition

_GRAVEST = ("killing", "death", "disappearance", "sexual_violence", "torture", "mock_execution", "beating", "wounding",
            "deprivation", "incommunicado_detention", "detention", "arrest")  # fmt: skip
_LEAD = "The gravest charge"


def gravest(index: CaseIndex, labels: Mapping[str, str]) -> Line:
    """Say the gravest act that anybody named tells, by most first, and whether a teller saw or lived it."""
    rank = {act: number for number, act in enumerate(_GRAVEST)}
    events = {event: number for number, event in enumerate(index.events())}
    grave = [one for one in index.disclosed.propositions if one.act in rank and one.supporting and one.value is None]
    if not grave:
        return Line(lead=_LEAD, words="no grave act has a named teller.")
    first = min(
        grave,
        key=lambda one: (
            rank[one.act],
            events.get(index.event_of(one) or "", len(events)),
            -one.origins_max,
            -one.documents,
            one.id,
        ),
    )
    words = f"{labels[first.id]}; {range_words(first)}; {_basis(first, index)}."
    return Line(lead=_LEAD, words=words, statements=first.statements[:4])


def _basis(one: Proposition, index: CaseIndex) -> str:
    told = [statement for statement in index.told(one.statements) if statement.act == one.act]
    saw = [
        link.who
        for statement in told
        for link in statement.chain[:1]
        if link.basis in ("experienced", "witnessed") and link.who
    ]
    if saw:
        return f"said to have seen or lived it: {listed(sorted(set(saw)), 3)}"
    return "nobody who saw or lived it is shown as its source"

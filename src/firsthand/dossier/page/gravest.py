"""The gravest charge, and on how weak or firm a basis it is told."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.dossier.page.alleged import alleged_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.proposition_labels import some_people
from firsthand.dossier.page.wording import act_words
from firsthand.model.disclosed import DisclosedStatement

_GRAVEST = ("killing", "death", "disappearance", "sexual_violence", "torture", "mock_execution", "beating", "wounding",
            "deprivation", "incommunicado_detention", "detention", "arrest")  # fmt: skip
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_LEAD = "The gravest charge"
_NAMES, _CITED = 5, 5


def gravest(index: CaseIndex, leading: Sequence[str]) -> Line:
    """Say the gravest act that anybody tells of the events, who tells it in so many words, and whether they saw it."""
    rank = {act: number for number, act in enumerate(_GRAVEST)}
    told = [one for event in leading for one in index.statements_of(event) if one.act in rank and _is_charged(one)]
    if not told:
        return Line(lead=_LEAD, words="no grave act has a named teller.")
    act = min((one.act for one in told), key=rank.__getitem__)
    charged = [one for one in told if one.act == act]
    tellers = sorted({index.origins[one.origin].who for one in charged if one.origin in index.origins})
    whom = some_people(charged, index)
    of = f" of {whom}" if whom else ""
    by = alleged_words(charged, index)
    by = f", {by}" if by else ""
    words = f"{act_words(act)}{of}{by}; in the words of {listed(tellers, _NAMES)}; {_basis(charged)}."
    first = {one.origin: one.id for one in reversed(charged)}
    return Line(lead=_LEAD, words=words, statements=tuple(sorted(first.values()))[:_CITED])


def _is_charged(one: DisclosedStatement) -> bool:
    """Say whether somebody tells the act of people; what an authority or a force says in its own cause is no charge."""
    told = one.polarity == "positive" and one.standing in ("asserted", "hedged") and bool(one.victims)
    head = one.chain[0].role if one.chain else None
    return told and one.origin is not None and one.response is None and head not in _OFFICIAL


def _basis(charged: list[DisclosedStatement]) -> str:
    heads = [one.chain[0] for one in charged if len(one.chain) > 1]
    saw = sorted({link.who for link in heads if link.basis in ("experienced", "witnessed") and link.who})
    if saw:
        return f"of them said to have seen or lived it: {listed(saw, _NAMES)}"
    return "nobody who saw or lived it is shown as its source"

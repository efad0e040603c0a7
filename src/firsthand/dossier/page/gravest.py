"""The gravest charge, and on how weak or firm a basis it is told."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.dossier.page.alleged import alleged_words
from firsthand.dossier.page.answers import answers
from firsthand.dossier.page.central import central, quoted
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed, names_somebody
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.proposition_labels import some_people
from firsthand.dossier.page.wording import act_words
from firsthand.model.disclosed import DisclosedStatement

_GRAVEST = ("killing", "death", "disappearance", "sexual_violence", "torture", "mock_execution", "beating", "wounding",
            "deprivation", "incommunicado_detention", "detention", "arrest")  # fmt: skip
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_LEAD = "The gravest charge"
_NAMES, _CITED, _WIDELY = 5, 5, 2


def gravest(index: CaseIndex, leading: Sequence[str]) -> Line:
    """Say the gravest act that the events are about, who tells it in so many words, and whether they saw it.

    What one document alone mentions beside the matter is not what the case is about: of the acts that at least half as
    many documents tell as the one most told, the gravest counts.
    """
    rank = {act: number for number, act in enumerate(_GRAVEST)}
    of_events = [one for event in leading for one in index.statements_of(event) if index.on_its_day(one)]
    accused = _accused(index)
    told = [one for one in of_events if one.act in rank and _is_charged(one, accused) and _is_anybodys(one, index)]
    if not told:
        return Line(lead=_LEAD, words="no grave act has a named teller.")
    spread = {act: len({one.document for one in told if one.act == act}) for act in {one.act for one in told}}
    act = min((act for act, many in spread.items() if 2 * many >= max(spread.values())), key=rank.__getitem__)
    charged = [one for one in told if one.act == act]
    tellers = sorted(
        {who for one in charged if one.origin in index.origins and names_somebody(who := _who(one, index))}
    )
    whom = some_people(charged, index, _WIDELY)
    of = f" of {whom}" if whom else ""
    by = alleged_words(charged, index)
    by = f", {by}" if by else ""
    shown = central(charged)
    printed = f" For example: {words}." if (words := quoted(shown)) else ""
    said = f"{act_words(act)}{of}{by}; in the words of {listed(tellers, _NAMES)}; {_basis(charged)}.{printed}"
    first = {one.origin: one.id for one in reversed(charged)}
    cited = [*([shown.id] if shown and printed else []), *sorted(first.values())]
    return Line(lead=_LEAD, words=said, statements=tuple(dict.fromkeys(cited))[:_CITED])


def _who(one: DisclosedStatement, index: CaseIndex) -> str:
    return index.origins[one.origin or ""].who


def _accused(index: CaseIndex) -> frozenset[str]:
    """Return the names of those who are said to have done something, and of those who answer a charge."""
    statements = index.disclosed.statements
    named = {party.text for one in statements for party in one.alleged_actors}
    named |= {answer.who for answer in answers(statements) if answer.who}
    return frozenset(_plain(name) for name in named)


def _plain(name: str) -> str:
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def _is_charged(one: DisclosedStatement, accused: frozenset[str]) -> bool:
    """Say whether somebody tells the act of people; what an accused authority or force says of it is no charge."""
    told = one.standing in ("asserted", "hedged") and bool(one.victims) and not is_negative(one)
    head = one.chain[0] if one.chain else None
    own_cause = head is not None and head.role in _OFFICIAL and _plain(head.who or "") in accused
    return told and one.origin is not None and one.response is None and not own_cause


def _is_anybodys(one: DisclosedStatement, index: CaseIndex) -> bool:
    """Say whether the teller of a statement can be one: not a torn name, nor a place."""
    who = _who(one, index) if one.origin in index.origins else ""
    return names_somebody(who) and who.casefold() not in index.places


def _basis(charged: list[DisclosedStatement]) -> str:
    heads = [one.chain[0] for one in charged if len(one.chain) > 1]
    seen = (link.who for link in heads if link.basis in ("experienced", "witnessed") and link.who)
    saw = sorted({who for who in seen if names_somebody(who)})
    if saw:
        return f"of them said to have seen or lived it: {listed(saw, _NAMES)}"
    return "nobody who saw or lived it is shown as its source"

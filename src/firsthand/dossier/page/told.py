"""Page one's lines on what is told and by how many, and on what nobody here disputes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from firsthand.dossier.page.answers import AGAINST, against, answer_in, answers
from firsthand.dossier.page.central import central, quoted
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed, names_somebody
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.wording import count_words, range_words, tellers_words
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Contradiction, Origin, Proposition

_MOST_TOLD, _NAMES, _CALM, _WIDELY = 5, 4, 3, 2
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_TOLD, _UNDISPUTED = "How many people tell it", "What nobody here disputes"
_WHAT = (
    "how many are shown to be different people, and how many more may be. "
    "Each line takes in whoever it was done to and however many."
)


def told_line(index: CaseIndex, labels: Mapping[str, str], main: Sequence[str]) -> Line:
    """Say of each thing that is told of the leading events how many tell it, who, and in what words."""
    generals = [one for one in _distinct(index, main) if one.origins_max]
    others = sum(
        1 for event in index.events() if event not in main and any(one.origins_max for one in index.generals(event))
    )
    if not generals:
        return Line(lead=_TOLD, words="nobody who tells of the events is named.")
    parts = tuple(_part(one, index, labels) for one in generals[:_MOST_TOLD])
    more = f" {count_words(others, 'smaller event')} with a named teller below." if others else ""
    return Line(lead=_TOLD, words=f"{_WHAT}{more}", parts=parts)


def _part(one: Proposition, index: CaseIndex, labels: Mapping[str, str]) -> Line:
    told = _of_its_day(one, index)
    shown = central(told)
    words = quoted(shown)
    printed = f" In words that are printed: {words}." if words else ""
    cited = tuple(dict.fromkeys([*([shown.id] if shown and words else []), *_spread(index, told)]))[:4]
    tellers = _tellers(one, told, index)
    lead = range_words(one)
    dropped = len(one.supporting) - len(tellers)
    if dropped:  # who tells that it was not so, or of another time, is no teller of this
        most = max(1, min(one.origins_max, len(tellers)))
        lead = tellers_words(min(max(1, one.origins_min - dropped), most), most)
    return Line(lead=lead, words=f"{labels[one.id]}, {_who(one, tellers)}.{printed}", statements=cited)


def _tellers(one: Proposition, told: Iterable[DisclosedStatement], index: CaseIndex) -> list[Origin]:
    """Return the tellers of a proposition's own statements, each of whom tells that it was so."""
    telling = {said.origin for said in told}
    return [index.origins[key] for key in one.supporting if key in index.origins and key in telling]


def _of_its_day(one: Proposition, index: CaseIndex) -> list[DisclosedStatement]:
    """Return a proposition's own statements, without those that another day sets apart and without negatives."""
    told = index.told(one.statements)
    return [said for said in told if not is_negative(said) and index.on_its_day(said)] or told


def _distinct(index: CaseIndex, main: Sequence[str]) -> list[Proposition]:
    """Return the general propositions of events, without those whose acts a larger one of the event tells already.

    What is of no kind that the program knows is not said on page one, nor what only negatives tell.
    """
    kept = []
    for event in main:
        shown: set[str] = set()
        for one in index.generals(event):
            told = index.told(one.statements)
            acts = {said.act for said in told}
            affirmed = _is_affirmed(one, told) and _tellers(one, _of_its_day(one, index), index)
            if one.act not in shown and one.act != "other" and affirmed:
                kept.append(one)
                shown |= acts
    return kept


def _is_affirmed(one: Proposition, told: Iterable[DisclosedStatement]) -> bool:
    """Say whether at least half of the documents that speak of it tell that it was so, not that it was not."""
    return 2 * len({said.document for said in told if not is_negative(said)}) >= one.documents


def _who(one: Proposition, origins: Iterable[Origin]) -> str:
    tellers = [origin for origin in origins if names_somebody(origin.who)]
    documents = f"in {count_words(one.documents, 'document')}"
    people = sorted((origin for origin in tellers if origin.role not in _OFFICIAL), key=_firmness)
    officials = sorted((origin for origin in tellers if origin.role in _OFFICIAL), key=_firmness)
    parts = [documents]
    if people:
        parts.append(f"told by {listed([origin.who for origin in people], _NAMES)}")
    if officials:
        parts.append(f"for an authority or a force by {listed([origin.who for origin in officials], _NAMES)}")
    return "; ".join(parts)


def _firmness(origin: Origin) -> tuple[bool, bool, int, str]:
    """Order tellers: who is named before who is not, people before bodies, those in many documents first."""
    return origin.identified == "no", origin.kind != "person", -len(origin.documents), origin.who


def _spread(index: CaseIndex, told: Iterable[DisclosedStatement], most: int = 4) -> tuple[str, ...]:
    """Return a few statements, one a document first."""
    found = list(told)
    first = {one.document: one.id for one in reversed(found)}
    return tuple(list(dict.fromkeys([*sorted(first.values()), *(one.id for one in found)]))[:most])


def undisputed_line(index: CaseIndex, labels: Mapping[str, str], main: Sequence[str]) -> Line:
    """Say what several documents and more than one possible teller tell of the leading events, and nobody disputes."""
    answered = _answering_documents(index)
    calm = [
        (one, _doubts(one, index))
        for one in _distinct(index, main)
        if one.origins_max >= _WIDELY
        and one.documents >= _WIDELY
        and not one.denying
        and not _denials(one, index)
        and answered.isdisjoint(told.document for told in index.told(one.statements))
    ]
    if not calm:
        return Line(
            lead=_UNDISPUTED,
            words="the program can say so of nothing: in each document that tells of the main event somebody denies "
            "something, or one teller stands alone.",
        )
    parts = tuple(_calm(one, doubts, index, labels) for one, doubts in calm[:_CALM])
    return Line(lead=_UNDISPUTED, words="that nobody does so here does not make it so.", parts=parts)


def _calm(one: Proposition, doubts: list[str], index: CaseIndex, labels: Mapping[str, str]) -> Line:
    told = _of_its_day(one, index)
    words = quoted(central(told))
    printed = f": {words}" if words else ""
    disputed = f" (in dispute: {listed(doubts, 3)})" if doubts else ""
    return Line(words=f"{labels[one.id]}{disputed}{printed}", statements=_spread(index, told, 2))


def _touching(one: Proposition, index: CaseIndex) -> list[Contradiction]:
    """Return what contradicts a proposition, or anything that it holds."""
    inside = {
        *one.statements,
        *(p.id for p in index.by_incident[one.incident or ""] if set(p.statements) <= set(one.statements)),
    }
    return [found for found in index.disclosed.contradictions if not inside.isdisjoint(found.between)]


def _denials(one: Proposition, index: CaseIndex) -> bool:
    return any(found.kind == "denial" for found in _touching(one, index)) or bool(
        against(answers(index.told(one.statements)))
    )


def _answering_documents(index: CaseIndex) -> frozenset[str]:
    """Return the documents that tell of a denial or another explanation: what it denies may be anything they tell."""
    told = ((one.document, answer_in(one)) for one in index.disclosed.statements)
    return frozenset(document for document, answer in told if answer is not None and answer.kind in AGAINST)


def _doubts(one: Proposition, index: CaseIndex) -> list[str]:
    return sorted(
        {f"the {found.kind}" for found in _touching(one, index) if found.verdict in ("conflict", "discrepancy")}
    )

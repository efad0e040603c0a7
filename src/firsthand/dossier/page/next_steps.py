"""What a team does next, what changes most first: fetch, ask, protect, decide. No public edition holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from firsthand.dossier.page.contradiction_views import cited_for
from firsthand.dossier.page.denied import denial_words
from firsthand.dossier.page.gaps import cited_in, fetchable_works, work_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import names_somebody
from firsthand.model.record import Contradiction

_WORKS, _RANGES, _HARMFUL, _CONFLICTS = 6, 4, 3, 5
_LETTERS = 120


def next_steps(index: CaseIndex, labels: Mapping[str, str]) -> list[Line]:
    """Return the steps; none in a public edition, whose reader is not to fetch, ask or call anybody."""
    if index.disclosed.edition == "public":
        return []
    return [*_fetch(index), *_ask(index, labels), *_protect(index), *_decide_harm(index), *_decide(index, labels)]


def _fetch(index: CaseIndex) -> Iterator[Line]:
    for work in fetchable_works(index.disclosed)[:_WORKS]:
        yield Line(lead="Fetch", words=f"{work_words(work)}: cited in {cited_in(work, index)}.")


def _ask(index: CaseIndex, labels: Mapping[str, str]) -> Iterator[Line]:
    open_ = [one for event in index.events() for one in index.generals(event) if one.origins_max > one.origins_min]
    for one in sorted(open_, key=lambda one: (one.origins_min - one.origins_max, one.id))[:_RANGES]:
        gap = f"{one.origins_min} to {one.origins_max}"
        yield Line(
            lead="Ask",
            words=f"whether these tellers are different people ({gap}): {labels[one.id]}.",
            statements=one.statements[:3],
        )


def _protect(index: CaseIndex) -> Iterator[Line]:
    marked = sum(1 for person in index.disclosed.people if person.protected.yes)
    if marked:
        who = (
            "1 person whom a text or a ruling protects"
            if marked == 1
            else f"{marked} people whom texts or rulings protect"
        )
        yield Line(lead="Protect", words=f"{who}, before anything is published.")


def _decide_harm(index: CaseIndex) -> Iterator[Line]:
    facts = [one for one in index.disclosed.harmful if one.statement in index.statements]
    for one in facts[:_HARMFUL]:
        yield Line(
            lead="Decide",
            words=f"whether these words may be published, since they may hurt somebody ({one.kind}): "
            f"accept {one.statement} prints them, protect {one.statement} keeps them back (firsthand decide).",
            statements=(one.statement,),
        )
    if len(facts) > _HARMFUL:
        yield Line(
            lead="Decide",
            words=f"on {len(facts) - _HARMFUL} more passages that may hurt somebody: a public edition names them all.",
        )


def _decide(index: CaseIndex, labels: Mapping[str, str]) -> Iterator[Line]:
    """Yield conflicts with the words of both sides, so that a reader sees what is set against what."""
    conflicts = [one for one in index.disclosed.contradictions if one.verdict == "conflict"]
    said: dict[str, list[Contradiction]] = {}
    for one in conflicts:
        said.setdefault(f"{one.kind}: {'; '.join(one.reasons)}", []).append(one)
    times = Counter({words: len(found) for words, found in said.items()})
    for words in sorted(said, key=lambda words: (-times[words], words))[:_CONFLICTS]:
        sides = [key for one in said[words] for key in one.between]
        cited = [found for key in dict.fromkeys(sides) if (found := cited_for(key, index)) is not None]
        printed = list(dict.fromkeys(side for key in cited if (side := _side(key, index))))
        if len(printed) > 1:
            said_so = f"whether these fit together ({said[words][0].kind}): {' against '.join(printed[:2])}."
        else:
            said_so = f"on a conflict of {words}."
        yield Line(lead="Decide", words=said_so, statements=tuple(dict.fromkeys(cited))[:4])


def _side(statement: str, index: CaseIndex) -> str:
    """Return one side of a conflict in its own words, with where it stands and as whose words."""
    one = index.statements[statement]
    words = denial_words(one, _LETTERS)
    told = one.chain[0].who if len(one.chain) > 1 else None
    head = told if told and names_somebody(told) else "its own words" if not told else "who tells it was not read"
    return f"{words} ({head}, in {index.labels[one.document]})" if words else ""

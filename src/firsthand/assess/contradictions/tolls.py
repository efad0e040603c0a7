"""How many were killed or hurt, and how many houses were burnt, in a story's event: figures over all its texts.

`numbers` compares the figures of one incident; here those are compared that a story's texts give in different
incidents, or in statements of no act at all ("put the toll at 21"). Told of a household, of years, or of the rest
of a war, a figure is no total of the event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.numbers import bounds_of, judge, way_of_dying
from firsthand.assess.contradictions.parts import Parts
from firsthand.assess.contradictions.scope import (
    FIGHTERS,
    as_total,
    has_risen,
    in_scale,
    of_earlier_count,
    of_others,
    size_of,
    told_as_all,
)
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict
from firsthand.assess.places import apart
from firsthand.model.statement import Statement
from firsthand.model.values.days import later
from firsthand.model.values.quantity import Quantity

_DEAD = frozenset({"killing", "death"})
_TOLL = re.compile(
    r"\b(?:(?:death )?toll\b(?![- ]?(?:gate|booth|plaza|road|bridge|point))|"
    r"dead\b|died\b|killed\b|massacred\b|slain\b|slaughtered\b|murdered\b|lost their li[fv]es|"
    r"perished\b|fatalities\b|corpses\b|dead bodies\b|left (?:\w+ ){1,3}victims\b)",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"^(?:house|home|hut|dwelling|building|shop|village)s?$")
_BURNT = re.compile(r"\b(?:burn|torch|ablaze|set (?:on )?fire|on fire|razed|destroy|gutted|ashes)", re.IGNORECASE)
_PARTS = frozenset({"", "child", "woman"})
_MOST_FIGURES = 24
_NEAR = 0.95


def tolls(known: Known, stories: Stories, parts: Parts) -> Iterator[Opposed]:
    """Yield, for each story, the figures of its dead, its hurt and its burnt houses that cannot both hold."""
    for documents in stories.each():
        asked: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
        for document in documents:
            printed: dict[int, tuple[str, str]] = {}
            for statement in known.of_document[document]:
                if (question := _question(known, stories, parts, statement)) is not None:
                    printed[_at(statement)] = question
            for statement in known.of_document[document]:
                if statement.quantity is not None and _is_told(statement) and _at(statement) in printed:
                    asked[printed[_at(statement)]].append(statement)
        for question in sorted(asked):
            yield from _compare(known, stories, question, _one_thing(asked[question]))


def _question(known: Known, stories: Stories, parts: Parts, statement: Statement) -> tuple[str, str] | None:
    """Return of what, and of which part of the people, a statement gives a figure of the event; null for others."""
    quantity = statement.quantity
    if quantity is None or not _is_told(statement) or quantity.text not in statement.text:
        return None
    what = _counted(statement, quantity)
    if size_of(quantity) <= 1 and not (size_of(quantity) and what == "dead" and told_as_all(statement)):
        return None
    part = parts.of(quantity, [statement], others=what == "hurt") if what != "houses" else ""
    if what is None or part not in _PARTS or of_others(known, stories, statement):
        return None
    return what, part


def _is_told(statement: Statement) -> bool:
    if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
        return False
    if statement.segment not in ("body", "key_points"):
        return False
    return statement.response is None or statement.response.kind in ("acknowledges", "acknowledges_but")


def _at(statement: Statement) -> int:
    """Return where a figure is printed: printed once, it counts one thing, whatever acts its sentence is read as."""
    text = statement.quantity.text if statement.quantity is not None else ""
    return statement.start + statement.text.find(text)


def _counted(statement: Statement, quantity: Quantity) -> str | None:
    unit = (quantity.unit or "").casefold()
    if _HOUSE.match(unit) or (statement.act == "destruction" and not unit):
        return "houses" if _BURNT.search(statement.text) else None
    if any(quantity.text in actor.text for actor in statement.alleged_actors) or FIGHTERS.search(unit):
        return None
    at = statement.text.find(quantity.text)
    around = statement.text[max(0, at - 40) : at + len(quantity.text) + 60]
    if statement.act == "wounding":
        return "hurt"
    if statement.act in _DEAD or _TOLL.search(around):
        return "dead"
    return None


def _one_thing(statements: Sequence[Statement]) -> list[Statement]:
    """Leave out the figures of whoever gives several in one text, but for those that another text gives too.

    Who counts twice counts two things: a weekend's dead and all the dead, those of one street and of the town. Figures
    near one another (348 killed, 347 bodies buried), or of which one allows the other, are of one thing. Who says that
    only so many died has said so, whatever other figure he speaks of.
    """
    figures: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    texts: defaultdict[float, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.quantity is not None:
            figures[_teller(statement)].append(statement.quantity)
            texts[size_of(statement.quantity)].add(statement.document)
    several = {
        teller for teller, told in figures.items() if any(_differ(one, other) for one, other in combinations(told, 2))
    }
    return [
        statement
        for statement in statements
        if statement.quantity is not None
        and (_teller(statement) not in several or len(texts[size_of(statement.quantity)]) > 1 or told_as_all(statement))
    ]


def _differ(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((size_of(one), size_of(other)))
    vague = "vague" in (one.comparator, other.comparator)
    return low < _NEAR * high and (not vague or judge(one, other)[0] == "conflict")


def _teller(statement: Statement) -> tuple[str, str]:
    """Return the text and who tells it there; what nobody is named for has no teller."""
    return statement.document, statement.origin or statement.id


def _compare(
    known: Known, stories: Stories, question: tuple[str, str], statements: Sequence[Statement]
) -> Iterator[Opposed]:
    by_figure: defaultdict[tuple[float, float], list[Statement]] = defaultdict(list)
    totals: dict[tuple[float, float], Quantity] = {}
    for statement in statements:
        if (total := as_total(statement)) is not None:
            by_figure[bounds_of(total)].append(statement)
            totals.setdefault(bounds_of(total), total)
    figures = sorted(by_figure, key=lambda one: (-len({s.document for s in by_figure[one]}), one))[:_MOST_FIGURES]
    for one, other in combinations(sorted(figures, key=lambda figure: size_of(totals[figure])), 2):
        low, high = totals[one], totals[other]
        verdict, why = judge(low, high)
        told = in_scale(by_figure[one], by_figure[other])
        if verdict != "conflict" or size_of(low) == size_of(high) or not told:
            continue
        if question[0] == "dead" and all(way_of_dying(statement.text) for statement in by_figure[one]):
            continue
        fewer = _of_one_event(stories, told, by_figure[other])
        more = _of_one_event(stories, by_figure[other], told)
        if fewer and more:
            verdict, why = _grown(known, fewer, more, why)
            reasons = (f"{_named(question)}: “{low.text}” and “{high.text}”", why)
            judged = Judged(kind="number", verdict=verdict, reasons=reasons)
            sides = [
                Answered(statements=tuple(told), says=f"{_named(question)}: {figure.text}", figure=figure)
                for told, figure in ((fewer, low), (more, high))
            ]
            yield from opposed(known, sides[0], sides[1], judged)


def _named(question: tuple[str, str]) -> str:
    what, part = question
    return f"{part or 'people'} {what}" if what != "houses" else "houses destroyed"


def _of_one_event(stories: Stories, some: Sequence[Statement], others: Sequence[Statement]) -> list[Statement]:
    """Return the statements that may be of one place and time with any of the others."""
    return [
        one
        for one in some
        if any(
            stories.one_time(one, other) and not (one.where and other.where and apart(one.where, other.where))
            for other in others
        )
    ]


def _grown(known: Known, low: Sequence[Statement], high: Sequence[Statement], why: str) -> tuple[Verdict, str]:
    """Say that a count grew where all that give the higher figure were published later, and one teller gave both."""
    early = [known.published(s.document) for s in low]
    late = [known.published(s.document) for s in high]
    if all(of_earlier_count(s) for s in low) or all(of_earlier_count(s) for s in high):
        return "superseded", "one is told as an earlier count"
    if has_risen(low, high):
        return "superseded", "the text says that the count rose to the higher figure"
    ordered = all(later(b, a) is True for a in early for b in late)
    tellers = [{s.origin for s in group} for group in (low, high)]
    if ordered and (tellers[0] & tellers[1] - {None} or {None} in tellers):
        return "superseded", "a later report gives the higher figure: the count grew"
    return "conflict", why

"""A thing or an event that somebody says there was none of, against all others in the story who tell of it.

Any thing may be what two accounts part on ("there was no wedding", "no helicopter was used"), so that no list of
questions holds them all: what is denied is looked for in what others say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, by_others, opposed
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.contradictions.things import Thing, denied_in, tells_of
from firsthand.assess.known import Known
from firsthand.model.denial import denies
from firsthand.model.statement import Statement

_SEGMENTS = frozenset({"body", "key_points"})
_SAID = frozenset({"asserted", "hedged", "denied"})


def elements(known: Known, stories: Stories) -> Iterator[Opposed]:
    """Yield, for each story and thing that somebody says there was none of, those against all who tell of it."""
    for documents in stories.each():
        said = [s for document in documents for s in known.of_document[document] if _is_said(s)]
        denied: defaultdict[Thing, list[Statement]] = defaultdict(list)
        for statement in said:
            for thing in denied_in(statement.text):
                denied[thing].append(statement)
        told = [s for s in said if _tells(s)] if denied else []
        for thing in sorted(denied, key=lambda one: (one.noun, one.did or "")):
            yield from _against(known, stories, thing, denied[thing], told)


def _against(
    known: Known, stories: Stories, thing: Thing, denying: Sequence[Statement], told: Sequence[Statement]
) -> Iterator[Opposed]:
    claims = [s for s in told if tells_of(s.text, thing)]
    claims = [one for one in claims if any(_answers(stories, one, no) for no in denying)]
    answered = [no for no in denying if any(_answers(stories, one, no) for one in claims)]
    if claims and answered:
        judged = Judged(kind="denial", verdict="conflict", reasons=(f"“{thing.noun}”: told of, and denied",))
        contrary = Answered(statements=tuple(answered), says=thing.noun, so=False)
        yield from opposed(known, Answered(statements=tuple(claims), says=thing.noun), contrary, judged)


def _answers(stories: Stories, one: Statement, no: Statement) -> bool:
    """Say whether a statement tells, of what may be the same time and by another, what the other denies."""
    return one.origin != no.origin and by_others(one, no) and stories.one_time(one, no)


def _is_said(statement: Statement) -> bool:
    """Say whether a statement is what somebody, whom its text names, says to be so or not."""
    return statement.segment in _SEGMENTS and statement.standing in _SAID and statement.origin is not None


def _tells(statement: Statement) -> bool:
    return statement.polarity != "negative" and statement.standing != "denied" and not denies(statement)

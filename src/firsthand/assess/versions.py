"""Versions of one event that do not go together: a fight or none, a fire by accident or set, fighters or civilians.

All of a story's texts that give one answer to a question are set against all that give the other, since whole accounts
stand behind them and seldom share an act or a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.assess.answers import Judged, opposed
from firsthand.assess.known import Known
from firsthand.assess.questions import Question, answers, questions
from firsthand.assess.scope import of_other_events
from firsthand.assess.stories import Stories
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_MOST_PAIRS = 30


def versions(known: Known, stories: Stories) -> Iterator[Contradiction]:
    """Yield, for each story and question, the texts that give the one answer against those that give the other."""
    for documents in stories.each():
        given: defaultdict[tuple[str, bool], list[Statement]] = defaultdict(list)
        for document in documents:
            for statement in known.of_document[document]:
                for question, so in answers(known, statement):
                    given[question.about, so].append(statement)
        for question in questions():
            told = given[question.about, True], given[question.about, False]
            if all(told):
                yield from _against(known, stories, question, *told)


def _against(
    known: Known, stories: Stories, question: Question, one: Sequence[Statement], other: Sequence[Statement]
) -> Iterator[Contradiction]:
    first, second = (
        [s for s in side if not of_other_events(known, s) and any(stories.one_time(s, contrary) for contrary in others)]
        for side, others in ((one, other), (other, one))
    )
    if first and second:
        reasons = (f"{question.about} is told both ways",)
        yield from opposed(
            known, first, second, Judged(kind=question.kind, verdict="conflict", reasons=reasons, most=_MOST_PAIRS)
        )

"""Versions of one event that do not go together: a fight or none, soldiers there or not, beaten or not harmed.

All of a story's texts that give one answer to a question are set against all that give the other, since whole accounts
stand behind them and seldom share an act or a word. Answers about one side's forces are set against those about the
same side, answers about a person against those about the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.camps import Camps
from firsthand.assess.contradictions.questions import Answer, Question, answer, asked_of, may_answer_no, questions
from firsthand.assess.contradictions.scope import of_earlier_account, of_longer_time, of_other_events
from firsthand.assess.contradictions.stories import Stories, main_name
from firsthand.assess.known import Known
from firsthand.model.blame import ROLE_SIDES, Side
from firsthand.model.statement import Statement

_THEY = frozenset({"they", "he", "them"})
_MOSTLY = 0.8
_AT_FIRST = "one is told as what was said at first"
_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")


def versions(known: Known, stories: Stories) -> Iterator[Opposed]:
    """Yield, for each story and question, those that give the one answer against those that give the other."""
    for documents in stories.each():
        asked: defaultdict[str, list[Statement]] = defaultdict(list)
        for document in documents:
            for statement in known.of_document[document]:
                for question in asked_of(statement):
                    asked[question.about].append(statement)
        fits: _Fits | None = None
        for question in questions():
            one, other = _answers(known, question, asked[question.about])
            if not one or not other:
                continue
            fits = fits or _Fits(known, stories, documents)
            one, other = fits.of_one_mind(one, other)
            says = question.about
            for told, contrary in fits.groups(one, other):
                sides = Answered(statements=told, says=says), Answered(statements=contrary, says=says, so=False)
                taken_back = _is_taken_back(known, told, contrary)
                reasons = (f"{says} is told both ways", *([_AT_FIRST] if taken_back else []))
                judged = Judged(kind=question.kind, verdict="conflict", reasons=reasons)
                yield from opposed(known, *sides, judged, surely=taken_back)


def _answers(known: Known, question: Question, asked: Sequence[Statement]) -> tuple[list[Answer], list[Answer]]:
    """Return those who give the one answer, and those who give the other; nobody where none gives the other."""
    first = [s for s in asked if may_answer_no(known, question, s)]
    given = [found for s in first if (found := answer(known, question, s)) is not None]
    if all(found.so for found in given):
        return [], []
    second = sorted({s.id for s in asked if s.origin is not None} - {s.id for s in first})
    given += [found for key in second if (found := answer(known, question, known.statements[key])) is not None]
    given = [found for found in given if not _of_others(known, found.statement)]
    return [found for found in given if found.so], [found for found in given if not found.so]


def _of_others(known: Known, statement: Statement) -> bool:
    return of_longer_time(statement) or of_other_events(known, statement)


def _is_taken_back(known: Known, told: Sequence[Statement], contrary: Sequence[Statement]) -> bool:
    """Say whether all that give one answer tell what was said at first, and nobody who gives the other does."""
    first, second = ([of_earlier_account(known, s) for s in side] for side in (told, contrary))
    return (all(first) and not any(second)) or (all(second) and not any(first))


_Key = tuple[object, ...]


class _Fits:
    """Says whether two answers are of one time, and of one side or person where their question is of such."""

    def __init__(self, known: Known, stories: Stories, documents: Sequence[str]) -> None:
        self._known = known
        self._stories = stories
        self._documents = documents
        self._camps = Camps(known, documents)
        told = (known.blamed[s.id] for document in documents for s in known.of_document[document])
        self._laid = Counter(side for side in told if side is not None)
        self._named = frozenset(word for person in known.people for word in known.names[person])
        self._person: frozenset[str] | None = None

    def of_one_mind(self, one: Sequence[Answer], other: Sequence[Answer]) -> tuple[list[Answer], list[Answer]]:
        """Leave out who gives both answers in one text: of two things, or at two times.

        What he tells as said at first is an account of its own. Whoever has said that nobody died has said so, whatever
        he owns up to there.
        """
        tellers = [{self._teller(said) for said in side} for side in (one, other)]
        both = tellers[0] & tellers[1]
        first, second = ([said for said in side if self._teller(said) not in both] for side in (one, other))
        return first, list(other) if other[0].question.outright else second

    def _teller(self, said: Answer) -> tuple[str, str, Side | None, bool]:
        """Return the text, who tells it there, of which side's forces, if of any, and whether as an earlier account."""
        side = self._side(said) if said.question.of == "side" else None
        earlier = of_earlier_account(self._known, said.statement)
        return said.statement.document, said.statement.origin or said.statement.id, side, earlier

    def groups(
        self, one: Sequence[Answer], other: Sequence[Answer]
    ) -> Iterator[tuple[tuple[Statement, ...], tuple[Statement, ...]]]:
        """Yield those answers that may be of one thing, as far as one ties to the next."""
        firsts = [{self._key(one_answer): one_answer for one_answer in reversed(side)} for side in (one, other)]
        groups: list[tuple[set[_Key], set[_Key]]] = []
        for key, said in firsts[0].items():
            fitting = {other_key for other_key, contrary in firsts[1].items() if self._fit(said, contrary)}
            joined = [group for group in groups if group[1] & fitting]
            groups = [group for group in groups if not group[1] & fitting]
            if fitting:
                groups.append(({key}.union(*(g[0] for g in joined)), fitting.union(*(g[1] for g in joined))))
        for told, contrary in groups:
            yield (
                tuple(answer.statement for answer in one if self._key(answer) in told),
                tuple(answer.statement for answer in other if self._key(answer) in contrary),
            )

    def _key(self, answer: Answer) -> _Key:
        """Return all of an answer on which its fitting others depends."""
        of = answer.question.of
        days = self._stories.days(answer.statement, own=of == "person")
        if of == "side":
            return days, self._side(answer), self._camps.names(answer.words), self._camps.kinds(answer.words)
        return days, self._people(answer.statement) if of == "person" else None

    def _fit(self, one: Answer, other: Answer) -> bool:
        of = one.question.of
        if of == "side" and not self._of_one_side(one, other):
            return False
        if of == "person":
            return self._of_one_person(one.statement, other.statement) and not self._stories.surely_apart(
                one.statement, other.statement
            )
        return self._stories.one_time(one.statement, other.statement)

    def _of_one_side(self, one: Answer, other: Answer) -> bool:
        kinds, other_kinds = self._camps.kinds(one.words), self._camps.kinds(other.words)
        if kinds and other_kinds and not kinds & other_kinds:
            return False
        side, contrary = self._side(one), self._side(other)
        if side is None or side != contrary:
            return False
        names, others = self._camps.names(one.words), self._camps.names(other.words)
        if not names and not others:
            return True
        return bool((names or self._camps.main(side)) & (others or self._camps.main(side)))

    def _side(self, answer: Answer) -> Side | None:
        if (side := self._camps.side(answer.words)) is not None:
            return side
        if answer.so and any(party.text.casefold() in _THEY for party in answer.statement.alleged_actors):
            return self._only_side()
        first = answer.statement.chain[0] if answer.statement.chain and not answer.so else None
        return ROLE_SIDES.get(first.role) if first is not None else None

    def _only_side(self) -> Side | None:
        """Return the side that the story's texts lay harm to, where it is one: there, "they" are of that side."""
        first = min(self._laid, key=lambda side: (-self._laid[side], side), default=None)
        return first if first is not None and self._laid[first] >= _MOSTLY * self._laid.total() else None

    def _of_one_person(self, one: Statement, other: Statement) -> bool:
        people, others = self._people(one), self._people(other)
        if people and others:
            return bool(people & others)
        if self._person is None:
            self._person = main_name(self._known, self._documents)
        return bool(self._person) and all(not them or bool(them & self._person) for them in (people, others))

    def _people(self, statement: Statement) -> frozenset[str]:
        """Return the words of the names of those whom it is about: to whom it was done, or whom it names."""
        return self._names(statement) or self._named & frozenset(
            word.casefold() for word in _NAME.findall(statement.text)
        )

    def _names(self, statement: Statement) -> frozenset[str]:
        known = self._known
        found = (known.names[p.entity] for p in statement.victims if p.entity and p.entity in known.people)
        return frozenset(word for words in found for word in words)

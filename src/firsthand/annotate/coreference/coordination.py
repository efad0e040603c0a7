"""People named together ("Ana and Pedro", "he … with four others") as a group that "they" can take up."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import SUBJECTS, Grammar

_PEOPLE = frozenset({"person", "group"})
_WITH = frozenset({"with", "alongside"})


class Coordinations:
    """The coordinations of people in a document; a group comes into being once its last member is settled."""

    def __init__(self, grammar: Grammar, cast: Cast, by_head: dict[int, Draft]) -> None:
        self.grammar = grammar
        self.cast = cast
        self.by_head = by_head
        self.made: list[Draft] = []
        self._pending = {heads[-1]: heads for head in sorted(by_head) if len(heads := self._heads(head)) > 1}
        beside = ((head, self._companion(by_head[head])) for head in sorted(by_head) if head not in self._pending)
        self._pending |= {head: [other, head] for head, other in beside if other is not None}

    def _heads(self, head: int) -> list[int]:
        """Return the heads of a coordination by "and" that begins here, empty where a member is nobody."""
        if self.grammar.dep[head] == "conj":
            return []
        heads = [head, *self.grammar.conjuncts(head)]
        if len(heads) < 2 or not all(index in self.by_head for index in heads):
            return []
        conjunction = self._conjunction(heads)
        people = all(self.by_head[index].type in _PEOPLE for index in heads)
        return heads if people and conjunction is not None else []

    def _companion(self, others: Draft) -> int | None:
        """Return who "was held with other men": the subject of the clause, one person, who is one of such men too."""
        grammar, preposition = self.grammar, self.grammar.head[others.head]
        beside = grammar.dep[others.head] == "pobj" and grammar.lower[preposition] in _WITH
        if not beside or others.article != "another" or not others.many or others.type not in _PEOPLE:
            return None
        verb = grammar.verb(others.head)
        subject = grammar.child(verb, *SUBJECTS)
        person = self.by_head.get(subject) if subject is not None and subject < verb < others.head else None
        return subject if person is not None and person.type == "person" and not person.many else None

    def _conjunction(self, heads: list[int]) -> int | None:
        if heads[-1] not in self.grammar.conjuncts(heads[0]):
            return self.grammar.head[heads[-1]]
        words = (kid for index in heads[:-1] for kid in self.grammar.children[index])
        return next((kid for kid in words if self.grammar.lower[kid] in {"and", "&"} and kid < heads[-1]), None)

    def close(self, draft: Draft) -> None:
        """Make the group that a settled mention completes."""
        heads = self._pending.get(draft.head)
        if heads is None:
            return
        members = [self.by_head[index] for index in heads]
        figures = [figure for member in members if (figure := self.cast.of(member)) is not None]
        self._one_of_others(members, figures)
        conjunction = self._conjunction(heads)
        if conjunction is None or len({figure.index for figure in figures}) < 2:
            return
        group = Draft(
            first=min(conjunction, *(member.first for member in members if member.head > conjunction))
            if self.grammar.dep[conjunction] == "prep"
            else min(member.first for member in members),
            last=max(member.last for member in members),
            head=conjunction,
            form="noun",
            type="group",
            many=True,
            article="bare",
        )
        self.cast.new(group).members = tuple(figure.index for figure in figures)
        self.made.append(group)

    def _one_of_others(self, members: list[Draft], figures: list[Figure]) -> None:
        """Note that whoever is told of with "other nurses" is a nurse: "the nurse" may take him up."""
        others = members[-1]
        if others.article != "another" or not others.many or others.form != "noun" or len(figures) != len(members):
            return
        for figure in figures[:-1]:
            if figure.type == "person" and not figure.many:
                self.cast.call(figure, others.lemma)

    def used(self) -> list[Draft]:
        """Return the mentions of groups that something later refers to."""
        return [group for group in self.made if (figure := self.cast.of(group)) and len(figure.mentions) > 1]

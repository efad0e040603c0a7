"""What syntax says about a pronoun: whom it cannot be, who reports it, whose clause it stands in."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import SUBJECTS, Grammar
from firsthand.annotate.people import lexicon

_REACH = 40
_OBJECTS = frozenset({"dobj", "dative"})
_DONE_TO = _OBJECTS | {"nsubj"}
_OWN = frozenset({"my", "his", "our"})
_DYING = frozenset({"die", "drown", "perish", "succumb", "suffocate"})
_KILLING = frozenset({"kill", "murder", "execute", "behead", "assassinate", "slay", "massacre"})
_TOLD_AS_FACT = frozenset({"had", "was", "were", "been", "has", "have"})
# Verbs of which "it" is the weather, the time or a fact: "it took weeks", "it made him think".
_IMPERSONAL = frozenset(
    {
        "take",
        "make",
        "mean",
        "cost",
        "cause",
        "happen",
        "seem",
        "appear",
        "last",
        "turn",
        "show",
        "prove",
        "help",
        "get",
    }
)
_PERSONAL = frozenset({"me", "him", "her", "us", "them", "you"})


class Binding:
    """Answers for the pronouns of one document."""

    def __init__(self, grammar: Grammar, cast: Cast, by_head: dict[int, Draft]) -> None:
        self.grammar = grammar
        self.cast = cast
        self.by_head = by_head

    def barred(self, draft: Draft) -> set[int]:
        """Return the figures that the pronoun cannot be: its possessum, or its own clause's other arguments."""
        grammar, head = self.grammar, draft.head
        barred: set[int] = set()
        if grammar.dep[head] == "poss":
            self._bar(barred, grammar.head[head])
            return barred
        verb = grammar.verb(head)
        role = grammar.dep[grammar.first_conjunct(head)]
        subject = grammar.subject(verb)
        doubled = subject is not None and role in SUBJECTS and grammar.head[subject] == verb
        if subject is not None and subject != head and not doubled:
            self._bar(barred, subject)
        for kid in grammar.children[verb]:
            if kid != head and grammar.dep[kid] in _OBJECTS:
                self._bar(barred, kid)
        if grammar.dep[verb] == "relcl" and role in SUBJECTS and not self._has_relative(verb):
            self._bar(barred, grammar.head[verb])
        return barred

    def _has_relative(self, verb: int) -> bool:
        """Say whether a relative clause has its own "who": then the gap is that word's."""
        return any(
            self.grammar.lower[kid] in {"who", "whom", "whose", "where", "when"} for kid in self.grammar.children[verb]
        )

    def _bar(self, barred: set[int], index: int) -> None:
        other = self.by_head.get(index)
        figure = self.cast.of(other)
        if figure is None and other is not None and other.form == "name":
            figure = self._called(other)
        if figure is not None:
            barred.add(figure.index)

    def _called(self, name: Draft) -> Figure | None:
        """Return who was met before under a name that stands further on: in "he told Pavo" he is not Pavo."""
        words = self.grammar.lower[name.first : name.last]
        for figure in self.cast.recent(_REACH):
            for mention in figure.mentions:
                if mention.form == "name" and self.grammar.lower[mention.first : mention.last] == words:
                    return figure
        return None

    def clause_subject(self, draft: Draft) -> Figure | None:
        """Return the figure that is the subject of the pronoun's clause."""
        subject = self.grammar.subject(self.grammar.verb(draft.head))
        return self.cast.of(self.by_head.get(subject)) if subject is not None else None

    def reporting_subject(self, draft: Draft) -> int | None:
        """Return the subject of the verb of speech whose complement holds this pronoun as (part of) a subject."""
        grammar = self.grammar
        verb = grammar.verb(draft.head)
        for _ in range(4):
            above = grammar.head[verb]
            if above == verb:
                return None
            if grammar.dep[verb] == "ccomp" and grammar.lemma[above] in lexicon().speech:
                subject = grammar.subject(above)
                return subject if subject is not None and subject < draft.head else None
            if grammar.dep[verb] not in {"conj", "xcomp", "advcl", "auxpass", "aux"}:
                return None
            verb = above
        return None

    def hearer(self, draft: Draft) -> Figure | None:
        """Return who is told, in the sentence, the clause that the pronoun stands in."""
        grammar = self.grammar
        for above in grammar.ancestors(draft.head):
            if grammar.lemma[above] in lexicon().telling:
                told = grammar.child(above, *_OBJECTS)
                return self.cast.of(self.by_head.get(told)) if told is not None and told < draft.head else None
        return None

    def clause_above(self, draft: Draft) -> list[Figure]:
        """Return subject and object of the clause that an adverbial clause belongs to: "Ana was well when she left"."""
        grammar = self.grammar
        verb = grammar.verb(draft.head)
        while grammar.dep[verb] in {"conj", "xcomp", "aux", "auxpass"} and grammar.head[verb] != verb:
            verb = grammar.head[verb]
        if grammar.dep[verb] != "advcl":
            return []
        above = grammar.head[verb]
        heads = (grammar.subject(above), grammar.child(above, *_OBJECTS))
        figures = (self.cast.of(self.by_head.get(head)) for head in heads if head is not None and head < draft.head)
        return [figure for figure in figures if figure is not None]

    def main_subject(self, draft: Draft) -> int | None:
        """Return the subject of the main clause where the pronoun stands in a clause put before it."""
        grammar = self.grammar
        verb = grammar.verb(draft.head)
        if grammar.dep[verb] not in {"advcl", "pcomp"}:
            return None
        above = grammar.head[verb]
        if grammar.dep[verb] == "pcomp":
            above = grammar.head[above]
        subject = grammar.child(above, *SUBJECTS)
        return subject if subject is not None and verb < above and draft.head < subject else None

    def outlives(self, draft: Draft) -> Figure | None:
        """Return whoever tells of the death of a pronoun and so is not it: "Barrow ruled that he died of cold".

        Not where the death is only thought of or denied ("feared he would die", "said he was not killed").
        """
        grammar, head = self.grammar, draft.head
        verb = grammar.head[head]
        dies = grammar.lemma[verb] in _DYING and grammar.dep[head] == "nsubj"
        killed = grammar.lemma[verb] in _KILLING and grammar.dep[head] == "nsubjpass"
        helpers = {
            grammar.lower[kid] for kid in grammar.children[verb] if grammar.dep[kid] in {"aux", "auxpass", "neg"}
        }
        if not (dies or killed) or not helpers <= _TOLD_AS_FACT or grammar.dep[verb] != "ccomp":
            return None
        subject = grammar.child(grammar.head[verb], *SUBJECTS)
        return self.cast.of(self.by_head.get(subject)) if subject is not None and subject < head else None

    def says(self, draft: Draft) -> bool:
        """Say whether a pronoun is the subject of a verb of saying."""
        grammar = self.grammar
        return grammar.dep[draft.head] == "nsubj" and grammar.lemma[grammar.head[draft.head]] in lexicon().utterance

    def are_people(self, draft: Draft) -> bool:
        """Say whether "they" are told to be people: "they were members of a club", "they were fighters"."""
        grammar, verb = self.grammar, self.grammar.head[draft.head]
        if grammar.dep[draft.head] != "nsubj" or grammar.lemma[verb] != "be":
            return False
        said = grammar.child(verb, "attr")
        other = self.by_head.get(said) if said is not None else None
        return other is not None and other.many is True and other.type == "group"

    def acts(self, draft: Draft) -> bool:
        """Say whether "it" does something: "it put the beatings down to thieves", not "it is", "it took weeks"."""
        grammar, verb = self.grammar, self.grammar.head[draft.head]
        if grammar.dep[draft.head] != "nsubj" or grammar.pos[verb] != "VERB" or grammar.lemma[verb] in _IMPERSONAL:
            return False
        clauses = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] in {"ccomp", "xcomp"}]
        return grammar.child(verb, "dobj") is not None and not clauses

    def acts_on_person(self, draft: Draft) -> bool:
        """Say whether a pronoun is the subject of an active verb that is done to somebody ("they made him lie")."""
        grammar = self.grammar
        if grammar.dep[draft.head] != "nsubj":
            return False
        verbs = [grammar.head[draft.head]]
        verbs += [kid for kid in grammar.children[verbs[0]] if grammar.dep[kid] in {"xcomp", "ccomp", "conj"}]
        done_to = [
            kid for verb in verbs for kid in grammar.children[verb] if kid > draft.head and grammar.dep[kid] in _DONE_TO
        ]
        return any(grammar.lower[kid] in _PERSONAL or self._of_person(kid) for kid in done_to)

    def _of_person(self, index: int) -> bool:
        """Say whether a noun belongs to somebody met: "my fingers", "six of us"."""
        grammar = self.grammar
        below = [low for kid in grammar.children[index] for low in (kid, *grammar.children[kid])]
        return any(grammar.lower[low] in _PERSONAL or grammar.lower[low] in _OWN for low in below)

"""Joins mentions in reading order; a quotation's speaker is settled before what is quoted."""

from __future__ import annotations

from firsthand.annotate.coreference.apposition import Apposition
from firsthand.annotate.coreference.coordination import Coordinations
from firsthand.annotate.coreference.descriptions import Descriptions
from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.fates import mend_types, told_fates
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.first_person import FirstPerson
from firsthand.annotate.coreference.grammar import SUBJECTS, Grammar
from firsthand.annotate.coreference.leads import Leads
from firsthand.annotate.coreference.name_clusters import cluster_names
from firsthand.annotate.coreference.parents import join_parents
from firsthand.annotate.coreference.pronouns import Pronouns
from firsthand.annotate.coreference.quotations import Quotations
from firsthand.annotate.people import lexicon

_JUDGING = frozenset({"criticise", "criticize", "condemn", "denounce", "dismiss", "reject", "blame", "question"})


class Resolver:
    """Gives every draft of one document its figure, or leaves it open with a note."""

    def __init__(self, grammar: Grammar, drafts: list[Draft]) -> None:
        self.grammar = grammar
        self.drafts = drafts
        self.utterance = lexicon().utterance
        self.by_head = {draft.head: draft for draft in drafts}
        self.cast = Cast()
        self.quotations = Quotations(grammar)
        self.apposition = Apposition(grammar, self.by_head)
        self.descriptions = Descriptions(grammar, self.cast, self.by_head, self.quotations)
        self.pronouns = Pronouns(grammar, self.cast, self.by_head, self.quotations, self.settle)
        self.first_person = FirstPerson(grammar, self.cast, self.by_head, self.quotations)
        self.coordinations = Coordinations(grammar, self.cast, self.by_head)
        self.leads = Leads(grammar, self.cast, lexicon().utterance)
        mend_types(grammar, drafts)
        self.names: dict[int, list[Draft]] = {
            draft.head: group for group in cluster_names(grammar, drafts) for draft in group
        }
        self.name_figures: dict[int, Figure] = {}
        gone, doing = told_fates(grammar, self.by_head)
        self.gone = {self.names[draft.head][0].head for draft in gone}
        self.doing = {self.names[draft.head][0].head for draft in doing}

    def run(self) -> Cast:
        """Resolve all drafts."""
        for draft in self.drafts:
            quote = self.quotations.inside(draft.head)
            if quote is not None and quote.speaker is not None:
                speaker = self.by_head.get(quote.speaker)
                if speaker is not None and not speaker.done:
                    self._settle_speaker(speaker)
            self.settle(draft)
            self.coordinations.close(draft)
            self._note_speaker(draft)
        join_parents(self.cast)
        self.drafts = sorted([*self.drafts, *self.coordinations.used()], key=lambda draft: draft.head)
        del self.pronouns  # it holds this object: without the ring, all that hangs on it goes at once
        return self.cast

    def _settle_speaker(self, speaker: Draft) -> None:
        """Settle a quotation's speaker and the phrases beside the name that say who speaks ("Ana Ruiz, a witness,")."""
        self.settle(speaker)
        for index in range(speaker.head + 1, speaker.head + 8):
            other = self.by_head.get(index)
            if other is not None and other.form == "noun" and self.apposition.of_noun(other) is speaker:
                self.settle(other)

    def _note_speaker(self, draft: Draft) -> None:
        grammar = self.grammar
        said_by = draft.head
        if grammar.dep[said_by] == "appos" and grammar.head[said_by] not in self.by_head:
            said_by = grammar.head[said_by]  # "another relative, NAME, said"
        verb = grammar.head[said_by]
        speaks = grammar.dep[said_by] == "nsubj" and grammar.lemma[verb] in self.utterance | _JUDGING
        # "… when the minister announced it" dates something: nobody answers it.
        if speaks and grammar.dep[verb] not in {"advcl", "relcl"} and draft.figure is not None and draft.person != 0:
            self.cast.last_speaker = (draft.figure, draft.head)

    def settle(self, draft: Draft) -> None:
        """Resolve one draft, and first whatever it hangs on."""
        if draft.done:
            return
        draft.done = True
        if draft.form == "name":
            self._name(draft)
        elif draft.form == "noun":
            self._noun(draft)
        elif draft.person == 0:
            self._relative(draft)
        elif draft.person != 3:
            self.first_person.resolve(draft)
        else:
            self.pronouns.resolve(draft)

    def _note_fate(self, key: int, figure: Figure) -> None:
        figure.gone, figure.doer = figure.gone or key in self.gone, figure.doer or key in self.doing

    def _name(self, draft: Draft) -> None:
        group = self.names[draft.head]
        key = group[0].head
        figure = self.name_figures.get(key)
        if figure is None:
            figure = self._bearer(draft) or self.cast.new(draft)
            figure.sex = figure.sex or next((other.sex for other in group if other.sex), None)
            self._note_fate(key, figure)
            self.name_figures[key] = figure
        else:
            self.cast.join(draft, figure)

    def _bearer(self, draft: Draft) -> Figure | None:
        """Return the figure whose name the text introduces here ("gave only her first name, NAME")."""
        owner = self.apposition.of_name(draft)
        if draft.type != "person":
            return None
        if owner is None:
            unnamed = self.leads.teller(draft) or self.leads.kin(draft)
            if unnamed is not None:
                self.cast.join(draft, unnamed)
            return unnamed
        self.settle(owner)
        figure = self.cast.of(owner)
        if figure is None or figure.many or figure.type != "person":
            return None
        self.cast.join(draft, figure)
        return figure

    def _noun(self, draft: Draft) -> None:
        owner = self.descriptions.owner(draft)
        if owner is not None and owner is not draft:
            self.settle(owner)
        possessor = self.cast.of(owner)
        other = self.apposition.of_noun(draft)
        if other is not None and other is not draft:
            self._take_up(draft, other)
            self.settle(other)
            figure = self.cast.of(other)
            if figure is not None:
                if draft.figure != figure.index:
                    self.cast.join(draft, figure)
                figure.sex = draft.sex or figure.sex  # "the grandfather of" knows better than a list of first names
                self.descriptions.tie(draft, figure, possessor)
                return
        figure = self.descriptions.resolve(draft, possessor)
        self._note_member(draft, figure)

    def _take_up(self, draft: Draft, name: Draft) -> None:
        """Give the name in "She waits for her son. The sailor, known only as NAME, …" to whom the words take up."""
        if name.form != "name" or self.names[name.head][0].head in self.name_figures or name.done:
            return
        figure = self.leads.introduced(draft, name)
        if figure is not None:
            self.cast.join(draft, figure)
            key = self.names[name.head][0].head
            self._note_fate(key, figure)
            self.name_figures[key] = figure

    def _note_member(self, draft: Draft, group: Figure) -> None:
        """Note that X belongs to the group in "X was among those men who …", "X was one of those who …"."""
        grammar = self.grammar
        verb = self._membership(draft) if group.many else None
        if verb is None or grammar.child(verb, "neg") is not None:
            return
        subject = grammar.child(verb, *SUBJECTS)
        member = self.cast.of(self.by_head.get(subject)) if subject is not None and subject < draft.head else None
        if member is not None and member is not group and member.type == "person" and not member.many:
            group.members = (*group.members, member.index)

    def _membership(self, draft: Draft) -> int | None:
        """Return the verb that puts its subject into a group ("was among", "was one of", "belonged to")."""
        grammar = self.grammar
        preposition = grammar.head[draft.head]
        above = grammar.head[preposition]
        word = grammar.lower[preposition]
        if word == "of" and grammar.lower[grammar.head[above]] in {"of", "among"}:  # "part of a wave of volunteers"
            preposition = grammar.head[above]
            word, above = grammar.lower[preposition], grammar.head[preposition]
        if word in {"among", "amongst"}:
            return above if grammar.lemma[above] in {"be", "count", "number"} else None
        if word == "of" and grammar.lower[above] in {"one", "part"} and grammar.dep[above] == "attr":
            return grammar.head[above] if grammar.lemma[grammar.head[above]] == "be" else None
        return above if word == "to" and grammar.lemma[above] == "belong" else None

    def _relative(self, draft: Draft) -> None:
        """Join "who" to the noun phrase that ends just before it, passing over places."""
        sentence = self.grammar.tokens.sentence
        for index in range(draft.head - 1, max(draft.head - 10, -1), -1):
            other = self.by_head.get(index)
            if other is None or other.form == "pronoun" or other.type in {"place", "document"}:
                continue
            if sentence[index] != sentence[draft.head]:
                break
            self.settle(other)
            figure = self.cast.of(other)
            if figure is not None:
                draft.many, draft.type = figure.many, figure.type
                self.cast.join(draft, figure)
            return
        draft.note = "a question word, or nobody before it"

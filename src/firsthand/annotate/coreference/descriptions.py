"""Whom a noun phrase refers to: kin of somebody, somebody described before, or somebody new."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.fit import (
    GENERIC,
    GENERIC_NOUNS,
    OFFICES,
    SAME_SENSE,
    SPOKESMEN,
    STATUS,
    YOUNG,
    fit,
)
from firsthand.annotate.coreference.focus import Focus
from firsthand.annotate.coreference.grammar import SUBJECTS, Grammar
from firsthand.annotate.coreference.quotations import Quotations
from firsthand.annotate.people import Kin, lexicon

_WHICH = frozenset(
    {"elder", "older", "younger", "eldest", "oldest", "youngest", "first", "second", "third", "half", "twin"}
)
_ANOTHER = frozenset({"another", "different", "false", "assumed", "fake", "invented"})
_REACH = 40
_LEAD = 2
_OURS = frozenset({"source", "informant", "witness", "interviewee", "contact"})
_AGED = 6
_TELLERS_KIN = 1.0
"""What speaks for the teller's own kin as "the young man" of whom they tell."""
_REPORTS = frozenset({"report", "reveal", "publish", "quote", "cite", "write"})
_PERCEIVES = frozenset({"see", "hear", "watch", "witness"})
# What an organisation is called that is no outlet.
_NO_OUTLETS = frozenset({"armed_force", "armed_group", "authority", "inquiry", "ngo", "party", "company", "union"})


class Descriptions:
    """Resolves noun phrases against the cast."""

    def __init__(self, grammar: Grammar, cast: Cast, by_head: dict[int, Draft], quotations: Quotations) -> None:
        self.grammar = grammar
        self.cast = cast
        self.focus = Focus(grammar, until=quotations.speaking_until())
        self.quotations = quotations
        self.by_head = by_head
        self.kin = lexicon().kin
        # Where the quotation begins that somebody speaks: its speaker is taken up from before it.
        self.opening = {quote.speaker: quote.first for quote in reversed(quotations.all) if quote.speaker is not None}

    def owner(self, draft: Draft) -> Draft | None:
        """Return the mention that possesses this one: "his father", "Olga's son", "the mother of a soldier"."""
        grammar = self.grammar
        for kid in grammar.children[draft.head]:
            if grammar.dep[kid] == "poss":
                return self.by_head.get(kid)
        for kid in grammar.children[draft.head]:
            to = grammar.lower[kid] == "to" and draft.lemma in self.kin
            if kid > draft.head and (grammar.lower[kid] == "of" or to):
                inner = grammar.child(kid, "pobj")
                return self.by_head.get(inner) if inner is not None else None
        return self._owner_in_clause(draft)

    def _owner_in_clause(self, draft: Draft) -> Draft | None:
        """Return "him" of "the aunt who brought him up", "he" of "the father he never met": whose kin it is."""
        grammar = self.grammar
        clause = grammar.child(draft.head, "relcl") if draft.lemma in self.kin and draft.article == "the" else None
        if clause is None:
            return None
        subject = grammar.child(clause, *SUBJECTS)
        if subject is not None and grammar.lower[subject] in {"he", "she", "they"}:
            return self.by_head.get(subject)
        thing = grammar.child(clause, "dobj", "dative")
        raised = subject is not None and grammar.lower[subject] == "who" and thing is not None
        other = self.by_head.get(thing) if raised and thing is not None else None
        return other if other is not None and other.form == "pronoun" and other.person == 3 else None

    def resolve(self, draft: Draft, owner: Figure | None) -> Figure:
        """Return the figure of a noun phrase; makes a new one where nobody fits."""
        kin = self.kin.get(draft.lemma)
        if kin is not None and owner is not None and owner.type in {"person", "group"}:
            return self._kin(draft, kin, owner)
        found = None
        if draft.article in {"the", "this"}:
            found = self._described(draft, owner) or self._epithet(draft) or self._outlet_cited(draft)
        elif draft.article == "poss" and draft.lemma in _OURS and self._is_ours(draft):
            found = self._described(draft, None)
        elif draft.article == "poss" and draft.type == "organisation":
            found = self._described(draft, owner, least=SAME_SENSE)
        elif draft.article == "a" or draft.article == "bare":
            found = self._from_headline(draft) or self._of_a_pair(draft)
        if found is None:
            return self.cast.new(draft)
        self.cast.join(draft, found)
        return found

    def _is_ours(self, draft: Draft) -> bool:
        """Say whether it is "our source" in the report's own words: who told the reporter."""
        ours = any(self.grammar.lower[at] == "our" for at in range(draft.first, draft.head))
        return ours and self.quotations.inside(draft.head) is None

    def _kin(self, draft: Draft, kin: Kin, owner: Figure) -> Figure:
        known = self.cast.kin_of(owner, kin, draft.many) if draft.article != "another" else []
        which = self._which(draft)
        known = [figure for figure in known if not which or not self._other_one(which, figure)]
        if known:
            figure = known[-1]
            self.cast.join(draft, figure)
        else:
            figure = self._from_headline(draft, kin) or self.cast.new(draft)
            if not draft.done or draft.figure is None:
                self.cast.join(draft, figure)
        self.cast.tie(figure, kin, owner, draft)
        return figure

    def _of_a_pair(self, draft: Draft) -> Figure | None:
        """Take up "mother and son", "husband and wife": two who have been told of as each other's."""
        grammar = self.grammar
        kin = self.kin.get(draft.lemma)
        if kin is None or draft.many or draft.article != "bare" or draft.before:
            return None
        others = [grammar.head[draft.head], *grammar.conjuncts(draft.head)]
        beside = [self.by_head[at] for at in others if at in self.by_head and at != draft.head]
        partners = {self.kin[one.lemma].family for one in beside if one.article == "bare" and one.lemma in self.kin}
        families = lexicon().families
        for figure in self.cast.recent(_REACH) if partners else ():
            if figure.sex and kin.sex and figure.sex != kin.sex:
                continue
            for kind, other, _ in figure.ties:
                back = {families.get(one) for one, index, _ in self.cast.figures[other].ties if index == figure.index}
                if families.get(kind) == kin.family and back & partners:
                    return figure
        return None

    def _which(self, draft: Draft) -> frozenset[str]:
        """Return the words that tell one brother from another."""
        return _WHICH.intersection(self.grammar.lower[draft.first : draft.head])

    def _other_one(self, which: frozenset[str], figure: Figure) -> bool:
        told = figure.before & _WHICH
        return bool(told) and not which & told

    def tie(self, draft: Draft, figure: Figure, owner: Figure | None) -> None:
        """Add the relation that a phrase in apposition states ("Olga, the mother of …")."""
        kin = self.kin.get(draft.lemma)
        if kin is not None and owner is not None:
            self.cast.tie(figure, kin, owner, draft)

    def _described(self, draft: Draft, owner: Figure | None, *, least: float = STATUS) -> Figure | None:
        """Find who was described by this noun before: the best match of words, then the nearest in focus."""
        if self._restricted(draft):
            return self._same_words(draft)
        best: tuple[float, int] | None = None
        above = self._subjects_above(draft) | self._beside(draft)
        opening = self.opening.get(draft.head)
        topic = self._topic(draft)
        near = list(self.cast.near(draft.lemma, _REACH))
        called = draft.lemma in self.kin and any(draft.lemma in figure.lemmas for figure in near)
        for figure in near:
            if opening is not None and all(mention.head >= opening for mention in figure.mentions):
                continue  # whoever is told of in a quotation alone does not speak it
            value = 0.0 if figure is owner or figure.index in above else fit(draft, figure)
            if 0.0 < value <= GENERIC and self._only_speaks(figure):
                continue
            value = min(value, STATUS) if self._called_so_by_another(draft, figure) else value
            if called and draft.lemma not in figure.lemmas:
                continue  # "the brother" is who was called so, not whose brother that is
            fresh = value >= SAME_SENSE or figure is topic or self.focus.fresh(figure, draft, opening=opening)
            if value < least or not fresh:
                continue
            if draft.lemma in GENERIC_NOUNS and any(other in above for _, other, _ in figure.ties):
                value += _TELLERS_KIN
            found = (value + self.focus.score(figure, draft, often=0.02), figure.index)
            best = max(best, found) if best else found
        return self.cast.figures[best[1]] if best else None

    def _only_speaks(self, figure: Figure) -> bool:
        """Say whether somebody has been told of only as who says it, by his office or by each of his mentions."""
        if any(word in SPOKESMEN for lemma in figure.lemmas for word in lemma.split()):
            return True
        grammar, utterance = self.grammar, lexicon().utterance
        does = [
            grammar.lemma[grammar.verb(m.head)] if grammar.role(m.head) == "subject" else "" for m in figure.mentions
        ]
        saw = not _PERCEIVES.isdisjoint(does)  # who says what he saw is not to whom it was done
        return (figure.named or saw) and all(verb in utterance or verb in _PERCEIVES for verb in does)

    def _called_so_by_another(self, draft: Draft, figure: Figure) -> bool:
        """Say whether a figure is "brother" in somebody's quotation alone: the report's "the brother" is not theirs."""
        if draft.lemma not in self.kin or self.quotations.inside(draft.head) is not None:
            return False
        called = [mention for mention in figure.mentions if mention.form == "noun" and mention.lemma == draft.lemma]
        return bool(called) and all(self.quotations.inside(mention.head) is not None for mention in called)

    def _topic(self, draft: Draft) -> Figure | None:
        """Return whom the report is about where "the young man" opens a paragraph and can be nobody else.

        That is its first person, told of before, if no other person of the same sex without an office has been.
        """
        grammar = self.grammar
        if draft.lemma not in GENERIC_NOUNS | YOUNG or grammar.role(draft.head) != "subject":
            return None
        number = grammar.tokens.sentence[draft.head]
        sentences = grammar.parsed.sentences
        if draft.first != sentences[number].first or sentences[number - 1].paragraph == sentences[number].paragraph:
            return None
        people = [
            figure
            for figure in self.cast.figures
            if figure.type == "person" and not figure.many and not OFFICES & figure.lemmas and not figure.named
            and not (figure.sex and draft.sex and figure.sex != draft.sex)
            and not (draft.lemma in YOUNG and fit(draft, figure) <= 0.0)
        ]  # fmt: skip
        return people[0] if len(people) == 1 and len(people[0].mentions) > 1 else None

    def _epithet(self, draft: Draft) -> Figure | None:
        """Take up a name in "Ada Holm kept silent. In May the nurse spoke under another name": other than the one told.

        Only where the sentence before has the name as its subject and the paragraph speaks of nobody else: without
        "another name" the phrase may as well be a new person ("Ada Holm was shot. The attacker fled").
        """
        grammar = self.grammar
        plain = draft.type == "person" and draft.many is False and not draft.before and not self._restricted(draft)
        if not plain or grammar.role(draft.head) != "subject" or not self._under_another_name(draft):
            return None
        sentences, number = grammar.parsed.sentences, grammar.tokens.sentence[draft.head]
        if number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph:
            return None
        above = self._only_person(sentences[number - 1].paragraph, draft)
        if above is None or (above.sex and draft.sex and above.sex != draft.sex):
            return None
        subjects = (
            m.head for m in above.mentions if grammar.tokens.sentence[m.head] == number - 1 and m.form == "name"
        )
        return above if any(grammar.role(head) == "subject" for head in subjects) else None

    def _outlet_cited(self, draft: Draft) -> Figure | None:
        """Take up "according to The Plover" in "…, she told the magazine": the last organisation cited or reporting."""
        if draft.type != "organisation" or "outlet" not in draft.roles or draft.many:
            return None
        grammar, here = self.grammar, self.grammar.tokens.sentence[draft.head]
        for figure in self.cast.recent(_REACH):
            if figure.type != "organisation" or not figure.named or not figure.lemmas.isdisjoint(_NO_OUTLETS):
                continue
            for mention in figure.mentions:
                if 0 <= here - grammar.tokens.sentence[mention.head] <= 3 and self._is_cited(mention):
                    return figure
        return None

    def _is_cited(self, mention: Draft) -> bool:
        """Say whether a name stands as the source of a report: "according to X", "X reported"."""
        grammar, above = self.grammar, self.grammar.head[mention.head]
        if mention.form != "name":
            return False
        if grammar.dep[mention.head] == "pobj":
            return grammar.lower[above] == "to" and above > 0 and grammar.lower[above - 1] == "according"
        return grammar.dep[mention.head] == "nsubj" and grammar.lemma[above] in _REPORTS

    def _under_another_name(self, draft: Draft) -> bool:
        grammar = self.grammar
        for kid in grammar.children[grammar.head[draft.head]]:
            name = grammar.child(kid, "pobj") if grammar.lower[kid] == "under" else None
            if name is not None and grammar.lemma[name] == "name":
                return any(grammar.lower[low] in _ANOTHER for low in grammar.children[name])
        return False

    def _only_person(self, paragraph: int, draft: Draft) -> Figure | None:
        """Return the one person whom a paragraph has spoken of before this phrase, null where there are several."""
        grammar = self.grammar
        found: dict[int, Figure] = {}
        for figure in self.cast.recent(_REACH):
            for mention in reversed(figure.mentions):
                here = grammar.parsed.sentences[grammar.tokens.sentence[mention.head]].paragraph == paragraph
                if here and mention.head < draft.head and figure.type == "person":
                    found[figure.index] = figure
                    break
        return next(iter(found.values())) if len(found) == 1 else None

    def _subjects_above(self, draft: Draft) -> set[int]:
        """Return the subjects of the clauses above and a quotation's speaker: "she said the youth …" is not herself."""
        grammar = self.grammar
        found = (grammar.child(above, *SUBJECTS) for above in grammar.ancestors(draft.head))
        subjects = [subject for subject in found if subject is not None and subject < draft.head]
        agents = (grammar.child(above, "agent") for above in grammar.ancestors(draft.head))
        subjects += [
            at
            for one in agents
            if one is not None and (at := grammar.child(one, "pobj")) is not None and at < draft.head
        ]
        quote = self.quotations.inside(draft.head)
        if quote is not None and quote.speaker is not None:
            subjects.append(quote.speaker)
        mentions = (self.by_head.get(subject) for subject in subjects)
        return {mention.figure for mention in mentions if mention is not None and mention.figure is not None}

    def _beside(self, draft: Draft) -> set[int]:
        """Return who else has a part in the same clause: "to Mara Lint the woman said …" are two."""
        grammar, verb = self.grammar, self.grammar.head[draft.head]
        if grammar.role(draft.head) != "subject":
            return set()
        parts = [kid for kid in grammar.children[verb] if kid < draft.head]
        inner = [grammar.child(kid, "pobj") for kid in parts if grammar.pos[kid] == "ADP"]
        mentions = (self.by_head.get(at) for at in (*parts, *inner) if at is not None)
        return {mention.figure for mention in mentions if mention is not None and mention.figure is not None}

    def _restricted(self, draft: Draft) -> bool:
        """Say whether the phrase has a complement of its own ("the father of a detained soldier"): mostly new."""
        if draft.type == "organisation":
            return draft.last > draft.head + 1
        return draft.last > draft.head + 1 or any(
            self.grammar.dep[kid] in {"relcl", "acl"}
            and self.grammar.lower[draft.last] not in {",", "and"}  # "the young man and others who …" are others
            for kid in self.grammar.children[draft.head]
            if kid > draft.head
        )

    def _same_words(self, draft: Draft) -> Figure | None:
        text = self.grammar.lower[draft.first : draft.last]
        for figure in self.cast.near(draft.lemma, _REACH):
            for mention in figure.mentions[:_REACH]:
                if mention.form == "noun" and self.grammar.lower[mention.first : mention.last] == text:
                    return figure
        return None

    def _from_headline(self, draft: Draft, kin: Kin | None = None) -> Figure | None:
        """Take up a headline's bare noun: "Soldier held in pit, mother says" – "A soldier was …, his mother said".

        Also "Father tells of sailor son's ordeal" – "A sailor …", and a headline in sentences, told again in its words.
        """
        grammar = self.grammar
        if draft.many is not False or draft.type != "person":
            return None
        for figure in self.cast.near(draft.lemma, _REACH):
            first = figure.mentions[0]
            sentence = grammar.parsed.sentences[grammar.tokens.sentence[first.head]]
            headline = sentence.role in {"headline", "subheading"} or sentence.paragraph == 0
            aged = sentence.paragraph <= _LEAD and self._is_of_the_age(draft, first)
            if (
                (headline or aged)
                and self._told_of_above(figure, sentence.paragraph, draft)
                and figure.many is False
                and first.form == "noun"
                and self._is_headed(draft, first, headline=sentence.role == "headline")
                and sentence.paragraph
                < grammar.parsed.sentences[grammar.tokens.sentence[draft.head]].paragraph
                <= (_AGED if aged else 3)
            ):
                return figure
        return None

    def _is_of_the_age(self, draft: Draft, first: Draft) -> bool:
        """Say whether a phrase brings in by the same noun and age whom the lines above brought in: "Boy, 9, …"."""
        return draft.age is not None and draft.age == first.age and draft.lemma == first.lemma

    def _told_of_above(self, figure: Figure, paragraph: int, draft: Draft) -> bool:
        """Say whether somebody has been told of in his headline alone."""
        sentences, sentence = self.grammar.parsed.sentences, self.grammar.tokens.sentence
        above = (m for m in figure.mentions[1:] if m.person != 0 and m.head < draft.head)
        return all(sentences[sentence[m.head]].paragraph == paragraph for m in above)

    def _is_headed(self, draft: Draft, first: Draft, *, headline: bool) -> bool:
        """Say whether a phrase takes up a headline's: by its bare noun, or by all its words where it is a sentence."""
        if self._is_of_the_age(draft, first):
            return True
        if first.article == "bare":
            return draft.lemma == first.lemma or (draft.article == "a" and draft.lemma in first.before)
        if first.article != "a" or draft.lemma != first.lemma:
            return False
        words = self.grammar.lower
        return headline or words[first.first : first.head] == words[draft.first : draft.head]

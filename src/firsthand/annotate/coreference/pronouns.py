"""Whom a pronoun refers to: number and sex, binding, who speaks to whom, then focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.annotate.coreference.binding import Binding
from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.fates import is_deadly
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.fit import OFFICES, SPOKESMEN
from firsthand.annotate.coreference.focus import Focus
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.harms import POSSESSIVE, is_harmed, speaks_for_others
from firsthand.annotate.coreference.quotations import Quotations
from firsthand.annotate.coreference.weights import WEIGHTS, Weights
from firsthand.annotate.people import lexicon

_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "themself"})
_NEUTER = frozenset({"it", "its", "itself"})
_REACH = 40
NOBODY = "nobody in the text fits this pronoun"
JUST_SPOKEN_OF = "the people just spoken of"
UNNAMED = "the quotation does not say who acts"


@dataclass(eq=False)
class _Setting:
    """What the place of one pronoun says: whom it cannot be, who speaks, who reports, whose clause it is."""

    barred: set[int]
    speaker: Figure | None
    reporting: Figure | None
    owner: Figure | None
    above: Figure | None
    parallel: int | None
    last_speaker: int | None
    hearer: Figure | None
    topic: Figure | None = None
    harmed: bool = False
    deadly: bool = False
    told_gone: bool = False
    speaks: bool = False
    told_of: Figure | None = None
    opens: Figure | None = None
    parts: frozenset[int] = frozenset()

    def kin_of_speaker(self, figure: Figure) -> bool:
        """Say whether a quotation's speaker is kin of a figure: a father speaks of his son."""
        return self.speaker is not None and any(other == self.speaker.index for _, other, _ in figure.ties)


class Pronouns:
    """Resolves third-person pronouns against the cast; `settle` resolves a mention that stands further on."""

    def __init__(
        self,
        grammar: Grammar,
        cast: Cast,
        by_head: dict[int, Draft],
        quotations: Quotations,
        settle: Callable[[Draft], None],
        weights: Weights = WEIGHTS,
    ) -> None:
        self.weights = weights
        self.grammar = grammar
        self.cast = cast
        self.focus = Focus(grammar, weights, quotations.speaking_until(), quotations.speaking_from())
        self.by_head = by_head
        self.quotations = quotations
        self.binding = Binding(grammar, cast, by_head)
        self.settle = settle

    def resolve(self, draft: Draft) -> None:
        """Join a third-person pronoun to its figure, or leave it open with a note."""
        figure = self._reflexive(draft) or self._ahead_of_its_name(draft)
        if figure is None and self._unnamed_actor(draft):
            draft.note = UNNAMED
            return
        if draft.lemma == "their" and self.grammar.lemma[self.grammar.head[draft.head]] in {"identity", "name"}:
            draft.note = JUST_SPOKEN_OF
            return
        figure = figure or self._best(draft) or self._later_in_sentence(draft)
        if figure is None:
            draft.note = NOBODY
        else:
            self.cast.join(draft, figure)

    def _best(self, draft: Draft) -> Figure | None:
        setting = self._setting(draft)
        best: tuple[float, int] | None = None
        for figure in self.cast.recent(_REACH):
            if figure.index in setting.barred or not self._agrees(draft, figure, setting.reporting):
                continue
            score = self._focus(draft, figure, setting) + self._preference(draft, figure, setting)
            if score > self.weights.least and (best is None or (score, figure.index) > best):
                best = (score, figure.index)
        return self.cast.figures[best[1]] if best else None

    def _setting(self, draft: Draft) -> _Setting:
        barred = self.binding.barred(draft)
        reporting = self._reporting(draft)
        alive = self.binding.outlives(draft)
        if alive is not None:
            barred.add(alive.index)
        speaker = self._speaker(draft)
        if speaker is not None:
            barred.add(speaker.index)
        owner = self.binding.clause_subject(draft) if draft.lemma in POSSESSIVE else None
        before = self._parallel(draft)
        deadly = is_deadly(self.grammar, draft.head)
        above = next((figure for figure in self.binding.clause_above(draft) if self._agrees(draft, figure, None)), None)
        return _Setting(
            barred=barred,
            speaker=speaker,
            reporting=reporting,
            owner=owner,
            above=above,
            parallel=before.figure if before is not None else None,
            last_speaker=self._last_speaker(draft),
            hearer=self.binding.hearer(draft) if draft.many else None,
            topic=self._topic(draft),
            harmed=is_harmed(self.grammar, draft),
            deadly=deadly,
            speaks=self.binding.says(draft),
            told_gone=deadly and self._told_gone(draft, barred),
            told_of=self._told_of(draft),
            opens=self._opens(draft),
            parts=self._parts(draft) if draft.many else frozenset(),
        )

    def _told_gone(self, draft: Draft, barred: set[int]) -> bool:
        """Say whether somebody was named whom the document tells of as dead or gone and whom the pronoun can be."""
        return any(
            one.gone and one.index not in barred and self._agrees(draft, one, None) for one in self.cast.recent(_REACH)
        )

    def _parts(self, draft: Draft) -> frozenset[int]:
        """Return those told of last as a part of several: after "Ana and two nurses who …", "they" are all three."""
        found: set[int] = set()
        for figure in self.cast.recent(_REACH):
            whole = figure.mentions[-1]
            joined = self.grammar.dep[whole.head]
            for member in figure.members if joined in {"cc", "prep"} else ():
                last = next(one for one in reversed(self.cast.figures[member].mentions) if one.person != 0)
                own_clause = joined == "prep" and self.grammar.verb(last.head) == self.grammar.verb(whole.head)
                subject = whole.first <= last.head < whole.last and self.grammar.role(whole.head) == "subject"
                if own_clause or subject or (joined == "prep" and last.first >= whole.first):
                    found.add(member)
        return frozenset(found)

    def _told_of(self, draft: Draft) -> Figure | None:
        """Return of whom a relative tells on: "That came at night, his wife said. Four men beat him", not her.

        Only right after the telling, for the one whose kin the teller is, and not where the sentence names kin.
        """
        last, sentence = self.cast.last_speaker, self.grammar.tokens.sentence
        if draft.many or draft.sex is None or last is None or sentence[draft.head] - sentence[last[1]] != 1:
            return None
        here = range(draft.head, self.grammar.parsed.sentences[sentence[draft.head]].last)
        kin = lexicon().kin
        if self.binding.says(draft) or self.quotations.inside(draft.head) is not None:
            return None
        if any(self.grammar.lemma[at] in kin for at in here):
            return None
        teller = self.cast.figures[last[0]]
        if teller.mentions[-1].head != last[1]:
            return None
        ties = [self.cast.figures[other] for other in sorted({other for _, other, _ in teller.ties})]
        fitting = [one for one in ties if not one.many and one is not teller and self._agrees(draft, one, None)]
        return fitting[0] if len(fitting) == 1 else None

    def _opens(self, draft: Draft) -> Figure | None:
        """Return whom the sentence before names as its subject where it opened the paragraph: the new one told of."""
        grammar = self.grammar
        sentences, number = grammar.parsed.sentences, grammar.tokens.sentence[draft.head]
        before = sentences[number - 1]
        if draft.many or number == 0 or before.paragraph != sentences[number].paragraph:
            return None
        if number > 1 and sentences[number - 2].paragraph == before.paragraph:
            return None
        name = next((self.by_head[at] for at in range(before.first, before.last) if at in self.by_head), None)
        main = name is not None and name.form == "name" and grammar.depth(name.head) == 0
        if main and name is not None and grammar.role(name.head) == "subject":
            return self.cast.of(name)
        return self._presented(before.first, before.last)

    def _presented(self, first: int, last: int) -> Figure | None:
        """Return the one person whom a short sentence presents ("The second case was that of Yara Holm.")."""
        grammar = self.grammar
        drafts = [self.by_head[at] for at in range(first, last) if at in self.by_head]
        people = [draft for draft in drafts if draft.type == "person"]
        if len(people) != 1 or people[0].form != "name":
            return None
        above = grammar.ancestors(people[0].head)
        presents = any(grammar.lemma[at] == "be" and grammar.dep[at] == "ROOT" for at in above)
        return self.cast.of(people[0]) if presents and grammar.role(people[0].head) != "subject" else None

    def _topic(self, draft: Draft) -> Figure | None:
        """Return whom the report is about, for a pronoun that opens a paragraph: its first person, if no official.

        A paragraph of background on a president's order is followed by "He was one of those who …".
        """
        sentence = self.grammar.parsed.sentences[self.grammar.tokens.sentence[draft.head]]
        before = self.grammar.parsed.sentences[self.grammar.tokens.sentence[draft.head] - 1]
        if draft.many or draft.head != sentence.first or before.paragraph == sentence.paragraph:
            return None
        first = next((figure for figure in self.cast.figures if figure.type == "person" and not figure.many), None)
        if first is None or len(first.mentions) < 2 or OFFICES & first.lemmas or not self._agrees(draft, first, None):
            return None
        return first

    def _last_speaker(self, draft: Draft) -> int | None:
        """Return who spoke last, for a pronoun that speaks in turn, within three sentences."""
        last = self.cast.last_speaker
        if last is None or not self.binding.says(draft):
            return None
        sentence = self.grammar.tokens.sentence
        ended = self.focus.until.get(last[1], last[1])
        begins = self.focus.opening.get(draft.head, draft.head)
        apart = sentence[begins] - max(sentence[ended], sentence[last[1]])
        return last[0] if apart <= 3 and last[1] < draft.head else None

    def _focus(self, draft: Draft, figure: Figure, setting: _Setting) -> float:
        """Return the focus on a figure; the speaker's kin are in focus even where the speaker is named after."""
        score = self.focus.score(figure, draft)
        if setting.topic is figure:
            score = max(score, self.weights.topic)
        elif setting.topic is not None and (OFFICES & figure.lemmas or self._tells_of(draft, figure, setting.topic)):
            score += self.weights.background
        near = setting.kin_of_speaker(figure) or setting.told_of is figure or (setting.deadly and figure.gone)
        return max(score, -self.weights.sentence) if near else score

    def _tells_of(self, draft: Draft, figure: Figure, topic: Figure) -> bool:
        """Say whether a figure is the topic's kin and off stage: not in the paragraph before, nor speaking here."""
        if self.binding.says(draft) or not any(other == topic.index for _, other, _ in figure.ties):
            return False
        sentence, sentences = self.grammar.tokens.sentence, self.grammar.parsed.sentences
        above = sentences[sentence[draft.head] - 1].paragraph
        return all(sentences[sentence[mention.head]].paragraph != above for mention in figure.mentions[-12:])

    def _preference(self, draft: Draft, figure: Figure, setting: _Setting) -> float:
        """Return what speaks for or against a figure beside its place in focus."""
        weights = self.weights
        score = sum(weight for holds, weight in self._reasons(draft, figure, setting) if holds)
        if draft.many:
            return score + (weights.organisation_as_many if figure.type == "organisation" else 0.0)
        if figure.sex is None and draft.sex is not None:
            score += weights.unknown_sex if figure.named else weights.unknown_sex_noun
        return score + (weights.named if figure.named else 0.0)

    def _reasons(self, draft: Draft, figure: Figure, setting: _Setting) -> tuple[tuple[bool, float], ...]:
        """Return what may speak for or against a figure by its place in the clause, and what each weighs."""
        weights, grammar = self.weights, self.grammar
        of_kin = draft.lemma in POSSESSIVE and grammar.lemma[grammar.head[draft.head]] in lexicon().kin
        subject = draft.head if not of_kin else grammar.head[draft.head]  # "Ana said her son …": her own
        own_clause = grammar.role(subject) == "subject" and (setting.above is None or setting.above is figure)
        themselves = of_kin and grammar.lemma[grammar.head[draft.head]] in self._called_kin(figure)
        reporting = setting.reporting is figure
        return (
            (setting.harmed and speaks_for_others(figure, reporting=reporting), weights.background),
            (setting.deadly and figure.doer and not figure.gone, weights.background),
            (setting.deadly and figure.gone, weights.told_of),
            (figure.gone and setting.speaks, weights.dead_speaker),
            (setting.told_gone and figure.named and not figure.gone, weights.alive),
            (reporting, weights.reporting if own_clause else weights.reporting_other),
            (setting.above is figure, weights.clause_above),
            (setting.owner is figure, weights.clause_owner),
            (setting.opens is figure, weights.opens_paragraph),
            (setting.parallel == figure.index, weights.parallel),
            (setting.last_speaker == figure.index, weights.speaker_again),
            (setting.kin_of_speaker(figure), weights.kin_of_speaker),
            (setting.hearer is figure, weights.hearer),
            (setting.told_of is figure, weights.told_of),
            (themselves, weights.kin_themselves),
            (figure.index in setting.parts, weights.part_of_several),
        )

    def _called_kin(self, figure: Figure) -> set[str]:
        """Return the words of kin by which a figure without a name is called: "his brother" is hardly the brother's."""
        return set() if figure.named else figure.lemmas & lexicon().kin.keys()

    def _parallel(self, draft: Draft) -> Draft | None:
        """Return the pronoun that opened the sentence before in the same way: "His mother …. His father …"."""
        grammar = self.grammar
        number = grammar.tokens.sentence[draft.head]
        sentences = grammar.parsed.sentences
        if (
            number == 0
            or draft.head != sentences[number].first
            or sentences[number - 1].paragraph != sentences[number].paragraph
        ):
            return None
        other = self.by_head.get(sentences[number - 1].first)
        return other if other is not None and other.lemma == draft.lemma else None

    def _agrees(self, draft: Draft, figure: Figure, reporting: Figure | None) -> bool:
        if draft.lemma in _NEUTER:
            speaks = draft.lemma == "its" or self.binding.says(draft) or reporting is figure
            speaks = speaks or (self.binding.acts(draft) and self._acted_just_before(draft, figure))
            return figure.type == "organisation" and figure.many is not True and speaks
        if draft.many:
            outlet = "outlet" in figure.lemmas and figure is not reporting and not self.binding.says(draft)
            body = figure.type == "organisation" and self.binding.are_people(draft)
            return figure.many is not False and figure.type in {"group", "organisation", "person"} and not outlet | body
        if figure.type != "person" or figure.many:
            return False
        return draft.sex is None or figure.sex is None or draft.sex == figure.sex

    def _acted_just_before(self, draft: Draft, figure: Figure) -> bool:
        """Say whether an organisation was the subject, or agent, of a verb in this sentence or the one before."""
        grammar, here = self.grammar, self.grammar.tokens.sentence[draft.head]
        for mention in reversed(figure.mentions[-4:]):
            if here - grammar.tokens.sentence[mention.head] > 1:
                return False
            agent = grammar.dep[grammar.head[mention.head]] == "agent"
            if mention.head < draft.head and (grammar.dep[mention.head] == "nsubj" or agent):
                return True
        return False

    def _speaker(self, draft: Draft) -> Figure | None:
        quote = self.quotations.inside(draft.head)
        if quote is None or quote.speaker is None:
            return None
        return self.cast.of(self.by_head.get(quote.speaker))

    def _reporting(self, draft: Draft) -> Figure | None:
        """Return who says the clause that the pronoun stands in ("X said he …" is mostly X); not in a quotation."""
        if self.quotations.inside(draft.head) is not None:
            return None
        subject = self.binding.reporting_subject(draft)
        if subject is None:
            return None
        named = self.grammar.child(subject, "appos") if subject not in self.by_head else subject
        return self.cast.of(self.by_head.get(named)) if named is not None else None

    def _reflexive(self, draft: Draft) -> Figure | None:
        if draft.lemma not in _REFLEXIVE:
            return None
        figure = self.binding.clause_subject(draft)
        return figure if figure is not None and self._agrees(draft, figure, figure) else None

    def _unnamed_actor(self, draft: Draft) -> bool:
        """Say whether "they" acts on somebody in a quotation that has not named them: "they beat him"."""
        quote = self.quotations.inside(draft.head)
        if quote is None or not draft.many:
            return False
        quote.unnamed = quote.unnamed or self.quotations.unnamed_before(quote) or self.binding.acts_on_person(draft)
        return quote.unnamed and not any(
            mention.many is not False and mention.form != "pronoun" and mention.type in {"group", "organisation"}
            for index in range(quote.first, draft.head)
            if (mention := self.by_head.get(index)) is not None
            and self.grammar.lower[mention.last - 1] not in {"us", "you"}
        )

    # --- pronouns that come before what they stand for ---

    def _ahead_of_its_name(self, draft: Draft) -> Figure | None:
        """Resolve "After he was arrested, Joao …" to the subject of the main clause, if that is a name."""
        subject = self.binding.main_subject(draft)
        other = self.by_head.get(subject) if subject is not None else None
        if other is None or other.form != "name" or {word for role in other.roles for word in role.split()} & SPOKESMEN:
            return None
        return self._figure_ahead(draft, other)

    def _later_in_sentence(self, draft: Draft) -> Figure | None:
        """Find the first name or noun after the pronoun, in its sentence, that agrees and is not barred."""
        last = self.grammar.parsed.sentences[self.grammar.tokens.sentence[draft.head]].last
        if draft.lemma in _NEUTER or draft.many or self.quotations.inside(draft.head) is not None:
            return None
        for index in range(draft.head + 1, last):
            other = self.by_head.get(index)
            if other is None or other.form == "pronoun" or self.grammar.role(index) not in {"subject", "oblique"}:
                continue
            if self.grammar.verb(index) == self.grammar.verb(draft.head) or other.article == "poss":
                continue
            figure = self._figure_ahead(draft, other)
            if figure is not None:
                return figure
        return None

    def _figure_ahead(self, draft: Draft, other: Draft) -> Figure | None:
        self.settle(other)
        figure = self.cast.of(other)
        return figure if figure is not None and self._agrees(draft, figure, None) else None

"""Names that come after the lead: "…, his brother has said. / Joram Vail told the paper that … Kesten Vail's head"."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import Grammar

_REACH = 20
_LONG = 6
_BESIDE = frozenset({"appos", "compound", "nmod", "relcl", "acl"})

# Whoever is told of by such a word speaks for a body, not for the family of a lead.
_OFFICES = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "official", "officer", "minister", "governor", "mayor", "commander",
    "general", "colonel", "major", "captain", "director", "head", "chief", "lawyer", "expert", "analyst", "professor",
    "researcher", "activist", "prosecutor", "judge", "president", "premier", "ambassador", "secretary", "senator",
    "lawmaker", "deputy", "representative", "coordinator", "editor", "journalist", "reporter", "founder", "member",
})  # fmt: skip


_SAYINGS = frozenset({
    "announcement", "revelation", "remark", "comment", "statement", "claim", "allegation", "accusation", "disclosure",
    "declaration", "figure", "toll", "warning", "admission", "assertion",
})  # fmt: skip


class Leads:
    """Finds whom of a lead without names a name further on is: its teller, or the relative he tells of."""

    def __init__(self, grammar: Grammar, cast: Cast, utterance: frozenset[str]) -> None:
        self.grammar = grammar
        self.cast = cast
        self.utterance = utterance

    def teller(self, draft: Draft) -> Figure | None:
        """Return the unnamed teller of the paragraph before, where a name opens the next one and goes on telling.

        A name with an office of its own ("Ivo Tarn, an army spokesman, said") is somebody else, unless it is the
        lead's: "The head of a harbour inquiry said … / Ivo Tarn, head of the inquiry committee, said".
        """
        grammar = self.grammar
        number = grammar.tokens.sentence[draft.head]
        sentence = grammar.parsed.sentences[number]
        verb = grammar.head[draft.head]
        if grammar.dep[draft.head] == "nsubj" and number and self._gave_it(verb):
            return self._last_unnamed(draft, number)
        tells = grammar.dep[draft.head] == "nsubj" and grammar.lemma[verb] in self.utterance
        if not tells or draft.roles or number == 0 or draft.first != sentence.first:
            return None
        beside = [kid for kid in grammar.children[draft.head] if not draft.first <= kid < draft.last]
        offices = [kid for kid in beside if grammar.dep[kid] in _BESIDE and grammar.lemma[kid] in _OFFICES]
        last = self.cast.last_speaker
        if offices and not (last is not None and self._is_the_same_office(offices[0], self.cast.figures[last[0]])):
            return None
        above = grammar.parsed.sentences[number - 1].paragraph
        if last is None or above == sentence.paragraph:
            return None
        figure = self.cast.figures[last[0]]
        in_lead = grammar.parsed.sentences[grammar.tokens.sentence[last[1]]].paragraph == above
        return figure if in_lead and self._may_be(draft, figure) and not self._acts_already() else None

    def _gave_it(self, verb: int) -> bool:
        """Say whether words take up what was said: "made the announcement", "gave these figures"."""
        grammar = self.grammar
        thing = grammar.child(verb, "dobj")
        if (
            thing is None
            or grammar.lemma[thing] not in _SAYINGS
            or grammar.lemma[verb] not in ("make", "give", "issue")
        ):
            return False
        return any(grammar.lower[kid] in ("the", "this", "these", "those") for kid in grammar.children[thing])

    def _last_unnamed(self, draft: Draft, number: int) -> Figure | None:
        """Return who said what a name takes up: the last teller, unnamed, of the sentence before."""
        last = self.cast.last_speaker
        if last is None or self.grammar.tokens.sentence[last[1]] != number - 1:
            return None
        figure = self.cast.figures[last[0]]
        return figure if self._may_be(draft, figure) else None

    def _is_the_same_office(self, office: int, figure: Figure) -> bool:
        """Say whether a lead's teller was told of by the same office, of a body with a word in common."""
        grammar = self.grammar
        for mention in figure.mentions:
            if grammar.lemma[mention.head] != grammar.lemma[office]:
                continue
            lead, here = (self._stems_below(head) for head in (mention.head, office))
            if lead & here:
                return True
        return False

    def _stems_below(self, head: int) -> set[str]:
        """Return the first letters of the long words below a noun: "investigation" as "invest"."""
        grammar, below, waiting = self.grammar, set[str](), [*self.grammar.children[head]]
        while waiting:
            kid = waiting.pop()
            if grammar.dep[kid] in ("relcl", "appos", "acl"):
                continue
            waiting.extend(grammar.children[kid])
            word = grammar.lower[kid]
            if len(word) > _LONG and grammar.pos[kid] in ("NOUN", "PROPN", "ADJ"):
                below.add(word[:_LONG])
        return below

    def _acts_already(self) -> bool:
        """Say whether anybody with a name has done something yet: then a new name is no lead's teller."""
        return any(self.grammar.role(m.head) == "subject" for figure in self._named() for m in figure.mentions)

    def kin(self, draft: Draft) -> Figure | None:
        """Return the unnamed relative of whoever tells of a person with his own surname in the same sentence."""
        words = self.grammar.lower[draft.first : draft.last]
        if len(words) < 2:
            return None
        sentence = self.grammar.tokens.sentence
        for figure in self._named():
            bearing = [m for m in figure.mentions if m.form == "name" and self.grammar.lower[m.last - 1] == words[-1]]
            here = any(sentence[m.head] == sentence[draft.head] and m.head < draft.head for m in bearing)
            if not here or self.grammar.lower[bearing[0].first] == words[0]:
                continue
            others = {other for _, other, _ in figure.ties}
            found = [self.cast.figures[other] for other in sorted(others)]
            fitting = [other for other in found if self._may_be(draft, other)]
            if len(fitting) == 1:
                return fitting[0]
        return None

    def introduced(self, draft: Draft, name: Draft) -> Figure | None:
        """Return whom "the sailor, known only as NAME" takes up: the one unnamed person of the sentence before.

        The article says that he has been told of; that a name follows, that he has had none so far.
        """
        grammar, number = self.grammar, self.grammar.tokens.sentence[draft.head]
        opens = draft.first == grammar.parsed.sentences[number].first and grammar.lower[draft.last : draft.last + 1]
        if draft.article != "the" or draft.many or not opens or name.first <= draft.last or opens[0] != ",":
            return None
        words = grammar.lower[draft.last : name.first]
        if not {"as", "called", "named"} & set(words):
            return None
        found = [
            figure
            for figure in self.cast.recent(_REACH)
            if self._may_be(draft, figure)
            and self._may_be(name, figure)
            and any(grammar.tokens.sentence[mention.head] == number - 1 for mention in figure.mentions)
        ]
        return found[0] if len(found) == 1 else None

    def _named(self) -> list[Figure]:
        return [figure for figure in self.cast.figures if figure.type == "person" and figure.named]

    def _may_be(self, draft: Draft, figure: Figure) -> bool:
        """Say whether a figure without a name may bear this one."""
        if figure.type != "person" or figure.many or figure.named or not figure.mentions:
            return False
        return not (draft.sex and figure.sex and draft.sex != figure.sex)

"""Whom a noun phrase refers to: kin of somebody, somebody described before, or somebody new."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.focus import Focus
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import Kin, lexicon

_GENERIC = {"man": "male", "woman": "female", "boy": "male", "girl": "female", "gentleman": "male", "lady": "female"}
_ANY_PERSON = frozenset({"victim", "detainee", "prisoner", "person", "deceased", "suspect", "accused", "defendant", "source",
                         "teenager", "youth", "activist", "witness", "survivor", "captive", "inmate"})  # fmt: skip
_NAMED_AS = frozenset({"identify", "name", "call", "know", "nickname", "surname"})


class Descriptions:
    """Resolves noun phrases against the cast."""

    def __init__(self, grammar: Grammar, cast: Cast, focus: Focus, by_head: dict[int, Draft]) -> None:
        self.grammar = grammar
        self.cast = cast
        self.focus = focus
        self.by_head = by_head
        self.kin = lexicon().kin

    def attached(self, draft: Draft) -> Draft | None:
        """Return the name or noun phrase that stands in apposition to this one, or is its predicate's subject."""
        grammar = self.grammar
        for kid in grammar.children[draft.head]:
            other = self.by_head.get(kid)
            if other is not None and other.form == "name" and self._same_sort(draft, other):
                if grammar.dep[kid] == "appos":
                    return other
        named = self._named_as(draft)
        if named is not None:
            return named
        if grammar.dep[draft.head] == "appos":
            other = self.by_head.get(grammar.head[draft.head])
            if other is not None and other.form != "pronoun" and self._same_sort(draft, other):
                return other
        return self._comma_name(draft) or self._subject(draft)

    def _named_as(self, draft: Draft) -> Draft | None:
        """Find the name in "a soldier identified only as NAME", "a man named NAME"."""
        grammar = self.grammar
        if draft.last > draft.head + 1 and draft.last - 1 in self.by_head:
            return None
        for index in range(draft.last, min(draft.last + 3, len(grammar.tokens))):
            if grammar.lemma[index] in _NAMED_AS and grammar.pos[index] in {"VERB", "ADJ"}:
                for at in range(index + 1, min(index + 7, len(grammar.tokens))):
                    other = self.by_head.get(at)
                    if other is not None and other.form == "name" and other.type == "person":
                        return other
        return None

    def _comma_name(self, draft: Draft) -> Draft | None:
        """Find the name in "NAME, the father of …" where the parser saw no apposition."""
        grammar = self.grammar
        first = draft.first
        if (
            first < 2
            or grammar.lower[first - 1] != ","
            or draft.many
            or draft.article not in {"the", "a", "poss", "another"}
        ):
            return None
        other = self.by_head.get(first - 2)
        if (
            other is None
            or other.form != "name"
            or not self._same_sort(draft, other)
            or grammar.tokens.sentence[first] != grammar.tokens.sentence[first - 2]
        ):
            return None
        before = other.first - 1
        listed = before >= 0 and grammar.lower[before] in {",", "and"} and grammar.dep[other.head] == "conj"
        listed = listed or any(grammar.dep[kid] == "conj" for kid in grammar.children[other.head])
        return None if listed or grammar.dep[other.head] == "pobj" and grammar.dep[draft.head] == "nsubj" else other

    def _subject(self, draft: Draft) -> Draft | None:
        """Find the subject of which this phrase is the predicate: "the soldier was an officer"."""
        grammar = self.grammar
        if grammar.dep[draft.head] != "attr" or draft.article in {"another"}:
            return None
        verb = grammar.head[draft.head]
        if grammar.lemma[verb] not in {"be", "become"} or grammar.child(verb, "neg") is not None:
            return None
        subject = grammar.child(verb, "nsubj")
        other = self.by_head.get(subject) if subject is not None else None
        if (
            other is None
            or other.head > draft.head
            or not self._same_sort(draft, other)
            or bool(other.many) != bool(draft.many)
        ):
            return None
        return other

    def _same_sort(self, draft: Draft, other: Draft) -> bool:
        if draft.sex and other.sex and draft.sex != other.sex:
            return False
        if other.form == "name" and other.type in {"person", "organisation", "thing"}:
            return draft.type == other.type or other.type == "thing"
        return draft.type == other.type

    def owner(self, draft: Draft) -> Draft | None:
        """Return the mention that possesses this one: "his father", "Olga's son", "the mother of a soldier"."""
        grammar = self.grammar
        for kid in grammar.children[draft.head]:
            if grammar.dep[kid] == "poss":
                return self.by_head.get(kid)
        for kid in grammar.children[draft.head]:
            if grammar.lower[kid] in {"of", "to"} and kid > draft.head:
                inner = grammar.child(kid, "pobj")
                if inner is not None and (grammar.lower[kid] == "of" or draft.lemma in {"father", "mother", "wife"}):
                    return self.by_head.get(inner)
        return None

    def resolve(self, draft: Draft, owner: Figure | None) -> Figure:
        """Return the figure of a noun phrase; makes a new one where nobody fits."""
        kin = self.kin.get(draft.lemma)
        if kin is not None and owner is not None and owner.type in {"person", "group"}:
            return self._kin(draft, kin, owner)
        found = None
        if draft.article in {"the", "this"} and not (owner is not None and kin is None and owner.type == "person"):
            found = self._described(draft)
        elif draft.article == "poss" and draft.type == "organisation":
            found = self._described(draft, exact=True)
        if found is None:
            return self.cast.new(draft)
        self.cast.join(draft, found)
        return found

    def _kin(self, draft: Draft, kin: Kin, owner: Figure) -> Figure:
        known = self.cast.kin_of(owner, kin, draft.many) if draft.article != "another" else []
        if known:
            figure = known[-1]
            self.cast.join(draft, figure)
        else:
            figure = self.cast.new(draft)
        self.cast.tie(figure, kin, owner, draft)
        return figure

    def tie(self, draft: Draft, figure: Figure, owner: Figure | None) -> None:
        """Add the relation that a phrase in apposition states ("Olga, the mother of …")."""
        kin = self.kin.get(draft.lemma)
        if kin is not None and owner is not None:
            self.cast.tie(figure, kin, owner, draft)

    def _described(self, draft: Draft, *, exact: bool = False) -> Figure | None:
        """Find who was described by this noun before: the best match of words, then the nearest in focus."""
        if self._restricted(draft):
            return self._same_words(draft)
        scored = [
            (fit + self.focus.score(figure, draft, often=0.02), figure.index, figure)
            for figure in self.cast.figures
            if (fit := self._fit(draft, figure)) > (2.5 if exact else 0)
        ]
        return max(scored)[2] if scored else None

    def _restricted(self, draft: Draft) -> bool:
        """A definite phrase with a complement of its own ("the father of a detained soldier") is mostly new."""
        return draft.last > draft.head + 1 or any(
            self.grammar.dep[kid] in {"relcl", "acl"} for kid in self.grammar.children[draft.head] if kid > draft.head
        )

    def _same_words(self, draft: Draft) -> Figure | None:
        text = self.grammar.lower[draft.first : draft.last]
        for figure in reversed(self.cast.figures):
            for mention in figure.mentions:
                if mention.form == "noun" and self.grammar.lower[mention.first : mention.last] == text:
                    return figure
        return None

    def _differ(self, draft: Draft, figure: Figure) -> bool:
        """Say whether capitalised modifiers tell the two apart: "the Russian army", "the Luhansk army"."""
        own = self._modifiers(draft)
        theirs = {word for mention in figure.mentions if mention.form == "noun" for word in self._modifiers(mention)}
        return bool(own and theirs and not own & theirs)

    def _modifiers(self, draft: Draft) -> set[str]:
        text = self.grammar.tokens.text
        return {
            text[index] for index in range(draft.first, draft.head) if index > draft.first and text[index][:1].isupper()
        }

    def _fit(self, draft: Draft, figure: Figure) -> float:
        if bool(figure.many) != bool(draft.many) and figure.many is not None and draft.many is not None:
            return 0.0
        if draft.sex and figure.sex and draft.sex != figure.sex:
            return 0.0
        if self._differ(draft, figure):
            return 0.0
        organisational = {"organisation", "document", "place", "thing"}
        if (draft.type in organisational or figure.type in organisational) and draft.type != figure.type:
            return 0.0
        if draft.lemma in figure.lemmas:
            return 6.0
        if draft.type == "organisation":
            return 4.0 if set(draft.roles) & figure.lemmas & {"outlet", "ngo", "inquiry"} else 0.0
        kin = self.kin.get(draft.lemma)
        if kin is not None and not kin.needs_owner:
            families = lexicon().families
            return 4.0 if any(families.get(kind) == kin.family for kind, _, _ in figure.ties) else 0.0
        if draft.type == "person" and any(self.grammar.lower[index] == draft.lemma for mention in figure.mentions
                                          if mention.form == "noun" for index in range(mention.first, mention.head)):  # fmt: skip
            return 4.0
        if draft.lemma in _GENERIC and figure.type == "person":
            return 2.0 if figure.sex else 1.0
        if draft.lemma in _ANY_PERSON and figure.type == "person" and self.focus.fresh(figure, draft):
            return 1.0
        return 0.0

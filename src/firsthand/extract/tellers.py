"""Tellers: who they are called, in what role they tell, and for whom they speak."""

from __future__ import annotations

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.teller_words import teller_words
from firsthand.model.annotated import Entity, Mention
from firsthand.model.base import Frozen, Span
from firsthand.model.statement import TellerRole


class Teller(Frozen, frozen=True, kw_only=True):
    """One teller as a document names them. `key` joins mentions of one teller: the entity, else the words."""

    who: str
    key: str
    role: TellerRole
    span: Span
    entity: str | None = None
    organisation: str | None = None
    organisation_span: Span | None = None
    head: int = -1


class Tellers:
    """Describes tellers of one document."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._words = teller_words()
        self._entities = {entity.id: entity for entity in syntax.annotated.entities}
        self._mentions = {mention.id: mention for mention in syntax.annotated.mentions}

    def of(self, spans: tuple[Span, ...], entity: str | None) -> Teller:
        """Describe the teller whom these words name."""
        syntax = self._syntax
        tokens = [t for span in spans for t in syntax.tokens_of(span)]
        head = next((t for t in tokens if syntax.head[t] not in tokens), tokens[0])
        words = " ".join(syntax.annotated.document.text[s.start : s.end] for s in spans)
        known = self._entities.get(entity or "")
        who = self._name(words, head, known)
        organisation = self._organisation(head, who)
        return Teller(
            who=who,
            key=entity or who.lower(),
            role=self.role(head, who, known),
            span=Span(start=spans[0].start, end=spans[-1].end),
            entity=entity,
            organisation=organisation.text if organisation else None,
            organisation_span=Span(start=organisation.start, end=organisation.end) if organisation else None,
            head=head,
        )

    def _name(self, words: str, head: int, known: Entity | None) -> str:
        """Return the name if the entity has one, the fullest description for a pronoun, else the words."""
        if (
            known is not None
            and known.name
            and (self._syntax.pos[head] == "PRON" or known.type in ("person", "organisation"))
        ):
            return known.name
        if known is not None and self._syntax.pos[head] == "PRON" and known.descriptor:
            return known.descriptor
        return " ".join(words.split())

    def role(self, head: int, who: str, known: Entity | None) -> TellerRole:
        """Return the role that the words at `head`, the name and the entity's other words give."""
        syntax, words = self._syntax, self._words
        near = [syntax.lemma[head]] if head >= 0 else []
        near += [
            syntax.lemma[c] for c in syntax.children[head] if syntax.dep[c] in ("compound", "appos", "nmod", "amod")
        ]
        lower = who.lower()
        if lower.removeprefix("the ") in words.agencies | words.outlets:
            return "outlet"
        titled = next((words.roles[lemma] for lemma in near if lemma in words.roles), None)
        if known is not None and titled is None:
            said = [*known.roles, *([known.descriptor] if known.descriptor else [])]
            titled = next(
                (words.roles[w] for text in said for w in reversed(text.lower().split()) if w in words.roles), None
            )
            if titled is None and any(relation.kind in words.roles for relation in known.relations):
                titled = "relative"
        is_name = (
            (known is not None
            and known.type == "organisation")
            or (head >= 0 and syntax.pos[head] == "PROPN" and titled is None)
        )
        if is_name:
            named = next((role for word, role in words.names if word in lower), None)
            if named is not None:
                return named
        return titled or "other"

    def _organisation(self, head: int, who: str) -> Mention | None:
        """Return the organisation for which a titled speaker speaks ("X, Sahel director at Y", "Y spokesman X")."""
        syntax, words = self._syntax, self._words
        if head < 0:
            return None
        titles = [t for t in (head, *syntax.children[head]) if syntax.lemma[t] in words.spokespeople]
        titles += [
            g
            for c in syntax.children[head]
            for g in syntax.children[c]
            if syntax.dep[c] == "appos" and syntax.lemma[g] in words.spokespeople
        ]
        for title in titles:
            low, high = min(syntax.subtree(title)), max(syntax.subtree(title)) + 1
            low = min(low, title - 4 if title - 4 >= syntax.bounds(title)[0] else low)
            for mention in syntax.mentions_in(low, high):
                if mention.type == "organisation" and mention.text.lower() not in who.lower():
                    return mention
        return None

    def is_agency(self, who: str) -> bool:
        """Say whether the words name a news agency."""
        return who.lower().removeprefix("the ").strip() in self._words.agencies

    def role_of_name(self, name: str) -> TellerRole:
        """Return the role of an organisation by its name alone."""
        lower = name.lower()
        if lower.removeprefix("the ") in self._words.agencies | self._words.outlets:
            return "outlet"
        return next((role for word, role in self._words.names if word in lower), "other")

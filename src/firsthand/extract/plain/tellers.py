"""Tellers as chains name them: by name, else by the words of the text without an article; with a role."""

from __future__ import annotations

from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.unparsed.links import Teller
from firsthand.model.annotated import Entity
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import TellerRole


class Tellers:
    """Describes the tellers and recipients of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon, entities: tuple[Entity, ...]) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._entities = {entity.id: entity for entity in entities}

    def source(self, attribution: Attribution) -> Teller | None:
        """Return who tells, or null where nobody is named."""
        span = attribution.cue[0]
        if attribution.source is not None:
            span = Span(start=attribution.source[0].start, end=attribution.source[-1].end)
        return self._teller(attribution.source, attribution.source_entity, span)

    def recipient(self, attribution: Attribution) -> Teller | None:
        """Return who was told."""
        if attribution.recipient is None:
            return None
        span = Span(start=attribution.recipient[0].start, end=attribution.recipient[-1].end)
        return self._teller(attribution.recipient, attribution.recipient_entity, span)

    def is_body(self, teller: Teller) -> bool:
        """Say whether a teller is a body with a name."""
        known = self._entities.get(teller.entity or "")
        return known is not None and known.name is not None and known.type == "organisation"

    def _teller(self, spans: tuple[Span, ...] | None, entity: str | None, span: Span) -> Teller | None:
        known = self._entities.get(entity or "")
        words = self._words(spans) if spans is not None else ""
        if known is None and (spans is None or words.lower() in self._lexicon.words.pronouns):
            return None
        who = (known.name or known.descriptor if known is not None else None) or words
        if known is not None and not known.name and words and words.lower() not in self._lexicon.words.pronouns:
            who = words
        return Teller(who=who, role=self._role(known, who), entity=entity, span=span)

    def _words(self, spans: tuple[Span, ...]) -> str:
        """Return the words of a source without its article."""
        said = " ".join(self._layout.text[spans[0].start : spans[-1].end].split())
        tokens = self._layout.tokens_in(spans[0].start, spans[0].end)
        articles = self._lexicon.words.definite | self._lexicon.words.indefinite
        skip = next((t for t in tokens if self._layout.lower[t] not in articles), None)
        if skip is None or skip == tokens[0]:
            return said
        return " ".join(self._layout.text[self._layout.start[skip] : spans[-1].end].split())

    def _role(self, known: Entity | None, who: str) -> TellerRole:
        words = teller_words()
        for said in known.roles if known is not None else ():
            for word in (said, *said.split()):
                if word in words.roles:
                    return words.roles[word]
        lowered = f" {who.lower()} "
        if who.lower() in words.agencies or who.lower() in words.outlets:
            return "outlet"
        if known is None or known.type == "organisation":
            found = next((role for word, role in words.names if f" {word} " in lowered), None)
            if found is not None:
                return found
        return "document" if known is not None and known.type == "document" else "other"

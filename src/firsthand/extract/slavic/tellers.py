"""Tellers as chains name them: in the nominative, with a role, and whom they told."""

from __future__ import annotations

from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.unparsed.links import Teller
from firsthand.model.annotated import Entity
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import TellerRole

_PUBLISHING = frozenset(
    {"сообщать", "передавать", "писать", "написать", "сообщить", "передать", "повідомляти", "повідомити"}
)


class Tellers:
    """Describes the tellers and recipients of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._roles = teller_words().roles
        self._names = teller_words().names

    def source(self, attribution: Attribution) -> Teller | None:
        """Return who tells, or null where nobody is named."""
        if attribution.source is None:
            return None
        publishing = attribution.lemma in _PUBLISHING
        return self._teller(attribution.source, attribution.source_entity, unknown="outlet" if publishing else "other")

    def recipient(self, attribution: Attribution) -> Teller | None:
        """Return who was told; a body that nothing else describes is an outlet."""
        if attribution.recipient is None:
            return None
        return self._teller(attribution.recipient, attribution.recipient_entity, unknown="outlet")

    def _teller(self, spans: tuple[Span, ...], entity: str | None, unknown: TellerRole) -> Teller:
        known = self._layout.entities.get(entity or "")
        span = Span(start=spans[0].start, end=spans[-1].end)
        words = " ".join(self._layout.text[one.start : one.end] for one in spans)
        if known is not None and not known.name and (known.descriptor or "").endswith(f" {words}"):
            known = None  # the cue's own noun stands in the description ("за даними слідства")
        named = known is None and self._layout.text[max(0, span.start - 1) : span.start] in ("«", "“", "„", '"')
        role = unknown if named else self._role(known, words, unknown)
        return Teller(who=_name(known, words), role=role, entity=entity, span=span)

    def _role(self, known: Entity | None, words: str, unknown: TellerRole) -> TellerRole:
        if known is None:
            return "other"
        for said in (*(relation.kind for relation in known.relations), *known.roles):
            for word in (said, *said.split()):
                if word in self._roles:
                    return self._roles[word]
        if known.type == "organisation":
            lowered = f" {(known.name or words).lower()} "
            return next((role for word, role in self._names if f" {word} " in lowered), unknown)
        if known.type == "document":
            return "document"
        return "other"

    def channel(self, attribution: Attribution) -> str | None:
        """Return how it was told, if the words beside the cue say so."""
        if not attribution.cue:
            return None
        layout = self._layout
        token = next(iter(layout.tokens_in(attribution.cue[0].start, attribution.cue[0].end)), None)
        if token is None:
            return None
        sentence = layout.sentence_of(token)
        near = range(max(sentence.first, token - 7), min(sentence.last, token + 8))
        lemmas = {layout.lemma[t] for t in near}
        return next((key for key, words in self._lexicon.words.channels.items() if words & lemmas), None)


def _name(known: Entity | None, words: str) -> str:
    plain = " ".join(words.split())
    if known is None:
        return plain
    if known.name:
        return known.name
    return " ".join(known.descriptor.split()) if known.descriptor else plain

"""An attribution: somebody's words or thoughts marked as theirs, as `firsthand inspect` shows them."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen, Span

AttributionKind = Literal["direct", "indirect", "mixed", "noun", "adverb", "headline"]
Polarity = Literal["positive", "negative"]


class Attribution(Frozen, frozen=True, kw_only=True):
    """Who (`source`) gave what (`content`) to whom (`recipient`), by which words (`cue`).

    Spans are in reading order and may be discontinuous. `source` is null where the text names nobody
    ("reportedly"). `inside` is the id of the smallest attribution whose content holds this one. `source_entity`
    and `recipient_entity` are entity ids of the document. `lemma` is the cue's lemma ("tell", "according to");
    "plan to", "urge to" are intentions and orders, which tell of no event.
    """

    id: str
    source: tuple[Span, ...] | None
    recipient: tuple[Span, ...] | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    polarity: Polarity = "positive"
    inside: str | None = None
    source_entity: str | None = None
    recipient_entity: str | None = None
    lemma: str = ""

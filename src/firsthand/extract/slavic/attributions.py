"""Attributions in Russian and Ukrainian: cues, their sources, recipients and contents, put together."""

from __future__ import annotations

from firsthand.extract.slavic.cues import PhraseCues
from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.verbs import VerbCues
from firsthand.extract.unparsed.candidate import Candidate, nesting
from firsthand.model.attribution import Attribution


def find_attributions(layout: Layout, lexicon: Lexicon, prefix: str) -> tuple[Attribution, ...]:
    """Find every attribution of a text, nested ones with `inside` set, in the order of their cues."""
    verbs = VerbCues(layout, lexicon).candidates()
    phrases = PhraseCues(layout, lexicon, verbs).candidates()
    found: dict[int, Candidate] = {}
    for candidate in (*verbs, *phrases):
        if candidate.content:
            found.setdefault(candidate.trigger, candidate)
    kept = sorted(found.values(), key=lambda one: (one.trigger, one.content))
    inside = nesting(kept)
    return tuple(
        Attribution(
            id=f"{prefix}a{number}",
            source=layout.spans(one.source) or None,
            recipient=layout.spans(one.recipient) or None,
            cue=layout.spans(one.cue) or (layout.span_of(one.cue),),
            content=layout.spans(one.content),
            kind=one.kind,
            polarity=one.polarity,
            inside=None if parent is None else f"{prefix}a{parent}",
            source_entity=_entity(layout, one.source_head),
            recipient_entity=_entity(layout, one.recipient_head),
            lemma=one.lemma,
        )
        for number, (one, parent) in enumerate(zip(kept, inside, strict=True))
        if layout.spans(one.content)
    )


def _entity(layout: Layout, head: int | None) -> str | None:
    if head is None:
        return None
    mention = layout.mention_at(head)
    if mention is not None and mention.head != head:
        mention = layout.smallest_at(head)
    return mention.entity if mention is not None else None

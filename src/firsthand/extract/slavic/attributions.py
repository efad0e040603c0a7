"""Attributions in Russian and Ukrainian: cues, their sources, recipients and contents, put together."""

from __future__ import annotations

from firsthand.extract.slavic.candidate import Candidate
from firsthand.extract.slavic.cues import PhraseCues
from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.verbs import VerbCues
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
    inside = _nesting(kept)
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


def _nesting(kept: list[Candidate]) -> list[int | None]:
    """Return for each the index of the smallest attribution whose content holds its cue and content."""
    sets = [frozenset(one.content) for one in kept]
    parents: list[int | None] = []
    for number, one in enumerate(kept):
        reporter = next((at for at, other in enumerate(kept) if one.reporter == other.trigger), None)
        if reporter is not None:
            parents.append(reporter)
            continue
        holders = [
            (len(sets[other]), other)
            for other, candidate in enumerate(kept)
            if other != number
            and one.trigger in sets[other]
            and candidate.trigger not in sets[number]
            and len(sets[other] & sets[number]) >= 0.8 * len(sets[number])
        ]
        parents.append(min(holders)[1] if holders else None)
    return parents

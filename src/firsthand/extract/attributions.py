"""Attributions: who gave what to whom, by which words."""

from __future__ import annotations

import msgspec

from firsthand.extract.attribution.assembly import assemble
from firsthand.extract.attribution.headlines import HeadlineCues
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.partial import colon_quotations, partial_quotations
from firsthand.extract.attribution.phrases import PhraseCues
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.verbs import VerbCues
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution


def find_attributions(annotated: AnnotatedText) -> tuple[Attribution, ...]:
    """Find every attribution of a document, nested ones with `inside` set, in the order of their cues."""
    if not annotated.sentences:
        return ()
    syntax, words = Syntax(annotated), lexicon()
    found = [
        *VerbCues(syntax, words).candidates(),
        *PhraseCues(syntax, words).candidates(),
        *HeadlineCues(syntax).candidates(),
    ]
    taken = {syntax.quote_of[token] for one in found if one.kind != "adverb" for token in one.content}
    found.extend(colon_quotations(syntax, taken))
    taken.update(quote for one in found for quote in one.quotes)
    found.extend(partial_quotations(syntax, words, taken))
    return assemble(syntax, found)


def without_intentions(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Leave out what somebody only means to do or bids others do ("plans to", "urged them to"): no telling of an event.

    What stood inside one stands inside whatever is around it.
    """
    meant = {one.id: one.inside for one in attributions if lexicon().means_to(one.lemma)}
    kept = []
    for one in attributions:
        inside = one.inside
        while inside in meant:
            inside = meant[inside]
        if one.id not in meant:
            kept.append(one if inside == one.inside else msgspec.structs.replace(one, inside=inside))
    return tuple(kept)

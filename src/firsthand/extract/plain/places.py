"""Places that a text read by cue words names: those of the annotation that are no part of a body's name."""

from __future__ import annotations

import msgspec

from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.people import People
from firsthand.model.annotated import AnnotatedText, PlaceMention


def with_places(annotated: AnnotatedText, lexicon: Lexicon) -> AnnotatedText:
    """Return the annotation with the places that can be some: where every noun has a capital, only behind "in"."""
    words = lexicon.words.place_words
    if not words:
        return annotated
    lower = [word.lower() for word in annotated.tokens.text]
    kept = tuple(one for one in annotated.places if one.first and lower[one.first - 1] in words)
    return _only(annotated, kept)


def without_bodies(annotated: AnnotatedText, people: People) -> AnnotatedText:
    """Leave out places that only stand in a body's name ("Secretaría de Marina"); a country says where it is."""
    named = {t for one in people.mentions() if one.type == "organisation" for t in range(one.first, one.last)}
    kept = tuple(one for one in annotated.places if one.kind == "country" or one.first not in named)
    return _only(annotated, kept)


def _only(annotated: AnnotatedText, kept: tuple[PlaceMention, ...]) -> AnnotatedText:
    firsts = {one.first for one in kept}
    mentions = tuple(one for one in annotated.mentions if one.type != "place" or one.first in firsts)
    return msgspec.structs.replace(annotated, places=kept, mentions=mentions)

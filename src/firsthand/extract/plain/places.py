"""Places that a text read by cue words names: those of the annotation that are no part of a body's name."""

from __future__ import annotations

import msgspec

from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.people import People
from firsthand.model.annotated import AnnotatedText, PlaceMention


def with_places(annotated: AnnotatedText, lexicon: Lexicon) -> AnnotatedText:
    """Return the annotation with the places that can be some.

    A word that ends a longer name elsewhere ("Dimar Torres") is a surname; where every noun has a capital, a place
    stands behind "in".
    """
    words = lexicon.words.place_words
    lower = [word.lower() for word in annotated.tokens.text]
    taken = {(one.first, one.last) for one in annotated.places}
    runs = {(one.first, one.last) for one in annotated.mentions if one.form == "name" and one.last - one.first > 1}
    surnames = {lower[last - 1] for first, last in runs - taken}
    kept = [one for one in annotated.places if one.last - one.first > 1 or lower[one.first] not in surnames]
    if words:
        kept = [one for one in kept if one.first and lower[one.first - 1] in words]
    return _only(annotated, tuple(kept))


def without_bodies(annotated: AnnotatedText, people: People) -> AnnotatedText:
    """Leave out places that only stand in a body's name ("Secretaría de Marina"); a country says where it is."""
    named = {t for one in people.mentions() if one.type == "organisation" for t in range(one.first, one.last)}
    kept = tuple(one for one in annotated.places if one.kind == "country" or one.first not in named)
    return _only(annotated, kept)


def _only(annotated: AnnotatedText, kept: tuple[PlaceMention, ...]) -> AnnotatedText:
    firsts = {one.first for one in kept}
    mentions = tuple(
        msgspec.structs.replace(one, type="thing") if one.type == "place" and one.first not in firsts else one
        for one in annotated.mentions
    )
    return msgspec.structs.replace(annotated, places=kept, mentions=mentions)

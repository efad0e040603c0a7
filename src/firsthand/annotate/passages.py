"""Passages in another language than their document's: which paragraphs go to which engine."""

from __future__ import annotations

import re
from itertools import groupby

import msgspec

from firsthand.annotate.paragraphs import Paragraph, paragraphs
from firsthand.language import find_language, is_english
from firsthand.model.document import Document, Segment

_LEAST = 40
"""Characters: what is shorter is taken to be in its document's language, unless its script says no."""
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LETTER = re.compile(r"[^\W\d_]")
_ALIKE = "hr sr, hr bs, bs sr, sh sr, sh hr, sh bs, no nn, no da, id ms, cs sk, gl pt, gl es"
_NEAR = {frozenset(pair.split()) for pair in _ALIKE.split(",")}
"""Languages that the detector takes for one another."""


def by_language(document: Document, longest: int) -> dict[str | None, tuple[Segment, ...]]:
    """Return the document's segments by language, its own first and alone where it has no other.

    Quick for English: a paragraph that holds common English words is not looked at any further.
    """
    own = document.language
    told = [(one, _language(document.text[one.start : one.end], own)) for one in paragraphs(document, longest)]
    if all(language == own for _, language in told):
        return {own: document.segments}
    found: dict[str | None, list[Segment]] = {own: []}
    for (language, _, _), group in groupby(told, key=lambda pair: (pair[1], pair[0].role, _number(document, pair[0]))):
        run = [paragraph for paragraph, _ in group]
        found.setdefault(language, []).append(Segment(role=run[0].role, start=run[0].start, end=run[-1].end))
    return {language: tuple(segments) for language, segments in found.items() if segments or language == own}


def only(document: Document, language: str | None, segments: tuple[Segment, ...]) -> Document:
    """Return the document as the engine of one language sees it: with that language's segments."""
    return msgspec.structs.replace(document, language=language, segments=segments)


def _number(document: Document, paragraph: Paragraph) -> int:
    """Return which of the document's segments a paragraph stands in."""
    return next((n for n, one in enumerate(document.segments) if one.start <= paragraph.start < one.end), -1)


def _language(text: str, own: str | None) -> str | None:
    if own == "en" and is_english(text):
        return own
    letters = len(_LETTER.findall(text))
    cyrillic = len(_CYRILLIC.findall(text))
    if own == "en" and cyrillic < letters * 0.5 and letters < _LEAST:
        return own
    if letters < _LEAST:
        return _by_script(text, own, cyrillic > letters * 0.6)
    found = find_language(text)
    if found is None or found == own or frozenset((found, own)) in _NEAR:
        return own
    return found if _is_sure(text, own, letters, cyrillic) else own


def _is_sure(text: str, own: str | None, letters: int, cyrillic: int) -> bool:
    """Say whether a found language is no slip: another script, or a paragraph of some length, no list of names."""
    latin_own = own not in ("ru", "uk", "be", "bg", "mk", "sr", None)
    if (cyrillic > letters * 0.5) == latin_own:
        return True
    words = text.split()
    return letters >= 2 * _LEAST and sum(1 for word in words if word[:1].islower()) >= 0.6 * len(words)


def _by_script(text: str, own: str | None, cyrillic: bool) -> str | None:
    if not cyrillic or own in ("ru", "uk", "be", "bg", "mk", "sr", None):
        return own
    return find_language(text) or "ru"

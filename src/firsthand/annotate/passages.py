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
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SCRIPTS = dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn"), "cyrillic")
_SCRIPTS |= dict.fromkeys(("ar", "fa", "he", "ka", "hy", "el", "zh", "ja", "ko", "hi", "ur", "ps", "my", "th"), "other")
_FEWEST = 12
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
    if own == "en" and (is_english(text) or (len(text) <= _LEAST and text.isascii())):
        return own
    letters = len(_LETTER.findall(text))
    script = _script(text, letters)
    other_script = own is not None and script != _SCRIPTS.get(own, "latin")
    if len(text) <= _LEAST:
        return (find_language(text) or own) if other_script and letters >= _FEWEST else own
    found = find_language(text, sure=not other_script)
    if found is None or frozenset((found, own)) in _NEAR or own is None:
        return own
    return found if other_script or _is_prose(text) else own


def _script(text: str, letters: int) -> str:
    """Return the script that most letters are in."""
    if 2 * len(_CYRILLIC.findall(text)) > letters:
        return "cyrillic"
    return "latin" if 2 * len(_LATIN.findall(text)) > letters else "other"


def _is_prose(text: str) -> bool:
    """Say whether most words begin small, so that names in a list do not pass for a language."""
    words = text.split()
    return 2 * sum(1 for word in words if word[:1].islower()) >= len(words)

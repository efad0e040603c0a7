"""Any language without an engine of its own: names, numbers, dates and quotations, and nothing that is guessed."""

from __future__ import annotations

from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.plain.lexicon import has_lexicon, lexicon
from firsthand.annotate.plain.names import find_places, name_mentions, name_runs
from firsthand.annotate.plain.quantities import find_quantities
from firsthand.annotate.plain.times import find_times
from firsthand.annotate.plain.words import read_words
from firsthand.config import ReadingSettings
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document

_PREFIX = "x"


class PlainAnnotator:
    """Annotates documents by the vocabulary of their language, or by marks and digits alone."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings

    def annotate(self, document: Document) -> AnnotatedText:
        """Return the document with words, names, times, places and quantities, and what was not read."""
        words = lexicon(document.language)
        parsed = read_words(document, self._settings.read.max_paragraph, words)
        times = find_times(parsed, words)
        runs = name_runs(parsed, words)
        places = find_places(parsed, runs, open_gazetteer(), self._settings.known_places)
        prefix = f"{_PREFIX}{document.language}" if words.statements else _PREFIX
        mentions, entities = name_mentions(parsed, runs, places, (prefix, words.names_only))
        return AnnotatedText(
            document=document,
            language=document.language,
            tokens=parsed.tokens,
            sentences=parsed.sentences,
            children=parsed.children,
            mentions=mentions,
            entities=entities,
            times=times,
            places=places,
            quantities=find_quantities(parsed, times, words),
            reasons=(_reason(document.language),),
            engine="plain",
        )


def _reason(language: str | None) -> str:
    if lexicon(language).statements:
        return f"note: language {language} is read by cue words alone, without grammar: experimental"
    what = "names, numbers, dates and quotations" if has_lexicon(language) else "names, numbers and quotations"
    return f"language {language or 'not recognised'}: kept and searchable, read for {what}, not for statements"

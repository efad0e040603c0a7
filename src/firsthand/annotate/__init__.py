"""Document -> AnnotatedText: sentences, syntax, names, coreference, times, places, quantities."""

from __future__ import annotations

from typing import Protocol

from firsthand.config import ReadingSettings
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document
from firsthand.plugins import ANNOTATORS

__all__ = ["Annotator", "Annotators"]


class Annotator(Protocol):
    """What every language's annotator offers."""

    def annotate(self, document: Document) -> AnnotatedText:
        """Return the document with its annotation."""
        ...


class Annotators:
    """One annotator a language, loaded at first use; `und` takes what has no other."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings
        self._loaded: dict[str, Annotator] = {}

    def annotate(self, document: Document) -> AnnotatedText:
        """Annotate a document with the engine of its language."""
        language = document.language if document.language in ANNOTATORS else "und"
        if language not in self._loaded:
            self._loaded[language] = ANNOTATORS[language or "und"].load()(self._settings)
        return self._loaded[language].annotate(document)

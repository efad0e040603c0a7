"""Document -> AnnotatedText: sentences, syntax, names, coreference, times, places, quantities."""

from __future__ import annotations

from typing import Protocol

import msgspec

from firsthand.annotate.passages import by_language, only
from firsthand.config import ReadingSettings
from firsthand.errors import UserError
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
        self._missing: dict[str, str] = {}

    def annotate(self, document: Document) -> AnnotatedText:
        """Annotate a document with the engine of its language, and its passages in others with theirs."""
        parts = by_language(document, self._settings.read.max_paragraph)
        (language, segments), *others = parts.items()
        if not others:
            return self._annotate(document)
        whole = self._annotate(only(document, language, segments))
        passages = tuple(self._annotate(only(document, *part)) for part in others)
        told = tuple(f"note: passages in another language: {one.language}" for one in passages)
        reasons = dict.fromkeys((*whole.reasons, *told, *(reason for one in passages for reason in one.reasons)))
        return msgspec.structs.replace(whole, document=document, passages=passages, reasons=tuple(reasons))

    def _annotate(self, document: Document) -> AnnotatedText:
        language = document.language if document.language in ANNOTATORS else "und"
        annotated = self._annotator(language or "und").annotate(document)
        missing = self._missing.get(language or "und")
        return msgspec.structs.replace(annotated, reasons=(missing, *annotated.reasons)) if missing else annotated

    def _annotator(self, language: str) -> Annotator:
        if language not in self._loaded:
            try:
                self._loaded[language] = ANNOTATORS[language].load()(self._settings)
            except (UserError, ModuleNotFoundError) as error:
                if language in ("en", "und"):
                    raise
                needs = f"install {', '.join(ANNOTATORS[language].needs)}"
                hint = error.hint if isinstance(error, UserError) else needs
                self._missing[language] = f"the engine for '{language}' is not installed: {hint}"
                self._loaded[language] = self._annotator("und")
        return self._loaded[language]

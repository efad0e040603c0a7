"""Any language without an engine: the document is kept, known to be so, and searchable; nothing is guessed."""

from __future__ import annotations

from firsthand.config import ReadingSettings
from firsthand.model.annotated import AnnotatedText, Tokens
from firsthand.model.document import Document

_NOTHING = Tokens(start=(), end=(), text=(), lemma=(), pos=(), tag=(), dep=(), head=(), sentence=())


class UnknownAnnotator:
    """Says that a document was not read for statements, and why."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings

    def annotate(self, document: Document) -> AnnotatedText:
        """Return the document without annotation and with the reason."""
        language = document.language or "not recognised"
        return AnnotatedText(
            document=document,
            language=document.language,
            tokens=_NOTHING,
            sentences=(),
            children=(),
            mentions=(),
            entities=(),
            reasons=(f"language {language}: kept and searchable, not read for statements",),
        )

"""Works that a document cites: reports, interviews, posts, letters of others."""

from __future__ import annotations

from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.reading import Citation


def find_citations(annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> tuple[Citation, ...]:
    """Find every work that the document rests on and does not itself hold."""
    return ()

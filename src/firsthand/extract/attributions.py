"""Attributions: who gave what to whom, by which words."""

from __future__ import annotations

from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution


def find_attributions(annotated: AnnotatedText) -> tuple[Attribution, ...]:
    """Find every attribution of a document, nested ones with `inside` set."""
    return ()

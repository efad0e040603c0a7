"""A language without rules of its own: names, times, places, quantities and quotations; no statement is guessed."""

from __future__ import annotations

from firsthand.extract.quotations import find_quotations
from firsthand.model.annotated import AnnotatedText
from firsthand.model.reading import Reading


def read_unread(annotated: AnnotatedText) -> Reading:
    """Return what the annotation alone gives."""
    return Reading(
        document=annotated.document,
        mentions=annotated.mentions,
        entities=annotated.entities,
        times=annotated.times,
        places=annotated.places,
        quantities=annotated.quantities,
        quotations=find_quotations(annotated),
        words=len(annotated.tokens),
        reasons=annotated.reasons,
    )

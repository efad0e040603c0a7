"""What a text says of its own checking, by the words of its language."""

from __future__ import annotations

import re

from firsthand.model.annotated import AnnotatedText
from firsthand.model.base import Span
from firsthand.model.statement import Verification


def find_verification(
    annotated: AnnotatedText, not_verified: re.Pattern[str], verified: re.Pattern[str]
) -> tuple[Verification, ...]:
    """Return the sentences that say what was or could not be checked; by the publisher where nobody else is named."""
    publisher = annotated.document.publisher
    by = publisher.name if publisher else None
    found = []
    for sentence in annotated.sentences:
        span = Span(start=sentence.start, end=sentence.end)
        if not_verified.search(annotated.document.text, sentence.start, sentence.end):
            found.append(Verification(by=by, result="not_verified", span=span))
        elif verified.search(annotated.document.text, sentence.start, sentence.end):
            found.append(Verification(by=by, result="verified_by_them", span=span))
    return tuple(found)

"""What a document says of its own checking ("could not independently verify")."""

from __future__ import annotations

from firsthand.model.annotated import AnnotatedText
from firsthand.model.statement import Verification


def find_verification(annotated: AnnotatedText) -> tuple[Verification, ...]:
    """Find the sentences in which the publisher or another says what was or was not checked."""
    return ()

"""Statements: one act or state, told at one place, with everything that its words say about it."""

from __future__ import annotations

from firsthand.extract.chains import Chains
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.statement import Statement, Verification
from firsthand.model.vocabulary import Vocabulary


def find_statements(
    annotated: AnnotatedText,
    vocabulary: Vocabulary,
    attributions: tuple[Attribution, ...],
    chains: Chains,
    verification: tuple[Verification, ...],
) -> tuple[Statement, ...]:
    """Find every statement of a document, in reading order."""
    return ()

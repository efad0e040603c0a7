"""Chains of tellers: from the one nearest the event to the publisher."""

from __future__ import annotations

from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import ChainLink


class Chains:
    """Answers, for a piece of one document's text, through whom it reached us."""

    def __init__(self, annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> None:
        self._annotated = annotated
        self._attributions = attributions

    def of(self, span: Span) -> tuple[ChainLink, ...]:
        """Return the chain behind the words of `span`; the publisher is always last."""
        publisher = self._annotated.document.publisher
        return (ChainLink(who=publisher.name if publisher else None, role="outlet"),)

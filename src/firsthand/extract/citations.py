"""Works that a document cites: reports, interviews, posts, letters of others."""

from __future__ import annotations

import msgspec

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.circumstances import Circumstances
from firsthand.extract.chains.collectors import plain
from firsthand.extract.chains.tellings import Telling, find_tellings
from firsthand.extract.channels import channels
from firsthand.extract.tellers import Teller, Tellers
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.reading import Citation

_ISSUERS = frozenset({"outlet", "ngo", "inquiry"})


def find_citations(annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> tuple[Citation, ...]:
    """Find every work that the document rests on and does not itself hold: each once, at the first words citing it."""
    if not annotated.sentences:
        return ()
    finder = _Finder(annotated, attributions)
    return finder.works()


class _Finder:
    def __init__(self, annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> None:
        self._annotated = annotated
        self._syntax = Syntax(annotated)
        self._tellers = Tellers(self._syntax)
        self._tellings = find_tellings(self._syntax, self._tellers, attributions)
        self._circumstances = Circumstances(self._syntax)
        publisher = annotated.document.publisher
        self._publisher = plain(publisher.name) if publisher else None

    def works(self) -> tuple[Citation, ...]:
        kept: dict[str, Citation] = {}
        for telling in self._tellings:
            for citation in (self._told(telling), self._issued(telling)):
                if citation is None or plain(citation.who) == self._publisher:
                    continue
                held = kept.get(plain(citation.who))
                if held is None:
                    kept[plain(citation.who)] = citation
                elif citation.recorded and not held.recorded:
                    kept[plain(citation.who)] = msgspec.structs.replace(held, recorded=True)
        return tuple(sorted(kept.values(), key=lambda one: (one.span, one.who)))

    def _span(self, telling: Telling, until: Span) -> Span:
        cue = telling.attribution.cue
        return Span(start=min(cue[0].start, until.start), end=max(cue[-1].end, until.end))

    def _told(self, telling: Telling) -> Citation | None:
        """Read "told the BBC" as a BBC interview."""
        told = telling.recipient
        if told is None or told.role not in _ISSUERS:
            return None
        return Citation(
            who=told.who, entity=told.entity, kind="interview", span=self._span(telling, told.span), recorded=True
        )

    def _issued(self, telling: Telling) -> Citation | None:
        """Read "The Insider reported", "according to a new report by X", "in a letter"."""
        teller = telling.teller
        span = self._span(telling, teller.span)
        if teller.document:
            kind = channels().works.get(self._syntax.lemma[teller.head], "unknown")
            return Citation(who=teller.who, entity=teller.entity, kind=kind, span=span)
        if teller.role not in _ISSUERS or (
            self._syntax.tag[teller.head] == "PRP" and teller.who.lower() in ("they", "it")
        ):
            return None
        channel = self._circumstances.channel(telling)
        kind = channels().works.get(channel or "", "report" if teller.role in ("outlet", "inquiry") else "unknown")
        if teller.role != "outlet" and kind == "unknown" and self._mentions_report():
            kind = "report"
        if self._is_person(teller):
            return None
        return Citation(who=teller.who, entity=teller.entity, kind=kind, span=span)

    def _is_person(self, teller: Teller) -> bool:
        mention = self._syntax.mention_at(teller.head)
        return mention is not None and mention.type == "person"

    def _mentions_report(self) -> bool:
        return "report" in self._syntax.lemma

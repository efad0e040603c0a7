"""Works that a document cites: reports, interviews, posts, letters of others."""

from __future__ import annotations

import msgspec

from firsthand.extract.attribution.channels import channels
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.circumstances import Circumstances
from firsthand.extract.chains.collectors import plain
from firsthand.extract.chains.talks import find_talks
from firsthand.extract.chains.tellings import Telling, find_tellings
from firsthand.extract.tellers.tellers import Teller, Tellers
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
        found = [one for telling in self._tellings for one in (self._told(telling), self._issued(telling)) if one]
        found.extend(self._talked())
        found.extend(self._named())
        for citation in sorted(found, key=lambda one: (one.span, one.who)):
            name = plain(citation.who)
            if name == self._publisher or not any(word[:1].isupper() for word in citation.who.split()):
                continue
            held = kept.get(name)
            if held is None:
                kept[name] = citation
            elif citation.recorded and not held.recorded:
                kept[name] = msgspec.structs.replace(held, recorded=True)
        return tuple(kept.values())

    def _talked(self) -> list[Citation]:
        """Read "spoke to The Beacon" as an interview that it recorded."""
        return [
            Citation(who=to.who, entity=to.entity, kind="interview", span=talk.span, recorded=True)
            for talk in find_talks(self._syntax, self._tellers)
            for to in (talk.recorder,)
            if to.role in _ISSUERS and not self._is_person(to)
        ]

    def _named(self) -> list[Citation]:
        """Read "rejected a report by X" as a report of X, wherever a sentence names it."""
        found = []
        for token, issuer in self._tellers.documents_with_issuers():
            kind = channels().works.get(self._syntax.lemma[token])
            if kind is None or issuer.role not in (*_ISSUERS, "other") or self._is_person(issuer):
                continue
            start = min(issuer.span.start, self._syntax.start[token])
            span = Span(start=start, end=max(issuer.span.end, self._syntax.end[token]))
            found.append(Citation(who=issuer.who, entity=issuer.entity, kind=kind, span=span))
        return found

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
        channel = self._circumstances.channel(telling)
        published = channel == "report" and teller.role == "other"
        if (teller.role not in _ISSUERS and not published) or (
            self._syntax.tag[teller.head] == "PRP" and teller.who.lower() in ("they", "it")
        ):
            return None
        kind = channels().works.get(channel or "", "report" if teller.role in ("outlet", "inquiry") else "unknown")
        if teller.role != "outlet" and kind == "unknown" and self._mentions_report():
            kind = "report"
        if self._is_person(teller):
            return None
        return Citation(who=teller.who, entity=teller.entity, kind=kind, span=span)

    def _is_person(self, teller: Teller) -> bool:
        mention = self._syntax.mention_at(teller.head)
        return mention is not None and mention.type == "person" and mention.entity not in self._tellers.groups

    def _mentions_report(self) -> bool:
        return "report" in self._syntax.lemma

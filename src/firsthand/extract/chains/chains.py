"""Puts a chain together: tellers around the words, what they inherit, who recorded them, the publisher last."""

from __future__ import annotations

from bisect import bisect_right

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.objects import find_object_tellings
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.account import Accounts
from firsthand.extract.chains.circumstances import Circumstances
from firsthand.extract.chains.collectors import Collectors, plain
from firsthand.extract.chains.tellings import Telling, find_tellings, is_first_person
from firsthand.extract.tellers import Teller, Tellers
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import ChainLink, LinkBasis, Recipient

_CITING = frozenset({"citing", "quoting"})


class Chains:
    """Answers, for a piece of one document's text, through whom it reached us."""

    def __init__(self, annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> None:
        self._annotated = annotated
        self._syntax = Syntax(annotated)
        self._tellers = Tellers(self._syntax)
        known = (*attributions, *find_object_tellings(self._syntax, attributions))
        self._tellings = find_tellings(self._syntax, self._tellers, known)
        self._accounts = Accounts(self._syntax, self._tellings)
        self._collectors = Collectors(self._syntax, self._tellers, self._tellings)
        self._circumstances = Circumstances(self._syntax)
        self._sentence_starts = [sentence.start for sentence in annotated.sentences]

    def of(self, span: Span, experiencer: str | None = None) -> tuple[ChainLink, ...]:
        """Return the chain behind the words of `span`, innermost teller first; the publisher is always last.

        `experiencer` is the entity to whom it happened, if known: as a teller it has experienced it, and a relative
        who says elsewhere that it told them has it from there.
        """
        around = self._around(span)
        inherited = None
        if not around:
            heir = self._accounts.of(self._sentence_at(span))
            if heir is not None:
                inherited = heir.reason
                around = self._with_outer(heir.telling)
        links = self._links(around, experiencer, inherited)
        links = self._with_head(links, around, experiencer)
        links.extend(self._onward(around[-1], inherited) if around else [])
        return self._closed(links)

    def _sentence_at(self, span: Span) -> int:
        return max(0, bisect_right(self._sentence_starts, span.start) - 1)

    def _around(self, span: Span) -> list[int]:
        """Return the tellings that hold the span, smallest first; one told to a teller is followed by that teller."""
        holding = [n for n, telling in enumerate(self._tellings) if telling.holds(span)] or self._ruling(span)
        holding.sort(
            key=lambda n: (self._tellings[n].size, n if self._tellings[n].attribution.lemma not in _CITING else -1)
        )
        holding = self._without_deniers_of_reports(holding)
        first_person = [n for n in holding if is_first_person(self._tellings[n])]
        if first_person and len(holding) == len(first_person):
            active = self._accounts.before(self._tellings[holding[-1]].sentence)
            return [] if active is None else [active]
        holding = [n for n in holding if n not in first_person]
        if holding:
            holding += self._through_recipient(holding[-1]) or self._quoted_by(holding[-1])
        return holding

    def _quoted_by(self, number: int) -> list[int]:
        """Return whose quotation goes on around a telling that stands in one without a cue of its own."""
        telling = self._tellings[number]
        if self._syntax.quote_of[telling.trigger] == -1 or telling.attribution.inside is not None:
            return []
        heir = self._accounts.of(telling.sentence)
        return [] if heir is None or heir.telling == number else self._with_outer(heir.telling)

    def _ruling(self, span: Span) -> list[int]:
        """Return the telling whose cue rules a whole sentence, for words that hold cue and content together."""
        inside = [
            n
            for n, telling in enumerate(self._tellings)
            if telling.attribution.inside is None and telling.is_told_in(span) and telling.attribution.id[0] == "a"
        ]
        return [max(inside, key=lambda n: (self._tellings[n].size, -n))] if inside else []

    def _without_deniers_of_reports(self, holding: list[int]) -> list[int]:
        """Leave out whoever rejects a report: what the report tells did not come through them."""
        if not any(self._tellings[n].teller.document for n in holding[:1]):
            return holding
        denying = lexicon().denying
        return [n for at, n in enumerate(holding) if at == 0 or self._tellings[n].attribution.lemma not in denying]

    def _with_outer(self, number: int) -> list[int]:
        chain, inside = [number], self._tellings[number].attribution.inside
        places = {telling.attribution.id: n for n, telling in enumerate(self._tellings)}
        while inside in places:
            chain.append(places[inside])
            inside = self._tellings[places[inside]].attribution.inside
        return chain + self._through_recipient(chain[-1])

    def _through_recipient(self, number: int) -> list[int]:
        """Return the telling of whoever was told, where they tell things in this text ("called Piet to tell him")."""
        told = self._tellings[number].recipient
        if told is None or self._collectors.collects(told):
            return []
        if told.who.lower() in ("us", "me") and told.entity is None:
            active = self._accounts.before(self._tellings[number].sentence)
            return [] if active is None else [active]
        own = [n for n, telling in enumerate(self._tellings) if telling.teller.key == told.key and n != number]
        if not own:
            return []
        return [min(own, key=lambda n: (abs(self._tellings[n].trigger - self._tellings[number].trigger), n))]

    def _links(self, around: list[int], experiencer: str | None, inherited: str | None) -> list[ChainLink]:
        links: list[ChainLink] = []
        for position, number in enumerate(around):
            telling = self._tellings[number]
            if links and self._same(links[-1], telling.teller):
                continue
            reason = inherited
            if reason is None and position and not self._holds_previous(telling, around[position - 1]):
                reason = self._why_outer(around[position - 1], telling)
            basis = self._circumstances.basis(telling, experiencer, bool(links))
            links.append(self._link(telling, basis, reason))
        return links

    def _why_outer(self, inner: int, telling: Telling) -> str:
        """Say why a telling is taken for the one around another that it does not hold."""
        heir = self._accounts.of(self._tellings[inner].sentence)
        if heir is not None and self._syntax.quote_of[self._tellings[inner].trigger] != -1:
            return heir.reason
        return f"{self._tellings[inner].teller.who} told it to {telling.teller.who}"

    def _holds_previous(self, telling: Telling, inner: int) -> bool:
        return telling.holds(
            Span(
                start=self._tellings[inner].attribution.content[0].start,
                end=self._tellings[inner].attribution.content[-1].end,
            )
        )

    def _link(self, telling: Telling, basis: LinkBasis, reason: str | None) -> ChainLink:
        teller, told = telling.teller, telling.recipient
        role = "victim" if basis == "experienced" else teller.role
        return ChainLink(
            who=teller.who,
            entity=teller.entity,
            role=role,
            basis=basis,
            link="implied" if reason else "stated",
            span=teller.span,
            to=Recipient(who=told.who, entity=told.entity) if told else None,
            when=self._circumstances.when(telling),
            channel=self._circumstances.channel(telling),
            reason=reason,
        )

    def _same(self, link: ChainLink, teller: Teller) -> bool:
        if link.entity is not None and teller.entity is not None:
            return link.entity == teller.entity
        return plain(link.who or "") == plain(teller.who)

    def _with_head(self, links: list[ChainLink], around: list[int], experiencer: str | None) -> list[ChainLink]:
        """Put before the first teller whoever must have told them: the one it happened to, or people interviewed."""
        if not links:
            return links
        first = links[0]
        if (
            experiencer is not None
            and first.entity != experiencer
            and first.role not in ("outlet", "authority", "armed_force")
        ):
            source = self._told_by(experiencer, first)
            if source is not None:
                reason = f"{first.who} says elsewhere that {source.teller.who} told it"
                head = self._link(source, "experienced", reason)
                return [head, self._renewed(first), *links[1:]]
        if first.role in ("ngo", "inquiry"):
            people = next(
                (
                    one
                    for one in self._collectors.interviewed
                    if one.by in (first.entity, plain(first.who or ""), (first.who or "").lower())
                ),
                None,
            )
            if people is not None:
                head = ChainLink(
                    who=f"{people.who} interviewed by {first.who}",
                    role="witness",
                    basis="witnessed",
                    link="implied",
                    span=people.span,
                    reason=f"{first.who} says that it interviewed them",
                )
                return [head, self._renewed(first, "inquiry"), *links[1:]]
        return links

    def _renewed(self, link: ChainLink, basis: LinkBasis = "told") -> ChainLink:
        return ChainLink(
            who=link.who, entity=link.entity, role=link.role, basis=basis, link=link.link, span=link.span, to=link.to,
            when=link.when, channel=link.channel, translated=link.translated, reason=link.reason,
        )  # fmt: skip

    def _told_by(self, experiencer: str, first: ChainLink) -> Telling | None:
        """Return a telling of the experiencer's to this teller, wherever it stands."""
        for telling in self._tellings:
            if telling.teller.entity != experiencer or telling.recipient is None:
                continue
            told = telling.recipient
            outer = next((t for t in self._tellings if t.attribution.id == telling.attribution.inside), None)
            first_person = told.who.lower() in ("me", "us") and outer is not None and self._same(first, outer.teller)
            if first_person or self._same(first, told):
                return telling
        return None

    def _onward(self, number: int, inherited: str | None) -> list[ChainLink]:
        """Return the links after the outermost teller: the organisation spoken for, then who recorded it."""
        telling, links = self._tellings[number], []
        if telling.teller.organisation and telling.teller.role != "outlet":
            who = telling.teller.organisation
            role = self._tellers.role_of_name(who)
            links.append(
                ChainLink(
                    who=who,
                    role=role,
                    basis="told",
                    link="implied",
                    span=telling.teller.organisation_span,
                    reason=f"{telling.teller.who} speaks for it",
                )
            )
        collector = self._collectors.of(number)
        if collector is not None:
            reason = collector.reason or inherited
            links.append(
                ChainLink(
                    who=collector.teller.who, entity=collector.teller.entity, role=collector.teller.role, basis="told",
                    link="implied" if reason else "stated", span=collector.teller.span, reason=reason,
                )
            )  # fmt: skip
        return links

    def _closed(self, links: list[ChainLink]) -> tuple[ChainLink, ...]:
        """Add the agency whose text it is, and the publisher; nobody stands twice in a row."""
        publisher = self._annotated.document.publisher
        agency = self._collectors.agency
        kept: list[ChainLink] = []
        for place, link in enumerate(links):
            name = plain(link.who or "")
            again = any(plain(later.who or "") == name for later in links[place + 1 :])
            if not self._collectors.is_publisher(link.who or "") and not (again and link.role == "outlet"):
                kept = kept if kept and plain(kept[-1].who or "") == name else [*kept, link]
        if agency is not None and not any(plain(link.who or "") == plain(agency.teller.who) for link in kept):
            kept.append(
                ChainLink(
                    who=agency.teller.who,
                    role="outlet",
                    basis="told" if kept else "unknown",
                    link="implied",
                    span=agency.teller.span,
                    reason=agency.reason,
                )
            )
        kept.append(
            ChainLink(
                who=publisher.name if publisher else None,
                role="outlet",
                basis="told" if kept else "unknown",
                span=publisher.span if publisher else None,
            )
        )
        return tuple(kept)

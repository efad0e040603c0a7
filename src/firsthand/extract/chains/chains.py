"""Puts a chain together: tellers around the words, what they inherit, who recorded them, the publisher last."""

from __future__ import annotations

from bisect import bisect_right

from firsthand.extract.attribution.answer_idioms import find_answers
from firsthand.extract.attribution.denials_aside import find_denials_aside, is_denial_aside
from firsthand.extract.attribution.objects import find_object_tellings
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.account import IN_PART, Accounts
from firsthand.extract.chains.announced import REASON as ANNOUNCED
from firsthand.extract.chains.announced import find_announced, is_announced
from firsthand.extract.chains.blocks import find_blocks
from firsthand.extract.chains.circumstances import Circumstances
from firsthand.extract.chains.collectors import Collectors, plain
from firsthand.extract.chains.forwarded import with_forwarded
from firsthand.extract.chains.free_relatives import find_free_relatives
from firsthand.extract.chains.heads import Heads, same_teller
from firsthand.extract.chains.held_in_reports import find_held
from firsthand.extract.chains.holders import Holders
from firsthand.extract.chains.it_said import with_bodies
from firsthand.extract.chains.lived import REASON, find_lived, is_lived
from firsthand.extract.chains.own_story import REASON as OWN_STORY
from firsthand.extract.chains.own_story import find_own_story, is_own_story
from firsthand.extract.chains.own_work import REASON as OWN_WORK
from firsthand.extract.chains.own_work import Release, find_own_work, is_own_work, told_in
from firsthand.extract.chains.retold import Retold
from firsthand.extract.chains.silences import cue_tokens, find_silences
from firsthand.extract.chains.tellings import Telling, find_tellings
from firsthand.extract.tellers.tellers import Tellers
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import ChainLink, LinkBasis, Recipient

_WORK = frozenset(
    {"investigation", "inquiry", "probe", "finding", "information", "evidence", "analysis", "assessment", "research"}
    | {"review", "examination", "result", "enquiry", "fact-finding"}
)
_WORKING = frozenset({"ngo", "inquiry", "authority", "armed_force", "expert", "medical"})


class Chains:
    """Answers, for a piece of one document's text, through whom it reached us; `answers` are its denials by idiom."""

    def __init__(self, annotated: AnnotatedText, attributions: tuple[Attribution, ...]) -> None:
        self._annotated = annotated
        self._syntax = Syntax(annotated)
        self._tellers = Tellers(self._syntax)
        self.answers = find_answers(annotated)
        known = (*attributions, *find_object_tellings(self._syntax, attributions, self.answers))
        cues = cue_tokens(self._syntax, known)
        syntax = self._syntax
        known = (
            *known,
            *find_silences(syntax, cues),
            *find_free_relatives(syntax, cues),
            *find_held(syntax, cues),
            *find_blocks(syntax, cues),
            *find_denials_aside(syntax, cues),
        )
        tellings = with_bodies(syntax, self._tellers, find_tellings(syntax, self._tellers, known))
        unsaid = (
            *find_lived(syntax, tellings),
            *find_own_work(syntax, self._tellers, told_in(syntax, tellings)),
            *find_own_story(syntax, told_in(syntax, tellings)),
            *find_announced(syntax, told_in(syntax, tellings)),
        )
        self._tellings = tellings
        if unsaid:
            self._tellings = with_bodies(syntax, self._tellers, find_tellings(syntax, self._tellers, (*known, *unsaid)))
        self._accounts = Accounts(self._syntax, self._tellings)
        self._retold = Retold(self._syntax, self._tellings)
        self._collectors = Collectors(self._syntax, self._tellers, self._tellings)
        self._release = Release(self._syntax, self._tellings, filed=self._collectors.agency is not None)
        self._circumstances = Circumstances(self._syntax)
        self._holders = Holders(self._syntax, self._tellings, self._accounts, self._collectors)
        self._heads = Heads(self._tellings, self._collectors, self._link)
        self._sentence_starts = [sentence.start for sentence in annotated.sentences]

    def of(self, span: Span, experiencer: str | None = None) -> tuple[ChainLink, ...]:
        """Return the chain behind the words of `span`, innermost teller first; the publisher is always last.

        `experiencer` is the entity to whom it happened, if known: as a teller it has experienced it, and a relative
        who says elsewhere that it told them has it from there.
        """
        around = self._without_asides(self._holders.around(span), span)
        inherited = None
        if not around:
            sentence = self._sentence_at(span)
            heir = self._accounts.of(sentence) or self._retold.of(sentence) or self._release.of(sentence)
            if heir is not None and not (IN_PART in heir.reason and self._is_unquoted(span)):
                inherited = heir.reason
                around = self._holders.with_outer(heir.telling)
        links = self._links(around, experiencer, inherited)
        if not (around and is_own_work(self._tellings[around[0]])):
            links = self._heads.with_head(links, experiencer)
        links.extend(self._onward(around[-1], inherited) if around else [])
        links = self._heads.with_recorder(links)
        return self._closed(links)

    def _without_asides(self, around: list[int], span: Span) -> list[int]:
        """Leave a denial in passing to whoever denies alone, and let it tell nothing that begins before it."""
        for number in around:
            telling = self._tellings[number].attribution
            if is_denial_aside(telling) and telling.content[0].start <= span.start:
                return [number]
        return [n for n in around if not is_denial_aside(self._tellings[n].attribution)]

    def _is_unquoted(self, span: Span) -> bool:
        """Say whether nothing of a span stands between quotation marks."""
        return all(self._syntax.quote_of[token] == -1 for token in self._syntax.tokens_of(span))

    def _sentence_at(self, span: Span) -> int:
        return max(0, bisect_right(self._sentence_starts, span.start) - 1)

    def _links(self, around: list[int], experiencer: str | None, inherited: str | None) -> list[ChainLink]:
        links: list[ChainLink] = []
        for position, number in enumerate(around):
            telling = self._tellings[number]
            if not links and self._is_own_work(number, around[position + 1 :]):
                continue
            if links and same_teller(links[-1], telling.teller):
                continue
            reason = inherited
            if reason is None and position and not self._holds_previous(telling, around[position - 1]):
                reason = self._why_outer(around[position - 1], telling)
            if reason is None:
                reason = _why_unsaid(telling)
            basis = self._circumstances.basis(telling, experiencer, bool(links))
            links.append(self._link(telling, basis, reason))
        return links

    def _is_own_work(self, number: int, outer: list[int]) -> bool:
        """Say whether a teller is only the unnamed work of the body that tells of it ("initial findings suggest")."""
        teller = self._tellings[number].teller
        named = self._syntax.mention_at(teller.head)
        if self._syntax.lemma[teller.head] not in _WORK or teller.document or (named and named.form == "name"):
            return False
        return any(self._tellings[n].teller.role in _WORKING for n in outer)

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
        teller, told = telling.teller, telling.recipient or self._collectors.met(telling)
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

    def _onward(self, number: int, inherited: str | None) -> list[ChainLink]:
        """Return the links after the outermost teller: the organisation spoken for, then who recorded it."""
        telling, links = self._tellings[number], []
        if telling.teller.organisation and telling.teller.role != "outlet":
            who = self._tellers.plain(telling.teller.organisation)
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
        if (
            agency is not None
            and (kept or not agency.filed)
            and not any(plain(link.who or "") == plain(agency.teller.who) for link in kept)
        ):
            kept.append(
                ChainLink(
                    who=agency.teller.who,
                    role="outlet",
                    basis="told" if kept else "unknown",
                    link="implied",
                    span=None if agency.filed else agency.teller.span,
                    reason=agency.reason,
                )
            )
        kept = with_forwarded(self._annotated.document, kept)
        kept.append(
            ChainLink(
                who=publisher.name if publisher else None,
                role="outlet",
                basis="told" if kept else "unknown",
                span=publisher.span if publisher else None,
            )
        )
        return tuple(kept)


def _why_unsaid(telling: Telling) -> str | None:
    """Return why a sentence without a verb of saying is somebody's telling; null where it has one."""
    if is_lived(telling):
        return REASON
    if is_own_work(telling):
        return OWN_WORK
    if is_announced(telling):
        return ANNOUNCED
    return OWN_STORY if is_own_story(telling) else None

"""Chains: the tellers around the words, the outlet that one of them told, the publisher last."""

from __future__ import annotations

from bisect import bisect_right

from firsthand.extract.plain.attributions import Found
from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.tellers import Tellers
from firsthand.extract.unparsed.links import RECORDING, Teller, closed, depth, recorder_link
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen
from firsthand.model.statement import ChainLink, LinkBasis, Recipient

_REACH = 3
_MOST = 0.8
_PRIVATE = frozenset({"victim", "witness", "relative", "colleague", "lawyer", "other"})
_QUOTED = "a quotation without a teller of its own: it goes on with whoever told last"
_SEQUEL = "it says what came next in the account of whoever told last"
_BARE = "the verb names nobody: it goes on with whoever told last"


class Told(Frozen, frozen=True, kw_only=True):
    """The attributions behind some words, innermost first, and why they are thought to be where nothing says so."""

    attributions: tuple[Attribution, ...] = ()
    reason: str | None = None


class Chains:
    """Answers, for a token of one text, through whom it reached us."""

    def __init__(self, layout: Layout, lexicon: Lexicon, found: Found, tellers: Tellers) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._attributions = found.attributions
        self._going_on = found.going_on
        self._tellers = tellers
        self._translated = bool(lexicon.translated.search(layout.text)) or None
        starts = [sentence.start for sentence in layout.sentences]
        self._sentence = [bisect_right(starts, one.cue[0].start) - 1 for one in found.attributions]
        self._quoted: dict[int, Told] = {}
        self._holding: dict[int, list[Attribution]] = {}
        for one in found.attributions:
            for span in one.content:
                for token in layout.tokens_in(span.start, span.end):
                    self._holding.setdefault(token, []).append(one)

    def holding(self, token: int) -> tuple[Attribution, ...]:
        """Return the attributions whose content holds a token, innermost first."""
        holding = list(self._holding.get(token, ()))
        holding.sort(key=lambda one: (-depth(one, holding), sum(s.end - s.start for s in one.content), one.id))
        return tuple(holding)

    def told(self, token: int) -> Told:
        """Return the attributions behind a token; those of a quotation or sequel that names nobody are inherited."""
        holding = self.holding(token)
        if any(one.kind != "adverb" for one in holding):
            return Told(attributions=holding)
        inherited = self._of_quote(token) if self._layout.quote_of[token] != -1 else self._sequel(token)
        return inherited if inherited.attributions else Told(attributions=holding)

    def _of_quote(self, token: int) -> Told:
        number = self._layout.quote_of[token]
        if number not in self._quoted:
            self._quoted[number] = self._teller_of_quote(number)
        return self._quoted[number]

    def _teller_of_quote(self, number: int) -> Told:
        """Return whose a quotation is that names nobody: the one that it continues, or whoever told last nearby."""
        layout, quote = self._layout, self._layout.quotes[number]
        if quote.goes_on and number:
            before = layout.quotes[number - 1].last - 1
            told = self.told(max(layout.quotes[number - 1].first + 1, before - 1))
            return Told(attributions=told.attributions, reason=told.reason or _QUOTED)
        sentence = layout.sentence_of(quote.first + 1 if quote.first + 1 < len(layout) else quote.first)
        words = [t for t in range(sentence.first, sentence.last) if layout.is_word(t)]
        inside = sum(layout.quote_of[t] == number for t in words)
        if sentence.role != "body" or inside < _MOST * len(words):
            return Told()
        last = self._last_teller(layout.sentence[words[0]]) if words else None
        return Told(attributions=(last,), reason=_QUOTED) if last is not None else Told()

    def _last_teller(self, number: int) -> Attribution | None:
        """Return who told last before a sentence, no further than the paragraph before it."""
        layout = self._layout
        for at in range(len(self._attributions) - 1, -1, -1):
            one = self._attributions[at]
            if self._sentence[at] >= number or one.kind == "adverb" or one.inside is not None:
                continue
            near = number - self._sentence[at] <= _REACH
            here, there = layout.sentences[number], layout.sentences[self._sentence[at]]
            if not near or here.paragraph - there.paragraph > 1 or one.polarity == "negative":
                return None
            return one if self._tellers.source(one) is not None else None
        return None

    def _sequel(self, token: int) -> Told:
        """Let a sentence that begins with "then" go on with the account of one person, in the same paragraph."""
        layout = self._layout
        number = layout.sentence[token]
        sentence = layout.sentences[number]
        opens = self._lexicon.sequel.match(layout.text, sentence.start, sentence.end)
        if sentence.role != "body" or opens is None or number in self._sentence:
            return Told()
        last = self._last_teller(number)
        teller = self._tellers.source(last) if last is not None else None
        if last is None or teller is None or teller.role not in _PRIVATE:
            return Told()
        before = next(s for s, one in zip(self._sentence, self._attributions, strict=True) if one is last)
        if layout.sentences[before].paragraph != sentence.paragraph or number - before > 1:
            return Told()
        return Told(attributions=(last,), reason=_SEQUEL)

    def of(self, token: int, told: Told, victims: frozenset[str]) -> tuple[ChainLink, ...]:
        """Return the chain of a token, nearest to the event first; the publisher is always last."""
        links: list[ChainLink] = []
        for number, one in enumerate(told.attributions):
            teller = self._tellers.source(one)
            if teller is None or (links and _same(links[-1], teller)):
                continue
            recipient = self._tellers.recipient(one)
            reason = told.reason or (_BARE if one.id in self._going_on and one.source is None else None)
            links.append(
                ChainLink(
                    who=teller.who,
                    entity=teller.entity,
                    role=teller.role,
                    basis=self._basis(token, teller, victims, inner=bool(links)),
                    link="implied" if reason else "stated",
                    span=teller.span,
                    to=Recipient(who=recipient.who, entity=recipient.entity) if recipient else None,
                    translated=self._translated if one.kind in ("direct", "mixed") else None,
                    reason=reason,
                )
            )
            if recipient is not None and recipient.role in RECORDING and number == len(told.attributions) - 1:
                links.append(recorder_link(recipient, reason))
        return closed(self._layout.annotated.document, links)

    def _basis(self, token: int, teller: Teller, victims: frozenset[str], *, inner: bool) -> LinkBasis:
        if inner:
            return "told"
        if teller.role == "document":
            return "document"
        if teller.role in ("inquiry", "ngo"):
            return "inquiry"
        if teller.entity in victims:
            return "experienced"
        return "witnessed" if teller.role == "witness" else "unknown"


def _same(link: ChainLink, teller: Teller) -> bool:
    if link.entity is not None and teller.entity is not None:
        return link.entity == teller.entity
    return (link.who or "").casefold() == teller.who.casefold()

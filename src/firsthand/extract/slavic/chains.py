"""Chains: the tellers around the words, the outlet that one of them told, the publisher last."""

from __future__ import annotations

from bisect import bisect_right

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.tellers import Tellers
from firsthand.extract.unparsed.links import RECORDING, Teller, closed, depth, recorder_link
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen
from firsthand.model.statement import ChainLink, LinkBasis, Recipient

_FIRST_PERSON = frozenset({"я", "меня", "мне", "мной", "мы", "нас", "нам", "нами", "мене", "мені", "мною", "ми"})
_INHERITED = 2
_BEHIND = 3
_AFTER = "the sentence behind says who told of this"
_GENERAL = frozenset({"authority", "armed_force", "document"})


class Told(Frozen, frozen=True, kw_only=True):
    """The attributions behind some words, innermost first, and why they are thought to be where nothing says so.

    `after` is the attribution of a sentence behind that says who told of all this ("Об этом сообщает …").
    """

    attributions: tuple[Attribution, ...] = ()
    reason: str | None = None
    after: Attribution | None = None


class Chains:
    """Answers, for a token of one text, through whom it reached us."""

    def __init__(self, layout: Layout, lexicon: Lexicon, attributions: tuple[Attribution, ...]) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._attributions = attributions
        self._tellers = Tellers(layout, lexicon)
        self._translated = bool(lexicon.translated.search(layout.text)) or None
        self._by_sentence: dict[int, list[Attribution]] = {}
        starts = [sentence.start for sentence in layout.sentences]
        for one in attributions:
            self._by_sentence.setdefault(bisect_right(starts, one.cue[0].start) - 1, []).append(one)

    def told(self, token: int) -> Told:
        """Return the attributions whose content holds a token; else those of the sentence that it continues."""
        at = self._layout.start[token]
        holding = [one for one in self._attributions if any(s.start <= at < s.end for s in one.content)]
        holding = sorted(
            holding, key=lambda one: (-depth(one, holding), sum(s.end - s.start for s in one.content), one.id)
        )
        after = self._told_after(token)
        if holding:
            known = {self._who(one) for one in holding}
            return Told(attributions=tuple(holding), after=after if after and self._who(after) not in known else None)
        inherited = self._inherited(token)
        return inherited if inherited.attributions or after is None else Told(attributions=(after,), reason=_AFTER)

    def _who(self, attribution: Attribution) -> str | None:
        teller = self._tellers.source(attribution)
        return teller.who if teller is not None else None

    def _told_after(self, token: int) -> Attribution | None:
        """Return who is said right behind to have told of what stands here, in this paragraph or the next."""
        layout = self._layout
        number = layout.sentence[token]
        here = layout.sentences[number]
        if here.role != "body" or self._says_who_told(number) is not None:
            return None
        for behind in range(number + 1, min(len(layout.sentences), number + 1 + _BEHIND)):
            sentence = layout.sentences[behind]
            if sentence.role != "body" or sentence.paragraph - here.paragraph > 1:
                return None
            told = self._says_who_told(behind)
            if told is not None:
                opens = layout.sentences[behind - 1].paragraph != sentence.paragraph
                return told if opens or sentence.paragraph == here.paragraph else None
            if sentence.paragraph != here.paragraph:
                return None
        return None

    def _says_who_told(self, number: int) -> Attribution | None:
        """Return the attribution of a sentence that only says who told of what stands before it."""
        layout, said = self._layout, self._lexicon.words
        sentence = layout.sentences[number]
        for one in self._by_sentence.get(number, []):
            whole = len(one.content) == 1 and self._lexicon.told_before.fullmatch(
                layout.text, one.content[0].start, one.content[0].end
            )
            opens = whole and not any(layout.is_word(t) for t in range(sentence.first, self._first_of(one)))
            if opens and one.source and one.polarity == "positive" and one.lemma in said.say:
                return one
        return None

    def _first_of(self, attribution: Attribution) -> int:
        return next(iter(self._layout.tokens_in(attribution.content[0].start, attribution.content[0].end)), 0)

    def _inherited(self, token: int) -> Told:
        """Let a sentence that speaks of people by pronouns go on with the account of its paragraph's last teller."""
        layout = self._layout
        number = layout.sentence[token]
        sentence = layout.sentences[number]
        if sentence.role != "body" or self._by_sentence.get(number):
            return Told()
        pronoun = any(one.form == "pronoun" and sentence.first <= one.first < sentence.last for one in layout.mentions)
        if not pronoun or self._lexicon.not_verified.search(layout.text, sentence.start, sentence.end):
            return Told()
        for before in range(number - 1, max(-1, number - 1 - _INHERITED), -1):
            if layout.sentences[before].paragraph != sentence.paragraph:
                return Told()
            found = [one for one in self._by_sentence.get(before, []) if one.source and one.polarity == "positive"]
            if found:
                outer = [one for one in found if one.inside is None] or found
                teller = self._tellers.source(outer[-1])
                if teller is None or teller.role in _GENERAL:
                    return Told()
                reason = "continues the account in the same paragraph: the same people by pronouns"
                return Told(attributions=(outer[-1],), reason=reason)
        return Told()

    def of(self, token: int, told: Told, victims: frozenset[str]) -> tuple[ChainLink, ...]:
        """Return the chain of a token, nearest to the event first; the publisher is always last."""
        links: list[ChainLink] = []
        for number, one in enumerate(told.attributions):
            teller = self._tellers.source(one)
            if teller is None or (links and teller.entity is not None and links[-1].entity == teller.entity):
                continue
            recipient = self._tellers.recipient(one)
            links.append(
                ChainLink(
                    who=teller.who,
                    entity=teller.entity,
                    role=teller.role,
                    basis=self._basis(token, teller, victims, inner=bool(links)),
                    link="implied" if told.reason else "stated",
                    span=teller.span,
                    to=Recipient(who=recipient.who, entity=recipient.entity) if recipient else None,
                    channel=self._tellers.channel(one),
                    translated=self._translated if one.kind in ("direct", "mixed") else None,
                    reason=told.reason,
                )
            )
            last = number == len(told.attributions) - 1
            if recipient is not None and recipient.role in RECORDING and last:
                links.append(recorder_link(recipient, told.reason))
        if told.after is not None:
            links.extend(self._behind(told.after))
        return closed(self._layout.annotated.document, links)

    def _behind(self, after: Attribution) -> list[ChainLink]:
        """Return the link of whoever is said behind to have told of it all."""
        teller = self._tellers.source(after)
        if teller is None:
            return []
        return [
            ChainLink(
                who=teller.who,
                entity=teller.entity,
                role=teller.role,
                basis="told",
                link="implied",
                span=teller.span,
                channel=self._tellers.channel(after),
                reason=_AFTER,
            )
        ]

    def _basis(self, token: int, teller: Teller, victims: frozenset[str], *, inner: bool) -> LinkBasis:
        if inner:
            return "told"
        if teller.role == "document":
            return "document"
        if teller.role in ("inquiry", "ngo"):
            return "inquiry"
        if teller.entity in victims or (teller.entity and self._speaks_of_self(token)):
            return "experienced"
        return "witnessed" if teller.role == "witness" else "unknown"

    def _speaks_of_self(self, token: int) -> bool:
        """Say whether somebody tells in a quotation what happened to himself, or what he did."""
        layout = self._layout
        if layout.quote_of[token] == -1 and not layout.is_dialogue(layout.sentence_of(token)):
            return False
        first, last = layout.clause(token)
        own = [t for t in range(first, last) if layout.lower[t] in _FIRST_PERSON]
        return layout.has(token, "Person=1") or any(layout.cases(t) & {"Nom", "Acc", "Gen"} for t in own)

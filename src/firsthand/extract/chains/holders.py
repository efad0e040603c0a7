"""Which tellings stand around a piece of text: those that hold it, whoever rules its clause, whoever was told."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from firsthand.extract.attribution.channels import channels
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import CALLING
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.account import Accounts
from firsthand.extract.chains.calls import hearers
from firsthand.extract.chains.collectors import Collectors
from firsthand.extract.chains.tellings import Telling, is_first_person, shared
from firsthand.model.base import Span

_CALLS_APART = 2
_ASIDE = "according to"
_STRETCH = 1024
"""Characters by which tellings are found again: near words, so that a long text costs no more for each."""

_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_CITING = frozenset({"citing", "quoting"})
_ACCUSED = frozenset({"authority", "armed_force", "armed_group", "other", "unknown"})
_PRIVATE = frozenset({"relative", "victim", "witness", "colleague", "lawyer", "anonymous"})


class Holders:
    """Finds, for a piece of one document's text, the tellings around it as indexes, innermost first."""

    def __init__(
        self, syntax: Syntax, tellings: tuple[Telling, ...], accounts: Accounts, collectors: Collectors
    ) -> None:
        self._syntax, self._tellings = syntax, tellings
        self._accounts, self._collectors = accounts, collectors
        self._nested: defaultdict[str, list[int]] = defaultdict(list)
        self._near: defaultdict[int, list[int]] = defaultdict(list)
        for number, telling in enumerate(tellings):
            content = telling.attribution.content
            if telling.attribution.inside is not None:
                self._nested[telling.attribution.inside].append(number)
            for stretch in range(content[0].start // _STRETCH, content[-1].end // _STRETCH + 1):
                self._near[stretch].append(number)
        self._triggers = [telling.trigger for telling in tellings]
        self._places = {telling.attribution.id: number for number, telling in enumerate(tellings)}

    def around(self, span: Span) -> list[int]:
        """Return the tellings that hold the span, smallest first; one told to a teller is followed by that teller."""
        stretches = range(span.start // _STRETCH, span.end // _STRETCH + 1)
        near = sorted({number for stretch in stretches for number in self._near.get(stretch, ())})
        holding = [n for n in near if self._tellings[n].holds(span)] or self._ruling(span)
        holding.sort(
            key=lambda n: (self._tellings[n].size, n if self._tellings[n].attribution.lemma not in _CITING else -1)
        )
        holding = self._without_deniers([*self._told_inside(span, holding), *holding])
        first_person = [n for n in holding if is_first_person(self._tellings[n])]
        if first_person and len(holding) == len(first_person):
            active = self._accounts.before(self._tellings[holding[-1]].sentence)
            return [] if active is None else [active]
        holding = [n for n in holding if n not in first_person]
        if holding:
            holding += self._through_recipient(holding[-1]) or self._quoted_by(holding[-1]) or self._heard(holding)
            holding += self._relayed_before(holding)
        return holding

    def _told_inside(self, span: Span, holding: list[int]) -> list[int]:
        """Return the telling within the innermost one where a span holds nothing besides it but who tells it.

        So “Mothers boil grass,” Roux said, according to her sister: all of it is the sister's, the quotation Roux's.
        """
        if not holding:
            return []
        outer = self._tellings[holding[0]]
        for number in self._nested.get(outer.attribution.id, ()):
            telling = self._tellings[number]
            if number in holding or not all(span.covers(one) for one in telling.attribution.cue):
                continue
            rest = span.end - span.start - shared(span, (*telling.words, *outer.words))
            if shared(span, telling.attribution.content) * 2 >= rest:
                return [*self._told_inside(span, [number]), number]
        return []

    def _relayed_before(self, holding: list[int]) -> list[int]:
        """Return who relayed words that go on without them: "the army denied it, she said. It blamed …".

        For an accused party, or officers of it, whose words just before, in the same paragraph, a private person told
        of; and for whoever rings again ("The next time he called, it was to say …") where one told of his calls.
        """
        telling = self._tellings[holding[-1]]
        accused = telling.teller.role in _ACCUSED
        if telling.attribution.inside is not None or telling.recipient or not (accused or self._rings(telling)):
            return []
        for number in range(holding[-1] - 1, -1, -1):
            before = self._tellings[number]
            if not self._is_near(before, telling, accused=accused):
                break
            outer = self._places.get(before.attribution.inside or "")
            if outer is not None and (before.teller.key == telling.teller.key or self._is_of_them(telling, before)):
                private = self._tellings[outer].teller.role in _PRIVATE and outer not in holding
                return self.with_outer(outer) if private else []
        return []

    def _is_near(self, before: Telling, telling: Telling, *, accused: bool) -> bool:
        if accused:
            return before.paragraph == telling.paragraph and telling.sentence - before.sentence <= 1
        return telling.paragraph - before.paragraph <= _CALLS_APART

    def _is_of_them(self, telling: Telling, before: Telling) -> bool:
        """Say whether unnamed officials speak right after an accused body's answer: "Officers put it down to …"."""
        several = self._syntax.tag[telling.teller.head] == "NNS" and telling.teller.organisation is None
        forces = {telling.teller.role, before.teller.role} <= _OFFICIAL
        return several and forces and before.attribution.lemma in lexicon().denying

    def _heard(self, holding: list[int]) -> list[int]:
        """Return the telling of whoever was called, or heard from the teller, in this sentence or right before it."""
        telling = self._tellings[holding[-1]]
        if telling.teller.entity is None or telling.recipient is not None or telling.attribution.inside is not None:
            return []
        for heard in hearers(self._syntax, telling.sentence, telling.teller.entity):
            own = [n for n, one in enumerate(self._tellings) if one.teller.entity == heard and n not in holding]
            if own:
                return [min(own, key=lambda n: (abs(self._tellings[n].trigger - telling.trigger), n))]
        return []

    def _rings(self, telling: Telling) -> bool:
        """Say whether the sentence has its teller ring or write: his words came by that call."""
        syntax = self._syntax
        sentence = syntax.sentences[telling.sentence]
        for token in range(sentence.first, sentence.last) if telling.teller.entity is not None else ():
            subject = syntax.child(token, "nsubj") if syntax.lemma[token] in CALLING else None
            mention = syntax.mention_at(subject) if subject is not None else None
            if mention is not None and mention.entity == telling.teller.entity:
                return True
        return False

    def _quoted_by(self, number: int) -> list[int]:
        """Return whose quotation goes on around a telling that stands in one without a cue of its own."""
        telling = self._tellings[number]
        if self._syntax.quote_of[telling.trigger] == -1 or telling.attribution.inside is not None:
            return []
        heir = self._accounts.of(telling.sentence)
        return [] if heir is None or heir.telling == number else self.with_outer(heir.telling)

    def _ruling(self, span: Span) -> list[int]:
        """Return the telling whose cue rules a whole sentence, for words that hold cue and content together."""
        root = self._root(span)
        inside = []
        for number in self._told_within(self._syntax.tokens_of(span)):
            telling = self._tellings[number]
            ruled = (telling.trigger == root and self._is_bare(telling)) or self._is_told_in(telling, span)
            if telling.attribution.inside is None and ruled:
                inside.append(number)
        if not inside:
            inside = self._before_the_cue(span, root)
        return [max(inside, key=lambda n: (self._tellings[n].size, -n))] if inside else []

    def _before_the_cue(self, span: Span, root: int) -> list[int]:
        """Return the telling of a sentence that opens with a phrase of what is told: "In a raid at dawn, X said …".

        Only a phrase on the verb of saying itself counts, before its subject. A clause
        there ("When the body was found, X said …") dates the saying.
        """
        syntax = self._syntax
        if root < 0:
            return []
        found = []
        sentence = syntax.sentences[syntax.sentence_of[root]]
        for number in self._told_within(range(sentence.first, sentence.last)):
            telling = self._tellings[number]
            cue = telling.trigger
            if not span.start < syntax.start[telling.first]:
                continue
            top = root
            while syntax.head[top] not in (top, cue):
                top = syntax.head[top]
            placed = syntax.head[top] == cue != top and top < cue and top < telling.teller.head
            if placed and telling.attribution.inside is None and self._is_told_phrase(top):
                found.append(number)
        return found

    def _told_within(self, tokens: range) -> range:
        """Return the tellings, which are in the order of their cues, whose cues end within some tokens."""
        return range(bisect_left(self._triggers, tokens.start), bisect_left(self._triggers, tokens.stop))

    def _is_told_phrase(self, top: int) -> bool:
        noun = self._syntax.child(top, "pobj") if self._syntax.dep[top] == "prep" else None
        return noun is not None and self._syntax.lemma[noun] not in channels().nouns

    def _is_told_in(self, telling: Telling, span: Span) -> bool:
        one = telling.attribution
        if one.lemma == _ASIDE and self._is_aside(telling, span):
            return False
        return (one.id[0] == "a" or one.lemma in lexicon().denying) and telling.is_told_in(span)

    def _is_aside(self, telling: Telling, span: Span) -> bool:
        """Say whether a span's main verb is none of what is told: a remark between dashes qualifies itself alone."""
        root = self._root(span)
        return root >= 0 and not any(
            one.start <= self._syntax.start[root] < one.end for one in telling.attribution.content
        )

    def _is_bare(self, telling: Telling) -> bool:
        """Say whether what is told is a bare object: then the clause of the cue tells all of it."""
        return telling.attribution.id[0] == "o" or telling.attribution.lemma in lexicon().denying

    def _root(self, span: Span) -> int:
        """Return the token of a span that governs the rest of it ("condemned" in "sources condemned the killings")."""
        tokens = self._syntax.tokens_of(span)
        return next((t for t in tokens if self._syntax.head[t] not in tokens or self._syntax.head[t] == t), -1)

    def _without_deniers(self, holding: list[int]) -> list[int]:
        """Leave out whoever rejects what others told: "rejected a report that …" did not come through them."""
        denying = lexicon().denying
        return [n for at, n in enumerate(holding) if at == 0 or self._tellings[n].attribution.lemma not in denying]

    def with_outer(self, number: int) -> list[int]:
        """Return a telling, those that it stands in, and that of whoever was told."""
        chain, inside = [number], self._tellings[number].attribution.inside
        while inside in self._places:
            chain.append(self._places[inside])
            inside = self._tellings[chain[-1]].attribution.inside
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

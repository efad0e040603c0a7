"""Cues that are verbs: "said", "denied", "thinks", each with who tells, to whom, and what."""

from __future__ import annotations

from firsthand.extract.plain.behind import After, Behind
from firsthand.extract.plain.contents import Contents
from firsthand.extract.plain.hits import Hit
from firsthand.extract.plain.layout import COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrase
from firsthand.extract.plain.sources import Sources
from firsthand.extract.unparsed.candidate import Candidate
from firsthand.model.attribution import AttributionKind

_AS_REACH = 3
_ASIDE = 12
_LONG = 6
_OWN_WORDS = frozenset({"object", "deny"})
_Found = tuple[tuple[int, ...] | None, AttributionKind, bool]


class VerbCues:
    """Proposes one candidate for each verb of saying that tells something."""

    def __init__(self, layout: Layout, lexicon: Lexicon, sources: Sources, behind: Behind, contents: Contents) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._sources = sources
        self._behind = behind
        self._contents = contents

    def candidates(self, hits: tuple[Hit, ...]) -> list[Candidate]:
        """Return the candidates in reading order."""
        found: list[Candidate] = []
        for hit in hits:
            candidate = self._going_on(hit, found) if hit.going_on else self._told(hit, found)
            if candidate is not None:
                found.append(candidate)
        return found

    def _told(self, hit: Hit, found: list[Candidate]) -> Candidate | None:
        negated = self._is_negated(hit)
        alone = hit.kind == "quoted" and self._contents.spoken_before(hit.first) is None
        if alone or (negated and hit.kind != "deny"):
            return None
        impersonal = self._is_impersonal(hit)
        opening = self._opening(hit)
        before = None if opening is not None or impersonal else self._sources.before(hit.first)
        after = self._behind.after(hit, subject=before is None and not impersonal)
        heard = self._content(hit, before, after, opening)
        content, kind, inverted = heard
        if content is None:
            return None
        if self._is_relative(hit) and not inverted:
            teller = self._who_told(hit, found)
            if teller is not None or before is None:
                return self._as_before(hit, teller, content) if teller is not None else None
        source = self._source(hit, before, after, heard)
        if source is None and self._layout.quote_of[hit.first] != -1 and not inverted:
            return None  # somebody speaks of what others said: who, the text names elsewhere, if at all
        content = self._without(content, hit, (source, after.recipient), kind)
        if kind == "indirect" and self._contents.is_partly_quoted(content):
            kind = "mixed"
        lemma = "said" if impersonal else "say" if hit.kind == "quoted" else hit.kind
        last = self._layout.sentence_of(hit.first).last
        pronoun = "-" in self._layout.lower[hit.last - 1] or "-" in self._layout.lower[hit.first]
        if source is None and inverted and not pronoun and self._behind.hides_somebody(after.next, last):
            lemma = "tell"  # somebody stands behind the verb whom the words do not show: nobody is put there
        return self._made(hit, source, after.recipient, content, (kind, lemma, negated))

    def _source(self, hit: Hit, before: Phrase | None, after: After, heard: _Found) -> Phrase | None:
        """Return who tells: before the verb, or behind it where the order is turned round; not the verb's object."""
        content, _, inverted = heard
        subject = after.subject if after.subject is None or after.subject.first not in (content or ()) else None
        if not inverted:
            return before or subject
        if before is not None and after.subject is None:
            return self._behind.after(hit, subject=True).subject or before
        return subject or before

    def _without(
        self, content: tuple[int, ...], hit: Hit, people: tuple[Phrase | None, ...], kind: str
    ) -> tuple[int, ...]:
        """Return what is told without the words for who told whom."""
        own = {*hit.tokens, *(t for one in people if one is not None for t in one.tokens)}
        if kind == "direct":
            own = {t for t in own if self._layout.quote_of[t] != -1} | set(hit.tokens)
        return tuple(t for t in content if t not in own)

    def _made(
        self,
        hit: Hit,
        source: Phrase | None,
        recipient: Phrase | None,
        content: tuple[int, ...],
        how: tuple[AttributionKind, str, bool],
    ) -> Candidate:
        kind, lemma, negated = how
        return Candidate(
            trigger=hit.first,
            lemma=lemma,
            cue=hit.tokens,
            source=source.tokens if source else (),
            source_head=source.head if source else None,
            recipient=recipient.tokens if recipient else (),
            recipient_head=recipient.head if recipient else None,
            content=content,
            kind=kind,
            polarity="negative" if (hit.kind == "deny") != negated else "positive",
        )

    def _who_told(self, hit: Hit, found: list[Candidate]) -> Candidate | None:
        """Return who told right before ", who also said …": whoever stands behind the verb of saying before."""
        last = found[-1] if found else None
        if last is None or not last.source or self._layout.sentence[last.trigger] != self._layout.sentence[hit.first]:
            return None
        near = last.trigger < last.source[0] and hit.first - last.source[-1] <= _ASIDE
        return last if near else None

    def _as_before(self, hit: Hit, teller: Candidate, content: tuple[int, ...]) -> Candidate:
        partly = self._contents.is_partly_quoted(content)
        return Candidate(
            trigger=hit.first,
            lemma=hit.kind,
            cue=hit.tokens,
            source=teller.source,
            source_head=teller.source_head,
            content=content,
            kind="mixed" if partly else "indirect",
            polarity="negative" if hit.kind == "deny" else "positive",
        )

    def _is_impersonal(self, hit: Hit) -> bool:
        """Say whether nobody is named as saying it ("se informó que")."""
        before = hit.first - 1
        within = before >= 0 and self._layout.sentence[before] == self._layout.sentence[hit.first]
        return within and self._layout.lower[before] in self._lexicon.words.impersonal

    def _is_negated(self, hit: Hit) -> bool:
        layout = self._layout
        left = layout.sentence_of(hit.first).first
        at = hit.first - 1
        while at >= left and layout.lower[at] in self._lexicon.words.clitics:
            if self._lexicon.negation.fullmatch(layout.lower[at]):
                return True
            at -= 1
        return at >= left and self._lexicon.negation.fullmatch(layout.lower[at]) is not None

    def _opening(self, hit: Hit) -> int | None:
        """Return the first token of "as" before a verb ("As the police said, …")."""
        layout = self._layout
        sentence = layout.sentence_of(hit.first)
        first = max(sentence.first, hit.first - _AS_REACH)
        start = layout.start[first]
        for match in self._lexicon.as_.finditer(layout.text, start, layout.start[hit.first]):
            tokens = layout.tokens_in(match.start(), match.end())
            between = range(tokens[-1] + 1, hit.first) if tokens else range(0)
            if tokens and all(self._lexicon.is_small(layout.lower[t]) for t in between):
                return tokens[0]
        return None

    def _content(self, hit: Hit, before: Phrase | None, after: After, opening: int | None) -> _Found:
        """Return what is told, how, and whether the subject stands behind the verb."""
        contents = self._contents
        if opening is not None:
            return contents.around({*range(opening, after.next), *hit.tokens}, hit), "indirect", True
        told = contents.clause(after.next, hit) or contents.behind_colon(after.next, hit)
        if told is None and hit.kind == "think":
            told = contents.clause(after.next + 1, hit)  # "thought it right that …"
        if told:
            direct = contents.quoted(after.next + 1) == told
            return told, "direct" if direct else "indirect", False
        if self._layout.quote_of[hit.first] != -1:
            return self._inside(hit, before, after)
        return self._quoted(hit, before, after) or self._plainly(hit, before, after)

    def _quoted(self, hit: Hit, before: Phrase | None, after: After) -> _Found | None:
        """Return the quotation that stands before or behind a verb."""
        contents = self._contents
        quote = contents.spoken_before(hit.first)
        if quote is None and before is not None:
            quote = contents.spoken_before(before.first)
        if quote is not None:
            part = contents.whole_of(quote, hit) if before is None else None
            return part or contents.with_parts(quote, after.next), "indirect" if part else "direct", before is None
        quoted = contents.quoted(after.next)
        if not quoted:
            return None
        return (*quoted, *(contents.rest(quoted[-1] + 1, hit) or ())), "direct", False

    def _plainly(self, hit: Hit, before: Phrase | None, after: After) -> _Found:
        """Return what is told without "that" and marks: the sentence around, a clause, an object, or the one before."""
        contents = self._contents
        inserted = self._is_inserted(hit, after, self._layout.sentence_of(hit.first).last)
        if inserted:
            start = inserted if before is None or before.first > inserted else hit.first
            return contents.around(set(range(start, after.next)), hit), "indirect", True
        told = contents.comma_clause(after.next, hit)
        if told:
            return told, "indirect", False
        told = self._object(hit, before, after)
        if told is None and hit.kind == "deny" and before is not None:
            told = contents.rest(after.next, hit) or self._meant(hit)
        if told is None and self._looks_back(hit):
            return contents.sentence_before(hit), "indirect", True
        if told is None and hit.kind == "say":
            told = contents.further_on(after.next, hit)
        return told, "indirect", self._lexicon.words.verb_first and before is None

    def _meant(self, hit: Hit) -> tuple[int, ...] | None:
        """Return the pronoun before a verb that stands for what is denied ("El Ejército lo negó")."""
        before = hit.first - 1
        return (before,) if self._layout.lower[before] in self._lexicon.words.clitics else None

    def _looks_back(self, hit: Hit) -> bool:
        """Say whether a sentence only says who told what stands before it ("Das berichtet X.", "Así lo dijo X.")."""
        sentence = self._layout.sentence_of(hit.first)
        before = self._layout.text[sentence.start : self._layout.start[hit.first]]
        return self._lexicon.told_before.fullmatch(before.strip()) is not None

    def _object(self, hit: Hit, before: Phrase | None, after: After) -> tuple[int, ...] | None:
        """Return what stands behind a verb that tells without "that": an infinitive, or an object of some verbs."""
        layout = self._layout
        start = hit.last
        while start < len(layout) and self._lexicon.is_adverb(layout.lower[start]):
            start += 1
        at = start
        while at < len(layout) and (
            self._lexicon.is_small(layout.lower[at]) or self._lexicon.negation.fullmatch(layout.lower[at])
        ):
            at += 1
        infinitive = at < len(layout) and self._lexicon.infinitive.fullmatch(layout.lower[at])
        if infinitive and before is not None:
            return self._contents.rest(start, hit)
        while at < len(layout) and at in layout.times:
            at += 1
        if hit.kind not in _OWN_WORDS or self._is_relative(hit) or layout.word[min(at, len(layout) - 1)] in COMMAS:
            return None
        if before is None and after.subject is not None and self._lexicon.words.verb_first:
            start = after.next
        elif before is None and self._is_impersonal(hit):
            return None
        return self._contents.rest(start, hit)

    def _is_relative(self, hit: Hit) -> bool:
        """Say whether a verb stands in a relative clause ("the abuses that it denounced")."""
        at = hit.first - 1
        while at > 0 and self._lexicon.is_small(self._layout.lower[at]):
            at -= 1
        return at >= 0 and self._layout.lower[at] in self._lexicon.words.relative

    def _inside(self, hit: Hit, before: Phrase | None, after: After) -> _Found:
        """Read a telling put into the quotation itself: « …, dit X. … »."""
        layout = self._layout
        quote = layout.quotes[layout.quote_of[hit.first]]
        inserted = layout.word[hit.first - 1] in (*COMMAS, "?", "!", "…") and hit.first - 1 > quote.first
        known = after.subject is not None and self._behind.closes(after.next, quote.last)
        if not inserted or before is not None or not known:
            return None, "direct", False
        own = set(range(hit.first, after.next))
        return tuple(t for t in range(quote.first, quote.last) if t not in own), "direct", True

    def _is_inserted(self, hit: Hit, after: After, last: int) -> int | None:
        """Return where a telling begins that is put behind or into what it tells ("…, said X."), null where none is."""
        layout = self._layout
        first = hit.first
        while first > 0 and layout.lower[first - 1] in self._lexicon.words.clitics:
            first -= 1
        if first - 1 <= layout.sentence_of(hit.first).first or layout.word[first - 1] not in COMMAS:
            return None
        known = after.subject is not None and (after.subject.noun is not None or after.subject.name is not None)
        if not self._behind.closes(after.next, last):
            told = layout.sentence_of(hit.first).first
            return first if known and first - told > _LONG and after.subject.first == hit.last else None  # type: ignore[union-attr]
        alone = after.subject is None and after.next == hit.last
        return first if alone or after.subject is not None else None

    def _going_on(self, hit: Hit, found: list[Candidate]) -> Candidate | None:
        """Read ", adding that …": whoever told last in the sentence goes on."""
        layout = self._layout
        after = self._behind.after(hit, subject=False)
        content = self._contents.clause(after.next, hit) or self._contents.behind_colon(after.next, hit)
        content = content or self._contents.quoted(after.next)
        if content is None:
            return None
        same = [one for one in found if layout.sentence[one.trigger] == layout.sentence[hit.first]]
        if same:
            return self._as_before(hit, same[-1], content)
        opening = self._sources.opening(hit.first)
        if opening is None:
            return None
        return self._made(hit, opening, after.recipient, content, ("indirect", "say", False))

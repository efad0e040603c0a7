"""From candidates to attributions: rivals settled, quotations that go on attached, nesting and entities set."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.speakers import Speakers
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import Attribution

_RANK = {"direct": 0, "mixed": 1, "indirect": 2, "headline": 3, "noun": 4, "adverb": 5}
_STRETCH = 256
"""Tokens by which attributions are found again that may hold a cue."""


def assemble(syntax: Syntax, candidates: list[Candidate]) -> tuple[Attribution, ...]:
    """Return the attributions of a text in the order of their cues, nested ones with `inside` set."""
    kept = _without_rivals(syntax, [one for one in candidates if any(syntax.text[t][0].isalnum() for t in one.content)])
    kept = _with_running_quotations(syntax, kept)
    kept.sort(key=lambda candidate: (candidate.trigger, candidate.content))
    kept = _without_later_cues(syntax, kept)
    inside = _nesting(kept)
    speakers = Speakers(syntax)
    entities = speakers.sources(kept, inside)
    return tuple(
        Attribution(
            id=f"a{number}",
            source=syntax.spans(list(candidate.source)) if candidate.source else None,
            recipient=syntax.spans(list(candidate.recipient)) if candidate.recipient else None,
            cue=syntax.spans(list(candidate.cue)),
            content=syntax.spans(list(candidate.content)),
            kind=candidate.kind,
            polarity=candidate.polarity,
            inside=None if parent is None else f"a{parent}",
            source_entity=entities[number],
            recipient_entity=speakers.recipient(candidate),
            lemma=candidate.lemma,
        )
        for number, (candidate, parent) in enumerate(zip(kept, inside, strict=True))
    )


def _without_rivals(syntax: Syntax, candidates: list[Candidate]) -> list[Candidate]:
    """Keep one attribution a cue, and one a quotation: the cue with an own source and the nearest wins."""
    best: dict[int, Candidate] = {}
    for candidate in candidates:
        held = best.get(candidate.trigger)
        if held is None or _RANK[candidate.kind] < _RANK[held.kind]:
            best[candidate.trigger] = candidate
    kept: list[Candidate] = []
    owner: dict[int, Candidate] = {}
    for candidate in sorted(best.values(), key=lambda c: (_distance(c), c.trigger)):
        taken = [quote for quote in candidate.quotes if quote in owner and owner[quote].kind != "noun"]
        around = {quote for quote in taken if candidate.source and candidate.trigger in owner[quote].content}
        if taken and candidate.kind == "direct" and len(taken) == len(candidate.quotes) and not around:
            continue
        for quote in candidate.quotes:
            owner.setdefault(quote, candidate)
        kept.append(candidate)
    return kept


def _distance(candidate: Candidate) -> int:
    """Return how far the cue stands from its content."""
    return min(abs(candidate.content[0] - candidate.trigger), abs(candidate.content[-1] - candidate.trigger))


def _with_running_quotations(syntax: Syntax, kept: list[Candidate]) -> list[Candidate]:
    """Add to a quotation what goes on from it: the paragraph after an unclosed one."""
    owned = {quote: at for at, candidate in enumerate(kept) for quote in candidate.quotes}
    for at in sorted(range(len(kept)), key=lambda at: (_RANK[kept[at].kind], -len(kept[at].content), at)):
        kept[at] = _with_sentences_after(syntax, kept[at], owned)
        owned.update(dict.fromkeys(kept[at].quotes, at))
    for index, quote in enumerate(syntax.quotes):
        if quote.depth or index in owned or quote.continues is None or quote.continues not in owned:
            continue
        at = owned[quote.continues]
        owned[index] = at
        content = tuple(sorted({*kept[at].content, *range(quote.first, quote.last)}))
        kept[at] = msgspec.structs.replace(kept[at], content=content, quotes=(*kept[at].quotes, index))
    return kept


def _with_sentences_after(syntax: Syntax, candidate: Candidate, owned: dict[int, int]) -> Candidate:
    """Add the quoted sentences right behind the sentence of a cue ("“They came,” she said. “Nobody slept.”")."""
    if candidate.kind not in ("direct", "mixed", "indirect") or syntax.quote_of[candidate.trigger] != -1:
        return candidate
    content, quotes = set(candidate.content), list(candidate.quotes)
    at = syntax.bounds(max(candidate.trigger, candidate.content[-1]))[1]
    paragraph = syntax.sentences[syntax.sentence_of[candidate.trigger]].paragraph
    while at < len(syntax.text) and syntax.quote_of[at] != -1:
        index = syntax.quote_of[at]
        quote, last = syntax.quotes[index], syntax.quotes[index].last
        whole = last == len(syntax.text) or syntax.bounds(last)[0] == last or syntax.bounds(last - 1)[1] == last
        if index in owned or quote.first != at or quote.paragraph != paragraph or not whole:
            break
        content.update(range(quote.first, last))
        quotes.append(index)
        at = last
    if len(content) == len(candidate.content):
        return candidate
    return msgspec.structs.replace(
        candidate, content=tuple(sorted(content)), quotes=tuple(quotes), core=candidate.content
    )


def _without_later_cues(syntax: Syntax, kept: list[Candidate]) -> list[Candidate]:
    """Cut "a spokesman said" out of what stands before it: of two that hold each other the later one is around."""
    for at, inner in enumerate(kept):
        for outer in kept[at + 1 :]:
            if syntax.sentence_of[outer.trigger] != syntax.sentence_of[inner.trigger]:
                break
            if outer.trigger in inner.content and inner.trigger in outer.content:
                cut = {*outer.cue, *outer.source}
                content = tuple(syntax.clause_tokens([t for t in inner.content if t not in cut]))
                if content:
                    kept[at] = inner = msgspec.structs.replace(inner, content=content)
    return kept


def _nesting(kept: list[Candidate]) -> list[int | None]:
    """Return for each attribution the index of the smallest one whose content holds its cue and content."""
    sets = [frozenset(candidate.content) for candidate in kept]
    near = _by_stretch(kept)
    parents: list[int | None] = []
    for number, candidate in enumerate(kept):
        own = frozenset(candidate.core) or sets[number]
        holders = [
            (len(sets[other]), other)
            for other in near.get(candidate.trigger // _STRETCH, ())
            if (len(sets[other]), -other) > (len(own), -number)
            and candidate.trigger in sets[other]
            and len(sets[other] & own) >= 0.8 * len(own)
        ]
        parents.append(min(holders)[1] if holders else None)
    return parents


def _by_stretch(kept: list[Candidate]) -> dict[int, list[int]]:
    """Return by stretches of the text which candidates' content reaches into each: a long text costs no more a word."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for number, candidate in enumerate(kept):
        for stretch in range(candidate.content[0] // _STRETCH, candidate.content[-1] // _STRETCH + 1):
            near[stretch].append(number)
    return near

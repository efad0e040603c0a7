"""Quotations: what stands between quotation marks, also unbalanced, nested, or running over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from firsthand.model.annotated import AnnotatedText
from firsthand.model.base import Frozen, Span

_MARK = re.compile(r"[\"“”„«»‟〝〞]|``|''")
_SINGLE = re.compile(r"(?<![\w'’‘])[‘'](?=[\w…\[])((?:(?!\n)[^‘“”\"]){2,}?)(?<=[\w.,!?…%\])])['’](?![\w’'])")
_OPENING = "“„«‟〝"
_CLOSING = "”»〞"


class Quotation(Frozen, frozen=True, kw_only=True):
    """One run of quoted words within one paragraph, marks included, as characters and as tokens.

    `continues` is the index of the quotation in the paragraph before that this one goes on from, or null;
    `unclosed` says that the paragraph ended before a closing mark came. Depth 1 is a quotation within another.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    depth: int = 0
    continues: int | None = None
    unclosed: bool = False


def find_quotations(annotated: AnnotatedText) -> tuple[Span, ...]:
    """Return every outermost quotation of a document, with its marks, in reading order."""
    return tuple(Span(start=quote.start, end=quote.end) for quote in quotations(annotated) if quote.depth == 0)


def quotations(annotated: AnnotatedText) -> tuple[Quotation, ...]:
    """Return every quotation in reading order; one that runs over paragraphs is one entry a paragraph, linked."""
    found: list[Quotation] = []
    open_before: int | None = None
    for number, first, last in _paragraphs(annotated):
        start, end = annotated.tokens.start[first], annotated.tokens.end[last - 1]
        runs, unclosed = _runs(annotated.document.text, start, end, open_before is not None)
        base = len(found)
        for begin, stop in runs:
            found.append(
                Quotation(
                    start=begin,
                    end=stop,
                    first=bisect_left(annotated.tokens.start, begin, first, last),
                    last=bisect_left(annotated.tokens.start, stop, first, last),
                    paragraph=number,
                    continues=open_before if begin == start else None,
                    unclosed=unclosed and stop == end,
                )
            )
        outer = found[base:]
        found.extend(_single(annotated, outer, (number, first, last)))
        open_before = base + len(runs) - 1 if unclosed else None
    order = sorted(range(len(found)), key=lambda at: (found[at].start, -found[at].end))
    return _reordered(found, order)


def _reordered(found: list[Quotation], order: list[int]) -> tuple[Quotation, ...]:
    new_place = {old: new for new, old in enumerate(order)}
    return tuple(
        quote if quote.continues is None else _with_link(quote, new_place[quote.continues])
        for quote in (found[at] for at in order)
    )


def _with_link(quote: Quotation, link: int) -> Quotation:
    return Quotation(
        start=quote.start, end=quote.end, first=quote.first, last=quote.last, paragraph=quote.paragraph,
        depth=quote.depth, continues=link, unclosed=quote.unclosed,
    )  # fmt: skip


def _paragraphs(annotated: AnnotatedText) -> Iterator[tuple[int, int, int]]:
    """Yield (paragraph number, first token, last token exclusive)."""
    at, sentences = 0, annotated.sentences
    while at < len(sentences):
        following = at
        while following < len(sentences) and sentences[following].paragraph == sentences[at].paragraph:
            following += 1
        yield sentences[at].paragraph, sentences[at].first, sentences[following - 1].last
        at = following


def _runs(text: str, start: int, end: int, open_before: bool) -> tuple[list[tuple[int, int]], bool]:
    """Pair the marks of one paragraph: each mark opens or closes by its shape and by what is open."""
    runs: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        if opened is not None:
            if mark in _OPENING and after.isalnum():
                continue  # a nested opening of the same kind: the outer one goes on
            runs.append((opened, match.end()))
            opened = None
        elif _closes(mark, before, after):
            if open_before and not runs:
                runs.append((start, match.end()))
        elif not (before.isdigit() and mark == '"'):
            opened = at
    if opened is not None and end - opened > 2:
        runs.append((opened, end))
        return runs, True
    return runs, False


def _closes(mark: str, before: str, after: str) -> bool:
    if mark in _CLOSING or mark == "''":
        return True
    return mark == '"' and not before.isspace() and before not in "([—–-:," and not after.isalnum()


def _single(annotated: AnnotatedText, outer: list[Quotation], where: tuple[int, int, int]) -> Iterator[Quotation]:
    """Yield quotations in single marks: nested ones, and outermost ones where a paragraph uses no other marks."""
    number, first, last = where
    starts = annotated.tokens.start
    for match in _SINGLE.finditer(annotated.document.text, starts[first], annotated.tokens.end[last - 1]):
        inside = any(quote.start <= match.start() < quote.end for quote in outer)
        yield Quotation(
            start=match.start(),
            end=match.end(),
            first=bisect_left(starts, match.start(), first, last),
            last=bisect_left(starts, match.end(), first, last),
            paragraph=number,
            depth=1 if inside else 0,
        )

"""Paragraphs: the unit that is parsed, always alone and always whole, so that no neighbour changes its parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from firsthand.model.base import Frozen
from firsthand.model.document import Document, Role, Segment

_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(r"[\s•·▪◦●■*►–—-]*\s+|[•·▪◦●■►]+")
_DATELINE = re.compile(
    r"[A-Z][A-Z'’-]+(?:[ -][A-Z][A-Z'’-]+){0,3}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2})?"  # LAGOS, Nigeria
    r"(?:,?\s(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?(?:,?\s\d{4})?)?"  # , Nov. 12
    r"(?:(?:,?\s?\([A-Z][\w/ .-]{1,30}\))?\s?(?:--|[-–—])|:)\s(?=[“\"‘'A-Z\d])"
)
_STAMP = re.compile(r"(?:date|published|updated|posted):?\s\d{4}-\d\d-\d\d\s+(?=\S)", re.IGNORECASE)
_TOWN_LETTERS = re.compile("[A-Z]{3}")
_WRAPPED_WIDTH = range(45, 100)


class Paragraph(Frozen, frozen=True, kw_only=True):
    """A paragraph's place in the text and the role of the segment that holds it."""

    start: int
    end: int
    role: Role


def paragraphs(document: Document, longest: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document in order, without bullets and surrounding white space.

    A line is a paragraph, except in hard-wrapped text, where a blank line ends one. A paragraph over `longest`
    code points is cut at a white space.
    """
    wrapped = _is_hard_wrapped(document.text)
    for segment in document.segments:
        for start, end in _blocks(document.text, segment, wrapped):
            yield from _cut(document.text, Paragraph(start=start, end=end, role=segment.role), longest)


def after_dateline(text: str, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Cut a paragraph of the body behind what stands before its first sentence: "date 2031-04-05", "LAGOS (AP) — "."""
    if paragraph.role != "body":
        return (paragraph,)
    stamp = _STAMP.match(text, paragraph.start, paragraph.end)
    at = stamp.end() if stamp else paragraph.start
    line = _DATELINE.match(text, at, paragraph.end) if _TOWN_LETTERS.match(text, at) else None
    ends = [match.end() for match in (stamp, line) if match is not None]
    bounds = [paragraph.start, *ends, paragraph.end]
    return tuple(Paragraph(start=start, end=end, role=paragraph.role) for start, end in pairwise(bounds))


def _is_hard_wrapped(text: str) -> bool:
    """Say whether most lines end at a column rather than at the end of a paragraph."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 6:
        return False
    continued = sum(
        1
        for line, following in pairwise(lines)
        if len(line.rstrip()) in _WRAPPED_WIDTH and line.rstrip()[-1] not in '.!?:"”»' and following[:1].strip()
    )
    return continued > len(lines) * 0.5


def _blocks(text: str, segment: Segment, wrapped: bool) -> Iterator[tuple[int, int]]:
    pattern = re.compile(r"(?:[^\n]+\n?)+") if wrapped else _LINE
    for match in pattern.finditer(text, segment.start, segment.end):
        start, end = match.span()
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        end = start + len(text[start:end].rstrip())
        if start < end:
            yield start, end


def _cut(text: str, paragraph: Paragraph, longest: int) -> Iterator[Paragraph]:
    start = paragraph.start
    while paragraph.end - start > longest:
        at = text.rfind(" ", start + longest // 2, start + longest)
        at = at if at > 0 else start + longest
        yield Paragraph(start=start, end=at, role=paragraph.role)
        start = at
    yield Paragraph(start=start, end=paragraph.end, role=paragraph.role)

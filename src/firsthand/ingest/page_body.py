"""What trafilatura holds for a page's body, as a set of word runs that our own blocks are compared with."""

from __future__ import annotations

import re
from typing import Any

import lxml.html
import msgspec
import trafilatura

from firsthand.ingest.blocks import VisibleText
from firsthand.model.base import Frozen

_WORD = re.compile(r"\w+")
_RUN = 4
_PROSE_WORDS = 12
_DEEPEST = 400
_MOST_ELEMENTS = 20_000


class PageBody(Frozen, frozen=True, kw_only=True):
    """Runs of four words of the body text, and what trafilatura read of title, author, date and site.

    `known` is false where it found no body or was not asked; then no block is called anything for its absence.
    `trusted` says that it found at least half of the page's prose, so that what it left out may be left out.
    """

    known: bool
    trusted: bool = False
    runs: frozenset[tuple[str, ...]] = frozenset()
    title: str | None = None
    author: str | None = None
    date: str | None = None
    sitename: str | None = None
    reasons: tuple[str, ...] = ()

    def holds(self, text: str) -> bool:
        """Say whether at least half of a block's word runs are in the body."""
        runs = _runs(text)
        return bool(runs) and sum(1 for run in runs if run in self.runs) * 2 >= len(runs)


def body_words(tree: lxml.html.HtmlElement, page: VisibleText, *, metadata: bool = True) -> PageBody:
    """Ask trafilatura for the body of a page; very deep or large pages, and failures, give an unknown body.

    Its reading of title, author, date and site costs as much again: ask for it only where the page's head is silent.
    """
    if page.depth > _DEEPEST or page.elements > _MOST_ELEMENTS:
        return PageBody(known=False, reasons=("the page is too deep or too large to tell body from the rest",))
    try:
        found: Any = trafilatura.bare_extraction(
            lxml.html.fromstring(lxml.html.tostring(tree)),
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=metadata,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # any failure in there costs the labels only, never the page
        return PageBody(known=False, reasons=(f"body not told from the rest ({type(error).__name__})",))
    if found is None or not found.text:
        return PageBody(known=False)
    runs = frozenset(run for line in found.text.split("\n") for run in _runs(line))
    body = PageBody(
        known=True, runs=runs, title=found.title, author=found.author, date=found.date, sitename=found.sitename
    )
    prose = [block.text for block in page.blocks if len(block.text.split()) >= _PROSE_WORDS]
    held = sum(len(text) for text in prose if body.holds(text))
    return msgspec.structs.replace(body, trusted=held * 2 >= sum(len(text) for text in prose) > 0)


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    if len(words) <= _RUN:
        return [tuple(words)] if words else []
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]

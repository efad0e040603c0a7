"""Finding the words that a decision addresses, by the W3C text quote selector."""

from __future__ import annotations

from firsthand.model.base import Span
from firsthand.model.decision import Quote
from firsthand.model.document import Document


def find_quote(document: Document, quote: Quote) -> Span | None:
    """Return where the quoted words stand: the occurrence whose surroundings fit best, the first of equals."""
    if not quote.exact or quote.sha256 != document.sha256:
        return None
    best: tuple[int, int] | None = None
    at = document.text.find(quote.exact)
    while at >= 0:
        end = at + len(quote.exact)
        fit = _common_end(document.text[:at], quote.prefix) + _common_start(document.text[end:], quote.suffix)
        if best is None or fit > best[0]:
            best = (fit, at)
        at = document.text.find(quote.exact, at + 1)
    return None if best is None else Span(start=best[1], end=best[1] + len(quote.exact))


def _common_end(text: str, wanted: str) -> int:
    count = 0
    while count < min(len(text), len(wanted)) and text[-1 - count] == wanted[-1 - count]:
        count += 1
    return count


def _common_start(text: str, wanted: str) -> int:
    count = 0
    while count < min(len(text), len(wanted)) and text[count] == wanted[count]:
        count += 1
    return count

"""Human rulings: append-only, addressed by document hash and quoted words, so that they survive every rebuild.

Quotes follow the W3C Web Annotation TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector.
"""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen

DecisionKind = Literal[
    "accept", "reject", "edit", "add", "split", "same", "different", "unsure", "protect", "unprotect", "retract", "undo"
]  # fmt: skip


class Quote(Frozen, frozen=True, kw_only=True):
    """Exact words in a document's text with what stands before and after; `nth` counts from 0 when still ambiguous."""

    sha256: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    act: str | None = None


class Decision(Frozen, frozen=True, kw_only=True):
    """One ruling. `quotes` or `names` say what it addresses; `changes` holds edited fields as text.

    `undoes` names the decision that an `undo` takes back. `orphaned` is set by `link` when the words are not found.
    """

    id: str
    kind: DecisionKind
    who: str
    when: str
    why: str | None = None
    quotes: tuple[Quote, ...] = ()
    names: tuple[str, ...] = ()
    document: str | None = None
    changes: dict[str, str] = {}  # msgspec copies the empty default
    undoes: str | None = None
    orphaned: bool = False

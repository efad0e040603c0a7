"""Records and inquiries that are one by what they are: a matter in which one examination is told of has one.

Two are two where any text of the matter tells of another one ("a second autopsy", "the new examination").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from firsthand.link.names.organisations import whole_of
from firsthand.link.origins.lines import Line

_KINDS = {
    "examination": re.compile(r"\b(?:autops\w+|post[- ]?mortems?|necrops\w+|coroner\W{0,2}s? (?:\w+ )?report)\b", re.I),
    "camera": re.compile(r"\b(?:cctv|(?:surveillance|security) (?:camera )?(?:video|footage|camera)s?)\b", re.I),
    "indictment": re.compile(r"\b(?:indictments?|charge[- ]sheet|bill of indictment)\b", re.I),
}
_ANOTHER = re.compile(
    r"\b(?:second|new|another|third|two|three|both|other|final|fresh|independent|private|later|subsequent|repeat\w*)\b|"
    r"\breports$|autopsies|indictments$",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    r"^(?:the|that|this|its) (?:\w+ )?(?:investigation|inquiry|investigators|inquest|probe|panel)s?$", re.I
)


@lru_cache(maxsize=65536)
def _kind(who: str) -> str | None:
    return next((kind for kind, words in _KINDS.items() if words.search(who)), None)


def record_kind(line: Line) -> str | None:
    """Return what kind of record a line is, of those of which a matter has one; null for all else."""
    return _kind(line.who) if line.kind == "document" else None


def only_records(lines: Iterable[Line]) -> frozenset[str]:
    """Return the kinds of records of which no text of a matter tells that there was another."""
    told: defaultdict[str, bool] = defaultdict(bool)
    for line in lines:
        if kind := _kind(line.who):
            told[kind] = told[kind] or bool(_ANOTHER.search(line.who))
    return frozenset(kind for kind, another in told.items() if not another)


def mark_only(lines: Collection[Line]) -> None:
    """Mark the lines that are their matter's one record of a kind, and those that are its one inquiry.

    "The investigation" is the one body's that the texts tell to have inquired.
    """
    records = only_records(lines)
    named = [line for line in lines if line.kind == "inquiry" and line.role == "inquiry" and line.named]
    named = [line for line in named if not line.unnamed and line.organisation]
    one = len({whole_of(line.organisation or "") for line in named}) == 1
    for line in lines:
        line.only_record = record_kind(line) in records
        line.only_inquiry = one and (line in named or (line.kind == "inquiry" and bool(_INQUIRY.match(line.who))))

"""Since, until, from … to, between … and, throughout: how the words around a time stretch it."""

from __future__ import annotations

import msgspec

from firsthand.annotate.times.cells import Cells
from firsthand.annotate.times.context import Context
from firsthand.annotate.times.value import Value
from firsthand.model.base import Frozen
from firsthand.model.values.edtf import is_edtf
from firsthand.model.values.time import Quantifier

_THROUGHOUT = frozenset(("throughout", "all", "entire", "whole"))
_LASTING = frozenset(("for", "lasting", "lasted", "last", "lasts", "spent", "spend"))
_JOINTS = frozenset((("to",), ("until",), ("till",), ("through",), ("up", "to"), ("-",), ("–",), ("—",)))

# a clock time "just before" or "shortly after" which something was is its time, about
_SHORTLY = frozenset(("just", "shortly", "moments", "minutes", "right", "soon", "immediately"))

_UNKNOWN = "XXXX-XX-XX"


class Found(Frozen, frozen=True, kw_only=True):
    """An expression with its value, and what the words around it make of it."""

    cells: Cells
    first: int
    last: int
    value: Value
    edtf: str | None = None
    quantifier: Quantifier = "within"


def spread(found: list[Found], context: Context) -> list[Found]:
    """Stretch the expressions of one sentence by the words before and between them."""
    stretched = [_by_word_before(entry, context) for entry in found]
    for number in range(1, len(stretched)):
        joined = _join(found[number - 1], found[number])
        if joined is not None:
            edtf, quantifier = joined
            for at in (number - 1, number):
                stretched[at] = msgspec.structs.replace(stretched[at], edtf=edtf, quantifier=quantifier)
    return stretched


def _by_word_before(entry: Found, context: Context) -> Found:  # noqa: PLR0911  (one return a reading)
    edtf, value = entry.value.edtf, entry.value
    before = _words_before(entry)
    word = before[-1] if before else ""
    if value.type == "DURATION":
        return msgspec.structs.replace(entry, edtf=edtf, quantifier=_of_length(entry, before))
    if edtf is None or value.type == "SET" or value.timex.endswith("_REF"):
        return msgspec.structs.replace(entry, edtf=edtf)
    start, end = _ends(edtf)
    if word in ("before", "after") and before[-2:-1] and before[-2] in _SHORTLY and value.type == "TIME":
        return _changed(entry, f"{start}~", "within")
    if word == "since":
        return _changed(entry, f"{start}/{_until_now(entry, context, start)}", "throughout")
    if word in ("until", "till") or before[-2:] == ["up", "to"]:
        return _changed(entry, f"/{end}", "throughout")
    if word == "by" and not _agent(entry):
        return _changed(entry, f"../{end}", "within")
    if word == "before" or before[-2:] == ["prior", "to"]:
        return _changed(entry, f"../{end}", "within")
    if word == "after" and value.timex[:4] not in ("PAST", "PRES"):
        return _changed(entry, f"{start}/..", "within")
    whole = bool(_THROUGHOUT & set(before[-2:]))
    return _changed(entry, edtf, "throughout" if whole else "within")


def _words_before(entry: Found) -> list[str]:
    words = [
        word
        for word in entry.cells.words[max(0, entry.first - 4) : entry.first]
        if word not in ("the", "about", "at", "least", "around", "early", "late", "very")
    ]
    return words


def _changed(entry: Found, edtf: str, quantifier: Quantifier) -> Found:
    if "XXXX" in edtf and "/" in edtf:
        # beside a day of an unknown year, an open or unknown end is written as an unknown day
        edtf = "/".join(_UNKNOWN if end in ("", "..") else end for end in edtf.split("/"))
    return msgspec.structs.replace(entry, edtf=edtf if is_edtf(edtf) else entry.value.edtf, quantifier=quantifier)


def _ends(edtf: str) -> tuple[str, str]:
    left, slash, right = edtf.partition("/")
    return left, right if slash else left


def _until_now(entry: Found, context: Context, start: str) -> str:
    """Since X, with "has" or "have": up to the telling; else its end is not told."""
    words = set(entry.cells.words)
    now = words & {"has", "have", "is", "are", "'ve", "’ve"} and not words & {"had"}
    if now and context.day is not None and start[:10] <= context.day.isoformat():
        return context.day.isoformat()
    return ""


def _agent(entry: Found) -> bool:
    """By after a passive can name who did it; before a time it is a limit, unless the time only opens a name."""
    return entry.cells.tag(entry.last).startswith("NNP")


def _of_length(entry: Found, before: list[str]) -> Quantifier:
    if entry.cells.word(entry.last - 1) == "old":
        return "within"
    if before and (before[-1] in _LASTING or set(before[-2:]) & _THROUGHOUT):
        return "throughout"
    words = entry.cells.words[entry.first : entry.last]
    if _THROUGHOUT & set(words):
        return "throughout"
    if before[-1:] in (["in"], ["within"], ["after"], ["over"], ["during"], ["of"]):
        return "within"
    inside = "for" in entry.cells.words[max(0, entry.first - 3) : entry.first]
    tokens = entry.cells.parsed.tokens
    adverb = tokens.dep[entry.cells.token[entry.last - 1]] == "npadvmod" and entry.cells.letter(entry.last) != "B"
    attributive = any(word in ("-", "–") for word in words)
    return "throughout" if inside or adverb or attributive else "within"


def _join(left: Found, right: Found) -> tuple[str, Quantifier] | None:
    """From A to B, between A and B, A-B: one interval for both expressions."""
    if "DURATION" in (left.value.type, right.value.type) or left.value.edtf is None or right.value.edtf is None:
        return None
    between = left.cells.words[left.last : right.first]
    opening = _words_before(left)[-1:]
    if tuple(between) not in _JOINTS and (between != ["and"] or opening != ["between"]):
        return None
    start, end = _ends(left.value.edtf)[0], _ends(right.value.edtf)[1]
    edtf = f"{start}/{end}"
    if not is_edtf(edtf):
        return None
    return edtf, "within" if opening == ["between"] else "throughout"

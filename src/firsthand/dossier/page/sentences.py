"""The whole sentence that a statement stands in, as it is printed.

A clause alone can turn its meaning round ("he was killed", of "neighbours said he was killed while he knelt"); with its
sentence it says itself who tells it and with what reserve.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.model.disclosed import DisclosedStatement

_CONTEXT, _LONGEST, _MARGIN, _LITTLE = 160, 330, 130, 30
_STOP = re.compile(r"[.!?…][\"'”’)\]]{0,2}(?=\s+[\"'“‘(\[]?[A-Z0-9À-ÞА-Я])|[.!?…][\"'”’)\]]{0,2}\s*$|\n")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Lt|Col|Gen|Sgt|Capt|Maj|Gov|Sen|Rep|Rev|Prof|Jr|Sr|No|vs|Adm|Brig|Jan|Feb|Mar|Apr|Aug|"
    r"Sept|Oct|Nov|Dec)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_BULLET = re.compile(r"^(?:(?:[Ss]tory [Hh]ighlights|[Kk]ey [Pp]oints?|[Hh]ighlights):|[—–•*-]|\d{1,2}\.)\s+")
_GAP = " …"
_PRONOUN_FIRST = re.compile(r"(?:It|He|She|They)\b")
_SPEAKS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:said|says|told|recalled|added)\b|^[“\"‘']")
POINTS_BACK = re.compile(
    r"\b(?:den|refut|reject|dismiss|disput|contest|debunk)\w* (?:this|that|it|these|those|them|"
    r"(?:the|its|their|these) (?:claims?|allegations?|accusations?|reports?|charges?|findings?|conclusions?))"
    r"(?= *[,.;”]| because\b| as\b| and\b| on\b| in\b| saying\b)",
    re.IGNORECASE,
)


def sentence(one: DisclosedStatement) -> str:
    """Return the words of a statement with the rest of their sentence; only the words where no more is disclosed.

    What is too long is cut at words, marked, at the end that is further from the statement's own words.
    """
    words = one.text or ""
    if not words:
        return ""
    before, after = _before(one.prefix or ""), "" if _ends(words) else _after(one.suffix or "")
    if len(before) + len(words) + len(after) > _LONGEST:
        before, after = _from(before), _until(after)
    return _BULLET.sub("", " ".join(f"{before}{words}{after}".split()))


def mentions(one: DisclosedStatement, stems: Iterable[str]) -> bool:
    """Say whether a statement's words, with all that is disclosed around them, hold one of some lowered stems.

    It is quicker than to work out the sentence, and says no only where the sentence holds none.
    """
    raw = f"{one.prefix or ''}{one.text or ''}{one.suffix or ''}".lower()
    for stem in stems:  # noqa: SIM110 — half the work of `any` with a generator, and asked of every statement
        if stem in raw:
            return True
    return False


def quoted_sentence(one: DisclosedStatement, *, alone: bool) -> str:
    """Return a statement's sentence in quotation marks; empty where an edition withholds it.

    `alone` leaves out what stands around the statement's own words: a public edition has looked through each piece by
    itself, and together they may say more.
    """
    words = " ".join((one.text or "").split()) if alone else sentence(one)
    if words[:1] in '“"' and words[-1:] in '”"' and not set(words[1:-1]) & set('“”"'):
        words = words[1:-1]
    return f"“{words}”" if words else ""


def with_before(one: DisclosedStatement, *, alone: bool, whose: bool = False) -> str:
    """Return a statement's quoted sentence, with what stands before it where it denies a "this" or begins with "it".

    `whose` prints it too where somebody speaks whom the sentence calls "he", or not at all: the reader sees who it is.
    """
    words = sentence(one)
    cue = None if alone else POINTS_BACK.search(words) or _PRONOUN_FIRST.match(words)
    near = cue is not None and cue.start() < _MARGIN // 2
    near = near or (whose and not alone and bool(_SPEAKS.search(words)))
    previous = _previous(one) if near else ""
    return f"“{previous} {words}”" if previous else quoted_sentence(one, alone=alone)


def _previous(one: DisclosedStatement) -> str:
    """Return the sentence before a statement's own, from a whole word on; empty where little of it is disclosed."""
    prefix = one.prefix or ""
    own = _before(prefix)
    rest = prefix[: len(prefix) - len(own)].rstrip() if own and prefix.endswith(own) else prefix.rstrip()
    if not rest:
        return ""
    last = _before(rest[:-1]) + rest[-1]
    if last == rest and len(prefix) >= _CONTEXT:
        last = "… " + last.partition(" ")[2]  # the disclosed words begin within it
    return " ".join(last.split()) if len(last) >= _LITTLE else ""


def _ends(words: str) -> bool:
    return bool(re.search(r"[.!?…][\"'”’)\]]{0,2}\s*$", words)) and not _SHORT.search(words.rstrip())


def _before(prefix: str) -> str:
    ends = [
        stop.end()
        for stop in _STOP.finditer(prefix)
        if stop[0] == "\n" or not _SHORT.search(prefix[: stop.start() + 1])
    ]
    if ends:
        return prefix[ends[-1] :].lstrip()
    return "… " + prefix.partition(" ")[2] if len(prefix) >= _CONTEXT else prefix


def _after(suffix: str) -> str:
    for stop in _STOP.finditer(suffix):
        if stop[0] == "\n":
            return suffix[: stop.start()]
        if not _SHORT.search(suffix[: stop.start() + 1]):
            return suffix[: stop.end()].rstrip()
    return suffix.rpartition(" ")[0] + _GAP if len(suffix) >= _CONTEXT else suffix


def _from(before: str) -> str:
    return before if len(before) <= _MARGIN else "… " + before[-_MARGIN:].partition(" ")[2]


def _until(after: str) -> str:
    return after if len(after) <= _MARGIN else after[:_MARGIN].rpartition(" ")[0] + _GAP

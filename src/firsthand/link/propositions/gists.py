"""Gists: what a proposition says, in words that tell a general one from a particular one of the same event.

The parts are set apart by commas, so that an edition can keep back one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from firsthand.link.events.events import commonest
from firsthand.link.propositions.particulars import particulars_of
from firsthand.model.blame import BLAMED_ON, blamed_side, disowning_side
from firsthand.model.record import Value
from firsthand.model.statement import Statement

GENERAL = "all that is told of it"
DENIED = "denied"
MANY = "in whatever number"
_MOST_PARTICULARS = 2
_FEW_WORDS = 7
_POINTING = frozenset({
    "his", "her", "their", "my", "our", "your", "its", "those", "these", "them", "some", "others", "most", "many",
    "several", "one", "two", "three", "four", "that", "who", "people",
})  # fmt: skip
_BROAD_KM = 60.0
_NUMBER = re.compile(
    r"^(?:(?:at least|more than|over|about|around|some|up to|nearly|almost|an? estimated|fewer than|less than|several|"
    r"many|dozens of|hundreds of|thousands of|the|a|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+|"
    r"\d[\d.,]*\s+)+",
    re.IGNORECASE,
)


def gist(kind: str, act: str, value: Value | None, statements: Sequence[Statement], place: str | None) -> str:
    """Return a proposition's gist; `kind` is the first word of its key, `place` where its incident is.

    A figure says whom it counts; a general proposition leaves numbers out and says that it is general; the finest
    ones say their own place, doer and particulars.
    """
    general = kind in ("happened", "many", "number", "blamed", "disowned")
    whom = _whom(statements, value, general=general)
    where = (_own_place(statements) or place) if kind == "said" else place or _own_place(statements)
    parts = [f"{whom}: {_act(act)}" if whom else _act(act), where]
    if value is not None and value.when is not None:
        parts.append(value.when.edtf or value.when.text)
    if kind == "many":
        parts.append(MANY)
    elif kind in ("denied", "contrary"):
        parts.append(DENIED)
    elif kind == "blamed" and (side := blamed_side(statements[0])) is not None:
        parts.append(f"laid to {BLAMED_ON[side]}")
    elif kind == "disowned" and (side := disowning_side(statements[0])) is not None:
        parts.append(f"disowned by {BLAMED_ON[side]}")
    elif general and kind != "number":
        parts.append(GENERAL)
    elif kind == "said":
        parts += [_doer(statements), *_particulars(statements)]
    return ", ".join(part for part in parts if part)


def telling_words(statements: Sequence[Statement]) -> str:
    """Return a few words of the shortest telling, from its act on, to tell two propositions of one gist apart."""
    shortest = min(statements, key=lambda s: (len(s.text), s.id))
    words = shortest.text[max(0, shortest.trigger[0] - shortest.start) :].split()
    if len(words) < _FEW_WORDS:
        words = shortest.text.split()[-_FEW_WORDS:]
    return "“" + " ".join(words[:_FEW_WORDS]).replace(",", "").strip("“”\"'.;:") + "”"


def _act(act: str) -> str:
    return act.replace("_", " ")


def _whom(statements: Sequence[Statement], value: Value | None, *, general: bool) -> str:
    told = [" ".join(v.text.split()) for s in statements for v in s.victims if len(v.text) > 3]
    victims = _best(told)
    if general:
        nouns = [text for text in told if _vagueness(text) == 1]
        if len(nouns) > len(victims):
            victims = nouns  # one named among many is not whom it was done to
        return commonest(kept for text in victims if not (kept := _NUMBER.sub("", text) or text).isdigit()) or ""
    whom = commonest(victims) or ""
    number = " ".join(value.quantity.text.split()) if value and value.quantity else ""
    return whom if number.casefold() in whom.casefold() else " ".join(filter(None, (number, _NUMBER.sub("", whom))))


def _best(texts: Sequence[str]) -> list[str]:
    """Return the words that say most of whom it is: names before nouns, nouns before "her brother" and "those"."""
    ranked = sorted({_vagueness(text) for text in texts})
    return [text for text in texts if _vagueness(text) == ranked[0]]


def _vagueness(text: str) -> int:
    words = text.split()
    if words[0].casefold() in _POINTING:
        return 2
    return 0 if len(words) > 1 and all(word[:1].isupper() for word in words) else 1


def _own_place(statements: Iterable[Statement]) -> str | None:
    """Return the place that most of these statements tell, countries and regions left out."""
    placed = [s.where for s in statements if s.where and s.where.basis != "inferred"]
    return commonest(where.name for where in placed if (where.radius_km or 0.0) <= _BROAD_KM)


def _doer(statements: Iterable[Statement]) -> str | None:
    doer = commonest(" ".join(a.text.split()) for s in statements for a in s.alleged_actors if len(a.text) > 4)
    return f"by {doer}" if doer else None


def _particulars(statements: Iterable[Statement]) -> list[str]:
    """Return what most of these statements tell in particular, commas taken out."""
    told = [label for s in statements for label in particulars_of(s.text)]
    ranked = sorted(set(told), key=lambda label: (-told.count(label), label))
    return [label.replace(",", "") for label in ranked[:_MOST_PARTICULARS]]

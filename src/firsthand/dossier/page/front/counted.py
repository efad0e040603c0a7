"""Everybody who is recognised to tell the main acts or a part of them, by name, and how many of them are different.

Not only whose sentences are printed: a reader asks how many tell it, and the printed ones are a choice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.dossier.page.front.tellers import ANSWERS, Tellers
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.tellers import how_many
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

_NAMES, _CITED, _LONG = 20, 20, 60
_NOBODY = "nobody who can be said to tell it was recognised; the documents tell it in their own words"


def how_many_line(told: Tellers, index: CaseIndex) -> Line:
    """Say how many different people or bodies are shown to tell the main acts or how they were done."""
    low, _ = different_tellers(told, index)
    if not low:
        return Line(words=_NOBODY)
    others = ", beside the side it is laid to and who denies a part" if told[ANSWERS] else ""
    words = f"at least {count_words(low, 'teller')} shown to be different{others}; how many more is not known"
    return Line(lead="different tellers", words=words)


def teller_lines(told: Tellers, index: CaseIndex) -> list[Line]:
    """Name who tells the main acts or how they were done, by how they can know it; names and camps are as read."""
    lines = []
    for kind, groups in told.items():
        if groups:
            names = _ordered(groups)
            cited = [min(groups[who], key=lambda one: one.id).id for who in names]
            words = listed([_short(who) for who in names], _NAMES)
            lines.append(Line(lead=kind, words=words, statements=tuple(cited[:_CITED])))
    return lines


def different_tellers(told: Tellers, index: CaseIndex) -> tuple[int, list[str]]:
    """Return how many tellers are shown to be different, and all by name, without the side that answers for it."""
    groups = {who: group for kind, groups in told.items() if kind != ANSWERS for who, group in groups.items()}
    return (_least(groups, index), _ordered(groups)) if groups else (0, [])


def _short(who: str) -> str:
    """Return a long description cut at a word, marked."""
    return who if len(who) <= _LONG else who[:_LONG].rpartition(" ")[0] + " …"


def _least(groups: Mapping[str, Sequence[DisclosedStatement]], index: CaseIndex) -> int:
    origins = {one.origin for told in groups.values() for one in told if one.origin in index.origins}
    low, _ = how_many(index.origins[key] for key in sorted(origins) if key is not None)
    return min(max(low, 1), len(groups))


def _ordered(groups: Mapping[str, Sequence[DisclosedStatement]]) -> list[str]:
    return sorted(groups, key=lambda who: (-len({one.document for one in groups[who]}), who.casefold()))

"""Everybody who is recognised to tell the main acts or a part of them, by name, and how many of them are different.

Not only whose sentences are printed: a reader asks how many tell it, and the printed ones are a choice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.dossier.page.front.tellers import ANSWERS, Tellers
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

_NAMES, _CITED, _LONG = 20, 20, 60
_NOBODY = "nobody who can be said to tell it was recognised; the documents tell it in their own words"


def how_many_line(told: Tellers, index: CaseIndex, main: Sequence[str]) -> Line:
    """Say how many different people or bodies are shown to tell one part of the main acts, as the record counts them.

    No words of an edition go into that number, so redaction changes nothing of it.
    """
    low = shown_different(index, main)
    if not low and not any(told.values()):
        return Line(words=_NOBODY)
    among = "; the side it is laid to may be among them" if told[ANSWERS] else ""
    words = f"at least {count_words(max(low, 1), 'teller')} of one and the same part, shown to be different{among}"
    return Line(lead="different tellers", words=f"{words}; how many more is not known")


def shown_different(index: CaseIndex, main: Sequence[str]) -> int:
    """Return the greatest number of tellers shown to be different who tell one proposition of the main events."""
    told = (one for one in index.disclosed.propositions if index.event_of(one) in main)
    return max((one.origins_min for one in told), default=0)


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


def teller_names(told: Tellers) -> list[str]:
    """Return all tellers by name, those of most documents first, without the side that answers for it."""
    return _ordered({who: group for kind, groups in told.items() if kind != ANSWERS for who, group in groups.items()})


def _short(who: str) -> str:
    """Return a long description cut at a word, marked."""
    return who if len(who) <= _LONG else who[:_LONG].rpartition(" ")[0] + " …"


def _ordered(groups: Mapping[str, Sequence[DisclosedStatement]]) -> list[str]:
    return sorted(groups, key=lambda who: (-len({one.document for one in groups[who]}), who.casefold()))

"""What is missing: works cited and not held, tellers nobody knows, dates and places that are not told.

A public edition's reader is told what is not known, never to ask, to fetch or to call anybody.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.wording import act_words, count_words
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Work

_MOST, _WORKS = 4, 2
_KINDS = {"unknown": "work", "document": "statement or document"}
_STATED = (
    (re.compile(r"^get (?P<what>.*?): it is cited and not held$"), "not held here: {what}"),
    (re.compile(r"^ask who (?P<what>.*) is(?P<more> \(.*\))?$"), "not known: who {what} is"),
    (
        re.compile(r"^ask how many people speak through (?P<what>.*)$"),
        "not known: how many people speak through {what}",
    ),
    (re.compile(r"^find who told it: (?P<what>.*)$"), "{what}"),
)


def wanted_works(disclosed: Disclosed) -> list[Work]:
    """Return works cited and not held, those that most documents rest on first."""
    return sorted((work for work in disclosed.works if work.held is None), key=lambda work: (-_rests(work), work.id))


def _rests(work: Work) -> int:
    return len({named.document for named in work.named_in})


def work_words(work: Work) -> str:
    """Name a work by its kind and whose it is."""
    who = work.who[:1].lower() + work.who[1:] if work.who.split()[:1] in (["A"], ["An"]) else work.who
    return f"the {_KINDS.get(work.kind, work.kind)} of {who}"


def resting(work: Work) -> str:
    """Say how many documents rest on a work."""
    count = _rests(work)
    return f"{count_words(count, 'document')} {'rests' if count == 1 else 'rest'}"


def stated(gap: str, *, public: bool) -> str:
    """Return a gap as a public reader may be told it: what is not known, and nothing to do."""
    if not public:
        return gap
    for pattern, words in _STATED:
        match = pattern.match(gap)
        if match:
            return words.format(what=match["what"])
    return gap


def main_gaps(index: CaseIndex, leading: Sequence[str]) -> list[Line]:
    """Return the works most rest on, then what the general propositions of events lack, what most lack first."""
    public = index.disclosed.edition == "public"
    counts: Counter[str] = Counter()
    told: defaultdict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(one for event in leading for one in index.generals(event)):
        for gap in one.missing:
            if not gap.startswith("get the "):
                whose = gap if "“" in gap else f"{gap} ({act_words(one.act)})"
                counts[whose] += max(100 - number, 1)
                told[whose] += one.statements[:1]
    ordered = sorted(counts, key=lambda gap: (-counts[gap], gap))
    works = [
        Line(words=f"{work_words(work)}: {resting(work)} on it, and it is not held")
        for work in wanted_works(index.disclosed)
    ]
    found = [
        Line(words=stated(gap, public=public), statements=tuple(dict.fromkeys(told[gap]))[:2])
        for gap in ordered[:_MOST]
    ]
    return [*works[:_WORKS], *found]

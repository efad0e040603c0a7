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
_KINDS = {"unknown": "words said", "document": "statement or document"}
_A_WORK = re.compile(r"\b(?:press release|statement|report|letter|study|survey|communiqué|transcript)$", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
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
    """Return works cited and not held: those that are works before mere sayings, those most documents cite first."""
    wanted = (work for work in disclosed.works if work.held is None)
    return sorted(wanted, key=lambda work: (work.kind == "unknown", -_cited(work), work.id))


def fetchable_works(disclosed: Disclosed) -> list[Work]:
    """Return the wanted works that are a thing to get; what a body is only told to have said is none."""
    return [work for work in wanted_works(disclosed) if work.kind != "unknown"]


def _cited(work: Work) -> int:
    return len({named.document for named in work.named_in})


def work_words(work: Work) -> str:
    """Name a work by its kind and whose it is; interviews that several documents cite may be several."""
    who = work.who[:1].lower() + work.who[1:] if work.who.split()[:1] in (["A"], ["An"], ["The"]) else work.who
    if work.kind == "document" and who[:1].islower() and who.split()[0] not in _ARTICLES:
        return f"the {who}"
    if _A_WORK.search(who):
        return who
    several = work.kind == "interview" and _cited(work) > 1
    return f"{'interviews' if several else f'the {_KINDS.get(work.kind, work.kind)}'} by {who}"


def cited_in(work: Work, index: CaseIndex) -> str:
    """Say how many documents cite a work, and how many others of its publisher are here."""
    here = sum(1 for one in index.disclosed.documents if one.publisher and _alike(one.publisher.name, work.who))
    others = f" ({count_words(here, 'other piece')} by the same publisher {'is' if here == 1 else 'are'} here)"
    return count_words(_cited(work), "document") + (others if here else "")


def _alike(publisher: str, who: str) -> bool:
    one, other = (" ".join(word for word in name.casefold().split() if word != "the") for name in (publisher, who))
    return bool(one) and (one == other or one.endswith(f" {other}") or other.endswith(f" {one}"))


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
    """Return the works most cite, then what the general propositions of events lack, what most lack first."""
    public = index.disclosed.edition == "public"
    counts: Counter[str] = Counter()
    told: defaultdict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(one for event in leading for one in index.generals(event)):
        for gap in one.missing if one.act != "other" else ():
            if not gap.startswith("get the "):
                whose = gap if "“" in gap else f"{gap} ({act_words(one.act)})"
                counts[whose] += max(100 - number, 1)
                told[whose] += one.statements[:1]
    ordered = sorted(counts, key=lambda gap: (-counts[gap], gap))
    works = [
        Line(words=f"{work_words(work)}: cited in {cited_in(work, index)}, and not held")
        for work in fetchable_works(index.disclosed)
    ]
    found = [
        Line(words=stated(gap, public=public), statements=tuple(dict.fromkeys(told[gap]))[:2])
        for gap in ordered[:_MOST]
    ]
    return [*works[:_WORKS], *found]

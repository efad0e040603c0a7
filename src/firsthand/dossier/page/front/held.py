"""Page one's first lines: how many documents, what they are called, which of them only retell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from firsthand.dossier.page.ages import age_words, told_by
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedDocument

_HEADLINES, _PAIRS, _TONGUES = 4, 3, 4
# Runs of six words that two documents share; a short text's few runs say nothing.
_RUN, _ENOUGH, _NEARLY, _WIDELY = 6, 60, 0.45, 12
_COMPARABLE = 200
_WORD = re.compile(r"[^\W_]+")


def documents_line(index: CaseIndex, matter: Matter, today: str) -> Line:
    """Say how many documents there are, which only retell another, how old they are, and what their headlines say."""
    documents = index.disclosed.documents
    words = f"{count_words(len(documents), 'document')}, {_retelling(index)}"
    words += _near_copies(index)
    nobodys = sum(one.publisher is None and bool(one.paths) for one in documents)
    if nobodys:
        words += f"; {nobodys} whose publisher is not known {'is' if nobodys == 1 else 'are'} called by the file’s name"
    words += _unread(documents)
    dates = [one.published.edtf for one in documents if one.published and told_by(one.published.edtf)]
    if dates:
        newest = max(dates, key=lambda edtf: (told_by(edtf), edtf))
        age = age_words(newest, today)
        words += f". The newest of those with a date was published {date_words(newest)}{f', {age}' if age else ''}"
        words += _undated(documents, len(dates))
    elif documents:
        words += ". When any of them was published is not known here"
        words += " or not told in this edition" if index.alone else ""
    return Line(lead="Documents", words=f"{words}.", parts=tuple(_headlines(index, matter)))


def _undated(documents: Sequence[DisclosedDocument], dated: int) -> str:
    """Say of how many documents the day is not known, and of how many this edition keeps it back."""
    withheld = sum("published" in one.withheld for one in documents)
    unknown = len(documents) - dated - withheld
    words = f"; of {unknown} the day is not known here" if unknown else ""
    return words + (f"; of {withheld} it is not told in this edition" if withheld else "")


def _near_copies(index: CaseIndex) -> str:
    """Say which documents share runs of words with one another, much of what is read, and are not known as one text.

    Nothing is said of a case of more documents than a reader can compare.
    """
    if len(index.disclosed.documents) > _COMPARABLE:
        return ""
    runs: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one in index.disclosed.statements:
        words = (one.text if index.alone else f"{one.prefix or ''}{one.text or ''}{one.suffix or ''}") or ""
        plain = _WORD.findall(words.casefold())
        if one.segment == "body":
            runs[one.document].update(tuple(plain[at : at + _RUN]) for at in range(len(plain) - _RUN + 1))
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for document in sorted(runs):
        for run in runs[document]:
            holders[run].append(document)
    few = (held for held in holders.values() if 1 < len(held) <= _WIDELY)  # what many have is a page's frame
    shared = Counter(pair for held in few for pair in combinations(held, 2))
    pairs = []
    for (first, second), many in sorted(shared.items()):
        least = min(len(runs[first]), len(runs[second]))
        kin = index.family.get(first, first) == index.family.get(second, second)
        if not kin and least >= _ENOUGH and many >= _NEARLY * least:
            pairs.append(f"{index.labels[first]} and {index.labels[second]}")
    more = f" and {len(pairs) - _PAIRS} more pairs" if len(pairs) > _PAIRS else ""
    return (
        f"; about half or more of the words of one stand in the other: {'; '.join(pairs[:_PAIRS])}{more}"
        if pairs
        else ""
    )


def _unread(documents: Sequence[DisclosedDocument]) -> str:
    """Say how many could not be read whole, and of how many that is for their language."""
    partly = [one for one in documents if one.status != "read"]
    foreign = [one for one in partly if any(reason.startswith("language") for reason in one.reasons)]
    more = f"; {len(partly) - len(foreign)} could not be read whole" if len(partly) > len(foreign) else ""
    if not foreign:
        return more
    tongues = listed(sorted({one.language or "not known" for one in foreign}), _TONGUES)
    read = (
        "is read for names, numbers and dates only, so that what it tells, or"
        if len(foreign) == 1
        else ("are read for names, numbers and dates only, so that what they tell, or")
    )
    unread = f"{len(foreign)} in a language that is not read (code {tongues})"
    return f"{more}; {unread} {read} whether it retells another, is not known"


def _headlines(index: CaseIndex, matter: Matter) -> Iterator[Line]:
    """Yield headlines as printed: those that say most of the matter, and that of the newest document.

    What shares no word with what most documents tell is a page's frame ("Front page"), and no headline.
    """
    worth = {one.id: matter.share(one.title or "") for one in index.disclosed.documents if one.title}
    titled = [one for one in index.disclosed.documents if one.title and (worth[one.id] > 0 or not matter.told)]
    titled.sort(key=lambda one: (_only_retells(one), -worth[one.id], one.id))
    newest = max(titled, key=lambda one: (_day(one), one.id), default=None)
    shown = titled[:_HEADLINES]
    if newest is not None and newest not in shown and _day(newest) != date.min:
        shown = [*titled[: _HEADLINES - 1], newest]
    for one in shown:
        yield Line(words=f"headline, as printed: “{one.title}” ({index.labels[one.id]})")


def _day(one: DisclosedDocument) -> date:
    return (told_by(one.published.edtf) if one.published else None) or date.min


def _only_retells(one: DisclosedDocument) -> bool:
    return any(told.direction == "from" for told in one.retells)


def _retelling(index: CaseIndex) -> str:
    """Count what only retells: of each family of documents all but one, whichever was first."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for one in index.disclosed.documents:
        for told in one.retells:
            if told.direction == "from":
                sources[index.labels[told.document]].add(index.labels[one.id])
    number = len(index.family) - len(set(index.family.values()))
    if not number:
        return "how far they retell one another in other words was not worked out"
    alike = sorted(
        {
            tuple(sorted((index.labels[one.id], index.labels[told.document])))
            for one in index.disclosed.documents
            for told in one.retells
            if told.direction == "unknown"
            and not _only_retells(one)
            and not _only_retells(index.documents[told.document])
        }
    )
    copies = [f"{listed(sorted(by), 2)} from {source}" for source, by in sorted(sources.items())]
    copies += [f"{' and '.join(pair)} are largely one text, which came first is not known" for pair in alike]
    whom = f" ({'; '.join(copies[:_PAIRS])})" if copies else ""
    retells = "retells" if number == 1 else "retell"
    return f"{number} of which only {retells} another one here{whom}; more may, in other words"

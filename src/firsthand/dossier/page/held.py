"""Page one's first lines: how many documents, what they are called, which of them only retell, what they cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from firsthand.dossier.page.ages import age_words, latest_day
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.gaps import cited_in, fetchable_works, work_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedDocument

_HEADLINES, _PAIRS = 4, 3


def documents_line(index: CaseIndex, today: str) -> Line:
    """Say how many documents there are, which only retell another, how old they are, and what their headlines say."""
    documents = index.disclosed.documents
    words = f"{count_words(len(documents), 'document')}, {_retelling(index)}"
    unread = sum(1 for one in documents if one.status != "read")
    words += f"; {unread} could not be read whole" if unread else ""
    dates = [one.published.edtf for one in documents if one.published and latest_day(one.published.edtf)]
    if dates:
        newest = max(dates, key=lambda edtf: (latest_day(edtf), edtf))
        age = age_words(newest, today)
        words += f". The newest of those with a date was published {date_words(newest)}{f', {age}' if age else ''}"
        without = len(documents) - len(dates)
        words += f"; of {without} the day is not known here" if without else ""
    elif documents:
        words += ". When any of them was published is not known here"
    return Line(lead="Documents", words=f"{words}.", parts=tuple(_headlines(index)))


def _headlines(index: CaseIndex) -> Iterator[Line]:
    """Yield headlines as printed, of those documents that say most; what a case is about stands in them."""
    counts: defaultdict[str, int] = defaultdict(int)
    for statement in index.disclosed.statements:
        counts[statement.document] += 1
    titled = [one for one in index.disclosed.documents if one.title]
    titled.sort(key=lambda one: (_only_retells(one), -counts[one.id], one.id))
    for one in titled[:_HEADLINES]:
        yield Line(words=f"headline, as printed: “{one.title}” ({index.labels[one.id]})")


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
        return "none of which is found to be a mere retelling of another"
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
    told_by = [f"{listed(sorted(by), 2)} from {source}" for source, by in sorted(sources.items())]
    told_by += [f"{' and '.join(pair)} are largely one text, which came first is not known" for pair in alike]
    whom = f" ({'; '.join(told_by[:_PAIRS])})" if told_by else ""
    return f"{number} of which only {'retells' if number == 1 else 'retell'} another one here{whom}"


def wanted_line(index: CaseIndex) -> Line:
    """Say which work that nobody holds most documents cite, and whether others of its publisher are here."""
    works = fetchable_works(index.disclosed)
    if not works:
        return Line(lead="They rest on", words="no work that is named and not held.")
    most = works[0]
    others = f"; {count_words(len(works) - 1, 'more work')} cited and not held" if len(works) > 1 else ""
    if len({named.document for named in most.named_in}) == 1:
        once = f"{count_words(len(works), 'work')} that {'is' if len(works) == 1 else 'are'} not held"
        words = f"no work that two of them cite and nobody holds was recognised; {once}, cited in one document each"
        return Line(lead="They rest on", words=f"{words}, under Documents.")
    words = f"{work_words(most)}, not found among these documents: cited in {cited_in(most, index)}{others}"
    return Line(lead="They rest on", words=f"{words}.")

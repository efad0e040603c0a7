"""The page in ten lines: what is here, what it rests on, who tells it, who saw it, who denies it, what is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.dossier.page.ages import age_words, latest_day
from firsthand.dossier.page.answers import AGAINST, Answer, against, answer_in, answers
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.figures import figure_lines
from firsthand.dossier.page.gaps import main_gaps, resting, wanted_works, work_words
from firsthand.dossier.page.gravest import gravest
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.last_news import last_news
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import count_words, range_words
from firsthand.model.record import Contradiction, Proposition

_MOST_TOLD, _MOST_NEWS, _MOST_NAMES, _FEW = 5, 7, 6, 2
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_ANY_VICTIM = "Each line takes in whoever it was done to and however many; those in brackets are some of them."
_FIRST_HAND = {"experienced": "lived it", "witnessed": "saw it"}


def ten_lines(index: CaseIndex, labels: Mapping[str, str], today: str) -> list[Line]:
    """Say the most important things of a case; a line for which there is nothing says so."""
    main = index.leading()
    return [
        _documents(index, today),
        _wanted(index),
        _told(index, labels, main),
        _first_hand(index, main),
        _denied(index, main),
        _undisputed(index, labels, main),
        Line(lead="Numbers", words="as printed, not to be added up.", parts=tuple(figure_lines(index, main))),
        gravest(index, main),
        _news(index, today),
        _missing(index, main),
    ]


def _documents(index: CaseIndex, today: str) -> Line:
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
    return Line(lead="Documents", words=f"{words}.")


def _retelling(index: CaseIndex) -> str:
    """Count what only retells: of each family of documents all but one, whichever was first."""
    family: dict[str, str] = {}

    def head(document: str) -> str:
        while family.setdefault(document, document) != document:
            document = family[document]
        return document

    sources: Counter[str] = Counter()
    for one in index.disclosed.documents:
        for told in one.retells:
            family[head(one.id)] = head(told.document)
            sources.update([index.labels[told.document]] if told.direction == "from" else [])
    number = len(family) - len({head(one) for one in list(family)})
    if not number:
        return "none a retelling of another"
    whom = f" ({listed(sorted(sources), 3)})" if sources else ""
    return f"{number} of which only {'retells' if number == 1 else 'retell'} another one here{whom}"


def _wanted(index: CaseIndex) -> Line:
    works = wanted_works(index.disclosed)
    if not works:
        return Line(lead="They rest on", words="no work that is cited and not held.")
    most = works[0]
    others = len(works) - 1
    words = f"{work_words(most)}, which is not here: {resting(most)} on it"
    words += f"; {count_words(others, 'more work')} cited and not held" if others else ""
    return Line(lead="They rest on", words=f"{words}.")


def _told(index: CaseIndex, labels: Mapping[str, str], main: Sequence[str]) -> Line:
    generals = [one for one in _distinct(index, main) if one.origins_max]
    others = sum(
        1 for event in index.events() if event not in main and any(one.origins_max for one in index.generals(event))
    )
    if not generals:
        return Line(lead="How many people tell it", words="nobody who tells of the events is named.")
    parts = tuple(
        Line(
            lead=range_words(one),
            words=f"{labels[one.id]}, {_who(index, one)}",
            statements=_spread(index, one.statements),
        )
        for one in generals[:_MOST_TOLD]
    )
    more = f" {count_words(others, 'smaller event')} with a named teller below." if others else ""
    return Line(
        lead="How many people tell it",
        words=f"how many are shown to be different people, and how many more may be. {_ANY_VICTIM}{more}",
        parts=parts,
    )


def _distinct(index: CaseIndex, main: Sequence[str]) -> list[Proposition]:
    """Return the general propositions of events, without those whose acts a larger one of the event tells already."""
    kept = []
    for event in main:
        shown: set[str] = set()
        for one in index.generals(event):
            acts = {told.act for told in index.told(one.statements)}
            if one.act not in shown:
                kept.append(one)
            shown |= acts
    return kept


def _who(index: CaseIndex, one: Proposition) -> str:
    origins = [index.origins[key] for key in one.supporting if key in index.origins]
    names = sorted({origin.who for origin in origins})
    official = len({origin.who for origin in origins if origin.role in _OFFICIAL})
    documents = f"in {count_words(one.documents, 'document')}"
    verb = "is" if official == 1 else "are"
    more = f"; {official} of the names {verb} an authority’s or a force’s" if official else ""
    return f"{documents} ({listed(names, 4)}{more})" if names else documents


def _spread(index: CaseIndex, statements: Iterable[str], most: int = 4) -> tuple[str, ...]:
    """Return a few statements, one a document first."""
    told = index.told(statements)
    first = {one.document: one.id for one in reversed(told)}
    return tuple(list(dict.fromkeys([*sorted(first.values()), *(one.id for one in told)]))[:most])


def _first_hand(index: CaseIndex, main: Sequence[str]) -> Line:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    through: defaultdict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for one in (told for event in main for told in index.statements_of(event)):
        head = one.chain[0] if len(one.chain) > 1 else None
        said = head is not None and head.link == "stated" and head.basis in _FIRST_HAND
        if head is not None and said and head.who and one.polarity == "positive":
            key = (head.who, _FIRST_HAND[head.basis])
            found[key].append(one.id)
            through[key].append([link.who or "a publisher that is not named" for link in one.chain[1:]])
    if not found:
        return Line(lead="Who saw or lived it", words="nobody who did is shown as a teller of the main event.")
    ordered = sorted(found, key=lambda key: (-len(found[key]), key))
    parts = tuple(
        Line(words=f"{who} {how}; through {_shortest(through[who, how])}", statements=tuple(found[who, how][:3]))
        for who, how in ordered[:_MOST_NAMES]
    )  # fmt: skip
    more = f" {len(found) - _MOST_NAMES} more below." if len(found) > _MOST_NAMES else ""
    return Line(
        lead="Who saw or lived it",
        words=f"so the texts say; a group may hold people who are named beside it.{more}",
        parts=parts,
    )


def _shortest(ways: list[list[str]]) -> str:
    """Return the way with the fewest hands in it."""
    shortest: list[str] = min(ways, key=lambda way: (len(way), way))
    return " → ".join(shortest)


def _denied(index: CaseIndex, main: Sequence[str]) -> Line:
    told = answers(one for event in main for one in index.statements_of(event))
    loose = answers(one for one in index.disclosed.statements if one.response is not None)
    everything = {one.statement: one for one in (*told, *loose)}
    found = [everything[key] for key in sorted(everything)]
    by = against(found)
    silent = [one.statement for one in found if one.kind == "no_answer"]
    parts = [_denial(who, by[who]) for who in sorted(by) if who]
    if "" in by:
        unclear = by[""]
        tellers = listed(sorted({one.through for one in unclear}), 3)
        parts.append(
            Line(words=f"a denial is told, and whose it is was not read: through {tellers}",
                 statements=tuple(one.statement for one in unclear[:3]))
        )  # fmt: skip
    if silent:
        parts.append(
            Line(words=f"asked, and no answer: told {count_words(len(silent), 'time')}", statements=tuple(silent[:3]))
        )
    return Line(
        lead="Who denies it, and through whom",
        words="" if by else "no denial was found in these documents.",
        parts=tuple(parts),
    )


def _denial(who: str, given: list[Answer]) -> Line:
    points = listed(sorted({one.disputes or "it" for one in given if one.kind != "alternative"}), 4)
    points = f"disputes {points}" if points else ""
    other = "another explanation is given" if any(one.kind == "alternative" for one in given) else ""
    says = "; ".join(filter(None, (points, other)))
    through = listed(sorted({one.through or "in its own words" for one in given}), 3)
    return Line(words=f"{who}: {says}; known through {through}", statements=tuple(one.statement for one in given[:3]))


def _undisputed(index: CaseIndex, labels: Mapping[str, str], main: Sequence[str]) -> Line:
    answered = _answering_documents(index)
    calm = [
        (one, _doubts(one, index))
        for one in _distinct(index, main)
        if one.origins_max
        and not one.denying
        and not _denials(one, index)
        and answered.isdisjoint(told.document for told in index.told(one.statements))
    ]
    if not calm:
        return Line(lead="What nobody here disputes", words="nothing of the main event that a named teller tells.")
    parts = tuple(
        Line(words=f"{labels[one.id]}{f' (in dispute: {listed(doubts, 3)})' if doubts else ''}",
             statements=_spread(index, one.statements, 2))
        for one, doubts in calm[:3]
    )  # fmt: skip
    return Line(lead="What nobody here disputes", words="that nobody does so here does not make it so.", parts=parts)


def _touching(one: Proposition, index: CaseIndex) -> list[Contradiction]:
    """Return what contradicts a proposition, or anything that it holds."""
    inside = {
        *one.statements,
        *(p.id for p in index.by_incident[one.incident or ""] if set(p.statements) <= set(one.statements)),
    }
    return [found for found in index.disclosed.contradictions if not inside.isdisjoint(found.between)]


def _denials(one: Proposition, index: CaseIndex) -> bool:
    return any(found.kind == "denial" for found in _touching(one, index)) or bool(
        against(answers(index.told(one.statements)))
    )


def _answering_documents(index: CaseIndex) -> frozenset[str]:
    """Return the documents that tell of a denial or another explanation: what it denies may be anything they tell."""
    told = ((one.document, answer_in(one)) for one in index.disclosed.statements)
    return frozenset(document for document, answer in told if answer is not None and answer.kind in AGAINST)


def _doubts(one: Proposition, index: CaseIndex) -> list[str]:
    return sorted(
        {f"the {found.kind}" for found in _touching(one, index) if found.verdict in ("conflict", "discrepancy")}
    )


def _news(index: CaseIndex, today: str) -> Line:
    found = last_news(index, today)
    if not found:
        return Line(lead="Last news of each person", words="nothing is told of anybody’s present state.")
    shown = [one for one in found if one.told_apart and one.named][:_MOST_NEWS] or [one for one in found if one.named][
        :_FEW
    ]
    parts = tuple(Line(words=one.words, statements=one.statements[:3]) for one in shown)
    left = len(found) - len(shown)
    more = f"{count_words(left, 'more person', 'more people')} under People." if left else ""
    return Line(lead="Last news of each person", words=more, parts=parts)


def _missing(index: CaseIndex, main: Sequence[str]) -> Line:
    gaps = main_gaps(index, main)
    return Line(lead="What is missing", words="" if gaps else "nothing that the program can see.", parts=tuple(gaps))

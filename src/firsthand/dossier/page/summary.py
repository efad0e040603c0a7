"""The page in ten lines: what is here, what it rests on, who tells it, who saw it, who denies it, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.dossier.page.denied import denied
from firsthand.dossier.page.figures import figure_lines
from firsthand.dossier.page.first_hand import first_hand
from firsthand.dossier.page.gaps import main_gaps
from firsthand.dossier.page.gravest import gravest
from firsthand.dossier.page.held import documents_line, wanted_line
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.last_news import News, last_news
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.told import told_line, undisputed_line
from firsthand.dossier.page.wording import count_words

_MOST_NEWS, _FEW = 7, 2


def ten_lines(index: CaseIndex, labels: Mapping[str, str], today: str) -> list[Line]:
    """Say the most important things of a case; a line for which there is nothing says so."""
    main = index.leading()
    return [
        documents_line(index, today),
        wanted_line(index),
        told_line(index, labels, main),
        first_hand(index, main),
        denied(index, main),
        undisputed_line(index, labels, main),
        Line(lead="Numbers", words="as printed, not to be added up.", parts=tuple(figure_lines(index, main))),
        gravest(index, main),
        _news(index, today),
        _missing(index, main),
    ]


def _news(index: CaseIndex, today: str) -> Line:
    found = last_news(index, today)
    if not found:
        return Line(lead="Last news of each person", words="nothing is told of anybody’s present state.")
    recent = [one for one in found if one.named and not _is_past(one, index)]
    shown = [one for one in recent if one.told_apart][:_MOST_NEWS] or recent[:_FEW]
    parts = tuple(Line(words=one.words, statements=one.statements[:3]) for one in shown)
    left = len(found) - len(shown)
    more = f"{count_words(left, 'more person', 'more people')} under People." if left else ""
    return Line(lead="Last news of each person", words=more, parts=parts)


def _is_past(one: News, index: CaseIndex) -> bool:
    """Say whether all that is told of a person lies long before the event that the case is about."""
    told = index.told(one.statements)
    return bool(told) and all(index.is_long_before(statement) for statement in told)


def _missing(index: CaseIndex, main: Sequence[str]) -> Line:
    gaps = main_gaps(index, main)
    return Line(lead="What is missing", words="" if gaps else "nothing that the program can see.", parts=tuple(gaps))

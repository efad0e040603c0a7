"""The numbers of people told of an event: who counted, in how many documents, who denies it; never added up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from firsthand.dossier.page.accounts import FAMILY
from firsthand.dossier.page.front.denied import Denials
from firsthand.dossier.page.front.told import quotation
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.proposition_labels import figure_words, is_one
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Proposition
from firsthand.model.values.quantity import Quantity, counts_people

_MOST, _SHARED, _FEW = 6, 2, 2
# What is counted over years is no figure of one event.
_LONG = re.compile(
    r"\b(?:since|so far this|over the (?:past|last)|in the (?:past|last)|every|each) "
    r"(?:year|month|decade|early|late|\d)",
    re.IGNORECASE,
)
_NO_NUMBER = frozenset({"many", "some", "several", "a few", "few", "most", "a number", "an unspecified number"})
_FIRST = (
    frozenset({"killing", "death"}),
    frozenset({"wounding", "detention", "disappearance", "arrest", "beating", "torture", "sexual_violence"}),
)


def figure_lines(
    index: CaseIndex, events: Sequence[str], found: Denials, counted: Mapping[str, int] | None = None
) -> list[Line]:
    """Return the figures that clauses of the matter give, those of most documents first, each in its sentence.

    `counted` says in how many documents each stands, where the edition's own words are too few to count them.
    """
    rows = []
    for alike, fit in _rows(index, events, found):
        many = len({said.document for said in fit}) if counted is None else counted.get(figure_key(alike[0]), 0)
        line = _line(alike[0], fit, many, index)
        rows += [(many, line)] if many and line is not None else []
    rows.sort(key=lambda row: -min(row[0], _SHARED))
    widely = sum(many >= _SHARED for many, _ in rows)
    shown = [line for _, line in rows[: min(_MOST, max(widely, _FEW))]]
    if len(rows) > len(shown):
        shown.append(Line(words=f"{count_words(len(rows) - len(shown), 'more figure')} under Incidents"))
    return shown or [Line(words="no number of people was recognised in a clause that tells of the main acts")]


def figure_counts(index: CaseIndex, events: Sequence[str], found: Denials) -> dict[str, int]:
    """Return in how many documents each figure of the matter stands, by `figure_key`."""
    rows = _rows(index, events, found)
    return {figure_key(alike[0]): len({said.document for said in fit}) for alike, fit in rows}


def figure_key(one: Proposition) -> str:
    """Return what makes two figures one row: the same number, in words or digits, of the dead or of one other act."""
    quantity = _quantity(one)
    if quantity is None or quantity.low is None or quantity.comparator == "vague":
        return one.id
    return f"{FAMILY.get(one.act, one.act)} {quantity.comparator} {quantity.low} {quantity.high}"


def _rows(
    index: CaseIndex, events: Sequence[str], found: Denials
) -> Iterator[tuple[list[Proposition], list[DisclosedStatement]]]:
    """Yield each figure with what gives it in a clause of the matter; of one sentence's two figures one."""
    told = [one for one in index.disclosed.propositions if index.event_of(one) in events and _counts(one, index)]
    disputed = {side for one in index.disclosed.contradictions if one.kind == "number" for side in one.between}
    told.sort(key=lambda one: (_weight(one), one.id not in disputed, -one.documents, -one.origins_max, one.id))
    shown: set[str] = set()
    alike: dict[str, list[Proposition]] = {}
    for one in told:
        alike.setdefault(figure_key(one), []).append(one)
    for same in alike.values():
        every = (said for each in same for said in index.told(each.statements) if _is_of_row(said, same[0]))
        fit = [said for said in every if is_figure_of_matter(said, found)]
        if fit and not shown & {sentence(said) for said in fit if said.text}:
            shown |= {sentence(said) for said in fit}
            yield same, fit


def _line(one: Proposition, fit: list[DisclosedStatement], many: int, index: CaseIndex) -> Line | None:
    """Return a figure's line in a sentence that prints it; none where words are there and none does."""
    best = next((said for said in fit if _printed(said)), None)
    if best is None and any(said.text for said in fit):
        return None
    where = f"in at least {count_words(many, 'document')}" if many >= _SHARED else "in 1 document"
    figure = _printed(best) if best is not None else figure_words(one, index)
    words = f"{figure} ({where}), {quotation(best or fit[0], index)}"
    cited = dict.fromkeys([(best or fit[0]).id, *(said.id for said in fit)])
    return Line(words=words, statements=tuple(cited)[:2])


def _is_of_row(said: DisclosedStatement, one: Proposition) -> bool:
    """Say whether a statement gives the row's own number: a vague one may take in what counts others."""
    number = _quantity(one)
    return number is None or said.quantity is None or said.quantity.low == number.low


def _printed(said: DisclosedStatement) -> str:
    """Return a statement's figure as its sentence prints it, at least its number; empty where it does not."""
    quantity, words = said.quantity, sentence(said)
    text = " ".join(quantity.text.split()) if quantity is not None else ""
    if text and text.casefold() in words.casefold():
        return text
    number = f"{quantity.low:,}" if quantity is not None and quantity.low is not None else ""
    plain = number.replace(",", "")
    return next((one for one in (number, plain) if one and re.search(rf"(?<![\d,]){one}(?![\d,]*\d)", words)), "")


def is_figure_of_matter(said: DisclosedStatement, found: Denials) -> bool:
    """Say whether a statement gives its figure in a clause of the matter; where words are withheld, its act must do."""
    words = sentence(said)
    told = said.act in FAMILY and said.polarity == "positive" and said.standing in ("asserted", "hedged")
    return (
        told
        and found.matter.is_mine(said)
        and _is_its(said, found)
        and (not words or (found.is_of_matter(words) and not _LONG.search(words)))
    )


def _is_its(said: DisclosedStatement, found: Denials) -> bool:
    """Say whether the figure counts the matter's own victims, where the matter has a number that most give."""
    return bool(found.matter.people) or found.matter.is_of_it(said)


def _weight(one: Proposition) -> int:
    """Order figures: the dead, then the hurt and the held, then others; among them those that a teller counted."""
    return min((place for place, acts in enumerate(_FIRST) if one.act in acts), default=len(_FIRST)) + 2 * (
        not one.supporting
    )


def _quantity(one: Proposition) -> Quantity | None:
    return one.value.quantity if one.value else None


def _counts(one: Proposition, index: CaseIndex) -> bool:
    """Say whether a figure counts more than one person of the event: by its unit, or by standing for a victim.

    What any text dates to another year is a figure of something else.
    """
    quantity = _quantity(one)
    if quantity is None or is_one(quantity) or not all(index.on_its_day(told) for told in index.told(one.statements)):
        return False
    if quantity.comparator == "vague" and quantity.text.casefold() in _NO_NUMBER:
        return False
    people = counts_people(quantity)
    if people is not None:
        return people
    text = quantity.text.casefold()
    return not text or any(
        text in party.text.casefold() for told in index.told(one.statements) for party in told.victims
    )

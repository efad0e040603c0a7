"""The numbers of people told of an event: who counted, in how many documents, who denies it; never added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from firsthand.dossier.page.alleged import alleged_words
from firsthand.dossier.page.dates import when_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.proposition_labels import figure_words, is_one, place_words
from firsthand.dossier.page.wording import act_words, count_words
from firsthand.model.record import Proposition
from firsthand.model.values.quantity import Quantity, counts_people

_MOST = 7
_NO_NUMBER = frozenset({"many", "some", "several", "a few", "few", "most", "a number", "an unspecified number"})
_FIRST = (
    frozenset({"killing", "death"}),
    frozenset({"wounding", "detention", "disappearance", "arrest", "beating", "torture", "sexual_violence"}),
)


def figure_lines(index: CaseIndex, events: Sequence[str]) -> list[Line]:
    """Return the figures of some events, those that most documents give first."""
    found = [one for one in index.disclosed.propositions if index.event_of(one) in events and _counts(one, index)]
    disputed = {side for one in index.disclosed.contradictions if one.kind == "number" for side in one.between}
    found.sort(key=lambda one: (_weight(one), one.id not in disputed, -one.documents, -one.origins_max, one.id))
    lines = list(_lines(found[:_MOST], index))
    if len(found) > _MOST:
        lines.append(Line(words=f"{count_words(len(found) - _MOST, 'more figure')} below"))
    return lines or [Line(words="no number of people is given for the main event")]


def _lines(found: list[Proposition], index: CaseIndex) -> Iterator[Line]:
    for one in found:
        names = [index.origins[key].who for key in one.supporting if key in index.origins]
        who = f"counted by {listed(names, 3)}" if names else "counted by nobody who is named"
        denied = [index.origins[key].who for key in one.denying if key in index.origins]
        words = f"{figure_words(one, index)} ({_of_what(one, index)}): {who}, in "
        words += count_words(one.documents, "document")
        words += f"; disputed in words of {listed(denied, 3)}" if denied else ""
        yield Line(words=words, statements=one.statements[:2])


def _of_what(one: Proposition, index: CaseIndex) -> str:
    """Say what was counted: the act, where, when most of those who give the figure date it, and by whom as told."""
    told = index.told(one.statements)
    dates = Counter(when_words(found.when) for found in told if found.when is not None and found.when.edtf)
    when = min(dates, key=lambda words: (-dates[words], words), default="")
    parts = (act_words(one.act) + place_words(one, index), when, alleged_words(told, index))
    return ", ".join(filter(None, parts))


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

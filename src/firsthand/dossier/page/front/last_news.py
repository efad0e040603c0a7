"""The last news of each person: dated before undated, a death before all else, and how old it is."""

from __future__ import annotations

import re
from collections import Counter

from firsthand.dossier.page.ages import age_words
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import person_name, words_name
from firsthand.model.base import Frozen
from firsthand.model.record import Person
from firsthand.model.statement import Observation

FINAL = frozenset({"dead", "killed"})
WHEREABOUTS = frozenset({"held", "free", "missing", "whereabouts unknown", "in hospital", "transferred", "escaped"})
# Of a wound that is dated later the telling is later: an autopsy's findings say nothing of a life after death.
_ALIVE = (WHEREABOUTS | {"alive"}) - {"in hospital"}  # whose body lies there is dead
_STATES = {"injured": "told to have been hurt"}
_STANDING = {"asserted": "", "believed": ", believed", "reported": ", by report", "unknown": ""}
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")
_QUOTE = 90


class News(Frozen, frozen=True, kw_only=True):
    """The last news of one person.

    `named` is false where no words beside the status name the person, `told_apart` where no name or relation does.
    `state` is the first status that is told.
    """

    person: str
    told_apart: bool
    words: str
    statements: tuple[str, ...]
    named: bool
    state: str = ""


def last_news(index: CaseIndex, today: str) -> list[News]:
    """Return the last news of everybody of whom a state is told: named people first, those told of most first."""
    told = [one for one in index.disclosed.people if one.observations]
    told.sort(key=lambda one: (one.name is None, -len(one.observations), one.name or "", one.id))
    found = [_news(one, index, today) for one in told if not _is_told_of_another(one, told)]
    return sorted(found, key=lambda one: (not one.named, not one.told_apart))


def _is_told_of_another(person: Person, told: list[Person]) -> bool:
    """Say whether a name of one word is that of one fully named person of whom the same state is told, of one day."""
    if not person.name or person.naming == "full" or person.relations:
        return False
    states = {(one.status, one.as_of) for one in person.observations}
    bearers = [
        other
        for other in told
        if other.name and other.id != person.id and person.name.casefold() in other.name.casefold().split()
    ]
    return len(bearers) == 1 and states <= {(one.status, one.as_of) for one in bearers[0].observations}


def _news(person: Person, index: CaseIndex, today: str) -> News:
    told = _recent(person, index)
    sure = [one for one in told if _is_named(person, one, index)]
    beliefs = _standing(sure or told)
    name = person_name(person, index)
    if not sure and person.name:
        words = f"{_quoted(beliefs[0], index)} may mean {name} ({_belief(beliefs[0], today)}): read the words"
    else:
        words = f"{name}: " + "; ".join(_belief(one, today) for one in beliefs)
    return News(
        person=person.id,
        told_apart=person.name is not None or name.startswith("the "),
        words=words,
        statements=tuple(dict.fromkeys(one.statement for one in beliefs)),
        named=bool(sure) and person.name is not None,
        state=beliefs[0].status,
    )


def _recent(person: Person, index: CaseIndex) -> list[Observation]:
    """Return the beliefs that are no mere past of the person; all of them where no other is told."""
    known = {one.statement: index.statements.get(one.statement) for one in person.observations}
    recent = [one for one in person.observations if (s := known[one.statement]) is None or not index.is_long_before(s)]
    return recent or list(person.observations)


def _standing(observations: list[Observation]) -> list[Observation]:
    """Return what to say: a death, with whatever is dated later than it; else the newest dated and undated state."""
    deaths = sorted((one for one in observations if one.status in FINAL), key=_order)
    if deaths:
        death = _most_told(deaths)
        later = [one for one in observations if one.status in _ALIVE and _is_later(one.as_of, death.as_of)]
        return [death, *sorted(later, key=_order)[-1:]]
    placed = [one for one in observations if one.status in WHEREABOUTS] or observations
    dated = sorted((one for one in placed if one.as_of), key=_order)
    undated = sorted((one for one in placed if not one.as_of), key=_order)
    shown = dated[-1:]
    return [*shown, *[one for one in undated[-1:] if not shown or one.status != shown[0].status]]


def _most_told(deaths: list[Observation]) -> Observation:
    """Return a death of the day that most who tell of it give; of those told as often the earliest."""
    dated = [one for one in deaths if _order(one)[0]]
    times = Counter(_end(one.as_of) for one in dated)
    return min(dated, key=lambda one: (-times[_end(one.as_of)], _order(one))) if dated else deaths[-1]


def _order(one: Observation) -> tuple[bool, str, str, str]:
    """Order beliefs: known years last, then by day, then by when they were told."""
    return bool(one.as_of and "XXXX" not in one.as_of), _end(one.as_of), _end(one.told), one.statement


def _end(edtf: str | None) -> str:
    return (edtf or "").rpartition("/")[2].replace("X", "0")


def _is_later(one: str | None, other: str | None) -> bool:
    if not one or not other or not _ISO.fullmatch(one) or not _ISO.fullmatch(other):
        return False
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def _belief(one: Observation, today: str) -> str:
    words = f"{_STATES.get(one.status, one.status)}{_STANDING[one.basis]}"
    age = age_words(one.as_of, today)
    if one.as_of and date_words(one.as_of) != date_words(None):
        when = date_words(one.as_of)
        as_of = "" if when.startswith(("until", "since", "between")) else "as of "
        return f"{words}, {as_of}{when}{f', {age}' if age else ''}"
    told, age = date_words(one.told), age_words(one.told, today)
    if not one.told or told == date_words(None):
        return f"{words}, date not known"
    return f"{words}, date not known (told {told}{f', {age}' if age else ''})"


def _is_named(person: Person, one: Observation, index: CaseIndex) -> bool:
    """Say whether the words of a belief name the person, or the person has no name that they could give."""
    if not person.name:
        return True
    statement = index.statements.get(one.statement)
    parties = statement.victims if statement else ()
    return any(party.entity == person.id and words_name(party, person) for party in parties)


def _quoted(one: Observation, index: CaseIndex) -> str:
    statement = index.statements.get(one.statement)
    if statement is None or statement.text is None:
        return "Words that are withheld"
    words = " ".join(statement.text.split())
    return f"“{words}”" if len(words) <= _QUOTE else f"“{words[:_QUOTE].rpartition(' ')[0]} …”"

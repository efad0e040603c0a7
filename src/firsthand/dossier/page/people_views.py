"""People as the page shows them: those with a name, then names that may be theirs, then others; each belief once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import PRONOUNS
from firsthand.model.base import Frozen
from firsthand.model.record import Person
from firsthand.model.statement import Observation

_NAMING = {"none": "not named", "partial": "named in part", "pseudonym": "named by a pseudonym"}


class BeliefView(Frozen, frozen=True, kw_only=True):
    """One belief on somebody's state, with all statements that tell it."""

    status: str
    how: str
    statements: tuple[str, ...]


class PersonView(Frozen, frozen=True, kw_only=True):
    """One person; `state` is the last news by which editions are compared, empty where none is told."""

    id: str
    name: str
    about: str
    protected: bool
    why: str
    state: str
    beliefs: tuple[BeliefView, ...]


class PeopleViews(Frozen, frozen=True, kw_only=True):
    """`named` have headings; `perhaps` bear a part of the name of one of these.

    Of `related` nothing but a relation is told; `unnamed` have no name of their own.
    """

    named: tuple[PersonView, ...]
    perhaps: tuple[PersonView, ...]
    related: tuple[PersonView, ...]
    unnamed: tuple[PersonView, ...]


def people_views(index: CaseIndex, names: Mapping[str, str], news: Mapping[str, str]) -> PeopleViews:
    """Return everybody of whom a state or a relation is told."""
    told = [one for one in index.disclosed.people if one.observations or one.relations]
    told.sort(key=lambda one: (-len(one.observations), (one.name or "").casefold(), one.id))
    named = [one for one in told if one.name]
    main: list[Person] = []
    perhaps: list[Person] = []
    for one in sorted(named, key=lambda one: -len((one.name or "").split())):
        (perhaps if any(_may_be(one, other) for other in main) else main).append(one)
    chosen = {one.id for one in main}
    known = {one.id for one in index.disclosed.people if one.name}
    return PeopleViews(
        named=tuple(_view(one, names, news, known) for one in named if one.id in chosen and one.observations),
        perhaps=tuple(_view(one, names, news, known) for one in named if one.id not in chosen and one.observations),
        related=tuple(_view(one, names, news, known) for one in named if not one.observations),
        unnamed=tuple(_view(one, names, news, known) for one in told if not one.name),
    )


def _may_be(one: Person, other: Person) -> bool:
    """Say whether a name is the same as, or a part of, another person's: they may be one, which was not decided."""
    words, longer = ((person.name or "").casefold().split() for person in (one, other))
    return bool(words) and set(words) <= set(longer)


def _view(person: Person, names: Mapping[str, str], news: Mapping[str, str], named: Set[str]) -> PersonView:
    name = names[person.id]
    return PersonView(
        id=person.id,
        name=name[:1].upper() + name[1:],
        about=_about(person, names, named),
        protected=person.protected.yes,
        why=person.protected.why or "",
        state=news.get(person.id, ""),
        beliefs=_beliefs(person),
    )


def _about(person: Person, names: Mapping[str, str], named: Set[str]) -> str:
    parts = [_NAMING.get(person.naming, "named in full")]
    if person.age is not None:
        low, high = person.age.low, person.age.high
        parts.append(f"age {low}" if low == high else f"age {low} to {high}")
    role = person.role or ""
    own = bool(role) and role.casefold() != "person" and role.split()[0].casefold() not in PRONOUNS
    parts += [role] if own else []
    parts += [f"{one.kind} of {names[one.to]}" for one in person.relations if one.to in named]
    return "; ".join(parts)


def _beliefs(person: Person) -> tuple[BeliefView, ...]:
    """Return the beliefs in their order; those of one state at one time are one, with all who tell it."""
    rows: dict[tuple[str, str], list[tuple[Observation, bool]]] = {}
    for place, one in enumerate(person.observations):
        rows.setdefault((one.status, one.as_of or ""), []).append((one, place in person.last_known))
    return tuple(
        BeliefView(status=status, how=_how(told), statements=tuple(dict.fromkeys(one.statement for one, _ in told)))
        for (status, _), told in rows.items()
    )


def _how(told: Sequence[tuple[Observation, bool]]) -> str:
    """Say of when a state is, how it is held, and when it was told; of a date that is not known, that once."""
    first = told[0][0]
    when = date_words(first.as_of)
    spans = when.startswith(("until", "since", "between")) or not first.as_of
    parts = [when if spans else f"as of {when}"]
    parts.append(" or ".join(sorted({one.basis for one, _ in told})))
    days = [date_words(day) for day in sorted({one.told for one, _ in told if one.told})]
    parts += [f"told {days[0]}" if len(days) == 1 else f"told {days[0]} to {days[-1]}"] if days else []
    return "; ".join([*parts, "last known"] if any(last for _, last in told) else parts)


def unit_names(groups: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return units and bodies by name, each once whatever its article or capitals; a bare noun is none of them."""
    found: dict[str, tuple[str, str]] = {}
    for name, kind in groups:
        key = name.casefold().removeprefix("the ")
        proper = any(word[:1].isupper() for word in name.removeprefix("The ").split())
        if proper and (len(key.split()) > 1 or key.isupper() or name.isupper()):
            found[key] = max(found.get(key, (name, kind)), (name, kind), key=lambda one: sum(map(str.isupper, one[0])))
    return sorted(found.values(), key=lambda one: one[0].casefold())

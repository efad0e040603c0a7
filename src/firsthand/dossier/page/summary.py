"""The page in ten lines, and what to do next."""

from __future__ import annotations

from collections import Counter

from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.wording import act_words, quantity_words, range_words
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Proposition, Work
from firsthand.model.values.quantity import Quantity

_GRAVEST = ("killing", "death", "disappearance", "sexual_violence", "torture", "mock_execution", "beating", "wounding",
            "deprivation", "incommunicado_detention", "detention", "arrest")  # fmt: skip


_NOT_PEOPLE = frozenset({"day", "hour", "minute", "year", "month", "week", "kilometre", "percent"})


class Line(Frozen, frozen=True, kw_only=True):
    """One line with the statements that it rests on."""

    words: str
    statements: tuple[str, ...] = ()


def ten_lines(disclosed: Disclosed) -> list[Line]:
    """Say the most important things of a case; a line for which there is nothing says so."""
    lines = [_documents(disclosed), _wanted(disclosed), _tellers(disclosed)]
    lines += [_undisputed(disclosed), _disputed(disclosed), _numbers(disclosed), _gravest(disclosed)]
    lines += _last_news(disclosed)
    return lines[:10]


def next_steps(disclosed: Disclosed) -> list[Line]:
    """Say what to do next, what changes most first: fetch, ask, protect, decide."""
    steps = [
        Line(words=f"Get {_work_words(work)}: {_documents_words(_rests(work))} on it.")
        for work in wanted_works(disclosed)[:6]
    ]
    for proposition in _by_tellers(disclosed)[:4]:
        if proposition.origins_max > proposition.origins_min:
            gap = f"{proposition.origins_min} to {proposition.origins_max}"
            steps.append(
                Line(
                    words=f"Ask whether the tellers of “{proposition.gist}” are different people ({gap}).",
                    statements=proposition.statements[:3],
                )
            )
    undecided = sum(1 for person in disclosed.people if person.protected.yes)
    if undecided:
        steps.append(Line(words=f"Decide on the protection of {undecided} people before anything is published."))
    for one in [one for one in disclosed.contradictions if one.verdict == "conflict"][:4]:
        steps.append(Line(words=f"Decide on a conflict of {one.kind}: {'; '.join(one.reasons)}."))
    return steps


def wanted_works(disclosed: Disclosed) -> list[Work]:
    """Return works cited and not held, those that most documents rest on first."""
    return sorted((work for work in disclosed.works if work.held is None), key=lambda work: (-_rests(work), work.id))


def _rests(work: Work) -> int:
    return len({named.document for named in work.named_in})


def _work_words(work: Work) -> str:
    kind = "a document" if work.kind == "unknown" else work.kind
    return f"the {kind} of {work.who}"


def _documents_words(count: int) -> str:
    return "1 document rests" if count == 1 else f"{count} documents rest"


def _documents(disclosed: Disclosed) -> Line:
    total = len(disclosed.documents)
    retelling = [one for one in disclosed.documents if any(told.direction == "from" for told in one.retells)]
    unread = sum(1 for one in disclosed.documents if one.status != "read")
    words = f"{total} documents" if total != 1 else "1 document"
    words += (
        f", {len(retelling)} of which only retell another one here" if retelling else ", none a retelling of another"
    )
    words += f"; {unread} could not be read whole." if unread else "."
    return Line(words=words)


def _wanted(disclosed: Disclosed) -> Line:
    works = wanted_works(disclosed)
    if not works:
        return Line(words="Every work that is cited is held.")
    most = works[0]
    many = f"{len(works)} works are cited and not here" if len(works) > 1 else "1 work is cited and not here"
    return Line(words=f"{many}; {_documents_words(_rests(most))} on {_work_words(most)}: get it.")


def _by_tellers(disclosed: Disclosed) -> list[Proposition]:
    return sorted(disclosed.propositions, key=lambda one: (-one.origins_max, -one.origins_min, -one.documents, one.id))


def _tellers(disclosed: Disclosed) -> Line:
    ranked = _by_tellers(disclosed)
    if not ranked or ranked[0].origins_max == 0:
        return Line(words="Nobody who tells of the events is named.")
    most = ranked[0]
    return Line(words=f"Told by most: “{most.gist}”: {range_words(most)}.", statements=most.statements[:5])


def _undisputed(disclosed: Disclosed) -> Line:
    disputed = {one for contradiction in disclosed.contradictions for one in contradiction.between}
    calm = [one for one in _by_tellers(disclosed) if one.id not in disputed and not one.denying and one.origins_min]
    if not calm:
        return Line(words="There is no proposition that nobody here disputes.")
    gists = "; ".join(f"“{one.gist}”" for one in calm[:2])
    told = tuple(statement for one in calm[:2] for statement in one.statements[:2])
    return Line(words=f"Not disputed in these documents: {gists}.", statements=told)


def _disputed(disclosed: Disclosed) -> Line:
    denied = [one for one in disclosed.propositions if one.denying]
    names = {origin.id: origin.who for origin in disclosed.origins}
    if not denied:
        return Line(words="No denial is told in these documents.")
    first = max(denied, key=lambda one: (len(one.denying), one.documents, one.id))
    by = ", ".join(names.get(one, "somebody not named") for one in first.denying)
    return Line(words=f"Disputed: “{first.gist}”, by {by}.", statements=first.statements[:3])


def _numbers(disclosed: Disclosed) -> Line:
    counted = [(one, quantity) for one in disclosed.propositions if (quantity := _count_of_people(one)) is not None]
    if not counted:
        return Line(words="No number of people is given.")
    figures = dict.fromkeys(f"{quantity_words(quantity)} ({act_words(one.act)})" for one, quantity in counted[:6])
    told = tuple(one.statements[0] for one, _ in counted[:6])
    return Line(words=f"Numbers as printed, not to be added up: {', '.join(figures)}.", statements=told)


def _count_of_people(proposition: Proposition) -> Quantity | None:
    quantity = proposition.value.quantity if proposition.value else None
    if quantity is None or quantity.unit in _NOT_PEOPLE or (quantity.low == 1 and quantity.comparator == "="):
        return None
    return quantity


def _gravest(disclosed: Disclosed) -> Line:
    ranked = {act: number for number, act in enumerate(_GRAVEST)}
    grave = [one for one in disclosed.propositions if one.act in ranked and one.supporting]
    if not grave:
        return Line(words="No grave act has a named teller.")
    first = min(grave, key=lambda one: (ranked[one.act], -one.origins_min, one.id))
    return Line(
        words=f"The gravest charge: “{first.gist}” ({act_words(first.act)}), on the word of {range_words(first)}.",
        statements=first.statements[:3],
    )


def _last_news(disclosed: Disclosed) -> list[Line]:
    lines = []
    for person in sorted(disclosed.people, key=lambda one: (one.naming == "none", one.name or "", one.id)):
        if person.last_known:
            belief = person.observations[person.last_known[0]]
            lines.append(
                Line(
                    words=f"Last news of {person.name or 'a person not named'}: {belief.status} "
                    f"({belief.basis}, {date_words(belief.as_of)}).",
                    statements=(belief.statement,),
                )
            )
    return lines or [Line(words="There is no news of anybody's present state.")]


def publishers(disclosed: Disclosed) -> list[tuple[str, int]]:
    """Count the documents of each publisher."""
    counts = Counter(one.publisher.name if one.publisher else "not known" for one in disclosed.documents)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))

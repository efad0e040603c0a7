"""The public edition: protected people under fresh numbers, and what would give them away withheld.

What is withheld for whom is listed in `docs/editions.md`. Nothing is taken out of a list, so no count changes.
Where a document gives somebody away, all that was made from its words is built anew from fields that are allowed.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from firsthand.disclose.findings import public_contradiction, public_drift
from firsthand.disclose.fresh_ids import Shuffle, draw, in_order, renumber
from firsthand.disclose.giveaways import Giveaways, find_giveaways
from firsthand.disclose.harmful import kept_back as harmful_words
from firsthand.disclose.leaks import search_values
from firsthand.disclose.passages import Passages
from firsthand.disclose.propositions import public_incident, public_proposition, public_work
from firsthand.disclose.public_people import gives_away, public_group, public_origin, public_person
from firsthand.disclose.public_statements import public_document, public_statement
from firsthand.errors import Bug
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Group, Incident, Person, Record

_replace = msgspec.structs.replace

_NOT_HERE = "words withheld here"

_Joined = TypeVar("_Joined", Incident, Person, Group)


def for_public(full: Disclosed, record: Record, shuffle: Shuffle) -> Disclosed:
    """Return the public edition; raise `Bug` rather than let a protected name or passage through."""
    giveaways = find_giveaways(full, record)
    reduced = _reduced(full, record, giveaways)
    passages = Passages.of(record, giveaways.documents)
    values = _scrubbed(msgspec.to_builtins(reduced), giveaways, passages)
    values = renumber(values, draw(reduced, shuffle))
    _refuse_leaks(values, giveaways, passages)
    return in_order(msgspec.convert(values, Disclosed))


def _reduced(full: Disclosed, record: Record, giveaways: Giveaways) -> Disclosed:
    harmful = {key for one in harmful_words(record) for key in (one.statement, one.document)}
    told = frozenset(one.id for one in full.statements if one.document in giveaways.documents)
    origins = frozenset(one.id for one in full.origins if gives_away(one, giveaways))
    kept_back = told | origins
    propositions = tuple(public_proposition(one, giveaways, kept_back) for one in full.propositions)
    kept_back |= {one.id for one in full.propositions if not kept_back.isdisjoint(one.statements)}
    withheld = ["decisions"]
    withheld += ["protected people"] if giveaways.people else []
    withheld += ["words that may hurt somebody"] if harmful else []
    return _replace(
        full,
        edition="public",
        documents=tuple(public_document(one, giveaways) for one in full.documents),
        works=tuple(public_work(one, giveaways) for one in full.works),
        statements=tuple(public_statement(one, giveaways, harmful) for one in full.statements),
        origins=tuple(public_origin(one, giveaways, origins) for one in full.origins),
        propositions=propositions,
        incidents=tuple(public_incident(one, giveaways, full) for one in _as_now(full.incidents)),
        people=tuple(public_person(one, giveaways, told) for one in _as_now(full.people)),
        groups=tuple(public_group(one, giveaways) for one in _as_now(full.groups)),
        contradictions=tuple(public_contradiction(one, giveaways, kept_back) for one in full.contradictions),
        drift=tuple(public_drift(one, giveaways, kept_back) for one in full.drift),
        decisions=(),
        harmful=(),
        withheld=tuple(withheld),
    )


def _as_now(items: tuple[_Joined, ...]) -> tuple[_Joined, ...]:
    """Return them without the ids they had before: how many there are would tell how often somebody was joined."""
    return tuple(_replace(one, formerly=()) for one in items)


def _scrubbed(value: Any, giveaways: Giveaways, passages: Passages) -> Any:
    """Replace protected names and passages in every string that is left: a second net, should the first have a hole."""
    if isinstance(value, str):
        return _NOT_HERE if passages.find(value) else giveaways.scrub(value)
    if isinstance(value, dict):
        return {key: _scrubbed(one, giveaways, passages) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_scrubbed(one, giveaways, passages) for one in value]
    return value


def _refuse_leaks(values: Any, giveaways: Giveaways, passages: Passages) -> None:
    leaks = search_values(values, giveaways.names, passages)
    if leaks:
        raise Bug(
            f"The public edition still holds {len(leaks)} protected name(s) or passage(s); nothing was written.",
            where="; ".join(sorted({leak.where for leak in leaks})[:5]),
            hint="report this; until then share the counsel edition under privilege only",
        )

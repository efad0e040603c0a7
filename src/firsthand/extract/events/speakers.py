"""Who speaks for police is not whom he speaks of: "he was arrested", said of nobody by name, is never the chief.

In a short report in which officers speak, a pronoun behind one of them is often taken for him. Where nothing but a
pronoun says that a speaking official was hurt, arrested or did it, it is left open whom it means.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.local_incidents import is_force
from firsthand.extract.events.pointing import is_local_report
from firsthand.model.statement import Party, Statement

_PURSUIT = frozenset({"arrest", "detention", "charge", "trial", "suicide"})
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})


def leave_speakers_out(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with no speaking official taken for victim or suspect by a pronoun alone."""
    if not is_local_report(tree):
        return list(statements)
    told = [one for one in statements if is_force(one.act) or one.act in _PURSUIT]
    named = {party.entity for one in told for party in _people(one) if not _is_pronoun(party)}
    speaking = {teller.entity for one in statements for teller in one.chain if teller.entity is not None}
    officials = {entity for entity in speaking - named if entity is not None and _is_official(tree, entity)}
    if not officials:
        return list(statements)
    wrong = {one.id for one in told if any(_is_pronoun(party) and party.entity in officials for party in _people(one))}
    return [_without(one, officials) if one.id in wrong else one for one in statements]


def _people(one: Statement) -> tuple[Party, ...]:
    return (*one.victims, *one.alleged_actors)


def _is_pronoun(party: Party) -> bool:
    return party.text.lower() in _PRONOUNS


def _is_official(tree: Tree, entity: str) -> bool:
    """Say whether somebody named has an office of police or court in the text."""
    known = tree.entities.get(entity)
    words = {word for role in known.roles for word in role.split()} if known is not None and known.name else set()
    return not words.isdisjoint(word_list("words", "officials"))


def _without(one: Statement, officials: set[str]) -> Statement:
    victims, actors = (
        tuple(_open(party, officials) for party in parties) for parties in (one.victims, one.alleged_actors)
    )
    return msgspec.structs.replace(one, victims=victims, alleged_actors=actors)


def _open(party: Party, officials: set[str]) -> Party:
    return msgspec.structs.replace(party, entity=None) if _is_pronoun(party) and party.entity in officials else party

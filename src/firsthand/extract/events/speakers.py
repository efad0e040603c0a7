"""Who speaks is not whom he speaks of: "he was arrested", said of nobody by name, is never the chief of police.

A pronoun behind somebody who speaks is often taken for him. Where nothing but a pronoun says that a speaking official
was hurt or arrested, or in a short report that he did it, it is left open whom it means; and nobody who speaks is dead
or missing by a pronoun alone: that is whoever else the text tells as dead or missing, if it is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.local_incidents import is_force
from firsthand.extract.events.pointing import is_local_report
from firsthand.model.statement import Party, Statement

_PURSUIT = frozenset({"arrest", "detention", "charge", "trial", "suicide", "escape", "release"})
_LOST = frozenset({"killing", "death", "disappearance"})
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})


def leave_speakers_out(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with no speaking official taken for victim or suspect by a pronoun alone."""
    told = [one for one in statements if is_force(one.act) or one.act in _PURSUIT or one.act in _LOST]
    pointed = _speaking(statements, told)
    officials = {entity for entity in pointed if _is_official(tree, entity)}
    if not officials:
        return list(statements)
    local = is_local_report(tree)
    of_force = {one.id for one in told if local or one.act not in _LOST}  # of the dead and missing see below
    return [_without(one, officials, local=local) if one.id in of_force else one for one in statements]


def leave_the_living_out(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with nobody who speaks in the text among its dead and missing by a pronoun alone."""
    told = [one for one in statements if is_force(one.act) or one.act in _PURSUIT or one.act in _LOST]
    alive = {entity for entity in _speaking(statements, told) if tree.entities[entity].name}
    if not alive:
        return list(statements)
    lost = _lost(tree, told)
    return [_of_the_lost(one, alive, lost) if one.act in _LOST else one for one in statements]


def _speaking(statements: Sequence[Statement], told: Sequence[Statement]) -> set[str]:
    """Return who tells something, and is told of as harmed or as having harmed by nothing but pronouns."""
    named = {party.entity for one in told for party in _people(one) if not _is_pronoun(party)}
    pointed = {party.entity for one in told for party in _people(one) if _is_pronoun(party)} - named
    tellers = {teller.entity for one in statements for teller in one.chain} if pointed else set()
    return {entity for entity in pointed & tellers if entity is not None}


def _lost(tree: Tree, told: Sequence[Statement]) -> str | None:
    """Return the one person by name whom a text tells as dead or missing by more than a pronoun, else as harmed."""
    lost = _named(tree, (one for one in told if one.act in _LOST))
    named = lost or _named(tree, told)
    return named[0] if len(named) == 1 else None


def _named(tree: Tree, told: Iterable[Statement]) -> list[str]:
    every = {party.entity for one in told for party in one.victims if party.entity and not _is_pronoun(party)}
    people = (known for entity in sorted(every) if (known := tree.entities.get(entity)) is not None)
    return [known.id for known in people if known.type == "person" and known.name]


def _of_the_lost(one: Statement, alive: set[str], lost: str | None) -> Statement:
    """Return a death without somebody who speaks among its dead."""
    victims = tuple(
        msgspec.structs.replace(party, entity=lost) if _is_pronoun(party) and party.entity in alive else party
        for party in one.victims
    )
    return one if victims == one.victims else msgspec.structs.replace(one, victims=victims)


def _people(one: Statement) -> tuple[Party, ...]:
    return (*one.victims, *one.alleged_actors)


def _is_pronoun(party: Party) -> bool:
    return party.text.lower() in _PRONOUNS


def _is_official(tree: Tree, entity: str) -> bool:
    """Say whether somebody named has an office of police or court in the text."""
    known = tree.entities.get(entity)
    words = {word for role in known.roles for word in role.split()} if known is not None and known.name else set()
    return not words.isdisjoint(word_list("words", "officials"))


def _without(one: Statement, officials: set[str], *, local: bool) -> Statement:
    victims = tuple(_open(party, officials) for party in one.victims)
    actors = tuple(_open(party, officials) for party in one.alleged_actors) if local else one.alleged_actors
    return msgspec.structs.replace(one, victims=victims, alleged_actors=actors)


def _open(party: Party, officials: set[str]) -> Party:
    return msgspec.structs.replace(party, entity=None) if _is_pronoun(party) and party.entity in officials else party

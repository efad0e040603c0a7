"""What the words of one act tell besides: a wound told by a shot."""

from __future__ import annotations

import msgspec

from firsthand.model.base import make_id
from firsthand.model.statement import Statement
from firsthand.model.vocabulary import Act

IMPLIED = "told by the words of another act"
_DEADLY = frozenset({"killing", "death", "suicide"})


def further(statement: Statement, act: Act, *, implied: bool = True) -> Statement:
    """Return the statement of a second act that the same words tell of the same people ("shot him": a wound).

    What is not implied is told by the words themselves, once it is known what came of them.
    """
    return msgspec.structs.replace(
        statement,
        id=make_id("s", statement.document, statement.start, statement.end, act.key, statement.trigger[0]),
        act=act.key,
        act_code=act.code,
        observed=act.status if statement.observed else None,
        notes=(*statement.notes, IMPLIED) if implied else statement.notes,
    )


def without_wounds_of_the_dead(found: list[Statement]) -> list[Statement]:
    """Leave out the wound told by "shot" where the sentence goes on to tell that the same people died of it."""
    dead = {_people(one) for one in found if one.act in _DEADLY}
    return [one for one in found if IMPLIED not in one.notes or _people(one) not in dead]


def _people(statement: Statement) -> tuple[str, ...]:
    return tuple(victim.entity or victim.text.lower() for victim in statement.victims)

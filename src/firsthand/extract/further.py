"""What the words of one act tell besides: a wound told by a shot, counted parts of a group of victims."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.counts import Counts
from firsthand.extract.parties import party
from firsthand.model.base import Span, make_id
from firsthand.model.statement import Statement
from firsthand.model.vocabulary import Act

IMPLIED = "told by the words of another act"
_DEADLY = frozenset({"killing", "death", "suicide"})


def further(statement: Statement, act: Act) -> Statement:
    """Return the statement of a second act that the same words tell of the same people ("shot him": a wound)."""
    return msgspec.structs.replace(
        statement,
        id=make_id("s", statement.document, statement.start, statement.end, act.key, statement.trigger[0]),
        act=act.key,
        act_code=act.code,
        observed=act.status if statement.observed else None,
        notes=(*statement.notes, IMPLIED),
    )


def without_wounds_of_the_dead(found: list[Statement]) -> list[Statement]:
    """Leave out the wound told by "shot" where the sentence goes on to tell that the same people died of it."""
    dead = {_people(one) for one in found if one.act in _DEADLY}
    return [one for one in found if IMPLIED not in one.notes or _people(one) not in dead]


def _people(statement: Statement) -> tuple[str, ...]:
    return tuple(victim.entity or victim.text.lower() for victim in statement.victims)


def parts_of(tree: Tree, counts: Counts, whole: Statement, victims: tuple[int, ...]) -> list[Statement]:
    """Return what is told of counted parts of the victims ("30 people, including six women and a child").

    Each has the act, teller and scene of the whole, its own words and people, and a count that is part of the
    whole's; the first one's words run on over the parts named with it.
    """
    found = []
    for token in victims:
        parts = counts.parts(token)
        for number, (part, count) in enumerate(parts):
            named = party(tree, part, None)
            start = named.span.start if named.span else tree.start[part]
            end = tree.end[parts[-1][0] if number == 0 else part]
            span = Span(start=start, end=max(end, named.span.end if named.span else end))
            found.append(
                msgspec.structs.replace(
                    whole,
                    id=make_id("s", whole.document, span.start, span.end, whole.act, tree.start[part]),
                    start=span.start,
                    end=span.end,
                    text=span.of(tree.text),
                    trigger=(tree.start[part], tree.end[part]),
                    characterisations=(),
                    victims=(named,),
                    quantity=msgspec.structs.replace(count, subset_of=whole.id),
                    observed=None,
                )
            )
    return found

"""An official told of by office alone, and the one who is named in that office.

A matter whose texts name two holders of an office does not show which of them is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from firsthand.link.names.names import Name, parse_name
from firsthand.link.names.offices import one_holder
from firsthand.link.origins.body_pairs import OWN_VOICE
from firsthand.link.origins.lines import Line
from firsthand.link.origins.teller_pairs import Reason, Teller

_Tellers = Mapping[tuple[str, ...], Teller]


def of_one_office(one: Line, other: Line, tellers: _Tellers) -> Iterator[Reason]:
    """Yield that an official without a name holds the office of one with a name, of whom another text tells."""
    if one.role not in OWN_VOICE or other.role not in OWN_VOICE:
        return
    names = [_names(line, tellers) for line in (one, other)]
    for line, own, known in ((one, names[0], names[1]), (other, names[1], names[0])):
        words = parse_name(line.who).forms if known and not own and len(known[0].tokens) > 1 else ()
        if words and all(any(token & word for word in words) for token in known[0].forms):
            yield "told of by the other's name among other words", 6.0
    contested = one.contested or other.contested
    if not all(names) and not contested and one_holder(said_of(one, tellers), said_of(other, tellers)):
        yield "holders of one office", 5.0


def mark_contested(lines: Collection[Line], tellers: _Tellers) -> None:
    """Mark the officials without a name whose office two people of other names hold in one matter."""
    officials = [line for line in lines if line.role in OWN_VOICE and not line.organisation]
    named = [(line, names[0]) for line in officials if (names := _names(line, tellers))]
    for line in officials:
        if _names(line, tellers):
            continue
        said = said_of(line, tellers)
        line.contested = len({name.tokens for held, name in named if one_holder(said, said_of(held, tellers))}) > 1


def said_of(line: Line, tellers: _Tellers) -> list[str]:
    """Return the words by which whoever tells is told of."""
    return [line.who, *(text for key in line.tellers for text in tellers.get(key, Teller()).descriptors)]


def _names(line: Line, tellers: _Tellers) -> list[Name]:
    return [name for key in sorted(line.tellers) if (name := tellers.get(key, Teller()).name) is not None]

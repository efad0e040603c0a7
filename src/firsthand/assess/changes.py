"""What changed from one statement to its retelling, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.assess.days import disjoint, span_of
from firsthand.assess.marks import drift
from firsthand.assess.places import apart
from firsthand.model.record import Drift
from firsthand.model.statement import ChainLink, Statement

_QUOTED = re.compile(r"[“\"«‘']([^“”\"«»‘’']{6,})[”\"»’']")
_WORD = re.compile(r"[^\W_]+")


def changes(told: Statement, retold: Statement, *, whole: bool) -> Iterator[Drift]:
    """Yield the drift from a telling to its retelling; `whole` is true where a whole text retells another."""
    yield from _tellers(told, retold)
    if told.standing == "hedged" and retold.standing == "asserted" and len(retold.chain) <= len(told.chain):
        yield drift(told.id, retold.id, "hedge_dropped", ("told as uncertain, retold as fact",))
    yield from _values(told, retold)
    if whole:
        yield from _names(told, retold)
        yield from _quotes(told, retold)


def _who(link: ChainLink) -> str:
    return link.entity or (link.who or "").casefold()


def _tellers(told: Statement, retold: Statement) -> Iterator[Drift]:
    """Yield a teller who is left out, or another who is put in his place."""
    before = [link for link in told.chain[:-1] if link.who or link.entity]
    after = {_who(link) for link in retold.chain[:-1]}
    if not before:
        return
    head = before[0] if before[0].link == "stated" or len(before) == 1 else before[1]
    if any(_who(link) in after for link in before if link.role not in ("outlet",)) or _who(head) in after:
        return
    persons = [link for link in before if link.role != "outlet"] or before
    reason = f"told by {persons[0].who or 'a teller'}"
    heads = [link for link in retold.chain[:-1] if link.role != "outlet"]
    if heads and told.response is None and retold.response is None and heads[0].link == "stated":
        reasons = (f"{reason}, retold as {heads[0].who}'s words",)
        yield drift(told.id, retold.id, "speaker_swapped", reasons)
    else:
        yield drift(told.id, retold.id, "source_dropped", (f"{reason}, retold without",))


def _values(told: Statement, retold: Statement) -> Iterator[Drift]:
    one, other = told.quantity, retold.quantity
    if one and other and (one.low, one.high, one.comparator) != (other.low, other.high, other.comparator):
        yield drift(told.id, retold.id, "number_changed", (f"“{one.text}” became “{other.text}”",))
    if disjoint(span_of(told.when), span_of(retold.when)) is True and told.when and retold.when:
        yield drift(told.id, retold.id, "date_changed", (f"“{told.when.text}” became “{retold.when.text}”",))
    if told.where and retold.where and told.where.name != retold.where.name and apart(told.where, retold.where):
        yield drift(told.id, retold.id, "place_changed", (f"“{told.where.text}” became “{retold.where.text}”",))


def _names(told: Statement, retold: Statement) -> Iterator[Drift]:
    before = {v.entity: v.text for v in told.victims if v.entity and v.entity.startswith("p-")}
    after = {v.entity: v.text for v in retold.victims if v.entity and v.entity.startswith("p-")}
    if len(before) == len(after) == 1 and not set(before) & set(after):
        one, other = next(iter(before.values())), next(iter(after.values()))
        if one[:1].isupper() and other[:1].isupper() and one.casefold() != other.casefold():
            yield drift(told.id, retold.id, "name_changed", (f"“{one}” became “{other}”",))


def _quotes(told: Statement, retold: Statement) -> Iterator[Drift]:
    """Yield a quotation that is retold as one, with other words in it."""
    for quoted in _QUOTED.findall(retold.text):
        words = _WORD.findall(quoted.casefold())
        for original in _QUOTED.findall(told.text):
            own = _WORD.findall(original.casefold())
            shared = len(set(words) & set(own)) / max(len(set(words) | set(own)), 1)
            if words != own and shared >= 0.5 and " ".join(words) not in " ".join(own):
                yield drift(told.id, retold.id, "quote_altered", (f"“{original}” became “{quoted}”",))

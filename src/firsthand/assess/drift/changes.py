"""What changed from one statement to its retelling, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.assess.marks import drift
from firsthand.assess.places import apart
from firsthand.model.record import Drift
from firsthand.model.statement import ChainLink, Statement
from firsthand.model.values.days import disjoint, span_of

_QUOTED = re.compile(r"[“\"«‘']([^“”\"«»‘’']{6,})[”\"»’']")
_NAME = re.compile(
    r"(?<!^)\b[A-Z][\w’'-]+|^(?!(?:The|A|An|His|Her|Their|One|Some|Two|Three|Several)\b)[A-Z][\w’'-]+ [A-Z]"
)
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_SMALL = frozenset({"the", "of", "and", "a", "an", "in", "for", "s"})
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
    if heads and _may_be_one(persons[0], heads[0]):
        return
    if heads and told.response is None and retold.response is None and heads[0].link == "stated":
        reasons = (f"{reason}, retold as {heads[0].who}'s words",)
        yield drift(told.id, retold.id, "speaker_swapped", reasons)
    else:
        yield drift(told.id, retold.id, "source_dropped", (f"{reason}, retold without",))


def _may_be_one(before: ChainLink, after: ChainLink) -> bool:
    """Say whether a retelling's teller is the same in other words: "cellmate's mother", "a rights group", "Report".

    Another teller is one of another standing, or another name.
    """
    if {before.role, after.role} & _OFFICIAL and (before.role in _OFFICIAL) != (after.role in _OFFICIAL):
        return False
    named = [bool(_NAME.search(link.who or "")) for link in (before, after)]
    if not all(named):
        return before.role == after.role or not any(link.role in _OFFICIAL for link in (before, after))
    one, other = ({word.casefold() for word in _WORD.findall(link.who or "")} for link in (before, after))
    return bool((one & other) - _SMALL)


def _values(told: Statement, retold: Statement) -> Iterator[Drift]:
    one, other = told.quantity, retold.quantity
    if one and other and (one.low, one.high, one.comparator) != (other.low, other.high, other.comparator):
        yield drift(told.id, retold.id, "number_changed", (f"“{one.text}” became “{other.text}”",))
    dated = told.when is not None and retold.when is not None and told.when.text != retold.when.text
    if dated and told.when and retold.when and disjoint(span_of(told.when), span_of(retold.when)) is True:
        yield drift(told.id, retold.id, "date_changed", (f"“{told.when.text}” became “{retold.when.text}”",))
    if told.where and retold.where and told.where.name != retold.where.name and apart(told.where, retold.where):
        if _comes_from(told) or _comes_from(retold):
            return
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


def _comes_from(statement: Statement) -> bool:
    """Say whether the place is where somebody comes from ("a carpenter from the village of Orr")."""
    place = re.escape(statement.where.text) if statement.where else ""
    return bool(place) and re.search(rf"\bfrom (?:\w+ ){{0,3}}{place}", statement.text) is not None

"""People told apart by their ages alone: "two men, aged 24 and 30" are a man of 24 and a man of 30.

Each becomes a person of his own, a member of the group that he is told of with; a group with the same ages told again
is the same people, and whoever stands alone in the text with such an age, unnamed, is one of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Age, Entity, Mention, Relation
from firsthand.model.base import Span

_AGED = r"(?:\s*[,(–—-]\s*|\s+)(?:who (?:are|were) )?(?P<each>both |all )?(?:of whom (?:are|were) )?"
_SEVERAL = re.compile(
    _AGED
    + r"(?P<word>aged |ages |age |of ages )?(?P<ages>\d{1,3}(?:, \d{1,3})*,? (?:and|&) \d{1,3})(?![\d%:.]\d|\d| \w+s\b)"
)
_ONE = re.compile(_AGED + r"(?P<word>aged |ages |age )?(?P<ages>\d{1,3})(?!\d|[%:.]\d| \w+s\b)")
_INSIDE = re.compile(r"\b(?P<ages>\d{1,3})[- –]years?[- –]olds?\b")
_BOTH_AGED = re.compile(r"\s*[,(]\s*(?:who (?:are|were) )?both (?:aged? )?(?P<age>\d{1,3})(?=\s*[,.;)]| years? old)")
_NUMBER = re.compile(r"\d{1,3}")
_OLDEST, _MOST = 115, 6
_BOTH = frozenset({"both", "two", "pair", "couple", "duo"})
_TWO = 2


def tell_apart(
    parsed: Parsed, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Add a person for each age told of a group of people, with a mention where the age stands.

    An age told of both of two people named together is each one's.
    """
    entities = _both_aged(parsed, mentions, entities)
    groups = {one.id: one for one in entities if one.type == "group" and one.many}
    found = (
        list(_found(parsed, mentions, groups))
        if groups and any(char.isdigit() for char in parsed.document.text)
        else []
    )
    if not found:
        return mentions, entities
    made = _Members(parsed, mentions, entities)
    for group, offsets in found:
        made.add(group, offsets)
    return made.results()


def _both_aged(parsed: Parsed, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Give the age of "Ann and John Roe, both 53" to each of the two."""
    text = parsed.document.text
    if " both " not in text:
        return entities
    aged: dict[str, int] = {}
    by_head = {mention.head: mention for mention in mentions if mention.type == "person" and mention.entity}
    for head, mention in by_head.items():
        told = _BOTH_AGED.match(text, mention.end)
        if told is None or not 0 < int(told["age"]) <= _OLDEST:
            continue
        above = by_head.get(parsed.tokens.head[head])
        pair = [mention, *([above] if above is not None and parsed.tokens.dep[head] == "conj" else [])]
        if len(pair) == _TWO:
            aged.update({one.entity: int(told["age"]) for one in pair if one.entity})
    return tuple(
        msgspec.structs.replace(one, age=Age(low=aged[one.id], high=aged[one.id]))
        if one.id in aged and one.age is None
        else one
        for one in entities
    )


def _found(
    parsed: Parsed, mentions: tuple[Mention, ...], groups: dict[str, Entity]
) -> Iterator[tuple[Mention, list[tuple[int, int]]]]:
    """Yield each phrase for a group with the offset and value of each member's age; an age of all is repeated."""
    text = parsed.document.text
    for mention in mentions:
        group = groups.get(mention.entity or "")
        if group is None or mention.form != "noun":
            continue
        told = _ages(text, mention)
        counted = _count(mention, group, parsed)
        if told and len(told) == 1 and counted is not None and 1 < counted <= _MOST:
            told = told * counted
        if len(told) > 1 and counted in (None, len(told)):
            yield mention, told


def _ages(text: str, mention: Mention) -> list[tuple[int, int]]:
    """Return offset and value of the ages told in a phrase for a group, or right behind it."""
    inside = _INSIDE.search(text, mention.start, mention.end)
    if inside is not None:
        return _values(inside)
    behind = text[mention.end : mention.end + 40]
    if not any(char.isdigit() for char in behind):
        return []
    several = _SEVERAL.match(text, mention.end)
    if several is not None and (several["word"] or text[mention.end : mention.end + 2].strip() in (",", "(")):
        return _values(several)
    one = _ONE.match(text, mention.end)
    return _values(one) if one is not None and one["each"] else []


def _values(match: re.Match[str]) -> list[tuple[int, int]]:
    start = match.start("ages")
    found = [(start + one.start(), int(one.group())) for one in _NUMBER.finditer(match["ages"])]
    return found if all(0 < age <= _OLDEST for _, age in found) else []


def _count(mention: Mention, group: Entity, parsed: Parsed) -> int | None:
    """Return how many a phrase for a group stands for, if it says so exactly."""
    words = {parsed.tokens.text[token].lower() for token in range(mention.first, mention.last)}
    if words & _BOTH or parsed.tokens.text[min(mention.last + 1, len(parsed.tokens) - 1)].lower() == "both":
        return _TWO
    count = group.count
    return int(count.low) if count is not None and count.low and count.comparator == "=" else None


class _Members:
    """The people made so far, and the mentions and entities with them."""

    def __init__(self, parsed: Parsed, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]) -> None:
        self.parsed = parsed
        self.mentions = list(mentions)
        self.entities = {one.id: one for one in entities}
        self.known: dict[tuple[int, ...], list[str]] = {}
        self.aged: dict[int, list[str]] = defaultdict(list)
        for one in entities:
            if one.type == "person" and not one.many and one.age is not None:
                self.aged[one.age.low].append(one.id)

    def add(self, mention: Mention, told: list[tuple[int, int]]) -> None:
        """Make the members of a group, or find them among those known."""
        group = mention.entity or ""
        ages = tuple(sorted(age for _, age in told))
        known = self.known.get(ages)
        if known is None:
            known = [self._member(age, mention) for _, age in sorted(told, key=lambda pair: (pair[1], pair[0]))]
            self.known[ages] = known
        placed: Counter[str] = Counter()
        for offset, age in told:
            free = [one for one in known if (at := self.entities[one].age) and at.low == age and not placed[one]]
            if free:
                placed[free[0]] += 1
                self._mention(free[0], group, offset)

    def _member(self, age: int, mention: Mention) -> str:
        alone = self.aged.get(age, [])
        if len(alone) == 1 and self.entities[alone[0]].name is None:
            return alone[0]
        noun = self.parsed.tokens.lemma[mention.head].lower()
        name = f"e{len(self.entities) + 1}"
        roles = () if any(char.isdigit() for char in noun) else (noun,)
        self.entities[name] = Entity(id=name, type="person", roles=roles, age=Age(low=age, high=age))
        return name

    def _mention(self, member: str, group: str, offset: int) -> None:
        """Note where a member's age stands, and that he is one of the group."""
        tokens = self.parsed.tokens
        token = next((at for at in range(len(tokens)) if tokens.start[at] <= offset < tokens.end[at]), None)
        if token is None:
            return
        span = Span(start=tokens.start[token], end=tokens.end[token])
        made = Mention(
            id=f"m{len(self.mentions) + 1}", first=token, last=token + 1, head=token, start=span.start, end=span.end,
            text=tokens.text[token], type="person", form="noun", entity=member,
        )  # fmt: skip
        self.mentions.append(made)
        one = self.entities[member]
        belongs = any(relation.kind == "member" and relation.to == group for relation in one.relations)
        relations = one.relations if belongs else (*one.relations, Relation(kind="member", to=group, span=span))
        self.entities[member] = msgspec.structs.replace(one, relations=relations, mentions=(*one.mentions, made.id))

    def results(self) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        """Return mentions in reading order, and the entities, those made last."""
        ordered = sorted(self.mentions, key=lambda one: (one.start, one.end))
        return tuple(ordered), tuple(self.entities.values())

"""What the text says of each figure: names, how far named, sex, age, roles, relations, count."""

from __future__ import annotations

import re
from bisect import bisect_left

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.protection import all_changed, naming, withheld
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon
from firsthand.model.annotated import Age, Entity, Naming, QuantityMention, Relation
from firsthand.model.base import Span
from firsthand.model.values.quantity import Quantity

_UNIT = re.compile(r"\b(?:military )?unit (?:no\.? ?|number )?(\d{3,6})\b", re.I)


class Facts:
    """Builds entities of figures."""

    def __init__(
        self, parsed: Parsed, grammar: Grammar, drafts: list[Draft], cast: Cast, quantities: tuple[QuantityMention, ...]
    ) -> None:
        self.parsed = parsed
        self.grammar = grammar
        self.counted = _counted(drafts, quantities)
        self.groups: dict[int, list[Figure]] = {}
        for figure in cast.figures:
            for member in figure.members if len(figure.mentions) > 1 else ():
                self.groups.setdefault(member, []).append(figure)
        self.changed = all_changed(parsed.document.text)
        self.withheld = withheld(parsed, grammar, drafts, cast)

    def entity(self, figure: Figure, ids: dict[int, str], mention_ids: dict[int, str]) -> Entity:
        """Return what the text says of one figure."""
        names = [mention for mention in figure.mentions if mention.form == "name"]
        variants = tuple(sorted({self._words(mention) for mention in names}))
        name = max(variants, key=lambda text: (len(text.split()), len(text), text)) if variants else None
        many = bool(figure.many)
        return Entity(
            id=ids[figure.index],
            type=figure.type,
            name=name,
            variants=variants,
            naming=self._naming(figure, name, names),
            descriptor=self._descriptor(figure),
            roles=self._roles(figure),
            relations=self._relations(figure, ids),
            many=many,
            count=next((self.counted[m.head] for m in figure.mentions if m.head in self.counted), None)
            if many
            else None,
            age=Age(low=figure.age, high=figure.age) if figure.age is not None and figure.type == "person" else None,
            sex=None if many else figure.sex,
            unit=self._unit(figure),
            withheld=self.withheld.get(figure.index),
            mentions=tuple(mention_ids[m.head] for m in sorted(figure.mentions, key=lambda m: m.head)),
        )

    def _words(self, mention: Draft) -> str:
        return self.parsed.words(mention.first, mention.last)

    def _naming(self, figure: Figure, name: str | None, names: list[Draft]) -> Naming:
        if name is None:
            return "none"
        if figure.type != "person":
            return "full"
        tokens = self.grammar.tokens
        return naming(
            self.parsed.document.text,
            name,
            [(tokens.start[draft.first], tokens.end[draft.last - 1]) for draft in names],
            changed=self.changed,
        )

    def _descriptor(self, figure: Figure) -> str | None:
        """Return the longest phrase by which somebody is called; what he was at another time comes last."""
        nouns = [mention for mention in figure.mentions if mention.form == "noun"]
        called = [mention for mention in nouns if not self._was_then(mention)]
        return max(
            (self._words(mention) for mention in called or nouns), key=lambda text: (len(text), text), default=None
        )

    def _was_then(self, mention: Draft) -> bool:
        """Say whether a phrase tells what somebody was at some time ("was already a sergeant when …")."""
        grammar = self.grammar
        be = grammar.head[mention.head]
        if grammar.dep[mention.head] not in {"attr", "pobj"} or mention.article != "a":
            return False
        be = grammar.head[be] if grammar.lower[be] == "as" else be  # "was serving as a captain when …"
        kids = grammar.children[be]
        dated = any(grammar.lower[kid] in {"already", "then", "still"} or grammar.dep[kid] == "advcl" for kid in kids)
        return dated and (grammar.lower[be] == "was" or any(grammar.lower[kid] == "was" for kid in kids))

    def _roles(self, figure: Figure) -> tuple[str, ...]:
        roles: set[str] = set()
        words = lexicon()
        for mention in figure.mentions:
            roles.update(role for role in mention.roles if role not in words.kin or words.kin[role].needs_owner)
        return tuple(sorted(roles))

    def _relations(self, figure: Figure, ids: dict[int, str]) -> tuple[Relation, ...]:
        tokens = self.grammar.tokens
        words = lexicon()
        found: dict[tuple[int, str], Relation] = {}
        for group in self.groups.get(figure.index, ()):
            first = group.mentions[0]
            span = Span(start=tokens.start[first.first], end=tokens.end[first.last - 1])
            found[group.index, "member"] = Relation(kind="member", to=ids[group.index], span=span)
        for kind, other, draft in figure.ties:
            family = words.families.get(kind, kind)
            if other in ids and (other, family) not in found:
                span = Span(start=tokens.start[draft.first], end=tokens.end[draft.last - 1])
                sexed = None if figure.many else words.sexed.get((family, figure.sex))
                found[other, family] = Relation(
                    kind=sexed if sexed and kind == family else kind, to=ids[other], span=span
                )
        return tuple(found[key] for key in sorted(found))

    def _unit(self, figure: Figure) -> str | None:
        if figure.type not in {"person", "group"}:
            return None
        text = self.parsed.document.text
        for mention in figure.mentions:
            if mention.form == "pronoun":
                continue
            end = self.grammar.tokens.end[mention.last - 1]
            match = _UNIT.search(text[end : end + 40].split(".")[0])
            if match:
                return match.group(1)
        return None


def _counted(drafts: list[Draft], quantities: tuple[QuantityMention, ...]) -> dict[int, Quantity]:
    """Return quantities by the head of what they count: the smallest noun phrase that holds the number."""
    counted: dict[int, Quantity] = {}
    nouns = [draft for draft in drafts if draft.form == "noun" and draft.type in {"group", "organisation"}]
    starts = sorted((draft.first, draft.last, draft.head) for draft in nouns)
    for quantity in quantities:
        around = starts[
            max(0, bisect_left(starts, (quantity.first + 1,)) - 6) : bisect_left(starts, (quantity.first + 1,))
        ]
        holding = [(last - first, head) for first, last, head in around if first <= quantity.first < last]
        if holding and quantity.quantity.unit != "year":  # an age counts nobody
            counted.setdefault(min(holding)[1], quantity.quantity)
    return counted

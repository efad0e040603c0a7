"""Entities of one text while their mentions are gathered, and where each was mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.annotate.slavic.transliterate import to_latin
from firsthand.model.annotated import Age, Entity, MentionType, Naming, Relation, Sex
from firsthand.model.base import Span
from firsthand.model.values.quantity import Quantity


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered; `words` are its name's words in the nominative."""

    id: str
    type: MentionType
    name: str | None = None
    words: frozenset[str] = frozenset()
    printed: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    descriptor: str | None = None
    many: bool = False
    count: Quantity | None = None
    age: Age | None = None
    sex: Sex | None = None
    pseudonym: bool = False
    withheld: Span | None = None
    mentions: list[str] = field(default_factory=list)

    def entity(self, language: str) -> Entity:
        """Return the entity as others read it, with its name in Latin letters among the variants."""
        latin = to_latin(language, self.name) if self.name else None
        variants = sorted({*self.printed, *([latin] if latin else [])} - {self.name or ""})
        return Entity(
            id=self.id,
            type=self.type,
            name=self.name,
            variants=tuple(variants),
            naming=self._naming(),
            descriptor=self.descriptor,
            roles=tuple(self.roles),
            relations=tuple(self.relations),
            many=self.many,
            count=self.count,
            age=self.age,
            sex=self.sex,
            withheld=self.withheld,
            mentions=tuple(self.mentions),
        )

    def _naming(self) -> Naming:
        if self.name is None:
            return "none"
        if self.pseudonym:
            return "pseudonym"
        return "full" if len(self.words) > 1 or self.type != "person" else "partial"


@dataclass(frozen=True, slots=True)
class Seen:
    """Where an entity was mentioned, for pronouns to look back at."""

    draft: Draft
    sentence: int
    token: int
    subject: bool

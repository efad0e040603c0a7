"""A document with its linguistic annotation: columnar and our own, so that no later stage knows the engine.

Token indexes (`first`, `last`) are inclusive-exclusive into the columns; offsets are code points of the text.
Syntax labels are those of ClearNLP/OntoNotes as English spaCy models give them; part of speech is Universal POS.
"""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen, Span
from firsthand.model.document import Document, Role
from firsthand.model.values.place import PlaceBasis, PlaceKind
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import Timex, When

MentionType = Literal["person", "organisation", "place", "group", "document", "thing"]
MentionForm = Literal["name", "noun", "pronoun"]
Naming = Literal["full", "partial", "pseudonym", "none"]
Sex = Literal["female", "male"]


class Tokens(Frozen, frozen=True, kw_only=True):
    """Parallel columns, one entry a token. `head[i]` is a token index (itself for a sentence's root)."""

    start: tuple[int, ...]
    end: tuple[int, ...]
    text: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    sentence: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.start)


class Sentence(Frozen, frozen=True, kw_only=True):
    """A sentence: token range, offsets, the paragraph it stands in (numbered from 0) and that paragraph's role."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    role: Role


class Mention(Frozen, frozen=True, kw_only=True):
    """Words that refer to somebody or something: a name, a noun phrase or a pronoun.

    `head` is the head token; `entity` the id of the entity that it refers to within the document, or null where
    the text leaves it open (first person in a quotation, say), with the reason in `note`.
    """

    id: str
    first: int
    last: int
    head: int
    start: int
    end: int
    text: str
    type: MentionType
    form: MentionForm
    entity: str | None = None
    note: str | None = None


class Relation(Frozen, frozen=True, kw_only=True):
    """A relation, read "this entity is the <kind> of `to`": father, mother, son, wife, colleague, lawyer, member."""

    kind: str
    to: str
    span: Span


class Age(Frozen, frozen=True, kw_only=True):
    """Years of age as printed; `as_of` is the EDTF of the telling if known."""

    low: int
    high: int
    as_of: str | None = None


class Entity(Frozen, frozen=True, kw_only=True):
    """Everything one document says about one person, group, organisation or thing.

    `name` is the fullest name, null if none; `naming` says how far a person is named; `pseudonym` words such as
    "(name changed)" or "identified only as" set it. `descriptor` is the fullest noun phrase ("the father of a
    detained soldier"). `many` is true of plural entities. `withheld` holds the words by which the text protects
    the identity ("Their identities have been protected"), null otherwise.
    """

    id: str
    type: MentionType
    name: str | None = None
    variants: tuple[str, ...] = ()
    naming: Naming = "none"
    descriptor: str | None = None
    roles: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    many: bool = False
    count: Quantity | None = None
    age: Age | None = None
    sex: Sex | None = None
    unit: str | None = None
    withheld: Span | None = None
    mentions: tuple[str, ...] = ()


class TimeMention(Frozen, frozen=True, kw_only=True):
    """A temporal expression and its value; `role` tells a publication date line from a date in the story."""

    start: int
    end: int
    first: int
    last: int
    when: When
    timex: Timex


class PlaceMention(Frozen, frozen=True, kw_only=True):
    """A place name in the text and what it was resolved to (RECORD's `places[]`); `country` is ISO 3166-1 alpha-2."""

    start: int
    end: int
    first: int
    last: int
    text: str
    name: str
    kind: PlaceKind
    place: str | None
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    basis: PlaceBasis


class QuantityMention(Frozen, frozen=True, kw_only=True):
    """A quantity in the text; `head` is the token of the counted noun, or of the number itself if there is none."""

    start: int
    end: int
    first: int
    last: int
    head: int
    quantity: Quantity


class AnnotatedText(Frozen, frozen=True, kw_only=True):
    """A document's text with sentences, syntax, mentions, entities, times, places and quantities.

    `children[i]` lists the tokens whose head is `i`, in order.
    `reasons` says what could not be annotated (a passage that took too long, a language without an engine).
    `passages` are the annotations of paragraphs in other languages: same text, tokens of their own, ids that no other
    passage has.
    """

    document: Document
    language: str | None
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[int, ...], ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    reasons: tuple[str, ...] = ()
    engine: str = ""
    passages: tuple[AnnotatedText, ...] = ()

"""The sketch of one document: the little of it that decides which other documents it is compared with.

A pure function of the document's reading, so that it is kept and only a new document's is made. What is done over
the whole case (`names_shared`, `retellings`, `people`) looks at sketches only; a reading is opened again where one of
these changed something for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import get_args

import numpy as np

from firsthand.link.documents.settings import Setting, setting_of
from firsthand.link.entities.groups import GroupKind, group_kind, names_of
from firsthand.link.entities.people_pairs import columns, descriptors, person_keys
from firsthand.link.entities.population import Local, name_of_place, place_names, votes_of
from firsthand.link.kept.keys import as_keys, key64, packed
from firsthand.link.names.names import Name
from firsthand.link.names.organisations import organisation_key, organisation_words
from firsthand.link.retellings.retelling_candidates import Marks, marks_of
from firsthand.link.retellings.wording import read_wording
from firsthand.link.works.work_facts import WorkFacts, work_facts
from firsthand.model.annotated import MentionType, Sex
from firsthand.model.base import Frozen, to_json
from firsthand.model.reading import Reading
from firsthand.model.values.quantity import Quantity


class PersonSketch(Frozen, frozen=True, kw_only=True):
    """One who is or may turn out to be a person: what blocks, excludes and identifies him."""

    row: int
    always: bytes
    in_copies: bytes
    name: Name | None
    sex: Sex | None
    age: int | None


class BodySketch(Frozen, frozen=True, kw_only=True):
    """One who is or may turn out to be a body: the keys of its names, the initials of long ones, its kind."""

    keys: tuple[str, ...]
    initials: tuple[tuple[str, str], ...]
    kind: GroupKind
    count: Quantity | None


class LocalSketch(Frozen, frozen=True, kw_only=True):
    """One entity of the document. `place` is the name by which it may be a place, `tokens` by which it has a vote."""

    key: str
    type: MentionType
    many: bool
    name: str | None
    names: tuple[str, ...]
    place: str | None
    tokens: tuple[str, ...]
    votes: int
    person: PersonSketch | None
    body: BodySketch | None
    described: tuple[str, ...]


TYPES: tuple[MentionType, ...] = get_args(MentionType)
_SEXES: tuple[Sex | None, ...] = (None, *get_args(Sex))


class Column(IntEnum):
    """The numbers of an entity's row; names are keys, 0 where there is none, `ALWAYS` and `IN_COPIES` how many."""

    PLACE = 0
    TOKENS = 1
    VOTES = 2
    TYPE = 3
    MANY = 4
    NAMED = 5
    ROW = 6
    ALWAYS = 7
    IN_COPIES = 8
    FULL_NAME = 9
    SEX = 10
    BODY_ROW = 11


class Sketch(Frozen, frozen=True, kw_only=True):
    """A document as the steps over all documents see it; `tellers` are the keys of all who tell in its chains.

    `table` has a row of numbers for each entity, `always` and `in_copies` are its people's blocks one after another;
    `described` are the words for those without a name. What an entity is called stands apart (`LocalSketch`).
    """

    document: str
    marks: Marks
    places: bytes
    tellers: tuple[str, ...]
    teller_keys: bytes
    keys: tuple[str, ...]
    table: bytes
    always: bytes
    in_copies: bytes
    described: tuple[tuple[int, tuple[str, ...]], ...]
    works: WorkFacts
    setting: Setting


def locals_of(people: Mapping[str, Local]) -> tuple[LocalSketch, ...]:
    """Return the sketches of a document's entities; `people` are these as it tells of them alone."""
    return tuple(_local(local) for local in people.values())


def sketch_of(reading: Reading, found: Sequence[LocalSketch]) -> Sketch:
    """Return the sketch of a document; `found` are those of its entities."""
    tellers = tuple(sorted({organisation_key(who) for who in _tellers(reading)}))
    known = [one.person for one in found if one.person is not None]
    return Sketch(
        document=reading.document.id,
        marks=marks_of(read_wording(reading.document)),
        places=packed(key64(name) for name in place_names(reading)),
        tellers=tellers,
        teller_keys=as_keys(key64(key) for key in tellers).tobytes(),
        keys=tuple(one.key for one in found),
        table=np.array([_row(one) for one in found], dtype="<u8").tobytes(),
        always=b"".join(one.always for one in known),
        in_copies=b"".join(one.in_copies for one in known),
        described=tuple((at, one.described) for at, one in enumerate(found) if one.described),
        works=work_facts(reading),
        setting=setting_of(reading),
    )


def _row(local: LocalSketch) -> list[int]:
    person, body = local.person, local.body
    full = person.name if person and person.name and person.name.surname else None
    row = {
        Column.PLACE: key64(local.place) if local.place is not None else 0,
        Column.TOKENS: key64(*local.tokens) if local.tokens else 0,
        Column.VOTES: local.votes % (1 << 64),
        Column.TYPE: TYPES.index(local.type),
        Column.MANY: local.many,
        Column.NAMED: bool(local.name),
        Column.ROW: person.row if person else 0,
        Column.ALWAYS: len(person.always) // 8 if person else 0,
        Column.IN_COPIES: len(person.in_copies) // 8 if person else 0,
        Column.FULL_NAME: key64(*full.tokens) if full else 0,
        Column.SEX: _SEXES.index(person.sex if person else None),
        Column.BODY_ROW: key64(local.name, to_json(body).decode()) if body is not None else 0,
    }
    return [int(row[column]) for column in Column]


def _tellers(reading: Reading) -> Iterator[str]:
    for statement in reading.statements:
        yield from (link.who for link in statement.chain if link.who)
        if statement.response is not None and statement.response.by is not None:
            yield statement.response.by.who


def _local(local: Local) -> LocalSketch:
    votes = local.name is not None and bool(local.name.tokens) and not local.entity.many
    return LocalSketch(
        key=local.key,
        type=local.type,
        many=local.entity.many,
        name=local.entity.name,
        names=tuple(name for name in (local.entity.name, *local.entity.variants) if name),
        place=name_of_place(local),
        tokens=local.name.tokens if votes and local.name else (),
        votes=votes_of(local) if votes else 0,
        person=None if local.entity.many or (local.type != "person" and not votes) else _person(local),
        body=_body(local) if local.entity.many or local.type != "person" or votes else None,
        described=() if local.entity.name else tuple(descriptors(local)),
    )


def _person(local: Local) -> PersonSketch:
    keys = person_keys(local)
    age = local.entity.age.low if local.entity.age else None
    return PersonSketch(
        row=key64(to_json(columns(local, None)).decode(), age),
        always=keys.always,
        in_copies=keys.in_copies,
        name=None if local.entity.naming == "pseudonym" else local.name,
        sex=local.sex,
        age=age,
    )


def _body(local: Local) -> BodySketch | None:
    names = names_of(local)
    if not names:
        return None
    single = local.type == "person" and not local.entity.many
    kind = group_kind(replace(local, type="organisation") if single else local)
    initials = []
    for name in names:
        words = organisation_words(name).split()
        if len(words) >= 3 and name[:1].isupper():
            initials.append(("".join(word[0] for word in words), organisation_key(name)))
    return BodySketch(
        keys=tuple(dict.fromkeys(organisation_key(name) for name in names)),
        initials=tuple(initials),
        kind=kind,
        count=local.entity.count,
    )

"""Readings built by hand, sentence by sentence, for the stages that look at many documents."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from firsthand.model.annotated import Age, Entity, Relation
from firsthand.model.base import Span, make_id
from firsthand.model.document import Document, Published, Publisher, Segment, Sidecar
from firsthand.model.reading import Citation, Reading, WorkKind
from firsthand.model.statement import ChainLink, Party, Statement, TellerRole
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When

Teller = tuple[str, TellerRole]


class Report:
    """Grows one document: people first, then what it says; `reading()` gives the result."""

    def __init__(
        self,
        name: str,
        publisher: str | None = None,
        published: str | None = None,
        *,
        language: str = "en",
        protect: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.publisher = publisher
        self.published = published
        self.language = language
        self.protect = protect
        self._text: list[tuple[str, str]] = []
        self._length = 0
        self._entities: dict[str, Entity] = {}
        self._said: list[dict[str, Any]] = []
        self._citations: list[tuple[str, WorkKind, int]] = []

    @property
    def id(self) -> str:
        """The document's id."""
        return make_id("d", self.name)

    def person(self, name: str | None = None, **about: Any) -> str:
        """Add a person; `father_of="e2"` and the like add a relation; return the local id."""
        identity = f"e{len(self._entities) + 1}"
        relations = tuple(
            Relation(kind=key.removesuffix("_of"), to=about.pop(key), span=Span(start=0, end=1))
            for key in [key for key in about if key.endswith("_of")]
        )
        if "age" in about:
            about["age"] = Age(low=about["age"], high=about["age"])
        naming = about.pop("naming", None) or ("full" if name and " " in name else "partial" if name else "none")
        kind = about.pop("type", "person")
        self._entities[identity] = Entity(
            id=identity, type=kind, name=name, naming=naming, relations=relations,
            variants=(name,) if name else (), **about,
        )  # fmt: skip
        return identity

    def group(self, descriptor: str, **about: Any) -> str:
        """Add a group of people known by a phrase."""
        return self.person(None, type="group", many=True, descriptor=descriptor, **about)

    def organisation(self, name: str) -> str:
        """Add an organisation."""
        return self.person(name, type="organisation")

    def cites(self, who: str, kind: WorkKind = "report") -> Report:
        """Cite a work in a sentence of its own."""
        start = self._write(f"This rests on a {kind} by {who}.", "body")
        self._citations.append((who, kind, start))
        return self

    def prose(self, text: str, segment: str = "body") -> Report:
        """Add words that no statement is made of."""
        self._write(text, segment)
        return self

    def says(
        self,
        text: str,
        act: str = "detention",
        *,
        tellers: Sequence[Teller] = (),
        victims: Sequence[str] = (),
        actors: Sequence[str] = (),
        **about: Any,
    ) -> Report:
        """Add a sentence that is one statement; tellers are (entity id or words, role), nearest the event first."""
        segment = about.pop("segment", "body")
        start = self._write(text, segment)
        self._said.append(
            {"text": text, "act": act, "start": start, "tellers": tellers, "victims": victims, "actors": actors,
             "segment": segment, **about}
        )  # fmt: skip
        return self

    def _write(self, text: str, segment: str) -> int:
        start = self._length
        self._text.append((text, segment))
        self._length += len(text) + 1
        return start

    def _link(self, teller: Teller) -> ChainLink:
        who, role = teller
        if who in self._entities:
            entity = self._entities[who]
            return ChainLink(who=entity.name or entity.descriptor or "somebody", entity=who, role=role, basis="told")
        return ChainLink(who=who, role=role, basis="told")

    def _party(self, who: str) -> Party:
        entity = self._entities.get(who)
        return Party(
            text=(entity.name or entity.descriptor or "him") if entity else who, entity=who if entity else None
        )

    def reading(self) -> Reading:
        """Return the finished reading."""
        text = "\n".join(words for words, _ in self._text)
        segments, at = [], 0
        for words, segment in self._text:
            segments.append(Segment(role=segment, start=at, end=at + len(words)))  # type: ignore[arg-type]
            at += len(words) + 1
        document = Document(
            id=self.id,
            paths=(f"{self.name}.txt",),
            sha256=hashlib.sha256(f"{self.name}{text}".encode()).hexdigest(),
            text=text,
            segments=tuple(segments),
            language=self.language,
            publisher=Publisher(name=self.publisher, basis="sidecar") if self.publisher else None,
            published=Published(edtf=self.published, basis="sidecar") if self.published else None,
            sidecar=Sidecar(protect=self.protect) if self.protect else None,
        )
        return Reading(
            document=document,
            entities=tuple(self._entities.values()),
            statements=tuple(self._statement(number, said) for number, said in enumerate(self._said)),
            citations=tuple(
                Citation(who=who, entity=None, kind=kind, span=Span(start=start, end=start + 5))
                for who, kind, start in self._citations
            ),
            words=len(text.split()),
        )

    def _statement(self, number: int, said: dict[str, Any]) -> Statement:
        about = {key: value for key, value in said.items() if key not in _BUILT}
        place, when = about.pop("place", None), about.pop("on", None)
        event = about.pop("event", said["act"])
        if place is not None:
            about["where"] = Where(
                name=place, place=f"case:{place}", lat=None, lon=None, radius_km=3.0, basis="resolved", text=place
            )
        if when is not None:
            known = len(when) == 10 and "X" not in when
            about["when"] = When(edtf=when, earliest=when if known else None, latest=when if known else None, text=when)
        if "count" in about:
            about["quantity"] = figure(about.pop("count"))
        return Statement(
            id=make_id("s", self.id, number, said["start"]),
            document=self.id,
            start=said["start"],
            end=said["start"] + len(said["text"]),
            text=said["text"],
            segment=said["segment"],
            act=said["act"],
            act_code=None,
            trigger=(said["start"], said["start"] + 1),
            chain=(
                *(self._link(teller) for teller in said["tellers"]),
                ChainLink(who=self.publisher, role="outlet"),
            ),
            victims=tuple(self._party(who) for who in said["victims"]),
            alleged_actors=tuple(self._party(who) for who in said["actors"]),
            local_incident=make_id("l", self.id, event) if event else None,
            **about,
        )


_BUILT = frozenset({"text", "act", "start", "tellers", "victims", "actors", "segment"})


def figure(text: str) -> Quantity:
    """Return a count of people: "12", ">=234", ">80", "~300"."""
    sign = text.rstrip("0123456789")
    number = float(text[len(sign) :])
    low = None if sign in ("<", "<=") else number
    high = None if sign in (">", ">=") else number
    return Quantity(low=low, high=high, comparator=sign or "=", unit="person", text=text)  # type: ignore[arg-type]

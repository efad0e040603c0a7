"""What one text gives, with nothing stored (RECORD's "Inspecting one text")."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from firsthand.config import ReadSettings
from firsthand.errors import UserError
from firsthand.ingest import find_files, join_identical, read_document, take_in
from firsthand.model.annotated import TimeMention
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen
from firsthand.model.document import Document, Published, Publisher, Segment
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement
from firsthand.model.values.days import days_of
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import Quantifier, TimeBasis, Timex
from firsthand.pipeline.reading import DocumentReader
from firsthand.pipeline.settings import reading_settings


class InspectedMention(Frozen, frozen=True, kw_only=True):
    """Words that refer to somebody or something; `entity` is null where the text leaves it open."""

    id: str
    start: int
    end: int
    text: str
    type: str
    entity: str | None


class InspectedTime(Frozen, frozen=True, kw_only=True):
    """A temporal expression with its value and its TIMEX3 form."""

    start: int
    end: int
    text: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    quantifier: Quantifier
    basis: TimeBasis
    timex: Timex


class InspectedPlace(Frozen, frozen=True, kw_only=True):
    """A place name and what it was resolved to."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    place: str | None
    geonameid: int | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    basis: str


class InspectedQuantity(Frozen, frozen=True, kw_only=True):
    """A quantity at its place in the text."""

    start: int
    end: int
    quantity: Quantity


class Inspection(Frozen, frozen=True, kw_only=True):
    """Everything that one text gives."""

    path: str
    text: str
    status: str
    reasons: tuple[str, ...]
    segments: tuple[Segment, ...]
    mentions: tuple[InspectedMention, ...]
    attributions: tuple[Attribution, ...]
    times: tuple[InspectedTime, ...]
    places: tuple[InspectedPlace, ...]
    quantities: tuple[InspectedQuantity, ...]
    statements: tuple[Statement, ...]


def inspect(
    paths: Sequence[Path], *, published: str | None = None, publisher: str | None = None
) -> Iterator[Inspection]:
    """Yield one inspection a document, in the order of the paths (folders and archives in the order of their files)."""
    if published is not None and days_of(published) is None:
        raise UserError(f"'{published}' is not a date.", hint="write it as 2022-08-04, 2022-08 or 2022")
    reader = DocumentReader(reading_settings())
    for path in paths:
        for found in find_files([path]):
            held: dict[str, bytes | Path] = {}
            shown = os.fsencode(path).decode("utf-8", "backslashreplace") if path.is_file() else found.path
            for one in take_in(found, lambda data, held=held: _hold(held, data)):  # type: ignore[misc]
                (source,) = join_identical([one])
                document = read_document(source, held.get(one.sha256 or ""), ReadSettings())
                named = _named(document, published, publisher)
                yield _inspection(shown + one.path.removeprefix(found.path), reader.read(named).reading)


def _hold(held: dict[str, bytes | Path], data: bytes | Path) -> str:
    """Hold bytes, or where they lie, under their hash: nothing is stored."""
    with data.open("rb") if isinstance(data, Path) else io.BytesIO(data) as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    held[digest] = data
    return digest


def _named(document: Document, published: str | None, publisher: str | None) -> Document:
    """Put what the caller knows of the publication in place of what was inferred."""
    if published:
        document = msgspec.structs.replace(document, published=Published(edtf=published, basis="reviewer"))
    if publisher:
        document = msgspec.structs.replace(document, publisher=Publisher(name=publisher, basis="reviewer"))
    return document


def _inspection(path: str, reading: Reading) -> Inspection:
    document = reading.document
    return Inspection(
        path=path,
        text=document.text,
        status=document.status,
        reasons=(*document.reasons, *reading.reasons),
        segments=document.segments,
        mentions=tuple(
            InspectedMention(id=one.id, start=one.start, end=one.end, text=one.text, type=one.type, entity=one.entity)
            for one in reading.mentions
        ),
        attributions=reading.attributions,
        times=tuple(_time(one) for one in reading.times),
        places=tuple(
            InspectedPlace(**{name: getattr(one, name) for name in InspectedPlace.__struct_fields__})
            for one in reading.places
        ),
        quantities=tuple(
            InspectedQuantity(start=one.start, end=one.end, quantity=one.quantity) for one in reading.quantities
        ),
        statements=reading.statements,
    )


def _time(mention: TimeMention) -> InspectedTime:
    when = mention.when
    return InspectedTime(
        start=mention.start,
        end=mention.end,
        text=when.text,
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        quantifier=when.quantifier,
        basis=when.basis,
        timex=mention.timex,
    )

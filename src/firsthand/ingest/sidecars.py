"""What collectors wrote beside the files: `NAME.EXT.meta.yaml`, or one `sources.csv` a folder.

Safe YAML: scalars stay the text they were written as, and anchors, aliases, tags and doubled keys are refused.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import yaml

from firsthand.errors import UserError
from firsthand.ingest.decode import decode
from firsthand.model.base import Frozen
from firsthand.model.document import Consent, Sidecar

SIDECAR_SUFFIX = ".meta.yaml"
SOURCES_NAME = "sources.csv"
LARGEST_SIDECAR = 1_000_000

_DEEPEST = 10
_LISTS = ("protect",)
_CONSENT = ("uses", "until", "withdrawn")
_POST_KEYS = ("text", "date", "author", "publisher", "url", "title", "forwarded_from")
_KEYS = tuple(field for field in Sidecar.__struct_fields__ if field not in ("consent", "columns"))
_EDTF = re.compile(
    r"^[\d(]?-?[\dXu]{4}(?:-[\dXu]{2}(?:-[\dXu]{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?[?~%]?"
    r"(?:/(?:\.\.|-?[\dXu]{4}(?:-[\dXu]{2}(?:-[\dXu]{2})?)?[?~%]?)?)?$"
)


class SourceRows(Frozen, frozen=True, kw_only=True):
    """The rows of a `sources.csv` by file name (relative, POSIX); `wrong` says why one cannot be used."""

    rows: dict[str, Sidecar]
    wrong: dict[str, str]


class _PlainLoader(yaml.BaseLoader):
    """YAML as text, lists and mappings; nothing else, and not deep."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise UserError("anchors and aliases are not allowed in a sidecar")
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UserError("the sidecar is not valid YAML of this kind: it is nested too deeply")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        doubled = sorted({str(name) for name in names if names.count(name) > 1})
        if doubled:
            raise UserError(f"the key '{doubled[0]}' stands twice")
        return super().construct_mapping(node, deep)


def parse_sidecar(data: bytes, where: str) -> Sidecar:
    """Read the bytes of a `.meta.yaml`; a `UserError` names what is wrong and where."""
    if len(data) > LARGEST_SIDECAR:
        raise UserError("the sidecar is larger than a megabyte", where=where)
    text = decode(data).text
    if text is None:
        raise UserError("the sidecar is not text", where=where)
    try:
        value = yaml.load(text, Loader=_PlainLoader)  # the loader above makes text only
    except UserError as error:
        raise UserError(error.what, where=where) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UserError(f"the sidecar is not valid YAML: {_first_line(error)}", where=where) from error
    if value in (None, ""):
        return Sidecar()
    if not isinstance(value, dict):
        raise UserError("the sidecar must hold `key: value` lines", where=where)
    return _sidecar(value, where)


def parse_sources(data: bytes, where: str) -> SourceRows:
    """Read the bytes of a `sources.csv`. A row that is wrong voids itself; a head that is wrong, the whole file."""
    text = decode(data).text
    if text is None or len(data) > 50 * LARGEST_SIDECAR:
        raise UserError("sources.csv is not text, or is too large", where=where)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True))
    except csv.Error as error:
        raise UserError(f"sources.csv cannot be read: {error}", where=where) from error
    head = [name.strip().lower() for name in rows[0]] if rows else []
    if "file" not in head:
        raise UserError("sources.csv has no column 'file'", where=where)
    _sidecar(_nested({name: " " for name in head if name not in ("", "file")}), where)
    result = SourceRows(rows={}, wrong={})
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            _read_row(result, head, row, f"{where}, line {number}")
    return result


def _read_row(result: SourceRows, head: list[str], row: list[str], where: str) -> None:
    values = {name: cell.strip() for name, cell in zip(head, row, strict=False)}
    name = values.pop("file", "").replace("\\", "/").removeprefix("./")
    try:
        if not name:
            raise UserError("the line names no file", where=where)
        if len(row) > len(head):
            raise UserError("the line has more cells than the head has columns", where=where)
        if name in result.rows or name in result.wrong:
            raise UserError(f"the file '{name}' stands twice", where=where)
        result.rows[name] = _sidecar(_nested(values), where)
    except UserError as error:
        result.wrong.setdefault(name, f"{error.what} ({error.where})")


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _nested(row: dict[str, str]) -> dict[str, Any]:
    """Turn the columns `consent.until` and the like, and lists with semicolons, into what YAML would give."""
    values: dict[str, Any] = {}
    for key, cell in row.items():
        if not cell:
            continue
        outer, _, inner = key.partition(".")
        if inner:
            values.setdefault(outer, {})[inner] = cell
        else:
            values[key] = cell
    return values


def _sidecar(values: dict[Any, Any], where: str) -> Sidecar:
    unknown = sorted(str(key) for key in values if key not in (*_KEYS, "consent", "columns"))
    if unknown:
        known = ", ".join((*_KEYS, "consent", "columns"))
        raise UserError(f"unknown key '{unknown[0]}' in the sidecar", where=where, hint=f"known keys: {known}")
    fields: dict[str, Any] = {}
    for key in _KEYS:
        if key in values:
            fields[key] = _list(values[key], key, where) if key in _LISTS else _scalar(values[key], key, where)
    for key in ("published", "retrieved", "interviewed"):
        if fields.get(key) and not _EDTF.match(fields[key]):
            raise UserError(
                f"'{key}' is not a date: {fields[key]!r}", where=where, hint="write it as 2022-08-04, 2022-08 or 2022"
            )
    if "consent" in values:
        fields["consent"] = _consent(values["consent"], where)
    if "columns" in values:
        fields["columns"] = _columns(values["columns"], where)
    return Sidecar(**fields)


def _columns(value: Any, where: str) -> tuple[tuple[str, str], ...]:
    """Read which column of a table of posts holds what."""
    unknown = sorted(str(key) for key in value if key not in _POST_KEYS) if isinstance(value, dict) else ["?"]
    if unknown:
        hint = f"one line each for {', '.join(_POST_KEYS)}: text: their_column"
        raise UserError(f"unknown key 'columns.{unknown[0]}' in the sidecar", where=where, hint=hint)
    pairs = ((key, _scalar(value[key], f"columns.{key}", where)) for key in _POST_KEYS if key in value)
    return tuple((key, column) for key, column in pairs if column)


def _consent(value: Any, where: str) -> Consent:
    if not isinstance(value, dict):
        raise UserError("'consent' must hold uses, until, withdrawn", where=where)
    unknown = sorted(str(key) for key in value if key not in _CONSENT)
    if unknown:
        raise UserError(f"unknown key 'consent.{unknown[0]}' in the sidecar", where=where)
    withdrawn = (_scalar(value.get("withdrawn", "false"), "consent.withdrawn", where) or "false").lower()
    if withdrawn not in ("true", "false", "yes", "no"):
        raise UserError(f"'consent.withdrawn' must be true or false, not {withdrawn!r}", where=where)
    until = _scalar(value.get("until"), "consent.until", where)
    if until and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", until):
        raise UserError(f"'consent.until' is not a day: {until!r}", where=where, hint="write it as 2027-01-31")
    uses = _list(value.get("uses"), "consent.uses", where)
    return Consent(uses=uses, until=until, withdrawn=withdrawn in ("true", "yes"))


def _scalar(value: Any, key: str, where: str) -> str | None:
    if value is None or (isinstance(value, str) and value.strip() in ("", "~", "null")):
        return None
    if not isinstance(value, str):
        raise UserError(f"'{key}' must be one value, not a list", where=where)
    return value.strip()


def _list(value: Any, key: str, where: str) -> tuple[str, ...]:
    if isinstance(value, list):
        items = [_scalar(item, key, where) for item in value]
    else:
        scalar = _scalar(value, key, where)
        items = [part.strip() for part in (scalar or "").split(";")]
    return tuple(item for item in items if item)


def _first_line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0] or type(error).__name__
    return f"{problem} (line {mark.line + 1})" if mark else str(problem)

"""The act vocabulary that ships with the program, and the packs that users add to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from firsthand.errors import UserError
from firsthand.model.base import TextFile, make_id, to_json
from firsthand.model.vocabulary import Act, Vocabulary

__all__ = ["load_vocabulary"]

_OWN = Path(__file__).with_name("acts.yaml")
_WORD_LISTS = ("verbs", "nouns", "adjectives", "phrases")


class _Words(yaml.SafeLoader):
    """Safe YAML that reads "on", "off", "yes" and "no" as the words they are; only true and false are truth values."""


_Words.yaml_implicit_resolvers = {
    first: [
        (tag, re.compile(r"^(?:true|false)$") if tag == "tag:yaml.org,2002:bool" else pattern)
        for tag, pattern in resolvers
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_vocabulary(extra: TextFile | None = None) -> Vocabulary:
    """Load our acts and, over them, those of a user's YAML file.

    An act of a known key gains the file's words and takes its other fields; a new key is a new act. The version
    is made from the content, so that the record's settings tell which words were looked for. Raises `UserError`
    that lists every mistake of the file at once.
    """
    acts = {act.key: act for act in _read(_OWN, {})}
    if extra is not None:
        for act in _read(extra, acts):
            acts[act.key] = act
    ordered = tuple(acts[key] for key in sorted(acts))
    _check_broader(ordered, extra or _OWN)
    return Vocabulary(version=make_id("acts", to_json(ordered).decode()), acts=ordered)


def _read(path: TextFile, known: Mapping[str, Act]) -> list[Act]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Words)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UserError(f"the vocabulary {path} cannot be read: {error}", hint="it must be YAML in UTF-8") from error
    entries = content.get("acts") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise UserError(
            f"the vocabulary {path} has no list 'acts'.",
            hint="it has the shape of the acts.yaml that ships with the program",
        )
    acts: list[Act] = []
    mistakes: list[str] = []
    for number, entry in enumerate(entries, start=1):
        try:
            acts.append(_act(entry, known))
        except (msgspec.ValidationError, TypeError, AttributeError, KeyError) as error:
            name = entry.get("key", f"number {number}") if isinstance(entry, dict) else f"number {number}"
            mistakes.append(f"act {name}: {error}")
    if mistakes:
        raise UserError(
            f"the vocabulary {path} has mistakes:\n  " + "\n  ".join(mistakes), hint="mend them and run again"
        )
    return acts


def _act(entry: Mapping[str, Any], known: Mapping[str, Act]) -> Act:
    unknown = set(entry) - set(Act.__struct_fields__)
    if unknown:
        raise msgspec.ValidationError(f"unknown field {', '.join(sorted(map(str, unknown)))}")
    fields = dict(entry)
    base = known.get(str(fields.get("key")))
    if base is not None:
        fields = {**msgspec.to_builtins(base), **fields}
    for name in _WORD_LISTS:
        fields[name] = [{"words": item} if isinstance(item, str) else item for item in fields.get(name) or ()]
        if base is not None and name in entry:
            fields[name] = [*msgspec.to_builtins(getattr(base, name)), *fields[name]]
    return msgspec.convert(fields, Act)


def _check_broader(acts: tuple[Act, ...], path: TextFile) -> None:
    keys = {act.key for act in acts}
    lost = sorted(
        f"{act.key} is narrower than {act.broader}" for act in acts if act.broader and act.broader not in keys
    )
    if lost:
        raise UserError(f"the vocabulary {path} names acts that do not exist: {'; '.join(lost)}", hint="add them")

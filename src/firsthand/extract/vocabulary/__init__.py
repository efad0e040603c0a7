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
_PHRASINGS = Path(__file__).with_name("phrasings.yaml")
_SET = re.compile(r"@([a-z_]+)")
_WORD_LISTS = ("verbs", "nouns", "adjectives", "phrases")


_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is there: ten times as fast


class _Words(_Safe):  # type: ignore[misc]
    """Safe YAML that reads "on", "off", "yes" and "no" as the words they are; only true and false are truth values."""


_Words.yaml_implicit_resolvers = {
    first: [
        (tag, re.compile(r"^(?:true|false)$") if tag == "tag:yaml.org,2002:bool" else pattern)
        for tag, pattern in resolvers
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_vocabulary(extra: TextFile | None = None) -> Vocabulary:
    """Load our acts and, over them, further phrasings and those of a user's YAML file.

    An act of a known key gains the file's words and takes its other fields; a new key is a new act; `sets` are lists
    of words that patterns call by "@name". The version is made from the content, so that the record's settings tell
    which words were looked for. Raises `UserError` that lists every mistake of the file at once.
    """
    acts: dict[str, Act] = {}
    sets: dict[str, str] = {}
    for path in (_OWN, _PHRASINGS, *([extra] if extra is not None else [])):
        for act in _read(path, acts, sets):
            acts[act.key] = act
    ordered = tuple(acts[key] for key in sorted(acts))
    _check_broader(ordered, extra or _OWN)
    return Vocabulary(version=make_id("acts", to_json(ordered).decode()), acts=ordered)


def _read(path: TextFile, known: Mapping[str, Act], sets: dict[str, str]) -> list[Act]:
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
    sets |= {name: "|".join(str(words).split()) for name, words in (content.get("sets") or {}).items()}
    acts: list[Act] = []
    mistakes: list[str] = []
    for number, entry in enumerate(entries, start=1):
        try:
            acts.append(_act(entry, known, sets))
        except (msgspec.ValidationError, TypeError, AttributeError, KeyError) as error:
            name = entry.get("key", f"number {number}") if isinstance(entry, dict) else f"number {number}"
            mistakes.append(f"act {name}: {error}")
    if mistakes:
        raise UserError(
            f"the vocabulary {path} has mistakes:\n  " + "\n  ".join(mistakes), hint="mend them and run again"
        )
    return acts


def _act(entry: Mapping[str, Any], known: Mapping[str, Act], sets: Mapping[str, str]) -> Act:
    unknown = set(entry) - set(Act.__struct_fields__)
    if unknown:
        raise msgspec.ValidationError(f"unknown field {', '.join(sorted(map(str, unknown)))}")
    fields = dict(entry)
    base = known.get(str(fields.get("key")))
    if base is not None:
        fields = {**msgspec.to_builtins(base), **fields}
    for name in _WORD_LISTS:
        items = [{"words": item} if isinstance(item, str) else item for item in fields.get(name) or ()]
        fields[name] = [{**item, "words": _SET.sub(lambda at: sets[at[1]], str(item["words"]))} for item in items]
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

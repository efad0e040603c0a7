"""The words of `words.yaml` as patterns, read once a process."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.model.base import Frozen


class TellerWords(Frozen, frozen=True, kw_only=True):
    """The lists and patterns of `words.yaml`, where each is explained."""

    witness: re.Pattern[str]
    answering: re.Pattern[str]
    prosecuting: re.Pattern[str]
    offices: re.Pattern[str]
    things: re.Pattern[str]
    regrets: re.Pattern[str]
    deeds: re.Pattern[str]
    saying: re.Pattern[str]
    bodies: re.Pattern[str]
    mixed: re.Pattern[str]
    joined: re.Pattern[str]
    background: re.Pattern[str]
    saw: re.Pattern[str]
    press: re.Pattern[str]
    any_group: re.Pattern[str]
    office_of: re.Pattern[str]


class _File(Frozen, frozen=True, kw_only=True):
    lists: dict[str, list[str]]
    patterns: dict[str, str]


@cache
def teller_words() -> TellerWords:
    """Read the words once a process; a missing or misspelt list is an error of the program."""
    raw = yaml.safe_load(files(__package__).joinpath("words.yaml").read_text(encoding="utf-8"))
    found = msgspec.convert(raw, _File)
    lists = {name: rf"\b(?:{'|'.join(words)})\b" for name, words in found.lists.items()}
    return TellerWords(
        **{name: re.compile(words, re.IGNORECASE) for name, words in {**lists, **found.patterns}.items()}
    )

"""How something is told and what kind of work that makes: words read once from `channels.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from firsthand.model.base import Frozen
from firsthand.model.reading import WorkKind


class ChannelWords(Frozen, frozen=True, kw_only=True):
    """Channel by cue verb and by noun; kind of work by noun or channel."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    works: dict[str, WorkKind]


@cache
def channels() -> ChannelWords:
    """Read the words once a process."""
    raw: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("channels.yaml").read_text(encoding="utf-8"))
    turned = {part: {word: name for name, words in lists.items() for word in words} for part, lists in raw.items()}
    return ChannelWords(**turned)

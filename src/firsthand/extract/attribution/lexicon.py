"""The cue words, read once from `cues.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from firsthand.model.base import Frozen

TO = " to"


class Lexicon(Frozen, frozen=True, kw_only=True):
    """Cue lemmas by what they take; each list is explained beside its words in `cues.yaml`."""

    saying: frozenset[str]
    thinking: frozenset[str]
    showing: frozenset[str]
    quoting: frozenset[str]
    with_that: frozenset[str]
    never: frozenset[str]
    denying: frozenset[str]
    object_content: frozenset[str]
    gerund_content: frozenset[str]
    judging: frozenset[str]
    object_telling: frozenset[str]
    claim_objects: frozenset[str]
    raising: frozenset[str]
    infinitive_content: frozenset[str]
    intending: frozenset[str]
    directing: frozenset[str]
    withholding: frozenset[str]
    recipient_object: frozenset[str]
    nouns: frozenset[str]
    adverbs: frozenset[str]
    adjectives: frozenset[str]
    of_content: dict[str, str]

    def means_to(self, lemma: str) -> bool:
        """Say whether an attribution's lemma is of an intention or order ("plan to"), which tells of no event."""
        return lemma.removesuffix(TO) in self.intending | self.directing and lemma.endswith(TO)

    @property
    def verbs(self) -> frozenset[str]:
        """Every lemma that is a cue with a clause."""
        return self.saying | self.thinking | self.showing


@cache
def lexicon() -> Lexicon:
    """Read the cue words; once a process."""
    raw: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("cues.yaml").read_text(encoding="utf-8"))
    mapping = raw.pop("of_content")
    return Lexicon(of_content=mapping, **{name: frozenset(words) for name, words in raw.items()})

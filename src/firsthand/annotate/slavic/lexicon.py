"""The words for people, bodies and places of one language, read once from its YAML."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.model.annotated import MentionType, Sex
from firsthand.model.base import Frozen

_FILES = {"ru": "russian", "uk": "ukrainian"}


class Words(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As the YAML has them: English nouns to lemmas for `people`, `bodies` and `documents`; the rest are lemmas."""

    people: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    documents: dict[str, tuple[str, ...]]
    kin: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    female_lemmas: frozenset[str]
    many: frozenset[str]
    pronouns: dict[str, str]
    other_pronouns: frozenset[str]
    possessives: dict[str, str]
    first_person: frozenset[str]
    another: frozenset[str]
    withheld: tuple[str, ...]
    pseudonym: tuple[str, ...]
    partial: tuple[str, ...]
    containers: frozenset[str]
    countries: dict[str, str]
    closed: dict[str, tuple[str, str, str]] = {}


class Noun(Frozen, frozen=True, kw_only=True):
    """What a lemma means: the English noun and the kind of mention it makes."""

    english: str
    type: MentionType
    sex: Sex | None = None


class People:
    """Answers for one language what a lemma means."""

    def __init__(self, language: str, words: Words) -> None:
        self.language = language
        self.words = words
        self._nouns: dict[str, Noun] = {}
        tables: tuple[tuple[dict[str, tuple[str, ...]], MentionType], ...] = (
            (words.people, "person"), (words.bodies, "organisation"), (words.documents, "document"),
        )  # fmt: skip
        for table, kind in tables:
            for english, lemmas in table.items():
                for lemma in lemmas:
                    self._nouns.setdefault(lemma, Noun(english=english, type=kind, sex=self._sex(english, lemma)))
        self.withheld = _alternatives(words.withheld)
        self.pseudonym = _alternatives(words.pseudonym)
        self.partial = _alternatives(words.partial)

    def noun(self, lemma: str) -> Noun | None:
        """Return what a noun means, or null if it is none of ours."""
        return self._nouns.get(lemma.lower())

    def _sex(self, english: str, lemma: str) -> Sex | None:
        if english in self.words.female or lemma in self.words.female_lemmas:
            return "female"
        return "male" if english in self.words.male else None


@cache
def people_words(language: str) -> People:
    """Return the words of a language."""
    path = files("firsthand.annotate.slavic") / f"{_FILES[language]}.yaml"
    return People(language, msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Words))


def _alternatives(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)

"""Cues, acts and marks of standing of one language, read once from its YAML."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.model.base import Frozen

_FILES = {"ru": "russian", "uk": "ukrainian"}
READ = frozenset(_FILES)
"""The languages that are read for statements here."""


class ActWords(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of one act: lemmas of verbs, nouns and adjectives, patterns of phrases.

    `subject` is true where the verb's subject suffers it ("died"); `needs` where it must name whom it happened to.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    nouns_alone: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    subject: bool = False
    needs: bool = False


class Words(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As the YAML has them; `README.md` of the folder and the how-to for a language say what each is."""

    say: frozenset[str]
    think: frozenset[str]
    object: frozenset[str]
    deny: frozenset[str]
    denied_only: frozenset[str]
    naming: frozenset[str]
    untrue: frozenset[str]
    phrases: dict[str, frozenset[str]]
    unnamed: frozenset[str]
    undergo: frozenset[str]
    their: frozenset[str]
    collective: frozenset[str]
    told_before: tuple[str, ...]
    animals: frozenset[str]
    convinced: tuple[str, ...]
    impersonal: frozenset[str]
    according: tuple[str, ...]
    own: tuple[str, ...]
    citing: tuple[str, ...]
    meeting: tuple[str, ...]
    hedges: frozenset[str]
    hedge_cues: tuple[str, ...]
    contrary: frozenset[str]
    against: frozenset[str]
    insist: dict[str, str]
    that: frozenset[str]
    as_: str = msgspec.field(name="as")
    impersonal_place: frozenset[str]
    negation: frozenset[str]
    modal: dict[str, frozenset[str]]
    doubt: frozenset[str]
    not_verified: tuple[str, ...]
    verified: tuple[str, ...]
    no_answer: tuple[str, ...]
    translated: tuple[str, ...]
    channels: dict[str, frozenset[str]]
    acts: dict[str, ActWords]
    object_cases: frozenset[str]


class Lexicon:
    """The words of one language with their patterns compiled."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.speaking = words.say | words.think | words.object | words.impersonal | words.denied_only
        self.according = _pattern(words.according)
        self.own = _pattern(words.own)
        self.citing = _pattern(words.citing)
        self.meeting = _pattern(words.meeting)
        self.hedge_cues = _pattern(words.hedge_cues)
        self.convinced = _pattern(words.convinced)
        self.not_verified = _pattern(words.not_verified)
        self.verified = _pattern(words.verified)
        self.no_answer = _pattern(words.no_answer)
        self.translated = _pattern(words.translated)
        self.told_before = _pattern(words.told_before)
        self.phrases = [(key, _pattern(act.phrases)) for key, act in words.acts.items() if act.phrases]
        self.verbs = {verb: key for key, act in words.acts.items() for verb in act.verbs}
        self.nouns = {noun: key for key, act in words.acts.items() for noun in act.nouns}
        self.adjectives = {word: key for key, act in words.acts.items() for word in act.adjectives}


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the words of a language."""
    path = files("firsthand.extract.slavic") / f"{_FILES[language]}.yaml"
    return Lexicon(msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Words))


def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.IGNORECASE)

"""The closed lists of `words.yaml`, as sets: what tells places from people, and one kind of place from another."""

from __future__ import annotations

from importlib.resources import files

import yaml

_LISTS: dict[str, str] = yaml.safe_load((files("firsthand.annotate.places") / "words.yaml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


STRONG_PREPOSITIONS = _words("strong_prepositions")
WEAK_PREPOSITIONS = _words("weak_prepositions")
MOVING_VERBS = _words("moving_verbs")
DIRECTIONS = _words("directions")
PLAIN_MODIFIERS = DIRECTIONS | _words("plain_modifiers")
CONNECTORS = _words("connectors")
DIVISION_WORDS = _words("division_words")
DIVISION_PLURALS = _words("division_plurals")
SETTLEMENT_WORDS = _words("settlement_words")
SETTLEMENT_PLURALS = _words("settlement_plurals")
AREA_WORDS = _words("area_words")
AREA_NAMES = _words("area_names")
WATER_WORDS = _words("water_words")
STREET_WORDS = _words("street_words")
FACILITY_WORDS = _words("facility_words")
COMPANY_WORDS = _words("company_words")
FACILITY_TYPES = _words("facility_types")
MEDIA_WORDS = _words("media_words")
DISEASE_WORDS = _words("disease_words")
BODY_WORDS = _words("body_words")
TITLES = _words("titles")
SPEECH_VERBS = _words("speech_verbs")
KIN_WORDS = _words("kin_words")
PLACE_NOUNS = _words("place_nouns")
AFTER_PLACE = _words("after_place")
COMMON = _words("common")
COMMON_PHRASES = frozenset(_LISTS["common_phrases"].splitlines())
CIVIC_WORDS = _words("civic_words")

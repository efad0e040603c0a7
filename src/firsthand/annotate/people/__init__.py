"""What English words say about people: kinship, roles, titles, given names. Data files beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from firsthand.model.annotated import Sex
from firsthand.model.base import Frozen

__all__ = ["Kin", "Lexicon", "lexicon"]


class Kin(Frozen, frozen=True, kw_only=True):
    """A word of kinship: "X's WORD" is somebody who stands in relation `kind` to X; `back` is what X is to them.

    `back` is by X's sex: female, male, unknown. `needs_owner` words are kin only with a possessor ("her boy").
    """

    kind: str
    family: str
    back: tuple[str, str, str]
    sex: Sex | None = None
    needs_owner: bool = False
    plural: bool = False

    def inverse(self, sex: Sex | None) -> str:
        """Return what the owner, of this sex, is to the person named."""
        return self.back[0] if sex == "female" else self.back[1] if sex == "male" else self.back[2]


class Lexicon(Frozen, frozen=True, kw_only=True):
    """The word lists, ready for look-up by lower-case lemma."""

    kin: dict[str, Kin]
    families: dict[str, str]
    sexed: dict[tuple[str, Sex | None], str]
    nouns: dict[str, frozenset[str]]
    persons: frozenset[str]
    titles: dict[str, Sex | None]
    courtesy: frozenset[str]
    speech: frozenset[str]
    telling: frozenset[str]
    utterance: frozenset[str]
    organisations: dict[str, str]
    given: dict[str, str]

    def name_sex(self, given_name: str) -> Sex | None:
        """Return the sex that a given name shows, or null."""
        letter = self.given.get(fold(given_name))
        return "female" if letter == "f" else "male" if letter == "m" else None


_PLAIN = str.maketrans(
    "áàâäãåāăąéèêëēėęěíìîïīįóòôöõøōőúùûüūůűųçćčñńňşśšžźżłğýťďřțı",
    "aaaaaaaaaeeeeeeeeiiiiiioooooooouuuuuuuucccnnnssszzzlgytdrti",
)


def fold(name: str) -> str:
    """Return a name in lower case without the commonest diacritics."""
    return name.lower().translate(_PLAIN)


def _read(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _yaml(name: str) -> Any:
    return yaml.safe_load(_read(name))


def _lines(name: str) -> list[str]:
    return [line for line in _read(name).splitlines() if line and not line.startswith("#")]


@cache
def lexicon() -> Lexicon:
    """Read the word lists once a process."""
    kin = {word: Kin(**{**entry, "back": tuple(entry["back"])}) for word, entry in _yaml("kinship.yaml").items()}
    nouns = {kind: frozenset(words) for kind, words in _yaml("nouns.yaml").items()}
    titles: dict[str, Sex | None] = {}
    title_lists = _yaml("titles.yaml")
    titles.update(dict.fromkeys(title_lists["any"], None))
    titles.update(dict.fromkeys(title_lists["female"], "female"))
    titles.update(dict.fromkeys(title_lists["male"], "male"))
    speech = _yaml("speech.yaml")
    named = {word: kind for kind, words in reversed(_yaml("organisations.yaml").items()) for word in words}
    return Lexicon(
        kin=kin,
        families=_families(kin),
        sexed={(entry.family, entry.sex): entry.kind for entry in reversed(kin.values()) if entry.sex},
        nouns=nouns,
        persons=frozenset(_lines("person_nouns.txt")) - nouns["never"],
        titles=titles,
        courtesy=frozenset(title_lists["courtesy"]),
        speech=frozenset(speech["say"]),
        telling=frozenset(speech["tell"]),
        utterance=frozenset(speech["utter"]),
        organisations=named,
        given=dict(line.split("\t") for line in _lines("given_names.tsv")),
    )


def _families(kin: dict[str, Kin]) -> dict[str, str]:
    """Map every kind of relation, also the inverse ones, to its family ("father" and "mother" are both "parent")."""
    families = {entry.kind: entry.family for entry in kin.values()}
    unknown = {entry.family: entry.back[2] for entry in kin.values()}
    for entry in kin.values():
        for kind in entry.back:
            families.setdefault(
                kind, "spouse" if kind.startswith("late ") else families.get(unknown[entry.family], kind)
            )
    return families

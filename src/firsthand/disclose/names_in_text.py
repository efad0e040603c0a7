"""Protected names, found in any text: in every inflection, in Latin and Cyrillic, in addresses and file names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import yaml

from firsthand.disclose.name_folding import fold, inflected
from firsthand.model.base import Frozen, Span

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff'’ʼ`]+[^\W_]+)*")
_PIECE = re.compile(r"[A-ZА-ЯЁІЇЄҐ]?[a-zа-яёіїєґ]+|[A-ZА-ЯЁІЇЄҐ]+(?![a-zа-яёіїєґ])")
_POSSESSIVE = re.compile(r"[’'ʼ`]s?$|(?<=s)[’'ʼ`]$", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*(?:://|www\.|[\w-]\.[a-z]{2,5}\b|/|\\|[@#_=])\S*", re.IGNORECASE)
_NOT_NAMES = frozenset(
    {"the", "and", "her", "his", "son", "father", "mother", "brother", "sister", "wife", "husband", "soldier", "man",
     "woman", "named", "only", "from", "with", "who", "was", "mr", "mrs", "ms", "miss", "dr", "doctor", "prof",
     "professor", "sir", "lady", "general", "colonel", "captain", "sergeant", "lieutenant", "private", "corporal",
     "president", "minister", "mayor", "governor", "imam", "sheikh", "mullah", "uncle", "aunt", "daughter", "child",
     "old", "little", "not", "al", "el", "de", "da", "di", "la", "le", "van", "von", "der", "den", "bin", "ibn", "abu",
     "umm", "of", "a", "an", "my", "in", "is"}
)  # fmt: skip
_MONTHS = frozenset({"april", "may", "june", "august"})
_DIGIT_BESIDE = re.compile(r"^\W{0,2}\d|^\W{0,2}(?:1|2)\d{3}")
_SHORTEST = 2
_LONG = 5
_REMEMBERED = 400
_HEADLINE = 5  # words; a longer "name" is a title that was read as somebody


class NameHit(Frozen, frozen=True, kw_only=True):
    """Where a text holds a protected name, and whose: the keys under which the name was given."""

    span: Span
    owners: tuple[str, ...]


class ProtectedNames:
    """Searches texts for names. `named` gives each owner's names; `masked` are full names of people who are public.

    A form of a name that is one of the `places` of the case ("Georgia" for "George"), or a plain word, is left alone.
    """

    def __init__(
        self, named: Mapping[str, Iterable[str]], *, masked: Iterable[str] = (), places: Iterable[str] = ()
    ) -> None:
        self._no_form = _plain() | {fold(word) for place in places for word in _WORD.findall(place)}
        self._exact: defaultdict[str, set[str]] = defaultdict(set)
        self._inflected: defaultdict[str, set[str]] = defaultdict(set)
        self._found: dict[str, list[NameHit]] = {}
        self._known: dict[tuple[str, bool], set[str]] = {}
        self._joined: dict[str, set[str]] = {}
        for owner, names in named.items():
            for name in names:
                self._add(owner, name)
        full = sorted({" ".join(name.split()) for name in masked if len(name.split()) > 1}, key=lambda n: (-len(n), n))
        over_lines = "|".join(r"\s+".join(map(re.escape, name.split())) for name in full)
        self._mask = re.compile(rf"(?<!\w)(?:{over_lines})+(?!\w)") if full else None

    def __bool__(self) -> bool:
        return bool(self._exact)

    def find(self, text: str) -> list[NameHit]:
        """Return every place of the text that holds a protected name, in order."""
        if not self._exact or not text:
            return []
        if len(text) > _REMEMBERED:
            return self._find(text)
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> list[NameHit]:
        hidden = self._mask.sub(lambda match: " " * len(match.group()), text) if self._mask else text
        addresses = [match.span() for match in _ADDRESS.finditer(hidden)]
        hits = []
        at = 0
        for match in _WORD.finditer(hidden):
            while at < len(addresses) and addresses[at][1] <= match.start():
                at += 1
            in_address = at < len(addresses) and addresses[at][0] <= match.start()
            word = match.group()
            key = (word, in_address)
            owners = self._known.get(key)
            if owners is None:
                owners = self._known[key] = self._owners(word, in_address=in_address)
            if owners and not (word.casefold() in _MONTHS and _beside_number(hidden, match.span())):
                hits.append(NameHit(span=Span(start=match.start(), end=match.end()), owners=tuple(sorted(owners))))
        return hits

    def holds(self, text: str | None) -> bool:
        """Say whether a text holds any protected name."""
        return bool(text) and bool(self.find(text or ""))

    def replaced(self, text: str, labels: Mapping[str, str]) -> str:
        """Return the text with every protected name replaced by its owner's label."""
        parts: list[str] = []
        done = 0
        for hit in self.find(text):
            parts += [text[done : hit.span.start], labels.get(hit.owners[0], "protected person")]
            done = hit.span.end
        return "".join([*parts, text[done:]]) if parts else text

    def _add(self, owner: str, name: str) -> None:
        words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)]
        words = [word for word in words if word[:1].isupper() or not word.isascii()] or words
        if len(words) > _HEADLINE:
            words = [word for word in words if fold(word) not in _plain()] or words
        folded = [fold(word) for word in words if _is_name(word)]
        for base in folded:
            self._exact[base].add(owner)
            if len(base) > _SHORTEST:
                for form in inflected(base) - self._no_form:
                    self._inflected[form].add(owner)
        if len(folded) > 1:
            for joined in ("".join(folded), "".join(reversed(folded))):
                self._joined.setdefault(joined, set()).add(owner)

    def _owners(self, word: str, *, in_address: bool) -> set[str]:
        whole = _POSSESSIVE.sub("", word)
        found = self._of_word(whole, in_address=in_address)
        if not found and len(whole) > _LONG:
            pieces = _PIECE.findall(whole)
            if len(pieces) > 1:
                found = {owner for piece in pieces for owner in self._of_word(piece, in_address=False)}
            if not found and (in_address or len(pieces) > 1):
                found = self._inside(fold(whole))
        return found

    def _of_word(self, word: str, *, in_address: bool) -> set[str]:
        if len(word) < _SHORTEST:
            return set()
        folded = fold(word)
        capital = word[:1].isupper()
        if folded in self._exact:
            needs_capital = folded in _plain() or len(folded) <= _SHORTEST
            return set(self._exact[folded]) if capital or in_address or not needs_capital else set()
        if folded in self._inflected and (capital or (len(folded) > _LONG and in_address)):
            return set(self._inflected[folded])
        return set()

    def _inside(self, folded: str) -> set[str]:
        """Return whose name is written together with other letters, as addresses do ("milaveshin1987")."""
        found = {owner for joined, owners in self._joined.items() if joined in folded for owner in owners}
        long = {
            owner for base, owners in self._exact.items() if len(base) >= _LONG and base in folded for owner in owners
        }
        return found | long


def is_ours(word: str) -> bool:
    """Say whether a word, as written on a page of ours, is one with which our own sentences and headings begin."""
    return all(piece in _table()["ours"] for piece in _PIECE.findall(word))


@cache
def _plain() -> frozenset[str]:
    """Return the folded names that are plain words, too."""
    return frozenset(fold(word) for words in _table().values() for word in words)


@cache
def _table() -> dict[str, list[str]]:
    text = (files("firsthand.disclose") / "plain_names.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word.casefold() not in _NOT_NAMES and not word.isdigit()


def _beside_number(text: str, span: tuple[int, int]) -> bool:
    before, after = text[max(0, span[0] - 4) : span[0]], text[span[1] : span[1] + 6]
    return bool(_DIGIT_BESIDE.match(after)) or bool(re.search(r"\d\W{0,2}$", before))

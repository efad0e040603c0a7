"""What a number counts: the noun, a currency, percent."""

from __future__ import annotations

from firsthand.annotate.quantities.lexicon import CURRENCIES, PERCENT
from firsthand.annotate.quantities.line import Line
from firsthand.model.base import Frozen

_NOUNS = frozenset(("NOUN", "PROPN", "PRON", "ADJ"))
_BINDS = frozenset(("nummod", "amod", "quantmod", "det", "compound", "nmod", "advmod"))
_LEMMAS = {"dos": "dose", "specie": "species", "troops": "troop", "peoples": "people"}


class Counted(Frozen, frozen=True, kw_only=True):
    """The counted noun's token and lemma (null without one), and where the quantity's words begin and end."""

    head: int
    unit: str | None
    first: int
    last: int


def unit_of(line: Line, first: int, at: int, last: int) -> Counted:
    """Find what the number from `at` to before `last` counts; `first` is where its words begin."""
    for sign in (first - 1, at - 1):
        if line.word(sign) in CURRENCIES:
            return Counted(head=at, unit=CURRENCIES[line.words[sign]], first=min(first, sign), last=last)
    if line.word(last) in CURRENCIES:
        return Counted(head=last, unit=CURRENCIES[line.words[last]], first=first, last=last)
    if line.word(last) in PERCENT:
        return Counted(head=last, unit="percent", first=first, last=last + 1)
    if line.follows(last, "per", "cent"):
        return Counted(head=last + 1, unit="percent", first=first, last=last + 2)
    head = counted_noun(line, at, last)
    if head is None:
        return Counted(head=at, unit=None, first=first, last=last)
    return Counted(head=head, unit=lemma(line, head), first=first, last=last)


def lemma(line: Line, head: int) -> str | None:
    """Return the singular of a counted noun, null for a pronoun ("81 of them")."""
    tokens = line.tokens
    if tokens.pos[head] == "PRON":
        return None
    word = tokens.lemma[head].lower()
    if tokens.tag[head] == "NNPS" and word == line.words[head] and word.endswith("s") and not word.endswith("ss"):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return _LEMMAS.get(word, word)


def counted_noun(line: Line, at: int, last: int) -> int | None:
    """Return the token of the noun that the number counts, null without one."""
    tokens = line.tokens
    if line.word(last) == "of":
        inside = [child for child in line.parsed.children[last] if tokens.dep[child] == "pobj" and child > last]
        return inside[0] if inside else None
    if line.follows(last, "out", "of"):
        near = range(last + 2, min(last + 7, line.sentence.last))
        return next((word for word in near if tokens.tag[word] in ("NNS", "NNPS")), None)
    for number in range(last - 1, at - 1, -1):
        head = tokens.head[number]
        if last <= head < line.sentence.last and tokens.pos[head] in _NOUNS and tokens.dep[number] in _BINDS:
            return (
                head
                if tokens.pos[head] != "ADJ" or not tokens.tag[head].startswith("JJ")
                else _after_adjectives(line, head)
            )
    return _after_adjectives(line, last)


def _after_adjectives(line: Line, at: int) -> int | None:
    """Find a plural noun right after the number, or after adjectives and nouns that qualify it."""
    while line.tag(at) in ("JJ", "NN", "NNP", "VBN") and line.tag(at + 1) in ("JJ", "NN", "NNP", "NNS", "NNPS"):
        at += 1
    return at if line.tag(at) in ("NNS", "NNPS") else None

"""Words that belong to a name beside it: "North Dallas", "Islington Bay", "Fort Ardle", "Grosvenor Square"."""

from __future__ import annotations

from firsthand.annotate.gazetteer import fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate, is_capital
from firsthand.annotate.places.known import Names
from firsthand.annotate.places.surroundings import is_large
from firsthand.annotate.places.words import (
    AREA_NAMES,
    DIRECTIONS,
    DIVISION_WORDS,
    FACILITY_TYPES,
    STREET_WORDS,
    WATER_WORDS,
)
from firsthand.model.values.place import PlaceKind

_LEADING: dict[str, PlaceKind] = {
    "lake": "water", "river": "water", "mount": "area", "mt": "area", "cape": "area", "fort": "facility",
    "camp": "facility",
    "gulf": "water", "bay": "water",
}  # fmt: skip
_TWO = 2


def extend(parsed: Parsed, candidates: list[Candidate], names: Names) -> list[Candidate]:
    """Take words of kind and direction that are part of a name into it; what then overlaps gives way."""
    extended: list[Candidate] = []
    for candidate in candidates:
        if extended and candidate.first < extended[-1].last:
            continue
        _take_hyphenated(parsed, candidate)
        if _is_side(parsed, candidate):
            candidate.named, candidate.hint = (), "area"
        else:
            split(parsed, candidate)
        if not candidate.base:
            _take_kind(parsed, candidate)
        _take_direction(parsed, candidate, extended[-1].last if extended else 0)
        extended.append(candidate)
    look_up_bases(extended, names)
    return extended


def _is_side(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether a name is a side of the town told ("the West Side"), which every large town has."""
    words = parsed.tokens.text[candidate.first : candidate.last]
    return len(words) == _TWO and words[1].casefold() == "side" and words[0].casefold() in DIRECTIONS


def look_up_bases(candidates: list[Candidate], names: Names) -> None:
    """Give every candidate that is known only by a part of its name the places of that part."""
    found = names.find({candidate.base for candidate in candidates if candidate.base})
    for candidate in candidates:
        if candidate.base and not candidate.named:
            candidate.named = found[candidate.base]


def split(parsed: Parsed, candidate: Candidate) -> None:
    """Tell the word of kind or direction from the rest of a name that the gazetteer does not have."""
    if candidate.named or candidate.last - candidate.first < 2:
        return
    words = parsed.tokens.text
    kind = kind_of_word(fold(words[candidate.last - 1]))
    if kind is not None:
        candidate.hint, candidate.base = kind, fold(parsed.words(candidate.first, candidate.last - 1))
    elif words[candidate.first].casefold() in DIRECTIONS:
        at = candidate.first + 1
        while at + 1 < candidate.last and words[at].casefold() in DIRECTIONS:
            at += 1
        candidate.hint, candidate.base = "area", fold(parsed.words(at, candidate.last))
    else:
        candidate.hint = _LEADING.get(fold(words[candidate.first]))


def kind_of_word(word: str) -> PlaceKind | None:
    """Return the kind of place that a word says, if any."""
    for words, kind in _KINDS:
        if word in words:
            return kind
    return None


_KINDS: tuple[tuple[frozenset[str], PlaceKind], ...] = (
    (WATER_WORDS, "water"), (AREA_NAMES, "area"), (STREET_WORDS, "street"), (FACILITY_TYPES, "facility"),
    (DIVISION_WORDS, "region"),
)  # fmt: skip


def _take_hyphenated(parsed: Parsed, candidate: Candidate) -> None:
    """Join what a hyphen without spaces joins, if the first part alone is no large place: "Cuvette-Ouest"."""
    tokens = parsed.tokens
    at = candidate.last
    if is_large(candidate) or at + 1 >= len(tokens) or tokens.text[at] not in {"-", "–"}:
        return
    glued = tokens.end[at - 1] == tokens.start[at] and tokens.end[at] == tokens.start[at + 1]
    if glued and is_capital(tokens.text[at + 1]) and tokens.sentence[at + 1] == tokens.sentence[candidate.first]:
        _grow(parsed, candidate, candidate.first, at + 2)
        candidate.named = ()


def _take_kind(parsed: Parsed, candidate: Candidate) -> None:
    words = parsed.tokens.text
    end = parsed.sentences[parsed.tokens.sentence[candidate.first]].last
    at = candidate.last
    if at >= end or not words[at][0].isupper() or fold(words[at - 1]) == fold(words[at]):
        return
    kind = kind_of_word(words[at].casefold())
    if at + 1 < end and words[at + 1] in {"of", "for"}:
        return
    if kind == "region" and candidate.named and not any(named.entry.level in (1, 2, 3) for named in candidate.named):
        return
    if kind in {"water", "area", "street", "region"} and not _run_goes_on(parsed, at + 1, end):
        candidate.base, candidate.hint = candidate.folded, kind
        _grow(parsed, candidate, candidate.first, at + 1)


def _take_direction(parsed: Parsed, candidate: Candidate, left: int) -> None:
    """Take a capitalised direction into the name, but not at the start of a sentence, where all is capitalised."""
    words = parsed.tokens.text
    sentence = parsed.sentences[parsed.tokens.sentence[candidate.first]]
    first = candidate.first
    while (
        first - 1 > sentence.first
        and first - 1 >= left
        and words[first - 1][0].isupper()
        and words[first - 1].casefold() in DIRECTIONS
    ):
        first -= 1
    if first < candidate.first and candidate.named:
        candidate.base = candidate.base or candidate.folded
        candidate.hint = candidate.hint or "area"
        _grow(parsed, candidate, first, candidate.last)


def _grow(parsed: Parsed, candidate: Candidate, first: int, last: int) -> None:
    candidate.first, candidate.last = first, last
    candidate.text = parsed.words(first, last)
    candidate.folded = fold(candidate.text)
    candidate.whole = False


def _run_goes_on(parsed: Parsed, at: int, end: int) -> bool:
    return at < end and is_capital(parsed.tokens.text[at]) and parsed.tokens.pos[at] == "PROPN"

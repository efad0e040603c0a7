"""Which candidates are places: the sum of what the engine, the gazetteer and the words around say.

Weights are hand-set and few; each function below is one kind of evidence, in votes for (+) and against (−).
"""

from __future__ import annotations

from firsthand.annotate.gazetteer import Gazetteer, fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.after import after
from firsthand.annotate.places.before import before
from firsthand.annotate.places.beside import beside, inside_body
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.people import introduced, people_words
from firsthand.annotate.places.surroundings import in_headline, is_given_name, is_large
from firsthand.annotate.places.words import (
    AREA_NAMES,
    COMMON,
    COMMON_PHRASES,
    DIRECTIONS,
    DISEASE_WORDS,
    DIVISION_WORDS,
    STREET_WORDS,
    STRONG_PREPOSITIONS,
    WATER_WORDS,
)
from firsthand.annotate.told_persons import told_persons

_THRESHOLD = 1.5
_WHOLE = {"GPE": 2.6, "LOC": 2.2, "FAC": 1.0, "PERSON": -1.2, "ORG": -0.2, "NORP": -0.8, "PRODUCT": -0.3, "": 0.0}
_PART = {"GPE": 1.5, "LOC": 1.5, "FAC": 0.3, "PERSON": -2.0, "ORG": 0.0, "NORP": -1.5, "PRODUCT": -1.0, "": 0.0}
_OTHER_LABEL = -1.5
_UNUSUAL_PERSON = -0.6
_GIVEN_NAME = -1.2
_COMMON, _COMMON_CITY, _SEVERAL_WORDS, _KIND_WORD = -2.5, -1.2, 0.4, 1.4
_KIND_WORDS = STREET_WORDS | WATER_WORDS | AREA_NAMES | DIVISION_WORDS
_UNKNOWN, _HINT = -2.2, 0.8
_SCRIPT = 1.0
_CITY, _TOWN = 500_000, 50_000
_CODE, _CODE_MAYBE = -4.0, -1.5
_STREET_ENDS = frozenset({"rd", "st", "ave", "blvd", "dr", "ln", "ct", "hwy", "pkwy", "pl"})
_STREET_END = -6.0
_LATIN = 0x24F
_SHARED = 0.8
_SURNAME, _SURNAME_CITY = -2.2, -1.2
_DISEASE = -6.0
_GIVEN_TO_SOMEBODY = -6.0
_OF_SOMEBODY_TOLD = -4.0
_DATELINE = 5.0
_DASHES = frozenset({"—", "–", "--"})


def recognise(parsed: Parsed, candidates: list[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """Score the candidates and keep those that are places; a name that surely is one elsewhere is helped."""
    people, given = people_words(parsed), introduced(parsed)
    told = {at for first, last in told_persons(parsed) for at in range(first, last)}
    surnames = {fold(parsed.tokens.text[last - 1]) for first, last in told_persons(parsed)}
    diseases = _diseases(parsed, candidates)
    bodies = {at: name.first for name in parsed.names if name.label == "ORG" for at in range(name.first, name.last)}
    for index, candidate in enumerate(candidates):
        candidate.score = (
            _label(candidate)
            + _fame(candidate)
            + _word(parsed, candidate, gazetteer)
            + before(parsed, candidate)
            + after(parsed, candidate)
            + beside(parsed, candidates, index)
        )
        if candidate.folded in people and candidate.last - candidate.first == 1:
            candidate.score += _SURNAME_CITY if _is_city(candidate) else _SURNAME
        if candidate.folded in surnames and candidate.last - candidate.first == 1 and _is_bare(parsed, candidate):
            candidate.score += _OF_SOMEBODY_TOLD
        if _is_dateline(parsed, candidate):
            candidate.score += _DATELINE
        if candidate.text in given or candidate.first in told:
            candidate.score += _GIVEN_TO_SOMEBODY
        if _with_word_before(parsed, candidate) in diseases:
            candidate.score += _DISEASE
        first = bodies.get(candidate.first, candidate.first)
        if first < candidate.first - (parsed.tokens.text[first].casefold() == "the"):
            candidate.score += inside_body(parsed, candidate, first)
    sure = {candidate.folded for candidate in candidates if candidate.score >= _THRESHOLD + 1.5}
    return [
        candidate
        for candidate in candidates
        if candidate.score + (_SHARED if candidate.folded in sure else 0.0) >= _THRESHOLD
    ]


def _is_dateline(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether a name in capitals stands before a dash at the head of a paragraph ("GARY — A suspect …")."""
    tokens = parsed.tokens
    sentence = parsed.sentences[tokens.sentence[candidate.first]]
    if candidate.first != sentence.first or sentence.role != "body" or not candidate.known:
        return False
    dashed = candidate.last < len(tokens) and tokens.text[candidate.last] in _DASHES
    return dashed and candidate.text.isupper() and any(named.entry.level == 9 for named in candidate.named)


def _is_bare(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether no word before a name puts anything there ("in Washington")."""
    before = parsed.tokens.text[candidate.first - 1].casefold() if candidate.first else ""
    return before not in STRONG_PREPOSITIONS and before not in ("of", "from", "to", ",")


def _label(candidate: Candidate) -> float:
    if ord(candidate.text[0]) > _LATIN and candidate.label not in {"GPE", "LOC"}:
        return _SCRIPT if candidate.named else 0.0
    if candidate.label == "PERSON" and candidate.known and not is_given_name(candidate.text):
        return _UNUSUAL_PERSON
    return (_WHOLE if candidate.whole else _PART).get(candidate.label, _OTHER_LABEL)


def _fame(candidate: Candidate) -> float:
    if not candidate.known:
        unknown = _UNKNOWN + (_HINT if candidate.hint else 0.0)
        return unknown if not candidate.named else max(unknown, 1.0)
    best = 0.0
    for named in candidate.named:
        entry = named.entry
        if entry.level in (0, 5, 8):
            fame = 3.0
        elif entry.level == 1:
            fame = 1.8
        else:
            size = entry.population
            fame = (
                2.2
                if size > 1_000_000 or entry.capital
                else 1.6
                if size > 500_000
                else 1.2
                if size > 100_000
                else 0.7
                if size > 10_000
                else 0.3
            )
        best = max(best, fame if named.fit else fame - 0.5)
    return best


def _word(parsed: Parsed, candidate: Candidate, gazetteer: Gazetteer) -> float:
    """Count against single words that are common English, codes, or not a proper noun for the engine."""
    if candidate.last - candidate.first > 1:
        if candidate.folded in COMMON_PHRASES or candidate.base in COMMON:
            return _COMMON
        last = parsed.tokens.text[candidate.last - 1].casefold()
        return _KIND_WORD if last in _KIND_WORDS else _SEVERAL_WORDS if candidate.known else 0.0
    word = candidate.text
    score = _STREET_END if candidate.folded.rstrip(".") in _STREET_ENDS and candidate.first else 0.0
    large = any(named.entry.level in (0, 5, 8) and named.fit == 2 for named in candidate.named)
    famous = large or any(named.entry.level == 1 and named.fit == 2 for named in candidate.named)
    if gazetteer.demonym(word):
        score -= 4.0
    if candidate.named and all(named.fit < 0 for named in candidate.named):
        score -= 3.0
    if candidate.folded in COMMON and not large:
        score += _COMMON_CITY if _largest(candidate) > _TOWN else _COMMON
    word_before = parsed.tokens.text[candidate.first - 1] if candidate.first else ""
    placed = word_before in {"the", "from"} or word_before in STRONG_PREPOSITIONS or is_large(candidate)
    if not placed and candidate.label not in {"GPE", "LOC"} and is_given_name(word):
        score += _GIVEN_NAME
    if (
        not in_headline(parsed, candidate)
        and word.isupper()
        and word.isascii()
        and len(word.replace(".", "")) <= 4
        and not famous
    ):
        score += _CODE if candidate.label not in {"GPE", "LOC"} and _is_code(candidate) else _CODE_MAYBE
    if (
        word.isascii()
        and parsed.tokens.pos[candidate.first] not in {"PROPN", "X"}
        and not (famous or _is_city(candidate))
    ):
        score -= 1.0
    return score


def _is_code(candidate: Candidate) -> bool:
    """Say whether three or four capitals are only another name of towns: an airport's code ("SUV" for Suva)."""
    return all(named.fit < 2 and named.entry.level == 9 for named in candidate.named)


def _is_city(candidate: Candidate) -> bool:
    return _largest(candidate) > _CITY or any(named.entry.capital for named in candidate.named)


def _largest(candidate: Candidate) -> int:
    return max((named.entry.population for named in candidate.named if named.entry.level == 9), default=0)


def _diseases(parsed: Parsed, candidates: list[Candidate]) -> frozenset[str]:
    """Return the names that a virus or a fever has somewhere in the document, with a direction before ("West Nile")."""
    words = parsed.tokens.text
    return frozenset(
        name
        for candidate in candidates
        if candidate.last < len(words) and words[candidate.last].casefold() in DISEASE_WORDS
        if " " in (name := _with_word_before(parsed, candidate)) or not is_large(candidate)
    )


def _with_word_before(parsed: Parsed, candidate: Candidate) -> str:
    """Return the folded name, after the capitalised direction before it if there is one."""
    word = parsed.tokens.text[candidate.first - 1] if candidate.first else ""
    direction = word[:1].isupper() and word.casefold() in DIRECTIONS
    return f"{word.casefold()} {candidate.folded}" if direction else candidate.folded

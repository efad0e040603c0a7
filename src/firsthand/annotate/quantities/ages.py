"""Numbers that are somebody's age: "aged 34", "Ana Horvat, 34,", "she was 19", "at the age of 12"."""

from __future__ import annotations

from firsthand.annotate.quantities.line import Line
from firsthand.model.values.person_nouns import is_person_noun

_CLOSE = frozenset((",", ".", ";", ")", ""))
_DECADES = {"teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90}  # fmt: skip
DECADE_WORDS = frozenset(_DECADES)
_LINKS = frozenset(("was", "is", "turned", "were", "am", "be"))
_PERSONS = frozenset(("he", "she", "i", "who", "they"))


def is_age(line: Line, at: int, last: int) -> bool:
    """Say whether the number from `at` to before `last` is an age in years without the word "old"."""
    before = line.word(at - 1)
    if before in ("aged", "age") or (before == "of" and line.word(at - 2) in ("age", "ages")):
        return True
    if last != at + 1 or not line.words[at].isdigit() or not 0 < int(line.words[at]) < 120:
        return False
    closed = line.word(last) in _CLOSE
    if before in (",", "(") and closed:
        return _is_person(line, at - 2)
    if before in _LINKS and (line.word(at - 2) in _PERSONS or (line.tag(at - 2) == "NNP" and _is_person(line, at - 2))):
        return closed or line.word(last) in ("when", "at", "and", "years")
    if before == "and" and line.word(at - 2).isdigit():
        return (closed and is_age_of_two(line, at - 2)) or line.word(at - 3) in ("aged", "ages")
    return False


def decade_of_age(line: Line, at: int) -> int | None:
    """Return 30 for the 30s of "a man in his early 30s", null elsewhere."""
    word, before = line.words[at], line.word(at - 1)
    before = line.word(at - 2) if before in ("early", "mid", "late", "-") else before
    before = line.word(at - 3) if before in ("early", "mid", "late") else before
    if before not in ("his", "her", "their", "my", "your"):
        return None
    if word.endswith("s") and word[:-1].rstrip("'’").isdigit():
        return int(word[:-1].rstrip("'’"))
    return _DECADES.get(word)


def is_age_of_two(line: Line, at: int) -> bool:
    """Two people, 23 and 27, …: the first of the two figures."""
    return line.word(at - 1) == "," and line.word(at + 1) == "and" and _is_person(line, at - 2)


def _is_person(line: Line, at: int) -> bool:
    if not line.sentence.first <= at < line.sentence.last or at in line.timed:
        return False
    pos = line.tokens.pos[at]
    if pos == "PROPN":
        return at not in line.no_person
    return pos == "NOUN" and is_person_noun(line.tokens.lemma[at])

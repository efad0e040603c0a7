"""A text that somebody tells of himself: "I was asleep in the cellar when they came", under the teller's name.

Its sentences name no teller and are no reporter's: a heading, a byline or "the testimony of Ada Brenn" says whose they
are, and another line tells of that person in the third person ("The nurse Ada Brenn was in the cellar"), which no paper
does of its own reporter.
"""

from __future__ import annotations

import re
from collections import Counter

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.chains.uncued import uncued
from firsthand.model.annotated import Mention, Sentence
from firsthand.model.attribution import Attribution

REASON = "the text is told in the first person, under this name"
_PREFIX = "m"
_I = frozenset({"i", "me", "my", "myself", "mine"})
_WE = frozenset({"we", "us", "our"})
_LEAST, _SHARE, _LINE = 4, 0.3, 4
_OWN_WORDS = re.compile(
    r"\b(?:testimony|statement|account|story|diary|letter|words) (?:of|by|from)\s*$|"
    r"\b(?:as told by|told by|interview with)\s*$",
    re.IGNORECASE,
)
_HIS_WORDS = re.compile(r"^[’']s? (?:own )?(?:testimony|statement|account|story|diary|letter|words)\b", re.IGNORECASE)


def is_own_story(telling: Telling) -> bool:
    """Say whether a telling is only that a text is told in the first person under somebody's name."""
    return telling.attribution.id.startswith(_PREFIX)


def find_own_story(syntax: Syntax, told_in: frozenset[int]) -> tuple[Attribution, ...]:
    """Return a telling for each sentence of a text that somebody tells of himself, where no other cue tells it."""
    body = [
        number
        for number, sentence in enumerate(syntax.sentences)
        if sentence.role == "body" and _outside(syntax, sentence)
    ]
    mine = [number for number in body if _says(syntax, number, _I)]
    ours = [number for number in body if _says(syntax, number, _I | _WE)]
    if len(mine) < _LEAST or len(ours) < _SHARE * len(body):
        return ()
    narrator = _narrator(syntax, mine)
    if narrator is None:
        return ()
    told = (number for number in body if number >= mine[0] and number not in told_in)
    found = (uncued(syntax, f"{_PREFIX}{at}", number, narrator) for at, number in enumerate(told))
    return tuple(one for one in found if one is not None)


def _outside(syntax: Syntax, sentence: Sentence) -> list[int]:
    """Return the words of a sentence that stand outside quotations."""
    words = range(sentence.first, sentence.last)
    return [token for token in words if syntax.quote_of[token] == -1 and syntax.text[token][0].isalnum()]


def _says(syntax: Syntax, number: int, words: frozenset[str]) -> bool:
    return any(syntax.lower[token] in words for token in _outside(syntax, syntax.sentences[number]))


def _narrator(syntax: Syntax, mine: list[int]) -> Mention | None:
    """Return the one whose name heads the text and who is told of elsewhere in the third person; null where none is."""
    names = [one for one in syntax.annotated.mentions if one.type == "person" and one.form == "name" and one.entity]
    told_of = {
        one.entity
        for one in names
        if not _says(syntax, syntax.sentence_of[one.head], _I | _WE) and not _is_alone(syntax, one)
    }
    heading = [one for one in names if syntax.sentence_of[one.head] < mine[0] or _is_alone(syntax, one)]
    own = [one for one in heading if _is_said_to_be_his(syntax, one)]
    alone = [one for one in heading if _is_alone(syntax, one) and one.entity in told_of]
    found = Counter(one.entity for one in own or alone)
    if len(found) != 1:  # two names over one text, or none
        return None
    return (own or alone)[0]


def _is_alone(syntax: Syntax, one: Mention) -> bool:
    """Say whether a name of two words or more is all that a line holds, but for "By"."""
    sentence = syntax.sentences[syntax.sentence_of[one.head]]
    words = [syntax.lower[t] for t in range(sentence.first, sentence.last) if syntax.text[t][0].isalnum()]
    own = [syntax.lower[t] for t in range(one.first, one.last) if syntax.text[t][0].isalnum()]
    return len(own) > 1 and len(words) <= _LINE and [word for word in words if word != "by"] == own


def _is_said_to_be_his(syntax: Syntax, one: Mention) -> bool:
    """Say whether a text calls itself somebody's testimony, story or letter."""
    text, sentence = syntax.annotated.document.text, syntax.sentences[syntax.sentence_of[one.head]]
    before, after = text[sentence.start : one.start], text[one.end : sentence.end]
    return bool(_OWN_WORDS.search(before) or _HIS_WORDS.match(after))

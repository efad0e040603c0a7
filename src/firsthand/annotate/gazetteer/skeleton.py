"""What the ways of writing one foreign name in Latin letters have in common; for what the exact key does not find."""

from __future__ import annotations

import re

_SKELETON = (
    ("shch", "sc"),
    ("sch", "sc"),
    ("kh", "h"),
    ("zh", "z"),
    ("ts", "c"),
    ("tz", "c"),
    ("ch", "c"),
    ("cz", "c"),
    ("sh", "s"),
    ("sz", "s"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("ja", "ia"),
    ("ju", "iu"),
    ("yi", "i"),
    ("ii", "i"),
    ("iy", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("yj", "i"),
    ("ye", "e"),
    ("ie", "e"),
    ("je", "e"),
    ("yo", "o"),
    ("io", "o"),
    ("jo", "o"),
    ("ou", "u"),
    ("ck", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("g", "h"),
    ("q", "k"),
)
_DOUBLED = re.compile(r"(.)\1+")


def skeleton(folded: str) -> str:
    """Return what the ways of writing a Slavic name in Latin letters have in common.

    Lugansk and Luhansk, Brianka and Bryanka, Zaitsevo and Zaytseve (but for the ending) meet in it. Used only
    where the exact key finds nothing.
    """
    text = folded
    for old, new in _SKELETON:
        text = text.replace(old, new)
    text = _DOUBLED.sub(r"\1", text)
    return text[:-1] + "e" if len(text) > 4 and text[-1] in "ao" and text[-2:] in {"vo", "no"} else text


_ARTICLE = re.compile(r"\b(?:al|el|ul|ad|ed|ar|er|as|es|ash|esh|at|et|az|ez|an|en) ?(?=\w{3})")
_ARABIC = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "i"),
    ("ay", "i"),
    ("ai", "i"),
    ("ya", "ia"),
    ("y", "i"),
    ("e", "i"),
    ("o", "u"),
    ("q", "k"),
    ("gh", "g"),
    ("j", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("kh", "h"),
    ("sh", "s"),
    ("ch", "s"),
    ("c", "k"),
    ("w", "u"),
    ("v", "b"),
)


def arabic_skeleton(folded: str) -> str:
    """Do the same for Arabic and Persian: Menoufia and Al Minufiyah, Dakahlia and Ad Daqahliyah meet in it."""
    text = _ARTICLE.sub("", folded)
    for old, new in _ARABIC:
        text = text.replace(old, new)
    text = _DOUBLED.sub(r"\1", text.replace(" ", ""))
    for ending in ("iah", "iih", "ah", "ih"):
        if text.endswith(ending) and len(text) > 5:
            return text.removesuffix("h")
    return text

"""How gold and record are brought together: anchors in a text, and names of tellers that mean the same."""

from __future__ import annotations

import re
from typing import Any

_WORD = re.compile(r"\w+")
_DROPPED = frozenset(["the", "a", "an", "unnamed", "of", "to", "by", "s"])
_ONE_KIND = {
    word: kind
    for kind, words in {
        "parent": "father dad mother mum mom parent parents man woman",
        "relatives": "relative relatives family families kin",
        "witness": "witness witnesses eyewitness eyewitnesses resident residents local locals villager villagers",
        "spokesman": "spokesman spokeswoman spokesperson",
        "army": "army military forces troops",
        "un": "un ohchr",
        "report": "report reports",
        "official": "official officials authorities",
    }.items()
    for word in words.split()
}
_ACRONYMS = {
    "hrw": "human rights watch", "un": "united nations", "ichr": "independent commission human rights",
    "nyt": "new york times", "pa": "palestinian authority",
}  # fmt: skip
ENOUGH = 0.4


def name_words(name: str | None) -> frozenset[str]:
    """Return the words of a teller's name that count, kinds of teller as one word, known acronyms spelled out."""
    words: set[str] = set()
    for word in _WORD.findall((name or "").casefold()):
        for part in _ACRONYMS.get(word, word).split():
            if part not in _DROPPED:
                words.add(_ONE_KIND.get(part, part))
    return frozenset(words)


def same_teller(one: str | None, others: list[str | None]) -> bool:
    """Say whether a gold teller is any of the names that the record has for one."""
    words = name_words(one)
    for other in others:
        found = name_words(other)
        if words and found and len(words & found) / len(words | found) >= ENOUGH:
            return True
    return False


def locate(text: str, anchor: dict[str, Any]) -> tuple[int, int] | None:
    """Return where the anchor's words stand in our text: the occurrence nearest to its place in the annotator's."""
    wanted = re.compile(r"\s+".join(re.escape(word) for word in anchor["text"].split()))
    found = [match.span() for match in wanted.finditer(text)]
    return min(found, key=lambda span: abs(span[0] - anchor["start"]), default=None)

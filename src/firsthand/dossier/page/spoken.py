"""In how many documents a kind of act is told or spoken of, by words: a reading of clauses finds fewer.

A page that says "4 documents" of a killing that all twelve tell makes its reader believe that eight are silent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, sentence

_NEAR = 0.25
_WORDS: Mapping[str, tuple[str, ...]] = {
    "killing": (
        *("kill", "murder", "shot dead", "slain", "died", "dead", "death", "execut", "massacr", "corpse", "bodies"),
        *("lost their li", "lost his life", "lost her life", "slaughter", "homicide"),
    ),
    "disappearance": ("disappear", "missing", "vanish", "not been seen"),
    "sexual_violence": ("rape", "sexual"),
    "torture": ("tortur", "mock execution"),
    "shooting": ("shot", "shoot", "fired", "firing", "gunfire", "bullet", "gunned"),
    "beating": ("beat", "wound", "injur", "hurt", "hit ", "blow"),
    "attack": ("attack", "shell", "bomb", "burn", "destroy", "torch", "raid", "strike", "struck", "assault"),
    "deprivation": ("starv", "depriv", "without food", "without water"),
    "detention": ("detain", "detention", "held", "custody", "prison", "jail"),
    "arrest": ("arrest", "seized", "detain", "rounded up", "taken away"),
}


def documents_that_speak(family: str, index: CaseIndex, matter: Matter) -> set[str]:
    """Return the documents that hold a word for a kind of act in a sentence or headline of the matter."""
    found = matter.speaking(family)
    words = _WORDS.get(family, ())
    cue = re.compile("|".join(re.escape(word) for word in words), re.IGNORECASE)
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    for one in matter.around if words else ():
        if one.document in found or not mentions(one, words):
            continue
        said = sentence(one)
        if cue.search(said) and _is_of(said, matter, best):
            found.add(one.document)
    for document in index.disclosed.documents:
        title = document.title or ""
        if words and cue.search(title) and _is_of(title, matter, best):
            found.add(document.id)
    return found


def speaks_of(family: str, words: str) -> bool:
    """Say whether words hold a word for a kind of act."""
    return any(stem in words.lower() for stem in _WORDS.get(family, ()))


def _is_of(words: str, matter: Matter, best: float) -> bool:
    if matter.people:
        return any(matter.is_named_in(key, words) for key in matter.people)
    return bool(best) and matter.share(words) >= _NEAR * best

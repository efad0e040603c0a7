"""The words that say best what many statements tell: a sentence that shares most with the others, as it is printed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from firsthand.dossier.page.negatives import is_negative
from firsthand.model.disclosed import DisclosedStatement

_WORD = re.compile(r"[^\W_]{4,}")
_SHORTEST, _LONGEST, _SPREAD = 30, 190, 6


def central(told: Sequence[DisclosedStatement]) -> DisclosedStatement | None:
    """Return the statement whose words most documents share; null where an edition prints none of fit length.

    A word counts as often as documents have it, so that what all tell weighs more than what one tells often; long
    sentences gain nothing by their length alone.
    """
    positive = [one for one in told if one.text and one.response is None and not is_negative(one)]
    words = {one.id: _words(one.text or "") for one in positive}
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for one in positive:
        for word in words[one.id]:
            holders[word].add(one.document)
    fit = [one for one in positive if _SHORTEST <= len(" ".join((one.text or "").split())) <= _LONGEST]
    common = Counter({word: len(documents) for word, documents in holders.items()})
    return max(fit, key=lambda one: (_shared(words[one.id], common), one.standing == "asserted", one.id), default=None)


def quoted(one: DisclosedStatement | None, most: int = _LONGEST) -> str:
    """Return the words of a statement in quotation marks, cut at a word; empty where the edition withholds them."""
    words = " ".join((one.text or "").split()).strip('“”"') if one is not None else ""
    if not words:
        return ""
    return f"“{words}”" if len(words) <= most else f"“{words[:most].rpartition(' ')[0]} …”"


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_SPREAD].casefold() for word in _WORD.findall(text))


def _shared(words: Iterable[str], common: Counter[str]) -> float:
    found = [common[word] for word in words]
    return round(sum(found) / (len(found) + _SPREAD), 4)

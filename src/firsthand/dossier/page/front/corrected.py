"""Sentences that themselves say that something told before was wrong, taken back, or is told anew."""

from __future__ import annotations

import re

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, sentence
from firsthand.model.disclosed import DisclosedStatement

_WHO_SAID = r"(?:said|told|reported|believed|thought|claimed|announced|stated|declared|assumed)"
_CORRECTS = re.compile(
    rf"\b(?:at first|initially|originally) (?:\w+ ){{0,1}}{_WHO_SAID}\b|"
    rf"\b{_WHO_SAID} (?:at first|initially|originally)\b|"
    r"\b(?:retract(?:s|ed|ing|ion)|recant(?:s|ed|ing)?|backtrack(?:s|ed|ing)|walked back|"
    r"withdr(?:ew|awn|awing)(?= [^.;]{0,30}\b(?:statement|claim|report|account|confession|remark|allegation))|"
    r"(?:issued|published|posted|in) a correction|corrected (?:its|the|an?|his|her|their) |"
    r"later (?:learn(?:ed|t)|found out|acknowledged|admitted|said|confirmed) (?:that )?"
    r"[^.;]{0,40}\b(?:not|wrong|mistaken|dead|died|alive|instead))\b",
    re.IGNORECASE,
)
# What was said earlier is most often what is still said; beside a word of contrast it is not.
_EARLIER = re.compile(rf"\b(?:earlier|previously) (?:\w+ ){{0,1}}{_WHO_SAID}\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r"\b(?:but|however|now|later|then|changed|revised|instead|yet|although|though|contrary|whereas|contradict\w*)\b",
    re.IGNORECASE,
)
_ANY = (
    *("at first", "initially", "originally", "earlier", "previously", "retract", "recant", "backtrack", "walked back"),
    *("withdr", "correct", "later"),
)
_NEAR = 0.4


def corrected(index: CaseIndex, matter: Matter) -> list[DisclosedStatement]:
    """Return statements of the matter in whose sentence something told before is corrected, best first."""
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    found: dict[str, DisclosedStatement] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, _ANY):
            continue
        words = sentence(one)
        if _is_correction(words) and _is_of(words, one, matter, best):
            found.setdefault(words, one)
    return matter.ranked(found.values())


def _is_correction(words: str) -> bool:
    return bool(_CORRECTS.search(words) or (_EARLIER.search(words) and _CONTRAST.search(words)))


def _is_of(words: str, one: DisclosedStatement, matter: Matter, best: float) -> bool:
    if matter.people:
        mine = one.document in matter.devoted and not matter.names_another(words)
        return matter.is_about(words) or (mine and matter.share(words) >= _NEAR * best)
    return matter.share(words) >= _NEAR * best

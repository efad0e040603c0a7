"""Sentences that say that somebody saw or lived it, where no link of a chain was read so.

"I saw", "reporters saw the dead", "said a miner who escaped": the sentence itself is the ground, and stands whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from firsthand.dossier.page.front.attributed import teller_in
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, sentence, with_before
from firsthand.dossier.page.tellers import head
from firsthand.model.disclosed import DisclosedStatement

_MOST, _NEAR, _FAR, _SAME, _A_DOCUMENT = 5, 0.4, 0.08, 60, 2
_TOLD_ONLY, _TOLD_NEAR = 2, 0.25
_PEOPLE = (
    r"(?:(?:eye)?witness(?:es)?|survivors?|residents?|villagers?|reporters?|journalists?|correspondents?|bystanders?|"
    r"neighbou?rs?|protesters?|doctors?|medics?|nurses?|activists?|passengers?|prisoners?|relatives|refugees)"
)
_FIRST = re.compile(
    r"\b(?:I|we) (?:\w+ )?(?:saw|witnessed|watched|heard|buried|counted|carried|found|escaped|survived|"
    r"was hit|was shot|hid)\b"
    r"(?! (?:no|nothing|that|of|about|from)\b)",
)
_THIRD = re.compile(
    rf"\b{_PEOPLE}\b[^.;:“”\"]{{0,60}}\b(?:saw|watched|heard|witnessed|counted|recorded|described seeing)\b"
    r"(?! (?:no|nothing|of|about))",
    re.IGNORECASE,
)
_NO_PLACE = "not|found|killed|dead|based|born|known|quoted|asked"
_LIVED = re.compile(
    rf"\b{_PEOPLE} who (?:had )?(?:escaped|survived|fled|was|were) (?!(?:{_NO_PLACE})\b)[^.]{{0,60}}\b"
    rf"|\b{_PEOPLE} who (?:escaped|survived)\b"
    r"|\b(?:said|says|recall(?:s|ed)) (?:he|she|they) (?:saw|heard|watched|witnessed)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:eye-?)?(?:witness(?:es)?|survivors?)\b[^.;:“”\"]{0,120}\b(?:said|says?|told|claim(?:s|ed)?|testified|"
    r"recount(?:s|ed)|describ(?:e|es|ed)|alleg(?:e|es|ed))\b|"
    r"\baccording to (?:[\w-]+ ){0,3}(?:eye-?)?(?:witness(?:es)?|survivors?)\b",
    re.IGNORECASE,
)
_NARRATED = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he|[Tt]hey|(?!The\b|And\b|But\b|Who\b)[A-Z][a-z]+) (?:\w+ )?"
    r"(?:saw|watched|witnessed|heard|hid)\b"
    r"(?! (?:no|nothing|that|of|about|from|a case|the case))(?P<what>[^.;]{0,60})"
)
_ON_A_SCREEN = re.compile(
    r"\b(?:videos?|footage|cameras?) (?:\w+ )?record|"
    r"\b(?:saw|watched|seen|heard|seeing|watching)\b(?: \w+’?s?){0,4} (?:news|videos?|footage|reports?|tapes?|"
    r"pictures?|photos?|images?|tv|television|broadcasts?|streams?|instagram|social media|clips?)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:saw|seen|seeing|watched|watching|witnessed|witnessing|heard|hearing|fled|fleeing|escaped|escaping|survived|"
    r"survivors?|eye-?witness(?:es)?|was there|were there|present|in (?:full )?view|in front of)\b",
    re.IGNORECASE,
)
# Who says that it was done to him, or was with those to whom it was done, lived it.
_OWN = re.compile(
    r"\b(?:shot|shooting|fired|firing|hit|beat|beating|attacked|attacking|tortured|bombed|shelled|kicked|opened fire)"
    r"(?: (?:at|on|upon))? (?:us|me)\b|"
    r"\bwho (?:was|were|had been) (?:standing |walking |sitting )?"
    r"(?:with|beside|next to|alongside) (?:him|her|them|[A-Z])"
)
_ANY = (
    *("saw", "heard", "watched", "witnessed", "buried", "carried", "found", "escaped", "survived", " hid", "counted"),
    *("recorded", "seeing", "was hit", "was shot", " who had", " who was", " who were", " who fled", "witness"),
    *(" us", " me", "with him", "with her", "with them", "were with", "was with", "beside", "next to", "alongside"),
    "survivor",
)
_SAID = re.compile(r"\b(?:said|says|told|recall(?:s|ed)|describ(?:es|ed))\b", re.IGNORECASE)
_GRAVE = re.compile(
    r"\b(?:dead|bod(?:y|ies)|corpses?|kill\w*|died|dying|shot|shots|gunshots?|gunfire|bullets?|wound\w*|blood\w*|murder\w*|"
    r"last breath|massacre\w*|execut\w+|slaughter\w*|beat(?:en|ing|s)?|dragg\w+|grab\w*|bang\w*|smash\w*|explosions?|"
    r"burn\w*|ablaze|torch\w*|raid\w*|guns?|fired|firing)\b",
    re.IGNORECASE,
)
_OFFICIAL = frozenset({"authority", "inquiry"})


def seen_by_words(index: CaseIndex, matter: Matter, shown: Set[str]) -> list[Line]:
    """Return sentences of the matter that say that somebody saw or lived it; `shown` stand on the page already.

    Those of one document stand together, in its order: one account is not told backwards.
    """
    used, documents, found = set(shown), Counter[str](), []
    for words, (rank, one) in seen_statements(index, matter).items():
        crowded = documents[one.document] >= _A_DOCUMENT or len(used) >= _MOST + len(shown)
        crowded = crowded or (rank == _TOLD_ONLY and len(used) >= _MOST)
        if crowded or any(_is_one(words, other) for other in used):
            continue
        used.add(words)
        documents[one.document] += 1
        found.append((list(documents).index(one.document), one.start or 0, rank, one))
    return [_line(one, rank, index) for _, _, rank, one in sorted(found, key=lambda row: row[:3])]


def _line(one: DisclosedStatement, rank: int, index: CaseIndex) -> Line:
    who = "" if rank == _TOLD_ONLY else teller_in(one, index)
    words = with_before(one, alone=index.alone, whose=not who)
    return Line(words=f"{f'{who}, ' if who else ''}in {index.labels[one.document]}: {words}", statements=(one.id,))


def seen_statements(index: CaseIndex, matter: Matter) -> dict[str, tuple[int, DisclosedStatement]]:
    """Return, by their sentences, statements of the matter that say that somebody saw or lived it.

    Words of seeing come before what witnesses are only said to have told; each with its rank.
    """
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    found: dict[str, tuple[int, DisclosedStatement]] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, _ANY):
            continue
        words = " ".join((one.text or "").split()) if index.alone else sentence(one)
        rank = _rank(one, words, index) if words else None
        if rank is not None and _is_of(words, one, matter, best, rank):
            found.setdefault(words, (rank, one))
    ranked = sorted(found, key=lambda words: (found[words][0], -matter.share(words), found[words][1].id))
    return {words: found[words] for words in ranked}


def _rank(one: DisclosedStatement, words: str, index: CaseIndex) -> int | None:
    """Return how plainly a sentence says that somebody saw it, 0 most plainly; null where it does not."""
    link = head(one)
    official = link is not None and link.role in _OFFICIAL
    if _ON_A_SCREEN.search(words):
        return None
    if link is not None and not official and (_FIRST.search(words) or _OWN.search(words)):
        return 0
    if _THIRD.search(words) or (_LIVED.search(words) and _SAID.search(words)):
        return 0
    narrated = None if official else _NARRATED.search(words)
    if narrated and narrated["who"].casefold() not in index.places and _GRAVE.search(narrated["what"]):
        return 1
    return _TOLD_ONLY if _TOLD.search(words) and not official else None


def says_he_saw(words: str) -> bool:
    """Say whether words hold a verb of seeing, or of being there, of those who tell it; films seen do not count."""
    found = (pattern.search(words) for pattern in (_FIRST, _THIRD, _LIVED, _OWN, _NARRATED, _THERE))
    return any(found) and not _ON_A_SCREEN.search(words)


def _is_one(words: str, other: str) -> bool:
    """Say whether two sentences are one, cut at different ends."""
    short, long = sorted((words.strip(" …"), other.strip(" …")), key=len)
    return short in long or any(
        short[at : at + _SAME] in long for at in range(0, max(1, len(short) - _SAME), _SAME // 2)
    )


def _is_of(words: str, one: DisclosedStatement, matter: Matter, best: float, rank: int) -> bool:
    """Say whether words are of the matter: they name its victim, share its words, or tell of the dead or the hurt."""
    if not (_GRAVE.search(words) or _OWN.search(words)) or (matter.settled and not matter.is_of_it(one)):
        return False
    named = any(matter.is_named_in(key, words) for key in matter.people)
    if one.document in matter.devoted and not matter.names_another(words):
        return True
    near = _NEAR if matter.people else _TOLD_NEAR if rank == _TOLD_ONLY else _FAR
    return named or matter.share(words) >= near * best

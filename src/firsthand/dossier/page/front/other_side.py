"""Accounts of the other side that hold no verb of denial: who blames somebody else, orders told, claims disputed."""

from __future__ import annotations

import re

from firsthand.dossier.page.front.accused_side import INVESTIGATES, AccusedSide, stems
from firsthand.dossier.page.front.explained import EXPLAINING, explains
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, sentence
from firsthand.dossier.page.spoken import speaks_of
from firsthand.dossier.page.tellers import head, is_teller, voice
from firsthand.model.disclosed import DisclosedStatement

_BLAMES = re.compile(
    r"\b(?:blam(?:es|ed|ing)(?! (?:for|by)\b)|accus(?:es|ed|ing)(?! (?:of|by)\b)|"
    r"(?:pointed|pointing) (?:\w+ )?fingers? at|"
    r"provok(?:es|ed|ing)|fired first)\b",
    re.IGNORECASE,
)
_CONTRARY = re.compile(
    r"\b(?:orders? not to (?:use|shoot|fire|open)|in self-?defen[cs]e|acted (?:lawfully|in self)|"
    r"(?:claims?|account|version|allegations?|accusations?|charges?|report) (?:\w+ ){0,3}(?:is|are|was|were|been) "
    r"(?:\w+ )?(?:disputed|rejected|contradicted|dismissed as)|"
    r"(?:is|was|are|were) (?:actually |still |in fact )?alive(?! (?:when|until|before|as|at|while|after)\b)|"
    r"alive and (?:well|safe)|"
    r"report(?:s|ed) no (?:deaths?|dead|casualties|victims|injuries|fatalities)|"
    r"no (?:civilians?|protesters?|one|one else|person) (?:was|were|had been|had) (?:killed|shot|harmed|hurt|died)|"
    r"no (?:life|lives) (?:was|were|had been|has been) lost|(?:no one|nobody) died|not correct to say|"
    r"(?:describ|brand|call|label|dismiss)(?:es|ed|led|s)? [^.;“”]{0,60}\b(?:as )?[“\"‘']?"
    r"(?:untrue|false|fake|duplicitous|baseless|fabricat\w+|propaganda)|"
    r"(?:not (?:yet )?possible|impossible|too soon|cannot|could not|can[’']t) (?:at this stage )?(?:to )?"
    r"(?:unequivocally |definitively )?(?:determine|be determined|say|establish)[^.;]{0,25}"
    r"\b(?:who|whose|which|whether|source)\b(?=[^.;]{0,60}\b(?:fir(?:ed?|ing)|shot|shoot\w*|kill\w*|hit|struck|"
    r"bullets?|caus\w+|responsible|behind|to blame|attack\w*|did it|done)\b)|"
    r"(?:officers?|police|soldiers?|troops|guards?|cops)\b[^.;]{0,90}\b(?:claim|insist)(?:s|ed) [^.;]{0,40}"
    r"\b(?:fired|shot|attacked|opened fire|lunged)(?: (?:at|on|upon))? (?:them|officers|police|first)|"
    r"insist(?:s|ed)?\b[^.;]{0,60}\b(?:(?:did|do|does|was|were|had|has|have|is|are) not|never)|"
    r"unfortunate accident|accidental explosion)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:government|army|military|police|officials?|officer|authorities|ministry|minister|regime|governor)\b(?!(?:(?!\bpolice\b)[^.;])*\b(?:which|whom|who|that)\b)[^.;]{0,75}$",
    re.IGNORECASE,
)
_LAYS = re.compile(r"\b(?:was|were|are|is|be|been) (?:likely |probably )?(?:to blame|responsible)\b", re.IGNORECASE)
_NO_DEED = re.compile(
    r"\b(?:no|not|never)\b(?:\W+(?!should|must|ought|may|might|can\b)\w+){0,3}\W+"
    r"(?:shot|hit|struck|downed|fired|bombed|attacked|killed)\b",
    re.IGNORECASE,
)
_NOT = ("no ", "not ", "never ")
_ANY = (
    *(
        "blam",
        "accus",
        "provok",
        "fired first",
        "finger",
        "orders not",
        "order not",
        "self-defen",
        "self defen",
        "acted ",
        "disput",
    ),
    *(
        "alive",
        "shot",
        "attacked",
        "opened fire",
        "lunged",
        "fired at",
        "no life",
        "no lives",
        "one died",
        "nobody died",
        "not correct",
        "untrue",
        "false",
        "fake",
        "duplicitous",
        "baseless",
    ),
    *("fabricat", "propaganda", "insist", "accident", "no person", "determine", "establish", "responsible", "to blame"),
    *("rejected", "contradicted", "dismissed as", "reported no", "reports no", "no civilian", "no protester", "no one"),
)
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
# Who mourns it or saw it tells no other side's account, unless it is that somebody lives.
_NEAR_VICTIMS = frozenset({"relative", "lawyer", "colleague", "victim", "witness", "survivor"})
_WEAK, _FAR, _NEAR, _AFTER = 0.1, 0.25, 0.4, 60


def other_side(index: CaseIndex, matter: Matter) -> list[DisclosedStatement]:
    """Return statements of the matter in which somebody tells it otherwise, best first."""
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    side = AccusedSide(index, matter)
    found: dict[str, DisclosedStatement] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, (*_ANY, *_NOT, *EXPLAINING)):
            continue
        words = sentence(one)
        if words and _is_other(one, words, index, matter, side):
            near = _WEAK if _CONTRARY.search(words) else _NEAR if _BLAMES.search(words) else _FAR
            mine = one.document in matter.devoted and not matter.names_another(words) and side.speaks(one)
            if matter.is_about(words) or mine or (matter.share(words) >= near * best and not matter.people):
                found.setdefault(words, one)
    return sorted(found.values(), key=lambda one: _rank(one, matter))


def _rank(one: DisclosedStatement, matter: Matter) -> tuple[bool, bool, float, str]:
    """Order officials first, then plain words of another account, then what says most of the matter."""
    words, link = sentence(one), head(one)
    official = link is not None and link.role in _OFFICIAL
    return not official, not _CONTRARY.search(words), -matter.share(words), one.id


def _is_other(one: DisclosedStatement, words: str, index: CaseIndex, matter: Matter, side: AccusedSide) -> bool:
    """Say whether a sentence tells it otherwise: an official blames others than the accused, or it was not so."""
    link, contrary = head(one), _CONTRARY.search(words)
    if contrary and contrary[0].casefold().endswith("alive"):
        return any(matter.is_named_in(key, words) for key in matter.people)
    near = link is not None and link.role in _NEAR_VICTIMS and bool(voice(one, index))
    official = link is not None and link.role in _OFFICIAL and is_teller(link, index)
    explained = (official or side.speaks(one)) and "killing" in matter.families and explains(words)
    if near or contrary or explained:
        return not near
    blames = _blames(words, matter)
    if blames and side.stems and (official or _STATE.search(words[: blames.start()])):
        return not stems(words[blames.end() : blames.end() + _AFTER]) & side.stems
    if link is None or not is_teller(link, index):
        return False
    lays = _LAYS.search(words)
    if lays and side.stems and side.holds(link.who or "", [link.entity]):
        return not stems(words[max(0, lays.start() - _AFTER) : lays.start()]) & side.stems
    return bool((matter.settled or official) and _NO_DEED.search(one.text or ""))


def _blames(words: str, matter: Matter) -> re.Match[str] | None:
    """Return where words blame somebody for an act of the matter; an investigator's charge is no other account."""
    found = _BLAMES.search(words)
    if found is None or INVESTIGATES.search(words[: found.start()]):
        return None
    return found if any(speaks_of(family, words) for family in matter.families) else None

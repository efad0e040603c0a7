"""Which side a statement says to have done it: the state's own, its armed opponents, or civilians.

Who did it is told in many ways ("soldiers shot them", "the work of rebels", "the army was behind the killings"), so
that two tellings rarely share a word. The side is what they can be set against one another by; who exactly it was,
and who is right, is not for this program to say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from firsthand.model.denial import denies
from firsthand.model.statement import Statement

Side = Literal["state", "opponents", "civilians"]

BLAMED_ON: dict[Side, str] = {
    "state": "forces of the state or on its side",
    "opponents": "armed opponents of the state",
    "civilians": "civilians",
}
_STATE = (
    r"loyalist\w*|government|regime|junta|authorities|arm(?:y|ies)|military|armed forces|soldiers?|troops|servicemen|"
    r"police(?:men|man)?|gendarmes?|law[- ]enforce\w+|officers|prison guards?|"
    r"(?:security|special|state|defen[cs]e|regular|coalition|allied|federal|[A-Z]\.[A-Z]\.) "
    r"(?:forces?|services?|agents?|officers?|men|personnel)"
)
_OPPONENTS = (
    r"rebels?|insurgents?|terrorists?|(?:Islamist |armed )?militants?|jihadis\w*|extremists?|guerrillas?|separatists?|"
    r"anti-(?:government|regime)|opposition (?:fighters?|militias?|gunmen|groups?)|armed (?:groups?|gangs?)|bandits?"
)
_CIVILIANS = (
    r"civilians|citizens|volunteers|vigilantes?|neighbou?rs|villagers|residents|demonstrators|protesters|robbers"
)
_SIDES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    ("opponents", re.compile(rf"\b(?:(?i:{_OPPONENTS})|anti-[A-Z]\w+)\b")),
    ("state", re.compile(rf"\b(?i:{_STATE})\b")),
    ("civilians", re.compile(rf"\b(?i:{_CIVILIANS})\b")),
)
_PRO = re.compile(r"\bpro-(?:government|regime|state|junta|[A-Z]\w+)")
_HARM = frozenset(
    {"killing", "death", "beating", "torture", "shooting", "wounding", "sexual_violence", "mock_execution"}
)
_WHO = r"(?P<who>(?:[^\s,;:]+ ){0,8}?[^\s,;:]+)"
_DEED = re.compile(
    r"\b(?:massacres?|kill\w*|murder\w*|slaughter|carnage|atrocit\w+|deaths?|execut\w+|beat(?:en|ings?)|onslaught|rampage|"
    r"bloodbath|slayings?|shootings?|crimes?|torture)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:carried out|perpetrated|committed|done|(?:the|be|been) (?:\w+ )?work)\b(?: [^\s,;:]+){0,6}? (?:by|of) "
    rf"{_WHO}(?=$|[,;:.]| in | on | who )|"
    r"\bblam(?:e|ed|es|ing) (?P<blamed>(?:[^\s,;:]+ ){0,5}?[^\s,;:]+) (?:for|over)\b|"
    r"\bblam(?:e|ed|es|ing) (?:\w+ ){0,4}on (?P<on>(?:[^\s,;:]+ ){0,5}[^\s,;:]+)"
)
_DID = re.compile(
    rf"{_WHO} (?:(?:had|have|has|may have|might have) )?(?:carried out|perpetrated|committed|"
    rf"(?:(?:was|were|is|are|being|been) )?(?:(?!not |never )\w+ )?(?:behind|responsible for|to blame|guilty of))\b"
)
_WERE = re.compile(
    r"\b(?:gunmen|gunman|attackers?|armed men|perpetrators?|killers?|assailants?) (?:was|were|are|is) "
    r"(?P<who>(?:[^\s,;:]+ ?){1,6})",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(r"\bnot\b.{0,80}?,? but (.*)", re.DOTALL)
_BRAWL = re.compile(r"\b(?:fight|fought|fighting|scuffles?|scuffling|brawl|quarrel|row) with ((?:[^\s,;:]+ ?){1,5})")
_DISOWNS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disclaim(?:s|ed|ing)?|refut(?:es|ed|ing))\b"
    r"(?: [^\s,;:.]+){0,4}? (?:responsib\w+|involve\w+|role|accusations?|allegations?|charges|wrongdoing|"
    r"being behind|blame)\b|"
    r"\bhad nothing to do with\b|"
    r"\b(?:is|was|were|are) (?:not|in no way) (?:\w+ ){0,2}(?:behind|responsible for|to blame)\b",
    re.IGNORECASE,
)
_NOT_TO_BLAME = re.compile(
    r"\b(?:not|never|in no way|by no means) (?:\w+ ){0,2}(?:behind|responsible for|to blame|guilty of)\b", re.IGNORECASE
)
_QUOTES = re.compile(r"[“”\"]|''|(?<!\w)['‘]|['’](?!\w)")
_DISOWNING_MARKS = (
    "responsib",
    "involv",
    "role",
    "accus",
    "allegat",
    "charges",
    "wrongdo",
    "behind",
    "blame",
    "nothing to do",
)
ROLE_SIDES: dict[str, Side] = {"authority": "state", "armed_force": "state", "armed_group": "opponents"}
# What a sentence must hold to be looked at: cheap, since few do.
_MARKS = (
    "blam", "behind", "responsib", "carried out", "perpetrat", "committ", "work of", "guilty", "done by", " with ",
    "gunm", "attacker", "armed men", "killer", "assailant",
)  # fmt: skip


def blamed_side(statement: Statement) -> Side | None:
    """Return the one side that a statement says to have killed or hurt; null where it says none, or more than one."""
    told = statement.act in _HARM and bool(statement.alleged_actors)
    if statement.standing in ("hypothetical", "planned", "denied") or not (told or tells_of_doing(statement.text)):
        return None
    text = _plain(statement.text)
    if statement.polarity == "negative":
        other = _NOT_BUT.search(text)
        return side_of(other.group(1)) if other else None
    if denies(statement) or _NOT_TO_BLAME.search(text) or any(_armed(party.text) for party in statement.victims):
        return None
    sides = {side_of(party.text) for party in statement.alleged_actors} - {None} if told else set()
    if sides:
        return next(iter(sides)) if len(sides) == 1 else None
    return _side_in(text)


def disowning_side(statement: Statement) -> Side | None:
    """Return the side for which a statement, that is read as no denial of an act, disowns the deeds it is blamed for.

    "The police deny responsibility", "the government rejects the accusations": whose side is said by its words before
    the denial, or by who tells it.
    """
    kind = statement.response.kind if statement.response is not None else "alternative"
    answers = kind != "alternative" and (statement.act != "other" or kind != "denies")
    if answers or statement.standing in ("hypothetical", "planned"):
        return None
    if not _may_disown(statement.text):
        return None
    text = _plain(statement.text)
    match = _DISOWNS.search(text)
    if match is None:
        return None
    return side_of(text[: match.start()]) or ROLE_SIDES.get(statement.chain[0].role if statement.chain else "unknown")


def _plain(text: str) -> str:
    """Return words on one line and without quotation marks, which may stand anywhere among them."""
    return " ".join(_QUOTES.sub("", text).split())


@lru_cache(maxsize=65536)
def _may_disown(text: str) -> bool:
    lowered = text.lower()
    return any(mark in lowered for mark in _DISOWNING_MARKS)


@lru_cache(maxsize=65536)
def tells_of_doing(text: str) -> bool:
    """Say whether words may tell who was behind a deed: few do, and only those are looked at."""
    lowered = text.lower()
    return any(mark in lowered for mark in _MARKS)


@lru_cache(maxsize=65536)
def _side_in(text: str) -> Side | None:
    """Return the side that the words of a sentence say to be behind a deed."""
    said = doer_in(text)
    return side_of(said) if said is not None else None


def doer_in(text: str) -> str | None:
    """Return the words for whoever a sentence says to be behind a deed ("the work of rebels"), null for none."""
    brawl = _BRAWL.search(text)
    if brawl is not None and side_of(brawl.group(1)) == "civilians":
        return brawl.group(1)
    match = _WERE.search(text)
    if match is None and (_DEED.search(text) or "to blame" in text):
        match = _BY.search(text) or _DID.search(text)
    return next((words for words in match.groupdict().values() if words), "") if match is not None else None


@lru_cache(maxsize=65536)
def side_of(words: str) -> Side | None:
    """Return the side that words for somebody name; null where they name none or two."""
    if _PRO.search(words):
        return "state"
    found = [side for side, pattern in _SIDES if pattern.search(words)]
    return found[0] if len(found) == 1 else None


def _armed(words: str) -> bool:
    """Say whether the victims themselves are fighters of a side: what befell them is another deed."""
    return side_of(words) in ("state", "opponents") or "gunm" in words.lower()

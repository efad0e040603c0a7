"""Who can be said to tell something on page one, as the sentence itself names them, and how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import names_somebody
from firsthand.dossier.page.sentences import sentence
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Origin
from firsthand.model.statement import ChainLink

_NO_TELLERS = re.compile(
    r"\b(?:murder|killing|death|shooting|case|attack|evidence|indications?|recordings?|audio|video|footage|estimates?|"
    r"reports?|story|residue|statement|account|articles?|photos?|images?|news)$",
    re.IGNORECASE,
)
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_PRESS = frozenset({"reporters", "journalists", "the press", "the media", "media", "news agencies", "local media"})
# "Her brother", in the words of somebody: whose, the sentence says, and a name before it does not.
_KIN = frozenset(
    {"brother", "sister", "mother", "father", "son", "daughter", "wife", "husband", "uncle", "aunt", "cousin"}
)
# "According to court testimony" is not what a court says.
_CONTAINED = r"(?:testimony|documents?|papers?|records?|filings?|hearings?)"
_MORE = re.compile(r",| (?=(?:of|in|at|from|by|who|interviewed|with|near|on)\b)")
_ASIDE = re.compile(r"\W*(?:who|whom|whose|which)\b", re.IGNORECASE)
_ANYBODY = frozenset(
    {
        "people",
        "the people",
        "others",
        "the world",
        "the whole world",
        "the public",
        "one person",
        "crowds",
        "the crowd",
        "the man",
        "the woman",
        "another group",
        "somebody",
        "someone",
        "one",
        "some",
    }
)
_PART = re.compile(r"(?:one|some|many|most|none|all|both) of (?:who|whom|which|them)\b", re.IGNORECASE)
_PROFESSIONS = frozenset({"attorney", "lawyer", "reporter", "correspondent", "editor", "photographer"})


def head(one: DisclosedStatement) -> ChainLink | None:
    """Return the teller nearest the event, null where the publisher alone speaks."""
    return one.chain[0] if len(one.chain) > 1 else None


def is_anybodys(one: DisclosedStatement) -> bool:
    """Say whether words are laid to people at large ("people shouted when they heard that …"): they tell no act."""
    link = head(one)
    return link is not None and (link.who or "").casefold() in _ANYBODY


def is_teller(link: ChainLink, index: CaseIndex) -> bool:
    """Say whether a link can be somebody who tells: a person or body that was read as one, a role, or a state.

    Torn words, things, and names of nothing that was resolved ("Story", "Attorney") are nobody.
    """
    who = link.who or ""
    if not names_somebody(who) or _PART.match(who) or link.role in ("document", "outlet", "unknown"):
        return False
    if _NO_TELLERS.search(who) and link.role not in ("witness", "inquiry"):
        return False
    if who.casefold() in _ANYBODY or (len(who.split()) == 1 and who.casefold() in _PROFESSIONS):
        return False
    resolved = link.entity is not None and (link.entity in index.people or link.entity in index.groups)
    return resolved or link.role != "other" or who.casefold() in index.places


def voice(one: DisclosedStatement, index: CaseIndex) -> str:
    """Return who tells a statement, in words that its sentence prints; empty where it prints no teller.

    Whoever stands in another sentence only may have been read wrongly: a reader sees the sentence alone. What is said
    by the way of somebody ("…, who died in the pit") may be the reporter's own.
    """
    link = head(one)
    if link is None or not is_teller(link, index) or _ASIDE.match(one.text or ""):
        return ""
    name = printed_name(link.who or "", sentence(one), person=link.entity in index.people)
    shared = len(name.split()) == 1 and index.bearers[name.casefold()] > 1
    shared = shared or (link.entity in index.people and _is_one_of_several(name, sentence(one)))
    container = name and re.search(rf"\b{re.escape(name)} {_CONTAINED}\b", sentence(one))
    return "" if shared or container or name.casefold() in _KIN else name


def _is_one_of_several(name: str, words: str) -> bool:
    """Say whether words print a person's name in a row of names: what they all say is not his alone."""
    own, other = re.escape(name), r"(?:[\w.]+ ){0,2}[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    return (
        bool(name)
        and bool(re.search(rf"{other}(?:, | and |, and )(?:[A-Z][\w.]* ){{0,2}}{own}\b|{own}(?:,| and) {other}", words))
        and (" and " in words)
    )


# What stands in a title ("titled ‘Report of the Mill Investigation’") says nothing.
_TITLED = re.compile(r"\b(?:en)?titled\b\W{1,4}[^”’\"]*$", re.IGNORECASE)
_BEFORE = 80


_PARTICLES = frozenset(
    {"de", "da", "di", "del", "dela", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "dos", "y"}
)


def printed_name(name: str, words: str, *, person: bool = False) -> str:
    """Return a name as words print it: whole, of a person the last word alone, of a description its head; else nothing.

    Of "King Orr" a reader sees the words: which Orr that is was read elsewhere.
    """
    if name and _TITLED.search(words.partition(name)[0][-_BEFORE:]):
        return ""
    parts = name.split()
    own = parts[1:] if parts and parts[0].casefold() in ("the", "a", "an", "its", "their") else parts
    if own and _prints(" ".join(own), words):
        return name
    described = any(word.islower() and len(word) > 1 and word not in _PARTICLES for word in own)  # "general in Sarn"
    if person and own and own[-1][:1].isupper() and not described and _prints(own[-1], words):
        return own[-1]
    short = _MORE.split(" ".join(own))[0]
    return short if short != " ".join(own) and short[:1].islower() and _prints(short, words) else ""


def _prints(name: str, words: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words, re.IGNORECASE))


def route(one: DisclosedStatement) -> list[str]:
    """Return those through whom a statement came, as far as its sentence says so, without the publisher."""
    words = sentence(one)
    return [
        link.who
        for link in one.chain[1:-1]
        if link.who
        and link.link == "stated"
        and link.role not in _OFFICIAL
        and (link.entity is not None or link.who[0].isupper())
        and link.who.casefold() not in _PRESS
        and printed_name(link.who, words, person=(link.entity or "").startswith("p-"))
    ]


def tellers_of(told: Iterable[DisclosedStatement], index: CaseIndex) -> list[Origin]:
    """Return the origins of these statements that can be tellers and are printed beside them, each once, by id."""
    found = {one.origin for one in told if voice(one, index)}
    return [index.origins[key] for key in sorted(key for key in found if key in index.origins)]

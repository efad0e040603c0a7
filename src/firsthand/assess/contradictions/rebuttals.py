"""What a side denies in general, against all that a story's texts lay to it, and claims against who calls them false.

`denials` sets a denied act against what is told of the same incident. Here a denial is one of what others say ("called
the allegations false", "denied wrongdoing", "left without harming anybody"), whatever incident its text is about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.camps import Camps
from firsthand.assess.contradictions.negation import denies_nothing
from firsthand.assess.contradictions.scope import word_keys
from firsthand.assess.contradictions.stories import Stories, main_name
from firsthand.assess.known import Known
from firsthand.model.blame import BLAMED_ON, ROLE_SIDES, Side, side_of
from firsthand.model.denial import denies
from firsthand.model.statement import Statement

_CLAIMS = (
    r"(?:allegations?|accusations?|claims?|charges|reports?|accounts?|versions?|testimon(?:y|ies)|narratives?|findings|"
    r"figures?|stor(?:y|ies))"
)
_FALSE = (
    r"(?:false|untrue|not true|baseless|unfounded|groundless|without (?:any )?(?:basis|foundation)|fabricat\w+|"
    r"(?:a )?lies?|propaganda|misinformation|disinformation|fake|duplicitous|preposterous|nonsense|fictitious|"
    r"implausible)"
)
_CALLED_FALSE = re.compile(
    rf"\b{_CLAIMS}\b.{{0,60}}?\b{_FALSE}\b|\b{_FALSE}\b (?:\w+ )?{_CLAIMS}\b|"
    rf"\b(?:reject|dismiss|refut|den[iy]|disput|rubbish|rebuff|contest|discredit|contradict|debunk)\w* "
    rf"(?:[\w’'-]+ ){{0,4}}{_CLAIMS}\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_HARM = re.compile(
    r"\bwithout (?:causing |doing )?(?:any )?harm\w*\b|"
    r"\b(?:harmed|hurt|killed|touched|attacked) (?:nobody|no one|no civilians?)\b|"
    r"\b(?:did|do|does|has|have|had)(?: not|n[’']t) (?:\w+ )?(?:kill|harm|hurt|target|attack|shoot at|fire (?:at|on)) "
    r"(?:\w+ )?(?:civilians?|people|villagers?|anyone|anybody|residents?|protesters?)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b{_CLAIMS} (?:made |given |put forward )?(?:by|of|from) (?:the |an? )?([\w’' -]{{3,40}}?) "
    rf"(?:were|was|are|is|as|that|about|on|regarding)\b|([\w’'-]{{4,}}) {_CLAIMS}\b",
    re.IGNORECASE,
)
_OF_ANYBODY = re.compile(
    r"\b(?:several|many|some|other|most|all|both|recent|earlier|initial|previous|media|news|local|these|those|such|any|"
    r"their|what|various|foreign|international|false|similar)\b",
    re.IGNORECASE,
)
_GUILT = re.compile(
    r"\b(?:crimes?|abuses?|atrocit\w+|wrongdoing|responsib\w+|involve\w+|harm\w*|mistreat\w*|massacre\w*|"
    r"allegations?|accusations?|charges)\b",
    re.IGNORECASE,
)
# The beginnings of words without which nobody is told to have been spared, and nothing is called untrue.
_OF_HARM = frozenset({"harm", "hurt", "nobo", "no", "kill", "targ", "atta", "shoo", "fire"})
_OF_FALSE = frozenset({
    "fals", "untr", "true", "base", "unfo", "grou", "with", "fabr", "lie", "lies", "prop", "misi", "disi", "fake",
    "dupl", "prep", "disc", "debu", "nons", "fict", "impl", "reje", "dism", "refu", "deni", "deny", "disp", "rubb",
    "rebu", "cont",
})  # fmt: skip
_DEATHS = frozenset({"killing", "death", "attack", "shooting", "shelling"})
_FATAL = frozenset({"killing", "death", "other"})
_OTHERS = frozenset({"other", "source", "unknown", "anonymous", "document"})
_DEEDS = frozenset({
    "killing", "death", "attack", "raid", "shooting", "shelling", "destruction", "wounding", "beating", "torture",
    "sexual_violence", "battle",
})  # fmt: skip
_GENERAL = frozenset({"occurrence", "actor", "victim_status", None})
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6


def rebuttals(known: Known, stories: Stories) -> Iterator[Opposed]:
    """Yield, for each story, what a side denies against what is laid to it, and claims against who rejects them."""
    for documents in stories.each():
        camps = Camps(known, documents)
        told = [statement for document in documents for statement in known.of_document[document]]
        denied: defaultdict[Side, list[Statement]] = defaultdict(list)
        for statement in told:
            if (side := _denying_side(known, camps, statement)) is not None:
                denied[side].append(statement)
        laid = _laid(known, camps, told, {s.id for group in denied.values() for s in group})
        yield from _claims_rejected(known, told)
        for side in sorted(denied.keys() & laid.keys()):
            says = f"laid to {BLAMED_ON[side]}"
            judged = Judged(kind="denial", verdict="conflict", reasons=(f"{says}, and denied by them",))
            contrary = Answered(statements=tuple(denied[side]), says=says, so=False)
            yield from opposed(known, Answered(statements=tuple(laid[side]), says=says), contrary, judged)
        yield from _two_sides(known, stories, documents, laid)


def _laid(
    known: Known, camps: Camps, told: Sequence[Statement], denying: Set[str]
) -> Mapping[Side, Sequence[Statement]]:
    """Return what is laid to each side; names and verbs are looked at only where a side denies or two are blamed."""
    plain = {side for statement in told if (side := known.blamed[statement.id]) is not None}
    laid: defaultdict[Side, list[Statement]] = defaultdict(list)
    if denying or len(plain) > 1 or camps.has_both():
        for statement in told:
            if statement.id not in denying and (side := camps.blamed(statement)) is not None:
                laid[side].append(statement)
    return laid


def _two_sides(
    known: Known, stories: Stories, documents: Sequence[str], laid: Mapping[Side, Sequence[Statement]]
) -> Iterator[Opposed]:
    """Yield what is laid to armed opponents of the state against what is laid to its forces, of one deed."""
    if not laid.get("opponents") or not laid.get("state"):
        return
    person = main_name(known, documents)
    one = [a for a in laid["opponents"] if any(_of_one_deed(known, stories, person, a, b) for b in laid["state"])]
    other = [b for b in laid["state"] if any(_of_one_deed(known, stories, person, a, b) for a in one)]
    if one and other:
        says = f"laid to {BLAMED_ON['opponents']}", f"laid to {BLAMED_ON['state']}"
        judged = Judged(kind="identity", verdict="conflict", reasons=(f"{says[0]}, and to {BLAMED_ON['state']}",))
        sides = [Answered(statements=tuple(told), says=words) for told, words in zip((one, other), says, strict=True)]
        yield from opposed(known, sides[0], sides[1], judged)


def _of_one_deed(known: Known, stories: Stories, person: frozenset[str], one: Statement, other: Statement) -> bool:
    """Say whether two statements may lay one deed to two sides: of one time, and both of deaths or neither.

    Where the story is of one person, who is told to have been shot by one side was not killed by the other.
    """
    alike = (one.act in _FATAL) == (other.act in _FATAL)
    if person and not alike:
        alike = all(_may_be_of(known, person, statement) for statement in (one, other))
    return alike and stories.one_time(one, other)


def _may_be_of(known: Known, person: frozenset[str], statement: Statement) -> bool:
    people = {party.entity for party in statement.victims if party.entity and party.entity in known.people}
    if not people:
        return statement.quantity is None
    return any(known.names[one] & person for one in people)


def _denying_side(known: Known, camps: Camps, statement: Statement) -> Side | None:
    """Return the side that denies here, in general or this deed, what it is accused of."""
    if statement.segment not in ("body", "key_points") or statement.standing in ("planned", "hypothetical"):
        return None
    if (side := known.disowning[statement.id]) is not None or denies_nothing(statement.text):
        return side
    if statement.response is not None and (
        statement.response.kind != "denies" or statement.response.disputes not in _GENERAL
    ):
        return None
    words = word_keys(statement.text)
    if words & _OF_HARM and _NO_HARM.search(statement.text):
        return _speaker(known, camps, statement) or side_of(statement.text)
    general = (words & _OF_FALSE and _CALLED_FALSE.search(statement.text) is not None) or (
        statement.standing == "denied" and _GUILT.search(statement.text) is not None
    )
    deed = statement.standing == "denied" or statement.act in _DEATHS
    if general or (denies(statement) and deed and statement.act in _DEEDS):
        return _speaker(known, camps, statement)
    return None


def _speaker(known: Known, camps: Camps, statement: Statement) -> Side | None:
    """Return the side of who speaks, or, where somebody else tells of the answer, of who gave it."""
    by = statement.response.by if statement.response is not None else None
    if by is not None:
        return camps.side(by.who) or ROLE_SIDES.get(by.role)
    first = statement.chain[0] if len(statement.chain) > 1 else None
    if first is None:
        return None
    person = known.people.get(first.entity or "")
    office = side_of(person.role) if person is not None and person.role else None
    named = camps.side(first.who or "") if first.role in _OTHERS else None
    return ROLE_SIDES.get(first.role) or office or named


def _claims_rejected(known: Known, told: Sequence[Statement]) -> Iterator[Opposed]:
    """Yield what somebody claims against who calls, in any text of the story, the claims of whoever he is false."""
    rejected: defaultdict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for rejecting in told:
        if rejecting.origin is None or not word_keys(rejecting.text) & _OF_FALSE:
            continue
        if not _CALLED_FALSE.search(rejecting.text):
            continue
        claims = _claims_of(_claimants(rejecting.text), rejecting, told)
        if claims:
            rejected[_teller(rejecting), *(claim.id for claim in claims)].append(rejecting)
    for (by, *ids), rejecting_it in sorted(rejected.items()):
        claimed = tuple(known.statements[identity] for identity in ids)
        judged = Judged(kind="denial", verdict="conflict", reasons=(f"{by} calls it untrue",))
        says = f"claimed by {_teller(claimed[0])}"
        contrary = Answered(statements=tuple(rejecting_it), says=says, so=False)
        yield from opposed(known, Answered(statements=claimed, says=says), contrary, judged)


def _claimants(text: str) -> frozenset[str]:
    """Return the beginnings of the words for those whose claims a text speaks of."""
    match = _OF.search(text)
    named = next((words for words in match.groups() if words), "") if match is not None else ""
    return _stems(_OF_ANYBODY.sub(" ", named))


def _claims_of(named: frozenset[str], rejecting: Statement, told: Sequence[Statement]) -> list[Statement]:
    """Return what those so named claim in the same text or, where nothing is told of it there, in any of the story."""
    claims = [
        one
        for one in told
        if named
        and one.act in _DEEDS
        and one.polarity == "positive"
        and named & _stems(_teller(one))
        and not named & _stems(_teller(rejecting))
    ]
    return [one for one in claims if one.document == rejecting.document] or claims


def _teller(statement: Statement) -> str:
    return (statement.chain[0].who if statement.chain else None) or "the publisher"


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.casefold()))

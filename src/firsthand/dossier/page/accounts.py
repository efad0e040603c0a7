"""What counts on page one as an account of an act: a clause that tells it, of somebody.

A noun without a clause ("the death", "after the shooting") tells of no act: condolence, a demand for an inquiry, a
lawyer's comment hold such nouns. Those stand in the later parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.sentences import sentence
from firsthand.model.disclosed import DisclosedStatement

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "killing": ("killing", "death"),
    "disappearance": ("disappearance",),
    "sexual_violence": ("sexual_violence",),
    "torture": ("torture", "mock_execution"),
    "shooting": ("shooting",),
    "beating": ("beating", "wounding"),
    "attack": ("attack", "shelling", "destruction"),
    "deprivation": ("deprivation",),
    "detention": ("detention", "incommunicado_detention"),
    "arrest": ("arrest",),
}
FAMILY = {act: family for family, acts in FAMILIES.items() for act in acts}
_NOUNS = (
    "death deaths massacre massacres violence injury injuries disappearance detention slaying slayings homicide "
    "execution executions loss losses arrests beatings killings shootings raids attacks crackdown bloodshed"
)
_BEFORE_NOUNS = (
    "a an the his her its their our your this that these those of in for after into over about before since during "
    "from alleged fatal deadly suspected possible apparent brutal recent latest mass police similar such another any"
)
_NAMED_ACTS, _NOMINAL_BEFORE = frozenset(_NOUNS.split()), frozenset(_BEFORE_NOUNS.split())
_DONE = re.compile(
    r"\b(?:there (?:was|were|has been|had been|have been)|carr(?:ied|y|ying) out|launch\w*|commit\w*|perpetrat\w*|"
    r"le(?:d|ads?) to|result\w* in|c[oa]me under|suffer\w*|caus\w*|used (?:[\w-]+ ){1,3}in)\W+(?:[\w-]+\W+){0,4}$",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ials|ying)|dismiss(?:e[sd]|ing)?(?= [^.;,]{0,60}\b"
    r"(?:claim|alleg|report|accus|charge|suggest|rumou?r|idea|as\b))|reject\w*|refut\w*|disput\w*|"
    r"no (?:proof|evidence)|not enough (?:proof|evidence)|lies|untrue|false|baseless|fabricat\w*)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|whether|unless|in case)\b", re.IGNORECASE)


def is_told_so(one: DisclosedStatement, index: CaseIndex) -> bool:
    """Say whether a statement tells that an act of a kind that events are made of was done, of its event's own time."""
    plain = one.standing in ("asserted", "hedged") and one.response is None and one.segment == "body"
    return plain and one.act in FAMILY and index.on_its_day(one) and not is_negative(one) and is_clause(one)


def is_doubted(one: DisclosedStatement) -> bool:
    """Say whether the sentence around a clause denies or doubts it, or says it of an "if" only."""
    whole, own = sentence(one), " ".join((one.text or "").split())
    inside = one.trigger[0] - one.start if one.trigger is not None and one.start is not None else 0
    return bool(_DOUBT.search(whole) or _IF.search(whole[: max(0, whole.find(own)) + max(0, inside)]))


def is_clause(one: DisclosedStatement) -> bool:
    """Say whether the act is told by a clause; where the edition withholds the words, all that is known is the act."""
    if one.text is None or one.trigger is None or one.start is None:
        return True
    at = one.trigger[0] - one.start
    before, word = one.text[:at], re.match(r"[\w-]+", one.text[at:])
    if not (one.victims or one.alleged_actors):
        return bool(_DONE.search(before))
    last = re.findall(r"[\w’'-]+", f"{one.prefix or ''} {before}"[-60:])[-1:]
    named = word is not None and word[0].casefold() in _NAMED_ACTS
    noun = bool(last) and (last[0].casefold() in _NOMINAL_BEFORE or last[0].endswith(("'s", "’s", "s'", "s’")))
    verb = word is not None and word[0].casefold().endswith("ed") and not named
    gerund = (
        word is not None
        and word[0].endswith("ing")
        and bool(re.match(r"\w+ (?!of\b|in\b|at\b|on\b|by\b)\w", one.text[at:]))
    )
    return verb or gerund or not (named or noun) or bool(_DONE.search(before))

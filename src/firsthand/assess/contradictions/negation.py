"""Whether words of a text stand under a "no": before them in their clause, among them, or right behind them."""

from __future__ import annotations

import re

from firsthand.assess.contradictions.scope import word_keys

_REACH = 80
NOT = re.compile(
    r"\b(?:(?:not (?:correct|true|accurate|right|the case)|untrue|incorrect|wrong) (?:to (?:say|claim|suggest)|that)|"
    r"impossible (?:that|for)|no|not(?! only| just| merely| least)|never|nor|neither|none|nothing|nobody|cannot|"
    r"without|den(?:y|ies|ied|ying)|reject\w*|refut\w*|dismiss\w*|disprov\w*|ruled out|"
    r"false (?:claims?|reports?) \w+)\b"
    r"(?! longer| doubt)|n[’']t\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^,? (?:was|were|is|are|had been|has been|have been|did|do|does|had|have|has|could|would)(?: not| never|n[’']t)\b",
    re.I,
)
_FORBIDS = re.compile(
    r"^\W*(?:please |\w+: )?\W*(?:do not|don[’']t|stop|never)\b|\bnot (?:only|just|merely|simply)\b", re.IGNORECASE
)
_NO_KEYS = frozenset({
    "no", "not", "neve", "nor", "neit", "none", "noth", "nobo", "cann", "with", "deni", "deny", "reje", "refu", "dism",
    "disp", "rule", "impo", "fals", "untr", "inco", "wron",
})  # fmt: skip
_CLAUSE = re.compile(
    r"[.;:!?—]|,(?! (?:nor|or|and) )| – | - |"
    r"\b(?:but|while|although|though|because|after|when|before|who|which|despite|except|whether|until|unless)\b",
    re.IGNORECASE,
)
# What is not named, known, said or meant is neither told nor denied.
_UNSAID = re.compile(
    r"\b(?:identif|nam(?:e|ed|ing)\b|kn(?:ow|ew)|sa(?:y|id)\b|confirm|verif|mention|specif|clear|describ|explain|tell|told|"
    r"comment|disclos|reveal|discuss|address|rule|understand|justif|accept|condon|excus|tolerat|forgiv|approv|retaliat|"
    r"respond|see\b|seen\b|saw\b|hear[ds]?\b|hearing|remember|believ|find|found|evidence|sure|investigat|prosecut|punish|admit|determin|"
    r"establish|possible|proof|prov(?:e|ed|en)\b|reason|suspect|intention|deliberate|intent|direct|mean|meant|know|arrest|charg|"
    r"how\b|why\b|what\b|whose\b|where\b|indiscriminat|first\b|yet\b|even\b|stop|prevent|want|need|should|must|may\b)",
    re.IGNORECASE,
)
_OF_CAUSE = re.compile(r"\b(?:caus\w*|due|result\w*|because|from|of)\b", re.IGNORECASE)


def denies_nothing(text: str) -> bool:
    """Say whether a "not" forbids ("do not shoot"), or says that it was more than that ("not just a beating")."""
    return _FORBIDS.search(text) is not None


def has_no(text: str) -> bool:
    """Say whether there may be any "no" in a text: most have none, and need no closer look."""
    return not _NO_KEYS.isdisjoint(word_keys(text)) or "n't" in text or "n’t" in text


def negated(text: str, start: int, end: int, *, of_cause: bool = False) -> bool | None:
    """Say whether the words from `start` to `end` are denied; null where it is that somebody said, knew or meant them.

    Where what is denied is that they caused something, only who asks for causes (`of_cause`) has an answer.
    """
    if not has_no(text):
        return False
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    found = next(reversed(list(NOT.finditer(before))), None)
    if found is None:
        inside = NOT.search(text, start, end)
        if inside is not None and _UNSAID.search(text, inside.end(), end):
            return None
        return inside is not None or _BEHIND.match(text[end : end + 20]) is not None
    between = before[found.end() :]
    whole = found.group().lower().startswith("impossible")  # of all that follows, whatever it came of
    if _UNSAID.search(between) or (not of_cause and not whole and _OF_CAUSE.search(between)):
        return None
    return True

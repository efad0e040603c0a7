"""How an office explains a death or whom it was that died, against what others tell: ill health, a fall, fighters."""

from __future__ import annotations

import re

_CAUSES = (
    r"\bhealth (?:\w+ ){0,3}(?:deteriorat|worsen)\w*|\bdeteriorat\w+ (?:in|of) (?:his|her|their) health\b|"
    r"\b(?:heart (?:attack|failure|disease|problems?)|cardiac arrest|natural (?:causes|death)|stroke|seizures?|"
    r"epilep\w+|overdose|asthma|pneumonia|(?:chronic|pre-?existing|underlying|sudden) (?:illness|disease|condition)|"
    r"(?:fell|jumped|leapt|leaped|slipped) (?:\w+ )?(?:from|off|out of|down|over)|"
    r"(?:hanged|hung|killed|strangled) (?:him|her)self|suicide|(?:took|taken|taking|ended) (?:his|her) own life|"
    r"(?:traffic|road|car|hit-and-run|tragic) accident|unintentional(?:ly)?|accidental(?:ly)?|by (?:mistake|accident)|"
    r"(?:a|tragic|terrible) mistake|human error|misidentified|ricochet\w*|stray (?:bullet|round|shell|fire)|crossfire|"
    r"(?:was|were|had been|been|is) not (?:\w+ )?(?:aimed|targeted|deliberate(?:ly)?|intentional(?:ly)?)|"
    r"not (?:the|a|its|an intended|the intended) target)\b"
)
_FIGHTERS = (
    r"(?:terrorists?|insurgents?|militants?|bandits?|criminals?|gunmen|jihadists?|extremists?|saboteurs?|combatants?|"
    r"armed (?:men|groups?|elements?))"
)
_DEAD = (
    r"(?:(?:were|was|been|being|are) (?:\w+ )?(?:killed|neutrali[sz]ed|eliminated|liquidated)|dead|died|"
    r"(?:hiding|sheltering|holed up))"
)
_EXPLAINS = re.compile(
    rf"{_CAUSES}|\b{_FIGHTERS}\b[\"”’']? (?:(?!by\b)[\w-]+ ){{0,3}}{_DEAD}\b|"
    rf"\b(?:killed|killing|neutrali[sz]ed|neutrali[sz]ing|eliminated|liquidated) "
    rf"(?:(?!by\b)[\w-]+ ){{0,3}}[\"“‘']?{_FIGHTERS}\b",
    re.IGNORECASE,
)
# Letters that the words above cannot do without: asked first, since most sentences hold none.
EXPLAINING = (
    *("deteriorat", "worsen", "heart", "cardiac", "natural", "stroke", "seizure", "epilep", "overdose", "asthma"),
    *("pneumonia", "illness", "disease", "condition", "fell", "jumped", "leap", "slipped", "self", "suicide"),
    *("own life", "accident", "mistake", "error", "intent", "misidentif", "ricochet", "stray", "crossfire", "aimed"),
    *("target", "deliberate", "terrorist", "insurgent", "militant", "bandit", "criminal", "gunmen", "jihadist"),
    *("extremist", "saboteur", "combatant", "armed "),
)


def explains(words: str) -> bool:
    """Say whether words lay a death to health, a fall, no intent or the dead themselves, or call these fighters."""
    return bool(_EXPLAINS.search(words))

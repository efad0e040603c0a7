"""The words by which a text, or whoever speaks in it, keeps an identity back."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"(?:names?|identity|identities|surnames?|full\ names?|personal\ details)"
_BOTH = r"(?:the\ couple|both)\b"
_ASKS = r"\b(?:ask|request|want|wish|preferr?|demand|insist|plead|begg?|urg|implor|sought|seek)(?:ed|es|e|s|ing)?\b"
_PRINTED = r"(?:named|identified|used|published|printed|disclosed|revealed|released|shared|made\ public)"
WITHHELD = re.compile(
    rf"""\b(?:conditions?|promises?|guarantees?)\ of\ (?:strict\ |full\ |complete\ )?anonymity
      (?:[ ](?:out\ of|over|due\ to|because\ of|for|from|citing)\ (?:concerns?|fears?)\ (?:for|about|over)\ {_BOTH})?
    | {_ASKS}\ (?:to\ (?:remain|stay|be(?:\ kept)?)\ anonymous
      | (?:on\ |for\ )?(?:strict\ |full\ |complete\ )?anonymity
      | not\ to\ be\ (?:named|identified|quoted\ by\ name))
    | \b(?:granted|given|guaranteed|offered|promised|under|in\ (?:return|exchange)\ for)\ (?:\w+\ )?anonymity
    | {_ASKS}\ that\ (?:he|she|they)\ not\ be\ {_PRINTED}
    | {_ASKS}[^.;“”"]{{0,40}}?\ (?:his|her|their)\ (?:\w+\ )?{_NAME}\ (?:should\ |would\ )?not\ (?:to\ )?be\ {_PRINTED}
    | \bon\ (?:the\ )?condition\ (?:that\ )?(?:he|she|they|(?:his|her|their)\ (?:\w+\ )?{_NAME})
      \ (?:would\ |will\ |should\ )?(?:not\ be\ {_PRINTED}|be\ (?:named|identified)\ only)
    | \b(?:declin|refus)(?:ed|es|e|ing)\ to\ (?:be\ (?:named|identified)|give\ (?:his|her|their)\ {_NAME})
    | \b(?:afraid|frightened|scared|terrified)\ to\ (?:be\ (?:named|identified)|give\ (?:his|her|their)\ {_NAME})
    | \b(?:did|do|does|would|will)(?:\ not|n['’]t)\ (?:(?:want|wish)\ to\ )?be\ (?:named|identified)
    | \bwithout\ being\ (?:named|identified)
    | \b(?:identity|{_NAME})\ (?:is\ |are\ |was\ |were\ )?(?:known\ (?:only\ )?to|on\ file\ with)
      \ (?:us|(?:the\ |this\ |our\ )?(?:\w+\ )?(?:commission|committee|court|tribunal|organi[sz]ation|group|team
      | authors?|researchers?|interviewers?|lawyers?|investigators|mission|office))\b
    | \bwithout\ (?:disclos|reveal|giv|publish|us)ing\ (?:his|her|their)\ (?:\w+\ )?{_NAME}
    | \bonly\ (?:(?:want|wish|agree)(?:ed|s)?\ to\ )?(?:(?:by|with|g[ai]v(?:e|ing)|us(?:e|ed|ing)|offer(?:ed|ing)?)\ )?
      (?:his|her|their)\ (?:first|given|middle|last|sur)[ -]?names?\b
    | \bonly\ part\ of\ (?:his|her|their)\ names?\b
    | \bfear(?:ed|s|ing|ful)?\ (?:of\ )?(?:giving|revealing|disclosing|having)\ (?:his|her|their)\ (?:\w+\ )?{_NAME}
    | \b(?:his|her|their)\ (?:\w+\ )?{_NAME}\ (?:to\ )?be\ (?:kept|left)\ (?:out|off)\b
    | \b(?:his|her)\ (?:first|given|middle|last|sur)[ -]?name\ only\b
    | (?:\b(?:his|her|their|whose|the)\ )?(?:\b\w+\ )?\b{_NAME}\ (?:is|are|was|were|has|have|had|will)?\ ?
      (?:been\ |be\ |being\ )?(?:also\ )?(?:withheld|protected|concealed|hidden|changed
      | kept\ (?:secret|confidential|anonymous)
      | not\ (?:been\ |being\ )?(?:disclosed|published|named|revealed|released|given))
    | \bnot\ (?:his|her|their)\ real\ names?
    | \b(?:has|have|[’']ve)\ changed\ (?:his|her|their|the)\ {_NAME}\b
    | \b(?:a|the|his|her|their)\ pseudonyms?\b | \bnames\b[^.;“”"]{{0,40}}\bpseudonyms\b
    | \b(?:is|are|was|were)\ (?:not\ being|not)\ (?:named|identified)\ (?:for|to\ protect|because|by\ )
    | \b(?:cannot|can\ not|could\ not|can’t|can't|may\ not)\ be\ (?:named|identified)
    | (?:\bnot|n['’]t)\ (?:been\ )?(?:print(?:ing|ed)|publish(?:ing|ed)|us(?:ing|ed)|disclos(?:ing|ed)
      |reveal(?:ing|ed)|giv(?:ing|en)|releas(?:ing|ed)|shar(?:ing|ed)|shown?|made\ public)
      \ (?:his|her|their|either|the|both)\ (?:\w+['’]?s?\ )?{_NAME}
    | \b(?:withh(?:olding|eld|olds?)|protecting|concealing)\ (?:(?:both|each|either)\ of\ )?
      (?:his|her|their|both|the)\ (?:\w+['’]?s?['’]?\ )?{_NAME}
    | \b(?:sp(?:ok|eak)|talk|testif|interview|quot|writ|wrote)(?:e|en|ed|ied|ing|s)?\ (?:anonymously
      | under\ (?:a|an)\ (?:false|assumed|different|invented)\ name)
    | \bto\ protect\ (?:his|her|their)\ (?:{_NAME}|safety|privacy)""",
    re.IGNORECASE | re.VERBOSE,
)
UNAUTHORISED = re.compile(
    r"""\b(?:not|n['’]t|un)[ ]?(?:authori[sz]ed|permitted|allowed)\ to
    \ (?:speak|talk|comment|brief|discuss|be\ quoted)\b
    (?![^.;“”"]{0,30}[”"])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Why somebody who is not named is not: a named official who may not comment is no protected source."""
NOT_NAMING = re.compile(
    r"""\b(?:is|are|was|were)\ not\ (?:naming|identifying)\b
    | \b(?:ask|request|begg?|urg|plead)(?:ed|es|s|e|ing)?\b[^.;“”"]{1,40}?\ not\ to\ (?:name|identify)\b
    | \b(?:chose|chosen|decided|agreed|promised|opted)\ not\ to\ (?:name|identify)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that withhold the names of whoever follows them: "is not naming either of them"."""
_OWN = r"(?:(?:either|any|both)\ of\ )?(?:his|her|their|both|the)\ (?:\w+['’]?s?['’]?\ )?(?:of\ the\ )?"
_OF = r"(?:of\ [^.;,“”\"]{2,50}?\ )?"  # whose: "the names of mother and son"
_PRINT = r"(?:print|publish|disclose|reveal|give|use|release|mention|share)"
KEPT_BACK = re.compile(
    rf"""\bknow(?:s|n)?\b[^.;“”"]{{0,30}}\b{_NAME}\b[^.;“”"]{{0,40}}\bnot\b[^.;“”"]{{0,12}}\b{_PRINT}\w*
    | \b{_NAME}\ (?:is|are|was|were)\ known\ to\ (?:the\ |this\ |our\ )?
      (?:editor|newspaper|paper|magazine|station|desk|outlet)
    | \b(?:do|does|did|will|would)\ not\ {_PRINT}\ {_OWN}{_NAME}
    | \bnot\ (?:to\ )?{_PRINT}\ {_OWN}{_NAME}
    | \b(?:keep|keeps|kept|keeping|leave|leaves|left|leaving|hold|holds|held|holding)\ {_OWN}{_NAME}[ ]
      {_OF}(?:back|secret|quiet|private|hidden|confidential|under\ wraps|to\ (?:it|them)sel(?:f|ves)|out|unsaid)\b
    | \b(?:hold|holds|held|holding|keep|keeps|kept|keeping)\ back\ {_OWN}{_NAME}\b
    | \b(?:omit|omits|omitted|omitting|suppress(?:es|ed)?)\ {_OWN}{_NAME}""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words by which whoever publishes keeps names back: "the editors know both names but do not publish them"."""
NEITHER = re.compile(
    r"\b(?:neither\b[^.;“”\"]{1,60}?\bnor\b[^.;“”\"]{1,60}?|neither(?:\ of\ (?:them|the\ two|the\ \w+))?)"
    r"\ (?:was|were|is|are|has\ been|have\ been|is\ being|will\ be|could\ be|can\ be|may\ be)"
    r"\ (?:being\ )?(?:named|identified)\b"
    rf"|\bneither\ (?:his|her|their|the)\b[^.;“”\"]{{1,60}}?\bnor\b[^.;“”\"]{{1,60}}?\ be\ {_PRINTED}\b",
    re.IGNORECASE,
)
"""Words that name neither of two people: "neither the nurse nor her aunt was named by the paper"."""
ALSO = re.compile(r"\ (?:and|or|nor)\ (?:that\ of\ )?(?:his|her|their|the)\ \w+", re.IGNORECASE)
"""Whose name is withheld besides: "her name or her brother's"."""
_ABOUT_NAMES = re.compile(
    r"nam[ei]|identi|onym|to protect|personal details|not be |ed to (?:speak|talk|comment|brief|discuss|be q)",
    re.IGNORECASE,
)
"""Every match of the patterns above holds one of these."""


def about_names(text: str) -> list[tuple[int, int]]:
    """Return the stretches between full stops that hold a word about names; no withholding words reach over one."""
    stretches: list[tuple[int, int]] = []
    for hit in _ABOUT_NAMES.finditer(text):
        if not stretches or hit.start() > stretches[-1][1]:
            end = text.find(".", hit.end())
            stretches.append((text.rfind(".", 0, hit.start()) + 1, len(text) if end < 0 else end))
    return stretches


def found_in(pattern: re.Pattern[str], text: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in these stretches of a text."""
    return (match for start, end in stretches for match in pattern.finditer(text, start, end))

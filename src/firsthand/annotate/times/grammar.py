"""The grammar of time expressions, over the letters of `lexicon`: one regular expression, read left to right.

Each rule has a name; the first that matches at a place wins, so longer and more exact ones stand first. The
function that gives a rule its meaning has the same name in `meanings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMERAL = r"(?:[dyn]9*|w(?:[-&]?[w9])*|9)(?:-?&-?a-?A)?"
_AMOUNT = rf"(?:aAa?|A-?a|a?vO?9?|{_NUMERAL}|a9|a)"
_RANGE = rf"(?:{_NUMERAL}(?:2|-|\||-2-){_NUMERAL})"
_COUNT = rf"(?:{_RANGE}|{_AMOUNT})"
_ABOUT = r"(?:jk|GL|G2|Q)"
_SIZE = rf"{_ABOUT}*{_COUNT}"
_UNIT = r"(?:-?j?J?-?[uUX](?:-?J)?)"
_LENGTH = rf"{_SIZE}{_UNIT}(?:&aA)?"
_STEP = r"(?:T?[lxths]C?|t[lx]|T?C)"
_BOUND = r"T?bO"
_YEARLY = rf"(?:(?:,|O)?y|O?{_STEP}u|OTu)"
_DAY = r"(?:(?:W,?)?(?:T?[do]O?M|M·?T?(?:o|d)(?![-:]?[uU]|:))(?:,?y)?)"
_CLOCK = r"(?:(?:d:[dn]|[dHn])p(?:\(?z1?\)?)?|d:[dn]z|H(?:\(?z1?\)?)?|[dyn]z)"
_DAYLIKE = rf"(?:{_DAY}|(?:t[lx]|[lxt])?W|D|i)"
_THIRD = rf"(?:T?m-?|{_BOUND}(?:m-?)?)"

RULES: tuple[tuple[str, str], ...] = (
    ("days_of_month", r"M[do]-[do](?:,?y)?|[do]-[do]O?M(?:,?y)?"),
    ("shared_month", r"[do](?=(?:,[do])*,?(?:&|2|-)T?[do]O?M)|(?<=M[do][&2])[do](?:,?y|(?![-:]?[uU]|p))"),
    ("clock", rf"{_CLOCK}(?:,|I)?{_DAYLIKE}P?|{_DAYLIKE}(?:,|I)?{_CLOCK}|{_CLOCK}(?:IT?P)?"),
    ("daytime_of_day", rf"T?(?:m-?)?PO(?:{_DAYLIKE}|To)|T?mU(?:O(?:{_DAYLIKE}|T?P|OT?u))?|P(?:I)?{_DAYLIKE}"),
    ("offset_from", rf"(?:{_LENGTH}|Tu)(?:B|3|x)(?:{_DAY}|i|[lxt]W|D|W(?!P))"),
    ("day_beyond", r"TuBD"),
    ("date", rf"{_THIRD}?{_DAY}(?:O?{_STEP}u(?!P)|,?P)?|i|y-[dn]-[dn]|y/[dn]/[dn]|d-d-y|d/d/y"),
    (
        "inner_unit",
        rf"(?:m-?)?T?(?:o|l|x|C)[-]?(?:u|A|{_COUNT}U)O(?:T?m-?)?(?:M{_YEARLY}?|y|{_STEP}u|Tu|S{_YEARLY}?|T?Y)",
    ),
    ("quarter", rf"(?:m-?)?T?o-?u(?:{_YEARLY})?"),
    ("month", rf"(?:{_THIRD}|t[lx]|T?[lxths])?M{_YEARLY}?"),
    ("season", rf"(?:{_THIRD}|t[lx]|T?[lxths]|T)?S{_YEARLY}?"),
    ("holiday", r"(?:[lxt])?K°*(?:O?y|P)?"),
    ("decade", r"T?(?:m-?)?Y"),
    ("century", r"T?(?:m-?)?o-?u"),
    ("weekday", rf"(?:m-?|{_BOUND}|e)?(?:t[lx]|T?[lxthsC])?W(?:O?{_STEP}u|m?P)?(?:,?To)?"),
    ("day_word", rf"(?:e|m|{_BOUND})?DP?"),
    ("age", rf"{_COUNT}-?[uU]-?Z"),
    ("ago", rf"{_LENGTH}-?g|Ug|Jg"),
    ("same_period", r"Ts[5u](?:O|I)?(?:T?[lC]u|au[eg])"),
    ("rolling", rf"T?[lx]{_ABOUT}*{_COUNT}J?U|[Tt]?[lx]J?U|t[lx](?:{_ABOUT})*{_COUNT}J?U|Tl[uU]|TlA-?u"),
    ("offset", rf"{_LENGTH}-?e|Ue|T[uP]B(?!D)"),
    ("vague_units", r"[Rt]U"),
    ("deictic", rf"(?:{_THIRD}|eI?O?|m|bO)?(?:T?hs|T?s|{_STEP})(?:u|P)|(?:{_BOUND}|T?mI?O?|eI|mI)T[uP]"),
    ("frequency", rf"E@?{_COUNT}?(?:[uUWPSM])|c[aE][uU]|NE?aU?u|f|VP?X?"),
    ("day_of_told_month", r"To(?!-?[uAU])"),
    ("military", r"[yn]U"),
    ("duration", rf"{_LENGTH}|6[uPM]|T?Ju|a?q|u-J(?:-|(?=_))"),
    ("bare_units", r"T?U"),
    ("daytime", r"(?:T?m-?)?T?P|dP|X"),
    ("reference", r"!?[rRF]|T(?:!|R)?(?:\+|l(?![uU]))|T!4"),
    ("year", rf"{_THIRD}?y"),
    ("the_unit", r"Tu"),
)

GRAMMAR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES))
_ALONE = tuple((name, re.compile(pattern)) for name, pattern in RULES)
_ORDER = {name: number for number, (name, _) in enumerate(RULES)}


def others(code: str, at: int, refused: str) -> Iterator[tuple[str, int]]:
    """Yield the later rules that match at a place where an earlier one turned out not to mean anything."""
    for name, pattern in _ALONE[_ORDER[refused] + 1 :]:
        match = pattern.match(code, at)
        if match:
            yield name, match.end()

"""The grammar of time expressions, over the letters of `lexicon`: one regular expression, read left to right.

Each rule has a name; the first that matches at a place wins, so longer and more exact ones stand first. The
function that gives a rule its meaning has the same name in `meanings`.
"""

from __future__ import annotations

import re

NUMBER = r"(?:[dyn]|w(?:-?w)*)(?:&aA)?"
COUNT = rf"(?:{NUMBER}|aA|A-?a|a?v(?:O)?(?:w)?|a)"
ABOUT = r"(?:jk|GL|2|Q)"
SIZE = rf"(?:{ABOUT})*{COUNT}"
UNIT = r"(?:J?-?[uUX])"
DAY = r"(?:(?:W,?)?(?:T?[do]O?M|M[do](?![-:]?[uU]))(?:,?y)?)"
CLOCK = r"(?:H(?:p)?(?:\(?z[.\dd]*\)?)?|dp(?:\(?z[.\dd]*\)?)?|dz)"
DEICTIC = r"(?:T?[lxths]|r)"
YEARLY = rf"(?:(?:,|O)?y|O{DEICTIC}u|{DEICTIC}u)"

RULES: tuple[tuple[str, str], ...] = (
    ("day_range", r"M[do]-[do](?:,?y)?|[do]-[do]M(?:,?y)?"),
    ("clock", rf"{CLOCK}(?:,|I|O)?(?:{DAY}|lW|xW|W|D)|(?:{DAY}|W|D)(?:,|I)?{CLOCK}|{CLOCK}"),
    ("daytime_of_date", rf"T?(?:m-?)?PO(?:{DAY}|[lx]W|W|D)|T?mU(?:O(?:{DAY}|[lx]W|W|D|T?P))?|P(?:I)?(?:{DAY}|W|D)"),
    ("date", rf"(?:T?m-?)?(?:{DAY})P?|i"),
    ("part_of_unit", rf"T?(?:o|l)-?(?:u|A)O(?:T?m-?)?(?:M(?:{YEARLY})?|y|{DEICTIC}u|Tu|S(?:{YEARLY})?|Y)"),
    ("quarter", rf"T?o-?u(?:{YEARLY})?"),
    ("month", rf"(?:T?m-?|T?bO(?:m)?|[lxths])?M(?:{YEARLY})?"),
    ("season", rf"(?:T?m-?|T?bO|T?[lxths])?S(?:{YEARLY})?"),
    ("holiday", r"[lxt]?K(?:y)?"),
    ("decade", r"T?(?:m-?)?Y"),
    ("century", r"T?(?:m-?)?o-?u"),
    ("weekday", r"(?:m|T?bO|e)?(?:T?[lxth])?(?:m)?W(?:P)?(?:,?To)?"),
    ("day_word", r"(?:e|m|T?bO)?D(?:P)?"),
    ("age", rf"{NUMBER}-?[uU]-?Z"),
    ("ago", rf"{SIZE}{UNIT}(?:&aA)?g"),
    ("rolling", rf"T[lx](?:{ABOUT})*{COUNT}J?U|[lx](?:{ABOUT})*{COUNT}J?U|Tl[uU]|T(?:m)?[lx]v?U"),
    ("offset", rf"(?:{SIZE}{UNIT}|U)(?:&aA)?[e]|Tu[B]"),
    ("deictic", r"(?:e|m|bI?O|TbO|Tm(?:I|O))?T?(?:[lxth]|hs|s)(?:u|P)"),
    ("unit_part", r"(?:TbO|bO|e(?:I|O)|m(?:I|O))Tu"),
    ("frequency", rf"E(?:{COUNT})?(?:[uUWPS])|cau|NaU?u|f|V(?:P|X)?"),
    ("duration", rf"{SIZE}-?{UNIT}(?:&aA)?|{SIZE}-{UNIT}"),
    ("bare_units", r"(?:T)?U"),
    ("daytime", r"(?:T?m-?)?T?P|X"),
    ("reference", r"[rRF]"),
    ("year", r"(?:T?m-?|T?bO)?y"),
)

GRAMMAR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES))

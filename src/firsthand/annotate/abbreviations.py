"""Full stops that end no sentence: "Sgt. Jane Roe", "Lt.-Col. Roe", "on Mill Ave. near the park", "at 8 p.m. Monday".

The engine cuts a sentence there, and half of it loses its verb or its day. Its rank or street is read without the
stop (a space in its place keeps every offset); after an hour, the engine is told that no sentence begins.
"""

from __future__ import annotations

import re
from typing import Any

_RANKS = "Sgt|Lt|Cmdr|Capt|Cpt|Det|Cpl|Col|Maj|Insp|Supt|Pvt|Ofc|Brig|Cmsr"
_WAYS = "Ave|Blvd|Rd|Hwy|Ln|Pkwy|Twp|Jr|Sr|Dept|Ct"
_STOPS = re.compile(rf"\b(?:(?:{_RANKS})\.(?:-(?:Gen|Col|Lt|Cmdr|Maj|Adm)\.)?(?= [A-Z]\w)|(?:{_WAYS})\.(?=,? [a-z]))")
_MARKS = re.compile(r"[.-]")
_MONTHS = "jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec"
_DAYS = f"mon|tue|wed|thu|fri|sat|sun|{_MONTHS}|est|edt|cst|pst|yesterday|today"
_HOUR = re.compile(rf"\b[ap]\.m\. (?=[a-z]|(?i:{_DAYS}))")
_HOURS = frozenset({"a.m.", "p.m."})


def without_stops(text: str) -> str:
    """Return a text of the same length in which ranks and streets have no full stop."""
    return _STOPS.sub(lambda found: _MARKS.sub(" ", found.group()), text) if "." in text else text


def unbroken(doc: Any) -> Any:
    """Return the engine's document of one text, marked so that no sentence begins where an hour goes on."""
    text = doc.text
    going_on = {found.end() for found in _HOUR.finditer(text)} if ".m. " in text else ()
    if going_on:
        for token in doc:
            if token.idx in going_on and token.i > 0 and doc[token.i - 1].text in _HOURS:
                token.is_sent_start = False
    return doc

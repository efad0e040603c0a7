"""Who stands behind "according to", and how far the phrase reaches where it stands between dashes."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words

PUBLISHING = frozenset(
    {"publish", "release", "issue", "post", "print", "circulate", "compile", "produce", "file", "submit", "present"}
    | {"run"}
)
_VERBAL = frozenset({"VERB", "AUX"})
_OPENING, _CLOSING = frozenset({"–", "—", "--", "("}), frozenset({"–", "—", "--", ")"})
_LEAST, _CLAUSE, _NEAR, _BETWEEN = 3, 6, 10, 4
_WHEN = frozenset({"today", "yesterday", "earlier", "on", "this", "last", "week", "month", "late"})
_WHEN |= frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def named_after(syntax: Syntax, token: int, lexicon: Lexicon) -> int | None:
    """Return the head of whoever is named after "according to"; null where nobody is."""
    if token + 2 < len(syntax.lower) and syntax.lower[token + 2] == "what":
        giver = _who_gave(syntax, token + 2, lexicon)
        if giver is not None:
            return giver
    speaker = max((*syntax.each(token + 1, "pobj"), *syntax.each(token, "pobj")), default=None)
    if speaker is not None:
        return _issuer(syntax, speaker) or speaker
    return next(
        (
            t
            for t in range(token + 2, min(token + _NEAR, syntax.bounds(token)[1]))
            if syntax.pos[t] in ("NOUN", "PROPN", "PRON") and syntax.dep[t] not in ("compound", "poss", "nmod")
        ),
        None,
    )


def _issuer(syntax: Syntax, record: int) -> int | None:
    """Return "Lamp" of "reports today by the Lamp", where a word of time stands between; else the reports tell."""
    if teller_words().roles.get(syntax.lemma[record]) != "document":
        return None
    by = next((t for t in range(record + 2, record + _BETWEEN) if syntax.lower[t : t + 1] == ("by",)), None)
    if by is None or not all(syntax.lower[t] in _WHEN for t in range(record + 1, by)):
        return None
    return syntax.child(by, "pobj")


def _who_gave(syntax: Syntax, what: int, lexicon: Lexicon) -> int | None:
    """Return "the Lamp" of "what was published by the Lamp", "what the Lamp published"; "report" of "stated in …"."""
    for verb in range(what + 1, min(what + _CLAUSE, syntax.bounds(what)[1])):
        if syntax.lemma[verb] in lexicon.saying | PUBLISHING and syntax.pos[verb] in _VERBAL:
            inside = (c for c in syntax.each(verb, "prep") if syntax.lower[c] == "in" and _is_record(syntax, c))
            agent = syntax.child(verb, "agent") or next(inside, None)
            giver = syntax.child(agent, "pobj") if agent is not None else syntax.child(verb, "nsubj")
            return giver if giver is not None and giver != what else None
    return None


def _is_record(syntax: Syntax, preposition: int) -> bool:
    thing = syntax.child(preposition, "pobj")
    return thing is not None and teller_words().roles.get(syntax.lemma[thing]) == "document"


def aside(syntax: Syntax, token: int, own: set[int]) -> list[int]:
    """Return what stands before the phrase between the same two dashes or brackets: it qualifies nothing else.

    "A gunship – at the request of the troops, according to their commander – bombed the clinic": the request is the
    commander's. A phrase alone between the dashes qualifies what is around them.
    """
    first, last = syntax.bounds(token)
    opening = next((t for t in range(token - 1, first, -1) if syntax.text[t] in _OPENING), None)
    closing = next((t for t in range(token, last) if syntax.text[t] in _CLOSING), None)
    if opening is None or closing is None or closing < max(own, default=token):
        return []
    if (syntax.text[opening] == "(") != (syntax.text[closing] == ")"):
        return []
    inside = [t for t in range(opening + 1, token) if t not in own]
    return inside if sum(syntax.text[t][0].isalnum() for t in inside) >= _LEAST else []

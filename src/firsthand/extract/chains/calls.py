"""Calls told in a sentence of their own: "She heard from him in May. He said …": what he said he told her."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.attribution.people import CALLING, is_passive
from firsthand.extract.attribution.syntax import Syntax

_AGAIN = frozenset({"again", "back"})
_NEVER = frozenset({"not", "n't", "n’t", "never", "nothing", "no"})


def hearers(syntax: Syntax, sentence: int, caller: str) -> Iterator[str]:
    """Yield whom the caller calls, or who hears from him, in a sentence or the one before it in the paragraph."""
    for number in (sentence, sentence - 1):
        if number < 0 or syntax.sentences[number].paragraph != syntax.sentences[sentence].paragraph:
            return
        bounds = syntax.sentences[number]
        for verb in range(bounds.first, bounds.last):
            if syntax.pos[verb] != "VERB" or syntax.quote_of[verb] != -1:
                continue
            who, whom = _call(syntax, verb)
            called = _entity(syntax, who)
            heard = _entity(syntax, whom) if whom is not None else _called_before(syntax, verb, called)
            if called == caller and heard is not None and heard != caller and not _is_denied(syntax, verb):
                yield heard


def _call(syntax: Syntax, verb: int) -> tuple[int | None, int | None]:
    """Return who calls whom by a verb: "he rang her", "she heard from him"."""
    subject = syntax.child(verb, "nsubj")
    if syntax.lemma[verb] == "hear":
        source = next((c for c in syntax.each(verb, "prep") if syntax.lower[c] == "from" and c > verb), None)
        return (syntax.child(source, "pobj") if source is not None else None), subject
    if syntax.lemma[verb] in CALLING and not is_passive(syntax, verb):
        return subject, syntax.child(verb, "dobj", "dative")
    return None, None


def _called_before(syntax: Syntax, verb: int, caller: str | None) -> str | None:
    """Return whom a caller who "rang again" had called last before."""
    if caller is None or not any(syntax.lower[child] in _AGAIN for child in syntax.children[verb]):
        return None
    for before in range(verb - 1, -1, -1):
        if syntax.lemma[before] in CALLING and syntax.pos[before] == "VERB":
            who, whom = _call(syntax, before)
            if whom is not None and _entity(syntax, who) == caller:
                return _entity(syntax, whom)
    return None


def _entity(syntax: Syntax, token: int | None) -> str | None:
    mention = syntax.mention_at(token) if token is not None else None
    return mention.entity if mention is not None and mention.type == "person" else None


def _is_denied(syntax: Syntax, verb: int) -> bool:
    return any(syntax.lower[child] in _NEVER for child in syntax.children[verb])

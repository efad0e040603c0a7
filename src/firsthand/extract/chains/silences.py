"""Answers that were not given: "did not respond", "has not commented", "could not be reached".

They are kept as answers of whoever gave none, as "declined to comment" is; they open no account and tell nothing of
the event (RECORD: a response `no_answer`).
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import Attribution

_SILENT = frozenset({"respond", "reply", "comment", "answer", "return"})
_SOUGHT = frozenset({"reach", "contact"})
_DECLINING = frozenset({"decline", "refuse"})
_WITHHELD = frozenset(
    {"say", "comment", "discuss", "disclose", "reveal", "elaborate", "provide", "confirm", "identify"}
)
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "yet"})
_CALLS = frozenset({"call", "message", "email", "request", "question"})


def find_silences(syntax: Syntax, cues: frozenset[int]) -> tuple[Attribution, ...]:
    """Return each clause in which somebody gives no answer, its subject as the source; `cues` are told otherwise."""
    found: list[Attribution] = []
    for verb in range(len(syntax.lemma)):
        if verb in cues or syntax.quote_of[verb] != -1:
            continue
        subject = _who_is_silent(syntax, verb)
        content = [] if subject is None else _rest(syntax, verb, subject)
        if subject is None or not content or syntax.pos[subject] == "PRON":
            continue
        found.append(
            Attribution(
                id=f"os{len(found)}",
                source=syntax.spans(syntax.noun_phrase(subject)),
                recipient=None,
                cue=syntax.spans([verb]),
                content=syntax.spans(content),
                kind="noun",
                polarity="positive",
                source_entity=mention.entity if (mention := syntax.mention_at(subject)) else None,
                recipient_entity=None,
                lemma="decline",
            )
        )
    return tuple(found)


def _who_is_silent(syntax: Syntax, verb: int) -> int | None:
    lemma = syntax.lemma[verb]
    if lemma in _DECLINING and any(syntax.lemma[c] in _WITHHELD for c in syntax.each(verb, "xcomp")):
        return syntax.child(verb, "nsubj")
    if lemma not in _SILENT | _SOUGHT or syntax.pos[verb] != "VERB":
        return None
    if not any(syntax.lower[c] in _NEGATIONS and syntax.dep[c] == "neg" for c in syntax.children[verb]):
        return None
    if lemma == "return" and not any(syntax.lemma[c] in _CALLS for c in syntax.each(verb, "dobj")):
        return None
    if lemma in ("respond", "reply", "answer") and any(syntax.each(verb, "ccomp")):
        return None
    return syntax.child(verb, "nsubjpass" if lemma in _SOUGHT else "nsubj")


def _rest(syntax: Syntax, verb: int, subject: int) -> list[int]:
    """Return the clause without its subject and without clauses of their own."""
    without = {subject, *(c for c in syntax.children[verb] if syntax.dep[c] in ("conj", "cc", "parataxis", "ccomp"))}
    kept = [t for t in syntax.subtree(verb, without) if t != verb]
    return syntax.clause_tokens(kept) if kept else []


def cue_tokens(syntax: Syntax, attributions: tuple[Attribution, ...]) -> frozenset[int]:
    """Return the last token of every cue."""
    return frozenset(_last(syntax, attributions))


def _last(syntax: Syntax, attributions: tuple[Attribution, ...]) -> Iterator[int]:
    for one in attributions:
        for span in one.cue:
            tokens = syntax.tokens_of(span)
            if len(tokens):
                yield tokens[-1]

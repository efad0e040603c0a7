"""Talks: somebody spoke to an outlet or a group ("spoke to The Beacon", "in an interview with Radio Sund").

They hold no content of their own; they say who recorded what the same person tells elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import subject_of
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.tellers.tellers import Teller, Tellers
from firsthand.model.base import Frozen, Span

_TALKING = frozenset({"speak", "talk", "confide", "describe", "narrate", "recount", "relate", "write", "testify"})
_WITH = frozenset({"to", "with"})
_HEARING = frozenset({"hear", "interview"})
_GIVING = frozenset({"give", "grant", "tell"})
_TALK = frozenset({"story", "account", "interview", "conversation", "call", "letter", "testimony"})


class Talk(Frozen, frozen=True, kw_only=True):
    """Who spoke to whom, at which token; `span` holds the words from the verb or noun to the recorder's name."""

    speaker: Teller
    recorder: Teller
    token: int
    span: Span


def find_talks(syntax: Syntax, tellers: Tellers) -> tuple[Talk, ...]:
    """Return the talks of a text with named recorders, in reading order."""
    found = []
    for token, speaker, recorder in _heads(syntax):
        mention, spoken = syntax.mention_at(recorder), syntax.mention_at(speaker)
        if mention is None or spoken is None or mention.form == "pronoun":
            continue
        if mention.type == "person" and not tellers.may_be_outlet(mention):
            continue
        end = max(mention.end, syntax.end[token])
        found.append(
            Talk(
                speaker=tellers.of((Span(start=spoken.start, end=spoken.end),), spoken.entity),
                recorder=tellers.of((Span(start=mention.start, end=mention.end),), mention.entity),
                token=token,
                span=Span(start=min(syntax.start[token], mention.start), end=end),
            )
        )
    return tuple(found)


def _heads(syntax: Syntax) -> Iterator[tuple[int, int, int]]:
    """Yield token of the talk, head of the speaker, head of the recorder."""
    words = lexicon()
    for token, lemma in enumerate(syntax.lemma):
        verb = token if lemma in _TALKING and syntax.pos[token] == "VERB" else None
        if lemma in _TALK and syntax.pos[token] == "NOUN":
            verb = _verb_above(syntax, token)
        if lemma in _HEARING and syntax.pos[token] == "VERB" and syntax.quote_of[token] == -1:
            yield from _heard(syntax, token)
        if verb is None or syntax.quote_of[token] != -1:
            continue
        speaker = subject_of(syntax, verb, words, 0)
        for preposition in (*syntax.each(token, "prep", "dative"), *_of_giving(syntax, token, verb)):
            recorder = _antecedent(syntax, verb, syntax.child(preposition, "pobj"))
            if syntax.lower[preposition] in _WITH and recorder is not None and speaker is not None:
                yield token, speaker, recorder


def _of_giving(syntax: Syntax, token: int, verb: int) -> Iterator[int]:
    """Yield "to" of "gave an interview to The Beacon", "to which she gave her account"."""
    if token != verb and syntax.lemma[verb] in _GIVING and syntax.head[token] == verb:
        yield from (t for t in syntax.each(verb, "prep", "dative") if syntax.lower[t] == "to")


def _antecedent(syntax: Syntax, verb: int, recorder: int | None) -> int | None:
    """Return the name before "to which she gave an interview", "with whom he spoke"; else the noun itself."""
    if recorder is None or syntax.lower[recorder] not in ("which", "whom"):
        return recorder
    return syntax.head[verb] if syntax.dep[verb] == "relcl" else None


def _heard(syntax: Syntax, verb: int) -> Iterator[tuple[int, int, int]]:
    """Read "The Beacon has heard from the families", "Radio Sund interviewed his sister"."""
    recorder = subject_of(syntax, verb, lexicon(), 0)
    told = [syntax.child(p, "pobj") for p in syntax.each(verb, "prep") if syntax.lower[p] == "from"]
    speaker = syntax.child(verb, "dobj") if syntax.lemma[verb] == "interview" else next(iter(told), None)
    if recorder is not None and speaker is not None:
        yield verb, speaker, recorder


def _verb_above(syntax: Syntax, noun: int) -> int | None:
    """Return the verb that "in an interview" or "gave an interview" belongs to."""
    at = noun
    for _ in range(2):
        at = syntax.head[at]
        if syntax.pos[at] == "VERB":
            return at
    return None

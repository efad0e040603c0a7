"""Denials told in passing, beside what they deny: "…, which it denies", "a charge denied by the group".

Such a clause hangs on another's words and is none of them: whoever denies tells it. "It" or "they" there is whoever
was accused, never the accuser.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.acts.words import word_list
from firsthand.extract.attribution.speakers import agrees
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.attribution import Attribution

_PREFIX = "d"
_RELATIVE = frozenset({"which"})
_HUNG = frozenset({"relcl", "acl", "advcl"})
_SPEAKERS = frozenset({"person", "organisation", "group"})
_ACCUSING = frozenset({"accuse", "blame", "charge", "suspect"})
_BODIES = frozenset({"sect", "movement", "group", "party", "organisation", "organization", "company", "community"})
_CLIMB = 8


def find_denials_aside(syntax: Syntax, cues: frozenset[int]) -> tuple[Attribution, ...]:
    """Return a telling for each denial that a relative or participle clause tells, in reading order."""
    return tuple(_found(syntax, cues))


def is_denial_aside(attribution: Attribution) -> bool:
    """Say whether a telling is a denial told in passing."""
    return attribution.id.startswith(_PREFIX)


def denied_aside(syntax: Syntax, verb: int) -> int | None:
    """Return what a clause denies in passing: the claim it hangs on, or "which"; null where it is no such clause."""
    if syntax.dep[verb] not in _HUNG or syntax.quote_of[verb] != -1:
        return None
    which = syntax.child(verb, "dobj")
    if which is not None and syntax.lower[which] in _RELATIVE and which < verb:
        return which if syntax.text[which - 1] in (",", "–", "—", "-") else None
    claim = syntax.head[verb]
    if syntax.lemma[claim] not in word_list("stance", "claims") or syntax.pos[claim] != "NOUN" or claim > verb:
        return None
    if syntax.dep[verb] == "relcl" and which is None and syntax.child(verb, "ccomp") is None:
        return claim
    return claim if syntax.dep[verb] == "acl" and syntax.child(verb, "agent") is not None else None


def _found(syntax: Syntax, cues: frozenset[int]) -> Iterator[Attribution]:
    denials = word_list("stance", "outright") | word_list("stance", "contested") | {"dismiss"}
    for verb, lemma in enumerate(syntax.lemma):
        if lemma not in denials or verb in cues or any(syntax.each(verb, "neg")):
            continue
        denied = denied_aside(syntax, verb)
        who = _denier(syntax, verb) if denied is not None else None
        if denied is None or who is None:
            continue
        if syntax.pos[who] == "PRON":
            who = _accused(syntax, verb, syntax.lower[who])
            if who is None:
                continue
        mention = syntax.mention_at(who)
        hung = syntax.head[verb] if syntax.pos[syntax.head[verb]] in ("NOUN", "PROPN") else verb
        phrase = syntax.noun_phrase(hung) if hung != verb else []
        content = sorted({*(t for t in phrase if t < verb), *syntax.subtree(verb)})
        yield Attribution(
            id=f"{_PREFIX}{verb}", source=syntax.spans(_named(syntax, who, verb)), recipient=None,
            cue=syntax.spans([verb]), content=syntax.spans(syntax.clause_tokens(content)), kind="noun",
            polarity="negative", source_entity=mention.entity if mention is not None else None,
            recipient_entity=None, lemma=lemma,
        )  # fmt: skip


def _named(syntax: Syntax, who: int, verb: int) -> list[int]:
    """Return the words for whoever denies; of what stands before the denial none that it hangs on."""
    phrase = syntax.noun_phrase(who)
    return [t for t in phrase if t <= who] if who < verb and verb in phrase else phrase


def _denier(syntax: Syntax, verb: int) -> int | None:
    agent = syntax.child(verb, "agent")
    who = syntax.child(agent, "pobj") if agent is not None else syntax.child(verb, "nsubj")
    return who if who is not None and syntax.tag[who] not in ("WDT", "WP") else None


def _accused(syntax: Syntax, verb: int, word: str) -> int | None:
    """Return whom "it" or "they" means: who does or suffers it in the clause denied, else whom it is said of."""
    at = verb
    for _ in range(_CLIMB):
        above = syntax.head[at]
        if above == at:
            return None
        at = above
        if syntax.pos[at] != "VERB":
            continue
        tells = syntax.child(at, "ccomp") is not None or syntax.lemma[at] in _ACCUSING
        for part in syntax.each(at, *(("dobj",) if tells else ("nsubj", "nsubjpass", "dobj"))):
            if part < verb and _can_be(syntax, part, word):
                return part
    return None


def _can_be(syntax: Syntax, token: int, word: str) -> bool:
    """Say whether a pronoun can stand for the body, group or person named at a token."""
    if word in ("it", "they") and syntax.lemma[token] in _BODIES:
        return True
    mention, entities = syntax.mention_at(token), syntax.annotated.entities
    known = next((one for one in entities if mention is not None and one.id == mention.entity), None)
    if known is not None:
        return known.type in _SPEAKERS and agrees(known, word)
    bodies = word == "it" and syntax.tag[token] == "NN" and teller_words().roles.get(syntax.lemma[token]) is not None
    return syntax.pos[token] == "NOUN" and bodies

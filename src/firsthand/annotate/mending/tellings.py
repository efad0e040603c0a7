"""Tellings put in between: ", the paper wrote," is no subject of what follows it, and takes nothing from it."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import NOUNS, SUBJECT, VERBS, Arc, Children, below
from firsthand.model.annotated import Tokens

TELLING = frozenset({
    "say", "write", "report", "tell", "claim", "add", "announce", "state", "allege", "note", "explain", "recall",
    "recount", "relate", "confirm", "believe", "think", "describe", "continue", "insist", "maintain", "estimate",
})  # fmt: skip
_ON = frozenset({"with", "without", "for", "until", "since"})


def after_telling(tokens: Tokens, children: Children, preposition: int) -> list[Arc]:
    """Read "were locked in a store, he told the paper, with no light": they were locked so, he did not tell it so."""
    cue = tokens.head[preposition]
    if preposition < 1 or tokens.text[preposition].lower() not in _ON or tokens.text[preposition - 1] != ",":
        return []
    if tokens.dep[cue] in ("dobj", "dative"):
        cue = tokens.head[cue]
    if cue > preposition or tokens.lemma[cue] not in TELLING:
        return []
    told = [child for child in children[cue] if child < cue and tokens.dep[child] in ("ccomp", "parataxis")]
    if tokens.dep[cue] in ("ccomp", "parataxis") and tokens.head[cue] < cue:
        told.append(tokens.head[cue])
    before = [verb for verb in told if tokens.pos[verb] in VERBS]
    return [Arc(token=preposition, head=before[-1], dep="prep")] if before else []


def beyond_telling(tokens: Tokens, children: Children, verb: int, cue: int) -> list[Arc]:
    """Give a verb the noun before ", the paper wrote," as its subject, which the telling between them has taken."""
    if tokens.lemma[cue] not in TELLING or cue > verb:
        return []
    if any(tokens.dep[child] in (*SUBJECT, "expl") for child in children[verb]):
        return []
    if any(tokens.dep[child] == "cc" for child in children[cue] if cue < child < verb):
        return []
    noun = _before_teller(tokens, children, cue)
    opening = min([verb, *(child for child in children[verb] if child > cue)])
    if noun is None or tokens.text[opening - 1] != ",":
        return []
    passive = any(tokens.dep[child] == "auxpass" for child in children[verb])
    subject = Arc(token=noun, head=verb, dep="nsubjpass" if passive else "nsubj")
    return [subject, Arc(token=verb, head=cue, dep="ccomp")] if tokens.dep[verb] == "conj" else [subject]


def past_inverted_telling(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Hang "and have named others" on the clause before ", said his aunt,", which only stands between its verbs."""
    cue, own = tokens.head[verb], children[verb]
    if tokens.lemma[cue] not in TELLING or verb < cue or any(tokens.dep[c] in (*SUBJECT, "expl") for c in own):
        return []
    told = next((c for c in children[cue] if tokens.dep[c] == "ccomp" and c < cue), None)
    teller = next((c for c in children[cue] if tokens.dep[c] == "nsubj" and cue < c < verb), None)
    joined = next((c for c in children[cue] if tokens.dep[c] == "cc" and cue < c < verb), None)
    if told is None or teller is None or joined is None or tokens.text[joined - 1] != ",":
        return []
    return [Arc(token=verb, head=told, dep="conj"), Arc(token=joined, head=told, dep="cc")]


def _before_teller(tokens: Tokens, children: Children, cue: int) -> int | None:
    """Return the noun that stands, with a comma, before the subject of a telling."""
    subjects = [child for child in children[cue] if tokens.dep[child] in SUBJECT and child < cue]
    if not subjects:
        return None
    first = teller = subjects[-1]
    while first > 0 and below(tokens, first - 1, teller):
        first -= 1
    comma = first - 1
    return _top_noun(tokens, comma - 1, cue) if comma >= 1 and tokens.text[comma] == "," else None


def _top_noun(tokens: Tokens, last: int, cue: int) -> int | None:
    """Return the noun that heads the phrase ending here, as far as it hangs below the telling."""
    top = last
    while tokens.head[top] not in (cue, top):
        top = tokens.head[top]
    if tokens.head[top] != cue or top > last:
        return None
    if tokens.pos[top] in NOUNS:
        return top
    inside = (t for t in range(top, last + 1) if tokens.pos[t] in NOUNS and tokens.dep[t] != "nummod")
    return next(inside, None)

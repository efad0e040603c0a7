"""People that the parser made the object of "said", though they are the subject of what was said.

"Said his uncle, a guard of many years, had been taken": nobody says an uncle; the verb behind lacks its subject.
"""

from __future__ import annotations

from firsthand.annotate.mending.arcs import FURTHEST, SUBJECT, VERBS, Arc, Children, below
from firsthand.model.annotated import Tokens

SAYING = frozenset({"say", "claim", "think", "insist", "argue"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE = frozenset({"ccomp", "conj", "relcl", "advcl", "acl", "parataxis", "dep", "ROOT", "xcomp"})


def said_people(tokens: Tokens, children: Children, noun: int) -> list[Arc]:
    """Let the object of a verb of saying be the subject of the finite verb right behind it, which has none."""
    cue = tokens.head[noun]
    verb = _bare_verb(tokens, children, _last(children, noun) + 1)
    if verb is None or not cue < noun or tokens.sentence[verb] != tokens.sentence[cue]:
        return []
    if tokens.dep[verb] not in _LOOSE or below(tokens, cue, verb) or below(tokens, verb, noun):
        return []
    passive = any(tokens.dep[kid] == "auxpass" for kid in children[verb])
    return [
        Arc(token=noun, head=verb, dep="nsubjpass" if passive else "nsubj"),
        Arc(token=verb, head=cue, dep="ccomp"),
    ]


def _last(children: Children, token: int) -> int:
    """Return the last token below another."""
    last = token
    for _ in range(FURTHEST):
        kids = children[last]
        if not kids or kids[-1] <= last:
            break
        last = kids[-1]
    return last


def _bare_verb(tokens: Tokens, children: Children, first: int) -> int | None:
    """Return the verb whose finite phrase opens here, past one comma, and that has no subject of its own."""
    first += first < len(tokens) and tokens.text[first] == ","
    if first >= len(tokens) or tokens.pos[first] not in VERBS or tokens.tag[first] not in _FINITE:
        return None
    verb = tokens.head[first] if tokens.dep[first] in ("aux", "auxpass") else first
    kids = children[verb]
    if any(tokens.dep[kid] in (*SUBJECT, "expl", "mark", "csubj") for kid in kids) or min([verb, *kids]) < first:
        return None
    return verb

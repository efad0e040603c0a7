"""What is put in between a subject and its verb: "all who signed, himself included, were held"."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import SUBJECT, VERBS, Arc, Children
from firsthand.model.annotated import Tokens

INSERTED = frozenset({"included", "excepted"})
_REACH = 6


def inserted(tokens: Tokens, children: Children, word: int) -> list[Arc]:
    """Give the subject that "himself included" was read as the verb of to the verb behind the second comma."""
    if word + 2 >= len(tokens) or tokens.text[word + 1] != ",":
        return []
    comma = next((at for at in range(word - 1, max(word - _REACH, 0), -1) if tokens.text[at] == ","), None)
    subject = next((kid for kid in children[word] if tokens.dep[kid] in SUBJECT and kid < (comma or 0)), None)
    verb = _verb_behind(tokens, children, word + 1)
    if comma is None or subject is None or verb is None or tokens.sentence[subject] != tokens.sentence[word]:
        return []
    passive = any(tokens.dep[kid] == "auxpass" for kid in children[verb])
    arcs = [
        Arc(token=subject, head=verb, dep="nsubjpass" if passive else "nsubj"),
        Arc(token=word, head=subject, dep="acl", tag="VBN"),
    ]
    if tokens.head[word] not in (verb, word):
        arcs.append(Arc(token=verb, head=tokens.head[word], dep=tokens.dep[word]))
        arcs += [Arc(token=kid, head=verb, dep="mark") for kid in children[word] if tokens.dep[kid] == "mark"]
    return arcs


def _verb_behind(tokens: Tokens, children: Children, comma: int) -> int | None:
    """Return the verb whose phrase begins right behind a comma and that has no subject of its own."""
    first = comma + 1
    for at in range(first, min(first + _REACH, len(tokens))):
        if tokens.pos[at] not in (*VERBS, "ADV", "PART"):
            return None
        auxiliary = tokens.dep[at] in ("aux", "auxpass", "neg") or tokens.pos[at] in ("ADV", "PART")
        if not auxiliary:
            return None if any(tokens.dep[kid] in SUBJECT for kid in children[at]) else at
    return None

"""Names that ran on into a headline's verb: "Ana Ruiz Dies In Cell" names Ana Ruiz, if the text names her elsewhere."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.grammar import Grammar

_VERBS = frozenset(
    {"dies", "died", "dead", "killed", "shot", "murdered", "missing", "found", "freed", "released", "held", "arrested",
     "charged", "accused", "sentenced", "convicted", "says", "said", "tells", "denies", "faces", "pleads"}
)  # fmt: skip


def cut_verbs(grammar: Grammar, drafts: list[Draft]) -> list[Draft]:
    """Take the verb off a person's name where the words before it are a name of the same text."""
    people = [draft for draft in drafts if draft.form == "name" and draft.type == "person"]
    long = [one for one in people if one.last - one.first > 2 and grammar.lower[one.last - 1] in _VERBS]
    if not long:
        return drafts
    heads = {draft.head for draft in drafts}
    known = {grammar.lower[one.first : one.last] for one in people}
    for draft in long:
        last = draft.last - 1
        if grammar.lower[draft.first : last] in known and last - 1 not in heads:
            draft.last, draft.head = last, last - 1
    return sorted(drafts, key=lambda draft: draft.head)

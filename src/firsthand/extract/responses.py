"""What an accused party answers: denial, acknowledgement, another explanation, or no answer."""

from __future__ import annotations

import re
from typing import Literal

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.model.statement import Response

Disputed = Literal["occurrence", "actor", "victim_status", "number", "legality", "cause"]

_DENY = frozenset({"deny", "reject", "refute", "dismiss", "dispute", "denial", "rebut", "disavow", "denounce"}) | {
    "disclaim",
    "disown",
    "repudiate",
}
_OWN = frozenset({"admit", "acknowledge", "concede", "confess"})
_BLAME = frozenset({"blame", "attribute"})
_NO_ANSWER = re.compile(
    r"(?:declin|refus)\w* (?:to|any) (?:comment|answer|respond|discuss|be interviewed)"
    r"|(?:did|had|has|have|does|do)(?: not|n['’]t)(?: \w+)? (?:respond|repl|answer|comment|return)\w*"
    r"|(?:could|can)(?: not|n['’]t|not)(?: \w+)? be reached|no(?: \w+)? (?:could|can|was able to) comment"
    r"|not (?:immediately |yet )?(?:available|reachable)(?: \w+)? (?:for|to) comment|unavailable for comment"
    r"|no (?:immediate )?(?:comment|response|reply|answer)|without (?:comment|elaborating)",
    re.IGNORECASE,
)


def no_answer(words: str) -> Response | None:
    """Return the response of one who gave none ("declined to comment")."""
    return Response(kind="no_answer") if _NO_ANSWER.search(words) else None


def response_to(tree: Tree, head: int, clause: Clause) -> Response | None:
    """Return the response in which an act is told: denied, owned, or laid at another's door."""
    below = head
    for up in (head, *tree.above(head)):
        lemma = tree.lemma[up]
        if up != head and tree.dep[below] == "conj":
            below = up
            continue
        if up != head and tree.dep[below] in ("relcl", "nsubj", "nsubjpass", "advcl") and lemma not in _BLAME:
            return None
        if lemma in _DENY and up != head:
            return Response(kind="denies", disputes=_disputed(tree, up, head))
        if lemma in _OWN and up != head:
            but = any(tree.word[token] in ("but", "however", "although") for token in clause.tokens)
            return Response(kind="acknowledges_but" if but else "acknowledges")
        if lemma in _BLAME and up != head and tree.is_verbal(up):
            return Response(kind="alternative", disputes="actor")
        below = up
    return None


def _disputed(tree: Tree, denial: int, head: int) -> Disputed:
    """Say what a denial disputes: part in an act, its number, its lawfulness, who the victims were, or all of it."""
    words = {tree.lemma[token] for token in range(min(denial, head), max(denial, head) + 1)}
    around = words | {tree.lemma[token] for token in range(tree.left[denial], tree.right[denial] + 1)}
    if words & {"involvement", "responsibility", "role", "part", "complicity", "behind", "participation"}:
        return "actor"
    if around & {"illegal", "unlawful", "arbitrary", "lawful", "legal"}:
        return "legality"
    if around & {"number", "figure", "toll", "count"}:
        return "number"
    if around & {"civilian", "terrorist", "combatant", "militant"} and "no" not in around:
        return "victim_status"
    return "occurrence"

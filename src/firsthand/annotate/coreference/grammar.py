"""Questions about the parse that coreference asks: whose subject, which clause, what is coordinated."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.parsed import Parsed

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "conj", "ROOT", "csubj", "parataxis"})
_CONTROLLED = frozenset({"xcomp", "advcl", "pcomp", "conj", "acl"})


class Grammar:
    """The parse of one document with the questions asked of it."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.head = parsed.tokens.head
        self.dep = parsed.tokens.dep
        self.pos = parsed.tokens.pos
        self.lemma = tuple(lemma.lower() for lemma in parsed.tokens.lemma)
        self.lower = tuple(text.lower() for text in parsed.tokens.text)
        self.children = parsed.children

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first child with one of these labels."""
        return next((kid for kid in self.children[index] if self.dep[kid] in deps), None)

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads above a token, nearest first."""
        while self.head[index] != index:
            index = self.head[index]
            yield index

    def verb(self, index: int) -> int:
        """Return the verb (or root) of the clause that a nominal stands in."""
        for above in self.ancestors(index):
            if self.pos[above] in {"VERB", "AUX"} or self.dep[above] == "ROOT":
                return above
        return index

    def subject(self, verb: int) -> int | None:
        """Return the head of a verb's subject, also one shared with a verb above ("to tell", "saying", "and left")."""
        for _ in range(4):
            found = self.child(verb, *SUBJECTS)
            if found is not None:
                return found
            if self.dep[verb] not in _CONTROLLED or self.head[verb] == verb:
                return None
            above = self.head[verb]
            if self.dep[verb] == "acl" or self.pos[above] in {"NOUN", "PROPN"}:
                return above if self.dep[verb] == "acl" else None
            if self.dep[verb] == "xcomp":
                control = self.child(above, "dobj", "dative")
                if (
                    control is not None
                    and control < verb
                    and self.lemma[above] not in {"promise", "threaten", "call", "vow"}
                ):
                    return control
            verb = above if self.pos[above] != "ADP" else self.head[above]
        return None

    def conjuncts(self, index: int) -> list[int]:
        """Return the other members of a coordination that a token begins."""
        found = []
        current: int | None = index
        while current is not None:
            current = self.child(current, "conj")
            if current is not None:
                found.append(current)
        return found

    def first_conjunct(self, index: int) -> int:
        """Return the first member of the coordination that a token stands in."""
        while self.dep[index] == "conj" and self.head[index] != index:
            index = self.head[index]
        return index

    def role(self, index: int) -> str:
        """Return a nominal's role: subject, object, oblique, possessive, attribute, apposition or other."""
        if self.dep[index] == "cc":
            index = self.head[index]
        dep = self.dep[self.first_conjunct(index)]
        if dep in SUBJECTS:
            return "subject"
        return {"dobj": "object", "dative": "object", "pobj": "oblique", "poss": "possessive", "attr": "attribute",
                "appos": "apposition", "agent": "oblique"}.get(dep, "other")  # fmt: skip

    def depth(self, index: int) -> int:
        """Return how many clauses lie above the clause that a token stands in."""
        return sum(1 for above in self.ancestors(index) if self.dep[above] in _CLAUSES and self.dep[above] != "ROOT"
                   and self.pos[above] in {"VERB", "AUX"})  # fmt: skip

    def left_edge(self, index: int) -> int:
        """Return the first token of the noun phrase that a noun heads, without what follows the noun."""
        edge = index
        for kid in self.children[index]:
            if kid < index and self.dep[kid] in _LEFT:
                edge = min(edge, self._leftmost(kid))
        brackets = [at for at in range(edge, index) if self.lower[at] in {"(", ")", "[", "]"}]
        edge = brackets[-1] + 1 if brackets else edge
        joined = [at for at in range(edge, index) if self.dep[at] == "cc" and self.head[at] < index]
        return joined[-1] + 1 if joined and self.pos[joined[-1] - 1] == "PROPN" else edge

    def _leftmost(self, index: int) -> int:
        kids = self.children[index]
        return min(index, self._leftmost(kids[0])) if kids and kids[0] < index else index


_LEFT = frozenset(
    {"det", "amod", "nummod", "compound", "poss", "nmod", "quantmod", "predet", "advmod", "neg", "npadvmod"}
)

"""Standing and polarity: is the act asserted, hedged, denied, planned, only supposed – and did it happen or not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from firsthand.extract.acts.tree import Tree
from firsthand.model.base import Frozen
from firsthand.model.statement import Polarity, Standing


class Stance(Frozen, frozen=True, kw_only=True):
    """How an act is put: its standing in the first teller's mouth, its polarity, and remarks (attempted, habitual)."""

    standing: Standing
    polarity: Polarity
    notes: tuple[str, ...] = ()


@cache
def _cues() -> dict[str, frozenset[str]]:
    tables = yaml.safe_load((Path(__file__).parent / "acts" / "stance.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in tables.items()}


class _Reader:
    """Climbs from a trigger to the sentence's root and keeps the nearest cue of each kind."""

    def __init__(self, tree: Tree, head: int, own: tuple[int, ...]) -> None:
        self.tree = tree
        self.own = own
        self.head = head
        self.cues = _cues()
        self.standing: Standing | None = None
        self.negated = 0
        self.notes: list[str] = []

    def read(self) -> Stance:
        """Return the stance of the trigger."""
        tree = self.tree
        self._modifiers(self.head)
        if tree.pos[self.head] == "NOUN" and self._is_none(self.head):
            self.negated += 1
        below = self.head
        for up in tree.above(self.head):
            if not self._climb(below, up):
                break
            below = up
        if self.standing is None and self._is_question():
            self.standing = "unknown"
        return Stance(
            standing=self.standing or "asserted",
            polarity="negative" if self.negated % 2 else "positive",
            notes=tuple(dict.fromkeys(self.notes)),
        )

    def _set(self, standing: Standing) -> None:
        if self.standing is None:
            self.standing = standing

    def _modifiers(self, token: int) -> None:
        tree, cues = self.tree, self.cues
        for child in tree.children[token]:
            word, dep = tree.word[child], tree.dep[child]
            if child in self.own:
                continue
            if dep == "neg" or word in cues["negative"]:
                self.negated += 1
            elif dep in ("nsubj", "nsubjpass", "dobj", "attr") and self._is_none(child):
                self.negated += 1
            elif word in cues["thwarted"] and dep in ("amod", "advmod"):
                self._set("hypothetical")
                self.notes.append("attempted")
            elif word in cues["hedge_words"] and dep in ("advmod", "amod", "npadvmod", "nmod"):
                self._set("hedged")
            elif dep == "aux":
                self._modal(token, word)
            elif dep == "mark" and word in cues["suppose"]:
                self._set("hypothetical")
            elif dep == "mark" and word == "whether":
                self._set("unknown")
            elif word in cues["habit"] and dep in ("advmod", "npadvmod"):
                self.notes.append("habitual")

    def _is_none(self, token: int) -> bool:
        tree = self.tree
        if tree.word[token] in ("nobody", "none", "no-one", "nothing"):
            return True
        return any(
            child not in self.own and tree.dep[child] in ("det", "neg") and tree.word[child] == "no"
            for child in tree.children[token]
        )

    def _modal(self, verb: int, word: str) -> None:
        tree = self.tree
        if word in ("may", "might"):
            self._set("hedged")
        elif word == "could":
            if tree.child(verb, "neg") is not None:
                return
            perfect = any(tree.lemma[child] == "have" for child in tree.children[verb])
            self._set("hedged" if perfect else "hypothetical")
        elif word in ("will", "'ll", "wo", "shall"):
            self._set("planned")
        elif word in ("would", "'d", "should", "must"):
            if word == "'d" and tree.tag[verb] != "VB":
                return
            reported = tree.dep[verb] in ("ccomp", "conj", "relcl") and not any(
                tree.dep[child] == "advcl" and tree.child(child, "mark") is not None for child in tree.children[verb]
            )
            self._set("planned" if reported and word == "would" else "hypothetical")

    def _climb(self, below: int, up: int) -> bool:
        """Take in what the token above says of the one below; return False where its scope ends."""
        tree, cues = self.tree, self.cues
        dep, lemma = tree.dep[below], tree.lemma[up]
        if dep in ("relcl", "acl") and tree.pos[up] in ("NOUN", "PROPN", "PRON"):
            if dep == "acl" and lemma in cues["doubt_nouns"]:
                self._set("hedged")
            if dep == "acl" and tree.tag[below] == "VB" and lemma not in cues["done_nouns"]:
                self._set("planned")
            return False
        if dep == "conj":
            if tree.tag[below] in ("VBD", "VBZ", "VBP") and tree.tag[up] in ("VB", "VBG"):
                return False
            return tree.child(below, "nsubj", "nsubjpass") is None
        if dep == "advcl" or dep in ("nsubj", "nsubjpass"):
            if dep == "advcl" and self._is_purpose(below):
                self._set("planned")
                return False
            return dep != "advcl" or self.standing is None and self._is_supposed(below)
        if tree.pos[up] == "ADP" and tree.word[up] == "without":
            self.negated += 1
        elif lemma in cues["denials"]:
            self._set("denied")
        elif tree.pos[up] == "NOUN":
            self._noun(lemma)
        elif dep in ("xcomp", "ccomp", "pcomp", "pobj", "dobj", "prep"):
            self._verb(below, up, lemma)
        if dep in ("xcomp", "dobj", "attr", "acomp") or lemma in cues["light"]:
            self._modifiers_above(below, up)
        return not self._is_finite_content(below)

    def _is_finite_content(self, verb: int) -> bool:
        """Say whether a complement clause stands on its own, so that what governs its teller does not reach it."""
        tree = self.tree
        if tree.dep[verb] not in ("ccomp", "parataxis"):
            return False
        return tree.tag[verb] in ("VBD", "VBP", "VBZ", "MD") or any(
            tree.dep[child] in ("aux", "auxpass") and tree.word[child] != "to" for child in tree.children[verb]
        )

    def _is_purpose(self, verb: int) -> bool:
        tree = self.tree
        return tree.tag[verb] == "VB" and any(tree.word[child] == "to" for child in tree.children[verb])

    def _is_supposed(self, verb: int) -> bool:
        return any(self.tree.word[child] in self.cues["suppose"] for child in self.tree.children[verb])

    def _noun(self, lemma: str) -> None:
        if lemma in self.cues["doubt_nouns"]:
            self._set("hedged")
        elif lemma in self.cues["intent_nouns"]:
            self._set("planned")

    def _verb(self, below: int, up: int, lemma: str) -> None:
        tree, cues = self.tree, self.cues
        finite = self._is_finite_content(below)
        if finite and lemma not in cues["believe"] and lemma not in cues["foresee"]:
            return
        if lemma in cues["fail"] and tree.dep[below] in ("xcomp", "ccomp", "prep", "pcomp"):
            self.negated += 1
        elif lemma in cues["attempt"] and tree.dep[below] == "xcomp":
            self._set("hypothetical")
            self.notes.append("attempted")
        elif lemma in cues["intend"] and tree.dep[below] in ("xcomp", "ccomp"):
            self._set("planned")
        elif lemma == "go" and tree.tag[up] == "VBG" and tree.dep[below] == "xcomp":
            self._set("planned")
        elif lemma in cues["demand"] and tree.dep[below] != "nsubj":
            self._set("planned")
            self.notes.append("demanded")
        elif lemma in cues["report"] and tree.is_passive(up) and tree.dep[below] == "xcomp":
            self._set("hedged")
        elif lemma in cues["believe"] and (tree.is_passive(up) or tree.dep[below] in ("ccomp", "xcomp")):
            self._set("hedged")
        elif lemma in cues["accuse"] and tree.is_passive(up) and tree.dep[below] in ("prep", "pcomp", "xcomp", "pobj"):
            self._set("hedged")
        elif lemma in cues["seem"] and tree.dep[below] == "xcomp":
            self._set("hedged")

    def _modifiers_above(self, below: int, up: int) -> None:
        """Negation and modality of a governing verb reach what depends on it tightly ("was not subjected to beatings")."""
        if self.tree.is_verbal(up):
            self._modifiers(up)

    def _is_question(self) -> bool:
        sentence = self.tree.annotated.sentences[self.tree.sentence[self.head]]
        return self.tree.word[sentence.last - 1] == "?"


def find_stance(tree: Tree, head: int, own: tuple[int, ...] = ()) -> Stance:
    """Read polarity and standing of the act told at this token; its `own` words ("as if", "no access") say nothing more."""
    return _Reader(tree, head, own).read()

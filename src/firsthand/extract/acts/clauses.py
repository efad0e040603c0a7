"""Clauses: the pieces of a sentence that each carry an assertion of their own."""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree
from firsthand.model.annotated import Sentence
from firsthand.model.base import Frozen

_FINITE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj", "csubjpass"})
_EDGE = frozenset({"punct", "cc", "mark", "case", "space"})
_EDGE_WORDS = frozenset({"that", "and", "but", "or", "so", "while", "which", "because", "•"})
_NOUN_PHRASE = frozenset({"det", "amod", "nummod", "compound", "poss", "nmod", "quantmod", "predet"})
_CLOSING = re.compile(r"[.,!?;:]?(?:[”»\"]|’’|'')")
_STRAIGHT = "\"'’"
_PAIRS = frozenset({("“", "”"), ("«", "»"), ('"', '"')})
_FURTHEST_WHO = 12
_SHORTEST_PARTICIPLE = 2


class Clause(Frozen, frozen=True, kw_only=True):
    """One clause: its predicate token, the tokens of its own, the clause above it, and its place in the text."""

    head: int
    tokens: tuple[int, ...]
    parent: int | None
    sentence: int
    start: int
    end: int


def clauses_of(tree: Tree, number: int, sentence: Sentence) -> list[Clause]:
    """Cut one sentence into clauses, in reading order of their predicates."""
    span = range(sentence.first, sentence.last)
    heads = {token for token in span if _is_clause(tree, token)}
    owner: dict[int, int] = {}
    for token in span:
        here = token
        while here not in heads and tree.head[here] != here:
            here = tree.head[here]
        owner[token] = here
        heads.add(here)
    own: dict[int, list[int]] = {head: [] for head in sorted(heads)}
    for token in span:
        own[owner[token]].append(token)
    clauses = []
    for head, tokens in own.items():
        parent = owner[tree.head[head]] if tree.head[head] != head else None
        trimmed = _trim(tree, tokens)
        first = _antecedent(tree, head, trimmed[0])
        start, end = _with_quotes(tree.text, (tree.start[first], tree.end[trimmed[-1]]), (sentence.start, sentence.end))
        clauses.append(
            Clause(
                head=head,
                tokens=tuple(tokens),
                parent=parent,
                sentence=number,
                start=start,
                end=end,
            )
        )
    return clauses


def _is_clause(tree: Tree, token: int) -> bool:
    """Say whether a token is the predicate of a clause of its own."""
    dep = tree.dep[token]
    if tree.head[token] == token:
        return True
    if dep == "conj":
        return _is_coordinated_predicate(tree, token)
    if dep in ("acl", "pcomp"):
        return _is_participle_clause(tree, token)
    if dep in _FINITE:
        bare = dep == "ccomp" and tree.tag[token] in ("VB", "NN", "JJ") and not _is_finite(tree, token)
        return not bare and _predicates(tree, token)
    return dep == "dep" and tree.is_verbal(token) and tree.child(token, "nsubj", "nsubjpass", "dobj") is not None


def _is_participle_clause(tree: Tree, token: int) -> bool:
    if tree.right[token] - tree.left[token] + 1 < _SHORTEST_PARTICIPLE:
        return False
    if tree.dep[token] == "acl":
        return tree.tag[token] in ("VBN", "VBG", "VBD")
    return tree.is_verbal(token) and tree.lemma[tree.head[tree.head[token]]] != "be"


def _is_finite(tree: Tree, token: int) -> bool:
    """Say whether a base form has a modal or a complementiser of its own (unlike "made him lie", "told her to go")."""
    children = tree.children[token]
    return any(
        (tree.dep[child] == "aux" and tree.word[child] != "to") or tree.dep[child] == "mark" for child in children
    )


def _predicates(tree: Tree, token: int) -> bool:
    if tree.is_verbal(token):
        return True
    return any(tree.dep[child] in ("nsubj", "nsubjpass", "cop", "expl") for child in tree.children[token])


def _is_coordinated_predicate(tree: Tree, token: int) -> bool:
    first = tree.head[token]
    while tree.dep[first] == "conj":
        first = tree.head[first]
    if tree.child(token, "nsubj", "nsubjpass") is not None:
        return True
    return tree.is_verbal(token) and tree.is_verbal(first) and tree.dep[first] not in ("amod", "aux", "compound")


def _trim(tree: Tree, tokens: list[int]) -> list[int]:
    first, last = 0, len(tokens) - 1
    while first < last and _is_edge(tree, tokens[first]):
        first += 1
    own = set(tokens)
    while last > first and _is_loose_end(tree, tokens[last], own):
        last -= 1
    return tokens[first : last + 1]


def _antecedent(tree: Tree, head: int, first: int) -> int:
    """Return where a relative clause begins with the noun that it is about, if that stands right before it."""
    noun = tree.head[head]
    if tree.dep[head] not in ("relcl", "acl") or tree.is_verbal(noun) or not noun < first:
        return first
    between = [token for token in range(noun + 1, first) if tree.pos[token] not in ("PUNCT", "ADP")]
    far = len(between) > (_FURTHEST_WHO if tree.word[first] == "who" else 0)
    if far or tree.pos[noun] == "PRON":
        return first
    near = [child for child in tree.children[noun] if child < noun and tree.dep[child] in _NOUN_PHRASE]
    return min([noun, *(tree.left[child] for child in near)])


def _is_loose_end(tree: Tree, token: int, own: set[int]) -> bool:
    """Say whether a last token belongs to what follows: punctuation, "and", a preposition before another clause."""
    if tree.dep[token] in ("punct", "cc") or tree.pos[token] == "PUNCT":
        return True
    if tree.dep[token] not in ("prep", "mark", "agent"):
        return False
    return bool(tree.children[token]) and not any(child in own for child in tree.children[token])


def _with_quotes(text: str, span: tuple[int, int], bounds: tuple[int, int]) -> tuple[int, int]:
    """Let a clause keep the quotation marks and brackets that belong to it: both or none of a pair."""
    start, end = span
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")" and end < bounds[1]:
        end += 1
    after = _CLOSING.match(text, end, bounds[1])
    before = text[start - 1] if start > bounds[0] else ""
    inside = text[start:end]
    opened = sum(inside.count(mark) for mark in "“«") - sum(inside.count(mark) for mark in "”»")
    straight = inside.count('"') % 2 == 1
    if opened == 0 and not straight:
        whole = after is not None and before and (before, after.group()[-1]) in _PAIRS
        return (start - 1, after.end()) if whole and after is not None else (start, end)
    if after is not None and (opened > 0 or (straight and after.group()[-1] in _STRAIGHT)):
        return start, after.end()
    if before and ((opened < 0 and before in '“«"') or (straight and before == '"')):
        return start - 1, end
    return start, end


def _is_edge(tree: Tree, token: int) -> bool:
    if tree.pos[token] in ("PUNCT", "SPACE"):
        return True
    return (tree.dep[token] in _EDGE and tree.word[token] in _EDGE_WORDS) or tree.dep[token] in ("cc", "punct")

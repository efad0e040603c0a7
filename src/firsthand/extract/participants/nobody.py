"""Words that take away whom they stand with: "no one", "no children or staff", "not a single man"."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree

_WORDS = frozenset({"nobody", "none", "no-one", "nothing", "neither"})
_COUNTING = frozenset({"only", "just", "least", "less", "fewer", "more", "merely"})


def is_nobody(tree: Tree, token: int, own: tuple[int, ...] = ()) -> bool:
    """Say whether a phrase stands for nobody; what "or" joins to such a phrase is taken away with it."""
    if takes_away(tree, token, own):
        return True
    first = tree.head[token]
    if tree.dep[token] != "conj" or first == token:
        return False
    return any(tree.word[child] in ("or", "nor") for child in tree.children[first]) and is_nobody(tree, first)


def takes_away_some(tree: Tree, token: int) -> bool:
    """Say whether a phrase says itself of whom there is none ("no civilian"), unlike "no one" and what "or" joins."""
    return takes_away(tree, token) and tree.word[token] not in _WORDS and tree.word[token] != "one"


def takes_away(tree: Tree, token: int, own: tuple[int, ...] = ()) -> bool:
    """Say whether a noun's own words take it away; `own` words, part of an act's pattern, do not count."""
    if tree.word[token] in _WORDS:
        return True
    if any(_is_not(tree, other) for other in range(tree.left[token], token) if other not in own):
        return True  # "not a single civilian was killed"
    if any(tree.word[child] == "neither" and child < token for child in tree.children[token]):
        return True
    deps = ("det", "neg", "compound") if tree.word[token] == "one" else ("det", "neg")
    return any(
        child not in own and tree.dep[child] in deps and tree.word[child] == "no" and not _counts(tree, child)
        for child in tree.children[token]
    )


def _is_not(tree: Tree, token: int) -> bool:
    return tree.word[token] == "not" and not _counts(tree, token)


def _counts(tree: Tree, token: int) -> bool:
    """Say whether a "no" or "not" belongs to a number: "not only", "no fewer than"."""
    return token + 1 < len(tree) and tree.word[token + 1] in _COUNTING

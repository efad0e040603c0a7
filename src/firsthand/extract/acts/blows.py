"""What a blow was struck with: "hit by army fire" is a shot, "jets struck the herders" an air strike, not a beating."""

from __future__ import annotations

from typing import Literal

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list

_HITTING = frozenset({"hit", "strike", "wound", "graze"})
_FIRING = frozenset({"fire", "shoot", "open", "go", "discharge", "unleash"})
_TITLING = frozenset({"compound", "amod", "nmod"})


def blow_of(tree: Tree, verb: int) -> Literal["shoot", "bomb"] | None:
    """Return what a verb of hitting tells where it is no blow by hand: a shot, or what falls from afar."""
    if tree.lemma[verb] not in _HITTING:
        return None
    if tree.tag[verb] == "VBG" and tree.dep[verb] == "advcl" and tree.lemma[tree.head[verb]] in _FIRING:
        return "shoot"  # "fired into the car, hitting a woman", "the gun went off, striking the boy"
    if tree.is_passive(verb):
        means = [tree.oblique(verb, "by", "with"), tree.oblique(verb, "in", "during")]
    else:
        means = [tree.subject(verb)]
    for noun in means:
        if noun is None:
            continue
        words = {tree.lemma[noun], *(tree.lemma[c] for c in tree.children[noun] if tree.dep[c] in _TITLING)}
        if words & word_list("words", "from_afar"):
            return "bomb"
        if words & word_list("words", "shots"):
            return "shoot"
    return None

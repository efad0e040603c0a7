"""Names that hold a word for a deed: "the Centre for Victims of Torture" tells of no torture."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree

_DEEPEST = 4
_CAPITALISED = frozenset({"headline", "subheading"})


def is_in_name(tree: Tree, noun: int) -> bool:
    """Say whether a noun only completes the name of a body, by prepositions ("the Bureau of Investigation").

    In a headline every word may have a capital, so nothing is a name there by its form.
    """
    if tree.annotated.sentences[tree.sentence[noun]].role in _CAPITALISED:
        return False
    here, body = noun, _is_body(tree, noun)
    for _ in range(_DEEPEST):
        above = tree.head[tree.head[here]]
        if tree.dep[here] != "pobj" or tree.pos[above] != "PROPN":
            break
        here, body = above, body or _is_body(tree, above)
    return body and here < noun


def _is_body(tree: Tree, token: int) -> bool:
    mention = tree.mention_of.get(token)
    return mention is not None and mention.type == "organisation" and mention.form == "name"

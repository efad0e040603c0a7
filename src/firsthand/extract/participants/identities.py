"""Who is who in statements that name somebody, charge him or try him: whom it is about, and how he is involved."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.acts.words import word_list, word_map
from firsthand.extract.participants.ages import find_ages


def involvement_of(tree: Tree, trigger: Trigger) -> str | None:
    """Return in what way the one whom an act of police or court is about is involved: charged, suspect, victim."""
    verb = trigger.head
    if trigger.rule.act.key in ("charge", "trial"):
        return word_map("involvement").get(tree.lemma[verb], "charged")
    if trigger.rule.act.key != "identification":
        return None
    for token in (identified_whom(tree, trigger), tree.oblique(verb, "as")):
        if token is not None and tree.lemma[token] in word_list("words", "dead_persons"):
            return "victim"
        if token is not None and tree.lemma[token] in word_map("suspects"):
            return word_map("suspects")[tree.lemma[token]]
        if token is not None and (of := tree.oblique(token, "of")) is not None and tree.lemma[of] == "interest":
            return "suspect"
    return None


def identified_whom(tree: Tree, trigger: Trigger) -> int | None:
    """Return who is given a name, as told of before it ("the victim was identified as …")."""
    verb = trigger.head
    if trigger.rule.victim == "is":
        return trigger.tokens[0]
    return tree.subject(verb) if trigger.passive else tree.object(verb)


def identified_name(tree: Tree, trigger: Trigger) -> int | None:
    """Return the name that a victim or suspect is given ("identified the victim as Jane Roe")."""
    verb = trigger.head
    whom = tree.subject(verb) if trigger.passive else tree.object(verb)
    named = tree.oblique(verb, "as") or (_as_of(tree, whom) if whom is not None else None)
    if whom is not None and tree.pos[whom] == "PROPN":
        return whom
    return named if named is not None else whom


def _as_of(tree: Tree, whom: int) -> int | None:
    """Return the "as" that hangs on whom police name, or on what befell him ("the boy killed as Jim Roe")."""
    befell = (child for child in tree.children[whom] if tree.dep[child] == "acl")
    return next((named for one in (whom, *befell) if (named := tree.oblique(one, "as")) is not None), None)


def named_with(tree: Tree, first: int) -> tuple[int, ...]:
    """Return the names of a list that begins here: coordinated, in apposition, or each with an age behind it.

    "the dead as Ann Roe, 61; her daughter, Jane Roe, 36; and Jane's friend, John Doe" has three.
    """
    found, waiting = set(), [first]
    while waiting:
        here = waiting.pop()
        if tree.pos[here] == "PROPN" or here == first:
            found.add(here)
        waiting.extend(child for child in tree.children[here] if tree.dep[child] in ("conj", "appos"))
    sentence = tree.annotated.sentences[tree.sentence[first]]
    aged = (remark.person for remark in find_ages(tree, sentence) if remark.person > first)
    found.update(person for person in aged if tree.pos[person] == "PROPN")
    named = sorted(token for token in found if tree.pos[token] == "PROPN" and not _tells(tree, token))
    return tuple(named) or (first,)


def _tells(tree: Tree, name: int) -> bool:
    """Say whether a name is a number, or whose telling follows ("… as Jane Roe, Sheriff John Doe said")."""
    behind = name + 1
    return tree.tag[name] == "CD" or (
        behind < len(tree) and tree.is_verbal(behind) and tree.lemma[behind] in word_list("words", "telling")
    )

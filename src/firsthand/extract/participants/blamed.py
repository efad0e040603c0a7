"""Who is said to have done what a noun tells: behind it, blamed or responsible for it, by whom it was carried out.

"Blamed the raid on rebels" says who did it, and nothing of to whom it was done.
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list

_ANSWERABLE = frozenset({"responsible", "culpable", "accountable"})
_LAID = frozenset({"blame", "responsibility"})
_BORNE = frozenset(
    {"bear", "have", "share", "take", "claim", "accept", "assume", "admit", "deny", "disclaim", "disavow"}
)
_WORK = frozenset({"work", "handiwork", "doing"})
_NO_DEED = frozenset({"make", "give", "admit", "deny", "confess", "use"})  # "their arrest was made possible by"
_NOBODY_YET = frozenset({"anyone", "anybody", "those"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def blamed(tree: Tree, noun: int) -> int | None:
    """Return who is said to be behind a noun's act, to answer for it, or to have carried it out."""
    found = _told(tree, noun)
    return None if found is None or tree.word[found] in _NOBODY_YET else found


def _told(tree: Tree, noun: int) -> int | None:
    while tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
        noun = tree.head[noun]
    above = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.word[above] == "behind":
        return _behind(tree, above)
    if tree.dep[noun] == "pobj" and tree.word[above] == "for":
        found = _answering(tree, tree.head[above])
        if found is not None:
            return found
    return _laid_on(tree, noun)


def is_answerable(lemma: str) -> bool:
    """Say whether an adjective says that somebody answers for a deed."""
    return lemma in _ANSWERABLE


def _behind(tree: Tree, preposition: int) -> int | None:
    above = tree.head[preposition]
    if tree.lemma[above] == "be":
        return tree.subject(above)
    return above if tree.pos[above] in _NOUNS else None  # "an officer behind the killing"


def _answering(tree: Tree, word: int) -> int | None:
    """Return who answers "for" something: responsible, to blame, blamed, with the blame laid on him."""
    verb = tree.head[word]
    if tree.lemma[word] in _ANSWERABLE:
        return _called(tree, word, verb)
    if tree.lemma[word] == "blame" and tree.is_verbal(word):
        if any(tree.word[child] == "to" and tree.dep[child] == "aux" for child in tree.children[word]):
            return tree.subject(verb) if tree.is_verbal(verb) else verb  # "police not to blame for"
        given = tree.object(word)
        return tree.subject(word) if given is None else given
    return _bearing(tree, word, verb) if tree.lemma[word] in _LAID else None


def _called(tree: Tree, word: int, verb: int) -> int | None:
    """Return who is, is found or is held responsible; "those responsible" names nobody."""
    own = tree.child(word, "nsubj")
    if own is not None:
        return own
    if tree.lemma[verb] == "be":
        return tree.subject(verb)
    if tree.is_verbal(verb):
        return tree.subject(verb) if tree.is_passive(verb) else tree.object(verb)
    return verb if verb < word and tree.pos[verb] in _NOUNS else None


def _bearing(tree: Tree, noun: int, verb: int) -> int | None:
    """Return on whom blame is laid, whose responsibility it is, who bears, takes or denies it."""
    laid = tree.oblique(noun, "on", "upon", "of")
    if laid is not None:
        return laid
    if not tree.is_verbal(verb):
        return tree.child(noun, "poss")
    laid = tree.oblique(verb, "on", "upon")
    return tree.subject(verb) if laid is None and tree.lemma[verb] in _BORNE else laid


def _laid_on(tree: Tree, noun: int) -> int | None:
    """Return on whom a deed is blamed, whose work it was, by whom it was carried out."""
    verb = tree.head[noun]
    told = [child for child in tree.children[noun] if tree.dep[child] in ("acl", "relcl") and tree.is_verbal(child)]
    if tree.dep[noun] in ("dobj", "nsubjpass") and tree.is_verbal(verb):
        told.insert(0, verb)
    for each in told:
        found = _by_verb(tree, noun, each)
        if found is not None:
            return found
    named = tree.child(verb, "attr") if tree.dep[noun] == "nsubj" and tree.lemma[verb] == "be" else None
    if named is None or tree.lemma[named] not in _WORK:
        return None
    return tree.child(named, "poss") or tree.oblique(named, "of")


def _by_verb(tree: Tree, noun: int, verb: int) -> int | None:
    if tree.lemma[verb] == "blame":
        return tree.oblique(verb, "on", "upon") or (tree.oblique(noun, "on") if tree.dep[noun] == "dobj" else None)
    lemma = tree.lemma[verb]
    done = lemma in word_list("words", "committed") and lemma not in _NO_DEED and tree.is_passive(verb)
    return tree.oblique(verb, "by") if done else None

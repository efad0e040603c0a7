"""What words take for granted: a deed told by a noun that what stands above it neither brings about nor takes away.

"Calls for an inquiry into the killing of X": the inquiry is wanted, the killing was. "They never investigated the
beating" says nothing against the beating, and "police believe the attack was planned" doubts no attack. What is wanted,
tried, doubted or denied reaches a noun only through words that are about whether it is so: "carried out the raid",
"claims of a killing", "demanded his release", "the raid took place".
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.nobody import takes_away

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_TOPICS = frozenset({"in", "into", "on", "about", "over", "against"})
_BESIDE = frozenset(
    {"after", "before", "since", "during", "following", "amid", "despite", "until", "surrounding", "except"}
)
_TOGETHER = frozenset({"during", "amid", "in", "at", "on"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = frozenset({"nsubjpass", "dobj"})
_AIMING = frozenset({"for", "on", "over", "about"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_WHETHER = ("intend", "demand", "attempt", "believe", "accuse", "fail", "light", "denials")
_OF_KIND = ("doubt_nouns", "intent_nouns", "evidence", "kinds")


def is_deed_noun(tree: Tree, token: int) -> bool:
    """Say whether a deed is told by a noun that can be taken for granted."""
    return tree.pos[token] in _NOUNS


def is_presumed(tree: Tree, noun: int, below: int, up: int) -> bool:
    """Say whether a step up from a deed's noun leads to words that take the deed for granted.

    `noun` is the last noun of the way up, `below` that noun or its preposition, `up` what stands above.
    """
    dep = tree.dep[below]
    if dep in _SUBJECTS:
        return is_definite(tree, noun) and not _tells_of_it(tree, below, up)
    if dep == "dobj" and tree.is_verbal(up):
        return _is_presumed_object(tree, noun, up)
    return dep in ("prep", "dative") and tree.pos[up] != "ADP" and _is_presumed_behind(tree, noun, below, up)


def _is_presumed_behind(tree: Tree, noun: int, preposition: int, up: int) -> bool:
    word, definite = tree.word[preposition], is_definite(tree, noun)
    if is_striven_for(tree, noun, preposition, up):
        return False
    if tree.lemma[up] in word_list("stance", "own_part"):
        return not tree.is_verbal(tree.head[up])  # "is not responsible for the raid", but "those responsible for it"
    if tree.is_verbal(up):
        return _is_presumed_beside(tree, word, up, definite=definite)
    if tree.pos[up] not in _NOUNS:
        return definite
    return is_topic(word, definite=definite) or not _says_what_kind(tree.lemma[up])


def has_day_of_its_own(tree: Tree, head: int) -> bool:
    """Say whether a deed's noun is only what something done at another time is about ("on Friday probed the raid")."""
    if not is_deed_noun(tree, head):
        return False
    noun = below = head
    for up in tree.above(head):
        if is_presumed(tree, noun, below, up):
            together = tree.dep[below] in _SUBJECTS or tree.word[below] in _TOGETHER
            return not (together or tree.lemma[up] in word_list("words", "called_out"))
        if tree.pos[up] not in ("ADP", "CCONJ"):
            if not is_deed_noun(tree, up):
                return False
            noun = up
        below = up
    return False


def is_definite(tree: Tree, noun: int) -> bool:
    """Say whether a noun means something known: "the raid", "his death", "that attack"."""
    return any(tree.word[child] in _DEFINITE or tree.dep[child] == "poss" for child in tree.children[noun])


def is_striven_for(tree: Tree, noun: int, preposition: int, up: int) -> bool:
    """Say whether words only want a deed ("fought for her release", "a warrant has been issued for his arrest")."""
    word, strive = tree.word[preposition], word_list("stance", "strive")
    if tree.lemma[noun] not in word_list("stance", "wished") or word not in _AIMING:
        return False
    if tree.lemma[up] in strive:
        return word == "for" or not tree.is_verbal(up)
    beside = (child for child in tree.children[up] if tree.dep[child] in _ARGUMENTS) if tree.is_verbal(up) else ()
    return any(tree.lemma[child] in strive for child in beside)


def is_topic(word: str, *, definite: bool) -> bool:
    """Say whether a preposition only says what something is about, or beside what it was."""
    return word in _BESIDE or (definite and word in _TOPICS)


def _says_what_kind(lemma: str) -> bool:
    """Say whether a noun before "of" only says what becomes of a deed, or what kind of thing it is."""
    return lemma in word_list("words", "measures") or any(lemma in word_list("stance", name) for name in _OF_KIND)


def _is_presumed_object(tree: Tree, noun: int, verb: int) -> bool:
    lemma = tree.lemma[verb]
    if any(tree.word[child] == "any" for child in tree.children[noun]) or takes_away(tree, noun):
        return False
    if lemma in word_list("stance", "presuming"):
        return True
    return is_definite(tree, noun) and not _is_about_its_being(lemma)


def _is_presumed_beside(tree: Tree, word: str, verb: int, *, definite: bool) -> bool:
    lemma = tree.lemma[verb]
    if word in _BESIDE or lemma in word_list("stance", "presuming"):
        return True
    return definite and not (_is_about_whether_it_is(lemma) or lemma == "call")


def _is_about_its_being(lemma: str) -> bool:
    """Say whether a verb brings a deed about, or is about whether it is."""
    return _brings(lemma) or _is_about_whether_it_is(lemma)


def _brings(lemma: str) -> bool:
    return lemma in word_list("words", "committed") or lemma in word_list("stance", "bringing")


def _is_about_whether_it_is(lemma: str) -> bool:
    """Say whether a verb wants a deed, tries it, doubts it or takes it away."""
    return any(lemma in word_list("stance", name) for name in _WHETHER)


def _tells_of_it(tree: Tree, below: int, verb: int) -> bool:
    """Say whether a verb says of its subject that it was, will be or was brought about."""
    lemma = tree.lemma[verb]
    if lemma in word_list("stance", "coming_true") or lemma in word_list("stance", "beginning"):
        return True
    if lemma == "take":
        given = tree.child(verb, "dobj")
        return given is not None and tree.word[given] == "place"
    return tree.dep[below] == "nsubjpass" and _brings(lemma)

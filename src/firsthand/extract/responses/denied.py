"""What a denial denies: the act in its content; never what stands beside it, or what its words take for granted.

"Denied that there were rebels in the school bombed on Friday" says nothing against the bombing; "condemned the army's
denial of the massacre" and "nobody denies the massacre" tell of the massacre.
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list

_NOBODY = frozenset({"nobody", "no-one", "none", "neither", "few"})
_POINTING = frozenset({"it", "this", "that", "them"})
_RULING = frozenset({"court", "judge", "tribunal", "jury", "magistrate", "justice"})
_BESIDE = frozenset({"after", "before", "since", "during", "following", "amid", "despite", "until", "upon"})
_HARMED = frozenset({"kill", "hurt", "injure", "wound", "harm", "maim"})
_DYING = frozenset({"die", "perish"})
# "Were killed in a massacre": the noun tells the killing once more.
_HARM_ITSELF = frozenset({"massacre", "killing", "slaughter", "execution", "carnage", "bloodbath", "death", "genocide"})
_DENIAL_NOUNS = frozenset({"denial", "rebuttal", "disavowal"})
_QUOTES = frozenset({'"', "“", "‘", "«", "``", "'"})
_NAMING = frozenset({"call", "name", "dub", "know", "title"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "parataxis"})


def denial_over(tree: Tree, head: int) -> int | None:
    """Return the verb or noun that denies the act told at `head`; null where nothing does."""
    denials = _cue("denials")
    if not any(tree.lemma[up] in denials or is_called_false(tree, up) for up in tree.above(head)):
        return None
    below = head
    for up in tree.above(head):
        dep = tree.dep[below]
        if dep == "nsubj" and below != head and is_called_false(tree, up):
            return up
        if dep == "conj":
            if tree.lemma[below] in word_list("words", "telling") or tree.child(below, "ccomp") is not None:
                return None  # "denied that it fired and said that rebels did"
        else:
            if tree.lemma[up] in denials and _denies(tree, below, up):
                return up
            if _takes_for_granted(tree, below, up, dep):
                return None
        below = up
    return None


def is_spared(tree: Tree, head: int) -> bool:
    """Say whether an act stands below a denial that spares it ("denied shooting the man who was hurt")."""
    denials = _cue("denials")
    if not any(tree.lemma[up] in denials for up in tree.above(head)):
        return False
    below = head
    for up in tree.above(head):
        if _is_description(tree, below, up):
            return True
        if tree.lemma[up] in denials:
            return tree.is_verbal(up) and _is_no_denial(tree, below, up)
        below = up
    return False


def is_occasion_of_denied(tree: Tree, head: int) -> bool:
    """Say whether a deed's noun only tells in what somebody is denied to have been harmed ("killed in the strike")."""
    if tree.dep[head] != "pobj" or not _is_occasion(tree, tree.head[head], tree.head[tree.head[head]]):
        return False
    return denial_over(tree, tree.head[tree.head[head]]) is not None


def _is_description(tree: Tree, below: int, up: int) -> bool:
    if tree.dep[below] in ("relcl", "acl"):
        return _only_describes(tree, below, up)
    return tree.dep[below] == "prep" and (tree.word[below] in _BESIDE or _is_occasion(tree, below, up))


def _is_no_denial(tree: Tree, below: int, verb: int) -> bool:
    """Say whether a verb of denial denies nothing here: negated, beside his own words, or said of a deed condemned."""
    condemned = tree.dep[below] == "dobj" and tree.lemma[verb] not in _cue("outright") and not _is_claim(tree, below)
    return is_negated(tree, verb) or condemned or (tree.dep[below] == "ccomp" and _is_quoted(tree, below, verb))


def denier_of(tree: Tree, denial: int) -> int | None:
    """Return who denies: the subject of a verb, the owner of a noun ("the army's denial", "a denial by the army")."""
    if tree.is_verbal(denial):
        active = tree.child(denial, "nsubj") is not None or not tree.is_passive(denial)
        return tree.subject(denial) if active else tree.oblique(denial, "by")
    return tree.child(denial, "poss") or tree.oblique(denial, "by", "from")


def denies_claim(tree: Tree, claim: int, verb: int) -> bool:
    """Say whether a verb of denial denies something claimed, a part in a deed, or what "it" or "this" points to."""
    pointed = tree.word[claim] in _POINTING and tree.lemma[verb] in _cue("outright") and claim > verb
    wrong = tree.lemma[claim] == "wrongdoing" and tree.lemma[verb] in _cue("outright")
    if not (_is_claim(tree, claim) or pointed or wrong):
        return False
    return not (is_negated(tree, verb) or _rules(tree, verb) or _is_refusal(tree, verb, claim))


def is_called_false(tree: Tree, verb: int) -> bool:
    """Say whether a clause says of something claimed that it is untrue ("the report is fake")."""
    claim = tree.child(verb, "nsubj") if tree.lemma[verb] == "be" and not is_negated(tree, verb) else None
    said = tree.child(verb, "acomp", "attr")
    if claim is None or said is None or tree.lemma[claim] not in _cue("claims"):
        return False
    return tree.lemma[said] in _cue("untrue") or tree.word[said] in _cue("untrue")


def is_denied_aside(tree: Tree, verb: int) -> bool:
    """Say whether a relative clause denies what stands before it: "…, which it denies", "a charge they denied"."""
    if tree.dep[verb] not in ("relcl", "advcl") or is_negated(tree, verb) or tree.child(verb, "nsubj") is None:
        return False
    lemma, which = tree.lemma[verb], tree.child(verb, "dobj")
    if which is not None and which < verb and tree.word[which] == "which":
        return lemma in _cue("outright") or lemma in _cue("contested")
    claimed = tree.dep[verb] == "relcl" and which is None and tree.child(verb, "ccomp") is None
    return claimed and tree.lemma[tree.head[verb]] in _cue("claims") and not _rules(tree, verb)


def is_negated(tree: Tree, verb: int) -> bool:
    """Say whether a verb's deed is not done ("did not deny", "nobody admits", "failed to acknowledge")."""
    if any(tree.dep[child] == "neg" or tree.word[child] in _cue("negative") for child in tree.children[verb]):
        return True
    subject = tree.child(verb, "nsubj")
    if subject is not None and (tree.word[subject] in _NOBODY or _is_none(tree, subject)):
        return True
    return tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in _cue("fail")


def _cue(name: str) -> frozenset[str]:
    return word_list("stance", name)


def _takes_for_granted(tree: Tree, below: int, up: int, dep: str) -> bool:
    """Say whether a phrase only helps to say what is meant, so that denying the rest leaves it standing."""
    if dep in ("relcl", "acl"):
        return _only_describes(tree, below, up)
    if dep == "advcl":
        return True
    if dep in ("nsubj", "nsubjpass", "csubj"):
        return not _tells_that_it_was(tree, up)
    return dep == "prep" and (tree.word[below] in _BESIDE or _is_occasion(tree, below, up))


def _is_occasion(tree: Tree, preposition: int, verb: int) -> bool:
    """Say whether a phrase tells in what somebody was harmed: "denied that clerks were killed in the strike"."""
    if tree.word[preposition] != "in" or not tree.is_verbal(verb):
        return False
    deed = next((child for child in tree.children[preposition] if tree.dep[child] == "pobj"), None)
    if deed is None or tree.lemma[deed] in _HARM_ITSELF:
        return False
    harmed = tree.is_passive(verb) or tree.lemma[verb] in _DYING
    return harmed and tree.lemma[verb] in _HARMED | _DYING


def _only_describes(tree: Tree, below: int, up: int) -> bool:
    """Say whether a clause only describes its noun ("the school bombed on Friday"), and tells nothing claimed."""
    if tree.dep[below] == "relcl":
        return tree.lemma[up] not in _cue("claims") or not _is_whole(tree, below)
    if tree.tag[below] not in ("VBN", "VBG") or tree.child(below, "mark", "nsubj", "nsubjpass") is not None:
        return False
    if tree.tag[below] == "VBN" and tree.child(below, "dobj") is not None and tree.lemma[below] not in _NAMING:
        return False  # no participle: the sentence was read wrongly
    told = _is_claim_or_whose(tree, up) and tree.lemma[below] in word_list("words", "telling")
    return not (told or _is_whom_a_claim_is_of(tree, up))


def _is_whole(tree: Tree, verb: int) -> bool:
    """Say whether a clause lacks nothing, so that it is what is claimed ("reports it killed two", not "it made")."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or tree.tag[subject] in ("WDT", "WP") or tree.word[subject] == "that":
        return False
    given = tree.child(verb, "dobj")
    return tree.is_passive(verb) or (given is not None and tree.tag[given] not in ("WDT", "WP"))


def _is_claim_or_whose(tree: Tree, noun: int) -> bool:
    """Say whether a noun is something claimed, or who made it ("a report by the office claiming …")."""
    if tree.lemma[noun] in _cue("claims"):
        return True
    return tree.dep[noun] == "pobj" and tree.lemma[tree.head[tree.head[noun]]] in _cue("claims")


def _tells_that_it_was(tree: Tree, verb: int) -> bool:
    """Say whether a verb only says of its subject that it took place, or by whom it was done."""
    if tree.lemma[verb] == "take":
        given = tree.child(verb, "dobj")
        return given is not None and tree.word[given] == "place"
    done = tree.lemma[verb] in word_list("words", "committed") and tree.is_passive(verb)
    return done or tree.lemma[verb] in _cue("coming_true")


def _is_whom_a_claim_is_of(tree: Tree, noun: int) -> bool:
    """Say whether a claim is about this noun ("reports of divers beaten at the pier")."""
    preposition = tree.head[noun]
    of = tree.dep[noun] == "pobj" and tree.word[preposition] in ("of", "about")
    return of and tree.lemma[tree.head[preposition]] in _cue("claims")


def _denies(tree: Tree, below: int, denial: int) -> bool:
    """Say whether a word of denial denies what hangs on it through `below`."""
    if not tree.is_verbal(denial):
        if tree.lemma[denial] not in _DENIAL_NOUNS:
            return False  # "a long-running dispute" denies nothing
        owned = denier_of(tree, denial) is not None
        return (owned or not _is_held_against(tree, denial)) and not _is_refusal(tree, denial, below)
    if is_negated(tree, denial) or _is_refusal(tree, denial, below):
        return False
    dep, lemma = tree.dep[below], tree.lemma[denial]
    if dep in _CLAUSAL:
        outright = lemma in _cue("outright") or lemma in _cue("contested") or _is_claim(tree, below)
        return outright and below > denial and not _is_quoted(tree, below, denial)
    if dep == "dobj" or (dep == "nsubjpass" and tree.is_passive(denial)):
        return lemma in _cue("outright") or (_is_claim(tree, below) and not _rules(tree, denial))
    return dep == "prep" and lemma in _cue("outright") and tree.word[below] in ("to", "of")


def _is_claim(tree: Tree, token: int) -> bool:
    """Say whether a word is something claimed, a part in a deed, or a figure: what can be rejected as untrue."""
    return tree.lemma[token] in _cue("claims") or tree.lemma[token] in _cue("parts")


def _rules(tree: Tree, verb: int) -> bool:
    """Say whether it is a court that rejects a claim: a ruling, and no answer of the accused."""
    subject = denier_of(tree, verb)
    return subject is not None and tree.lemma[subject] in _RULING


def _is_none(tree: Tree, noun: int) -> bool:
    return any(tree.word[child] == "no" for child in tree.children[noun])


def _is_refusal(tree: Tree, denial: int, below: int) -> bool:
    """Say whether something is withheld from somebody ("were denied food", "denied requests to visit")."""
    if tree.lemma[denial] not in ("deny", "denial", "reject"):
        return False
    given = tree.child(denial, "dobj", "dative") if tree.is_verbal(denial) else tree.oblique(denial, "of", "to")
    if given is None:
        given = tree.child(denial, "nsubjpass")
    if tree.child(denial, "dobj") is not None and tree.child(denial, "dative", "nsubjpass") is not None:
        return True
    return given is not None and tree.lemma[given] in _cue("withheld") and tree.dep[below] not in _CLAUSAL


def _is_held_against(tree: Tree, noun: int) -> bool:
    """Say whether a denial is itself condemned or rejected, so that who tells of it holds the opposite."""
    verb = tree.head[noun]
    if tree.dep[noun] == "pobj":
        if tree.word[verb] in ("despite", "to") and tree.lemma[tree.head[verb]] == "contrary":
            return True
        verb = tree.head[verb]
    return tree.is_verbal(verb) and tree.dep[noun] != "nsubj" and tree.lemma[verb] in _cue("against")


def _is_quoted(tree: Tree, clause: int, denial: int) -> bool:
    """Say whether a clause gives the denier's own words ("he denied it: “We beat nobody”"), not what he denies."""
    first = tree.left[clause]
    if tree.child(clause, "mark") is not None or tree.child(clause, "nsubj", "nsubjpass", "expl") is None:
        return False
    before = first - 1
    return before > denial and (tree.word[before] in _QUOTES or tree.word[first] in _QUOTES)

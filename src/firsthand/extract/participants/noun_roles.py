"""Who did it and to whom, told by a noun: "the beating of X by Y", "X's detention", "suffered a beating"."""

from __future__ import annotations

from firsthand.extract.acts.crimes import crimes_behind, is_count
from firsthand.extract.acts.persons import is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.acts.words import word_list, word_map
from firsthand.extract.participants.blamed import blamed, is_answerable
from firsthand.extract.participants.noun_deeds import told_by_verb
from firsthand.extract.participants.people_meant import agents, people
from firsthand.extract.participants.presumed import is_topic
from firsthand.extract.participants.roles import Roles
from firsthand.extract.participants.weapons import owner_of, wielders

_COMPLETING = frozenset({"prep", "agent", "dobj", "conj", "pobj", "attr"})
_ABOUT = frozenset({"over", "in", "after", "following", "about"})
_AIMED = frozenset({"attack", "shelling", "raid", "battle"})
_WOUND_PREPOSITIONS = ("with", "for", "of", "from")


def roles_of_noun(tree: Tree, trigger: Trigger) -> Roles:
    """Read "the beating of X by Y", "X's detention", "X's attack on Y", and the verb that the noun completes."""
    noun, whole = trigger.head, trigger.rule.victim != "none"
    of, owner, by = _complements(tree, noun)
    who = blamed(tree, noun)
    of = None if of == who else of  # "blamed the raid on rebels"
    nation = None
    if by is None and of is not None and _is_aimed(tree, trigger, noun):
        by, owner = owner, None
        nation = owner_of(tree, noun) if by is None and trigger.rule.act.key in _AIMED else None
    if by is None and of is not None:
        by = tree.oblique(of, "by")
    actors = _named_doers(tree, noun, by) if nation is None else (nation,)
    if not actors and who is not None:
        actors = agents(tree, who)
    victim = of if whole and of is not None and is_person(tree, of) else None
    if whole and victim is None and owner is not None:
        victim = owner
    elif owner is not None and not actors:
        actors = agents(tree, owner)
    verb = _governor(tree, noun)
    involvement = _accusation(tree, noun)
    if whole and victim is None and verb is not None:
        victim = _charged_over(tree, noun, verb)
    if verb is not None and involvement is not None and not actors:
        doer = tree.subject(verb) if tree.is_passive(verb) else _accused(tree, verb)
        return Roles(
            victims=() if victim is None else people(tree, victim),
            actors=() if doer is None else agents(tree, doer),
            involvement=involvement,
        )
    if verb is not None and whole and victim is None:
        victim = _sufferer(tree, trigger, verb)
    if verb is not None and victim != tree.subject(verb) and not actors:
        actors, involvement = _doers(tree, verb, noun)
    if whole and victim is None and involvement is None:
        victims, doers = told_by_verb(tree, noun)
        if victims:
            return Roles(victims=victims, actors=actors or doers)
    nameless = trigger.rule.actor == "none" and who is None
    return Roles(
        victims=() if victim is None else people(tree, victim),
        actors=() if nameless else tuple(token for token in actors if token != victim),
        involvement=involvement,
    )


def _named_doers(tree: Tree, noun: int, by: int | None) -> tuple[int, ...]:
    """Return by whom a noun's act was, or whose weapon it was ("army shelling", "gunfire from Omani positions")."""
    return wielders(tree, noun) if by is None else agents(tree, by)


def _is_aimed(tree: Tree, trigger: Trigger, noun: int) -> bool:
    """Say whether a noun names what it is done to, so that its owner does it ("the navy's attack on a village")."""
    if tree.oblique(noun, "of", "against") is not None:
        return True
    aimed = tree.oblique(noun, "on")
    return aimed is not None and aimed not in tree.time_tokens and trigger.rule.act.key in _AIMED


def _complements(tree: Tree, noun: int) -> tuple[int | None, int | None, int | None]:
    """Return the "of", "'s" and "by" of a noun, or of one beside it ("the arrest and death of X")."""
    beside = [noun, *(child for child in tree.children[noun] if tree.dep[child] == "conj")]
    if tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
        beside.append(tree.head[noun])
    for each in beside:
        found = tree.oblique(each, "of", "against", "on"), tree.child(each, "poss"), tree.oblique(each, "by")
        if any(part is not None for part in found):
            return found
    return None, None, None


def _accusation(tree: Tree, noun: int) -> str | None:
    """Return what stands over a noun's act, if it is only charged or alleged ("faces charges of murder")."""
    bare = not any(tree.dep[child] in ("det", "poss") for child in tree.children[noun])
    joined = tree.conjuncts(noun) if bare else ()  # "faces murder and assault charges": charges of murder too
    for up in (*joined, *tree.above(noun)):
        if tree.lemma[up] in word_map("accusations") and tree.pos[up] == "NOUN":
            return word_map("accusations")[tree.lemma[up]]
        if up in joined:
            continue
        if tree.pos[up] not in ("ADP", "NOUN"):
            return None
    return None


def _charged_over(tree: Tree, noun: int, verb: int) -> int | None:
    """Return to whom a count of law was done: "charged with murder in the shooting of Jane Roe", "over X's death"."""
    if not is_count(tree, noun):
        return None
    behind = (crime for one in (noun, verb) for crime in crimes_behind(tree, one) if crime != noun)
    for crime in behind:
        of, owner, _ = _complements(tree, crime)
        whom = owner if of is None else of
        if whom is not None and is_person(tree, whom):
            return whom
    return None


def _accused(tree: Tree, verb: int) -> int | None:
    """Return who is accused: the subject of "faces charges of", the object of "arrested him on charges of"."""
    given = tree.object(verb)
    return given if given is not None and is_person(tree, given) else tree.subject(verb)


def _sufferer(tree: Tree, trigger: Trigger, verb: int) -> int | None:
    """Return to whom a noun's act was done by the verb that it completes ("suffered a beating")."""
    given = tree.child(verb, "dative") if tree.lemma[verb] in word_list("words", "given") else None
    if given is not None:
        return given if _is_direct(tree, verb, trigger.head) else None
    if _is_suffered(tree, verb, trigger.head) or _is_victim_of(tree, verb, trigger.head):
        return _bearer(tree, verb)
    return _wounded(tree, verb, trigger.head) if trigger.rule.act.key == "wounding" else None


def _bearer(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb; of a participle hung on a thing ("came into the shop suffering from"), who came."""
    own = tree.subject(verb)
    if own is None or is_person(tree, own) or tree.tag[verb] != "VBG":
        return own
    above = next((up for up in tree.above(own) if tree.is_verbal(up)), None)
    return own if above is None else tree.subject(above)


def _doers(tree: Tree, verb: int, noun: int) -> tuple[tuple[int, ...], str | None]:
    """Return who did a noun's act by the verb that it completes, and his involvement ("was charged with murder")."""
    if tree.lemma[verb] == "be" and tree.dep[noun] == "nsubj":  # "the only shooting was by the guards"
        by = tree.oblique(verb, "by")
        return () if by is None else agents(tree, by), None
    lemma = tree.lemma[verb]
    if lemma in word_map("involvement"):
        accused = tree.subject(verb) if tree.is_passive(verb) else tree.object(verb)
        actors = () if accused is None else agents(tree, accused)
        return actors, word_map("involvement")[lemma] if actors else None
    if lemma in word_list("words", "committed") and not tree.is_passive(verb) and not _is_only_about(tree, noun):
        doer = tree.subject(verb)
        return () if doer is None else agents(tree, doer), None
    return (), None


def _is_only_about(tree: Tree, noun: int) -> bool:
    """Say whether a deed is what something else is about ("launched an inquiry into the killing")."""
    above = tree.head[noun]
    part = tree.lemma[tree.head[above]] in word_list("stance", "own_part")  # "admitted their part in the killing"
    return tree.dep[noun] == "pobj" and is_topic(tree.word[above], definite=True) and not part


def _wounded(tree: Tree, verb: int, noun: int) -> int | None:
    """Return who has a wound: found with it, treated for it, dead of it."""
    if tree.lemma[verb] == "have" and tree.child(verb, "dobj") == noun:
        return tree.subject(verb)
    bearer = tree.head[tree.head[noun]] if tree.dep[noun] == "pobj" and tree.word[tree.head[noun]] == "with" else None
    if bearer is not None and not tree.is_verbal(bearer) and is_person(tree, bearer):
        return bearer
    if tree.oblique(verb, *_WOUND_PREPOSITIONS) != noun:
        return None
    found = None if tree.is_passive(verb) else tree.child(verb, "dobj")
    return tree.subject(verb) if found is None else found


def _is_victim_of(tree: Tree, verb: int, noun: int) -> bool:
    """Say whether a sentence calls its subject a victim of a noun's act ("were victims of rape")."""
    whose = next((up for up in tree.above(noun) if tree.pos[up] == "NOUN"), None)
    called = whose is not None and tree.lemma[whose] in ("victim", "survivor") and tree.head[whose] == verb
    return called and whose is not None and tree.dep[whose] == "attr"


def _is_suffered(tree: Tree, verb: int, noun: int) -> bool:
    if tree.lemma[verb] == "go":
        return tree.oblique(verb, "through") == noun
    behind = tree.head[noun]
    about = tree.dep[noun] == "pobj" and tree.word[behind] in _ABOUT  # "face a court over the attack"
    return tree.lemma[verb] in word_list("words", "suffered") and not about and _is_direct(tree, verb, noun)


def _is_direct(tree: Tree, verb: int, noun: int) -> bool:
    """Say whether no more than a measure stands between verb and noun: not so in "get to the bottom of a murder"."""
    here = noun
    for up in tree.above(noun):
        if up == verb:
            return True
        joined = tree.dep[here] == "conj"
        if tree.pos[up] == "NOUN" and not joined and tree.lemma[up] not in word_list("words", "measures"):
            return False
        here = up
    return True


def _governor(tree: Tree, noun: int) -> int | None:
    """Return the verb that a noun completes, through prepositions and coordination."""
    for up in tree.above(noun):
        if tree.is_verbal(up):
            return up
        completing = tree.dep[up] in _COMPLETING or tree.pos[up] in ("ADP", "NOUN")
        if not completing and not is_answerable(tree.lemma[up]):
            return None
    return None

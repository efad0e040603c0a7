"""Who did it and to whom, told by a verb: its subject, its object, its agent, and what stands for them."""

from __future__ import annotations

from firsthand.extract.acts.persons import is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger, is_clipped
from firsthand.extract.participants.identities import identified_name, named_with
from firsthand.extract.participants.people_meant import agents, people
from firsthand.extract.participants.roles import Roles
from firsthand.extract.participants.weapons import firers

_FIRED_AT = frozenset({"killing", "wounding", "shooting", "beating", "attack"})
_ROWS = frozenset({"second", "third", "fourth", "fifth"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})


def roles_of_verb(tree: Tree, trigger: Trigger) -> Roles:
    """Read "X beat Y", "Y was beaten by X", "killed at the scene were X and Y" by the pattern of the act."""
    verb, rule = trigger.head, trigger.rule
    actors: tuple[int, ...] = ()
    if trigger.passive:
        agent = tree.oblique(verb, "by")
        actors = () if agent is None or rule.actor == "none" else agents(tree, agent)
        if not actors and rule.act.key in _FIRED_AT:
            actors = firers(tree, verb)
        own = tree.subject(verb)
        whole = rule.victim in ("object", "subject")
        if tree.lemma[verb] == "shoot":  # "was shot by rebels at Orr": never the place
            whole = whole or (own is not None and is_person(tree, own))
        target = own if whole else _named(tree, trigger, rule.victim)
        if target is None and rule.victim.startswith("oblique:"):
            target = own  # "was sent for"
        target = _counted_right_before(tree, trigger) or target
        behind = _subject_behind(tree, verb) if target is None else None
        if behind is not None:
            return Roles(victims=named_with(tree, behind), actors=actors)
        named = rule.victim == "as" and target is not None and tree.pos[target] == "PROPN"
        listed = named_with(tree, target) if named and target is not None else None
        return Roles(victims=listed or (() if target is None else people(tree, target)), actors=actors)
    target = _counted_right_before(tree, trigger) or _named(tree, trigger, rule.victim)
    if target is not None and tree.word[target] in _REFLEXIVE:
        own = tree.subject(verb)
        return Roles(victims=() if own is None else people(tree, own), actors=())
    if rule.victim == "as" and target is not None and tree.pos[target] == "PROPN":
        return Roles(victims=named_with(tree, target), actors=())
    doer = tree.subject(verb) if rule.actor == "subject" else None
    if rule.victim == "object" and target is None and doer is not None and is_clipped(tree, verb):
        target, doer = doer, tree.oblique(verb, "by")
    if target is not None and tree.word[target] in _ROWS:
        actors = ()
    elif doer is not None and doer != target:
        actors = agents(tree, doer)
    elif rule.act.key == "death":
        actors = firers(tree, verb)
    victims = () if target is None else _before_their_state(tree, trigger, target)
    others = tuple(token for token in victims if tree.word[token] not in _REFLEXIVE)  # "shot his wife and himself"
    return Roles(victims=others, actors=actors)


def _before_their_state(tree: Tree, trigger: Trigger, target: int) -> tuple[int, ...]:
    """Leave out whoever is joined behind the word for a state ("found seven people dead and two in a grave state")."""
    state = trigger.tokens[-1]
    told = trigger.rule.part == "verbs" and tree.lemma[state] == "dead" and state > target
    return tuple(token for token in people(tree, target) if not told or token < state)


def _named(tree: Tree, trigger: Trigger, role: str) -> int | None:
    """Return the phrase in the role that a pattern gives to its victim."""
    verb = trigger.head
    if role.startswith("oblique:"):
        return _oblique(tree, trigger, role.removeprefix("oblique:").split("|"))
    if role == "poss":
        owned = tree.object(verb)
        return None if owned is None else tree.child(owned, "poss") or tree.oblique(owned, "of")
    if role == "of":
        return next((found for token in trigger.tokens if (found := _whose(tree, token)) is not None), None)
    if role == "as":
        return identified_name(tree, trigger)
    if role == "object":
        return tree.object(verb) or _threatened(tree, trigger) or _counted_with(tree, trigger)
    return tree.subject(verb) if role == "subject" else None


def _oblique(tree: Tree, trigger: Trigger, prepositions: list[str]) -> int | None:
    for token in trigger.tokens:
        found = tree.oblique(token, *prepositions)
        if found is not None:
            return found
    inner = tree.object(trigger.head)
    return None if inner is None else tree.oblique(inner, *prepositions)


def _whose(tree: Tree, token: int) -> int | None:
    owner = tree.oblique(token, "of")
    return owner if owner is not None else tree.child(token, "poss")


def _counted_with(tree: Tree, trigger: Trigger) -> int | None:
    """Return the number beside a further word of the pattern ("left four dead")."""
    return next((found for token in trigger.tokens[1:] if (found := tree.count_beside(token)) is not None), None)


def _subject_behind(tree: Tree, verb: int) -> int | None:
    """Return the subject that stands behind an inverted passive ("Killed at the scene were Jane and John Roe")."""
    helper = tree.child(verb, "auxpass")
    if helper is None or helper < verb:
        return None
    return tree.child(helper, "attr", "nsubj") or tree.child(verb, "attr")


def _counted_right_before(tree: Tree, trigger: Trigger) -> int | None:
    """Return the number right before a participle in a headline: whoever is the subject, they are meant: "2 Killed"."""
    before = trigger.head - 1
    if trigger.rule.victim != "object" or tree.tag[trigger.head] not in ("VBN", "VBD"):
        return None
    while before > 0 and tree.tag[before] == "RB":
        before -= 1
    if before < 0 or tree.sentence[before] != tree.sentence[trigger.head]:
        return None
    row = tree.word[before] in _ROWS and before > 0 and tree.word[before - 1] == "a"  # "and a third badly hurt"
    counted = tree.tag[before] == "CD" and before in tree.quantity_of and before not in tree.time_tokens
    counted = row or (counted and before == trigger.head - 1)
    return before if counted and tree.child(trigger.head, "auxpass", "aux", "dobj") is None else None


def _threatened(tree: Tree, trigger: Trigger) -> int | None:
    """Return the object of what was threatened ("threatened to kill her son")."""
    inner = tree.child(trigger.head, "xcomp") if trigger.rule.act.key == "threat" else None
    return None if inner is None else tree.object(inner)

"""Who did it and to whom: the phrases around an act's trigger that stand for victim and alleged actor."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.among import who_is_among
from firsthand.extract.acts.persons import is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger, counted_before
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.identities import named_with
from firsthand.extract.participants.nobody import is_nobody, takes_away_some
from firsthand.extract.participants.noun_roles import roles_of_noun
from firsthand.extract.participants.people_meant import people
from firsthand.extract.participants.roles import Roles
from firsthand.extract.participants.verb_roles import roles_of_verb

__all__ = ["Roles", "find_roles"]

_TITLING = frozenset({"compound", "appos", "nmod", "amod"})


def find_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Find the phrases that name victim and actor; who is not named stays unknown, and "no one" is nobody.

    "No civilian" is kept as written: it tells of whom it is said that none was harmed.
    """
    roles = _named_roles(tree, trigger)
    roles = _of_whoever_is_among(tree, _of_the_client(tree, trigger, roles))
    victims = tuple(token for token in roles.victims if not is_nobody(tree, token) or takes_away_some(tree, token))
    actors = tuple(token for token in roles.actors if not is_nobody(tree, token))
    return msgspec.structs.replace(roles, victims=victims, actors=actors)


def _of_whoever_is_among(tree: Tree, roles: Roles) -> Roles:
    """Let "was among the people arrested" be told of whoever was among them."""
    if len(roles.victims) != 1:
        return roles
    one = who_is_among(tree, roles.victims[0])
    return roles if one is None or not is_person(tree, one) else msgspec.structs.replace(roles, victims=(one,))


def _of_the_client(tree: Tree, trigger: Trigger, roles: Roles) -> Roles:
    """Let a plea that a lawyer enters be that of whomever he enters it for; no lawyer is tried by what he does."""
    if trigger.rule.act.key != "trial" or trigger.rule.victim != "subject":
        return roles
    victims = tuple(token for token in roles.victims if not _is_lawyer(tree, token))
    if victims == roles.victims:
        return roles
    client = tree.oblique(trigger.head, "for")
    behalf = tree.oblique(trigger.head, "on")
    if behalf is not None and tree.lemma[behalf] == "behalf":
        client = tree.oblique(behalf, "of") or tree.child(behalf, "poss")
    whom = () if client is None or not is_person(tree, client) else people(tree, client)
    return msgspec.structs.replace(roles, victims=(*victims, *whom))


def _is_lawyer(tree: Tree, token: int) -> bool:
    lawyers = word_list("words", "lawyers")
    if tree.lemma[token] in lawyers:
        return True
    return any(tree.lemma[child] in lawyers and tree.dep[child] in _TITLING for child in tree.children[token])


def _named_roles(tree: Tree, trigger: Trigger) -> Roles:
    if trigger.rule.part == "verbs":
        return roles_of_verb(tree, trigger)
    if trigger.rule.part == "nouns":
        return roles_of_noun(tree, trigger)
    counted = tree.count_beside(trigger.head) if trigger.rule.part == "adjectives" else None
    if counted is not None:
        return Roles(victims=(counted,), actors=())
    return _of_phrase(tree, trigger)


def _of_phrase(tree: Tree, trigger: Trigger) -> Roles:
    sought = _sought(tree, trigger)
    if sought is not None:
        return Roles(victims=people(tree, sought), actors=())
    inner = next((token for token in reversed(trigger.tokens) if tree.is_verbal(token)), None)
    if trigger.rule.victim == "is":
        named = None if inner is None else tree.child(inner, "attr")
        return Roles(victims=() if named is None else named_with(tree, named), actors=())
    if trigger.rule.part == "phrases" and trigger.rule.victim == "object" and inner is not None:
        return roles_of_verb(tree, msgspec.structs.replace(trigger, head=inner, passive=tree.is_passive(inner)))
    if trigger.rule.victim == "before":
        counted = counted_before(tree, trigger.head)
        return Roles(victims=() if counted is None else (counted,), actors=())
    subject = _subject_around(tree, trigger.head) if trigger.rule.victim != "none" else None
    return Roles(victims=() if subject is None else people(tree, subject), actors=())


def _sought(tree: Tree, trigger: Trigger) -> int | None:
    """Return X of "it is not known where X is", "nobody knows where X is": never whoever does not know."""
    where = next((token for token in trigger.tokens if tree.word[token] == "where"), None)
    verb = tree.head[where] if where is not None else None
    if where is None or verb is None or where < trigger.tokens[0] or tree.dep[verb] not in ("ccomp", "csubj", "advcl"):
        return None
    return tree.subject(verb)


def _subject_around(tree: Tree, token: int) -> int | None:
    if tree.dep[token] == "amod":
        noun = tree.head[token]
        return _subject_around(tree, noun) if tree.dep[noun] == "attr" else noun
    if (
        tree.dep[token] == "prep"
        and tree.pos[tree.head[token]] in ("NOUN", "NUM")
        and is_person(tree, tree.head[token])
    ):
        return tree.head[token]  # "they found a man with a gunshot wound": not who found him
    for up in (token, *tree.above(token)):
        subjects = [child for child in tree.children[up] if tree.dep[child] in ("nsubj", "nsubjpass")]
        if subjects:  # of two, the nearer: "said Marr, whose son has not been seen" tells of the son
            return tree.antecedent(subjects[-1], up)
        if tree.is_verbal(up):
            return tree.subject(up)
    return None

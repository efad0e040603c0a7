"""Who did it and to whom: the phrases around an act's trigger that stand for victim and alleged actor."""

from __future__ import annotations

import re

import msgspec

from firsthand.extract.acts.among import who_is_among
from firsthand.extract.acts.persons import can_act, is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger, counted_before, is_clipped
from firsthand.extract.acts.words import word_list, word_map
from firsthand.extract.identities import identified_name, named_with
from firsthand.extract.nobody import is_nobody, takes_away_some
from firsthand.model.base import Frozen

_POINTING = frozenset({"one", "ones", "those", "people", "person", "party", "culprit", "culprits"})
_COMPLETING = frozenset({"prep", "agent", "dobj", "conj", "pobj", "attr"})
_ANSWERABLE = frozenset({"responsible", "culpable"})
_ABOUT = frozenset({"over", "in", "after", "following", "about"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_OF_NATION = re.compile(
    r"[A-Z][a-z]+(?:ian|ean|can|man|ese|ish|eli|aqi|ani|emi|ali|iti|ari|ati)|French|Dutch|Greek|Thai|Afghan|Uzbek|Kazakh"
    r"|Tajik|Kyrgyz|Swiss|Czech|Turkmen"
)
_AIMED = frozenset({"attack", "shelling", "raid", "battle"})
_WOUND_PREPOSITIONS = ("with", "for", "of", "from")


class Roles(Frozen, frozen=True, kw_only=True):
    """The tokens that stand for the victims and the alleged actors of one act."""

    victims: tuple[int, ...]
    actors: tuple[int, ...]
    involvement: str | None = None


def find_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Find the phrases that name victim and actor; who is not named stays unknown, and "no one" is nobody.

    "No civilian" is kept as written: it tells of whom it is said that none was harmed.
    """
    roles = _named_roles(tree, trigger)
    roles = _of_whoever_is_among(tree, roles)
    victims = tuple(token for token in roles.victims if not is_nobody(tree, token) or takes_away_some(tree, token))
    actors = tuple(token for token in roles.actors if not is_nobody(tree, token))
    return msgspec.structs.replace(roles, victims=victims, actors=actors)


def _of_whoever_is_among(tree: Tree, roles: Roles) -> Roles:
    """Let "was among the people arrested" be told of whoever was among them."""
    if len(roles.victims) != 1:
        return roles
    one = who_is_among(tree, roles.victims[0])
    return roles if one is None or not is_person(tree, one) else msgspec.structs.replace(roles, victims=(one,))


def _named_roles(tree: Tree, trigger: Trigger) -> Roles:
    if trigger.rule.part == "verbs":
        return _of_verb(tree, trigger)
    if trigger.rule.part == "nouns":
        return _of_noun(tree, trigger)
    counted = tree.count_beside(trigger.head) if trigger.rule.part == "adjectives" else None
    if counted is not None:
        return Roles(victims=(counted,), actors=())
    return _of_phrase(tree, trigger)


def _of_phrase(tree: Tree, trigger: Trigger) -> Roles:
    sought = _sought(tree, trigger)
    if sought is not None:
        return Roles(victims=_people(tree, sought), actors=())
    inner = next((token for token in reversed(trigger.tokens) if tree.is_verbal(token)), None)
    if trigger.rule.victim == "is":
        named = None if inner is None else tree.child(inner, "attr")
        return Roles(victims=() if named is None else named_with(tree, named), actors=())
    if trigger.rule.part == "phrases" and trigger.rule.victim == "object" and inner is not None:
        return _of_verb(tree, msgspec.structs.replace(trigger, head=inner, passive=tree.is_passive(inner)))
    if trigger.rule.victim == "before":
        counted = counted_before(tree, trigger.head)
        return Roles(victims=() if counted is None else (counted,), actors=())
    subject = _subject_around(tree, trigger.head) if trigger.rule.victim != "none" else None
    return Roles(victims=() if subject is None else _people(tree, subject), actors=())


def _sought(tree: Tree, trigger: Trigger) -> int | None:
    """Return X of "it is not known where X is", "nobody knows where X is": never whoever does not know."""
    where = next((token for token in trigger.tokens if tree.word[token] == "where"), None)
    verb = tree.head[where] if where is not None else None
    if where is None or verb is None or where < trigger.tokens[0] or tree.dep[verb] not in ("ccomp", "csubj", "advcl"):
        return None
    return tree.subject(verb)


def _of_verb(tree: Tree, trigger: Trigger) -> Roles:
    verb, rule = trigger.head, trigger.rule
    actors: tuple[int, ...] = ()
    if trigger.passive:
        agent = tree.oblique(verb, "by")
        actors = () if agent is None or rule.actor == "none" else _agents(tree, agent)
        target = tree.subject(verb) if rule.victim in ("object", "subject") else _named(tree, trigger, rule.victim)
        if target is None and rule.victim.startswith("oblique:"):
            target = tree.subject(verb)  # "was sent for", "were shot at"
        target = _counted_right_before(tree, trigger) or target
        behind = _subject_behind(tree, verb) if target is None else None
        if behind is not None:
            return Roles(victims=named_with(tree, behind), actors=actors)
        named = rule.victim == "as" and target is not None and tree.pos[target] == "PROPN"
        people = named_with(tree, target) if named and target is not None else None
        return Roles(victims=people or (() if target is None else _people(tree, target)), actors=actors)
    target = _counted_right_before(tree, trigger) or _named(tree, trigger, rule.victim)
    if target is not None and tree.word[target] in _REFLEXIVE:
        own = tree.subject(verb)
        return Roles(victims=() if own is None else _people(tree, own), actors=())
    if rule.victim == "as" and target is not None and tree.pos[target] == "PROPN":
        return Roles(victims=named_with(tree, target), actors=())
    doer = tree.subject(verb) if rule.actor == "subject" else None
    if rule.victim == "object" and target is None and doer is not None and is_clipped(tree, verb):
        target, doer = doer, tree.oblique(verb, "by")
    if doer is not None and doer != target:
        actors = _agents(tree, doer)
    return Roles(victims=() if target is None else _people(tree, target), actors=actors)


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
    if trigger.rule.victim != "object" or before < 0 or tree.tag[trigger.head] not in ("VBN", "VBD"):
        return None
    same = tree.sentence[before] == tree.sentence[trigger.head]
    counted = same and tree.tag[before] == "CD" and before in tree.quantity_of and before not in tree.time_tokens
    return before if counted and tree.child(trigger.head, "auxpass", "aux", "dobj") is None else None


def _threatened(tree: Tree, trigger: Trigger) -> int | None:
    """Return the object of what was threatened ("threatened to kill her son")."""
    inner = tree.child(trigger.head, "xcomp") if trigger.rule.act.key == "threat" else None
    return None if inner is None else tree.object(inner)


def _of_noun(tree: Tree, trigger: Trigger) -> Roles:
    """Read "the beating of X by Y", "X's detention", "X's attack on Y", and the verb that the noun completes."""
    noun, whole = trigger.head, trigger.rule.victim != "none"
    of, owner, by = _complements(tree, noun)
    nation = None
    if by is None and of is not None and _is_aimed(tree, trigger, noun):
        by, owner = owner, None
        nation = _nation(tree, noun) if by is None and trigger.rule.act.key in _AIMED else None
    if by is None and of is not None:
        by = tree.oblique(of, "by")
    actors = () if by is None else _agents(tree, by)
    actors = actors if nation is None else (nation,)
    victim = of if whole and of is not None and is_person(tree, of) else None
    if whole and victim is None and owner is not None:
        victim = owner
    elif owner is not None and not actors:
        actors = _agents(tree, owner)
    verb = _governor(tree, noun)
    involvement = _accusation(tree, noun)
    if verb is not None and involvement is not None and not actors:
        doer = tree.subject(verb) if tree.is_passive(verb) else _accused(tree, verb)
        return Roles(
            victims=() if victim is None else _people(tree, victim),
            actors=() if doer is None else _agents(tree, doer),
            involvement=involvement,
        )
    if verb is not None and whole and victim is None:
        victim = _sufferer(tree, trigger, verb)
    if verb is not None and victim != tree.subject(verb) and not actors:
        actors, involvement = _doers(tree, verb, noun)
    return Roles(
        victims=() if victim is None else _people(tree, victim),
        actors=() if trigger.rule.actor == "none" else tuple(token for token in actors if token != victim),
        involvement=involvement,
    )


def _is_aimed(tree: Tree, trigger: Trigger, noun: int) -> bool:
    """Say whether a noun names what it is done to, so that its owner does it ("the navy's attack on a village")."""
    if tree.oblique(noun, "of", "against") is not None:
        return True
    aimed = tree.oblique(noun, "on")
    return aimed is not None and aimed not in tree.time_tokens and trigger.rule.act.key in _AIMED


def _nation(tree: Tree, noun: int) -> int | None:
    """Return the nation or body that an aimed act is called after ("Laotian raids on the camp")."""
    for child in tree.children[noun]:
        if child > noun or tree.dep[child] not in ("amod", "compound"):
            continue
        mention = tree.mention_of.get(child)
        if mention is not None and mention.type in ("group", "organisation"):
            return child
        if mention is None and _OF_NATION.fullmatch(tree.text, tree.start[child], tree.end[child]):
            return child
    return None


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
    for up in tree.above(noun):
        if tree.lemma[up] in word_map("accusations") and tree.pos[up] == "NOUN":
            return word_map("accusations")[tree.lemma[up]]
        if tree.pos[up] not in ("ADP", "NOUN"):
            return None
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
    behind = _behind(tree, noun)
    if behind is not None:
        return _agents(tree, behind), None
    lemma = tree.lemma[verb]
    if lemma in word_map("involvement"):
        accused = tree.subject(verb) if tree.is_passive(verb) else tree.object(verb)
        actors = () if accused is None else _agents(tree, accused)
        return actors, word_map("involvement")[lemma] if actors else None
    if lemma in word_list("words", "committed") and not tree.is_passive(verb):
        doer = tree.subject(verb)
        return () if doer is None else _agents(tree, doer), None
    return (), None


def _behind(tree: Tree, noun: int) -> int | None:
    """Return who is said to be behind a noun's act, or responsible for it."""
    while tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
        noun = tree.head[noun]
    preposition = tree.head[noun]
    if tree.dep[noun] != "pobj" or tree.word[preposition] not in ("behind", "for"):
        return None
    above = tree.head[preposition]
    if tree.word[preposition] == "for":
        if tree.lemma[above] not in _ANSWERABLE:
            return None
        above = tree.head[above]
    return tree.subject(above) if tree.lemma[above] == "be" else None


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
        if not completing and tree.lemma[up] not in _ANSWERABLE:
            return None
    return None


def _subject_around(tree: Tree, token: int) -> int | None:
    if tree.dep[token] == "amod":
        noun = tree.head[token]
        return _subject_around(tree, noun) if tree.dep[noun] == "attr" else noun
    if tree.dep[token] == "prep" and tree.pos[tree.head[token]] == "NOUN" and is_person(tree, tree.head[token]):
        return tree.head[token]  # "they found a man with a gunshot wound": not who found him
    for up in (token, *tree.above(token)):
        found = tree.child(up, "nsubj", "nsubjpass")
        if found is not None:
            return tree.antecedent(found, up)
        if tree.is_verbal(up):
            return tree.subject(up)
    return None


def _people(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that stand for people."""
    every = [_owner(tree, each) for each in tree.conjuncts(token)]
    every = [one for each in every for one in _with_names(tree, each)]
    return tuple(each for each in dict.fromkeys(every) if is_person(tree, each))


def _with_names(tree: Tree, token: int) -> list[int]:
    """Return a noun with the names set beside it after the first ("The accused, Jane Roe, 26, and John Doe, 24, …").

    A plural noun is those names, where it does not count more people than they are.
    """
    beside = tree.child(token, "appos")
    if beside is None or tree.pos[token] == "PROPN" or tree.pos[beside] != "PROPN":
        return [token]
    names = [each for each in tree.conjuncts(beside) if tree.pos[each] == "PROPN"]
    if tree.tag[token] == "NNS" and names[0] == beside and _are_all(tree, token, names):
        return names
    return [token, *names[1:]]


def _are_all(tree: Tree, noun: int, names: list[int]) -> bool:
    """Say whether names are all the people of a plural noun: people by name, several, and as many as it counts."""
    known = [tree.mention_of.get(name) for name in names]
    people = all(mention is not None and mention.type == "person" and mention.entity for mention in known)
    quantity = tree.quantity_of.get(noun)
    counted = None if quantity is None or quantity.quantity.unit == "year" else quantity.quantity.low
    return people and len(names) > 1 and counted in (None, len(names))


def _agents(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that can stand for somebody who acts."""
    every = (one for each in tree.conjuncts(_pointed_at(tree, token)) for one in _with_names(tree, each))
    return tuple(each for each in dict.fromkeys(every) if can_act(tree, each))


def _pointed_at(tree: Tree, token: int) -> int:
    """Return whom "the ones" are said to be ("rebels are the ones beating clerks": rebels), else the token."""
    if tree.word[token] not in _POINTING or tree.dep[token] != "attr":
        return token
    subject = tree.child(tree.head[token], "nsubj")
    return token if subject is None or subject > token or tree.pos[subject] not in ("NOUN", "PROPN") else subject


def _owner(tree: Tree, token: int) -> int:
    """Return whose body, whereabouts or group it is ("his face", "the whereabouts of the men"), else the token."""
    announced = tree.child(token, "appos") if token + 1 < len(tree) and tree.word[token + 1] == ":" else None
    if announced is not None:  # "Police: Dayton man, 26, shot": who says so was taken for who was shot
        return announced
    owner = tree.child(token, "poss")
    if is_person(tree, token) and not (tree.lemma[token] == "head" and owner is not None):  # "his brother's head"
        return token
    if owner is None:
        owner = tree.oblique(token, "of")
    if owner is not None and tree.pos[token] == "NOUN" and not is_person(tree, owner):
        return token
    return owner if owner is not None and is_person(tree, owner) else token

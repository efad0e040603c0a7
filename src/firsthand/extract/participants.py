"""Who did it and to whom: the parties of an act, as the words around its trigger name them."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.persons import can_act, is_person, names_people
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.model.base import Frozen, Span
from firsthand.model.statement import Extent, Party

_SUFFERED = frozenset(
    {"suffer", "undergo", "receive", "take", "endure", "sustain", "face", "subject", "experience", "survive", "escape"}
)
_COMMITTED = frozenset(
    {
        "carry",
        "commit",
        "conduct",
        "inflict",
        "perpetrate",
        "deliver",
        "launch",
        "make",
        "order",
        "open",
        "stage",
        "deny",
        "admit",
        "confess",
        "practise",
        "use",
    }
)
_CHARGED = {
    "charge": "charged",
    "accuse": "alleged",
    "suspect": "suspect",
    "indict": "charged",
    "want": "suspect",
    "convict": "convicted",
    "arrest": "arrested",
    "try": "charged",
    "sentence": "convicted",
}
_SUSPECTS = {
    "suspect": "suspect", "gunman": "suspect", "shooter": "suspect", "attacker": "suspect", "assailant": "suspect",
    "perpetrator": "suspect", "culprit": "suspect", "defendant": "charged", "accused": "charged",
}  # fmt: skip
_ALL = frozenset({"all", "every", "each", "both", "entire", "everyone", "everybody"})
_SOME = frozenset(
    {"some", "several", "most", "many", "part", "half", "few", "others", "dozens", "majority", "handful", "number"}
)
_OF_QUANTITY = frozenset(
    {
        "dozen",
        "hundred",
        "thousand",
        "score",
        "some",
        "most",
        "many",
        "several",
        "part",
        "half",
        "all",
        "number",
        "majority",
        "rest",
        "handful",
        "one",
        "two",
        "three",
        "group",
        "each",
        "none",
        "few",
        "couple",
        "pair",
    }
)
_AFTER_NAME = frozenset({"compound", "flat", "nmod"})
_OUTSIDE_NAME = frozenset(
    {"relcl", "acl", "appos", "prep", "advcl", "cc", "conj", "punct", "parataxis", "advmod", "npadvmod"}
)


class Roles(Frozen, frozen=True, kw_only=True):
    """The tokens that stand for the victims and the alleged actors of one act."""

    victims: tuple[int, ...]
    actors: tuple[int, ...]
    involvement: str | None = None


def find_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Find the phrases that name victim and actor; who is not named stays unknown."""
    if trigger.rule.part == "verbs":
        return _of_verb(tree, trigger)
    if trigger.rule.part == "nouns":
        return _of_noun(tree, trigger)
    inner = next((token for token in reversed(trigger.tokens) if tree.is_verbal(token)), None)
    if trigger.rule.part == "phrases" and trigger.rule.victim == "object" and inner is not None:
        return _of_verb(tree, msgspec.structs.replace(trigger, head=inner, passive=tree.is_passive(inner)))
    subject = _subject_around(tree, trigger.head) if trigger.rule.victim != "none" else None
    return Roles(victims=() if subject is None else _people(tree, subject), actors=())


def _of_verb(tree: Tree, trigger: Trigger) -> Roles:
    verb, rule = trigger.head, trigger.rule
    actors: tuple[int, ...] = ()
    if trigger.passive:
        agent = tree.oblique(verb, "by")
        actors = () if agent is None or rule.actor == "none" else _agents(tree, agent)
        target = tree.subject(verb) if rule.victim in ("object", "subject") else _named(tree, trigger, rule.victim)
        return Roles(victims=() if target is None else _people(tree, target), actors=actors)
    target = _named(tree, trigger, rule.victim)
    doer = tree.subject(verb) if rule.actor == "subject" else None
    if rule.victim == "object" and target is None and doer is not None and tree.tag[verb] in ("VBN", "VBD"):
        target, doer = doer, tree.oblique(verb, "by")
    if doer is not None and doer != target:
        actors = _agents(tree, doer)
    return Roles(victims=() if target is None else _people(tree, target), actors=actors)


def _named(tree: Tree, trigger: Trigger, role: str) -> int | None:
    verb = trigger.head
    if role == "subject":
        return tree.subject(verb)
    if role == "object":
        return tree.object(verb) or _threatened(tree, trigger)
    if role == "poss":
        owned = tree.object(verb)
        return None if owned is None else tree.child(owned, "poss") or tree.oblique(owned, "of")
    if role.startswith("oblique:"):
        prepositions = role.removeprefix("oblique:").split("|")
        for token in trigger.tokens:
            found = tree.oblique(token, *prepositions)
            if found is not None:
                return found
        inner = tree.object(verb)
        return None if inner is None else tree.oblique(inner, *prepositions)
    if role == "as":
        return _identified(tree, trigger)
    if role == "of":
        return next((found for token in trigger.tokens if (found := _whose(tree, token)) is not None), None)
    return None


def _whose(tree: Tree, token: int) -> int | None:
    owner = tree.oblique(token, "of")
    return owner if owner is not None else tree.child(token, "poss")


def _identified(tree: Tree, trigger: Trigger) -> int | None:
    """Return the name that a victim or suspect is given ("identified the victim as Jane Roe")."""
    verb = trigger.head
    named = tree.oblique(verb, "as")
    whom = tree.subject(verb) if trigger.passive else tree.object(verb)
    if whom is not None and tree.pos[whom] == "PROPN":
        return whom
    return named if named is not None else whom


def _threatened(tree: Tree, trigger: Trigger) -> int | None:
    """Return the object of what was threatened ("threatened to kill her son")."""
    inner = tree.child(trigger.head, "xcomp") if trigger.rule.act.key == "threat" else None
    return None if inner is None else tree.object(inner)


def _of_noun(tree: Tree, trigger: Trigger) -> Roles:
    noun = trigger.head
    of, owner, by = tree.oblique(noun, "of", "against", "on"), tree.child(noun, "poss"), tree.oblique(noun, "by")
    if by is None and of is not None:
        by = tree.oblique(of, "by")
    actors = () if by is None else _agents(tree, by)
    whole = trigger.rule.victim != "none"
    victim = of if whole and of is not None and is_person(tree, of) else None
    if whole and victim is None and owner is not None:
        victim = owner
    elif owner is not None and not actors:
        actors = _agents(tree, owner)
    involvement = None
    verb = _governor(tree, noun)
    if verb is not None and _is_suffered(tree, verb, noun) and victim is None and trigger.rule.victim != "none":
        victim = tree.subject(verb)
    elif victim is None and verb is not None and trigger.rule.act.key == "wounding":
        victim = _wounded(tree, verb, noun)
    elif verb is not None and tree.lemma[verb] in _CHARGED and not actors:
        accused = tree.subject(verb) if tree.is_passive(verb) else tree.object(verb)
        actors = () if accused is None else _agents(tree, accused)
        involvement = _CHARGED[tree.lemma[verb]] if actors else None
    elif verb is not None and tree.lemma[verb] in _COMMITTED and not actors and not tree.is_passive(verb):
        doer = tree.subject(verb)
        actors = () if doer is None else _agents(tree, doer)
    return Roles(
        victims=() if victim is None else _people(tree, victim),
        actors=() if trigger.rule.actor == "none" else tuple(token for token in actors if token != victim),
        involvement=involvement,
    )


def _wounded(tree: Tree, verb: int, noun: int) -> int | None:
    """Return who has a wound: found with it, treated for it, dead of it."""
    if tree.lemma[verb] == "have" and tree.child(verb, "dobj") == noun:
        return tree.subject(verb)
    if tree.oblique(verb, "with", "for", "of", "from") != noun:
        return None
    return (
        tree.object(verb) if not tree.is_passive(verb) and tree.child(verb, "dobj") is not None else tree.subject(verb)
    )


def _is_suffered(tree: Tree, verb: int, noun: int) -> bool:
    if tree.lemma[verb] == "go":
        return tree.oblique(verb, "through") == noun
    return tree.lemma[verb] in _SUFFERED


def involvement_of(tree: Tree, trigger: Trigger) -> str | None:
    """Return in what way the one whom an act of police or court is about is involved: charged, suspect, victim …"""
    verb = trigger.head
    if trigger.rule.act.key in ("charge", "trial"):
        return _CHARGED.get(tree.lemma[verb], "charged")
    if trigger.rule.act.key != "identification":
        return None
    whom = tree.subject(verb) if trigger.passive else tree.object(verb)
    for token in (whom, tree.oblique(verb, "as")):
        if token is not None and tree.lemma[token] in ("victim", "dead", "deceased", "body", "casualty"):
            return "victim"
        if token is not None and tree.lemma[token] in _SUSPECTS:
            return _SUSPECTS[tree.lemma[token]]
    return None


def _governor(tree: Tree, noun: int) -> int | None:
    """Return the verb that a noun completes, through prepositions and coordination."""
    for up in tree.above(noun):
        if tree.is_verbal(up):
            return up
        if tree.dep[up] not in ("prep", "agent", "dobj", "conj", "pobj", "attr"):
            if tree.pos[up] not in ("ADP", "NOUN"):
                return None
    return None


def _subject_around(tree: Tree, token: int) -> int | None:
    if tree.dep[token] == "amod":
        noun = tree.head[token]
        return _subject_around(tree, noun) if tree.dep[noun] == "attr" else noun
    for up in (token, *tree.above(token)):
        found = tree.child(up, "nsubj", "nsubjpass")
        if found is not None:
            return tree.antecedent(found, up)
        if tree.is_verbal(up):
            return tree.subject(up)
        if tree.dep[up] == "pobj" or tree.dep[up] == "prep":
            continue
    return None


def _people(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that stand for people."""
    every = [_owner(tree, each) for each in tree.conjuncts(token)]
    return tuple(each for each in every if is_person(tree, each))


def _agents(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that can stand for somebody who acts."""
    return tuple(each for each in tree.conjuncts(token) if can_act(tree, each))


def _owner(tree: Tree, token: int) -> int:
    """Return whose body, whereabouts or group it is ("his face", "the whereabouts of the men"), else the token."""
    if is_person(tree, token):
        return token
    owner = tree.child(token, "poss")
    if owner is None:
        owner = tree.oblique(token, "of")
    if owner is not None and tree.pos[token] == "NOUN" and not is_person(tree, owner):
        return token
    return owner if owner is not None and is_person(tree, owner) else token


def party(tree: Tree, token: int, involvement: str | None) -> Party:
    """Make the party that a phrase names: its words, its entity, whether all or some of a group are meant."""
    counted = tree.oblique(token, "of") if tree.lemma[token] in _OF_QUANTITY else None
    first, last = _name_bounds(tree, token)
    if counted is not None:
        last = max(last, _name_bounds(tree, counted)[1])
    named = _name_beside(tree, token)
    if named is not None:
        last = max(last, _name_bounds(tree, named)[1])
    span = Span(start=tree.start[first], end=tree.end[last])
    return Party(
        text=span.of(tree.text),
        span=span,
        entity=_entity(tree, token, counted),
        extent=_extent(tree, token),
        involvement=_SUSPECTS.get(tree.lemma[token]) or involvement,
    )


def _name_beside(tree: Tree, token: int) -> int | None:
    """Return the person's name set beside a common noun ("a 23-year-old suspect, Jane Roe")."""
    if tree.pos[token] == "PROPN":
        return None
    for child in tree.children[token]:
        if tree.dep[child] == "appos" and tree.pos[child] == "PROPN" and is_person(tree, child):
            return child
    return None


def _name_bounds(tree: Tree, token: int) -> tuple[int, int]:
    first = last = token
    for child in tree.children[token]:
        if tree.dep[child] in _OUTSIDE_NAME and not _inside_name(tree, child, token):
            continue
        if child < token or tree.dep[child] in _AFTER_NAME:
            first, last = min(first, tree.left[child]), max(last, tree.right[child] if child > token else token)
    return first, last


def _inside_name(tree: Tree, child: int, token: int) -> bool:
    return child < token and tree.dep[child] in ("advmod", "npadvmod", "punct") and child != tree.left[token]


def _entity(tree: Tree, token: int, counted: int | None) -> str | None:
    for candidate in (token, counted):
        if candidate is not None and (mention := tree.mention_of.get(candidate)) is not None and mention.entity:
            return mention.entity
    for child in tree.children[token]:
        if tree.dep[child] == "appos" and (mention := tree.mention_of.get(child)) is not None:
            return mention.entity if names_people(tree.lemma[token]) or mention.type == "person" else None
    return None


def _extent(tree: Tree, token: int) -> Extent:
    words = {
        tree.word[token],
        *(tree.word[child] for child in tree.children[token] if tree.dep[child] in ("det", "predet", "amod", "nummod")),
    }
    if words & _ALL:
        return "all"
    if words & _SOME or (tree.oblique(token, "of", "among") is not None and tree.tag[token] == "CD"):
        return "some"
    return "unknown"

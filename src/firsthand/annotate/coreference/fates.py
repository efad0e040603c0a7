"""Who is dead or gone by the document's own words, and who is told as having done it.

"His death" after the name of the accused is not his: it is the death that the document tells of. Only what is told
as fact counts, so nobody is dead whom somebody threatened to kill.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.grammar import Grammar

_KILLING = frozenset({"kill", "murder", "execute", "behead", "assassinate", "slay", "massacre", "lynch"})
_DYING = frozenset({"die", "drown", "perish", "suffocate", "disappear", "vanish"})
_DEADLY = frozenset({"beat", "shoot", "stab", "hack", "choke", "torture", "strangle", "burn", "gun"})
_CHARGING = frozenset({"charge", "indict", "convict", "accuse"})
_FATES = frozenset(
    {"death", "killing", "murder", "slaying", "assassination", "lynching", "disappearance", "funeral", "burial",
     "autopsy", "killer", "murderer"}
)  # fmt: skip
_DEEDS = frozenset({"killing", "murder", "slaying", "assassination", "lynching", "killer", "murderer"})
_CUES = _KILLING | _DYING | _DEADLY | _CHARGING | _FATES | {"dead"}
_TOLD_AS_FACT = frozenset({"had", "was", "were", "been", "has", "have", "being", "is", "are", "be", "'s", "'ve", "did"})
_HELPERS = frozenset({"aux", "auxpass", "neg"})


def is_deadly(grammar: Grammar, head: int) -> bool:
    """Say whether words tell, of what a pronoun stands for, that it is dead or gone: "his death", "he was killed"."""
    above, dep = grammar.head[head], grammar.dep[head]
    if dep == "poss":
        return grammar.lemma[above] in _FATES
    return above != head and grammar.lemma[above] in _CUES and head in _gone(grammar, above)


def told_fates(grammar: Grammar, by_head: dict[int, Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the names of those told of as dead or gone, and of those told as doing it or charged."""
    gone: list[Draft] = []
    doing: list[Draft] = []
    for at, lemma in enumerate(grammar.lemma):
        if lemma in _CUES:
            gone.extend(_names(grammar, by_head, _gone(grammar, at)))
            doing.extend(_names(grammar, by_head, _doing(grammar, at)))
    return gone, doing


def mend_types(grammar: Grammar, drafts: list[Draft]) -> None:
    """Let a bare name taken for an organisation's be a person's where the text tells of its death: none has one."""
    by_head = {draft.head: draft for draft in drafts}
    dead: set[str] = set()
    for at, lemma in enumerate(grammar.lemma):
        if lemma not in _CUES or (lemma in _DEEDS and grammar.child(at, "poss") is not None):
            continue
        for word in _gone(grammar, at):
            draft = by_head.get(word)
            if draft is not None and grammar.child(word, "det") is None and _may_be_person(grammar, draft):
                dead.add(grammar.lower[draft.last - 1])
    for draft in drafts if dead else ():
        if grammar.lower[draft.last - 1] in dead and _may_be_person(grammar, draft):
            draft.type, draft.many, draft.roles = "person", False, ()


def _may_be_person(grammar: Grammar, draft: Draft) -> bool:
    """Say whether a name of an organisation has a person's shape: one to three capitalised words, no acronym."""
    if draft.form != "name" or draft.type != "organisation" or draft.last - draft.first > 3:
        return False
    words = grammar.tokens.text[draft.first : draft.last]
    bare = not draft.roles and grammar.tokens.tag[draft.head] == "NNP"
    return bare and all(word[:1].isupper() and word[1:].islower() for word in words)


def _gone(grammar: Grammar, at: int) -> list[int]:
    """Return the words for whoever a verb or noun of death is told of."""
    lemma = grammar.lemma[at]
    if lemma in _FATES:
        of = [grammar.child(kid, "pobj") for kid in grammar.children[at] if grammar.lower[kid] == "of"]
        whom = of or [grammar.child(at, "poss")]  # "the gang's murder of Ana Ruiz" is hers
        return [one for one in whom if one is not None]
    if lemma == "dead":
        verb = grammar.head[at]
        told = grammar.dep[at] in {"acomp", "oprd"} and _is_fact(grammar, verb)
        return _subject(grammar, verb) if told and not _has_object(grammar, verb) else []
    killing = lemma in _KILLING or (lemma in _DEADLY and _to_death(grammar, at))
    if grammar.pos[at] != "VERB" or not (killing or lemma in _DYING) or not _is_fact(grammar, at):
        return []
    if lemma in _DYING or _is_passive(grammar, at):
        return _subject(grammar, at)
    done_to = grammar.child(at, "dobj")
    return [] if done_to is None else [done_to]


def _doing(grammar: Grammar, at: int) -> list[int]:
    """Return the words for whoever is told as killing or wounding, or is charged."""
    lemma = grammar.lemma[at]
    if grammar.pos[at] != "VERB" or lemma not in _KILLING | _DEADLY | _CHARGING:
        return []
    if lemma in _CHARGING:
        return _subject(grammar, at) if _is_passive(grammar, at) else []
    if _is_passive(grammar, at):
        by = grammar.child(at, "agent")
        agent = None if by is None else grammar.child(by, "pobj")
        return [] if agent is None else [agent]
    return _subject(grammar, at) if _has_object(grammar, at) else []


def _is_passive(grammar: Grammar, verb: int) -> bool:
    tag = grammar.tokens.tag[verb]
    return grammar.child(verb, "auxpass", "nsubjpass") is not None or (tag == "VBN" and grammar.dep[verb] == "acl")


def _has_object(grammar: Grammar, verb: int) -> bool:
    return grammar.child(verb, "dobj") is not None


def _to_death(grammar: Grammar, verb: int) -> bool:
    """Say whether a wound killed: "beaten to death", "shot dead", "shot and killed"."""
    for kid in grammar.children[verb]:
        if grammar.lower[kid] == "dead" or (grammar.dep[kid] == "conj" and grammar.lemma[kid] in _KILLING):
            return True
        if grammar.lower[kid] == "to" and any(grammar.lower[low] == "death" for low in grammar.children[kid]):
            return True
    return False


def _is_fact(grammar: Grammar, verb: int) -> bool:
    """Say whether a verb is told as done: without "would", "not" or "to"."""
    return all(grammar.lower[kid] in _TOLD_AS_FACT for kid in grammar.children[verb] if grammar.dep[kid] in _HELPERS)


def _subject(grammar: Grammar, verb: int) -> list[int]:
    found = grammar.subject(verb)
    if found is None:
        return []
    above = grammar.head[found]
    if grammar.lower[found] in {"who", "whom"} and grammar.dep[above] == "relcl":
        found = grammar.head[above]
    return [found]


def _names(grammar: Grammar, by_head: dict[int, Draft], words: list[int]) -> Iterator[Draft]:
    """Yield the people named by words, those joined to them, or the name set beside them."""
    for word in chain.from_iterable((one, *grammar.conjuncts(one)) for one in words):
        beside = grammar.child(word, "appos")
        for at in (beside, word):
            name = None if at is None else by_head.get(at)
            if name is not None and name.form == "name" and name.type == "person":
                yield name
                break

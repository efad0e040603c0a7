"""Clauses that hang on the wrong word: relative ones with "who", and those in "-ed" right behind a noun."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import FURTHEST, SUBJECT, Arc, Children, below
from firsthand.model.annotated import Tokens
from firsthand.model.values.person_nouns import is_person_noun

PUTTING = frozenset({"put", "place", "set"})


def reduced_clause(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "put the number of men shut up in sheds at 40": a form in -ed right behind a noun joins no verb to another.

    Two verbs are joined by a conjunction or a comma; with neither, the second is the noun's own clause.
    """
    noun, governor = verb - 1, tokens.head[verb]
    if tokens.tag[verb] not in ("VBD", "VBN") or noun <= governor or tokens.tag[noun] not in ("NNS", "NN"):
        return []
    joined = any(governor < child < verb and tokens.dep[child] in ("cc", "punct") for child in children[governor])
    own = any(child < verb for child in children[verb])
    if joined or own or not below(tokens, noun, governor):
        return []
    return [Arc(token=verb, head=noun, dep="acl", tag="VBN")]


def no_clause_put(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "put the number of men shut up in sheds at 40": nobody puts a clause, so its subject is what is put."""
    subject = next((child for child in children[verb] if tokens.dep[child] in SUBJECT), None)
    putting, noun = tokens.head[verb], verb - 1
    if subject is None or not putting < subject <= noun or tokens.tag[verb] not in ("VBD", "VBN"):
        return []
    if tokens.tag[noun] not in ("NNS", "NN") or not below(tokens, noun, subject):
        return []
    return [Arc(token=subject, head=putting, dep="dobj"), Arc(token=verb, head=noun, dep="acl", tag="VBN")]


def clause_of_people(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Hang a clause with "who" on the nearest people before it, where it hangs on a thing or place."""
    if _means_people(tokens, tokens.head[verb]):
        return []
    who = next((child for child in children[verb] if tokens.text[child].lower() in ("who", "whom")), None)
    if who is None or who > verb:
        return []
    for noun in range(who - 1, max(who - FURTHEST, -1), -1):
        if tokens.sentence[noun] != tokens.sentence[verb]:
            return []
        if tokens.pos[noun] == "NOUN" and noun != tokens.head[verb] and _means_people(tokens, noun):
            return [] if below(tokens, noun, verb) else [Arc(token=verb, head=noun, dep="relcl")]
    return []


def _means_people(tokens: Tokens, noun: int) -> bool:
    """Say whether a noun may stand for people; a name, a pronoun or a number may."""
    return tokens.pos[noun] != "NOUN" or is_person_noun(tokens.lemma[noun])

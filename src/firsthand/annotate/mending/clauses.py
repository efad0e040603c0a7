"""Clauses that hang on the wrong word: relative ones with "who", and those in "-ed" right behind a noun."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import FURTHEST, SUBJECT, VERBS, Arc, Children, below
from firsthand.model.annotated import Tokens
from firsthand.model.values.person_nouns import is_person_noun

PUTTING = frozenset({"put", "place", "set"})
_HELPERS = frozenset({"aux", "auxpass", "neg"})
_NEAR = 5
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


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


def joined_subject(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Give "were struck" of "to end the threat and several dockers were struck" its subject: no "and" stands between.

    The parse joins such a noun to the one before, and lets the verb go without. Where it hung all that stands before
    on the verb ("patients have been moved and no nurses are working"), that clause comes first and the verb is joined.
    """
    if any(tokens.dep[kid] in SUBJECT for kid in children[verb]):
        return []
    first = min((kid for kid in children[verb] if tokens.dep[kid] in _HELPERS and kid < verb), default=verb)
    while first > 0 and tokens.pos[first - 1] in ("ADV", "PART"):
        first -= 1
    noun = first - 1
    finite = any(tokens.tag[at] in _FINITE for at in range(first, verb + 1))
    if noun < 1 or not finite or tokens.dep[noun] != "conj" or tokens.pos[noun] not in ("NOUN", "PROPN"):
        return []
    if tokens.pos[tokens.head[noun]] not in ("NOUN", "PROPN"):
        return []
    passive = any(tokens.dep[kid] == "auxpass" for kid in children[verb])
    arcs = [Arc(token=noun, head=verb, dep="nsubjpass" if passive else "nsubj")]
    before = next((kid for kid in children[verb] if tokens.dep[kid] == "ccomp" and kid < noun), None)
    if tokens.dep[verb] == "conj":
        return arcs if tokens.head[verb] < noun and tokens.pos[tokens.head[verb]] in VERBS else []
    if before is None or not below(tokens, noun, before):
        return []
    above, dep = (tokens.head[verb], tokens.dep[verb]) if tokens.head[verb] != verb else (before, "ROOT")
    return [*arcs, Arc(token=before, head=above, dep=dep), Arc(token=verb, head=before, dep="conj")]


def second_clause(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Join the second of "the roof fell and two dockers died, she said" to the first: both are what she said."""
    telling = tokens.head[verb]
    if telling < verb or tokens.dep[verb] != "ccomp":
        return []
    first = max((kid for kid in children[telling] if tokens.dep[kid] == "ccomp" and kid < verb), default=None)
    subject = next((kid for kid in children[verb] if tokens.dep[kid] in SUBJECT), None)
    if first is None or subject is None or subject < first:
        return []
    joined = any(tokens.dep[at] == "cc" for at in range(max(first, subject - _NEAR), subject))
    return [Arc(token=verb, head=first, dep="conj")] if joined else []

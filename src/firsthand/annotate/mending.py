"""What the parser often gets wrong in news, mended for every stage after it.

"The strip, who were confined": a relative clause with "who" belongs to people, not to the thing before it.
"Eighty men, the paper wrote, are locked up": a telling put in between is no subject of what follows it.
"Held in cellars and boat sheds": the last word is no verb.
"Were locked in, he said, with no light": they were so locked; "without running water": nobody runs.
"A minimum of 178 men were held": it is the men who were.
"The number of men shut up in sheds": the verb is the men's, none beside the first.
"They deny it, said his aunt, and have named others": whoever denies has named them, not the aunt.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from firsthand.model.annotated import Tokens
from firsthand.model.base import Frozen
from firsthand.model.values.person_nouns import is_person_noun

Children = Sequence[Sequence[int]]

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_VERBS = frozenset({"VERB", "AUX"})
_TELLING = frozenset({
    "say", "write", "report", "tell", "claim", "add", "announce", "state", "allege", "note", "explain", "recall",
    "recount", "relate", "confirm", "believe", "think", "describe", "continue", "insist", "maintain", "estimate",
})  # fmt: skip
_ON = frozenset({"with", "without", "for", "until", "since"})
_IN_USE = {
    "run": {"water"}, "drink": {"water"}, "wash": {"water", "facility"}, "cook": {"gas", "oil", "fuel", "facility"},
    "heat": {"oil", "fuel", "gas"}, "sleep": {"bag", "mat", "place", "quarters", "pill"},
}  # fmt: skip
_BOUNDS = frozenset({"minimum", "maximum", "total", "upward", "upwards", "Upward", "Upwards"})
_PUTTING = frozenset({"put", "place", "set"})
_FURTHEST = 16


class Arc(Frozen, frozen=True, kw_only=True):
    """A token's new head and relation, and its new word class where that was wrong."""

    token: int
    head: int
    dep: str
    pos: str | None = None
    tag: str | None = None


def mend(tokens: Tokens, children: Children) -> tuple[Arc, ...]:
    """Return the arcs of the parse that ought to be others, by token."""
    found: list[Arc] = []
    for token, dep in enumerate(tokens.dep):
        if tokens.lemma[token] in _BOUNDS:
            found += _bound(tokens, children, token)
        elif dep == "prep":
            found += _after_telling(tokens, children, token)
        elif tokens.tag[token] == "VBG" and tokens.lemma[token] in _IN_USE:
            found += _in_use(tokens, children, token)
        elif dep == "relcl":
            found += _clause_of_people(tokens, children, token)
        elif dep == "conj" and tokens.pos[token] in _VERBS:
            noun = _false_verb(tokens, children, token)
            if noun:
                found += noun
                continue
            goes_on = _past_inverted_telling(tokens, children, token)
            if goes_on:
                found += goes_on
                continue
            found += _reduced_clause(tokens, children, token)
            found += _beyond_telling(tokens, children, token, tokens.head[token])
        elif dep == "advcl" and tokens.tag[token] == "VBD":
            found += _reduced_clause(tokens, children, token)
        elif dep == "ccomp" and tokens.lemma[tokens.head[token]] in _PUTTING:
            found += _no_clause_put(tokens, children, token)
        elif dep == "parataxis" and tokens.head[token] > token:
            found += _beyond_telling(tokens, children, tokens.head[token], token)
    return tuple(found)


def mended(tokens: Tokens, arcs: Sequence[Arc]) -> Tokens:
    """Return the tokens with the arcs put in."""
    if not arcs:
        return tokens
    deps, heads, pos, tags = list(tokens.dep), list(tokens.head), list(tokens.pos), list(tokens.tag)
    for arc in arcs:
        deps[arc.token], heads[arc.token] = arc.dep, arc.head
        pos[arc.token], tags[arc.token] = arc.pos or pos[arc.token], arc.tag or tags[arc.token]
    return msgspec.structs.replace(tokens, dep=tuple(deps), head=tuple(heads), pos=tuple(pos), tag=tuple(tags))


def _false_verb(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "cellars and boat sheds", "sheds and pump houses" as two nouns where the parse made a verb of one."""
    own = children[verb]
    if tokens.tag[verb] == "VBZ" and own and own[0] == verb - 1 and tokens.dep[verb - 1] == "nsubj":
        first, last = verb - 1, verb
    elif tokens.tag[verb] in ("VB", "VBP") and verb + 1 in own and tokens.dep[verb + 1] == "dobj":
        first, last = verb, verb + 1
    else:
        return []
    before = first - 2
    bare = tokens.tag[first] in ("NN", "VB", "VBP") and tokens.text[first - 1].lower() in ("and", "or")
    many = before >= 0 and (tokens.tag[before] == "NNS" or tokens.text[before].endswith("s"))
    listed = many and tokens.dep[before] in ("pobj", "conj")
    if not bare or not listed or tokens.tag[tokens.head[verb]] not in ("VBN", "VBD", "VBG"):
        return []
    kept = [child for child in own if child not in (first, last)]
    return [
        Arc(token=last, head=before, dep="conj", pos="NOUN", tag="NNS"),
        Arc(token=first, head=last, dep="compound", pos="NOUN", tag="NN"),
        *(Arc(token=child, head=last, dep=tokens.dep[child]) for child in kept),
    ]


def _after_telling(tokens: Tokens, children: Children, preposition: int) -> list[Arc]:
    """Read "were locked in a store, he told the paper, with no light": they were locked so, he did not tell it so."""
    cue = tokens.head[preposition]
    if preposition < 1 or tokens.text[preposition].lower() not in _ON or tokens.text[preposition - 1] != ",":
        return []
    if tokens.dep[cue] in ("dobj", "dative"):
        cue = tokens.head[cue]
    if cue > preposition or tokens.lemma[cue] not in _TELLING:
        return []
    told = [child for child in children[cue] if child < cue and tokens.dep[child] in ("ccomp", "parataxis")]
    if tokens.dep[cue] in ("ccomp", "parataxis") and tokens.head[cue] < cue:
        told.append(tokens.head[cue])
    before = [verb for verb in told if tokens.pos[verb] in _VERBS]
    return [Arc(token=preposition, head=before[-1], dep="prep")] if before else []


def _in_use(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "without running water" as a kind of water: nobody runs it."""
    noun = verb + 1
    if (
        noun not in children[verb]
        or tokens.dep[noun] != "dobj"
        or tokens.lemma[noun] not in _IN_USE[tokens.lemma[verb]]
    ):
        return []
    rest = [child for child in children[verb] if child != noun]
    dep = {"pcomp": "pobj", "xcomp": "dobj", "ccomp": "dobj", "advcl": "dobj"}.get(tokens.dep[verb], tokens.dep[verb])
    return [
        Arc(token=noun, head=tokens.head[verb], dep=dep),
        Arc(token=verb, head=noun, dep="compound", pos="NOUN", tag="NN"),
        *(Arc(token=child, head=noun, dep=tokens.dep[child]) for child in rest),
    ]


def _bound(tokens: Tokens, children: Children, noun: int) -> list[Arc]:
    """Read "a minimum of 178 men were held": it is the men who were held, and the bound belongs to their number."""
    of = next((child for child in children[noun] if child == noun + 1 and tokens.text[child].lower() == "of"), None)
    people = next((child for child in children[of] if tokens.dep[child] == "pobj"), None) if of is not None else None
    if of is None or people is None or tokens.pos[people] not in _NOUNS:
        return []
    number = next((child for child in children[people] if tokens.dep[child] == "nummod"), None)
    if number is None or number < of or tokens.dep[noun] == "ROOT":
        return []
    inside = [child for child in children[noun] if child < noun]
    rest = [child for child in children[noun] if child > of]
    return [
        Arc(token=people, head=tokens.head[noun], dep=tokens.dep[noun]),
        *(Arc(token=child, head=number, dep="quantmod") for child in (*inside, noun, of)),
        *(Arc(token=child, head=people, dep=tokens.dep[child]) for child in rest),
    ]


def _reduced_clause(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "put the number of men shut up in sheds at 40": a form in -ed right behind a noun joins no verb to another.

    Two verbs are joined by a conjunction or a comma; with neither, the second is the noun's own clause.
    """
    noun, governor = verb - 1, tokens.head[verb]
    if tokens.tag[verb] not in ("VBD", "VBN") or noun <= governor or tokens.tag[noun] not in ("NNS", "NN"):
        return []
    joined = any(governor < child < verb and tokens.dep[child] in ("cc", "punct") for child in children[governor])
    own = any(child < verb for child in children[verb])
    if joined or own or not _below(tokens, noun, governor):
        return []
    return [Arc(token=verb, head=noun, dep="acl", tag="VBN")]


def _no_clause_put(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "put the number of men shut up in sheds at 40": nobody puts a clause, so its subject is what is put."""
    subject = next((child for child in children[verb] if tokens.dep[child] in _SUBJECT), None)
    putting, noun = tokens.head[verb], verb - 1
    if subject is None or not putting < subject <= noun or tokens.tag[verb] not in ("VBD", "VBN"):
        return []
    if tokens.tag[noun] not in ("NNS", "NN") or not _below(tokens, noun, subject):
        return []
    return [Arc(token=subject, head=putting, dep="dobj"), Arc(token=verb, head=noun, dep="acl", tag="VBN")]


def _clause_of_people(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Hang a clause with "who" on the nearest people before it, where it hangs on a thing or place."""
    if _means_people(tokens, tokens.head[verb]):
        return []
    who = next((child for child in children[verb] if tokens.text[child].lower() in ("who", "whom")), None)
    if who is None or who > verb:
        return []
    for noun in range(who - 1, max(who - _FURTHEST, -1), -1):
        if tokens.sentence[noun] != tokens.sentence[verb]:
            return []
        if tokens.pos[noun] == "NOUN" and noun != tokens.head[verb] and _means_people(tokens, noun):
            return [] if _below(tokens, noun, verb) else [Arc(token=verb, head=noun, dep="relcl")]
    return []


def _means_people(tokens: Tokens, noun: int) -> bool:
    """Say whether a noun may stand for people; a name, a pronoun or a number may."""
    return tokens.pos[noun] != "NOUN" or is_person_noun(tokens.lemma[noun])


def _beyond_telling(tokens: Tokens, children: Children, verb: int, cue: int) -> list[Arc]:
    """Give a verb the noun before ", the paper wrote," as its subject, which the telling between them has taken."""
    if tokens.lemma[cue] not in _TELLING or cue > verb:
        return []
    if any(tokens.dep[child] in (*_SUBJECT, "expl") for child in children[verb]):
        return []
    if any(tokens.dep[child] == "cc" for child in children[cue] if cue < child < verb):
        return []
    noun = _before_teller(tokens, children, cue)
    opening = min([verb, *(child for child in children[verb] if child > cue)])
    if noun is None or tokens.text[opening - 1] != ",":
        return []
    passive = any(tokens.dep[child] == "auxpass" for child in children[verb])
    subject = Arc(token=noun, head=verb, dep="nsubjpass" if passive else "nsubj")
    return [subject, Arc(token=verb, head=cue, dep="ccomp")] if tokens.dep[verb] == "conj" else [subject]


def _past_inverted_telling(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Hang "and have named others" on the clause before ", said his aunt,", which only stands between its verbs."""
    cue, own = tokens.head[verb], children[verb]
    if tokens.lemma[cue] not in _TELLING or verb < cue or any(tokens.dep[c] in (*_SUBJECT, "expl") for c in own):
        return []
    told = next((c for c in children[cue] if tokens.dep[c] == "ccomp" and c < cue), None)
    teller = next((c for c in children[cue] if tokens.dep[c] == "nsubj" and cue < c < verb), None)
    joined = next((c for c in children[cue] if tokens.dep[c] == "cc" and cue < c < verb), None)
    if told is None or teller is None or joined is None or tokens.text[joined - 1] != ",":
        return []
    return [Arc(token=verb, head=told, dep="conj"), Arc(token=joined, head=told, dep="cc")]


def _before_teller(tokens: Tokens, children: Children, cue: int) -> int | None:
    """Return the noun that stands, with a comma, before the subject of a telling."""
    subjects = [child for child in children[cue] if tokens.dep[child] in _SUBJECT and child < cue]
    if not subjects:
        return None
    first = teller = subjects[-1]
    while first > 0 and _below(tokens, first - 1, teller):
        first -= 1
    comma = first - 1
    return _top_noun(tokens, comma - 1, cue) if comma >= 1 and tokens.text[comma] == "," else None


def _top_noun(tokens: Tokens, last: int, cue: int) -> int | None:
    """Return the noun that heads the phrase ending here, as far as it hangs below the telling."""
    top = last
    while tokens.head[top] not in (cue, top):
        top = tokens.head[top]
    if tokens.head[top] != cue or top > last:
        return None
    if tokens.pos[top] in _NOUNS:
        return top
    inside = (t for t in range(top, last + 1) if tokens.pos[t] in _NOUNS and tokens.dep[t] != "nummod")
    return next(inside, None)


def _below(tokens: Tokens, token: int, ancestor: int) -> bool:
    here = token
    for _ in range(_FURTHEST):
        if here == ancestor:
            return True
        if tokens.head[here] == here:
            return False
        here = tokens.head[here]
    return False

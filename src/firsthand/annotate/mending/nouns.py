"""Nouns that the parser takes for verbs or heads: "boat sheds", "running water", "a minimum of 178 men"."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import NOUNS, Arc, Children, below
from firsthand.model.annotated import Tokens

HALVES = frozenset({"a.m.", "p.m.", "am", "pm"})
IN_USE = {
    "run": {"water"}, "drink": {"water"}, "wash": {"water", "facility"}, "cook": {"gas", "oil", "fuel", "facility"},
    "heat": {"oil", "fuel", "gas"}, "sleep": {"bag", "mat", "place", "quarters", "pill"},
}  # fmt: skip
_TWO_OBJECTS = frozenset({
    "give", "deny", "refuse", "offer", "show", "tell", "promise", "pay", "send", "teach", "ask", "allow", "grant",
    "serve", "charge", "fine", "award", "lend", "leave", "make", "call", "name", "appoint", "elect", "issue", "feed",
})  # fmt: skip
"""Passives that keep an object: "were held and given bread"."""
_WORN = frozenset({
    "disused", "abandoned", "ruined", "unused", "deserted", "converted", "unfinished", "burned", "burnt", "bombed",
    "rented", "requisitioned", "damaged", "walled",
})  # fmt: skip
"""Participles that say what a building is like."""
BOUNDS = frozenset({"minimum", "maximum", "total", "upward", "upwards", "Upward", "Upwards"})


def former(tokens: Tokens, children: Children, ex: int) -> list[Arc]:
    """Let "ex - girlfriend", cut in three, be one noun whose head is the last."""
    noun = ex + 2
    if noun >= len(tokens) or tokens.text[ex + 1] != "-" or tokens.pos[noun] not in ("NOUN", "PROPN"):
        return []
    head = tokens.head[ex]
    if head in (ex + 1, noun) or tokens.head[noun] == ex:
        head = next((up for up in (tokens.head[noun], tokens.head[ex + 1]) if up not in (ex, ex + 1, noun)), noun)
    kept = [child for part in (ex, ex + 1) for child in children[part] if child not in (ex, ex + 1, noun)]
    dep = tokens.dep[ex] if tokens.dep[ex] not in ("compound", "amod", "nmod") else tokens.dep[noun]
    return [
        Arc(token=ex, head=noun, dep="compound"),
        Arc(token=ex + 1, head=noun, dep="punct"),
        Arc(token=noun, head=head, dep=dep if head != noun else "ROOT"),
        *(Arc(token=child, head=noun, dep=tokens.dep[child]) for child in kept),
    ]


def false_verb(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
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


def worn(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "were held in cellars and disused farm buildings" as two kinds of place: a passive takes no object."""
    governor, own, before = tokens.head[verb], children[verb], verb - 2
    things = [kid for kid in own if tokens.dep[kid] == "dobj" and kid > verb]
    only_participle = tokens.tag[verb] == "VBN" or tokens.text[verb] in _WORN
    if not only_participle or len(things) != 1 or tokens.lemma[verb] in _TWO_OBJECTS or before <= governor:
        return []
    joined = tokens.text[verb - 1].lower() in ("and", "or") and tokens.dep[before] in ("pobj", "conj")
    passive = any(tokens.dep[kid] == "auxpass" for kid in children[governor])
    noun = things[0]
    bare = noun == verb + 1 or min(children[noun], default=verb) == verb + 1
    if not (joined and passive and bare) or tokens.pos[before] not in NOUNS or tokens.tag[noun] not in ("NNS", "NN"):
        return []
    if tokens.pos[verb + 1] not in ("NOUN", "ADJ", "PROPN") or not below(tokens, before, governor):
        return []
    return [
        Arc(token=noun, head=before, dep="conj"),
        Arc(token=verb, head=noun, dep="amod", pos="ADJ", tag="JJ"),
        *(Arc(token=kid, head=noun, dep=tokens.dep[kid]) for kid in own if kid != noun),
    ]


def in_use(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "without running water" as a kind of water: nobody runs it."""
    noun = verb + 1
    if noun not in children[verb] or tokens.dep[noun] != "dobj" or tokens.lemma[noun] not in IN_USE[tokens.lemma[verb]]:
        return []
    rest = [child for child in children[verb] if child != noun]
    dep = {"pcomp": "pobj", "xcomp": "dobj", "ccomp": "dobj", "advcl": "dobj"}.get(tokens.dep[verb], tokens.dep[verb])
    return [
        Arc(token=noun, head=tokens.head[verb], dep=dep),
        Arc(token=verb, head=noun, dep="compound", pos="NOUN", tag="NN"),
        *(Arc(token=child, head=noun, dep=tokens.dep[child]) for child in rest),
    ]


def bound(tokens: Tokens, children: Children, noun: int) -> list[Arc]:
    """Read "a minimum of 178 men were held": it is the men who were held, and the bound belongs to their number."""
    of = next((child for child in children[noun] if child == noun + 1 and tokens.text[child].lower() == "of"), None)
    people = next((child for child in children[of] if tokens.dep[child] == "pobj"), None) if of is not None else None
    if of is None or people is None or tokens.pos[people] not in NOUNS:
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


def clock(tokens: Tokens, token: int) -> list[Arc]:
    """Hang "a.m." of "at 2:15 a.m." on its preposition, where the parse takes it for the full stop that it ends in."""
    before = token - 2
    if tokens.dep[token] != "punct" or before < 0 or tokens.head[token - 1] != token or tokens.pos[before] != "ADP":
        return []
    return [Arc(token=token, head=before, dep="pobj")]

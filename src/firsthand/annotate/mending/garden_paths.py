"""Main clauses whose verb the parser took from the wrong word: garden paths of newspaper English.

"That 86 doctors sent to the valley were being held": the doctors were held; "sent to the valley" only says which.
"The army says 'hill bandits' kidnapped its men": the bandits kidnapped; nobody says bandits.
"They were told when they signed up that they could go": that is what they were told, not what they signed.
"""

from __future__ import annotations

from firsthand.annotate.mending.arcs import NOUNS, SUBJECT, VERBS, Arc, Children, below
from firsthand.annotate.mending.tellings import TELLING
from firsthand.model.annotated import Tokens

_FINITE_AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "have", "had"})
_ALIKE = frozenset(
    {"sent", "held", "shot", "found", "brought", "caught", "kept", "left", "hit", "hurt", "led", "struck"}
)
"""Pasts that are participles too."""
_LOOSE = frozenset({"advcl", "ccomp", "xcomp", "conj", "dep", "acl", "parataxis", "pcomp"})
OPENING = frozenset({"'", "‘", '"', "“", "``", "`", "«"})
_CLOSING = frozenset({"'", "’", '"', "”", "''", "»"})
_LONGEST_QUOTED = 5


def past_participle(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Give "86 doctors sent to the valley were held" the verb that has the auxiliaries; "sent" says which doctors.

    Told by a finite auxiliary whose verb has no subject and that nothing joins to the participle before it.
    """
    given, kids = tokens.head[verb], children[verb]
    if tokens.dep[verb] not in _LOOSE or given >= verb or tokens.tag[given] not in ("VBD", "VBN"):
        return []
    subject = next((kid for kid in children[given] if kid < given and tokens.dep[kid] == "nsubj"), None)
    if subject is None or not _is_bare(tokens, children, given, subject) or not _is_unjoined(tokens, children, verb):
        return []
    passive = any(tokens.dep[kid] == "auxpass" for kid in kids)
    moved = [kid for kid in children[given] if kid != subject and (kid < subject or kid > verb)]
    top = verb if tokens.head[given] == given else tokens.head[given]
    return [
        Arc(token=verb, head=top, dep=tokens.dep[given]),
        Arc(token=subject, head=verb, dep="nsubjpass" if passive else "nsubj"),
        Arc(token=given, head=subject, dep="acl", tag="VBN"),
        *(Arc(token=kid, head=verb, dep=tokens.dep[kid]) for kid in moved),
    ]


def _is_bare(tokens: Tokens, children: Children, given: int, subject: int) -> bool:
    """Say whether a participle stands right behind a noun, without an auxiliary and without an object of its own."""
    if given != subject + 1 or tokens.pos[subject] not in NOUNS or tokens.pos[subject] == "PRON":
        return False
    if tokens.tag[given] != "VBN" and not tokens.text[given].endswith("ed") and tokens.text[given] not in _ALIKE:
        return False
    if tokens.lemma[given] in TELLING or any(tokens.tag[kid] == "VBG" for kid in children[given] if kid > given):
        return False
    return not any(kid < given and tokens.dep[kid] in ("aux", "auxpass", "neg") for kid in children[given])


def _is_unjoined(tokens: Tokens, children: Children, verb: int) -> bool:
    """Say whether a verb opens with a finite auxiliary, has no subject, and nothing joins it to the one above."""
    given, kids = tokens.head[verb], children[verb]
    first = min([verb, *kids])
    if any(tokens.dep[kid] in (*SUBJECT, "expl", "mark", "csubj", "csubjpass") for kid in kids) or first == verb:
        return False
    between = range(given + 1, first)
    joined = any(
        tokens.dep[at] in ("cc", "mark") or (tokens.head[at] == given and tokens.dep[at] == "dobj") for at in between
    )
    finite = tokens.text[first].lower() in _FINITE_AUXILIARIES
    return finite and not joined and tokens.text[first - 1] not in (",", ";", "–", "—")


def quoted_subject(tokens: Tokens, children: Children, cue: int) -> list[Arc]:
    """Let the people in quotation marks behind "says" do what follows: "says 'hill bandits' kidnapped its men"."""
    opening = cue + 1
    ends = range(opening + 2, min(opening + _LONGEST_QUOTED, len(tokens) - 2))
    close = next((at for at in ends if tokens.text[at] in _CLOSING), None)
    if close is None or tokens.tag[close - 1] not in ("NNS", "NNPS", "NN") or not tokens.text[close + 1].endswith("ed"):
        return []
    noun, verb = close - 1, close + 1
    if tokens.dep[noun] in SUBJECT and tokens.head[noun] == verb:
        return []
    verbs = _joined_verbs(tokens, verb)
    harmed = _object_behind(tokens, verbs[-1])
    if harmed is None or not below(tokens, noun, cue) or not below(tokens, harmed, cue):
        return []
    return [
        Arc(token=verb, head=cue, dep="ccomp", pos="VERB", tag="VBD"),
        Arc(token=noun, head=verb, dep="nsubj"),
        Arc(token=opening, head=noun, dep="punct"),
        Arc(token=close, head=noun, dep="punct", pos="PUNCT", tag="''"),
        *(Arc(token=again, head=verb, dep="conj", pos="VERB", tag="VBD") for again in verbs[1:]),
        *(Arc(token=at, head=verb, dep="cc") for at in range(verb + 1, verbs[-1]) if tokens.text[at] == "and"),
        Arc(token=harmed, head=verbs[-1], dep="dobj"),
    ]


def _joined_verbs(tokens: Tokens, verb: int) -> list[int]:
    """Return "kidnapped" and "tortured" of "kidnapped and tortured its men"."""
    found, at = [verb], verb + 1
    while at + 1 < len(tokens) and tokens.text[at] in ("and", ",", "or") and tokens.text[at + 1].endswith("ed"):
        found.append(at + 1)
        at += 2
    return found


def _object_behind(tokens: Tokens, verb: int) -> int | None:
    """Return the noun that heads the phrase right behind a verb, if one stands there."""
    for at in range(verb + 1, len(tokens)):
        if tokens.pos[at] in ("NOUN", "PROPN", "PRON") and tokens.tag[at] != "PRP$":
            following = at + 1 < len(tokens) and tokens.pos[at + 1] in ("NOUN", "PROPN") and tokens.head[at] == at + 1
            if not following:
                return at
        elif tokens.pos[at] not in ("DET", "ADJ", "NUM", "PRON", "NOUN", "PROPN", "ADV"):
            return None
    return None


def told_that(tokens: Tokens, children: Children, told: int) -> list[Arc]:
    """Give "were told when they signed up that they could go" the clause with "that", which nobody signs."""
    kids = children[told]
    if not any(tokens.dep[kid] == "auxpass" for kid in kids) or any(
        tokens.dep[k] in ("ccomp", "xcomp", "dobj") for k in kids
    ):
        return []
    for clause in (kid for kid in kids if kid > told and tokens.dep[kid] == "advcl" and tokens.pos[kid] in VERBS):
        for said in children[clause]:
            that = tokens.dep[said] == "ccomp" and any(tokens.text[kid].lower() == "that" for kid in children[said])
            if that and said > clause and any(tokens.dep[kid] in SUBJECT for kid in children[said]):
                return [Arc(token=said, head=told, dep="ccomp")]
    return []

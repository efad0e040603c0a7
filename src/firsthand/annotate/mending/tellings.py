"""Tellings put in between: ", the paper wrote," is no subject of what follows it, and takes nothing from it."""

from __future__ import annotations

from firsthand.annotate.mending.arcs import NOUNS, SUBJECT, VERBS, Arc, Children, below
from firsthand.annotate.people import lexicon
from firsthand.model.annotated import Tokens

TELLING = frozenset({
    "say", "write", "report", "tell", "claim", "add", "announce", "state", "allege", "note", "explain", "recall",
    "recount", "relate", "confirm", "believe", "think", "describe", "continue", "insist", "maintain", "estimate",
})  # fmt: skip
_CALLING = frozenset({"call", "phone", "ring", "telephone", "text", "write", "message", "email"})
_SITES = frozenset({"site", "station", "agency", "group", "network"})
_RECIPIENT = 4
_ON = frozenset({"with", "without", "for", "until", "since"})


def after_telling(tokens: Tokens, children: Children, preposition: int) -> list[Arc]:
    """Read "were locked in a store, he told the paper, with no light": they were locked so, he did not tell it so."""
    cue = tokens.head[preposition]
    if preposition < 1 or tokens.text[preposition].lower() not in _ON or tokens.text[preposition - 1] != ",":
        return []
    if tokens.dep[cue] in ("dobj", "dative"):
        cue = tokens.head[cue]
    if cue > preposition or tokens.lemma[cue] not in TELLING:
        return []
    told = [child for child in children[cue] if child < cue and tokens.dep[child] in ("ccomp", "parataxis")]
    if tokens.dep[cue] in ("ccomp", "parataxis") and tokens.head[cue] < cue:
        told.append(tokens.head[cue])
    before = [verb for verb in told if tokens.pos[verb] in VERBS]
    return [Arc(token=preposition, head=before[-1], dep="prep")] if before else []


def where_past_telling(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Read "they were locked in a barn, she said, where they slept": it was in the barn, she did not say it there."""
    cue = tokens.head[verb]
    first = min([verb, *children[verb]])
    if tokens.lemma[cue] not in TELLING or not cue < first or tokens.text[first].lower() not in ("where", "when"):
        return []
    if tokens.text[first - 1] != "," or first - 1 - cue > _RECIPIENT:
        return []
    told = [child for child in children[cue] if child < cue and tokens.dep[child] in ("ccomp", "parataxis")]
    if tokens.dep[cue] in ("ccomp", "parataxis") and tokens.head[cue] < cue:
        told.append(tokens.head[cue])
    noun = _before_comma(tokens, children, cue)
    if not told or noun is None or tokens.pos[told[-1]] not in VERBS or not below(tokens, noun, told[-1]):
        return []
    if tokens.text[first].lower() == "where" and tokens.pos[noun] in NOUNS:
        return [Arc(token=verb, head=noun, dep="relcl")]
    return [Arc(token=verb, head=told[-1], dep="advcl")]


def _before_comma(tokens: Tokens, children: Children, cue: int) -> int | None:
    """Return the word that stands before the comma in front of a telling put in between."""
    teller = next((child for child in children[cue] if tokens.dep[child] in SUBJECT and child < cue), cue)
    first = min([teller, *children[teller]])
    return first - 2 if first > 1 and tokens.text[first - 1] == "," else None


def beyond_telling(tokens: Tokens, children: Children, verb: int, cue: int) -> list[Arc]:
    """Give a verb the noun before ", the paper wrote," as its subject, which the telling between them has taken."""
    if tokens.lemma[cue] not in TELLING or cue > verb:
        return []
    if any(tokens.dep[child] in (*SUBJECT, "expl") for child in children[verb]):
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


def past_inverted_telling(tokens: Tokens, children: Children, verb: int) -> list[Arc]:
    """Hang "and have named others" on the clause before ", said his aunt,", which only stands between its verbs.

    "Her daughter rang again, she told the paper, and said …": whoever rang said it, wherever the teller's verb stands.
    """
    cue, own = tokens.head[verb], children[verb]
    if tokens.lemma[cue] not in TELLING or verb < cue or any(tokens.dep[c] in (*SUBJECT, "expl") for c in own):
        return []
    told = next((c for c in children[cue] if tokens.dep[c] == "ccomp" and c < cue), None)
    first = told if told is not None and tokens.lemma[told] in _CALLING else cue
    teller = next((c for c in children[cue] if tokens.dep[c] == "nsubj" and first < c < verb), None)
    joined = next((c for c in children[cue] if tokens.dep[c] == "cc" and cue < c < verb), None)
    if told is None or teller is None or joined is None or tokens.text[joined - 1] != ",":
        return []
    return [Arc(token=verb, head=told, dep="conj"), Arc(token=joined, head=told, dep="cc")]


def closing_telling(tokens: Tokens, children: Children, cue: int) -> list[Arc]:
    """Read "they were taken to Orr, the news site Clear Water reported on Monday" as what the site tells.

    The parse makes of it a site that Clear Water reported: told by the comma, the outlet's noun and the sentence's end.
    """
    noun = tokens.head[cue]
    if tokens.lemma[cue] not in TELLING:
        return []
    name = next((child for child in children[cue] if tokens.dep[child] == "nsubj"), None)
    if name is None or not noun < name < cue or tokens.lemma[noun] not in lexicon().nouns["outlet"] | _SITES:
        return []
    first = min([noun, *(child for child in children[noun] if child < noun)])
    opening = min([name, *(child for child in children[name] if child < name)])
    root = noun
    while (
        tokens.head[root] != root
        and root != tokens.head[root]
        and tokens.sentence[tokens.head[root]] == tokens.sentence[noun]
    ):
        root = tokens.head[root]
    if opening != noun + 1 or first < 1 or tokens.text[first - 1] != "," or not _ends_sentence(tokens, children, cue):
        return []
    if root >= first or tokens.pos[root] not in VERBS or tokens.lemma[root] in TELLING:
        return []
    return [
        Arc(token=cue, head=cue, dep="ROOT"),
        Arc(token=root, head=cue, dep="ccomp"),
        Arc(token=noun, head=cue, dep="nsubj"),
        Arc(token=name, head=noun, dep="appos"),
    ]


def _ends_sentence(tokens: Tokens, children: Children, cue: int) -> bool:
    """Say whether nothing but when and where it was told stands behind a cue."""
    inside = {cue, *(child for child in children[cue] if tokens.dep[child] in ("prep", "npadvmod", "advmod"))}
    at = cue + 1
    while at < len(tokens) and tokens.sentence[at] == tokens.sentence[cue]:
        if tokens.pos[at] != "PUNCT" and not any(below(tokens, at, kid) for kid in inside - {cue}):
            return False
        at += 1
    return tokens.pos[at - 1] == "PUNCT" and tokens.pos[at - 2] not in ("ADP", "PART")


def _before_teller(tokens: Tokens, children: Children, cue: int) -> int | None:
    """Return the noun that stands, with a comma, before the subject of a telling."""
    subjects = [child for child in children[cue] if tokens.dep[child] in SUBJECT and child < cue]
    if not subjects:
        return None
    first = teller = subjects[-1]
    while first > 0 and below(tokens, first - 1, teller):
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
    if tokens.pos[top] in NOUNS:
        return top
    inside = (t for t in range(top, last + 1) if tokens.pos[t] in NOUNS and tokens.dep[t] != "nummod")
    return next(inside, None)

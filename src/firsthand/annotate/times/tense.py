"""Whether the verb that governs a time speaks of what was or of what will be."""

from __future__ import annotations

from typing import Literal

from firsthand.annotate.parsed import Parsed

Tense = Literal["past", "future"]

_FUTURE_HELPERS = frozenset(("will", "'ll", "’ll", "shall", "wo", "should", "must", "may", "might"))
_PAST_HELPERS = frozenset(("had", "was", "were", "did", "has", "have", "been", "'ve", "’ve"))
_PRESENT_BE = frozenset(("is", "are", "'re", "’re", "'s", "’s"))
_FUTURE_WORDS = frozenset(
    ("plan", "expect", "schedule", "scheduled", "intend", "aim", "hope", "promise", "pledge", "vow", "set", "due",
     "prepare", "propose", "postpone", "delay", "slate", "want", "threaten", "likely", "expected", "slated",
     "upcoming", "agree", "need", "ask", "order", "decide", "able", "about")
)  # fmt: skip
_ALWAYS_PLANNED = frozenset(("schedule", "expect", "slate", "plan", "postpone"))
_SAYING = frozenset(
    ("say", "tell", "report", "add", "claim", "believe", "think", "show", "note", "write", "know", "mean")
)
_ANSWERING = frozenset(("say", "comment", "confirm", "discuss", "give", "disclose", "reveal", "elaborate", "provide"))
# what police are doing now about what was: "are calling it an accident", "are searching for whoever shot …"
_LOOKING = frozenset(
    ("call", "describe", "investigate", "search", "look", "seek", "treat", "question", "review", "examine", "appeal",
     "consider", "probe", "try")
)  # fmt: skip
_STEPS = 12


def tense_at(parsed: Parsed, token: int) -> Tense | None:
    """Return the tense of the nearest verb above a token, or null where nothing tells.

    Modals and "to" before the verb, and words of planning beside or above it, make it future; so does the present
    outside headlines ("the trial opens on Monday"), except of saying and being.
    """
    tokens = parsed.tokens
    at = token
    nominal = tokens.dep[token] in ("poss", "compound", "nmod", "amod")
    for _ in range(_STEPS):
        if tokens.pos[at] in ("VERB", "AUX"):
            found = _of_verb(parsed, at, after=token > at) or (None if nominal else _of_present(parsed, at))
            if found is not None:
                return found
        elif at != token and tokens.pos[at] in ("NOUN", "PROPN"):
            nominal = True  # "Monday's vote follows": the present is the vote's, not Monday's
        above = tokens.head[at]
        if above == at:
            return None
        at = above
    return None


def is_backshifted(parsed: Parsed, token: int) -> bool:
    """Say whether the nearest verb is in the past proper: the now of "were now held" is the story's."""
    tokens = parsed.tokens
    at = token
    for _ in range(_STEPS):
        if tokens.pos[at] in ("VERB", "AUX"):
            words = {tokens.text[child].lower() for child in parsed.children[at] if tokens.dep[child].startswith("aux")}
            return tokens.tag[at] == "VBD" or bool(words & {"was", "were", "had"})
        if tokens.head[at] == at:
            return False
        at = tokens.head[at]
    return False


def _of_verb(parsed: Parsed, verb: int, *, after: bool = True) -> Tense | None:  # noqa: PLR0911  (one return a reading)
    tokens = parsed.tokens
    children = parsed.children[verb]
    helpers = [child for child in children if tokens.dep[child] in ("aux", "auxpass")]
    words = {tokens.text[child].lower() for child in helpers}
    above = tokens.head[verb]
    if words & _FUTURE_HELPERS:
        return "past" if "have" in words else "future"
    if words & {"would", "'d", "’d"} and "have" not in words:
        refusal = tokens.lemma[verb] in _ANSWERING and any(tokens.dep[child] == "neg" for child in children)
        return "past" if refusal else "future"
    if any(
        tokens.lemma[child] in _FUTURE_WORDS for child in children if tokens.dep[child] in ("acomp", "attr", "oprd")
    ):
        return "future"
    if "to" in words and (tokens.tag[verb] == "VB" or "be" in words):
        planned = tokens.lemma[above] in _FUTURE_WORDS or tokens.lemma[above] in ("be", "go", "have")
        return "future" if above == verb or planned else None
    tag = tokens.tag[verb]
    if tag == "VBN" and _is_planned(parsed, verb, after=after):
        return "future"
    if tag == "VBG" and tokens.dep[verb] == "pcomp" and tokens.text[above].lower() == "after":
        governor = tokens.head[above]
        return "past" if governor == above or _of_verb(parsed, governor) != "future" else None
    if tag == "VBG" and words & _PRESENT_BE:
        return None if tokens.lemma[verb] in _SAYING or tokens.lemma[verb] in _LOOKING else "future"
    if tag == "VBD" or words & _PAST_HELPERS or any(tokens.tag[child] == "VBD" for child in helpers):
        return "past"
    if tag == "VBN":
        return "past"
    return None


def _is_planned(parsed: Parsed, verb: int, *, after: bool) -> bool:
    """Scheduled, expected; set, ordered … only of a time after it, with "for" or "to do"; wanted for murder is not."""
    tokens = parsed.tokens
    if tokens.lemma[verb] in _ALWAYS_PLANNED:
        return True
    if tokens.lemma[verb] not in _FUTURE_WORDS or not after:
        return False
    given = "for" if tokens.lemma[verb] != "want" else None
    return any(tokens.dep[child] == "xcomp" or tokens.text[child].lower() == given for child in parsed.children[verb])


def _of_present(parsed: Parsed, verb: int) -> Tense | None:
    tokens = parsed.tokens
    helped = any(tokens.dep[child] in ("aux", "auxpass") for child in parsed.children[verb])
    if tokens.tag[verb] not in ("VBZ", "VBP") or helped or tokens.lemma[verb] in _SAYING or tokens.pos[verb] == "AUX":
        return None
    sentence = parsed.sentences[tokens.sentence[verb]]
    ended = tokens.text[sentence.last - 1][-1:] in ".!?\"”'’)"
    return "future" if ended and sentence.role == "body" else None

"""Harm in reports of crime: whoever is shot or arrested is not whoever speaks for the police."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Figure
from firsthand.annotate.coreference.fit import SPOKESMEN
from firsthand.annotate.coreference.grammar import Grammar

POSSESSIVE = frozenset({"his", "her", "their", "its", "hers", "theirs"})
_HARMS = frozenset(
    {"shoot", "stab", "kill", "wound", "injure", "strike", "hit", "beat", "arrest", "charge", "hold", "book", "jail",
     "detain", "hospitalize", "pronounce", "find", "airlift", "rush", "transport", "treat", "apprehend", "attack"}
)  # fmt: skip
_OFFICERS = frozenset({"officer", "deputy", "trooper", "constable", "agent"})
_HURTS = frozenset({"injury", "wound", "death", "body", "condition", "bond", "bail", "arrest"})


def is_harmed(grammar: Grammar, draft: Draft) -> bool:
    """Say whether the pronoun's clause tells of harm or arrest done to it: in a report of crime, to no official."""
    if draft.lemma in POSSESSIVE:
        return grammar.lemma[grammar.head[draft.head]] in _HURTS
    verb = grammar.lemma[grammar.verb(draft.head)]
    done_to = grammar.dep[draft.head] in {"nsubjpass", "dobj"} and verb in _HARMS
    return done_to or (grammar.dep[draft.head] == "nsubj" and verb == "die")


def speaks_for_others(figure: Figure, *, reporting: bool) -> bool:
    """Say whether somebody speaks for police or a court, or is an officer who says this very clause."""
    offices = {word for lemma in figure.lemmas for word in lemma.split()}
    return bool(offices & SPOKESMEN) or (reporting and bool(offices & _OFFICERS))

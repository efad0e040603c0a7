"""Words that most texts share, whatever they are about: they say nothing of what a case is about."""

from __future__ import annotations

_WORDS = (
    "said says told that this with from have been were they their there which when after before would "
    "could about more than also according other some into over under between people being where while "
    "what will report reported"
)
COMMON = frozenset(_WORDS.split())

"""What an office decides: "a court sentenced two guards", "the prosecutor has opened an investigation".

Nobody else can make such a decision known first: where a text names no other teller, the office has told it.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import is_passive, source_of
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import Attribution

_RULING = frozenset({"sentence", "convict", "acquit", "indict", "charge"})
_STEERING = frozenset({"open", "launch", "close", "suspend", "drop", "order", "reopen", "shelve"})
DECIDING = _RULING | _STEERING
_PROCEEDINGS = frozenset({"investigation", "inquiry", "enquiry", "probe", "case", "trial", "autopsy", "formation"})
_OFFICES = frozenset(
    {"court", "tribunal", "judge", "jury", "magistrate", "prosecutor", "prosecution", "attorney", "committee"}
    | {"government", "minister", "ministry", "president", "parliament", "police", "authority", "commission", "governor"}
)
_BECAUSE_OF = frozenset({"for", "with", "over", "into"})


def decisions(
    syntax: Syntax, taken: set[int], known: tuple[Attribution, ...]
) -> Iterator[tuple[int, int, int | None, list[int]]]:
    """Yield verb, office, nobody told, and what is decided, for each decision of an office that nobody else tells."""
    for verb, lemma in enumerate(syntax.lemma):
        if lemma not in DECIDING or verb in taken or syntax.pos[verb] != "VERB" or is_passive(syntax, verb):
            continue
        thing = syntax.child(verb, "dobj")
        if thing is None or thing < verb or (lemma in _STEERING and syntax.lemma[thing] not in _PROCEEDINGS):
            continue
        if syntax.quote_of[verb] != -1 or _is_told(syntax.start[verb], known):
            continue
        office = source_of(syntax, verb, lexicon())
        if office is None or office == thing or not _is_office(syntax, office):
            continue
        why = (c for c in syntax.each(verb, "prep") if c > thing and syntax.lower[c] in _BECAUSE_OF)
        loose = {t for c in syntax.subtree(verb) if syntax.dep[c] == "relcl" for t in syntax.subtree(c)}
        told = {*syntax.subtree(thing), *(t for c in why for t in syntax.subtree(c))} - loose
        yield verb, office, None, sorted(told)


def _is_told(at: int, known: tuple[Attribution, ...]) -> bool:
    """Say whether a place in the text is what somebody says."""
    return any(span.start <= at < span.end for one in known for span in one.content)


def _is_office(syntax: Syntax, head: int) -> bool:
    """Say whether a subject is an office, or a person with the office right before the name."""
    near = (head, *(c for c in syntax.each(head, "compound", "appos", "nmod") if c < head))
    return any(syntax.lemma[t] in _OFFICES for t in near)

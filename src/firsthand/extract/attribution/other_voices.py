"""What stands at the end of somebody's words and is another's: "…, as the ministry vowed to look into it"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.syntax import Syntax

_AGAINST = frozenset({"while", "whereas"})
_CLAIMS = frozenset({"claim", "allegation", "accusation", "assertion", "charge", "version", "account", "suggestion"})


def without_other_voices(syntax: Syntax, lexicon: Lexicon, clause: int, tokens: list[int]) -> list[int]:
    """Return what a clause tells without what another voice says behind it."""
    kept = set(tokens)
    others = {token for head in _heads(syntax, lexicon, kept, clause) for token in syntax.subtree(head)}
    return [token for token in tokens if token not in others] if others else tokens


def _heads(syntax: Syntax, lexicon: Lexicon, kept: Set[int], clause: int) -> Iterator[int]:
    """Yield the heads of such ends.

    "While her father says …"; ", as the ministry vowed …", which is the paper's own link; ", a claim that the society
    denied", which judges what was told.
    """
    after = [token for token in sorted(kept) if token > clause]
    for child in after:
        against = syntax.head[child] == clause and _sets_against(syntax, lexicon, child)
        if against or _links_another(syntax, lexicon, child) or _judges(syntax, lexicon, child):
            yield child


def _sets_against(syntax: Syntax, lexicon: Lexicon, child: int) -> bool:
    """Say whether a clause with "while" or "whereas" has somebody say something."""
    if syntax.dep[child] != "advcl" or syntax.lemma[child] not in lexicon.saying:
        return False
    marks = {syntax.lower[mark] for mark in syntax.each(child, "mark")}
    return syntax.child(child, "nsubj") is not None and bool(marks & _AGAINST)


def _links_another(syntax: Syntax, lexicon: Lexicon, child: int) -> bool:
    """Say whether a clause begins with ", as" and has somebody by name or noun say something."""
    if syntax.dep[child] != "advcl" or syntax.lemma[child] not in lexicon.verbs:
        return False
    subject = syntax.child(child, "nsubj")
    mark = next((one for one in syntax.each(child, "mark") if syntax.lower[one] == "as"), None)
    if mark is None or subject is None or syntax.pos[subject] == "PRON" or subject < mark:
        return False
    return syntax.text[mark - 1] == "," and syntax.quote_of[mark] == -1


def _judges(syntax: Syntax, lexicon: Lexicon, child: int) -> bool:
    """Say whether a noun behind a comma is a claim that somebody else denied."""
    if syntax.dep[child] != "appos" or syntax.lemma[child] not in _CLAIMS or syntax.quote_of[child] != -1:
        return False
    verb = syntax.child(child, "relcl", "acl")
    return verb is not None and syntax.lemma[verb] in lexicon.denying and syntax.child(verb, "nsubj") is not None

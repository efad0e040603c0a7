"""Whose words an account is: the people from whom it was gathered."""

from __future__ import annotations

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words

_GIVEN = frozenset({"testimony", "account", "evidence", "information"})
_TAKING = frozenset({"gather", "collect", "obtain", "take", "receive", "hear", "come"})
_HEARD = frozenset({"witness", "victim", "relative", "colleague"})
_WORKS = frozenset({
    "investigation", "inquiry", "study", "report", "survey", "review", "analysis", "examination", "assessment", "probe",
    "inspection", "reconstruction",
})  # fmt: skip
_MAKERS = frozenset({"expert", "medical", "lawyer", "analyst", "ngo", "inquiry", "authority"})


def gave_it(syntax: Syntax, head: int) -> int | None:
    """Return "survivors" of "evidence gathered from survivors": people whose words it is.

    Not where the text says who gathered it ("gathered by the league from survivors"): then the league tells.
    """
    if is_work(syntax, head):
        return _made_it(syntax, head)
    if syntax.lemma[head] not in _GIVEN:
        return None
    taken = (c for c in syntax.each(head, "acl") if syntax.lemma[c] in _TAKING and syntax.child(c, "agent") is None)
    sources = (p for t in (head, *taken) for p in syntax.each(t, "prep") if syntax.lower[p] == "from")
    people = (c for p in sources for c in syntax.each(p, "pobj"))
    return next((c for c in people if teller_words().roles.get(syntax.lemma[c]) in _HEARD), None)


def is_work(syntax: Syntax, head: int) -> bool:
    """Say whether a noun names somebody's inquiry or what came of it."""
    return syntax.lemma[head] in _WORKS


def _made_it(syntax: Syntax, head: int) -> int | None:
    """Return "experts" of "an investigation by six experts": people without a name whose work it is."""
    by = (p for p in syntax.each(head, "prep") if syntax.lower[p] == "by")
    makers = (c for p in by for c in syntax.each(p, "pobj") if syntax.pos[c] == "NOUN" and syntax.tag[c] == "NNS")
    return next((c for c in makers if teller_words().roles.get(syntax.lemma[c]) in _MAKERS), None)

"""Whose words an account is: the people from whom it was gathered."""

from __future__ import annotations

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words

_GIVEN = frozenset({"testimony", "account", "evidence", "information"})
_TAKING = frozenset({"gather", "collect", "obtain", "take", "receive", "hear", "come"})
_HEARD = frozenset({"witness", "victim", "relative", "colleague"})


def gave_it(syntax: Syntax, head: int) -> int | None:
    """Return "survivors" of "evidence gathered from survivors": people whose words it is.

    Not where the text says who gathered it ("gathered by the league from survivors"): then the league tells.
    """
    if syntax.lemma[head] not in _GIVEN:
        return None
    taken = (c for c in syntax.each(head, "acl") if syntax.lemma[c] in _TAKING and syntax.child(c, "agent") is None)
    sources = (p for t in (head, *taken) for p in syntax.each(t, "prep") if syntax.lower[p] == "from")
    people = (c for p in sources for c in syntax.each(p, "pobj"))
    return next((c for c in people if teller_words().roles.get(syntax.lemma[c]) in _HEARD), None)

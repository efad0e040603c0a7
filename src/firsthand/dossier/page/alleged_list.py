"""The alleged actors of an incident, each once, as the texts print them; no pronoun, and nobody to whom it was done."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import PRONOUNS, names_somebody, words_name
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import Party

_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "some"})
_SUFFERED = frozenset({"victim", "victims", "deceased", "dead", "suspect", "suspects"})


def alleged_list(told: Sequence[DisclosedStatement], index: CaseIndex) -> tuple[tuple[str, str], ...]:
    """Return each alleged actor under the words printed first, with the statement that names it first.

    Who is more often told to have suffered it in these statements than to have done it was misread in one of them.
    """
    suffered: dict[str, int] = {}
    done: dict[str, int] = {}
    shown: dict[str, tuple[str, str]] = {}
    for one in told:
        for party in one.victims:
            suffered[_key(party, index)] = suffered.get(_key(party, index), 0) + 1
        for party in one.alleged_actors:
            key, words = _key(party, index), " ".join(party.text.split())
            if words.casefold() not in PRONOUNS and names_somebody(words) and key not in _SUFFERED:
                done[key] = done.get(key, 0) + 1
                shown.setdefault(key, (words, one.id))
    kept = [key for key in shown if suffered.get(key, 0) <= done[key]]
    first = {key.split()[0] for key in shown if len(key.split()) > 1}
    kept = [key for key in kept if key not in first]  # "Lowland", torn off "Lowland soldiers"
    return tuple(sorted((shown[key] for key in kept), key=lambda one: (one[0].casefold(), one[1])))


def _key(party: Party, index: CaseIndex) -> str:
    person = index.people.get(party.entity or "")
    if person is not None and person.name and words_name(party, person):
        return person.id
    words = party.text.casefold().split()
    return " ".join(words[1:] if words[:1] and words[0] in _ARTICLES and len(words) > 1 else words)

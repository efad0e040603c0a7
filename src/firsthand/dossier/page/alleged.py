"""Who is said to have done something: alleged actors in the words of those who tell it, told of most first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import listed, party_name
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import Party

_MOST, _DOCUMENTS = 2, 2
_COUNTS = frozenset({"Both", "Two", "Three", "Several", "Many", "More", "Dozens", "Hundreds"})
_ARTICLES = frozenset({"a", "an", "the", "some", "its", "their", "his", "her"})


def alleged_words(told: Sequence[DisclosedStatement], index: CaseIndex) -> str:
    """Say by whom the tellers say that it was done, where two documents say so of an act that is done to somebody.

    Whoever suffered it in any of these statements is left out: a name in both places was misread in one of them. Of two
    names one of which ends in the other ("soldiers", "Eritrean soldiers") the longer one stands for both.
    """
    if not any(one.victims for one in told):
        return ""
    victims = {name for one in told for name in _names(one.victims, index)}
    saying: defaultdict[str, set[str]] = defaultdict(set)
    for one in told:
        if one.polarity == "positive" and one.standing in ("asserted", "hedged"):
            for name in _names(one.alleged_actors, index):
                saying[name].add(one.document)
    often = {name for name, documents in saying.items() if len(documents) >= _DOCUMENTS} - victims
    kept = [name for name in often if not any(_is_part(name, other) for other in often)]
    return f"said to be by {listed(sorted(kept, key=lambda name: (-len(saying[name]), name)), _MOST)}" if kept else ""


def _names(parties: Iterable[Party], index: CaseIndex) -> Iterator[str]:
    for party in parties:
        name = party_name(party, index)
        if name:
            first, _, rest = name.partition(" ")
            yield rest if rest and first.casefold() in _ARTICLES else _lowered(name)


def _lowered(name: str) -> str:
    """Write a count at the head of a sentence as it is written within one ("Both officers")."""
    return name[:1].lower() + name[1:] if name.partition(" ")[0] in _COUNTS else name


def _is_part(name: str, other: str) -> bool:
    """Say whether a name is the end of another one, or its first word, torn off ("Lowland", of "Lowland soldiers")."""
    own, longer = name.casefold(), other.casefold()
    return own != longer and (f" {longer}".endswith(f" {own}") or longer.startswith(f"{own} "))

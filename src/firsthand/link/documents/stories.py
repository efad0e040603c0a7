"""Stories: the documents of one matter that tell of one event, whatever incidents their statements were put into.

A matter also holds together whoever tells of one person; a story is narrower. Accounts of one event are compared over
the texts that share their main incident, or are about one small place at one time, or about one person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from firsthand.link.documents.settings import Setting, spots, ties
from firsthand.link.kept.kept_clusters import connected
from firsthand.link.kept.keys import key64, keys_of
from firsthand.model.record import Incident, InStory
from firsthand.model.statement import Statement

_OFTEN = 2
_SPELT = 5  # letters that two spellings of one name have in common
_ENDING = 2  # letters by which their lengths may differ


def stories(
    settings: Mapping[str, Setting], statements: Sequence[Statement], incidents: Sequence[Incident]
) -> tuple[InStory, ...]:
    """Return the story of each document of a matter, in order."""
    told: dict[str, list[Statement]] = {document: [] for document in sorted(settings)}
    for statement in statements:
        told[statement.document].append(statement)
    named = {document: tuple(sorted(set(spots(own)))) for document, own in told.items()}
    known = {key64(name): name for own in named.values() for name in own}
    about = [sorted(known[k] for k in keys_of(settings[one].names).tolist() if k in known) for one in told]
    spelt = _spelt_alike(known.values())
    places = [sorted({spelt[name] for name in own}) for own in about]
    one, other = ties(
        [settings[name] for name in told], ((at, name) for at, own in enumerate(places) for name in own), len(told)
    )
    main = np.array([*_by_incident([*told.values()], places, incidents)], dtype=np.int64).reshape(-1, 2).T
    label = connected(len(told), np.concatenate((one, main[0])), np.concatenate((other, main[1]))).tolist()
    names = list(told)
    return tuple(
        InStory(id=name, story=names[label[at]], about=tuple(about[at]), named=named[name])
        for at, name in enumerate(names)
    )


def _spelt_alike(names: Iterable[str]) -> dict[str, str]:
    """Return for each name of a place the first that is spelt like it."""
    first: dict[str, str] = {}
    like = {name: first.setdefault(name[:_SPELT], name) for name in sorted(names)}
    return {name: other if abs(len(name) - len(other)) <= _ENDING else name for name, other in like.items()}


def _by_incident(
    told: Sequence[Sequence[Statement]], places: Sequence[Sequence[str]], incidents: Sequence[Incident]
) -> Iterator[tuple[int, int]]:
    """Yield documents, by number, whose main incident is one, unless they are about places of different names."""
    whole = {incident.id: incident.part_of or incident.id for incident in incidents}
    counts = [Counter(whole[one.incident] for one in own if one.incident) for own in told]
    texts = Counter(incident for own in counts for incident in own)
    first: dict[tuple[str, str], int] = {}
    for at in sorted((at for at, own in enumerate(counts) if own), key=lambda at: (not places[at], at)):
        main = min(counts[at], key=lambda one: (texts[one] < _OFTEN, -counts[at][one], one))
        first.setdefault((main, ""), at)
        yield from ((first.setdefault((main, place), at), at) for place in places[at] or [""])

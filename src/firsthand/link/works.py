"""Works that documents cite, merged over the case: held as a document, or wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from firsthand.link.organisations import longer_names, organisation_key
from firsthand.link.work_facts import WorkFacts
from firsthand.model.base import Span, make_id
from firsthand.model.reading import Citation, WorkKind
from firsthand.model.record import NamedIn, Work

_SHORT = 5
_FEWEST = 3
_OWN_WORDS = frozenset({"report", "document", "unknown"})

_Named = tuple[WorkFacts, Citation]
NameAt = Callable[[str, str], int]
"""Says where a document's text has a name, -1 where it has not."""


class _Published:
    """The held documents of one publisher, with an index of the words of their statements."""

    def __init__(self, facts: Sequence[WorkFacts]) -> None:
        self.facts = facts
        self._owner = np.repeat(np.arange(len(facts)), [len(one.told) for one in facts])
        self._known: dict[bytes, NDArray[np.bool_]] = {}

    @cached_property
    def _holders(self) -> dict[int, NDArray[np.int64]]:
        """The numbers of the statements that hold a word."""
        holders: defaultdict[int, list[int]] = defaultdict(list)
        number = 0
        for fact in self.facts:
            for at in range(len(fact.told)):
                for word in fact.words(at):
                    holders[word].append(number)
                number += 1
        return {word: np.array(numbers, dtype=np.int64) for word, numbers in holders.items()}

    def telling(self, citing: WorkFacts, statement: int) -> NDArray[np.bool_]:
        """Say of each document whether a statement there has much the same words as this one."""
        told = citing.told[statement]
        if told not in self._known:
            words = citing.words(statement)
            held = [self._holders[word] for word in words if word in self._holders]
            found = np.zeros(len(self.facts), dtype=bool)
            if len(held) >= _FEWEST:
                shared = np.bincount(np.concatenate(held), minlength=len(self._owner))
                found[self._owner[np.flatnonzero((shared >= _FEWEST) & (2 * shared >= len(words)))]] = True
            self._known[told] = found
        return self._known[told]


def find_works(facts: Sequence[WorkFacts], retold: Mapping[str, str], name_at: NameAt) -> tuple[Work, ...]:
    """Return every work cited by anybody but its own publisher, with where it is named and whether it is held.

    Kinds that only say "a report" are one work of that outlet; an interview, a broadcast, a letter stays its own. Of
    whom nothing but a statement or a letter is cited ("said a statement read by the spokesman"), that is the work; of
    whom it is only told that they said it, the kind stays `unknown`: no work is named.
    `retold` gives the set of retellings of a document: a copy of a citing text is not the work it cites; `name_at`
    finds a name in a document's text.
    """
    whole = _whole_names(facts)
    cited: defaultdict[tuple[str, WorkKind], list[_Named]] = defaultdict(list)
    for one in facts:
        for citation in one.citations:
            key = whole(citation.who)
            if key and key != one.publisher_key:
                kind: WorkKind = "report" if citation.kind in _OWN_WORDS else citation.kind
                cited[key, kind].append((one, citation))
    statements = {key for (key, _), named in cited.items() if all(one.kind == "document" for _, one in named)}
    for one, citation in _named_on_the_way(facts, {key for key, _ in cited} - statements, (retold, name_at)):
        cited[whole(citation.who), "report"].append((one, citation))
    asked_for = {key for key, _ in cited}
    by_publisher: defaultdict[str, list[WorkFacts]] = defaultdict(list)
    for one in facts:
        if one.publisher_key in asked_for and one.publisher_key is not None:
            by_publisher[one.publisher_key].append(one)
    published = {key: _Published(by_publisher.get(key, ())) for key in asked_for}
    works = [
        _work((key, kind), part, held)
        for (key, kind), named in cited.items()
        for held, part in _by_document(key, named, (published[key], retold), kind).items()
    ]
    return tuple(sorted(works, key=lambda work: work.id))


def _whole_names(facts: Sequence[WorkFacts]) -> Callable[[str], str]:
    """Return what gives the key of an outlet's whole name: "the Daily Post" is the one longer name that ends so."""
    names = {citation.who for one in facts for citation in one.citations} | {
        one.publisher for one in facts if one.publisher
    }
    longer = longer_names(names)

    def key(who: str) -> str:
        own = organisation_key(who)
        return longer.get(own, own)

    return key


def _by_document(
    key: str, named: Sequence[_Named], where: tuple[_Published, Mapping[str, str]], kind: WorkKind
) -> dict[str | None, list[_Named]]:
    """Return citations of one outlet by the held document that they mean, null where it is wanted.

    A report cited without telling what it says is the one document that others mean, if there is one.
    """
    meant: defaultdict[str | None, list[_Named]] = defaultdict(list)
    bare = []
    for one, citation in named:
        asked = one.through.get(organisation_key(citation.who), ())
        held = _held(one, asked, *where)
        if held is None and not asked:
            bare.append((one, citation))
        else:
            meant[held].append((one, citation))
    if bare:
        meant[next(iter(meant)) if len(meant) == 1 and kind == "report" else None] += bare
    return meant


def _named_on_the_way(
    facts: Sequence[WorkFacts], known: Collection[str], retold: tuple[Mapping[str, str], NameAt]
) -> Iterator[_Named]:
    """Yield, once a document, the outlets, inquiries and NGOs that its statements came through and it does not cite.

    Also the publisher of a text that this one retells, where this one names it.
    """
    sets: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one in facts:
        if one.document in retold[0] and one.publisher and one.publisher_key and len(one.publisher) > _SHORT:
            sets[retold[0][one.document]][one.publisher] = one.publisher_key
    for one in facts:
        done = {organisation_key(citation.who) for citation in one.citations}
        done |= {*one.own, *([one.publisher_key] if one.publisher_key else [])}
        near = sets.get(retold[0].get(one.document, ""), {})
        on_the_way = [
            (name.who, name.key, name.span, name.published) for name in one.named if name.issuer or name.key in known
        ]
        on_the_way.sort(key=lambda name: not name[3])
        for who, key, span, published in (
            *on_the_way,
            *_publishers_named(one, {name: key for name, key in near.items() if key not in done}, retold[1]),
        ):
            if key and key not in done:
                done.add(key)
                yield one, Citation(who=who, entity=None, kind="report" if published else "unknown", span=span)


def _publishers_named(
    one: WorkFacts, near: Mapping[str, str], name_at: NameAt
) -> Iterator[tuple[str, str, Span, bool]]:
    for name, key in near.items():
        at = name_at(one.document, name)
        if at >= 0:
            yield name, key, Span(start=at, end=at + len(name)), True


def _work(what: tuple[str, WorkKind], named: Sequence[_Named], held: str | None) -> Work:
    works = _resting(what[0], named)
    places = {(one.document, citation.span) for one, citation in works or named}
    kinds = {citation.kind for _, citation in works or named} - ({"unknown"} if works else set())
    names = sorted({_plain(citation.who) for _, citation in works or named}, key=lambda who: (-len(who), who))
    return Work(
        id=make_id("w", *what, held),
        kind=next(iter(kinds)) if kinds in ({"document"}, {"unknown"}) else what[1],
        who=names[0],
        named_in=tuple(NamedIn(document=document, span=span) for document, span in sorted(places)),
        held=held,
    )


def _resting(key: str, named: Sequence[_Named]) -> list[_Named]:
    """Return the citations of a work, and of what its maker is only told to have said where that is said in it, too."""
    works = [(one, citation) for one, citation in named if citation.kind != "unknown"]
    said = [(one, citation) for one, citation in named if citation.kind == "unknown"]
    return [*works, *((one, c) for one, c in said if any(_tell_alike(key, one, other) for other, _ in works))]


def _tell_alike(key: str, one: WorkFacts, other: WorkFacts) -> bool:
    """Say whether two texts have much the same words through one body."""
    told, more = ([set(facts.words(at)) for at in facts.through.get(key, ())] for facts in (one, other))
    return any((shared := len(a & b)) >= _FEWEST and 2 * shared >= min(len(a), len(b)) for a in told for b in more)


def _plain(who: str) -> str:
    """Return an outlet's name as it stands within a sentence, without a small article before it."""
    return who.removeprefix("the ")


def _held(citing: WorkFacts, asked: Sequence[int], published: _Published, retold: Mapping[str, str]) -> str | None:
    """Return the one document of that publisher that tells what the citing statements tell, if there is one."""
    if not published.facts:
        return None
    common = sum((published.telling(citing, at).astype(np.int64) for at in asked), np.zeros(len(published.facts), int))
    own = retold.get(citing.document)
    fitting = []
    for number, one in enumerate(published.facts):
        enough = common[number] and 2 * common[number] >= len(asked)
        if not enough and (own is None or retold.get(one.document) != own):
            continue
        if one.document != citing.document and _precedes(one.day, citing.day):
            fitting.append((-int(common[number]), one.document))
    return min(fitting)[1] if fitting else None


def _precedes(day: str | None, citing: str | None) -> bool:
    """Say whether a document can be the work: not younger than what cites it, where both days are known."""
    return day is None or len(day) < 10 or citing is None or day <= citing

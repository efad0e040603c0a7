"""Works that documents cite, merged over the case: held as a document, or wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from firsthand.link.kept.kept import Kept, load, save
from firsthand.link.kept.keys import digest
from firsthand.link.names.organisations import longer_names, organisation_key
from firsthand.link.works.work_facts import WorkFacts
from firsthand.model.base import Span, make_id
from firsthand.model.reading import Citation, WorkKind
from firsthand.model.record import NamedIn, Work

_SHORT = 5
_FEWEST = 3
_OWN_WORDS = frozenset({"report", "document", "unknown"})

_Named = tuple[WorkFacts, Citation]
Digests = Mapping[str, str]
Near = Mapping[str, Sequence[tuple[str, str, int]]]
"""By document, the publishers of its set of retellings whom its text names: the name, its key and where it stands."""


class _Published:
    """The held documents of one publisher, with an index of the words of their statements."""

    def __init__(self, facts: Sequence[WorkFacts]) -> None:
        self.facts = facts
        self._known: dict[bytes, NDArray[np.bool_]] = {}

    @cached_property
    def _owner(self) -> NDArray[np.int64]:
        """Which document each statement is of."""
        return np.repeat(np.arange(len(self.facts)), [len(one.told) for one in self.facts])

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


def find_works(
    facts: Sequence[WorkFacts], retold: Mapping[str, str], near: Near, kept: tuple[Kept, Digests]
) -> tuple[Work, ...]:
    """Return every work cited by anybody but its own publisher, with where it is named and whether it is held.

    Kinds that only say "a report" are one work of that outlet; an interview, a broadcast, a letter stays its own. Of
    whom nothing but a statement or a letter is cited ("said a statement read by the spokesman"), that is the work; of
    whom it is only told that they said it, the kind stays `unknown`: no work is named.
    `retold` gives the set of retellings of a document: a copy of a citing text is not the work it cites. `kept` is
    where the works of each outlet lie, and the digest of each document.
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
    for one, citation in _named_on_the_way(facts, {key for key, _ in cited} - statements, near):
        cited[whole(citation.who), "report"].append((one, citation))
    asked_for = {key for key, _ in cited}
    by_publisher: defaultdict[str, list[WorkFacts]] = defaultdict(list)
    for one in facts:
        if one.publisher_key in asked_for and one.publisher_key is not None:
            by_publisher[one.publisher_key].append(one)
    found = _Works(by_publisher, retold, kept).made(cited)
    return tuple(sorted(found, key=lambda work: work.id))


class _Works:
    """Makes the works of each outlet and kind; those made before of the same documents are taken as they were."""

    def __init__(
        self,
        by_publisher: Mapping[str, Sequence[WorkFacts]],
        retold: Mapping[str, str],
        kept: tuple[Kept, Digests],
    ) -> None:
        self._by_publisher, self._retold = by_publisher, retold
        self._kept = kept[0]
        self._of = {document: f"{own} {retold.get(document)}" for document, own in kept[1].items()}
        self._published: dict[str, tuple[_Published, str]] = {}

    def made(self, cited: Mapping[tuple[str, WorkKind], Sequence[_Named]]) -> list[Work]:
        """Return the works that are cited, in any order."""
        marks = {what: self._mark(what, named) for what, named in cited.items()}
        held = load(self._kept, "works", marks.values(), tuple[Work, ...])
        new = {mark: self._works(what, cited[what]) for what, mark in marks.items() if mark not in held}
        save(self._kept, "works", new)
        held.update(new)
        return [work for mark in marks.values() for work in held[mark]]

    def _mark(self, what: tuple[str, WorkKind], named: Sequence[_Named]) -> str:
        """Return a key of all that the works of one outlet and kind rest on."""
        of = self._of
        told = [f"{of[one.document]} {c.who} {c.kind} {c.span.start} {c.span.end}" for one, c in named]
        return digest(*what, self._held_by(what[0])[1], *told)

    def _held_by(self, key: str) -> tuple[_Published, str]:
        """Return the held documents of a publisher, and a key of them."""
        if key not in self._published:
            facts = self._by_publisher.get(key, ())
            self._published[key] = _Published(facts), digest(*(self._of[one.document] for one in facts))
        return self._published[key]

    def _works(self, what: tuple[str, WorkKind], named: Sequence[_Named]) -> tuple[Work, ...]:
        where = (self._held_by(what[0])[0], self._retold)
        return tuple(_work(what, part, held) for held, part in _by_document(what[0], named, where, what[1]).items())


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


def _named_on_the_way(facts: Sequence[WorkFacts], known: Collection[str], near: Near) -> Iterator[_Named]:
    """Yield, once a document, the outlets, inquiries and NGOs that its statements came through and it does not cite.

    Also the publisher of a text that this one retells, where this one names it.
    """
    for one in facts:
        done = {*one.cited, *one.own, one.publisher_key}
        named = [name for name in one.named if name.key not in done and (name.issuer or name.key in known)]
        named.sort(key=lambda name: not name.published)
        on_the_way = [(name.who, name.key, name.span, name.published) for name in named]
        on_the_way += [
            (who, key, Span(start=at, end=at + len(who)), True) for who, key, at in near.get(one.document, ())
        ]
        for who, key, span, published in on_the_way:
            if key and key not in done:
                done.add(key)
                yield one, Citation(who=who, entity=None, kind="report" if published else "unknown", span=span)


def publishers_named(
    facts: Sequence[WorkFacts], retold: Mapping[str, str], text_of: Callable[[str], str], kept: tuple[Kept, Digests]
) -> Near:
    """Return the publishers of each set of retellings whom its documents' texts name; looked for once a set."""
    sets: defaultdict[str, list[WorkFacts]] = defaultdict(list)
    for one in facts:
        if one.document in retold:
            sets[retold[one.document]].append(one)
    marks = {root: digest(*(kept[1][one.document] for one in members)) for root, members in sets.items()}
    held = load(kept[0], "names in texts", marks.values(), dict[str, tuple[tuple[str, str, int], ...]])
    new = {
        mark: {one.document: tuple(_publishers_in(text_of(one.document), sets[root])) for one in sets[root]}
        for root, mark in marks.items()
        if mark not in held
    }
    save(kept[0], "names in texts", new)
    return {document: named for mark in marks.values() for document, named in (held.get(mark) or new[mark]).items()}


def _publishers_in(text: str, members: Sequence[WorkFacts]) -> Iterator[tuple[str, str, int]]:
    names = {one.publisher: one.publisher_key for one in members if one.publisher and len(one.publisher) > _SHORT}
    for name, key in names.items():
        if key and (at := text.find(name)) >= 0:
            yield name, key, at


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

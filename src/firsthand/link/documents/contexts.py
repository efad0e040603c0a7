"""What the other documents change for each document: counted for all as a key, and put together for those opened.

Of a document that nothing touched only the key of its context is asked for, by which it is seen to be untouched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from firsthand.link.documents.local_columns import Flags, Locals, People, Settled
from firsthand.link.documents.names_shared import Body, NamedBodies
from firsthand.link.documents.opened import Context
from firsthand.link.documents.sketches import TYPES, Column
from firsthand.link.kept.keys import Keys, Places, as_keys, key64, keys_of, mixed
from firsthand.model.base import make_id


class BodyMembers:
    """The bodies of a case, and which of them each entity is; entities that are called the same count once."""

    def __init__(self, held: Locals, settled: Settled) -> None:
        self._at = np.flatnonzero(settled.body)
        rows = held.column(Column.BODY_ROW)[self._at]
        _, first, self._own = np.unique(rows, return_index=True, return_inverse=True)
        members = [held.at(int(self._at[at])) for at in first.tolist()]
        self.named = NamedBodies(members)
        self._bodies = [self.named.of(member) for member in members]

    def of_row(self, size: int) -> Places:
        """Return for each of all entities the number of its row, -1 where it is no body."""
        found = np.full(size, -1)
        found[self._at] = self._own
        return found

    def body(self, row: int) -> Body | None:
        """Return the body of a row."""
        return self._bodies[row]

    def marks(self) -> Keys:
        """Return a key of each row's body."""
        known = {id(body): body for body in self._bodies if body is not None}
        keys = {name: key64(body.group.id, body.official, body.key) for name, body in known.items()}
        return as_keys(keys[id(body)] for body in self._bodies)


class Clusters:
    """Who of the case is one, by the number of his cluster; `named` says of which somebody has a name."""

    def __init__(self, people: People, clusters: Mapping[str, Sequence[str]]) -> None:
        self.roots = list(clusters)
        sizes = [len(keys) for keys in clusters.values()]
        numbers = people.numbers
        members = np.array([numbers[key] for keys in clusters.values() for key in keys], dtype=np.int64)
        self.of: Places = np.repeat(np.arange(len(sizes)), sizes)
        self.at: Places = people.wanted[members]
        self.named: Flags = np.zeros(len(sizes), dtype=bool)
        self.named[self.of[people.held.column(Column.NAMED)[self.at] != 0]] = True

    def ties(self, document: Places, most: int) -> tuple[Places, Places]:
        """Return documents that tell of one person, but for people told of in more than so many."""
        size = int(document.max(initial=0)) + 1
        told = np.unique(self.of * size + document[self.at])
        cluster, documents = told // size, told % size
        _, first, which, counts = np.unique(cluster, return_index=True, return_inverse=True, return_counts=True)
        few = counts[which] <= most
        return documents[first[which]][few], documents[few]


class Contexts:
    """The contexts of all documents; `described` are the clusters of groups without a name, `copies` the retellings."""

    def __init__(
        self,
        settled: Settled,
        clusters: Clusters,
        bodies: BodyMembers,
        described: Mapping[str, Sequence[str]],
        where: tuple[Locals, Mapping[str, str]],
    ) -> None:
        self._settled, self._clusters, self._bodies = settled, clusters, bodies
        self._held, self._copies = where
        self._numbers = {sketch.document: number for number, sketch in enumerate(self._held.sketches)}
        self._described = {key: root for root, keys in described.items() for key in keys}
        self._body = bodies.of_row(len(self._held.document))
        self._cluster = np.full(len(self._held.document), -1)
        self._cluster[clusters.at] = clusters.of
        self._made: dict[str, Context] = {}

    def marks(self) -> list[str]:
        """Return a key of 128 bits of each document's context, in the order of the documents."""
        one, other = self._of_locals()
        tellers = self._of_tellers()
        roots = [self._copies.get(sketch.document) for sketch in self._held.sketches]
        known = {root: key64(root) for root in dict.fromkeys(roots)}
        told = mixed(as_keys(known[root] for root in roots), tellers)
        pairs = zip(mixed(one, told).tolist(), mixed(other, told).tolist(), strict=True)
        return [f"{a:016x}{b:016x}" for a, b in pairs]

    def _of_locals(self) -> tuple[Keys, Keys]:
        settled, starts = self._settled, self._held.starts
        value = np.zeros(len(self._cluster), dtype=np.uint64)
        in_cluster, in_body = self._cluster >= 0, self._body >= 0
        if in_cluster.any():
            roots = mixed(as_keys(map(key64, self._clusters.roots)), self._clusters.named.astype(np.uint64))
            value[in_cluster] = roots[self._cluster[in_cluster]]
        for number in self._places_of(self._described):
            value[number] = key64("described", self._described[self._held.keys[number]])
        if in_body.any():
            value[in_body] = self._bodies.marks()[self._body[in_body]]
        kind = np.where(settled.dropped, 99, np.where(settled.retyped, settled.types + 1, 0)).astype(np.uint64)
        place = (np.arange(len(value)) - np.repeat(starts[:-1], np.diff(starts))).astype(np.uint64)
        whole = mixed(mixed(value, kind), place)
        return _sums(mixed(whole, place), starts), _sums(mixed(place, whole), starts)

    def _of_tellers(self) -> Keys:
        sketches = self._held.sketches
        tellers = keys_of(b"".join(sketch.teller_keys for sketch in sketches))
        starts = np.concatenate(([0], np.cumsum([len(sketch.tellers) for sketch in sketches]))).astype(np.int64)
        changed = {key64(key): key64(own) for key, own in self._bodies.named.aliases().items()}
        keys = np.sort(as_keys(changed))
        owns = as_keys(changed[key] for key in keys.tolist())
        value = np.zeros(len(tellers), dtype=np.uint64)
        if len(keys):
            at = np.minimum(np.searchsorted(keys, tellers), len(keys) - 1)
            value = np.where(keys[at] == tellers, mixed(tellers, owns[at]), np.uint64(0))
        return _sums(value, starts)

    def _places_of(self, keys: Mapping[str, str]) -> list[int]:
        """Return the numbers of the entities of these keys."""
        if not keys:
            return []
        return [number for number, key in enumerate(self._held.keys) if key in keys]

    def of(self, document: str) -> Context:
        """Return the context of a document."""
        if document not in self._made:
            self._made[document] = self._context(self._numbers[document])
        return self._made[document]

    def _context(self, number: int) -> Context:
        sketch, start = self._held.sketches[number], int(self._held.starts[number])
        own, bodies, named = {}, {}, set()
        for at, key in enumerate(sketch.keys, start=start):
            body = self._bodies.body(int(self._body[at])) if self._body[at] >= 0 else None
            if body is not None:
                own[key] = body.group.id
                if body.official:
                    bodies[key] = body.key
            elif self._cluster[at] >= 0:
                own[key] = make_id("p", self._clusters.roots[int(self._cluster[at])])
                if self._clusters.named[self._cluster[at]]:
                    named.add(own[key])
            elif key in self._described:
                own[key] = make_id("g", self._described[key])
        changed = range(start, start + len(sketch.keys))
        settled, canonical = self._settled, ((key, self._bodies.named.canonical(key)) for key in sketch.tellers)
        return Context(
            dropped=tuple(sketch.keys[at - start] for at in changed if settled.dropped[at]),
            retyped={sketch.keys[at - start]: TYPES[settled.types[at]] for at in changed if settled.retyped[at]},
            ids=own,
            named=tuple(sorted(named)),
            bodies=bodies,
            names={key: body for key, body in canonical if body != key},
            copies=self._copies.get(sketch.document),
        )


def _sums(values: Keys, starts: Places) -> Keys:
    """Return the sum of each document's values, around the end of the numbers."""
    with np.errstate(over="ignore"):
        total = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(values, dtype=np.uint64)))
        found: Keys = total[starts[1:]] - total[starts[:-1]]
        return found

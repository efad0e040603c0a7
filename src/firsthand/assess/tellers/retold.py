"""Trees of retellings: from the earliest text to the texts that retell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from firsthand.model.document import Document
from firsthand.model.record import Record, Retelling
from firsthand.model.trace import Retold


def retold_tree(record: Record, documents: Sequence[str]) -> tuple[Retold, ...]:
    """Return the given documents as trees: under each the documents that retell it, roots sorted by id.

    A document hangs under the one it aligns with best among those that came before it. Where nothing shows which
    came first, the smaller id stands above, and nothing more is claimed by it.
    """
    wanted = set(documents)
    parents: dict[str, Retelling] = {}
    for retelling in record.retellings:
        if retelling.document not in wanted or retelling.other not in wanted:
            continue
        child = retelling.document if retelling.direction == "from" else retelling.other
        best = parents.get(child)
        if best is None or retelling.share > best.share:
            parents[child] = retelling
    children: defaultdict[str, list[str]] = defaultdict(list)
    roots = []
    for document in sorted(wanted):
        parent = _parent(document, parents)
        if parent is None or _loops(document, parents):
            roots.append(document)
        else:
            children[parent].append(document)
    held = {document.id: document for document in record.documents}
    return tuple(_node(root, None, held, (children, parents)) for root in roots)


def _parent(document: str, parents: dict[str, Retelling]) -> str | None:
    retelling = parents.get(document)
    if retelling is None:
        return None
    return retelling.other if retelling.document == document else retelling.document


def _loops(document: str, parents: dict[str, Retelling]) -> bool:
    """Say whether this document is the smallest of a circle of parents."""
    seen = [document]
    at = _parent(document, parents)
    while at is not None and at not in seen:
        seen.append(at)
        at = _parent(at, parents)
    return at == document and document == min(seen)


def _node(
    document: str,
    retelling: Retelling | None,
    held: dict[str, Document],
    tree: tuple[defaultdict[str, list[str]], dict[str, Retelling]],
) -> Retold:
    children, parents = tree
    found = held[document]
    return Retold(
        document=document,
        publisher=found.publisher.name if found.publisher else None,
        published=found.published.edtf if found.published else None,
        kind=retelling.kind if retelling else "original",
        share=retelling.share if retelling else None,
        retold_in=tuple(_node(child, parents[child], held, tree) for child in sorted(children[document])),
    )

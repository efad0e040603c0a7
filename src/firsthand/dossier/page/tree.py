"""The tree of retellings as SVG: documents held in full lines, works not held dotted."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from firsthand.dossier.page.index import CaseIndex
from firsthand.model.base import Frozen

_ROW, _BOX, _WIDTH, _INDENT, _LETTERS = 34, 26, 640, 28, 62


class _Node(Frozen, frozen=True, kw_only=True):
    key: str
    label: str
    held: bool
    parent: str | None


def retelling_tree(index: CaseIndex, documents: Sequence[str]) -> str:
    """Draw who retells whom among these documents and which works they rest on; empty where nobody does."""
    nodes = _nodes(index, set(documents))
    if not any(node.parent for node in nodes):
        return ""
    rows = _in_order(nodes)
    height = _ROW * len(rows) + 8
    placed = {node.key: (depth, at) for at, (node, depth) in enumerate(rows)}
    names = {node.key: node.label for node in nodes}
    described = "; ".join(_said(node, names) for node in nodes)
    parts = [
        f'<svg class="tree" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(described)}">',
        *(_line(placed[node.parent], placed[node.key]) for node, _ in rows if node.parent in placed),
        *(_box(node, depth, at) for at, (node, depth) in enumerate(rows)),
        "</svg>",
    ]
    return "".join(part for part in parts if part)


def _nodes(index: CaseIndex, documents: set[str]) -> list[_Node]:
    found = {work.id: work for one in documents if (work := index.resting.get(one)) is not None}
    nodes = [
        _Node(key=f"work:{work.id}", label=f"{work.who}: {work.kind} (not held)", held=False, parent=None)
        for work in (found[key] for key in sorted(found))
    ]
    for document in (index.documents[one] for one in sorted(documents) if one in index.documents):
        source = next((one.document for one in document.retells if one.direction == "from"), None)
        rests = index.resting.get(document.id)
        parent = source if source in documents else f"work:{rests.id}" if rests else None
        nodes.append(_Node(key=document.id, label=index.labels[document.id], held=True, parent=parent))
    return nodes


def _in_order(nodes: list[_Node]) -> list[tuple[_Node, int]]:
    """Return the nodes as a tree is read, each with its depth; a loop of retellings is cut."""
    keys = {node.key for node in nodes}
    rows: list[tuple[_Node, int]] = []
    seen: set[str] = set()
    below: dict[str | None, list[_Node]] = {}
    for node in nodes:
        below.setdefault(node.parent, []).append(node)

    def visit(node: _Node, depth: int) -> None:
        waiting = [(node, depth)]
        while waiting:
            one, at = waiting.pop()
            if one.key not in seen:
                seen.add(one.key)
                rows.append((one, at))
                waiting += [(child, at + 1) for child in reversed(below.get(one.key, []))]

    for node in nodes:
        if node.parent not in keys:
            visit(node, 0)
    for node in nodes:
        visit(node, 0)
    return rows


def _said(node: _Node, names: dict[str, str]) -> str:
    parent = names.get(node.parent or "")
    return f"{node.label} from {parent}" if parent else node.label


def _line(parent: tuple[int, int], child: tuple[int, int]) -> str:
    x = parent[0] * _INDENT + 14
    top, bottom = parent[1] * _ROW + _BOX + 4, child[1] * _ROW + _BOX // 2 + 4
    return f'<path d="M{x} {top}V{bottom}H{child[0] * _INDENT + 4}" class="edge"/>'


def _box(node: _Node, depth: int, at: int) -> str:
    x, y = depth * _INDENT + 4, at * _ROW + 4
    kind = "held" if node.held else "wanted"
    label = node.label if len(node.label) <= _LETTERS else node.label[: _LETTERS - 1] + "…"
    return (
        f'<rect x="{x}" y="{y}" width="{_WIDTH - x - 8}" height="{_BOX}" rx="3" class="{kind}"/>'
        f'<text x="{x + 9}" y="{y + 18}">{escape(label)}</text>'
    )

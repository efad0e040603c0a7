"""What is new, gone and changed since an edition before, in words a reader understands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from firsthand.dossier.page.wording import count_words, tellers_words
from firsthand.dossier.snapshots import SaidBefore, Snapshot, without_numbers
from firsthand.errors import UserError
from firsthand.model.base import Frozen

ChangeKind = Literal["new", "gone", "changed"]
_ORDER = {"changed": 0, "new": 1, "gone": 2}


class Change(Frozen, frozen=True, kw_only=True):
    """One change: of what kind, of what (document, figure, proposition, person), and what it is in a sentence."""

    kind: ChangeKind
    of: str
    words: str


def changes_since(before: Snapshot, now: Snapshot) -> list[Change]:
    """Compare two editions of one kind.

    What has the same id is the same; ids that are gone are looked for again by what they say, since an id may change
    when an incident grows. The ids of public editions are fresh each time: there, only what they say is compared.
    """
    if before.edition != now.edition:
        raise UserError(
            f"The edition of before is {before.edition}, and this one {now.edition}.",
            hint=f"compare with a file of the {now.edition} edition",
        )
    public = now.edition == "public"
    found: list[Change] = []
    for of, old, new in (
        ("document", before.documents, now.documents),
        ("figure", *_figures(before, now, is_figure=True)),
        ("proposition", *_figures(before, now, is_figure=False)),
        ("person", before.people, now.people),
    ):
        changes = _by_label(of, old, new) if public else _by_id(of, old, new)
        found += sorted(changes, key=lambda one: (_ORDER[one.kind], one.words))
    return found


def change_lines(found: Sequence[Change], most: int) -> tuple[str, ...]:
    """Write changes as sentences, at most so many; a last one says how many there are besides."""
    if not found:
        return ("Nothing that the program compares has changed.",)
    lines = [f"{one.kind.capitalize()} – {one.of}: {one.words}" for one in found[:most]]
    return (*lines, f"And {count_words(len(found) - most, 'more change')}.") if len(found) > most else tuple(lines)


def _figures(
    before: Snapshot, now: Snapshot, *, is_figure: bool
) -> tuple[tuple[SaidBefore, ...], tuple[SaidBefore, ...]]:
    old, new = (tuple(one for one in edition.propositions if one.is_figure == is_figure) for edition in (before, now))
    return old, new


def _by_id(of: str, old: Sequence[SaidBefore], new: Sequence[SaidBefore]) -> Iterator[Change]:
    was, is_ = {one.key: one for one in old}, {one.key: one for one in new}
    both = was.keys() & is_.keys()
    for key in sorted(both):
        yield from _compared(of, was[key], is_[key])
    rest_old = [one for one in old if one.key not in both]
    rest_new = [one for one in new if one.key not in both]
    yield from _by_label(of, rest_old, rest_new)


def _by_label(of: str, old: Sequence[SaidBefore], new: Sequence[SaidBefore]) -> Iterator[Change]:
    was, is_ = _grouped(old), _grouped(new)
    for label in sorted(was.keys() | is_.keys()):
        old_left, new_left = _unequal(was[label], is_[label])
        pairs = list(zip(old_left, new_left, strict=False))
        for one, other in pairs:
            yield from _compared(of, one, other)
        for one in old_left[len(pairs) :]:
            yield Change(kind="gone", of=of, words=_said(one))
        for one in new_left[len(pairs) :]:
            yield Change(kind="new", of=of, words=_said(one))


def _unequal(old: list[SaidBefore], new: list[SaidBefore]) -> tuple[list[SaidBefore], list[SaidBefore]]:
    """Return what is left where each has taken one that says just the same."""
    common = Counter(map(_what, old)) & Counter(map(_what, new))
    sides = []
    for side in (old, new):
        left, taken = [], Counter(common)
        for one in side:
            if taken[_what(one)]:
                taken[_what(one)] -= 1
            else:
                left.append(one)
        sides.append(left)
    return sides[0], sides[1]


def _what(one: SaidBefore) -> tuple[int, int, int, str]:
    return one.low, one.high, one.documents, without_numbers(one.state)


def _grouped(said: Sequence[SaidBefore]) -> defaultdict[str, list[SaidBefore]]:
    groups: defaultdict[str, list[SaidBefore]] = defaultdict(list)
    for one in sorted(said, key=lambda one: (*_what(one), one.key)):
        groups[without_numbers(one.label)].append(one)
    return groups


def _compared(of: str, was: SaidBefore, now: SaidBefore) -> Iterator[Change]:
    points = []
    if (was.low, was.high) != (now.low, now.high):
        points.append(f"{tellers_words(was.low, was.high)} → {tellers_words(now.low, now.high)}")
    if was.documents != now.documents:
        points.append(f"{count_words(was.documents, 'document')} → {now.documents}")
    if without_numbers(was.state) != without_numbers(now.state):
        points.append(f"{was.state} → {now.state}")
    if points:
        yield Change(kind="changed", of=of, words=f"{now.label}: {'; '.join(points)}")


def _said(one: SaidBefore) -> str:
    if one.documents:
        return f"{one.label} ({tellers_words(one.low, one.high)}, in {count_words(one.documents, 'document')})"
    return one.state if one.state.startswith((one.label, "“")) else one.label

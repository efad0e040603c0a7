"""What stands under a proposition: who told it in which words, a row for the same words of one chain, fullest first."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.dossier.page.dates import when_words
from firsthand.dossier.page.wording import basis_words, chain_words, standing_words
from firsthand.model.base import Frozen
from firsthand.model.disclosed import DisclosedStatement

_WITHHELD = "words withheld in this edition"


class Told(Frozen, frozen=True, kw_only=True):
    """One telling on the page, with all statements that are it or a piece of it."""

    statements: tuple[str, ...]
    words: str
    chain: str
    basis: str
    standing: str
    when: str


def told_rows(told: Sequence[DisclosedStatement]) -> tuple[Told, ...]:
    """Return the tellings: those with a teller before a publisher's own words, whole ones before pieces.

    Words that are a piece of other words of their document, by the same chain and held the same way, stand with them.
    """
    ordered = sorted(told, key=lambda one: (len(one.chain) < 2, -len(one.text or ""), one.id))
    rows: dict[tuple[str, ...], list[tuple[str, list[DisclosedStatement]]]] = {}
    order: list[tuple[str, list[DisclosedStatement]]] = []
    for one in ordered:
        words = " ".join((one.text or _WITHHELD).split())
        alike = rows.setdefault((one.document, chain_words(one.chain), one.standing, one.polarity), [])
        held = next((row for row in alike if words in row[0]), None)
        if held is None:
            held = (words, [])
            alike.append(held)
            order.append(held)
        held[1].append(one)
    return tuple(_row(words, same) for words, same in order)


def _row(words: str, same: Sequence[DisclosedStatement]) -> Told:
    first = same[0]
    return Told(
        statements=tuple(one.id for one in same),
        words=words,
        chain=chain_words(first.chain),
        basis=basis_words(first.chain),
        standing=standing_words(first.standing),
        when=when_words(first.when) if first.when else "",
    )

"""The acts that firsthand knows: our labels, HURIDOCS codes where they exist, and the words that show them."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen

ActClass = Literal["violation", "status", "communication", "refusal", "military", "state", "other"]


class Act(Frozen, frozen=True, kw_only=True):
    """One act of the vocabulary.

    `verbs` are lemmas, with a particle or object where needed ("take to", "open fire"); `nouns` are lemmas of
    nominalisations ("beating"); `phrases` are lemma sequences. `victim` and `actor` say which syntactic role of
    an active verb they take: `object`, `subject`, `oblique:PREP` or `none`. `state` is true where the act lasts
    (detention), so that a time holds throughout it. `status` is the person's status that it leaves behind.
    `event` is true where statements of it make incidents.
    """

    key: str
    label: str
    code: str | None = None
    kind: ActClass = "violation"
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    victim: str = "object"
    actor: str = "subject"
    state: bool = False
    status: str | None = None
    event: bool = True
    legal: bool = False
    broader: str | None = None


class Vocabulary(Frozen, frozen=True, kw_only=True):
    """Acts by key, with the version that goes into the record's settings."""

    version: str
    acts: tuple[Act, ...]

    def act(self, key: str) -> Act | None:
        """Return the act of this key, or null."""
        return next((act for act in self.acts if act.key == key), None)


class CalendarEntry(Frozen, frozen=True, kw_only=True):
    """One event of the reference calendar: words that name it (lower case), and its EDTF date."""

    key: str
    label: str
    edtf: str
    words: tuple[tuple[str, ...], ...]
    source: str | None = None


class KnownPlace(Frozen, frozen=True, kw_only=True):
    """One row of a case's `places.csv`: comes before the gazetteer."""

    name: str
    variants: tuple[str, ...] = ()
    kind: str = "settlement"
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    parent: str | None = None
    country: str | None = None

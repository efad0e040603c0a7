"""The acts that firsthand knows: our labels, HURIDOCS codes where they exist, and the words that show them."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen

ActClass = Literal["violation", "status", "communication", "refusal", "military", "state", "other"]
Needs = Literal["person", "any", "thing", "place"]


class Pattern(Frozen, frozen=True, kw_only=True):
    """Words that show an act.

    `words` are lemmas in reading order, alternatives joined by "|" ("open|return fire"), a few other words between
    them; the first is the trigger, of nouns the last. `needs` says what the victim must be for the words to mean this
    act ("held a meeting" is no detention): a person or a group of people, anything, a thing, or a place. `unless`
    lists lemmas beside the trigger that give the words another sense ("held responsible"; "#-#" is a score),
    `without` relations of its children that do so (`oprd`: "called him a liar"). `victim` and `actor` override the
    act's. `also` is the key of a second act that the same words tell of a victim they name ("shot him": a wound, too).
    """

    words: str
    needs: Needs | None = None
    unless: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    victim: str | None = None
    actor: str | None = None
    also: str | None = None


class Act(Frozen, frozen=True, kw_only=True):
    """One act of the vocabulary.

    `verbs`, `nouns` (nominalisations: "beating") and `adjectives` are patterns whose first word is a verb, noun or
    adjective; `phrases` are sequences of lemmas headed by anything. `victim` and `actor` say which syntactic
    role of an active verb they take: `object`, `subject`, `oblique:PREP|PREP`, `poss` (owner of the object), `of`
    (owner of the pattern's noun), `as` (the name given), `is` (whoever
    a noun of the pattern is said to be: "the victim was Ann Lee") or `none`. `needs` is the default of the patterns.
    `state` is true where the act lasts (detention), so that a time holds throughout it. `status` is the person's
    status that it leaves behind. `event` is true where statements of it make incidents. `legal` is true
    where the words are a legal characterisation, kept as the teller's.
    """

    key: str
    label: str
    code: str | None = None
    kind: ActClass = "violation"
    verbs: tuple[Pattern, ...] = ()
    nouns: tuple[Pattern, ...] = ()
    adjectives: tuple[Pattern, ...] = ()
    phrases: tuple[Pattern, ...] = ()
    victim: str = "object"
    actor: str = "subject"
    needs: Needs = "person"
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
    """One event of the reference calendar: words that name it (lower case), and its EDTF date.

    Each of `words` is a set of beginnings of words that must all stand in a sentence; none of `unless` may.
    """

    key: str
    label: str
    edtf: str
    words: tuple[tuple[str, ...], ...]
    source: str | None = None
    unless: tuple[str, ...] = ()


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

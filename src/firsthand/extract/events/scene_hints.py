"""What a report tells beside its acts about when and where: "It happened on Friday", "Officers were called to …".

Three kinds, best first: the happening itself; that police or ambulances came; any other day that a local report tells
of what went on. For the place alone, where the report is from: its dateline, or the town whose police speak. All are
inference, and marked so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TypeGuard

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.apart import is_clock_alone
from firsthand.extract.events.datelines import is_dateline
from firsthand.extract.events.pointing import is_local_report
from firsthand.extract.events.scene_towns import has_police, town_of
from firsthand.model.annotated import PlaceMention
from firsthand.model.base import Frozen
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_CALLS = frozenset({"call", "calls", "911"})
_DISTANCES = frozenset({"miles", "kilometers", "kilometres", "km", "minutes"})
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "just"}
)
_PRESENT = frozenset({"now", "today", "currently", "still"})
_REAL = frozenset({"asserted", "hedged"})
_PLAIN = frozenset({"other", "investigation", "contact"})
_DEEDS = frozenset({"offence", "offense", "crime", "act", "murder"})
_TOWN_KM = 60.0


class Hint(Frozen, frozen=True, kw_only=True):
    """A time or place told without its act; `rank` 0 is the happening itself, 1 that help came, 2 the rest."""

    sentence: int
    rank: int
    when: When | None
    where: Where | None


def find_hints(tree: Tree, statements: Sequence[Statement]) -> list[Hint]:
    """Return the hints of a document in reading order."""
    hints = []
    for one in statements:
        if one.when is None and (one.where is None or one.where.lat is None):
            continue
        token = max(0, bisect_right(tree.start, one.trigger[0]) - 1)
        rank = _rank(tree, token)
        if rank is None and one.act == "other" and not _CALLS.isdisjoint(one.text.lower().split()):
            rank = 1
        if rank is None and _is_told(one) and _tells_of_day(tree, token, one.when):
            rank = 2
        if rank is not None:
            hints.append(Hint(sentence=tree.sentence[token], rank=rank, when=one.when, where=one.where))
    return sorted(hints, key=lambda hint: (hint.rank, hint.sentence))


def _is_told(one: Statement) -> bool:
    return one.act in _PLAIN and one.standing in _REAL and one.polarity == "positive"


def _tells_of_day(tree: Tree, verb: int, when: When | None) -> bool:
    """Say whether a clause tells of a past day what went on then, not who spoke or stood in court on it."""
    if when is None or when.earliest is None or when.earliest != when.latest or is_clock_alone(when):
        return False
    published = tree.annotated.document.published
    if published is not None and when.earliest > published.edtf:
        return False
    if when.text.lower() in _PRESENT or word_list("words", "responders").isdisjoint(tree.lemma):
        return False
    subject = tree.subject(verb) if tree.is_verbal(verb) else None
    about = {tree.lemma[verb], tree.word[verb], *([tree.lemma[subject]] if subject is not None else [])}
    return not about & (word_list("words", "telling") | word_list("words", "procedure"))


def _rank(tree: Tree, verb: int) -> int | None:
    lemma, subject = tree.lemma[verb], tree.subject(verb) if tree.is_verbal(verb) else None
    if subject is None:
        return None
    placed = tree.child(verb, "dobj")
    happens = lemma in word_list("words", "happening") or (
        lemma == "take" and placed is not None and tree.word[placed] == "place"
    )
    done = lemma == "commit" and placed is not None and tree.lemma[placed] in _DEEDS
    if done:
        return 0  # "the suspect committed the offence in …"
    if happens:
        event = tree.word[subject] in ("it", "this", "that") or tree.lemma[subject] in word_list("words", "happenings")
        return 0 if event else None
    came = lemma in word_list("words", "called_out") and tree.lemma[subject] in word_list("words", "responders")
    return 1 if came else None


def home_of(tree: Tree) -> Where | None:
    """Return the town that a report is from: of its dateline, else whose police it names most (the first of equals).

    Only where police or rescuers speak: a correspondent's dateline says nothing about a war elsewhere.
    """
    placed = (place for place in tree.annotated.places if place.place is not None and place.first < len(tree))
    towns = [place for place in placed if _is_town(place) and not _is_beside_the_scene(tree, place)]
    surnames = {one.name.split()[-1] for one in tree.entities.values() if one.type == "person" and _is_full(one.name)}
    towns = [place for place in towns if place.text not in surnames]
    guarded = [place for place in towns if has_police(tree, place)]
    guarded = [place for place in guarded if place.kind == "settlement"] or guarded
    if not guarded and (word_list("words", "responders") | word_list("words", "courts")).isdisjoint(tree.lemma):
        return None
    dated = next(
        (place for place in towns if place.first < len(tree) and is_dateline(tree, place.first, place.last)), None
    )
    if dated is None and guarded and (guarded[0].kind == "settlement" or not is_local_report(tree)):
        told = Counter(place.place for place in guarded)
        dated = max(guarded, key=lambda place: told[place.place])
    if dated is None and is_local_report(tree):
        dated = _named_first(tree, [place for place in towns if place.kind == "settlement"] or towns)
    if dated is None:
        return None
    return town_of(dated)


def _is_full(name: str | None) -> TypeGuard[str]:
    return name is not None and " " in name


def _is_town(place: PlaceMention) -> bool:
    """Say whether a name is a town's, or a district's that is called as its town ("Cambridge", not "Kent County")."""
    small = place.kind == "region" and (place.radius_km or _TOWN_KM) < _TOWN_KM
    return place.kind == "settlement" or (
        small and word_list("words", "regions").isdisjoint(place.text.lower().split())
    )


def _is_beside_the_scene(tree: Tree, place: PlaceMention) -> bool:
    """Say whether a town only tells how far off a place is ("48 miles north of Dayton"), or where somebody lives."""
    before = tree.word[max(0, place.first - 5) : place.first]
    if len(before) > 1 and before[-1] in ("of", "from") and (before[-2] == "," or tree.pos[place.first - 2] == "PROPN"):
        return True  # "Jane Roe, 23, of Dayton": where she lives
    if len(before) > 1 and before[-1] == "of" and before[-2] in _DIRECTIONS:
        return True  # "in a suburb south of Dayton"
    return bool(before) and before[-1] in ("of", "from") and not _DISTANCES.isdisjoint(before)


def _named_first(tree: Tree, towns: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the town of the headline or the first sentence, else the only one."""
    opening = [one for one in tree.annotated.sentences if one.role in ("headline", "subheading")]
    opening += [one for one in tree.annotated.sentences if one.role == "body"][:1]
    at_once = [town for town in towns if any(one.start <= town.start < one.end for one in opening)]
    told = Counter(town.place for town in towns)
    for found in (at_once, towns):
        most = [town for town in found if told[town.place] == max(told[one.place] for one in found)]
        if len({town.place for town in most}) == 1:
            return most[0]
    return None

"""When and where: the values that stand in an act's own clause, or in the clause that it goes on from."""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.persons import names_people
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.apart import is_clock_alone
from firsthand.extract.events.datelines import dateline_ends, is_posted
from firsthand.extract.participants.presumed import has_day_of_its_own
from firsthand.model.annotated import PlaceMention, TimeMention
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_FURTHEST_AROUND = 9
_BESIDE = 3
_ELSEWHERE = 20
"""The steps from a word that does not stand below the act's; how far off it stands is added."""
_LEADING = frozenset({"ADP", "DET", "NOUN", "ADJ", "PUNCT", "ADV", "PROPN"})
_STREETS = frozenset({"way", "close", "court", "drive", "lane", "terrace", "crescent", "grove", "gardens"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ELSE = frozenset({"VERB", "AUX", "ADP", "DET", "PRON", "SCONJ"})
_RELATIVE = frozenset({"that", "which"})
_APART = frozenset({"from", "to", "toward", "towards", ";", ".", ":"})


class Circumstances:
    """The times, places and quantities of one document, found by token."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        heads = dateline_ends(tree)  # the town and day of a report are not those of what it tells
        times = [
            time
            for time in tree.annotated.times
            if not _is_within(time.start, heads) and not is_posted(tree.text, time.start)
        ]
        places = [place for place in tree.annotated.places if not _is_within(place.start, heads)]
        self._times = sorted(times, key=lambda time: time.first)
        self._time_firsts = [time.first for time in self._times]
        self._places = sorted(places, key=lambda place: place.first)
        self._place_firsts = [place.first for place in self._places]

    def inherited(self, clause: Clause, above: dict[int, Clause], head: int) -> tuple[When | None, Where | None]:
        """Return time and place of an act: its clause's own, else those of the clause that it goes on from.

        "… in Akron on Tuesday, killing three": a participle or a second predicate shares the first one's, marked
        inferred; "the town of Osorno, where they were held" has the place that "where" stands for.
        """
        when, where = self.when(clause, head), self.where(clause, head)
        parent = above.get(clause.parent) if clause.parent is not None else None
        if parent is None:
            return when, where
        tree = self.tree
        if where is None and any(tree.word[child] == "where" for child in tree.children[clause.head]):
            where = self.where(parent, parent.head)
        if not self._goes_on(clause):
            return when, where
        if when is None and (before := self.when(parent, parent.head)) is not None:
            when = inferred(before)
        if where is None and (place := self.where(parent, parent.head)) is not None:
            where = msgspec.structs.replace(place, basis="inferred")
        return when, where

    def _goes_on(self, clause: Clause) -> bool:
        """Say whether a clause is a further predicate or participle of the one above, in the same scene."""
        tree, head = self.tree, clause.head
        if tree.child(head, "nsubj", "nsubjpass", "mark") is not None:
            return False
        return tree.dep[head] == "conj" or (tree.dep[head] == "advcl" and tree.tag[head] == "VBG")

    def _named_by(self, clause: Clause) -> When | None:
        """Return the time that a relative clause tells of ("in 2019, when a man was shot there")."""
        tree, noun = self.tree, self.tree.head[clause.head]
        if tree.dep[clause.head] not in ("relcl", "advcl") or noun not in tree.time_tokens:
            return None
        over = next((up for up in tree.above(noun) if tree.pos[up] not in ("ADP", "PROPN", "NUM", "NOUN")), noun)
        asks = any(tree.word[child] == "when" for child in tree.children[clause.head])
        if tree.lemma[over] in word_list("words", "settling") and asks:
            return None  # "hadn't determined Friday when the couple died": Friday is the telling's
        at = bisect_left(self._time_firsts, noun + 1) - 1
        return self._times[at].when if at >= 0 and self._times[at].last > noun else None

    def _own_relative(self, noun: int) -> When | None:
        """Return when a deed was by the relative clause of its noun ("the raid that took place on 3 May in Akron")."""
        tree = self.tree
        if tree.pos[noun] != "NOUN":
            return None
        verb = tree.child(noun, "relcl")
        if verb is None or (subject := tree.child(verb, "nsubj")) is None or tree.word[subject] not in _RELATIVE:
            return None
        for time in self._times[bisect_left(self._time_firsts, verb) :]:
            if time.first > tree.right[verb]:
                break
            over = next((up for up in tree.above(time.first) if not time.first <= up < time.last), verb)
            over = tree.head[over] if tree.pos[over] == "ADP" else over
            if over == verb and time.when.edtf is not None and not is_clock_alone(time.when):
                return time.when
        return None

    def _trailing(self, clause: Clause) -> When | None:
        """Return the time right behind a clause that the parse gave to the verb after it ("… Monday, police said")."""
        tree, last = self.tree, clause.tokens[-1]
        behind = next((up for up in tree.above(clause.head) if up > last), None)
        if behind is None:
            return None
        teller = tree.subject(behind) if tree.lemma[behind] in word_list("words", "telling") else None
        until = tree.left[teller] if teller is not None and teller > last else last + 1
        while teller is None and until < behind and tree.pos[until] in ("ADP", "ADV"):
            until += 1
        at = bisect_left(self._time_firsts, last + 1)
        for time in self._times[at : at + 1]:
            between = range(last + 1, time.first)  # "was shot and was in hospital Monday": Monday is the hospital's
            near = not any(tree.lemma[token] in ("be", "remain") and tree.dep[token] == "conj" for token in between)
            if time.first <= until and time.last <= behind and near and not _is_age(time):
                return time.when if time.timex.type in ("DATE", "TIME") else None
        return None

    def after(self, clause: Clause, noun: int) -> tuple[When | None, Where | None]:
        """Return time and place told behind a noun in its clause ("in the shooting of a man on Monday in Dayton")."""
        behind = msgspec.structs.replace(clause, tokens=tuple(token for token in clause.tokens if token >= noun))
        return self.when(behind, noun), self.where(behind, noun)

    def before(self, clause: Clause, head: int, noun: int) -> tuple[When | None, Where | None]:
        """Return time and place told before a noun in its clause ("arrested on Friday in Dayton in the shooting")."""
        ahead = msgspec.structs.replace(clause, tokens=tuple(token for token in clause.tokens if token < noun))
        return self.when(ahead, head), self.where(ahead, head)

    def inside(self, clause: Clause, noun: int) -> When | None:
        """Return the time told before a noun in its own phrase ("the May 3 murder of …")."""
        left = self.tree.left[noun]
        own = msgspec.structs.replace(clause, tokens=tuple(token for token in clause.tokens if left <= token <= noun))
        return self.when(own, noun) if any(token in self.tree.time_tokens for token in own.tokens) else None

    def outside(self, clause: Clause, head: int, noun: int) -> When | None:
        """Return the time told in a clause but for that in the phrase before a noun."""
        left = self.tree.left[noun]
        rest = tuple(token for token in clause.tokens if not left <= token <= noun)
        return self.when(msgspec.structs.replace(clause, tokens=rest), head)

    def when(self, clause: Clause, head: int) -> When | None:
        """Return the time told in this clause, the one nearest to the trigger in the tree."""
        own = set(clause.tokens)
        near: list[tuple[int, int, TimeMention]] = []
        low = bisect_left(self._time_firsts, clause.tokens[0])
        for time in self._times[low:]:
            if time.first > clause.tokens[-1]:
                break
            if (
                time.first in own
                and time.timex.type != "SET"
                and not _is_age(time)
                and not self._is_telling(time, head)
            ):
                near.append((self._distance(time.first, head), time.first, time))
        if any(self._is_apart(entry[2], head) for entry in near) and has_day_of_its_own(self.tree, head):
            near = [entry for entry in near if not self._is_apart(entry[2], head)]
        if self.tree.dep[head] == "pcomp" and self.tree.word[self.tree.head[head]] == "after":
            near = [entry for entry in near if entry[0] < _ELSEWHERE]  # "is in hospital Monday after being shot"
        if not near:
            return self._named_by(clause) or self._own_relative(head) or self._trailing(clause)
        dated = [entry for entry in near if entry[2].when.edtf is not None] or near
        best = min(dated, key=lambda entry: entry[:2])[2]
        if self.tree.pos[head] == "NOUN" and self.tree.left[head] <= best.first < best.last <= head:
            return _point(best)
        return self._with_day(best, [entry[2] for entry in dated]) if is_clock_alone(best.when) else best.when

    def _with_day(self, clock: TimeMention, near: list[TimeMention]) -> When:
        """Return an hour with the day told right beside it ("on Thursday night about 11pm")."""
        day = (clock.when.edtf or "").split("T")[0]
        for time in near:
            gap = max(clock.first - time.last, time.first - clock.last)
            if time is not clock and gap <= _BESIDE and day and (time.when.edtf or "").split("T")[0] == day:
                start, end = min(time.start, clock.start), max(time.end, clock.end)
                return msgspec.structs.replace(clock.when, text=self.tree.text[start:end])
        return clock.when

    def _is_apart(self, time: TimeMention, noun: int) -> bool:
        """Say whether more than a noun's own words stands between a time and it: not so in "the May 3 dock protest"."""
        between = range(time.last, self.tree.left[noun])
        return any(self.tree.pos[token] in _ELSE for token in between)

    def _is_telling(self, time: TimeMention, head: int) -> bool:
        """Say whether a time is that of a telling over the act of a noun: "on Friday voiced outrage over killings"."""
        tree, verb = self.tree, time.first
        while time.first <= verb < time.last and tree.head[verb] != verb:
            verb = tree.head[verb]
        for _ in range(2):  # "Torvia on Friday voiced …": the parse may hang the day on the subject
            verb = tree.head[verb] if tree.pos[verb] == "ADP" or tree.dep[verb] == "nsubj" else verb
        words = word_list("words", "telling") | word_list("words", "answering") | word_list("words", "voicing")
        return tree.pos[head] == "NOUN" and verb != head and tree.lemma[verb] in words

    def where(self, clause: Clause, head: int) -> Where | None:
        """Return the place told in this clause, with its facility words and containers in `text`."""
        own = set(clause.tokens)
        low = bisect_left(self._place_firsts, clause.tokens[0])
        best: tuple[int, int, PlaceMention] | None = None
        for place in self._places[low:]:
            if place.first > clause.tokens[-1]:
                break
            if place.first in own and self._is_scene(place, head):
                entry = (self._distance(place.last - 1, head), place.first, place)
                if best is None or entry[:2] < best[:2]:
                    best = entry
        facility = self._facility(clause)
        if best is None:
            return None if facility is None else self._unplaced(facility)
        return self._placed(best[2], facility, self._around(best[2], own))

    def _around(self, place: PlaceMention, own: set[int]) -> PlaceMention | None:
        """Return the town that a street, or a place that no gazetteer has, is told to lie in.

        "on Quay Street in Albion", "Lower Holm, outside Dayton", "around Mill Street in the heart of Dayton".
        """
        if place.place is not None and place.kind not in ("street", "facility"):
            return None
        last = place.last
        for other in self._places[bisect_left(self._place_firsts, place.last) :]:
            if other.first not in own or other.first - last > _FURTHEST_AROUND or not self._leads_to(last, other.first):
                return None
            if other.kind in ("settlement", "region") and other.lat is not None:
                return other
            last = other.last
        return None

    def _leads_to(self, first: int, last: int) -> bool:
        """Say whether only words of place stand between two names: ", in the heart of the commercial district of"."""
        tree = self.tree
        if first == last:
            return False
        words = range(first, last)
        if any(tree.pos[token] not in _LEADING for token in words) or tree.word[first] in _APART:
            return False
        return all(tree.pos[token] != "NOUN" or not names_people(tree.lemma[token]) for token in words)

    def _is_scene(self, place: PlaceMention, head: int) -> bool:
        """Say whether a place is where the act happened, not where somebody comes from or what he is called after."""
        tree = self.tree
        token = self._headed(place.last - 1)
        dep = tree.dep[token]
        if dep in ("compound", "nmod", "amod"):
            return tree.head[token] == head
        if dep == "dobj":
            return tree.lemma[head] in word_list("words", "seized")
        if dep != "pobj":
            return dep not in ("poss", "nsubj", "nsubjpass")
        preposition = tree.head[token]
        governor = tree.head[preposition]
        if tree.word[preposition] not in word_list("words", "at"):
            return False
        trait = tree.word[preposition] in word_list("words", "traits") and tree.pos[governor] in ("NOUN", "PROPN")
        if not trait or governor == head or tree.lemma[governor] in word_list("words", "facilities"):
            return True
        called = tree.lemma[governor] == "capital" or tree.lemma[governor] in word_list("words", "regions")
        over = tree.word[tree.head[governor]]  # "in the state of Ardal", not "police of the state of Ardal"
        inside = over in word_list("words", "at") and over not in word_list("words", "traits")
        return called and tree.dep[governor] == "pobj" and inside

    def _headed(self, token: int) -> int:
        """Return the noun that a place name is part of ("the Kherson region"), else the name."""
        tree = self.tree
        head = tree.head[token]
        part = tree.dep[token] in ("compound", "nmod", "amod") and self._has_place(tree.lemma[head])
        return head if part else token

    def _has_place(self, noun: str) -> bool:
        """Say whether a noun has its place in its name: a region, or a building ("at a Dayton nightclub")."""
        return noun in word_list("words", "regions") or noun in word_list("words", "facilities")

    def _facility(self, clause: Clause) -> int | None:
        tree = self.tree
        facilities, scenes = word_list("words", "facilities"), word_list("words", "at") - word_list("words", "traits")
        for token in clause.tokens:
            named = tree.lemma[token] in facilities or tree.word[token] in facilities
            if named and tree.dep[token] == "pobj" and tree.word[tree.head[token]] in scenes:
                return token
        return None

    def _phrase(self, token: int) -> tuple[int, int]:
        tree = self.tree
        last = token
        for child in tree.children[token]:
            if tree.dep[child] in ("conj", "compound", "amod", "poss", "prep", "flat", "nmod", "cc") and child > token:
                if tree.dep[child] == "prep" and tree.word[child] not in ("in", "of", "near", "at"):
                    continue
                last = max(last, tree.right[child])
        return tree.left[token], last

    def _unplaced(self, facility: int) -> Where:
        first, last = self._phrase(facility)
        tree = self.tree
        return Where(
            name=tree.lemma[facility], place=None, lat=None, lon=None, radius_km=None, basis="unresolved",
            text=tree.text[tree.start[first] : tree.end[last]],
        )  # fmt: skip

    def _placed(self, place: PlaceMention, facility: int | None, around: PlaceMention | None) -> Where:
        tree = self.tree
        start, end = place.start, place.end if around is None else around.end
        if facility is not None:
            first, last = self._phrase(facility)
            if tree.sentence[facility] == tree.sentence[place.first] and first <= place.first <= last + 4:
                start, end = min(start, tree.start[first]), max(end, tree.end[last])
        at = place if around is None else around
        street = place.kind != "unknown" or tree.word[place.last - 1] in _STREETS
        named = at if street else place  # a village keeps its name, a street is in its town
        return Where(
            name=named.name, place=at.place, lat=at.lat, lon=at.lon, radius_km=at.radius_km,
            basis=at.basis if named is at else "parent", text=tree.text[start:end],
        )  # fmt: skip

    def _distance(self, token: int, head: int) -> int:
        if token == head:
            return 0
        for steps, up in enumerate(self.tree.above(token), start=1):
            if up == head:
                return steps
        return _ELSEWHERE + abs(token - head)


def _is_within(offset: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _point(time: TimeMention) -> When:
    """Return the day in a noun's own phrase, whatever stretches it: "prior to the Jan. 23 shooting" was on that day."""
    when, day = time.when, time.timex.value
    if "/" not in (when.edtf or "") or not _DAY.fullmatch(day):
        return when
    return msgspec.structs.replace(when, edtf=day, earliest=day, latest=day, quantifier="within")


def _is_age(time: TimeMention) -> bool:
    return time.when.text.rstrip("s").lower().endswith(("year-old", "years old", "year old"))


def inferred(when: When) -> When:
    """Return a time as inherited from a neighbour: the words are the neighbour's."""
    return msgspec.structs.replace(when, basis="inferred")


def is_hospital(where: Where) -> bool:
    """Say whether a place is a hospital, or told as one's town."""
    return not word_list("words", "hospitals").isdisjoint(where.text.lower().replace(",", " ").split())

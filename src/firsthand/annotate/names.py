"""Names: the engine's spans put right, those it missed added, and each given one type over the whole document."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import Lexicon, fold, lexicon
from firsthand.model.annotated import PlaceMention, Sex
from firsthand.model.base import Frozen

NameKind = Literal["person", "organisation", "place", "group", "thing"]

_LABELS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "PRODUCT": "thing", "WORK_OF_ART": "thing", "EVENT": "thing", "LAW": "thing",
}  # fmt: skip
_NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december i ok mr mrs ms dr key point points file photo image video source sources credit "
    "read more watch update updated published share english god internet covid covid-19 christmas ramadan".split()
)
_INSIDE = frozenset({"of", "for", "the", "de", "la", "al", "bin", "ben", "van", "von", "der", "du", "and", "&", "-", "el", "ibn",
                     "da", "dos", "di", "le", "’s", "'s", "del", "den", "ter", "abu", "ould"})  # fmt: skip
_PARTICLES = frozenset({"de", "la", "al", "bin", "ben", "van", "von", "der", "du", "el", "ibn", "da", "dos", "di", "le", "del",
                        "den", "ter", "abu", "ould", "st.", "st"})  # fmt: skip


class Name(Frozen, frozen=True, kw_only=True):
    """A name in the text: token range without titles, article of a person or possessive; `titles` as printed.

    `key` is what a place was resolved to.
    """

    first: int
    last: int
    kind: NameKind
    titles: tuple[str, ...] = ()
    sex: Sex | None = None
    role: str | None = None
    key: str | None = None

    @property
    def head(self) -> int:
        """The last token of the name."""
        return self.last - 1


def find_names(parsed: Parsed, places: tuple[PlaceMention, ...]) -> tuple[Name, ...]:
    """Return the names in reading order; they do not overlap."""
    return _Finder(parsed, places).run()


class _Finder:
    def __init__(self, parsed: Parsed, places: tuple[PlaceMention, ...]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.words = lexicon()
        self.place_at = {index: place for place in places for index in range(place.first, place.last)}
        self.taken: set[int] = set()
        self.spans: list[tuple[int, int, NameKind, str]] = []

    def run(self) -> tuple[Name, ...]:
        for name in self.parsed.names:
            kind = _LABELS.get(name.label)
            if kind is not None:
                for first, last in self._pieces(name.first, name.last):
                    self._add(first, last, kind, name.label)
        self._add_missed()
        kinds = self._kinds()
        found = [self._name(*span, kinds) for span in self.spans]
        taken = {index for name in found for index in range(name.first, name.last)}
        for place in sorted(set(self.place_at.values()), key=lambda place: place.first):
            if not taken.intersection(range(place.first, place.last)):
                found.append(Name(first=place.first, last=place.last, kind="place", key=place.place or place.name))
        return tuple(sorted(found, key=lambda name: name.first))

    # --- spans ---

    def _pieces(self, first: int, last: int) -> list[tuple[int, int]]:
        """Cut a span at sentence ends, brackets, slashes and commas: lists of names are several names."""
        pieces, start = [], first
        for index in range(first, last):
            if self.tokens.text[index] in {",", ";", "/", "(", ")", "|", ":", "•", "“", "”", '"'}:
                pieces.append((start, index))
                start = index + 1
            elif index > start and self.tokens.sentence[index] != self.tokens.sentence[index - 1]:
                pieces.append((start, index))
                start = index
        pieces.append((start, last))
        return pieces

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        text, pos = self.tokens.text, self.tokens.pos
        while first < last and (
            text[last - 1] in {"'s", "’s", "'", "’", "-", "–", "—", "."} or not text[last - 1][:1].isalnum()
            or text[last - 1].lower() in _INSIDE or pos[last - 1] in {"VERB", "ADP", "CCONJ", "DET", "ADV"}
            and text[last - 1].islower()
        ):  # fmt: skip
            last -= 1
        while first < last and (
            text[first].lower()
            in {"a", "an", "this", "that", "his", "her", "their", "our", "my", "its", "some", "ex", "-", "than", "late"}
            or not text[first][:1].isalnum()
        ):
            first += 1
        return first, last

    def _add(self, first: int, last: int, kind: NameKind, label: str) -> None:
        first, last = self._trim(first, last)
        text, pos = self.tokens.text, self.tokens.pos
        if first >= last or self.taken.intersection(range(first, last)):
            return
        if any(index in self.place_at for index in range(first, last)):
            if kind != "organisation" or all(index in self.place_at for index in range(first, last)):
                return
        if kind in {"group", "place"} and (pos[last - 1] == "ADJ" or self.tokens.dep[last - 1] == "amod"):
            return
        if text[first].lower() == "the" and (kind == "person" or text[first] == "the" or self._opens(first)):
            first += 1
        if first >= last:
            return
        words = text[first:last]
        if not any(word[:1].isupper() or word[:1].isdigit() for word in words) or all(
            w.lower() in _NO_NAME for w in words
        ):
            return
        if len(words) == 1 and (
            pos[first] not in {"PROPN", "ADV", "NOUN", "X", "VERB", "ADJ", "INTJ"} or not words[0][:1].isupper()
        ):
            return
        if label == "ORG" and len(words) == 1 and words[0].isupper() and pos[first] != "PROPN":
            return
        self.spans.append((first, last, kind, label))
        self.taken.update(range(first, last))

    def _opens(self, index: int) -> bool:
        """Say whether a token opens its sentence, also after a quotation mark: its capital says nothing."""
        first = self.parsed.sentences[self.tokens.sentence[index]].first
        return index == first or (index == first + 1 and not self.tokens.text[first][:1].isalnum())

    def _add_missed(self) -> None:
        """Add runs of capitalised words that the engine overlooked."""
        known = {self.tokens.text[index] for first, last, _, _ in self.spans for index in range(first, last)}
        for sentence in self.parsed.sentences:
            index = sentence.first
            while index < sentence.last:
                last = self._run(index, sentence.last)
                if last == index:
                    index += 1
                    continue
                if self._worth(index, last, sentence.first, known):
                    self._add(index, last, "thing", "")
                index = last

    def _run(self, first: int, stop: int) -> int:
        last = first
        while last < stop and last not in self.taken and last not in self.place_at and self._capital(last):
            last += 1
        return last

    def _capital(self, index: int) -> bool:
        word = self.tokens.text[index]
        if word == "The" and not self._opens(index) and index + 1 < len(self.tokens):
            return self.tokens.text[index + 1][:1].isupper()
        return (
            word[:1].isupper()
            and self.tokens.pos[index] in {"PROPN", "NOUN", "ADV", "X", "VERB", "INTJ", "ADJ"}
            and word.lower() not in _NO_NAME
        )

    def _worth(self, first: int, last: int, sentence_first: int, known: set[str]) -> bool:
        words = self.tokens.text[first:last]
        if all(word.isupper() and len(word) > 5 for word in words):
            return False
        propn = any(self.tokens.pos[index] == "PROPN" for index in range(first, last))
        if first > sentence_first:
            return propn
        if words[-1] in known:
            return True
        following = self.tokens.text[last] if last < len(self.tokens) else ""
        speaks = (
            last < len(self.tokens)
            and self.tokens.lemma[last] in self.words.utterance
            and self.tokens.pos[last] == "VERB"
        )
        given = fold(words[0]) in self.words.given
        return (propn or given) and (given or speaks or len(words) > 1 or following in {",", "(", "'s", "’s"})

    # --- types ---

    def _kinds(self) -> dict[str, NameKind]:
        """Vote on the type of every name over the document; a surname alone votes with its full name."""
        votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
        for first, last, kind, label in self.spans:
            text = " ".join(self.tokens.text[first:last])
            for voted, weight in _evidence(self, first, last, kind, label):
                votes[text][voted] += weight
        result: dict[str, NameKind] = {}
        for text, counter in votes.items():
            result[text] = min(counter, key=lambda kind: (-counter[kind], kind))
        return result

    def _name(self, first: int, last: int, kind: NameKind, label: str, kinds: dict[str, NameKind]) -> Name:
        kind = kinds[" ".join(self.tokens.text[first:last])]
        if kind != "person":
            return Name(first=first, last=last, kind=kind)
        titles: list[str] = []
        while first < last - 1 and self._is_title(first):
            titles.append(self.tokens.text[first])
            first += 1
        before, spoken = first - len(titles) - 1, []
        while (
            before >= 0
            and self._is_title(before)
            and self.tokens.sentence[before] == self.tokens.sentence[first]
            and before not in self.place_at
        ):
            spoken.append(self.tokens.text[before])
            before -= 1
        titles = spoken[::-1] + titles
        sex: Sex | None = next(
            (s for t in titles if (s := self.words.titles.get(t.lower().rstrip("."))) is not None), None
        )
        sex = sex or self.words.name_sex(self.tokens.text[first])
        role = " ".join(t for t in titles if t.lower().rstrip(".") not in self.words.courtesy) or None
        return Name(first=first, last=last, kind=kind, titles=tuple(titles), sex=sex, role=role)

    def _is_title(self, index: int) -> bool:
        word = self.tokens.text[index]
        return word.lower().rstrip(".") in self.words.titles and (
            word[:1].isupper() or self.tokens.pos[index] in {"PROPN", "NOUN"}
        )


def _evidence(finder: _Finder, first: int, last: int, kind: NameKind, label: str) -> list[tuple[NameKind, float]]:
    """Return weighted votes for the type of one name span, from its words and its neighbours."""
    tokens, words = finder.tokens, finder.words
    text = tokens.text[first:last]
    votes: list[tuple[NameKind, float]] = [(kind, 1.0 if label else 0.1)]
    votes += _word_votes(words, text)
    if first > 0 and tokens.sentence[first - 1] == tokens.sentence[first]:
        before = tokens.lemma[first - 1].lower()
        if tokens.text[first - 1].lower().rstrip(".") in words.titles:
            votes.append(("person", 3.0))
        elif before in words.nouns["outlet"] or before in words.nouns["ngo"] or before in words.nouns["organisation"]:
            votes.append(("organisation", 3.0))
        elif before in words.kin or before in words.persons:
            votes.append(("person", 2.0))
    votes += _after_votes(finder, last)
    return votes


def _word_votes(words: Lexicon, text: tuple[str, ...]) -> list[tuple[NameKind, float]]:
    votes: list[tuple[NameKind, float]] = []
    if text[0] == "The" and len(text) > 1:
        votes.append(("organisation", 2.0))
    if text[0].lower().rstrip(".") in words.titles and len(text) > 1:
        votes.append(("person", 3.0))
    if fold(text[0]) in words.given and len(text) <= 3:
        votes.append(("person", 1.5))
    if text[-1].lower() in words.organisations and (len(text) > 1 or text[-1].isupper()):
        votes.append(("organisation", 2.5))
    if len(text) == 1 and text[0].isupper() and 2 <= len(text[0]) <= 6:
        votes.append(("organisation", 1.5))
    if len(text) > 2 and any(word in {"of", "for", "and", "&"} for word in text):
        votes.append(("organisation", 1.0))
    return votes


def _after_votes(finder: _Finder, last: int) -> list[tuple[NameKind, float]]:
    tokens, words = finder.tokens, finder.words
    votes: list[tuple[NameKind, float]] = []
    if last < len(tokens) and tokens.pos[last] == "VERB" and tokens.lemma[last] in words.utterance:
        votes.append(("person", 0.5))
        if finder.tokens.pos[last - 1] != "PROPN":
            votes.append(("person", 1.0))
    if last + 2 < len(tokens) and tokens.text[last] == ",":
        if tokens.text[last + 1].isdigit() and tokens.text[last + 2] == ",":
            votes.append(("person", 3.0))
        for index in range(last + 1, min(last + 5, len(tokens))):
            lemma = tokens.lemma[index].lower()
            if lemma in words.kin or tokens.text[index] == "who":
                votes.append(("person", 3.0))
                break
            if tokens.pos[index] == "NOUN" and lemma in words.persons:
                votes.append(("person", 2.0))
                break
            if tokens.pos[index] not in {"DET", "ADJ", "PRON", "NOUN", "PROPN"}:
                break
    return votes

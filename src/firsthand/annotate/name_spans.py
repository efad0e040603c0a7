"""Where names stand: the engine's spans trimmed and split, capitalised names that it missed added."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.people import fold, lexicon
from firsthand.annotate.places.words import FACILITY_WORDS
from firsthand.annotate.told_persons import told_persons
from firsthand.annotate.weekday_papers import weekday_papers
from firsthand.model.annotated import PlaceMention

_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART"})
PLACE = "PLACE"
"""Label of a span that the gazetteer already knows as a place."""
PAPER = "PAPER"
"""Label of a newspaper named after a day."""
TOLD = "TOLD"
"""Label of a span that the words beside it make a person's name."""
_BREAKS = frozenset({",", ";", "/", "(", ")", "|", ":", "•", "“", "”", '"', "[", "]"})
_EDGE = frozenset({"'s", "’s", "'", "’", "-", "–", "—", "."})
_PARTICLES = frozenset(
    {"of", "for", "the", "de", "la", "al", "bin", "ben", "van", "von", "der", "du", "and", "&", "-", "el", "ibn", "da",
     "dos", "di", "le", "’s", "'s", "del", "den", "ter", "abu", "ould", "on", "in", "at", "to", "by", "with", "as"}
)  # fmt: skip
_BEFORE = frozenset(
    {
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "our",
        "my",
        "its",
        "some",
        "ex",
        "than",
        "late",
        "about",
    }
)
_NO_NAME = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "june", "july", "august", "september", "october", "november", "december", "i", "ok", "key", "point",
     "points", "file", "photo", "image", "video", "source", "sources", "credit", "read", "more", "watch", "update",
     "updated", "published", "share", "english", "god", "internet", "covid", "covid-19", "christmas", "ramadan",
     "report", "reports", "according", "ngo", "ngos", "gmt", "background", "videos", "names"}
)  # fmt: skip
_INSIDE = frozenset({"Without", "Against"})  # prepositions with which a society's name goes on
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"}
)  # fmt: skip
_BEFORE_MONTHS = frozenset({"in", "since", "until", "by", "last", "this", "next", "early", "late", "mid", "-"})
_DEMONYMS = ("ian", "ish", "ese", "ean", "ani", "can")
_WORDS = frozenset({"PROPN", "NOUN", "ADV", "X", "VERB", "INTJ", "ADJ"})


class NameSpans:
    """Collects name spans; `found` is in the order of the text once `find` has run."""

    def __init__(self, parsed: Parsed, places: tuple[PlaceMention, ...]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.places = places
        self.place_at = frozenset(index for place in places for index in range(place.first, place.last))
        self.taken: set[int] = set()
        self.found: list[NameSpan] = []

    def find(self) -> NameSpans:
        """Fill `found`; labels are the engine's, empty for names that it missed."""
        for first, last in told_persons(self.parsed):
            self.found.append(NameSpan(first=first, last=last, label=TOLD))
            self.taken.update(range(first, last))
        for first, last in weekday_papers(self.parsed):
            self.found.append(NameSpan(first=first, last=last, label=PAPER))
            self.taken.update(range(first, last))
        for name in self.parsed.names:
            if name.label in _LABELS:
                for first, last in self._pieces(name):
                    self._add(first, last, name.label)
        for place in self.places:
            if self.taken.isdisjoint(range(place.first, place.last)):
                self.found.append(NameSpan(first=place.first, last=place.last, label=PLACE))
                self.taken.update(range(place.first, place.last))
        self._add_missed()
        self.found.sort(key=lambda span: span.first)
        self._join_torn()
        return self

    def _join_torn(self) -> None:
        """Join a name that the engine tore and of which the text has the tail elsewhere ("Oto Vail" "Tarn")."""
        whole = {self._words(span) for span in self.found if span.last - span.first > 1}
        joined: list[NameSpan] = []
        for span in self.found:
            before = joined[-1] if joined else None
            if (
                before is not None
                and before.label == "PERSON"
                and before.last == span.first
                and len(self._words(span)) == 1
            ):
                both = NameSpan(first=before.first, last=span.last, label="PERSON")
                if (
                    self._words(both)[-2:] in whole
                    and self.tokens.sentence[before.first] == self.tokens.sentence[span.first]
                ):
                    joined[-1] = both
                    continue
            joined.append(span)
        self.found = joined

    def _words(self, span: NameSpan) -> tuple[str, ...]:
        return tuple(self.tokens.text[span.first : span.last])

    def _pieces(self, name: NameSpan) -> Iterator[tuple[int, int]]:
        """Cut a span at sentence ends and list marks, and where a person's name meets an institution's."""
        text, start = self.tokens.text, name.first
        for index in range(name.first, name.last):
            if text[index] in _BREAKS:
                yield start, index
                start = index + 1
            elif index > start and (self._new_sentence(index) or self._person_begins(start, index, name)):
                yield start, index
                start = index
            elif self._no_part(start, index, name):
                yield start, index
                start = index + 1
        yield start, name.last

    def _no_part(self, start: int, index: int, name: NameSpan) -> bool:
        """Say whether a small word parts two names: a verb, a stray word in a person's name, "of" after a person."""
        word = self.tokens.text[index]
        if not word.islower() or index == start:
            return False
        if word in _PARTICLES:
            return word in {"for", "of", "at", "from"} and self._is_person(start, index)
        return name.label == "PERSON" or self.tokens.pos[index] in {"VERB", "AUX"}

    def _new_sentence(self, index: int) -> bool:
        return self.tokens.sentence[index] != self.tokens.sentence[index - 1]

    def _person_begins(self, start: int, index: int, name: NameSpan) -> bool:
        """Say whether "… Council on Foreign Trade Alia Salem" turns into a person's name at its last two words."""
        text = self.tokens.text
        if name.label != "ORG" or index != name.last - 2 or index - start < 3:
            return False
        inside = {"of", "on", "for"} & set(text[start:index])
        known = lexicon().organisations
        return bool(inside) and fold(text[index]) in lexicon().given and text[index + 1].lower() not in known

    def _is_person(self, start: int, index: int) -> bool:
        words = lexicon()
        text = [word for word in self.tokens.text[start:index] if word.lower().rstrip(".") not in words.titles]
        return 2 <= len(text) <= 3 and fold(text[0]) in words.given and text[-1].lower() not in words.organisations

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        text, pos = self.tokens.text, self.tokens.pos
        while first < last and (
            text[last - 1] in _EDGE
            or not text[last - 1][:1].isalnum()
            or text[last - 1].lower() in _PARTICLES
            or (text[last - 1].islower() and pos[last - 1] in {"VERB", "ADP", "CCONJ", "DET", "ADV", "AUX", "SCONJ"})
        ):
            last -= 1
        while first < last and (text[first].lower() in _BEFORE or not text[first][:1].isalnum()):
            first += 1
        return (first + 1 if self._dated(first, last) else first), last

    def _dated(self, first: int, last: int) -> bool:
        """Say whether a month ran together with the name behind it ("In May | Amnesty International")."""
        if first == 0 or last - first < 2 or self.tokens.text[first].lower() not in _MONTHS:
            return False
        before = self.tokens.text[first - 1].lower()
        return before in _BEFORE_MONTHS or before.isdigit()

    def _add(self, first: int, last: int, label: str) -> None:
        first, last = self._trim(first, last)
        if first >= last or not self.taken.isdisjoint(range(first, last)):
            return
        article = self.tokens.text[first].lower() == "the"
        if article and (label == "PERSON" or self.tokens.text[first] == "the" or self._opens(first)):
            first += 1
        if label == "ORG" and last - first > 1 and self._credit(first, last):
            first = last - 1
        if first < last and self._is_name(first, last, label):
            self.found.append(NameSpan(first=first, last=last, label=label))
            self.taken.update(range(first, last))

    def _credit(self, first: int, last: int) -> bool:
        """Say whether a place and a picture agency's initials ran together: "near Lima AFP"."""
        agency = self.tokens.text[last - 1]
        places = all(index in self.place_at for index in range(first, last - 1))
        return places and agency.isupper() and lexicon().organisations.get(agency.lower()) == "outlet"

    def _is_name(self, first: int, last: int, label: str) -> bool:
        """Say whether trimmed words are a name: no place found already, no adjective of nation, no stray word."""
        inside = sum(index in self.place_at for index in range(first, last))
        if (inside and (label != "ORG" or inside == last - first)) or self._is_adjective(first, last, label):
            return False
        words = self.tokens.text[first:last]
        if last - first == 1 and first - 1 in self.place_at and words[0].lower() in FACILITY_WORDS:
            return False  # the rest of a place's name: "Tarn | Park"
        if not any(word[:1].isupper() or word[:1].isdigit() for word in words):
            return False
        if all(word.lower() in _NO_NAME or word.lower().rstrip(".") in lexicon().titles for word in words):
            return False
        if last - first == 1 and words[0].lower() in lexicon().kin and fold(words[0]) not in lexicon().given:
            return False  # "Mum told the inquiry"
        return len(words) > 1 or self._is_one_word_name(first, label)

    def _is_adjective(self, first: int, last: int, label: str) -> bool:
        """Say whether a nation's adjective was taken for a name ("the Malian army")."""
        dep = self.tokens.dep[last - 1]
        demonym = last - first == 1 and self.tokens.text[first].endswith(_DEMONYMS)
        if label == "GPE" and dep == "compound" and demonym:
            return True
        return label in {"NORP", "GPE"} and (self.tokens.pos[last - 1] == "ADJ" or dep == "amod")

    def _is_one_word_name(self, index: int, label: str) -> bool:
        word, pos = self.tokens.text[index], self.tokens.pos[index]
        if label == "ORG" and word.isupper() and pos != "PROPN":
            return False
        code = word[-1].isdigit() and len(word) < 4 and label != "PERSON"
        return pos in _WORDS and word[0].isupper() and not code

    def _opens(self, index: int) -> bool:
        """Say whether a token opens its sentence, also after a quotation mark: its capital says nothing."""
        first = self.parsed.sentences[self.tokens.sentence[index]].first
        return index == first or (index == first + 1 and not self.tokens.text[first][:1].isalnum())

    # --- names that the engine missed ---

    def _add_missed(self) -> None:
        """Add runs of capitalised words that the engine overlooked."""
        known = {self.tokens.text[index] for span in self.found for index in range(span.first, span.last)}
        known |= self._unknown_speakers()
        for sentence in self.parsed.sentences:
            index = sentence.first
            while index < sentence.last:
                last = self._run(index, sentence.last)
                if last > index and self._worth(index, last, known):
                    self._add(index, last, "")
                index = max(last, index + 1)

    def _unknown_speakers(self) -> set[str]:
        """Return capitalised words that open a sentence and speak, and are no common noun that we or this text know."""
        tokens, words = self.tokens, lexicon()
        lower = {text for text in tokens.text if text.islower()}
        common = words.persons.union(words.kin, *words.nouns.values())
        return {
            tokens.text[sentence.first]
            for sentence in self.parsed.sentences
            if tokens.tag[sentence.first] in {"NN", "NNS", "NNP", "NNPS"}
            and tokens.dep[sentence.first] == "nsubj"
            and tokens.lemma[tokens.head[sentence.first]] in words.utterance
            and tokens.text[sentence.first].istitle()
            and (word := tokens.text[sentence.first].lower()) not in lower
            and word not in common
            and tokens.lemma[sentence.first].lower() not in common
        }

    def _run(self, first: int, stop: int) -> int:
        last = first
        while last < stop and last not in self.taken and last not in self.place_at and self._goes_on(first, last, stop):
            last += 1
        return last

    def _goes_on(self, first: int, index: int, stop: int) -> bool:
        """Say whether a run of capitals goes on here, also over "Without" and a hyphen within a surname."""
        if self._capital(index):
            return True
        tokens = self.tokens
        if index > first and tokens.text[index] in _INSIDE and index + 1 < stop:
            return tokens.pos[index + 1] == "PROPN" and tokens.text[index + 1][:1].isupper()
        if tokens.text[index] != "-" or index == first or index + 1 >= stop:
            return False
        tight = tokens.end[index - 1] == tokens.start[index] and tokens.end[index] == tokens.start[index + 1]
        return tight and index - first > 1 and tokens.pos[index + 1] == "PROPN"

    def _capital(self, index: int) -> bool:
        word = self.tokens.text[index]
        if not word[0].isupper():
            return False
        if word == "The":
            return not self._opens(index) and index + 1 < len(self.tokens) and self.tokens.text[index + 1][:1].isupper()
        return self.tokens.pos[index] in _WORDS and word.lower() not in _NO_NAME

    def _worth(self, first: int, last: int, known: set[str]) -> bool:
        tokens, words = self.tokens, lexicon()
        text = tokens.text[first:last]
        if all(word.isupper() and len(word) > 5 for word in text):
            return False
        proper = any(tokens.pos[index] == "PROPN" for index in range(first, last))
        if not self._opens(first):
            return proper or (text[0] == "The" and last - first > 1)  # no noun has "The" inside a sentence
        if text[-1] in known:
            return True
        following = tokens.text[last] if last < len(tokens) else ""
        speaks = last < len(tokens) and tokens.pos[last] == "VERB" and tokens.lemma[last] in words.utterance
        given = fold(text[0]) in words.given
        return (proper or given) and (given or speaks or len(text) > 1 or following in {",", "(", "'s", "’s"})

"""Places in an inflected language: names put into the nominative, then resolved like all others."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.gazetteer import Gazetteer, fold
from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.known import Names
from firsthand.annotate.places.mention import mention_of
from firsthand.annotate.places.parents import find_parents
from firsthand.annotate.places.plausible import drop_doubtful
from firsthand.annotate.places.resolve import Resolver
from firsthand.annotate.slavic.dictionary import agreeing, analyzer, nominative, spelled
from firsthand.annotate.slavic.lexicon import People
from firsthand.model.annotated import PlaceMention
from firsthand.model.vocabulary import KnownPlace

_LONGEST = 4
_BEFORE = frozenset(
    {"в", "во", "у", "под", "до", "из", "із", "з", "к", "на", "біля", "поблизу", "близ", "возле", "около", "через"}
    | {"город", "село", "посёлок", "поселок", "деревня", "станица", "місто", "селище", "хутір", "хутор"}
)
_ABBREVIATED = {"обл": "область", "р-н": "район", "р-не": "район"}


class SlavicPlaces:
    """Finds and resolves the places of documents in one language."""

    def __init__(self, language: str, words: People, gazetteer: Gazetteer, known: tuple[KnownPlace, ...]) -> None:
        self._language = language
        self._words = words
        self._gazetteer = gazetteer
        self._names = Names(gazetteer, known)

    def find(self, parsed: Parsed) -> tuple[PlaceMention, ...]:
        """Return the place names of a text, resolved together, in reading order."""
        candidates = self._candidates(parsed)
        resolver = Resolver(parsed, candidates, self._gazetteer)
        resolver.run()
        kept = drop_doubtful(candidates, resolver.containers, resolver.focus_of(), given=True)
        find_parents(parsed, candidates, resolver.containers)
        return tuple(mention_of(parsed, candidate) for candidate in kept)

    def _candidates(self, parsed: Parsed) -> list[Candidate]:
        found: list[Candidate] = []
        for first, last, label in self._stretches(parsed):
            tried = [fold(name) for name in self._nominatives(parsed, first, last)]
            known = self._names.find(tried)
            best = next((name for name in tried if known[name]), None)
            surname = "Name=Surname" in parsed.tokens.tag[first]
            if best is None and (surname or label != "LOC" or not self._is_said_to_be_place(parsed, first)):
                continue
            found.append(
                Candidate(
                    first=first,
                    last=last,
                    text=parsed.words(first, last),
                    folded=best or tried[0],
                    named=known[best] if best else (),
                    label="GPE",
                    whole=True,
                )
            )
        return found

    def _stretches(self, parsed: Parsed) -> Iterator[tuple[int, int, str]]:
        """Yield the names that may be places, with the word of division after them ("Луганской области")."""
        tokens = parsed.tokens
        for name in parsed.names:
            if name.label not in ("LOC", "PERSON") or (
                name.label == "PERSON" and not self._is_place_word(parsed, name)
            ):
                continue
            last = name.last
            if last < len(tokens) and tokens.sentence[last] == tokens.sentence[name.first]:
                word = tokens.text[last].lower()
                if tokens.lemma[last].lower() in self._words.words.containers or word in _ABBREVIATED:
                    last += 1
            yield name.first, last, name.label

    def _is_place_word(self, parsed: Parsed, name: NameSpan) -> bool:
        """Say whether what was taken for a person is one word that follows "in" or "town" as only places do."""
        single = name.last - name.first == 1
        return (
            single and "Name=Place" in parsed.tokens.tag[name.first] and self._is_said_to_be_place(parsed, name.first)
        )

    def _is_said_to_be_place(self, parsed: Parsed, first: int) -> bool:
        tokens = parsed.tokens
        before = first - 1
        return before >= 0 and (tokens.text[before].lower() in _BEFORE or tokens.lemma[before].lower() in _BEFORE)

    def _nominatives(self, parsed: Parsed, first: int, last: int) -> list[str]:
        """Return what the name may be in the nominative, likeliest first; countries in English."""
        tokens = parsed.tokens
        words = [tokens.text[index] for index in range(first, last)]
        if last - first == 1:
            country = self._words.words.countries.get(tokens.lemma[first].lower()) or self._words.words.countries.get(
                words[0].lower()
            )
            if country:
                return [country]
        found = []
        if last - first == 1:
            found += [nominative(self._language, words[0], place=True), *self._lemmas(words[0])]
        elif last - first <= _LONGEST:
            found.append(agreeing(self._language, [*words[:-1], _ABBREVIATED.get(words[-1].lower(), words[-1])]))
        found += [" ".join(words), " ".join([*words[:-1], nominative(self._language, words[-1], place=True)])]
        return list(dict.fromkeys(found))

    def _lemmas(self, word: str) -> list[str]:
        parts = [parse.normal_form for parse in analyzer(self._language).parse(word) if parse.tag.POS == "NOUN"]
        return [spelled(part, word) for part in dict.fromkeys(parts)] + _by_ending(word)


_ENDINGS = (
    ("ке", ("ка", "к")), ("ки", ("ка", "ки")), ("ку", ("ка", "к")), ("ці", ("ка", "ця")), ("цы", ("цы", "ца")),
    ("ове", ("ово", "ов")), ("ово", ("ово",)), ("ове", ("ово", "ов")), ("еве", ("ево", "ев")), ("ине", ("ино", "ин")),
    ("ном", ("ное", "ный")), ("ому", ("ое", "е")), ("ом", ("ое", "")), ("ой", ("ая", "а")), ("ій", ("а", "ая")),
    ("ую", ("ая",)), ("у", ("а", "")), ("ю", ("я", "ь")), ("е", ("а", "", "о")), ("і", ("а", "", "ь")),
    ("и", ("а", "ь")), ("а", ("", "о")), ("я", ("ь", "є")), ("ю", ("ь",)),
)  # fmt: skip


def _by_ending(word: str) -> list[str]:
    """Guess the nominative of a name that no dictionary has by its ending; only the gazetteer can say it is right."""
    return [
        word[: -len(ending)] + new
        for ending, heads in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= 3
        for new in heads
    ]

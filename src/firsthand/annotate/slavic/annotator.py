"""The order in which a Russian or Ukrainian document's annotations are made."""

from __future__ import annotations

from abc import ABC, abstractmethod

from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.plain.lexicon import lexicon
from firsthand.annotate.plain.quantities import find_quantities
from firsthand.annotate.plain.times import find_times
from firsthand.annotate.slavic.lexicon import people_words
from firsthand.annotate.slavic.people import resolve_people
from firsthand.annotate.slavic.places import SlavicPlaces
from firsthand.config import ReadingSettings
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document


class SlavicAnnotator(ABC):
    """Annotates documents of one language; `parse` and `engine` are the language's own.

    `prefix` begins the ids of mentions and entities, so that passages in two languages share one document.
    """

    def __init__(self, settings: ReadingSettings, language: str, prefix: str) -> None:
        self.settings = settings
        self.language = language
        self._prefix = prefix
        self._words = people_words(language)
        self._places = SlavicPlaces(language, self._words, open_gazetteer(), settings.known_places)

    notes: tuple[str, ...] = ()
    """What every reading by this engine says of itself."""

    @property
    @abstractmethod
    def engine(self) -> str:
        """Name engine and versions."""

    @abstractmethod
    def parse(self, document: Document) -> Parsed:
        """Return words with morphology, sentences and raw names."""

    def annotate(self, document: Document) -> AnnotatedText:
        """Return the document with words, names, times, places, quantities and who is who."""
        parsed = self.parse(document)
        words = lexicon(self.language)
        times = find_times(parsed, words)
        quantities = find_quantities(parsed, times, words)
        places = self._places.find(parsed)
        mentions, entities = resolve_people(parsed, places, quantities, (self.language, self._prefix))
        return AnnotatedText(
            document=document,
            language=self.language,
            tokens=parsed.tokens,
            sentences=parsed.sentences,
            children=parsed.children,
            mentions=mentions,
            entities=entities,
            times=times,
            places=places,
            quantities=quantities,
            reasons=(*parsed.reasons, *self.notes),
            engine=self.engine,
        )

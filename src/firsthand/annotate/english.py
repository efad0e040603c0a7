"""English: the order in which a document's annotations are made."""

from __future__ import annotations

from firsthand.annotate.coreference import resolve_entities
from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.people_by_age import tell_apart
from firsthand.annotate.places import find_places
from firsthand.annotate.quantities import find_quantities
from firsthand.annotate.spacy_parse import engine_version, parse
from firsthand.annotate.times import find_times
from firsthand.config import ReadingSettings
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document


class EnglishAnnotator:
    """Annotates English documents; holds the opened gazetteer."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings
        self._gazetteer = open_gazetteer()

    def annotate(self, document: Document) -> AnnotatedText:
        """Return the document with syntax, names, coreference, times, places and quantities."""
        parsed = parse(document, self._settings.read.max_paragraph)
        places = find_places(parsed, self._gazetteer, self._settings.known_places)
        times = find_times(parsed)
        quantities = find_quantities(parsed, times)
        mentions, entities = tell_apart(parsed, *resolve_entities(parsed, places, quantities, times))
        return AnnotatedText(
            document=document,
            language="en",
            tokens=parsed.tokens,
            sentences=parsed.sentences,
            children=parsed.children,
            mentions=mentions,
            entities=entities,
            times=times,
            places=places,
            quantities=quantities,
            reasons=parsed.reasons,
            engine=engine_version(),
        )

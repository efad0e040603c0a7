"""Document -> Reading, here or in worker processes; a document that breaks a rule of ours costs only itself."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import msgspec

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.model.base import Frozen
from firsthand.model.document import Document
from firsthand.model.reading import Reading

_LONGEST_REASON = 200


class TimedReading(Frozen, frozen=True, kw_only=True):
    """A reading with the CPU seconds that each of its two stages took."""

    reading: Reading
    annotate: float
    extract: float


class DocumentReader:
    """Reads documents with one set of settings; engines are loaded at the first document that needs them."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings
        self._annotators = Annotators(settings)

    def read(self, document: Document) -> TimedReading:
        """Read one document. A failure of ours becomes a reason of its reading, never an exception."""
        start = time.process_time()
        middle = start
        if not document.text.strip():
            return TimedReading(reading=Reading(document=document), annotate=0.0, extract=0.0)
        try:
            annotated = self._annotators.annotate(document)
            middle = time.process_time()
            reading = extract(annotated, self._settings.vocabulary)
        except Exception as error:  # whatever breaks here must not cost the other documents
            reading = Reading(document=document, reasons=(_reason(error),))
        return TimedReading(
            reading=_with_reasons(reading), annotate=middle - start, extract=time.process_time() - middle
        )


def _with_reasons(reading: Reading) -> Reading:
    """Say of the document itself what could not be read in it."""
    if not reading.reasons:
        return reading
    document = reading.document
    cut = any(not reason.startswith("note: ") for reason in reading.reasons)
    status = "partial" if document.status == "read" and cut else document.status
    told = msgspec.structs.replace(document, status=status, reasons=(*document.reasons, *reading.reasons))
    return msgspec.structs.replace(reading, document=told)


def read_all(documents: Iterable[Document], settings: ReadingSettings, processes: int) -> Iterator[TimedReading]:
    """Yield the readings in the order of the documents, whatever the number of processes."""
    if processes <= 1:
        reader = DocumentReader(settings)
        yield from (reader.read(document) for document in documents)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_start, initargs=(settings,)) as pool:
        yield from pool.map(_read, documents, chunksize=4)


_reader: DocumentReader | None = None


def _start(settings: ReadingSettings) -> None:
    global _reader  # one reader a worker process: the model is loaded once
    _reader = DocumentReader(settings)


def _read(document: Document) -> TimedReading:
    assert _reader is not None, "the worker was started without settings"
    return _reader.read(document)


def _reason(error: Exception) -> str:
    words = f"a rule of ours failed here ({type(error).__name__}: {error})"
    return words[:_LONGEST_REASON]

"""Build a case: collect, read, link, assess. Whatever was done before and did not change is not done again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from firsthand.config import BuildSettings, ReadingSettings
from firsthand.ingest import join_identical, read_document
from firsthand.model.base import Frozen, make_id, to_json
from firsthand.model.document import Document, Source
from firsthand.pipeline.collecting import Taken, collect_files
from firsthand.pipeline.linking import Linked, relink
from firsthand.pipeline.memory import fewer_collections
from firsthand.pipeline.reading import read_all
from firsthand.pipeline.settings import link_settings, reading_settings
from firsthand.pipeline.stages import Progress, StageClock, silent
from firsthand.store import Case, create_case, open_case

_KEEP_EVERY = 20


class BuildSummary(Frozen, frozen=True, kw_only=True):
    """What a build found; `refused` were purged before, `absent` are kept and not among the paths given.

    `relinked` of its `matters` were linked anew. `stage_seconds` are CPU seconds of each stage, `seconds` is wall time.
    """

    documents: int
    newly_read: int
    partly_read: int
    unreadable: int
    skipped: int
    refused: int
    absent: int
    only_retell: int
    statements: int
    origins: int
    incidents: int
    people: int
    contradictions: int
    drift: int
    wanted: int
    orphaned: int
    matters: int
    relinked: int
    seconds: float
    stage_seconds: dict[str, float]


def build(case_path: Path, paths: Sequence[Path], settings: BuildSettings, progress: Progress = silent) -> BuildSummary:
    """Read the paths into the case (made if need be) and build its record.

    The record depends on the bytes, sidecars, decisions and settings alone: not on the order of files, the number of
    processes, or builds that were killed before.
    """
    start = time.perf_counter()
    clock = StageClock()
    with fewer_collections(), open_or_create(case_path) as case, case.lock():
        with clock.stage("ingest"):
            taken = collect_files(case, paths, progress)
        reading = reading_settings(case_path)
        newly_read = _read(case, reading, settings, clock, progress)
        linked = relink(case, reading, link_settings(case_path), clock, progress)
        summary = _summary(linked, taken, newly_read, clock, time.perf_counter() - start)
        if newly_read or paths:
            case.log("built", documents=summary.documents, newly_read=newly_read, statements=summary.statements)
    return summary


def open_or_create(path: Path) -> Case:
    """Open the case, or make one where there is none."""
    return open_case(path) if (path / "custody.log").is_file() or (path / "case.db").is_file() else create_case(path)


def _read(case: Case, settings: ReadingSettings, how: BuildSettings, clock: StageClock, progress: Progress) -> int:
    """Read what is new or was read under other settings; return how many documents that were."""
    sources = join_identical(case.collected())
    with clock.stage("ingest"):
        _forget_absent(case, {source.id for source in sources})
        known = case.document_keys()
        limits = to_json(settings.read).decode()
        for done, source in enumerate(sources, start=1):
            key = make_id("doc", settings.program, to_json(source).decode(), limits)
            if known.get(source.id) != key:
                _ingest(case, source, key, settings)
            progress("ingest", done, len(sources))
    key = settings.key()
    read = set(case.reading_keys(key))
    waiting = [source.id for source in sources if source.id not in read]
    documents = (document for one in waiting if (document := case.document(one)) is not None)
    _keep(case, documents, len(waiting), settings, (how, clock, progress))
    return len(waiting)


def _ingest(case: Case, source: Source, key: str, settings: ReadingSettings) -> None:
    path = case.original_path(source.sha256) if source.sha256 else None
    case.put_document(read_document(source, path, settings.read), key)


def _forget_absent(case: Case, present: set[str]) -> None:
    for document_id in case.document_keys():
        if document_id not in present:
            case.remove_document(document_id)


def _keep(
    case: Case,
    documents: Iterable[Document],
    total: int,
    settings: ReadingSettings,
    run: tuple[BuildSettings, StageClock, Progress],
) -> None:
    how, clock, progress = run
    key = settings.key()
    batch = []
    for done, timed in enumerate(read_all(documents, settings, how.processes), start=1):
        clock.seconds["annotate"] += timed.annotate
        clock.seconds["extract"] += timed.extract
        batch.append(timed.reading)
        if len(batch) == _KEEP_EVERY or done == total:
            with clock.stage("store"), case.batch():
                for reading in batch:
                    case.put_reading(reading, key)
            batch.clear()
        progress("read", done, total)


def _summary(linked: Linked, taken: Taken, newly_read: int, clock: StageClock, seconds: float) -> BuildSummary:
    told = {name: getattr(linked, name) for name in Linked.__struct_fields__}
    return BuildSummary(
        **told,
        newly_read=newly_read,
        skipped=taken.skipped,
        refused=taken.refused,
        absent=taken.absent,
        seconds=seconds,
        stage_seconds={name: round(value, 4) for name, value in sorted(clock.seconds.items())},
    )

"""Looking at a built case: one edition of its record, a document, an answer, the state of its custody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from firsthand.assess import trace_assuming
from firsthand.disclose import disclose, find_protected
from firsthand.errors import CaseError, UserError
from firsthand.find import Answer
from firsthand.find import find as find_answers
from firsthand.model.disclosed import Disclosed, Edition, Settings
from firsthand.model.document import Document
from firsthand.model.trace import Trace
from firsthand.pipeline.settings import codebook_version, gazetteer_version, model_names, reading_settings
from firsthand.store import StoredRecord, VerifyReport, open_case

_LOOKED_AT = 200


def load(case_path: Path, edition: str = "internal") -> Disclosed:
    """Return one edition of the record as last built."""
    return disclose_stored(stored_record(case_path), case_path, cast(Edition, edition))


def people(case_path: Path) -> tuple[Disclosed, dict[str, str]]:
    """Return the internal edition, and why each person whom a public one would not name is protected, by id."""
    stored = stored_record(case_path)
    disclosed = disclose_stored(stored, case_path, "internal")
    grounds = find_protected(disclosed, stored.record).grounds
    own = {one.id: one.protected.why for one in disclosed.people if one.protected.yes}
    return disclosed, {one: own.get(one) or ground for one, ground in grounds.items()}


def stored_record(case_path: Path) -> StoredRecord:
    """Return the record as last built; a `CaseError` that says what to do where there is none."""
    with open_case(case_path) as case:
        stored = case.record()
    if stored is None:
        raise CaseError("The case has no record yet.", where=str(case_path), hint="run `firsthand build` on it")
    return stored


def disclose_stored(stored: StoredRecord, case_path: Path, edition: Edition) -> Disclosed:
    """Put a stored record through the gate."""
    return disclose(stored.record, stored.assessment, record_settings(case_path), edition)


def record_settings(case_path: Path) -> Settings:
    """Return the versions that go into the record."""
    reading = reading_settings(case_path)
    return Settings(
        program=reading.program.partition("+")[0],
        models=model_names(),
        vocabulary=reading.vocabulary.version,
        gazetteer=gazetteer_version(),
        codebook=codebook_version(),
    )


def document(case_path: Path, wanted: str) -> Document:
    """Return a document by its id or one of its paths."""
    with open_case(case_path) as case:
        found = case.document(wanted)
        if found is None:
            matching = [one for one in case.documents() if wanted in one.paths]
            found = matching[0] if len(matching) == 1 else None
    if found is None:
        raise UserError(f"There is no document '{wanted}' in this case.", hint="see `firsthand documents` for the ids")
    return found


def find(case_path: Path, words: str, most: int) -> tuple[Answer, ...]:
    """Return propositions and statements that answer the words, best first."""
    return find_answers(load(case_path), words, most)


def trace(case_path: Path, words: str, most: int, assumed: Sequence[str] = ()) -> tuple[tuple[Trace, ...], Disclosed]:
    """Return the trees behind the propositions that the words describe, best first, with the internal edition.

    With `assumed` (`same:A,B`, `different:A,B`), as they would be if that were so; nothing of it is kept.
    For the team: what it shows is not redacted.
    """
    stored = stored_record(case_path)
    disclosed = disclose_stored(stored, case_path, "internal")
    named = [one.id for one in disclosed.propositions if one.id == words.strip()]
    wanted = named or [one.id for one in find_answers(disclosed, words, _LOOKED_AT) if one.kind == "proposition"]
    record, assessment = stored.record, stored.assessment
    return tuple(trace_assuming(record, assessment, one, assumed) for one in wanted[:most]), disclosed


def verify(case_path: Path, head: str | None = None) -> VerifyReport:
    """Check originals and custody log."""
    with open_case(case_path) as case:
        return case.verify(head)

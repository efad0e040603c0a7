"""What interviewees allowed, obeyed by every edition.

An interview that may not be used in an edition is no part of it: the record is linked without it, so that nothing of
it stands in a count, a reason or a list. One whose consent was withdrawn or has ended is in no edition, the internal
one neither; the case still holds it for the team's own commands, until `purge` destroys it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from firsthand.assess import assess
from firsthand.link import link
from firsthand.model.disclosed import Edition
from firsthand.model.document import Document, Sidecar
from firsthand.pipeline.addressing import resolved
from firsthand.pipeline.settings import link_settings, reading_settings
from firsthand.store import StoredRecord, open_case

_USES: dict[Edition, tuple[str, ...]] = {
    "public": ("publi",),
    "counsel": ("publi", "counsel", "legal", "law", "court", "justice", "litigation", "prosecut", "investigat"),
}


def consented(case_path: Path, stored: StoredRecord, edition: Edition, day: str | None = None) -> StoredRecord:
    """Return the record as this edition may hold it on a day (ISO; today where none is given)."""
    left_out = {one.id for one in not_allowed(stored, edition, day)}
    if not left_out:
        return stored
    with open_case(case_path) as case:
        key = reading_settings(case_path).key()
        readings, decisions = case.readings(key), resolved(case, key)
    linking = link_settings(case_path)
    record = link([one for one in readings if one.document.id not in left_out], decisions, linking)
    return msgspec.structs.replace(stored, record=record, assessment=assess(record, linking))


def not_allowed(stored: StoredRecord, edition: Edition, day: str | None = None) -> tuple[Document, ...]:
    """Return the documents that an edition may not hold on a day (ISO; today where none is given)."""
    today = day or datetime.now(UTC).date().isoformat()
    return tuple(one for one in stored.record.documents if not allows(one.sidecar, edition, today))


def allows(sidecar: Sidecar | None, edition: Edition, day: str) -> bool:
    """Say whether a document may be used in an edition: its consent stands, has not ended, and names such a use.

    A consent that names no use, or none at all, leaves the interview in with its interviewee protected.
    """
    consent = sidecar.consent if sidecar else None
    if consent is None:
        return True
    if consent.withdrawn or (consent.until is not None and consent.until < day):
        return False
    return (
        edition == "internal"
        or not consent.uses
        or any(use.casefold().startswith(_USES[edition]) for use in consent.uses)
    )

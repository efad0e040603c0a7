"""What interviewees allowed, obeyed by every edition that leaves the team.

An interview that may not be used in an edition is no part of it: the record is linked without it, so that nothing of
it stands in a count, a reason or a list. The internal edition holds everything; `purge` destroys.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from firsthand.assess import assess
from firsthand.link import link
from firsthand.model.disclosed import Edition
from firsthand.model.document import Sidecar
from firsthand.pipeline.settings import link_settings, reading_settings
from firsthand.store import StoredRecord, open_case

_USES: dict[Edition, tuple[str, ...]] = {
    "public": ("publi",),
    "counsel": ("publi", "counsel", "legal", "law", "court", "justice", "litigation", "prosecut", "investigat"),
}


def consented(case_path: Path, stored: StoredRecord, edition: Edition, day: str | None = None) -> StoredRecord:
    """Return the record as this edition may hold it on a day (ISO; today where none is given)."""
    today = day or datetime.now(UTC).date().isoformat()
    left_out = {one.id for one in stored.record.documents if not allows(one.sidecar, edition, today)}
    if not left_out:
        return stored
    with open_case(case_path) as case:
        readings = case.readings(reading_settings(case_path).key())
        decisions = case.decisions()
    linking = link_settings(case_path)
    record = link([one for one in readings if one.document.id not in left_out], decisions, linking)
    return msgspec.structs.replace(stored, record=record, assessment=assess(record, linking))


def allows(sidecar: Sidecar | None, edition: Edition, day: str) -> bool:
    """Say whether a document may be used in an edition: its consent stands, has not ended, and names such a use.

    A consent that names no use, or none at all, leaves the interview in with its interviewee protected.
    """
    consent = sidecar.consent if sidecar else None
    if consent is None or edition == "internal":
        return True
    if consent.withdrawn or (consent.until is not None and consent.until < day):
        return False
    return not consent.uses or any(use.casefold().startswith(_USES[edition]) for use in consent.uses)

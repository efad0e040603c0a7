"""Consent to a team's own interviews, as files are joined: where several say something, the strictest holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from firsthand.model.document import Consent, Sidecar

_NOTHING_SHARED = "nothing (no use stands in all that is said of it)"
_INTERVIEW = ("interviewee", "interviewer", "interpreter", "interviewed")
_CAREFUL = re.compile(rb"consent|interview|protect|withdrawn", re.IGNORECASE)
UNKNOWN = Sidecar(consent=Consent(uses=("nothing (what is said of it cannot be read)",)))
"""What holds of a file whose sidecar speaks of consent and cannot be read: nobody outside the team may see it."""


def strictest(consents: Sequence[Consent]) -> Consent | None:
    """Return what all of these consents allow; two that name no use in common allow none."""
    if not consents:
        return None
    named = [set(consent.uses) for consent in consents if consent.uses]
    uses = named[0].intersection(*named[1:]) if named else set()
    ends = [consent.until for consent in consents if consent.until]
    return Consent(
        uses=tuple(sorted(uses)) or ((_NOTHING_SHARED,) if named else ()),
        until=min(ends) if ends else None,
        withdrawn=any(consent.withdrawn for consent in consents),
    )


def inherited(own: Sidecar | None, holder: Sidecar | None) -> Sidecar | None:
    """Return the sidecar of a document inside another: whose interview the holder is, and what they allowed, goes in.

    Who is protected there is protected here, and consent is the stricter of both.
    """
    if holder is None or not (holder.consent or holder.protect or any(getattr(holder, name) for name in _INTERVIEW)):
        return own
    kept = own or Sidecar()
    interview = {name: getattr(kept, name) or getattr(holder, name) for name in _INTERVIEW}
    consent = strictest([one.consent for one in (kept, holder) if one.consent])
    protect = tuple(sorted({*kept.protect, *holder.protect}))
    return msgspec.structs.replace(kept, consent=consent, protect=protect, **interview)


def speaks_of_consent(data: bytes) -> bool:
    """Say whether a sidecar that cannot be used has anything on consent, an interview or protection in it."""
    return _CAREFUL.search(data.replace(b"\x00", b"")) is not None

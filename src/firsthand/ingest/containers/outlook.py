"""The attachments of a mail that Outlook wrote; a mail within it is written down as a mail of its own."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.ingest.mail import as_bytes
from firsthand.ingest.outlook import Attachment, attachments_of
from firsthand.model.document import Sidecar


def expand_outlook(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the attachments of an MSG file."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield Member(name="", reason=f"larger than {MOST_BYTES:,} bytes: its attachments were not taken out")
        return
    try:
        for number, attachment in enumerate(attachments_of(data), start=1):
            yield _member(attachment, number)
    except (ValueError, struct.error) as error:
        yield Member(name="", reason=f"the attachments cannot be taken out: {error}")


def _member(attachment: Attachment, number: int) -> Member:
    if attachment.mail is not None:
        return Member(name=f"{attachment.name or f'attachment-{number}'}.eml", data=as_bytes(attachment.mail))
    name = attachment.name or f"attachment-{number}"
    if attachment.data is None:
        return Member(name=name, reason="the attachment holds no bytes (a link, or an object of another program)")
    return Member(name=name, data=attachment.data)

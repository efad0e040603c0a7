"""One item of source material: preserved bytes, its text, its segments, and what is known about its publication."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen, Span

Role = Literal[
    "headline", "subheading", "key_points", "body", "byline", "caption", "disclaimer", "navigation", "metadata"
]
ReadStatus = Literal["read", "partial", "unreadable"]
MetaBasis = Literal["sidecar", "metadata", "text", "filename", "reviewer"]


class Segment(Frozen, frozen=True, kw_only=True):
    """A run of the text with one role. Segments do not overlap; what lies between them is white space only."""

    role: Role
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The segment as a span."""
        return Span(start=self.start, end=self.end)


class Locator(Frozen, frozen=True, kw_only=True):
    """Where a run of the text stands in the original: its page (from 1) and box, or its element.

    `box` is left, bottom, right, top in points from the page's lower left corner.
    """

    start: int
    end: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    element: str | None = None

    @property
    def words(self) -> str:
        """Say where it stands as a citation would: its page, else its element."""
        return f"page {self.page}" if self.page is not None else self.element or ""


class Publisher(Frozen, frozen=True, kw_only=True):
    """Who published, and on what basis we say so (`text` means inferred from the document's own words)."""

    name: str
    basis: MetaBasis
    span: Span | None = None


class Published(Frozen, frozen=True, kw_only=True):
    """When it was published (EDTF), and on what basis we say so."""

    edtf: str
    basis: MetaBasis


class Forwarded(Frozen, frozen=True, kw_only=True):
    """Whose words a post only passes on: a channel's, or a person's; `span` is where the text names them."""

    name: str
    person: bool = False
    span: Span | None = None


class Consent(Frozen, frozen=True, kw_only=True):
    """What an interviewee allowed: uses, until when (ISO day), and whether it was withdrawn."""

    uses: tuple[str, ...] = ()
    until: str | None = None
    withdrawn: bool = False


class Sidecar(Frozen, frozen=True, kw_only=True):
    """What a collector wrote beside a file (`NAME.EXT.meta.yaml`, or a row of `sources.csv`).

    `columns` says for a table of posts which of its columns holds what: pairs of ours (`text`, `date` …) and theirs.
    """

    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    title: str | None = None
    language: str | None = None
    collected_by: str | None = None
    method: str | None = None
    rights: str | None = None
    interviewee: str | None = None
    interviewer: str | None = None
    interpreter: str | None = None
    interviewed: str | None = None
    consent: Consent | None = None
    protect: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()


class Collected(Frozen, frozen=True, kw_only=True):
    """One file as it was collected: the hash and size of its bytes, its path from the given root (POSIX), its sidecar.

    `sha256` is null where the bytes could not be had at all; `reasons` says why, and what was wrong with its sidecar.
    `parent` is the hash of the mail or archive that it was taken out of.
    """

    path: str
    sha256: str | None
    size: int = 0
    sidecar: Sidecar | None = None
    reasons: tuple[str, ...] = ()
    parent: str | None = None


class Source(Frozen, frozen=True, kw_only=True):
    """What will be one document: all collected files of the same bytes (and publisher), their sidecars joined."""

    id: str
    sha256: str | None
    paths: tuple[str, ...]
    sidecar: Sidecar | None = None
    reasons: tuple[str, ...] = ()
    parent: str | None = None


class Document(Frozen, frozen=True, kw_only=True):
    r"""A document as every later stage sees it.

    `text` is what all offsets refer to (NFC is *not* applied: code points are the original's; line ends are `\\n`,
    NUL and BOM are taken out as `ingest/decode.py` writes down). `sha256` is of the preserved bytes. `language` is
    a BCP 47 code, or null when too short to tell. `reasons` says in plain words what could not be read or was cut.
    `extractor` names the reader and its version, since the text is only as stable as they are. `locators` say where
    runs of the text stand in the original; `parent` is the hash of the mail or archive that it was taken out of.
    """

    id: str
    paths: tuple[str, ...]
    sha256: str
    text: str
    segments: tuple[Segment, ...]
    language: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: Publisher | None = None
    url: str | None = None
    published: Published | None = None
    retrieved: str | None = None
    media_type: str = "text/plain"
    status: ReadStatus = "read"
    reasons: tuple[str, ...] = ()
    extractor: str = ""
    sidecar: Sidecar | None = None
    locators: tuple[Locator, ...] = ()
    parent: str | None = None
    forwarded: Forwarded | None = None

    def segment_at(self, offset: int) -> Segment | None:
        """Return the segment that holds this offset, if any."""
        for segment in self.segments:
            if segment.start <= offset < segment.end:
                return segment
        return None

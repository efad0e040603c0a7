"""Which reader a file needs, by its first bytes and, where they do not tell, by its name."""

from __future__ import annotations

import re

from firsthand.model.base import Frozen

_MAGIC = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"{\\rtf", "rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", "application/x-ole-storage"),
    (b"\x89PNG\r\n\x1a\n", "image", "image/png"),
    (b"\xff\xd8\xff", "image", "image/jpeg"),
    (b"GIF8", "image", "image/gif"),
    (b"II*\x00", "image", "image/tiff"),
    (b"MM\x00*", "image", "image/tiff"),
    (b"OggS", "audio", "audio/ogg"),
    (b"ID3", "audio", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video", "video/x-matroska"),
    (b"\x7fELF", "program", "application/x-executable"),
    (b"MZ", "program", "application/x-msdownload"),
    (b"Rar!\x1a\x07", "rar", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "application/x-7z-compressed"),
    (b"WARC/", "warc", "application/warc"),
)
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NAMES = (".html", ".htm", ".xhtml", ".mhtml.html")


class Kind(Frozen, frozen=True, kw_only=True):
    """The name of a reader in the registry (or of what nobody reads), and the media type."""

    reader: str
    media_type: str


def kind_of(data: bytes, paths: tuple[str, ...]) -> Kind:
    """Say what the bytes are; what nothing identifies is taken for text."""
    for magic, reader, media_type in _MAGIC:
        if data.startswith(magic):
            return Kind(reader=reader, media_type=media_type)
    names = [path.lower() for path in paths]
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"")
    if _HTML.match(start) or (any(name.endswith(_HTML_NAMES) for name in names) and b"<" in data):
        return Kind(reader="html", media_type="text/html")
    return Kind(reader="text", media_type="text/plain")

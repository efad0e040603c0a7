"""What a PDF says besides the words on its pages: title, alternatives of pictures, bookmarks, metadata, file names.

What is packed is unpacked; what then is no text (pictures, fonts, letters by their number) is left out, since chance
puts short names into it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_WIDE = re.compile(rb"<FEFF((?:[0-9A-F]{4})*)>", re.IGNORECASE)
_OCTAL = re.compile(rb"\\([0-7]{3})")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_MOST_BYTES = 200_000_000


def pdf_strings(data: bytes) -> Iterator[str]:
    """Yield the strings of a PDF, outside its streams and in those that are text, and metadata whole."""
    yield _strings(_STREAM.sub(b" ", data))
    left = _MOST_BYTES
    for match in _STREAM.finditer(data):
        content = _unpacked(match.group(1), left)
        left -= len(content)
        if left > 0 and _is_text(content):
            yield content.decode("utf-8", "replace") if content.lstrip()[:1] == b"<" else _strings(content)


def _unpacked(content: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, max(most, 1))
    except zlib.error:
        return content


def _is_text(content: bytes) -> bool:
    sample = content[:8192]
    return bool(sample) and sum(9 <= byte < 127 for byte in sample) > len(sample) * 0.9


def _strings(content: bytes) -> str:
    found = [_literal(match.group(1)) for match in _LITERAL.finditer(content)]
    found += [
        bytes.fromhex(match.group(1).decode()).decode("utf-16-be", "replace") for match in _WIDE.finditer(content)
    ]
    return "\n".join(dict.fromkeys(words for words in found if words.strip()))


def _literal(raw: bytes) -> str:
    """Decode a string in brackets: octal and other escapes undone; UTF-16 where it says so, else UTF-8 or Latin-1."""
    plain = _ESCAPED.sub(rb"\1", _OCTAL.sub(lambda match: bytes([int(match[1], 8) & 255]), raw))
    if plain.startswith(b"\xfe\xff"):
        return plain[2:].decode("utf-16-be", "replace")
    try:
        return plain.decode("utf-8")
    except UnicodeDecodeError:
        return plain.decode("latin-1")

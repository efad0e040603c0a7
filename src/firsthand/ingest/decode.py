r"""Bytes -> text, in one written way.

1. A byte order mark decides (UTF-8, UTF-16, UTF-32) and is taken out; so is U+FEFF at the start of any text.
2. Without one: UTF-16 where nearly all bytes at even or at odd places are 0 or 4 (Latin, Cyrillic);
   what is full of control bytes is binary.
3. What is valid UTF-8 is UTF-8. A declared encoding (of a web page) comes next, if it decodes without an error.
4. What has more good than bad multi-byte sequences is broken UTF-8: bad bytes become U+FFFD, with a reason.
5. Else `ingest/encodings.py` tells by letters and language: Cyrillic (cp1251, koi8-u, cp866, iso8859-5), East Asian,
   Greek, Arabic, Hebrew, Thai, Central European, Turkish, Baltic; else cp1252, and latin-1 where that has no character.
   Where nothing bears a guess out, the text says so.

Then: `\r\n` and `\r`, form feed, U+2028 and U+2029 become `\n`; NUL is taken out; lone surrogates become U+FFFD.
All other code points stay as they are: no normalisation, and control and bidi characters remain for the reader to see.
"""

from __future__ import annotations

import codecs
import re

import msgspec

from firsthand.ingest.encodings import find_encoding
from firsthand.model.base import Frozen

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes(b for b in range(32) if b not in (0, 9, 10, 12, 13, 27)) + b"\x7f"
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LINE_ENDS = re.compile(r"\r\n?|[\f\u2028\u2029]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAMPLE = 200_000
_PAGES = (0x00, 0x04)
_ORDINARY = re.compile(r"[\t\n\r -~\u00a0-\u024f\u0400-\u052f\u2010-\u2026\u2116\u20ac]")


class Decoded(Frozen, frozen=True, kw_only=True):
    """Text with the encoding found; `text` is null for binary data; `damaged` says that characters were lost."""

    text: str | None
    encoding: str | None
    damaged: bool = False
    reasons: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None, truncated: bool = False) -> Decoded:
    """Decode bytes in the written way above.

    `truncated` says that the bytes were cut at a limit, so that half a character at the end is no damage.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding, truncated)
    wide = _utf16_without_mark(data)
    if wide:
        return _decode_as(data, wide, truncated)
    if is_binary(data):
        return Decoded(text=None, encoding=None, reasons=("the bytes are not text (binary data)",))
    encoding, sure = _narrow_encoding(data, declared, truncated)
    decoded = _decode_as(data, encoding, truncated)
    if sure:
        return decoded
    why = f"the encoding cannot be told: read as {encoding}, which the text does not bear out"
    return msgspec.structs.replace(decoded, damaged=True, reasons=(why, *decoded.reasons))


def is_binary(data: bytes) -> bool:
    """Say whether the bytes hold too many control bytes to be text in a one-byte encoding or UTF-8."""
    sample = data[:_SAMPLE]
    if not sample:
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    nuls = sample.count(0)
    return controls > len(sample) * 0.02 or nuls > len(sample) * 0.1


def _utf16_without_mark(data: bytes) -> str | None:
    """Recognise UTF-16 of Latin and Cyrillic text: every other byte is then 0 or 4."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    sample = sample[: len(sample) - len(sample) % 2]
    pairs = len(sample) // 2
    if pairs < 4 or 0 not in sample:
        return None
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sum(sample[first::2].count(byte) for byte in _PAGES) < pairs * 0.8:
            continue
        text = sample.decode(encoding, "replace")
        if len(_ORDINARY.findall(text)) > len(text) * 0.9:
            return encoding
    return None


def _narrow_encoding(data: bytes, declared: str | None, truncated: bool) -> tuple[str, bool]:
    """Return the encoding, and whether it shows in the text."""
    if _is_valid(data, "utf-8", truncated):
        return "utf-8", True
    if declared and _is_valid(data, declared, truncated):
        return codecs.lookup(declared).name, True
    high = sum(1 for byte in data[:_SAMPLE] if byte >= 0x80)
    good = sum(len(match) for match in _MULTIBYTE.findall(data[:_SAMPLE]))
    if good > high - good:
        return "utf-8", True
    return find_encoding(data[:_SAMPLE], whole=not truncated and len(data) <= _SAMPLE)


def _is_valid(data: bytes, encoding: str, truncated: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)("strict").decode(data, final=not truncated)
    except (UnicodeDecodeError, LookupError, TypeError):
        return False
    return True


def _decode_as(data: bytes, encoding: str, truncated: bool) -> Decoded:
    reasons: list[str] = []
    text = codecs.getincrementaldecoder(encoding)("replace").decode(data, final=not truncated)
    lost = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    if lost > 0 and _is_valid(data, encoding, truncated):
        lost = 0
    if lost > 0:
        reasons.append(f"{lost} byte sequence(s) are not valid {encoding} and were replaced by U+FFFD")
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    if surrogates:
        reasons.append(f"{surrogates} lone surrogate(s) were replaced by U+FFFD")
    text = text.removeprefix("\ufeff")
    nuls = text.count("\x00")
    if nuls:
        reasons.append(f"{nuls} NUL character(s) were taken out")
        text = text.replace("\x00", "")
    return Decoded(
        text=_LINE_ENDS.sub("\n", text),
        encoding=encoding,
        damaged=lost > 0 or surrogates > 0,
        reasons=tuple(reasons),
    )

"""Which encoding bytes are in that are no Unicode and that nothing declares: by letters, then by language.

A guess that its text speaks against is worse than none: Japanese read as Cyrillic looks read, and is lost to all.
So each has to show itself: East Asian by syllables and characters, other scripts by their common letters, Latin with
marks that Western Europe lacks by a language that is written so.
"""

from __future__ import annotations

import re

from firsthand.language import find_language

_HIGH_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_COMMON = {
    "cyrillic": frozenset("оеаинтсрвлкмдпуяіїєґ"),
    "greek": frozenset("αοιετσςνηυρπκμλωάίέόή"),
    "arabic": frozenset("اليمنوترهبدعةأفسقك"),
    "hebrew": frozenset("יוהלאתרמבשםןחקדנ"),
    "thai": frozenset("านรอกเงมยลวดทส่้ิีัตะุป"),
}
_LETTERS = (
    ("cp1251", "cyrillic"), ("koi8-u", "cyrillic"), ("cp866", "cyrillic"), ("iso8859-5", "cyrillic"),
    ("cp1253", "greek"), ("cp1256", "arabic"), ("cp1255", "hebrew"), ("cp874", "thai"),
)  # fmt: skip
_TELLING = 0.62
_LEAST_HIGH = 12
_EAST_ASIAN = (
    ("shift_jis", re.compile("[\u3040-\u30ff]")),
    ("euc_jp", re.compile("[\u3040-\u30ff]")),
    ("euc_kr", re.compile("[이다는의에을를가은고하지사한기도로]")),
    ("gb18030", re.compile("[的一是不在人有我他这为之大来以个中上们到时年被]")),
    ("big5", re.compile("[的一是不在人有我他這為之大來以個中上們到時年被]")),
)
_CHARACTERS = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_MOSTLY = 0.9
_SOME = 0.06
_LATIN = (
    ("cp1257", frozenset({"lt", "lv", "et"})),
    ("cp1254", frozenset({"tr", "az"})),
    ("cp1250", frozenset({"pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq", "sh"})),
)


def find_encoding(sample: bytes, *, whole: bool) -> tuple[str, bool]:
    """Return the encoding of bytes of one or two to a character, and whether the text bears it out."""
    words = _HIGH_WORD.findall(sample)
    letters = sum(len(word) for word in words)
    high = sum(1 for word in words for byte in word if byte >= 0x80)
    if letters and high > letters * 0.6 and letters > len(words) * 1.5:
        return _of_high_words(sample, b" ".join(words), whole=whole)
    return _latin(sample), True


def _of_high_words(sample: bytes, joined: bytes, *, whole: bool) -> tuple[str, bool]:
    """Return the encoding of text in another script than Latin."""
    found = _east_asian(sample, whole=whole)
    if found:
        return found, True
    shares = {encoding: _commonness(joined, encoding, _COMMON[script]) for encoding, script in _LETTERS}
    likely = max(shares, key=lambda encoding: shares[encoding])
    if len(joined) < _LEAST_HIGH:
        return max(("cp1251", "koi8-u"), key=lambda encoding: shares[encoding]), True
    return likely, shares[likely] >= _TELLING


def _commonness(joined: bytes, encoding: str, common: frozenset[str]) -> float:
    """Return the share of common small letters; of a text in capitals, of those in the small ones they stand for."""
    text = joined.decode(encoding, "replace").replace(" ", "")
    if sum(1 for character in text if character.isupper()) >= _MOSTLY * len(text):
        text = text.lower()
    return sum(1 for character in text if character in common) / max(len(text), 1)


def _east_asian(sample: bytes, *, whole: bool) -> str | None:
    for encoding, telling in _EAST_ASIAN:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError as error:
            if whole or error.start < len(sample) - 4:
                continue
            text = sample[: error.start].decode(encoding)
        wide = [character for character in text if ord(character) > 0x7F]
        known = sum(1 for character in wide if _CHARACTERS.match(character))
        if wide and known >= _MOSTLY * len(wide) and len(telling.findall(text)) >= _SOME * len(wide):
            return encoding
    return None


def _latin(sample: bytes) -> str:
    """Return the encoding of Latin text: the western one, unless a language that it cannot write shows."""
    try:
        western = "cp1252"
        text = sample.decode(western)
    except UnicodeDecodeError:
        western = "latin-1"
        text = sample.decode(western)
    for encoding, languages in _LATIN:
        read = sample.decode(encoding, "replace")
        if read != text and "\ufffd" not in read and find_language(read) in languages:
            return encoding
    return western

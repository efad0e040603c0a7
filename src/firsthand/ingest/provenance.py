"""Who published a text and when, where nothing but its own words says so.

A publisher is named by a sentence in the document's own voice on its own checking ("The Harbour Post could not verify
the report"), unless the same name is told or quoted as another outlet elsewhere in the text. A dateline's agency is
not the publisher. A date counts only on a line of its own, near the top or the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.line_patterns import CHECKED, DATE_LINE, HEADER_LINE
from firsthand.model.base import Span
from firsthand.model.document import Published, Publisher, Segment

_WORD = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ0-9][\w'’&.-]*"
_LINK = r"(?:of|the|de|du|la|le|el|al|and|&|for|in|on)"
_NAME = rf"(?P<name>(?:[Tt]he\s+)?{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{0,5}})"
_BEFORE = r"(?:^|(?<=[.!?”\"\n]\s)|(?<=\n)|(?<=[—–-]\s)|(?<=,\s)|(?<=but\s)|(?<=though\s)|(?<=and\s))"
_NOT = r"(?:could|can|was|has|have|had|is|were|did)\s*(?:not|n['’]t|\s+also\s+not)"
_ADVERBS = r"(?:(?:yet|been|able|to|also|immediately|independently|itself|separately)\s+){0,5}"
_CHECK = r"(?:(?:verif|corroborat|confirm|authenticat|substantiat|check)(?:y|ied|ying|e|ed|ing)?)"
_UNABLE = r"(?:unable|not\s+able|not\s+in\s+a\s+position)\s+to"
_OWN_CHECK = re.compile(
    rf"{_BEFORE}{_NAME}\s+"
    rf"(?P<deed>{_NOT}\s+{_ADVERBS}{_CHECK}\b"
    rf"|(?:was|is|has\s+been|had\s+been|were)\s+{_UNABLE}\s+{_ADVERBS}{_CHECK}\b"
    rf"|(?:has|had|have)\s+(?:had\s+)?no\s+(?:independent\s+)?(?:way|means)\s+(?:of|to)\s+{_ADVERBS}{_CHECK}\b"
    r"|(?:has|have)\s+(?:contacted|approached|reached\s+out\s+to|asked)\s[^.\n]{3,120}?"
    r"\bfor\s+(?:a\s+)?(?:comment|response|reaction|statement)\b"
    r"|could\s+not\s+(?:immediately\s+)?(?:reach|contact)\s[^.\n]{3,120}?\bfor\s+(?:a\s+)?comment\b)"
)
_FOR_WHOM = re.compile(
    rf"\b[Ii]t\s+(?:{_NOT}\s+(?:yet\s+|been\s+|proved\s+)*possible|(?:was|is|has\s+been|proved)\s+(?:impossible|not\s+possible))"
    rf"\s+for\s+{_NAME}\s+(?P<deed>to\s+{_ADVERBS}{_CHECK}\b)"
)
_BY_WHOM = re.compile(
    rf"(?P<deed>\b{_NOT}\s+{_ADVERBS}(?:be\s+)?{_ADVERBS}{_CHECK}\s+(?:independently\s+)?by)\s+{_NAME}"
)
_OWN_CHECKS = (_OWN_CHECK, _FOR_WHOM, _BY_WHOM)
_CHECKED = re.compile(rf"^\W*{CHECKED}")
_INDEPENDENTLY = re.compile(r"[^.;\n]{0,80}?\bindependently\b")
_NO_OUTLET = re.compile(
    r"^(?:the\s+)?(?:he|she|it|they|we|i|this|that|these|those|police|officials?|authorities|government|army|family"
    r"|.*\b(?:police|ministry|army|court|council|committee|government|forces|hospital|department|embassy|doctors|officials"
    r"|investigators|relatives|lawyers|journalists|reporters|prosecutors?))$",
    re.IGNORECASE,
)
_QUOTED = (
    r"(?:told|tell|tells|telling|according\s+to|interview\s+with|speaking\s+to|spoke\s+to|said\s+to|statement\s+to"
    r"|quoted\s+by|reported\s+by|published\s+by|cited\s+by|citing|by)\s+(?:the\s+)?{name}\b"
)
_QUOTES = (
    r"\b{name}(?:['’]s)?\s+(?:\w+\s+)?(?:reported|reports|report|said|says|wrote|writes|quoted|published|cited|broadcast"
    r"|revealed|interview(?:ed)?|investigation|article|story)\b"
)
_EDGE_LINES = 8


def infer_publisher(text: str, segments: tuple[Segment, ...]) -> Publisher | None:
    """Return the publisher that the text's own voice names, or null where none or more than one is named."""
    found: dict[str, Publisher] = {}
    for segment in segments:
        if segment.role in ("body", "disclaimer", "metadata", "byline"):
            for match in _own_checks(text, segment):
                publisher = _named(text, match)
                if publisher and not _inside_quotation(text, segment.start, publisher.span):
                    found.setdefault(_bare(publisher.name).lower(), publisher)
    found = {bare: publisher for bare, publisher in found.items() if not _is_quoted_elsewhere(text, publisher)}
    header = _from_header(text, segments)
    if header:
        return header
    return next(iter(found.values())) if len(found) == 1 else None


def infer_published(text: str, segments: tuple[Segment, ...]) -> Published | None:
    """Return the date that stands alone on a line near the top or the end; one called an update counts last."""
    dates = list(_edge_dates(text, segments))
    first = next((edtf for edtf, updated in dates if not updated), None)
    chosen = first or next((edtf for edtf, _ in dates), None)
    return Published(edtf=chosen, basis="text") if chosen else None


def _own_checks(text: str, segment: Segment) -> Iterator[re.Match[str]]:
    """Yield where a segment says that somebody could not check: "X could not", "not possible for X", "not … by X"."""
    for pattern in _OWN_CHECKS:
        yield from pattern.finditer(text, segment.start, segment.end)


def _named(text: str, match: re.Match[str]) -> Publisher | None:
    name = match["name"].rstrip(".")
    start = match.start("name")
    end = start + len(name)
    bare = _bare(name)
    if _NO_OUTLET.match(name) or _NO_OUTLET.match(bare) or bare[:1].isdigit() or not _is_outlets_deed(text, match):
        return None
    if len(bare.split()) == 1 and name == bare and not _is_a_name(text, match, start):
        return None
    kept_the = name[:4].lower() == "the " and len(bare.split()) > 1
    shown = "The " + bare if kept_the else bare
    if not kept_the:
        start = end - len(bare)
    return Publisher(name=shown, basis="text", span=Span(start=start, end=end))


def _is_outlets_deed(text: str, match: re.Match[str]) -> bool:
    """Say whether the words tell of an outlet's own checking: asking for comment, or of whether a report is true."""
    deed = match["deed"]
    if not re.search(_CHECK, deed) or deed.endswith(" by"):
        return "check" not in deed or "independently" in deed
    if "independently" in deed or _INDEPENDENTLY.match(text, match.end("deed")):
        return True
    return "confirm" not in deed and bool(_CHECKED.match(text[match.end("deed") :][:80]))


def _is_a_name(text: str, match: re.Match[str], start: int) -> bool:
    """Say whether a single word is a name: all capitals, a name in the dateline or a credit too, or "X was unable".

    A common noun stands in no singular subject without its article; a person's name has a first name elsewhere.
    """
    word = match["name"].rstrip(".")
    if word.isupper() or _is_capital_inside(text, word, start):
        return True
    if re.search(rf"(?i:\({re.escape(word)}\)\s*[-–—]|\b{re.escape(word)}\s*/\s*(?-i:[A-Z]))", text):
        return True
    singular = re.match(r"(?:was|is|has)\b", match["deed"])
    return bool(singular) and not re.search(rf"\b[A-Z][\w'’-]+\s+{re.escape(word)}\b", text)


def _is_capital_inside(text: str, word: str, start: int) -> bool:
    """Say whether a word that opens a sentence here also has its capital inside one, so that it is a name."""
    inside = re.finditer(rf"(?<=[a-z,;]\s){re.escape(word)}\b", text)
    return any(match.start() != start for match in inside)


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)


def _inside_quotation(text: str, start: int, span: Span | None) -> bool:
    """Say whether more quotation marks are opened than closed in the line before the span."""
    if span is None:
        return False
    before = text[max(start, text.rfind("\n", 0, span.start) + 1) : span.start]
    return (
        before.count("“") > before.count("”")
        or before.count("«") > before.count("»")
        or (before.count('"') % 2 == 1 and '"' in text[span.end : span.end + 2000])
    )


def _is_quoted_elsewhere(text: str, publisher: Publisher) -> bool:
    name = re.escape(_bare(publisher.name)).replace(r"\ ", r"\s+")
    own = publisher.span.end if publisher.span else -1  # "could not be verified by X" quotes nobody
    named = (match for pattern in (_QUOTED, _QUOTES) for match in re.finditer(pattern.format(name=name), text))
    return any(match.end() != own for match in named)


def _from_header(text: str, segments: tuple[Segment, ...]) -> Publisher | None:
    for line, start in _lines(text, segments, ("metadata",)):
        header = HEADER_LINE.match(line)
        if header and header["key"].lower() in ("publisher", "source") and "://" not in header["value"]:
            span = Span(start=start + header.start("value"), end=start + header.end("value"))
            return Publisher(name=header["value"].strip(), basis="text", span=span)
    return None


def _edge_dates(text: str, segments: tuple[Segment, ...]) -> Iterator[tuple[str, bool]]:
    lines = list(_lines(text, segments, None))
    edge = {start for _, start in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES // 2 :])}
    metadata = {start for _, start in _lines(text, segments, ("metadata",))}
    for line, start in lines:
        if start not in edge or start not in metadata:
            continue
        header = HEADER_LINE.match(line)
        if header and header["key"].lower() not in ("date", "published", "byline", "dateline"):
            continue
        if header or DATE_LINE.match(line):
            edtf = to_edtf(header["value"] if header else line)
            if edtf:
                label = line[: line.find(edtf[:4])].lower()
                yield edtf, "updated" in label or "modified" in label


def _lines(text: str, segments: tuple[Segment, ...], roles: tuple[str, ...] | None) -> Iterator[tuple[str, int]]:
    for segment in segments:
        if roles is None or segment.role in roles:
            for match in re.finditer(r"[^\n]*\S[^\n]*", text[segment.start : segment.end]):
                lead = len(match.group()) - len(match.group().lstrip())
                yield match.group().strip(), segment.start + match.start() + lead

"""What lines look like that are no prose: general patterns of news pages, one a role; phrases are in `phrases.py`.

Every pattern has to match the whole line, or a start or an end that prose does not have.
"""

from __future__ import annotations

import re

from firsthand.ingest import phrases

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = r"(?:\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})"
_CLOCK = rf"(?:[\s,|·•@–-]*(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:[ap]\.?m\.?)?\s*{_ZONE}?)?"
_DATE = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s?,?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_DATE_LABEL = (
    r"(?:first\s+|last\s+|date\s+)?"
    r"(?:published|publication date|posted|updated|modified|date|issued|released|filed)(?:\s+(?:on|at|by))?"
)
DATE_LINE = re.compile(
    rf"^\W{{0,3}}(?P<label>{_DATE_LABEL}\s*:?\s+)?(?P<date>{_DATE}){_CLOCK}\W{{0,3}}"
    r"(?:(?:last\s+)?(?:updated|modified)\W.*)?$",
    re.IGNORECASE,
)
# How some archives of pages begin a text, right before its first words: "date 2011-10-06 Miners were …".
DATE_STAMP = re.compile(r"^\s*date:?\s+\d{4}(?:-\d{2}){0,2}(?=\s+\S|\s*$)", re.IGNORECASE)
HEADER_LINE = re.compile(
    r"^(?P<key>title|headline|author|date|published|publisher|source|url|link|language|section|category|keywords"
    r"|copyright|byline|dateline|retrieved|accessed)\s*:\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
URL_LINE = re.compile(r"^<?(?:https?://|www\.)\S+>?$", re.IGNORECASE)

_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
_PERSON = rf"[{_CAPITAL}][\w'’.-]*(?:\s+(?:(?:de|van|von|der|el|al|bin|la)\s+)?[{_CAPITAL}][\w'’.-]*){{1,3}}"
_POST = r"(?:[Ww]riter|[Cc]orrespondent|[Rr]eporter|[Ee]ditor)"
BYLINE = re.compile(
    rf"^(?:(?:By|BY|Written by|Words by|Story by|Text by|Compiled by|Author:|Автор:?|Текст:)\s+{_PERSON}"
    rf"(?:\s*(?:,|&|and|\||/|in|for|-|–|—)\s*[\w'’.-]+(?:\s+[\w'’.-]+){{0,4}})*"
    r"|\(?(?:Additional\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\s+by\s+\S.{0,300}"
    rf"|{_PERSON}\s*[,|–—-]\s*(?:(?:[Ss]taff|[Ss]enior|[Cc]hief|[Ww]orld|[Ww]ar|[Ff]oreign)\s)[\w ]{{0,40}}{_POST}"
    r"|(?:[Bb]y\s+)?\S+@\S+\.\w+)\W{0,2}$"
)

DATELINE = re.compile(
    rf"^[{_CAPITAL}][{_CAPITAL} .,'’()/-]{{2,40}}(?:,\s*[\w. ]{{2,30}})?\s*"
    r"(?:\([^)]{2,40}\)|\[[^\]]{2,40}\])?\s*(?:--|—|–|-\s)"
)

KEY_POINTS_HEAD = re.compile(rf"^\W*(?:{phrases.KEY_POINTS})\W*$", re.IGNORECASE)
BULLET = re.compile(r"^\s*(?:[•·▪◦●■►‣∙*]|[–—-]|\d{1,2}[.)])\s*\S")
ROUND_BULLET = re.compile(r"^\s*[•·▪◦●■►‣∙*]\s*\S")
LIST_MARK = re.compile(r"^\s*(?:[•·▪◦●■►‣∙*]\s*|[–—-]\s+)\S")

_CREDIT_NAME = rf"[{_CAPITAL}][\w'’.-]+(?:\s+[{_CAPITAL}][\w'’.-]+){{0,3}}"
_PICTURE = r"(?:Photo(?:graph)?s?|Images?|Pictures?|Illustration|PHOTOS?|IMAGES?)"
CREDIT = re.compile(
    rf"(?:\b(?:{phrases.AGENCIES})(?:\s+[Pp]hoto)?\s*/\s*{_CREDIT_NAME}(?:\s*/\s*{_CREDIT_NAME})*"
    rf"|\b{_CREDIT_NAME}\s*(?:/|\||via|—|–)\s*(?:{phrases.AGENCIES})(?:\s*/\s*{_CREDIT_NAME})*"
    rf"|[^.!?”\"]\s\(\s*(?:{phrases.AGENCIES})(?:\s+(?:[Pp]hoto|Images))?(?:\s*/\s*{_CREDIT_NAME})?\s*\)"
    r"|[\[(]\s*(?:[Ff]ile\s+)?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit)s?\s*(?:by|:|credit|courtesy)[^\])]{0,80}[\])]"
    rf"|\b{_PICTURE}\s*(?:[Cc]redits?|[Cc]ourtesy|[Ss]ource)?\s*:\s*[^.]{{2,80}}"
    rf"|(?:^|[.!?|)\]—–]\s*){_PICTURE}\s+(?:courtesy\s+of|by|credit)\s+{_CREDIT_NAME}(?:\s*[/,|]\s*{_CREDIT_NAME})*"
    r"|\b(?:Photo\s+)?Credit\s*:\s*[^.]{2,80}|[\[(]?\bFile\s+(?:photo|picture|image)\b|[\[(]file\s+photo)[.\])]?\s*$"
)
CAPTION_START = re.compile(
    r"^[\[(]?\s*(?:(?:file|archive|illustrative|representative)\s+)?"
    r"(?:photo(?:graph)?|image|picture|pic|caption|credit|video grab|screengrab|illustration|фото|фотография|світлина"
    r"|photo credit|image (?:source|credit|caption))\s*(?:\(.{0,40}\))?\s*[:|/©]\s*\S",
    re.IGNORECASE,
)

_ADVERBS = r"(?:(?:yet|also|itself|themselves|so far|been|able\s+to|to)\s+){0,4}"
_SURELY = r"(?:immediately|independently|separately)\s+"
_CHECK = r"(?:verif(?:y|ied)|authenticated?|corroborated?)"
CHECKED = (
    r"(?:[\w'’-]+\s+){0,4}?(?:reports?|claims?|accounts?|testimon\w+|stor(?:y|ies)|footage|videos?|images?|photo\w*"
    r"|recordings?|figures?|numbers?|tolls?|information|details|allegations?|statements?|assertions?|authenticity|posts?"
    r"|documents?)\b"
)
_NOT = r"\b(?:(?:could|can|has|have|had|did)\s*(?:not|n['’]t)|(?:was|were|is|are)\s+(?:unable|not\s+able)\s+to)\s+"
DISCLAIMER = re.compile(
    rf"{_NOT}{_ADVERBS}{_SURELY}{_ADVERBS}(?:{_CHECK}|confirm(?:ed)?)\b"
    rf"|{_NOT}{_ADVERBS}{_CHECK}\s+{CHECKED}"
    rf"|\b(?:could|can)\s*not\s+(?:yet\s+|so far\s+)?be\s+(?:{_SURELY})?(?:{_CHECK}\b|(?<=ly\s)confirmed\b)"
    rf"|\b(?:has|have)\s+not\s+been\s+(?:{_SURELY})?{_CHECK}\b"
    r"|\b(?:не удалось|не смогл?[аи]?|не можем|не може|не вдалося)\s+(?:\w+\s+){0,3}"
    r"(?:провер|підтверд|подтверд|перевір)\w*",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"[\"“”«»„]|\b(?:said|says|told|added|according to|claimed|сказал|заявил|повідомив)\b", re.IGNORECASE
)
NOTICE = re.compile(rf"^\W{{0,3}}(?:{phrases.NOTICES})", re.IGNORECASE)

NAVIGATION_WHOLE = re.compile(rf"^\W*(?:{phrases.CONTROLS})\W*$", re.IGNORECASE)
NAVIGATION_START = re.compile(rf"^\W*(?:{phrases.INVITATIONS})", re.IGNORECASE)
LONGEST_NAVIGATION = 30
"""Words: a longer line is prose even where it begins like a button."""

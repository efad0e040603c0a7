"""Segments by role, inferred from the lines of a text where nothing else tells them.

Works on units: lines, or blocks of lines where the text is hard-wrapped. Runs of units of one role become one segment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from firsthand.ingest import line_patterns as like
from firsthand.ingest import phrases
from firsthand.model.base import Frozen
from firsthand.model.document import Role, Segment

_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_WRAPPED_WIDTH = range(45, 100)
_PROSE_WORDS = 12
_HEADLINE_WORDS = 20
_SUBHEADING_WORDS = 8
_TOP_UNITS = 6
_CREDIT_WORDS = 8
_DECK_WORDS = 15
_LONGEST_TOLD = 800
_CREDIT_REACH = 200


class Unit(Frozen, frozen=True, kw_only=True):
    """A line, or a block of hard-wrapped lines, without white space around it."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text: long, or a whole sentence of some length."""
        return self.words >= 2 * _PROSE_WORDS or (self.words >= 6 and bool(_SENTENCE_END.search(self.text)))


def label_lines(text: str) -> tuple[Segment, ...]:
    """Label a plain text: every character that is not white space lies in exactly one segment."""
    units = _units(text)
    return joined_runs(zip(units, label_units(units), strict=True))


def label_units(units: Sequence[Unit]) -> list[Role]:
    """Give each unit its role, by its own look first and then by its neighbours."""
    roles: list[Role | None] = [own_role(unit.text) for unit in units]
    _label_key_points(units, roles)
    _label_captions(units, roles)
    _label_top(units, roles)
    _label_subheadings(units, roles)
    return [role or "body" for role in roles]


def own_role(line: str) -> Role | None:
    """Return the role that a line shows by itself, or null where it may be prose."""
    if len(line) > _LONGEST_TOLD:
        return None
    return next((role for role, shows in _OWN_ROLES if shows(line)), None)


def _is_navigation(line: str) -> bool:
    if like.NAVIGATION_WHOLE.match(line):
        return True
    short = len(line.split()) <= like.LONGEST_NAVIGATION
    return short and bool(like.NAVIGATION_START.match(line)) and not like.SPEECH.search(line)


def _is_metadata(line: str) -> bool:
    return bool(like.URL_LINE.match(line) or like.DATE_LINE.match(line) or like.DATE_STAMP.fullmatch(line))


def _is_byline(line: str) -> bool:
    return bool(like.BYLINE.match(line))


def _is_caption(line: str) -> bool:
    return bool(like.CAPTION_START.match(line) or like.CREDIT.search(line, max(0, len(line) - _CREDIT_REACH)))


def _is_disclaimer(line: str) -> bool:
    if like.NOTICE.match(line):
        return True
    return bool(like.DISCLAIMER.search(line)) and _is_one_sentence(line) and not like.SPEECH.search(line)


_OWN_ROLES: tuple[tuple[Role, Callable[[str], bool]], ...] = (
    ("navigation", _is_navigation),
    ("metadata", _is_metadata),
    ("byline", _is_byline),
    ("caption", _is_caption),
    ("disclaimer", _is_disclaimer),
)


def joined_runs(labelled: Iterable[tuple[Unit, Role]]) -> tuple[Segment, ...]:
    """Join neighbouring units of one role into segments."""
    segments: list[Segment] = []
    for unit, role in labelled:
        if segments and segments[-1].role == role:
            segments[-1] = Segment(role=role, start=segments[-1].start, end=unit.end)
        else:
            segments.append(Segment(role=role, start=unit.start, end=unit.end))
    return tuple(segments)


def _units(text: str) -> list[Unit]:
    pattern = _BLOCK if _is_hard_wrapped(text) else _LINE
    stamp = like.DATE_STAMP.match(text)
    units = [] if stamp is None else [_unit(text, 0, stamp.end())]
    for match in pattern.finditer(text, 0 if stamp is None else stamp.end()):
        if match.group().strip():
            units.append(_unit(text, match.start(), match.end()))
    return units


def _unit(text: str, first: int, last: int) -> Unit:
    """Return these characters as a unit, without the white space around them."""
    words = text[first:last].strip()
    start = text.index(words, first)
    return Unit(start=start, end=start + len(words), text=words)


def _is_hard_wrapped(text: str) -> bool:
    """Say whether most lines end at a column rather than at the end of a paragraph."""
    lines = [line.rstrip() for line in text[:200_000].split("\n")]
    filled = [line for line in lines if line]
    if len(filled) < 6:
        return False
    continued = sum(
        1
        for line, following in pairwise(lines)
        if len(line) in _WRAPPED_WIDTH and line[-1] not in '.!?:"”»' and following[:1].strip()
    )
    return continued > len(filled) * 0.5


def _is_one_sentence(line: str) -> bool:
    inner = re.sub(r"\b(?:[A-Z]|[A-Z][a-z]{1,3})\.", " ", line.strip().rstrip(".!?…\"'”’»)]"))
    return len(line.split()) <= 40 and not re.search(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]?\w", inner)


def _label_key_points(units: Sequence[Unit], roles: list[Role | None]) -> None:
    """Label a heading like KEY POINTS with the list under it; or a list of bullets above all prose."""
    for index, unit in enumerate(units):
        if not like.KEY_POINTS_HEAD.match(unit.text):
            continue
        roles[index] = "key_points"
        following = index + 1
        bulleted = following < len(units) and bool(like.BULLET.match(units[following].text))
        while following < len(units) and _continues_list(units, following, bulleted=bulleted):
            roles[following] = "key_points"
            following += 1
    first_prose = next((i for i, u in enumerate(units) if u.is_prose and not like.BULLET.match(u.text)), len(units))
    bullets = [i for i in range(first_prose) if like.LIST_MARK.match(units[i].text) and roles[i] is None]
    if len(bullets) >= 2 and bullets[-1] - bullets[0] == len(bullets) - 1 and first_prose < len(units):
        heading = [bullets[0] - 1] if _heads_list(units, roles, bullets[0] - 1) else []
        if heading or like.ROUND_BULLET.match(units[bullets[0]].text):
            for index in heading + bullets:
                roles[index] = "key_points"


def _heads_list(units: Sequence[Unit], roles: list[Role | None], at: int) -> bool:
    """Say whether a short line right under a headline announces the list under it ("Here's what to know:")."""
    if not 0 < at < _TOP_UNITS or roles[at] is not None or not units[at].text.endswith(":"):
        return False
    return units[at].words <= _SUBHEADING_WORDS and not like.BULLET.match(units[at].text)


def _continues_list(units: Sequence[Unit], index: int, *, bulleted: bool) -> bool:
    if bulleted:
        return bool(like.BULLET.match(units[index].text))
    unit = units[index]
    adjacent = unit.start - units[index - 1].end <= 1
    return adjacent and unit.words <= 30 and not _SENTENCE_END.search(unit.text)


def _label_captions(units: Sequence[Unit], roles: list[Role | None]) -> None:
    """Take a line that a captioned neighbour repeats for its caption too, and a line that stands twice running."""
    for index in range(len(units) - 1):
        first, second = units[index].text, units[index + 1].text
        if roles[index + 1] == "caption" and roles[index] is None and _repeats(first, second):
            roles[index] = "caption"
        elif roles[index] == "caption" and roles[index + 1] is None and _repeats(second, first):
            roles[index + 1] = "caption"
        elif roles[index] is roles[index + 1] is None and not _is_said(first) and _is_same_with_credit(first, second):
            roles[index] = roles[index + 1] = "caption"


def _is_said(line: str) -> bool:
    return bool(_SENTENCE_END.search(line) or like.SPEECH.search(line))


def _is_same_with_credit(line: str, following: str) -> bool:
    """Say whether a line stands twice, the second time perhaps with a short credit behind it."""
    rest = following.removeprefix(line).strip()
    return following.startswith(line) and len(rest.split()) <= _CREDIT_WORDS and not _SENTENCE_END.search(rest)


def _repeats(line: str, caption: str) -> bool:
    words, others = set(line.lower().split()), set(caption.lower().split())
    return line in caption or (len(words) >= 4 and len(words & others) >= 0.7 * len(words))


def _label_top(units: Sequence[Unit], roles: list[Role | None]) -> None:
    """Find the headline and lines like `Source: …`, which stand before the first prose."""
    first_prose = next((i for i, unit in enumerate(units) if roles[i] is None and unit.is_prose), None)
    if first_prose is None:
        return
    open_lines = [index for index in range(min(first_prose, _TOP_UNITS)) if roles[index] is None]
    for index in list(open_lines):
        header = like.HEADER_LINE.match(units[index].text)
        if header:
            title = header["key"].lower() in ("title", "headline")
            roles[index] = "headline" if title else "metadata"
            open_lines.remove(index)
    if open_lines and "headline" not in roles and is_headline(units[open_lines[0]], units[first_prose]):
        roles[open_lines[0]] = "headline"
        deck = open_lines[0] + 1
        if deck in open_lines and units[deck].words <= _DECK_WORDS and is_headline(units[deck], units[first_prose]):
            roles[deck] = "subheading"


def is_headline(unit: Unit, prose: Unit) -> bool:
    """Say whether a line above prose is its headline: short, no full stop, no lead that only lost its stop."""
    last_word = unit.text.split()[-1].strip("\"'”’»)").lower()
    return (
        unit.words <= _HEADLINE_WORDS
        and len(unit.text) <= 200
        and not unit.text.endswith((".", ",", ";", ":"))
        and not like.BULLET.match(unit.text)
        and not like.DATELINE.match(unit.text)
        and last_word not in phrases.NEVER_LAST
        and not prose.text[:1].islower()
    )


def _label_subheadings(units: Sequence[Unit], roles: list[Role | None]) -> None:
    """Find single short lines without a stop between two pieces of prose."""
    for index in range(1, len(units) - 1):
        if roles[index] is not None or roles[index + 1] is not None:
            continue
        after_prose = roles[index - 1] not in (None, "body") or units[index - 1].is_prose
        if after_prose and units[index + 1].is_prose and _is_subheading(units[index], units[index + 1]):
            roles[index] = "subheading"


def _is_subheading(unit: Unit, prose: Unit) -> bool:
    return (
        unit.words <= _SUBHEADING_WORDS
        and unit.text[:1].isupper()
        and not re.search(r"[.,;:?…\"'”’»)]$|^[\"“«„'‘(]|,|\d", unit.text)
        and not prose.text[:1].islower()
    )

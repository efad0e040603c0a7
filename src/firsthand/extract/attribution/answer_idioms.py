"""Answers of the accused that no single verb tells: "had nothing to do with", "put it down to", "washed its hands of".

Each pattern names what is answered (`what`, else the rest of the sentence) and, in another explanation, who is blamed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from firsthand.model.annotated import AnnotatedText, Sentence
from firsthand.model.base import Frozen, Span

_WHAT = r"(?P<what>[^.;]{2,140}?)"
_WHO = r"(?P<who>[^.;,]+?(?=[.;,]|\s+(?:and|but|while|because|who|which|she|he|they)\s|$))"
_OWN = r"(?:its|his|her|their|my|our)"
_LIES = (
    r"(?:lies?|fabricat\w+|fiction|fictitious|nonsense|inventions?|invented|baseless|unfounded|false|fake|untrue|"
    r"groundless|unsubstantiated|concocted|slander|propaganda|duplicitous|misleading)"
)
_SHEER = r"(?:(?:blatant|outright|complete|utter|total|absolute|sheer|pure|malicious|flat|big|deliberate)\s+)?"
_TOLD = (
    r"(?:claims?|allegations?|accusations?|reports?|charges|accounts?|versions?|stor(?:y|ies)|testimon\w+|it|this|them)"
)
_MARK = r"[“\"‘']?"
_UNMARK = r"(?:[”\"’]|’’|'')?"
_LAY = r"(?:lays?|laid|laying|leaves?|left|plac(?:es?|ed|ing))"
_DOOR = r"(?:door(?:step)?|feet)"

# What a pattern's first verb does: `speech` makes its subject a teller; the others only say what is so.
_ALTERNATIVES = (
    (rf"\b(?:puts?|putting)\s+{_WHAT}\s+down\s+to\s+{_WHO}", True),
    (rf"\b{_LAY}\s+{_WHAT}\s+at\s+the\s+{_DOOR}\s+of\s+{_WHO}", True),
    (rf"\b{_LAY}\s+{_WHAT}\s+at\s+(?P<who>[^.;,]+?)['’]s?\s+{_DOOR}\b", True),
    (rf"\b(?:attribut(?:es?|ed|ing)|ascrib(?:es?|ed|ing))\s+{_WHAT}\s+to\s+{_WHO}", True),
    (
        r"\b(?:lays?|laid|puts?|plac(?:es?|ed)|shift(?:s|ed)?|cast)\s+(?:the\s+|all\s+)?(?:blame|responsibility|guilt)\s+"
        rf"(?:for\s+{_WHAT}\s+)?(?:on|upon|onto|with|at)\s+{_WHO}",
        True,
    ),
    (rf"\b(?:pin(?:s|ned|ning)?|blam(?:es?|ed|ing))\s+{_WHAT}\s+(?:up)?on\s+{_WHO}", True),
    (
        rf"\bpoint(?:s|ed|ing)?\s+(?:the|a|{_OWN})\s+finger\s+at\s+"
        r"(?P<who>[^.;,]+?)(?=\s+(?:for|over)\s+(?P<what>[^.;]+))",
        True,
    ),
    (rf"\bpoint(?:s|ed|ing)?\s+(?:the|a|{_OWN})\s+finger\s+at\s+{_WHO}", True),
    (r"\b(?:holds?|held|holding)\s+(?P<who>[^.;,]{2,60}?)\s+responsible\s+for\s+(?P<what>[^.;,]+)", True),
    (
        r"\b(?:nam(?:es?|ed|ing)|identif(?:y|ies|ied|ying)|point(?:s|ed|ing)?\s+to)\s+(?P<who>[^.;,]{2,60}?)\s+as\s+"
        r"(?:the\s+)?(?:those|ones?|people|men|force|culprits?|perpetrators?|party|parties)\s+"
        r"(?P<what>(?:who|that|responsible|behind|guilty)\s+[^.;]+)",
        True,
    ),
    (rf"{_WHAT}\s+(?:was|were|had\s+been|is|are)\s+the\s+(?:work|doing|handiwork)\s+of\s+{_WHO}", False),
)  # fmt: skip
_DENIALS: tuple[tuple[str, bool, Literal["occurrence", "actor"]], ...] = (
    (r"\b(?:had|has|have|having)\s+nothing\s+(?:what\w+\s+|at\s+all\s+)?to\s+do\s+with\b", False, "actor"),
    (
        r"\b(?:had|has|have|having|took|takes?|taking|played|plays?|playing|bore|bears?)\s+no\s+"
        r"(?:part|hand|role|involvement|responsibility|share|blame)\s+(?:whatsoever\s+)?(?:in|for|of|with)\b",
        False,
        "actor",
    ),
    (
        r"\bden(?:y|ies|ied|ying)\s+(?:ever\s+)?(?:having|that\s+(?:it|they|he|she)\s+(?:has|have|had))\s+(?:had\s+)?"
        r"(?:anything\s+(?:what\w+\s+|at\s+all\s+)?to\s+do\s+with|any\s+(?:part|hand|role|share)\s+in)\b",
        False,
        "actor",
    ),
    (rf"\bwash(?:es|ed|ing)?\s+{_OWN}\s+hands\s+of\b", True, "actor"),
    (r"\b(?:knew|knows?|known|had\s+heard)\s+nothing\s+(?:at\s+all\s+)?(?:of|about)\b", False, "occurrence"),
    (r"\b(?:had|has|have|having)\s+no\s+(?:knowledge|record)\s+of\b", False, "occurrence"),
    (
        rf"\b(?:was|were|is|are|been|be)(?:n['’]t|\s+{_MARK}(?:not|never|in\s+no\s+way|by\s+no\s+means))"
        rf"{_UNMARK}\s+(?:in\s+any\s+way\s+|at\s+all{_UNMARK}\s+)?"
        r"(?:involved\s+in|responsible\s+for|behind|party\s+to|to\s+blame\s+for)\b",
        False,
        "actor",
    ),
    (
        rf"\b(?:call(?:s|ed|ing)?|brand(?:s|ed)?|label(?:s|led)?)\s+{_WHAT}(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)"
        rf"\s+(?:as\s+)?{_MARK}(?:an?\s+|pure\s+|all\s+)?{_MARK}{_SHEER}{_LIES}\b",
        True,
        "occurrence",
    ),
    (
        rf"\b(?:describ(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)\s+(?P<what>[^.;]{{0,80}}?\b{_TOLD})\s+as\s+"
        rf"{_MARK}(?:an?\s+|pure\s+|all\s+)?{_MARK}{_SHEER}{_LIES}\b",
        True,
        "occurrence",
    ),
)  # fmt: skip
_TRIGGER = re.compile(
    r"\b(?:down\s+to|as\s+(?:the\s+)?(?:those|ones?|people|men|force|culprits?|perpetrators?|part(?:y|ies))"
    r"|door(?:step)?|feet|pin\w*|blam\w+|attribut\w+|ascrib\w+|responsibility|guilt|finger|responsible|den(?:y|ies|ied|ying)"
    r"|(?:work|doing|handiwork)\s+of|nothing|no\s+(?:part|hand|role|involvement|share|knowledge|record)|hands\s+of"
    rf"|behind|party\s+to|involved|{_LIES})\b",
    re.IGNORECASE,
)
_COMPILED = [
    *((re.compile(pattern, re.IGNORECASE), "alternative", "actor", speech) for pattern, speech in _ALTERNATIVES),
    *((re.compile(pattern, re.IGNORECASE), "denies", disputes, speech) for pattern, speech, disputes in _DENIALS),
]
_FURTHER = re.compile(r";|,?\s+(?:and|but)\s+that\s+(?=(?:some|many|the|a|an|its|their)\s|[“‘\"'\w]+\s)")
_DOING_OF = _COMPILED[len(_ALTERNATIVES) - 1][0]
_DOING = re.compile(r"(?:work|doing|handiwork)\s+of\b", re.IGNORECASE)
"""What the slowest of the patterns, which may begin at any word, cannot do without."""


class Answer(Frozen, frozen=True, kw_only=True):
    """One answer: its cue (a token), the words of it (`span`), what they answer, and who is blamed instead."""

    cue: int
    speech: bool
    span: Span
    kind: Literal["denies", "alternative"]
    disputes: Literal["occurrence", "actor"]
    what: Span
    who: Span | None = None
    blamed: str = ""


def find_answers(annotated: AnnotatedText) -> tuple[Answer, ...]:
    """Return the answers told by an idiom, in reading order, one a place."""
    text = annotated.document.text
    found: list[Answer] = []
    for sentence in annotated.sentences:
        if sentence.end > sentence.start and _TRIGGER.search(text, sentence.start, sentence.end):
            found.extend(_in_sentence(annotated, sentence))
    return tuple(sorted(found, key=lambda answer: (answer.span.start, answer.span.end)))


def _in_sentence(annotated: AnnotatedText, sentence: Sentence) -> Iterator[Answer]:
    taken: list[range] = []
    text = annotated.document.text
    for pattern, kind, disputes, speech in _COMPILED:
        if pattern is _DOING_OF and not _DOING.search(text, sentence.start, sentence.end):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            groups = match.groupdict()
            if any(match.start() in one for one in taken) or not _is_somebody(annotated, match, groups):
                continue
            taken.append(range(match.start(), match.end()))
            what = _group(match, "what") if groups.get("what") else None
            yield Answer(
                cue=bisect_left(annotated.tokens.start, match.start()),
                speech=speech,
                span=Span(start=match.start(), end=match.end()),
                kind="denies" if kind == "denies" else "alternative",
                disputes="occurrence" if disputes == "occurrence" else "actor",
                what=what or Span(start=match.end(), end=_clause_end(text, match.end(), sentence.end)),
                who=_group(match, "who") if groups.get("who") else None,
                blamed=(groups.get("who") or "").strip(),
            )


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where what is answered ends: at a semicolon or "and that …", which tells more, else with the sentence."""
    further = _FURTHER.search(text, start, end)
    return further.start() if further else max(start, end)


def _is_somebody(annotated: AnnotatedText, match: re.Match[str], groups: dict[str, str | None]) -> bool:
    """Say whether the blamed words can name somebody: "put his coat down to rest" blames nobody."""
    if not groups.get("who"):
        return True
    token = bisect_left(annotated.tokens.start, _group(match, "who").start)
    return token < len(annotated.tokens) and annotated.tokens.pos[token] not in ("VERB", "AUX", "ADV", "ADP")


def _group(match: re.Match[str], name: str) -> Span:
    start, end = match.span(name)
    words = match.group(name)
    return Span(start=start + len(words) - len(words.lstrip()), end=end - (len(words) - len(words.rstrip())))

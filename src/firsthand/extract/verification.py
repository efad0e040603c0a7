"""What a document says of its own checking ("could not independently verify")."""

from __future__ import annotations

import re
from typing import Literal

from firsthand.model.annotated import AnnotatedText, Sentence
from firsthand.model.base import Span
from firsthand.model.statement import Verification

_CLAIM = (
    r"(?:[\w'’-]+\s+){0,4}?(?:reports?|claims?|accounts?|testimon\w+|stor(?:y|ies)|footage|videos?|allegations?|figures?"
    r"|statements?|assertions?|information|details|versions?|what)\b"
)
_CHECK = (
    r"(?:verif\w*|confirm\w*|corroborat\w*|authenticat\w*|substantiat\w*|geolocat\w*|fact-check\w*"
    rf"|check(?:ed|ing)?\s+{_CLAIM})"
)
_TRIGGER = re.compile(rf"\b(?:un)?{_CHECK}\b", re.IGNORECASE)
_FAILED = re.compile(
    rf"\b(?:could|can|did|was|were|has|have|is|are)(?: not|n['’]t)\b(?:\s+\w+){{0,4}}?\s+{_CHECK}"
    rf"|\bcannot\b(?:\s+\w+){{0,3}}?\s+{_CHECK}|\bunable to\b(?:\s+\w+){{0,3}}?\s+{_CHECK}"
    rf"|\bno (?:\w+ )?(?:way|means) (?:of|to)\b(?:\s+\w+){{0,2}}?\s+{_CHECK}"
    rf"|\b(?:not (?:been )?possible|impossible) for (?:[\w'’.&-]+\s+){{1,6}}?to\b(?:\s+\w+){{0,2}}?\s+{_CHECK}"
    rf"|\b(?:no|without) (?:independent|official)?\s*(?:verification|confirmation|corroboration)\b"
    r"|\bnot (?:been )?(?:immediately |independently |yet )*(?:able to |possible to )?"
    rf"(?:immediately |independently )*{_CHECK}"
    rf"|\b(?:impossible|difficult|hard) to (?:independently )?{_CHECK}|\bunverified\b|\bunconfirmed\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    rf"\b(?:partly|partially|in part)\s+{_CHECK}|\b{_CHECK}\s+(?:some|parts?|several)\b"
    rf"|\b(?:some|parts?) of (?:\w+\s+){{0,4}}(?:was|were|has been|have been)\s+(?:\w+\s+)?{_CHECK}",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:verified|authenticated|geolocated|corroborated|fact-checked)"
    r"|(?:independently|visually)\s+(?:verified|confirmed|corroborated)|(?:has|have|had)\s+(?:\w+ly\s+)?(?:verified|authenticated|geolocated|corroborated)"
    r"|(?:verified|authenticated|geolocated|corroborated)\s+(?:by|the|these|this|that|his|her|their|its|video|videos|images?|photos?|footage|accounts?|\d+))",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    rf"\b(?:would|will|to|must|should|trying to|seeking to|working to|need to|may|might|if)\s+(?:\w+\s+)?{_CHECK}\b",
    re.IGNORECASE,
)
_NAME = r"(?:the\s+)?[A-Z][\w’'&-]*"
_ACTOR = re.compile(
    r"^(?:(?:however|but|although|while|and|so far|meanwhile|still)[,\s]+)*"
    rf"(?P<by>{_NAME}(?:\s+(?:of|the|for|de|[A-Z][\w’'&-]*))*)\s+(?:was|were|is|has|have|had|could|can|did|cannot|said)\b",
    re.IGNORECASE,
)
_WHOM = rf"(?P<by>{_NAME}(?:\s+(?:of|for|[A-Z][\w’'&-]*))*)"
_BY = re.compile(
    r"\w+(?:\s+(?!(?:the|an?|this|that|these|those|his|her|their|its|any|all|what)\b)\w+){0,4}?\s+by\s+" + _WHOM
)
_FOR_WHOM = re.compile(rf"\bpossible\s+for\s+{_WHOM}\s+to\b")
_OURS = re.compile(r"\b(?:we|our (?:newsroom|reporters?|team|editors))\b", re.IGNORECASE)
_PROSE = frozenset({"body", "disclaimer", "caption", "key_points"})
_AUTHORITY = re.compile(
    r"\b(?:police|officials?|ministry|spokes\w+|authorities|army|military|government|court|minister|hospital|doctors)\b",
    re.IGNORECASE,
)


def find_verification(annotated: AnnotatedText) -> tuple[Verification, ...]:
    """Find the sentences in which the publisher or another says what was or was not checked, in reading order."""
    text = annotated.document.text
    found = []
    for sentence in annotated.sentences:
        if sentence.role not in _PROSE or not _TRIGGER.search(text, sentence.start, sentence.end):
            continue
        remark = _remark(annotated, sentence)
        if remark is not None:
            found.append(remark)
    return tuple(found)


def _remark(annotated: AnnotatedText, sentence: Sentence) -> Verification | None:
    words = annotated.document.text[sentence.start : sentence.end]
    result = _result(words)
    if result is None:
        return None
    return Verification(
        by=_by(annotated, words, result), result=result, span=Span(start=sentence.start, end=sentence.end)
    )


def _result(words: str) -> Literal["not_verified", "verified_by_them", "partly"] | None:
    """Say how the checking came out; null where the words plan it, or an authority merely confirms a fact."""
    if _FAILED.search(words):
        if (
            re.search(r"\b(?:un|not )\w*confirm", words, re.IGNORECASE)
            and _AUTHORITY.match(words.lstrip("The "))
            and "independent" not in words
        ):
            return None
        return "not_verified"
    if _PARTLY.search(words) and not _PLANNED.search(words):
        return "partly"
    if _DONE.search(words) and not _PLANNED.search(words):
        return "verified_by_them"
    return None


def _by(annotated: AnnotatedText, words: str, result: str) -> str | None:
    """Name who checked: the subject, the agent, or the publisher where it says "we" or nobody is named."""
    publisher = annotated.document.publisher
    own = publisher.name if publisher else None
    trigger = _TRIGGER.search(words)
    agent = _BY.match(words, trigger.start()) if trigger is not None else None
    if agent is not None:
        return agent.group("by")
    meant = _FOR_WHOM.search(words)
    if meant is not None and _names_somebody(meant.group("by")):
        return meant.group("by")
    subject = _ACTOR.match(words.strip("“\"' "))
    if _OURS.match(words.lstrip("“\"' ")):
        return own
    if subject is not None and subject.group("by")[0].isupper() and _names_somebody(subject.group("by")):
        return subject.group("by")
    if _OURS.search(words) or result == "not_verified":
        return own
    return None


_NOT_NAMES = re.compile(
    r"^(?:the\s+)?(?:claims?|reports?|accounts?|allegations?|it|this|that|these|they|video|videos|footage|images?"
    r"|information|figures?|death|toll|number|none|there|no|neither|statement|authenticity|details?)\b",
    re.IGNORECASE,
)


def _names_somebody(words: str) -> bool:
    return not _NOT_NAMES.match(words) and any(word[0].isupper() for word in words.split()[-1:] or [])

"""What somebody rejects without saying what it was, against the claim that he answers, in the same text.

"Which it denies", "a charge denied by the group", "rejected the report as hasty" tell of no deed themselves: they deny
what was claimed before them in their sentence, what the claim is named for, or what the sentence before them tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.scope import bounds_of_sentence, word_keys
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.model.statement import Statement

_CLAIMS = r"(?:allegations?|accusations?|claims?|charges?|reports?|accounts?|versions?|findings|narratives?)"
_WHO = r"(?:it|they|he|she|the (?:\w+ ){0,2}\w+)"
_VERB = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed)|disput(?:es?|ed))"
_FALSE = (
    r"(?:false|untrue|fake|baseless|unfounded|groundless|unsubstantiated|fabricat\w+|(?:a )?(?:blatant )?lies?|"
    r"propaganda|hasty|one[- ]sided|biased|misleading|an? afterthought|malicious|nonsense|fictitious|concocted)"
)
_AUX = r"(?:has |have |had |\w+ly )*"
_OWN = re.compile(
    rf"\bwhich {_WHO} {_AUX}{_VERB}\b|\b{_CLAIMS},? (?:that |which )?{_WHO} {_AUX}{_VERB}\b|"
    rf"\b{_CLAIMS},? (?:(?:that|which) )?(?:has been |have been |was |were )?{_VERB} by\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    rf"\b(?:{_VERB}|rejecting|dismissing|denying) (?:the |this |that |these |those |any |all )?"
    rf"((?:[\w’'-]+ ){{0,3}}?){_CLAIMS}\b|"
    r"\b(?:call|describ|brand|label|term)(?:s|es|ed|led|ing|ling)? "
    rf"(?:it|them|this|(?:the )?((?:[\w’'-]+ ){{0,3}}?){_CLAIMS}) "
    rf"(?:as )?(?:an? )?(?:\w+,? (?:and )?){{0,2}}\W?{_FALSE}\b|"
    rf"\bdismiss(?:es|ed|ing) (?:it|them|this) as\b|"
    rf"\b(?:the|this|that|these|those|their|its|his|her) {_CLAIMS} (?:is|are|was|were) (?:\w+ly |all |an? )?\W?"
    rf"{_FALSE}\b",
    re.IGNORECASE,
)
_KEYS = frozenset(
    {
        "deny",
        "deni",
        "reje",
        "dism",
        "refu",
        "disp",
        "call",
        "desc",
        "bran",
        "labe",
        "term",
        "fals",
        "untr",
        "fake",
        "lie",
        "lies",
        "base",
        "fabr",
    }
)
_NO_CLAIM = frozenset({"response", "contact", "statement", "investigation"})
_LEFT_OPEN = re.compile(
    r"\b(?:neither|nor|not|n[’']t) (?:\w+ ){0,2}(?:den|reject|dismiss|disput|confirm)", re.IGNORECASE
)
_SAYS_WHAT = re.compile(r"\W*(?:that|of|about|by|from|against|made|in)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_ACCUSED = re.compile(r"\b(?:accus|alleg|charg|blam)", re.IGNORECASE)
# A report that is called false, and was told of further up, is of whoever reports officially.
_REPORT = re.compile(r"\b(?:reports?|findings)\b", re.IGNORECASE)
_REPORTING = frozenset({"document", "inquiry", "expert", "medical", "authority"})
_STEM = 7
_GAP = 5


def replies(known: Known, stories: Stories) -> Iterator[Opposed]:
    """Yield, for each sentence that rejects a claim, the claim against it."""
    for documents in stories.each():
        for document in documents:
            yield from _of_document(known, document)


def _of_document(known: Known, document: str) -> Iterator[Opposed]:
    told = known.of_document[document]
    done: set[tuple[int, int]] = set()
    for reply in told:
        if not word_keys(reply.text) & _KEYS or reply.segment not in ("body", "key_points"):
            continue
        own = _OWN.search(reply.text)
        found = own or _REJECTED.search(reply.text)
        sentence = bounds_of_sentence(known, reply)
        if found is None or _LEFT_OPEN.search(reply.text) or sentence in done:
            continue
        if own is None and _SAYS_WHAT.match(reply.text, found.end()):
            continue
        claims = _claims(known, reply, found, own=own is not None)
        if claims:
            done.add(sentence)
            judged = Judged(kind="denial", verdict="conflict", reasons=("rejected by those who answer it",))
            rest = [s for s in told if reply.start <= s.start and s.end <= sentence[1]]
            rejecting = [s for s in rest if s.end <= reply.end or _rejects(s)]
            contrary = Answered(
                statements=tuple({s.id: s for s in (reply, *rejecting)}.values()), says="claimed", so=False
            )
            yield from opposed(known, Answered(statements=tuple(claims), says="claimed"), contrary, judged, surely=True)


def _rejects(statement: Statement) -> bool:
    return _OWN.search(statement.text) is not None or _REJECTED.search(statement.text) is not None


def _claims(known: Known, reply: Statement, found: re.Match[str], *, own: bool) -> list[Statement]:
    """Return what is claimed before a reply: in its sentence, by the name of the claim, else just before it."""
    at = reply.start + found.start()
    start, _ = bounds_of_sentence(known, reply)
    before = [s for s in known.of_document[reply.document] if s.end <= at and _is_claim(s)]
    others = [s for s in before if s.origin != reply.origin]
    beside = [s for s in before if s.start >= start and (own or s.origin != reply.origin)]
    if beside or own:
        return beside
    named = {w[:_STEM].casefold() for words in found.groups() if words for w in _WORD.findall(words)}
    if named:
        return [s for s in others if named & {w[:_STEM].casefold() for w in _WORD.findall(s.text)}]
    return _just_before(known, others, start) or [s for s in others if _REPORT.search(found.group()) and _reports(s)]


def _reports(statement: Statement) -> bool:
    return bool(statement.chain) and statement.chain[0].role in _REPORTING


def _just_before(known: Known, claims: Sequence[Statement], start: int) -> list[Statement]:
    """Return the claims of the sentence that ends right before another starts."""
    return [s for s in claims if start - bounds_of_sentence(known, s)[1] in range(-1, _GAP) and s.end <= start]


def _is_claim(statement: Statement) -> bool:
    """Say whether a statement is what somebody, whom its text names, claims or lays to others."""
    if statement.origin is None or statement.polarity == "negative" or statement.act in _NO_CLAIM:
        return False
    if statement.response is not None or statement.segment not in ("body", "key_points"):
        return False
    return statement.standing in ("asserted", "hedged") or _ACCUSED.search(statement.text) is not None

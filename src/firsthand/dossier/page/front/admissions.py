"""What is conceded: words of admitting, and what the side that the act is laid to tells of it itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, quoted_sentence, sentence
from firsthand.dossier.page.tellers import head, voice
from firsthand.model.disclosed import DisclosedStatement

_MOST, _BEFORE = 4, 40
_CONCEDES = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|admission|acknowledg(?:e|es|ed|ing|ement)|conced(?:e|es|ed|ing)|confess(?:es|ed|ing|ion)?)\b",
    re.IGNORECASE,
)
_ADMITS = ("admi", "acknowledg", "conced", "confess")
_NOT = re.compile(
    r"\b(?:not|prepar\w+|about|ready|expected|urg\w+|demand\w*|never|no|refus\w*|without|yet to|should|must|"
    r"would|could|den\w+)\b|n[’']t\b|admitted (?:to|in|at)\b|"
    r"admissions? (?:rec|fee|to |of p)|(?:was|were|been|be|patients) admitted",
    re.IGNORECASE,
)
# Who concedes something speaks for a side: an expert who admits that he is unsure does not.
_OF_A_SIDE = re.compile(
    r"\b(?:suspects?|defendants?|accused|soldiers?|officers?|guards?|police\w*|army|military|troops|government|officials?|"
    r"minist(?:er|ers|ry)|president|general|commanders?|command|spokes\w+|authorit(?:y|ies)|forces?|regime|state|council|"
    r"company|chief|governor|mayor|prosecutors?|killers?|gunm[ae]n|fighters?|militants?|rebels?|navy|gangs?|agents?|"
    r"warders?|wardens?)\b",
    re.IGNORECASE,
)
_ANSWERING = frozenset({"authority", "armed_force", "armed_group", "perpetrator"})
_DEFENCE = re.compile(
    r"\b(?:accident\w*|self-?defen[cs]e|fired first|returned fire|explosion|shoot-?out)\b", re.IGNORECASE
)


def conceded(
    index: CaseIndex,
    matter: Matter,
    answered: Iterable[DisclosedStatement],
    is_of_it: Callable[[DisclosedStatement, str], bool],
    used: Sequence[str],
) -> Iterator[tuple[str, DisclosedStatement]]:
    """Yield sentences of the matter that concede something, a document each, newest last, with how they do."""
    shown: dict[str, tuple[str, DisclosedStatement]] = {}
    mine = (one for one in matter.around if one.segment == "body" and mentions(one, _ADMITS))
    for one in (*answered, *mine):
        words = sentence(one)
        if is_admission(words) and is_of_it(one, words) and _is_of_a_side(one, words, matter):
            shown.setdefault(words, ("with words of admitting, ", one))
    for one in _own_words(index, matter):
        shown.setdefault(sentence(one), ("told by the side it is laid to, ", one))
    fresh = [found for found in shown.values() if quoted_sentence(found[1], alone=index.alone) not in used]
    ranked = sorted(fresh, key=lambda found: (-matter.share(sentence(found[1])), found[1].id))
    documents = {one.document: (how, one) for how, one in reversed(ranked)}
    best = sorted(documents.values(), key=lambda found: (-matter.share(sentence(found[1])), found[1].id))[:_MOST]
    yield from sorted(best, key=lambda found: (_published(found[1], index), found[1].id))


def _is_of_a_side(one: DisclosedStatement, words: str, matter: Matter) -> bool:
    """Say whether whoever concedes can: an office, a force, or one to whom the act is laid, before the word for it."""
    cue = _CONCEDES.search(words)
    before = words[: cue.end() + _BEFORE] if cue and cue[0].casefold().endswith(("ion", "ment")) else words
    before = before[: cue.start()] if cue and before is words else before
    link = head(one)
    official = link is not None and link.role in _ANSWERING
    named = any(matter.is_named_in(key, before) for key in matter.accused)
    return official or named or bool(_OF_A_SIDE.search(before))


def _own_words(index: CaseIndex, matter: Matter) -> Iterator[DisclosedStatement]:
    """Yield accounts in which the side that the act is laid to says that its own people did it."""
    side = AccusedSide(index, matter)
    for one in matter.told:
        link = head(one)
        words = sentence(one)
        if link is None or link.link != "stated" or not one.alleged_actors or _DEFENCE.search(words):
            continue
        if not voice(one, index) and not side.is_printed(link.who or "", words):
            continue
        own = any(side.holds(party.text, [party.entity]) for party in one.alleged_actors)
        if own and side.holds(link.who or "", [link.entity]):
            yield one


def is_admission(words: str) -> bool:
    """Say whether words hold a verb or noun of admitting, and no negative before it: who admits makes no charge."""
    cue = _CONCEDES.search(words)
    return cue is not None and not _NOT.search(words[max(0, cue.start() - _BEFORE) : cue.end() + 4])


def _published(one: DisclosedStatement, index: CaseIndex) -> str:
    document = index.documents.get(one.document)
    return document.published.edtf if document is not None and document.published is not None else ""

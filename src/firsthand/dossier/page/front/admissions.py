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
        if is_admission(words) and is_of_it(one, words):
            shown.setdefault(words, ("with words of admitting, ", one))
    for one in _own_words(index, matter):
        shown.setdefault(sentence(one), ("", one))
    fresh = [found for found in shown.values() if quoted_sentence(found[1], alone=index.alone) not in used]
    ranked = sorted(fresh, key=lambda found: (-matter.share(sentence(found[1])), found[1].id))
    documents = {one.document: (how, one) for how, one in reversed(ranked)}
    best = sorted(documents.values(), key=lambda found: (-matter.share(sentence(found[1])), found[1].id))[:_MOST]
    yield from sorted(best, key=lambda found: (_published(found[1], index), found[1].id))


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

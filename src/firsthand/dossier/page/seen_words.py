"""Sentences that say that somebody saw or lived it, where no link of a chain was read so.

"I saw", "reporters saw the dead", "said a miner who escaped": the sentence itself is the ground, and stands whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.sentences import mentions, quoted_sentence, sentence
from firsthand.dossier.page.tellers import head, is_teller, voice
from firsthand.model.disclosed import DisclosedStatement

_MOST, _NEAR, _FAR, _NAMES, _SAME = 3, 0.4, 0.08, 3, 60
_PEOPLE = (
    r"(?:(?:eye)?witness(?:es)?|survivors?|residents?|villagers?|reporters?|journalists?|correspondents?|bystanders?|"
    r"neighbou?rs?|protesters?|doctors?|medics?|nurses?|activists?|passengers?|prisoners?|relatives|refugees)"
)
_FIRST = re.compile(
    r"\b(?:I|we) (?:\w+ )?(?:saw|witnessed|watched|heard|buried|carried|found|escaped|survived|was hit|was shot|hid)\b"
    r"(?! (?:no|nothing|that|of|about|from|the (?:news|video|footage|report)|a (?:video|report)))",
)
_THIRD = re.compile(
    rf"\b{_PEOPLE}\b[^.;:“”\"]{{0,60}}\b(?:saw|watched|heard|witnessed|counted|recorded|described seeing)\b"
    r"(?! (?:no|nothing|of|about))",
    re.IGNORECASE,
)
_LIVED = re.compile(
    rf"\b{_PEOPLE} who (?:had )?(?:escaped|survived|fled|was|were) (?!not\b)[^.]{{0,60}}\b"
    rf"|\b{_PEOPLE} who (?:escaped|survived)\b"
    r"|\b(?:said|says|recall(?:s|ed)) (?:he|she|they) (?:saw|heard|watched|witnessed)\b",
    re.IGNORECASE,
)
_ANY = (
    *("saw", "heard", "watched", "witnessed", "buried", "carried", "found", "escaped", "survived", " hid", "counted"),
    *("recorded", "seeing", "was hit", "was shot", " who had", " who was", " who were", " who fled"),
)
_SAID = re.compile(r"\b(?:said|says|told|recall(?:s|ed)|describ(?:es|ed))\b", re.IGNORECASE)
_GRAVE = re.compile(
    r"\b(?:dead|bod(?:y|ies)|corpses?|killed|died|dying|shot|shots|gunshots?|gunfire|bullets?|wound\w*|blood\w*|murder\w*|"
    r"last breath|massacre\w*|execut\w+|slaughter\w*|beaten|explosions?|burn\w*|raid\w*)\b",
    re.IGNORECASE,
)
_OFFICIAL = frozenset({"authority", "armed_force", "inquiry"})


def seen_by_words(index: CaseIndex, matter: Matter, shown: Set[str]) -> Iterator[Line]:
    """Yield sentences of the matter that say that somebody saw or lived it; `shown` stand on the page already."""
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    found: dict[str, DisclosedStatement] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, _ANY):
            continue
        words = " ".join((one.text or "").split()) if index.alone else sentence(one)
        seen = words and _is_seen(one, words) and _is_of(words, one, matter, best)
        if seen and not any(_is_one(words, other) for other in shown):
            found.setdefault(words, one)
    ranked = sorted(found, key=lambda words: (-matter.share(words), found[words].id))
    used: set[str] = set()
    for words in ranked:
        if not any(_is_one(words, other) for other in used) and len(used) < _MOST:
            used.add(words)
            one = found[words]
            who = voice(one, index) or _read(one, index)
            yield Line(
                words=f"by its words, {f'{who}, ' if who else ''}in {index.labels[one.document]}: "
                f"{quoted_sentence(one, alone=index.alone)}",
                statements=(one.id,),
            )


def _read(one: DisclosedStatement, index: CaseIndex) -> str:
    """Return whom another sentence names as the one who speaks ("he said"), said to be so read."""
    link = head(one)
    person = index.people.get((link.entity if link else "") or "")
    return f"{person.name} as read from another sentence" if person is not None and person.name else ""


def _is_one(words: str, other: str) -> bool:
    """Say whether two sentences are one, cut at different ends."""
    words, other = words.strip(" …"), other.strip(" …")
    return words in other or other in words or words[:_SAME] == other[:_SAME]


def _is_seen(one: DisclosedStatement, words: str) -> bool:
    link = head(one)
    own = _FIRST.search(words) and not (link is not None and link.role in _OFFICIAL) and link is not None
    return bool(own or _THIRD.search(words) or (_LIVED.search(words) and _SAID.search(words)))


def _is_of(words: str, one: DisclosedStatement, matter: Matter, best: float) -> bool:
    """Say whether words are of the matter: they name its victim, share its words, or tell of the dead or the hurt."""
    if not _GRAVE.search(words) or (matter.settled and not matter.is_of_it(one)):
        return False
    named = any(matter.is_named_in(key, words) for key in matter.people)
    return named or matter.share(words) >= (_NEAR if matter.people else _FAR) * best


def unnamed_groups(index: CaseIndex) -> str:
    """Name the unnamed witnesses whom documents cite of whatever they tell; empty where none is cited."""
    cited: dict[str, str] = {}
    for one in index.disclosed.statements:
        link = head(one)
        if link is None or link.role not in ("witness", "survivor") or link.link != "stated" or one.segment != "body":
            continue
        if link.entity not in index.people and is_teller(link, index) and link.who:
            cited.setdefault(link.who.casefold(), f"“{link.who}” ({index.labels[one.document]})")
    return listed([cited[who] for who in sorted(cited)], _NAMES)

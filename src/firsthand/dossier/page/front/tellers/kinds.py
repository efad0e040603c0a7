"""How those who tell the matter can know it, and who of them stands on the side that it is laid to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from firsthand.dossier.page.affiliation import Printed, bodies_of, is_common_word
from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.first_hand import is_first_hand, says_so
from firsthand.dossier.page.front.seen_words import seen_statements
from firsthand.dossier.page.front.tellers.accounts import telling
from firsthand.dossier.page.front.tellers.names import by_name, is_person
from firsthand.dossier.page.front.tellers.words import teller_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head, voice
from firsthand.model.disclosed import DisclosedStatement

_SAW, _KNOW = "saw or lived it, or are called witnesses", "inquiries, experts, doctors and rights groups"
_CLOSE = "relatives, friends and lawyers"
_OTHERS = "others, who may have it from these"
ANSWERS = "of the side it is laid to, or denying a part; not counted"
_NEAR = frozenset({"relative", "lawyer", "colleague", "victim"})
_KNOWING = frozenset({"inquiry", "expert", "medical", "ngo"})
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-Я]")

# The telling statements, by kind of teller and by name.
Tellers = Mapping[str, Mapping[str, list[DisclosedStatement]]]


def tellers(index: CaseIndex, matter: Matter, denying: Set[str]) -> Tellers:
    """Return the telling statements by kind of teller and by name.

    `denying` are the lowered last words of the names of those who deny a part of it: they are told apart, with the side
    that it is laid to. A body and who speaks for it stand as one.
    """
    printed = Printed(index)
    groups = by_name(telling(index, matter), index, printed)
    documents = {who: [one.document for one in told] for who, told in groups.items()}
    people = {
        who: index.documents if " " in who else documents[who] for who, told in groups.items() if is_person(told, index)
    }
    bodies = bodies_of(people, [who for who in groups if who not in people and who[:1].isupper()], printed)
    side, seen = AccusedSide(index, matter), _seen(index, matter)
    found: dict[str, dict[str, list[DisclosedStatement]]] = {
        kind: {} for kind in (_SAW, _CLOSE, _KNOW, _OTHERS, ANSWERS)
    }
    for who in sorted(groups):
        told = groups[who]
        torn = printed.is_torn(who, documents[who]) or printed.is_title(who, documents[who])
        common = who in people and is_common_word(who, printed.of(documents[who]))
        beside = printed.beside(who, documents[who])
        if torn or common or bodies.get(who) in groups or teller_words().press.search(beside):
            continue
        answers = _last_word(who) in denying or _answers(who, told, side, beside if who in people else "")
        investigates = bool(teller_words().prosecuting.search(f"{who} | {beside}"))
        kind = _SAW if _saw(who, told, seen, index) else ANSWERS if answers else _kind(told, investigates)
        speakers = sorted(person for person, body in bodies.items() if body == who)
        name = f"{who} ({listed(speakers, 2)})" if speakers else who
        found[kind][name] = [*told, *(one for person in speakers for one in groups[person])]
    return {kind: _named_ones(names) for kind, names in found.items()}


def _seen(index: CaseIndex, matter: Matter) -> set[str]:
    """Return those who tell sentences that say that somebody saw it, where the sentence itself names them."""
    return {
        link.entity
        for _, one in seen_statements(index, matter).values()
        if (link := head(one)) and link.entity and voice(one, index)
    }


def _last_word(who: str) -> str:
    turned = teller_words().office_of.match(who)
    return (turned["kind"] if turned else who.split()[-1]).casefold()


def _answers(who: str, told: Iterable[DisclosedStatement], side: AccusedSide, beside: str) -> bool:
    """Say whether a teller is of the side that it is laid to, by name or by what stands beside it."""
    entities = [link.entity for one in told if (link := head(one)) is not None]
    return bool(teller_words().answering.search(who)) or side.holds(who, entities, beside)


def _saw(who: str, told: Sequence[DisclosedStatement], seen: Set[str], index: CaseIndex) -> bool:
    """Say whether a teller saw or lived it, or is called a witness: as read, or by the words of a sentence."""
    links, cues = [link for one in told if (link := head(one)) is not None], teller_words()
    if cues.joined.search(who):
        return False
    called = cues.witness.search(who) and not cues.mixed.search(who)
    own = any(is_first_hand(one, index) and says_so(one) for one in told)
    own = own or any(voice(one, index) and cues.saw.search(sentence(one)) for one in told)
    return bool(called) or any(link.entity in seen for link in links) or own


def _kind(told: Iterable[DisclosedStatement], investigates: bool) -> str:
    """Return how a teller can know it by the roles that were read; a state's attorney is nobody's family lawyer."""
    roles = {link.role for one in told if (link := head(one)) is not None}
    return _KNOW if roles & _KNOWING else _CLOSE if roles & _NEAR and not investigates else _OTHERS


def _named_ones(names: dict[str, list[DisclosedStatement]]) -> dict[str, list[DisclosedStatement]]:
    """Leave out "activists" and "a rights group" where a body of the kind is named: they may be its own."""
    named = {who: told for who, told in names.items() if not teller_words().any_group.match(who)}
    return named if any(_CAPITAL.search(who) for who in named) else names

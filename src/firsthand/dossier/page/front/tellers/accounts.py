"""Which statements tell the main acts or how they were done, by somebody who can be said to tell it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.dossier.page.accounts import FAMILY, is_clause, is_doubted
from firsthand.dossier.page.front.tellers.names import name_of
from firsthand.dossier.page.front.tellers.words import teller_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head, is_teller
from firsthand.model.disclosed import DisclosedStatement

# What is told of how it was done tells it too.
_WAYS = frozenset({"killing", "shooting", "beating", "attack"})


def telling(index: CaseIndex, matter: Matter) -> Iterator[DisclosedStatement]:
    """Yield the statements that tell the matter and have a teller."""
    wanted = _WAYS if _WAYS.intersection(matter.families) else frozenset(matter.families)
    if matter.settled:
        yield from (one for one in matter.around if _is_way(one, index, matter))
    for event in matter.main:
        for one in index.statements_of(event):
            plain = one.standing in ("asserted", "hedged") and one.response is None and one.polarity == "positive"
            told = plain and FAMILY.get(one.act) in wanted | set(matter.families) and index.on_its_day(one)
            if told and _is_of_it(one, matter) and not is_doubted(one) and _has_teller(one, index, matter):
                yield one


def _is_way(one: DisclosedStatement, index: CaseIndex, matter: Matter) -> bool:
    """Say whether a statement of no recognised act tells how it was done, in the matter's words."""
    plain = one.act == "other" and one.standing in ("asserted", "hedged") and one.response is None
    deed = plain and head(one) is not None and bool(teller_words().deeds.search(one.text or ""))
    told = deed and not is_negative(one)
    return told and matter.is_close(sentence(one)) and not is_doubted(one) and _has_teller(one, index, matter)


def _is_of_it(one: DisclosedStatement, matter: Matter) -> bool:
    """Say whether a statement tells the matter, by a clause or by a noun with a verb of saying; no condolence does."""
    words, cues = sentence(one), teller_words()
    if cues.regrets.search(words) or not (is_clause(one) or cues.saying.search(words)):
        return False
    others = any(matter.index.people.get(party.entity or "") for party in one.victims)
    return matter.is_of_it(one) or bool(matter.people and matter.is_mine(one) and not others)


def _has_teller(one: DisclosedStatement, index: CaseIndex, matter: Matter) -> bool:
    """Say whether its teller is somebody; nobody tells of his own death."""
    link = head(one)
    if link is None or not is_teller(link, index) or link.entity in matter.people:
        return False
    who, cues = name_of(one, index), teller_words()
    return (
        bool(who)
        and link.link == "stated"
        and not cues.things.search(who)
        and not who.endswith(("'", "’"))
        and not cues.background.match(one.text or "")
    )

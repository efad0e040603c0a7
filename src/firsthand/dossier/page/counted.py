"""Everybody who is recognised to tell the main acts or a part of them, by name, and how many of them are different.

Not only whose sentences are printed: a reader asks how many tell it, and the printed ones are a choice. Several
spellings of one body are one name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.dossier.page.accounts import FAMILY, is_clause, is_doubted
from firsthand.dossier.page.deniers import merged
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head, how_many, is_teller
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

# What is told of how it was done tells it too.
_WAYS = frozenset({"killing", "shooting", "beating", "attack"})
_NAMES, _CITED, _LONG = 12, 6, 60
_THINGS = re.compile(r"\b(?:autopsy|document|complaint|videos?|website|tweets?|arrests?)\b", re.IGNORECASE)
_REGRETS = re.compile(
    r"\b(?:condol\w*|condemn\w*|deplor\w*|mourn\w*|griev\w*|crime and odious|outrage\w*)\b", re.IGNORECASE
)
_DEED = re.compile(
    r"\b(?:shot|shoot|hit|struck|downed|brought down|fired|bombed|attacked|killed|crashed)\b", re.IGNORECASE
)
_SAYS = re.compile(
    r"\b(?:said|says|told|rul(?:ed|es)|believ\w+|found|finds|conclu\w+|alleg\w+|accus\w+|charg\w+|recorded|reported)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:ministry|department|office|agency|commission|bureau)\b", re.IGNORECASE)
_OF = re.compile(r"^(?:the )?(?P<kind>ministry|department|office) of (?:the )?(?P<what>.+)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def counted(index: CaseIndex, matter: Matter) -> Line:
    """Say who tells the main acts or how they were done, each body or person once, and how many are different."""
    groups = _groups(index, matter)
    if not groups:
        return Line(words="nobody who can be said to tell it was recognised; the documents tell it in their own words")
    low, names = _least(groups, index), _ordered(groups)
    cited = [min(groups[who], key=lambda one: one.id).id for who in names]
    least = f"at least {low} of them" if low < len(names) else "all"
    shown = f"; {least} shown to be different" if len(names) > 1 else ""
    shown_names = listed([_short(who) for who in names], _NAMES)
    return Line(
        lead="all who are recognised to tell it or a part of it",
        words=f"{count_words(len(names), 'teller')} by name or description{shown}: {shown_names}",
        statements=tuple(cited[:_CITED]),
    )


def different_tellers(index: CaseIndex, matter: Matter) -> tuple[int, list[str]]:
    """Return how many tellers are shown to be different, and all by name, those of most documents first."""
    groups = _groups(index, matter)
    return (_least(groups, index), _ordered(groups)) if groups else (0, [])


def _short(who: str) -> str:
    """Return a long description cut at a word, marked."""
    return who if len(who) <= _LONG else who[:_LONG].rpartition(" ")[0] + " …"


def _least(groups: Mapping[str, Sequence[DisclosedStatement]], index: CaseIndex) -> int:
    origins = {one.origin for told in groups.values() for one in told if one.origin in index.origins}
    low, _ = how_many(index.origins[key] for key in sorted(origins) if key is not None)
    return min(max(low, 1), len(groups))


def _ordered(groups: Mapping[str, Sequence[DisclosedStatement]]) -> list[str]:
    return sorted(groups, key=lambda who: (-len({one.document for one in groups[who]}), who.casefold()))


def _groups(index: CaseIndex, matter: Matter) -> dict[str, list[DisclosedStatement]]:
    """Return the telling statements by teller, under the fullest of the teller's names."""
    by: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for one in _telling(index, matter):
        by[_name(one, index)].append(one)
    people = {word.casefold() for name in index.named for word in name.split()}
    bodies = [name for name in by if not _is_person(by[name], index)]
    heads = merged([name for name in bodies if not _BODY.search(name)], people, index.places)
    heads = {**dict(heads), **_ministries([name for name in bodies if _BODY.search(name)], index)}
    fuller = _fuller({heads.get(name, name) for name in by})
    found: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for name, told in by.items():
        found[fuller[heads.get(name, name)]] += told
    return dict(found)


def _fuller(names: Iterable[str]) -> dict[str, str]:
    """Return, by each name, the longest that holds all its words, or begins with the same two capitalised ones."""
    found = sorted(names, key=lambda name: (-len(name), name))
    words = {name: {word.casefold() for word in _WORD.findall(name)} - {"the", "a", "an", "of"} for name in found}
    first = {name: tuple(name.split()[:2]) for name in found}

    def same(name: str, longer: str) -> bool:
        alike = first[name] == first[longer] and len(first[name]) == 2 and all(w[:1].isupper() for w in first[name])
        return bool(words[name]) and (words[name] <= words[longer] or alike)

    return {name: next(longer for longer in found if longer == name or same(name, longer)) for name in found}


def _telling(index: CaseIndex, matter: Matter) -> Iterator[DisclosedStatement]:
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
    told = plain and head(one) is not None and bool(_DEED.search(one.text or "")) and not is_negative(one)
    return told and matter.is_close(sentence(one)) and not is_doubted(one) and _has_teller(one, index, matter)


def _is_of_it(one: DisclosedStatement, matter: Matter) -> bool:
    """Say whether a statement tells the matter, by a clause or by a noun with a verb of saying; no condolence does."""
    words = sentence(one)
    if _REGRETS.search(words) or not (is_clause(one) or _SAYS.search(words)):
        return False
    others = any(matter.index.people.get(party.entity or "") for party in one.victims)
    return matter.is_of_it(one) or bool(matter.people and matter.is_mine(one) and not others)


def _has_teller(one: DisclosedStatement, index: CaseIndex, matter: Matter) -> bool:
    """Say whether its teller is somebody; nobody tells of his own death."""
    link = head(one)
    if link is None or not is_teller(link, index) or link.entity in matter.people:
        return False
    who = _name(one, index)
    return bool(who) and not _THINGS.search(who) and not who.endswith(("'", "’"))


def _is_person(told: Sequence[DisclosedStatement], index: CaseIndex) -> bool:
    return any((link := head(one)) is not None and link.entity in index.people for one in told)


def _name(one: DisclosedStatement, index: CaseIndex) -> str:
    link = head(one)
    who = (link.who or "") if link else ""
    person = index.people.get((link.entity if link else "") or "")
    return (person.name or who if person is not None else "") or who.removeprefix("Both ").split(" and an ")[0]


def _ministries(names: Iterable[str], index: CaseIndex) -> dict[str, str]:
    """Return, by each name of a ministry or office, the fullest one of the same matter ("of health", "Health")."""
    sets: defaultdict[str, list[str]] = defaultdict(list)
    lands = {place.casefold()[:4] for place in index.places}
    for name in names:
        turned = _OF.match(name)
        words = f"{turned['what']} {turned['kind']}" if turned else name
        own = [word.casefold().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words)]
        kept = [w for w in own if w not in ("the", "of", "an", "a") and (w[:4] not in lands or _BODY.search(w))]
        sets[" ".join(kept[-2:])].append(name)
    return {name: max(same, key=lambda one: (len(one), one)) for same in sets.values() for name in same}

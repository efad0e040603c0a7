"""Everybody who is recognised to tell the main acts or a part of them, by name, and how many of them are different.

Not only whose sentences are printed: a reader asks how many tell it, and the printed ones are a choice. Several
spellings of one body are one name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from firsthand.dossier.page.accounts import FAMILY, is_clause, is_doubted
from firsthand.dossier.page.affiliation import Printed, bodies_of, is_common_word
from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.deniers import merged
from firsthand.dossier.page.front.first_hand import is_first_hand, says_so
from firsthand.dossier.page.front.seen_words import seen_statements
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head, how_many, is_teller, voice
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

# What is told of how it was done tells it too.
_WAYS = frozenset({"killing", "shooting", "beating", "attack"})
_NAMES, _CITED, _LONG = 8, 4, 60
_SAW, _KNOW = "saw or lived it, or are called witnesses", "inquiries, experts, doctors and rights groups"
_CLOSE = "relatives, friends and lawyers"
_OTHERS = "others, who may have it from these"
_ANSWERS = "of the side it is laid to, or denying a part; not counted"
_WITNESS = re.compile(r"\b(?:survivors?|(?:eye[ -]?)?witness(?:es)?)\b", re.IGNORECASE)
_MIXED = re.compile(
    r"\band (?:\w+ )?(?:authorities|police|officials|officers|prosecutors|politicians)\b", re.IGNORECASE
)
_JOINED = re.compile(r"\b(?:family|families|relatives|parents|friends|supporters|lawyers)\b.*\band\b", re.IGNORECASE)
_ANSWERABLE = re.compile(
    r"\b(?:defendants?|suspects?|(?:the )?accused|state-(?:run|owned|controlled)|government-(?:run|owned))\b",
    re.IGNORECASE,
)
_NEAR = frozenset({"relative", "lawyer", "colleague", "victim"})
_KNOWING = frozenset({"inquiry", "expert", "medical", "ngo"})
_BACKGROUND = re.compile(r"^(?:who|whom|whose|which|when|after|before|while|since|by whose|by whom)\b", re.IGNORECASE)
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
_SAYS_SO = re.compile(r"\b(?:said|says) (?:he|she|they|I) (?:had )?(?:saw|seen|watched|witnessed)\b", re.IGNORECASE)
_PRESS = re.compile(r"\bnews(?:paper| agency| site| website| channel)? *(?:\||$)", re.IGNORECASE)
_ANY_GROUP = re.compile(
    r"^(?:an? |the |several |some )?(?:(?:international|local|human|civil|rights|society) )*"
    r"(?:ngos?|groups?|organi[sz]ations?|activists?|campaigners?|monitors?)$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-Я]")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_BODY = re.compile(r"\b(?:ministry|department|office|agency|commission|bureau)\b", re.IGNORECASE)
_OF = re.compile(r"^(?:the )?(?P<kind>ministry|department|office) of (?:the )?(?P<what>.+)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


# The telling statements, by kind of teller and by name.
Tellers = Mapping[str, Mapping[str, list[DisclosedStatement]]]


def counted(told: Tellers, index: CaseIndex) -> tuple[Line, ...]:
    """Say who tells the main acts or how they were done, by how they can know it, and how many are different."""
    if not any(told.values()):
        return (
            Line(words="nobody who can be said to tell it was recognised; the documents tell it in their own words"),
        )
    low, _ = different_tellers(told, index)
    others = ", beside the side it is laid to and who denies a part" if told[_ANSWERS] else ""
    shown = f"at least {count_words(low, 'teller')} shown to be different{others}; how many more is not known"
    parts = [Line(lead="different tellers", words=shown)]
    for kind, groups in told.items():
        if groups:
            names = _ordered(groups)
            cited = [min(groups[who], key=lambda one: one.id).id for who in names]
            words = listed([_short(who) for who in names], _NAMES)
            parts.append(Line(lead=kind, words=words, statements=tuple(cited[:_CITED])))
    return tuple(parts)


def different_tellers(told: Tellers, index: CaseIndex) -> tuple[int, list[str]]:
    """Return how many tellers are shown to be different, and all by name, without the side that answers for it."""
    groups = {who: group for kind, groups in told.items() if kind != _ANSWERS for who, group in groups.items()}
    return (_least(groups, index), _ordered(groups)) if groups else (0, [])


def tellers(index: CaseIndex, matter: Matter, denying: Set[str]) -> Tellers:
    """Return the telling statements by kind of teller and by name.

    `denying` are the lowered last words of the names of those who deny a part of it: they are told apart, with the side
    that it is laid to. A body and who speaks for it stand as one.
    """
    printed = Printed(index)
    groups = _groups(index, matter, printed)
    documents = {who: [one.document for one in told] for who, told in groups.items()}
    people = {
        who: index.documents if " " in who else documents[who]
        for who, told in groups.items()
        if _is_person(told, index)
    }
    bodies = bodies_of(people, [who for who in groups if who not in people and who[:1].isupper()], printed)
    side = AccusedSide(index, matter)
    seen = {
        link.entity
        for _, one in seen_statements(index, matter).values()
        if (link := head(one)) and link.entity and voice(one, index)
    }
    found: dict[str, dict[str, list[DisclosedStatement]]] = {
        kind: {} for kind in (_SAW, _CLOSE, _KNOW, _OTHERS, _ANSWERS)
    }
    for who in sorted(groups):
        told = groups[who]
        torn = printed.is_torn(who, documents[who]) or printed.is_title(who, documents[who])
        common = who in people and is_common_word(who, printed.of(documents[who]))
        beside = printed.beside(who, documents[who])
        if torn or common or bodies.get(who) in groups or _PRESS.search(beside):
            continue
        beside = beside if who in people else ""
        entities = [link.entity for one in told if (link := head(one)) is not None]
        turned = _OF.match(who)
        last = (turned["kind"] if turned else who.split()[-1]).casefold()
        answers = last in denying or bool(_ANSWERABLE.search(who)) or side.holds(who, entities, beside)
        kind = _SAW if _saw(who, told, seen, index) else _ANSWERS if answers else _kind(told)
        speakers = sorted(person for person, body in bodies.items() if body == who)
        name = f"{who} ({listed(speakers, 2)})" if speakers else who
        found[kind][name] = [*told, *(one for person in speakers for one in groups[person])]
    return {kind: _named_ones(names) for kind, names in found.items()}


def _named_ones(names: dict[str, list[DisclosedStatement]]) -> dict[str, list[DisclosedStatement]]:
    """Leave out "activists" and "a rights group" where a body of the kind is named: they may be its own."""
    named = {who: told for who, told in names.items() if not _ANY_GROUP.match(who)}
    return named if any(_CAPITAL.search(who) for who in named) else names


def _saw(who: str, told: Iterable[DisclosedStatement], seen: Set[str], index: CaseIndex) -> bool:
    """Say whether a teller saw or lived it, or is called a witness: as read, or by the words of a sentence."""
    links = [link for one in told if (link := head(one)) is not None]
    if _JOINED.search(who):
        return False
    called = _WITNESS.search(who) and not _MIXED.search(who)
    own = any(is_first_hand(one, index) and says_so(one) for one in told)
    own = own or any(voice(one, index) and _SAYS_SO.search(sentence(one)) for one in told)
    return bool(called) or any(link.entity in seen for link in links) or own


def _kind(told: Iterable[DisclosedStatement]) -> str:
    roles = {link.role for one in told if (link := head(one)) is not None}
    return _KNOW if roles & _KNOWING else _CLOSE if roles & _NEAR else _OTHERS


def _short(who: str) -> str:
    """Return a long description cut at a word, marked."""
    return who if len(who) <= _LONG else who[:_LONG].rpartition(" ")[0] + " …"


def _least(groups: Mapping[str, Sequence[DisclosedStatement]], index: CaseIndex) -> int:
    origins = {one.origin for told in groups.values() for one in told if one.origin in index.origins}
    low, _ = how_many(index.origins[key] for key in sorted(origins) if key is not None)
    return min(max(low, 1), len(groups))


def _ordered(groups: Mapping[str, Sequence[DisclosedStatement]]) -> list[str]:
    return sorted(groups, key=lambda who: (-len({one.document for one in groups[who]}), who.casefold()))


def _groups(index: CaseIndex, matter: Matter, printed: Printed) -> dict[str, list[DisclosedStatement]]:
    """Return the telling statements by teller, under the fullest of the teller's names."""
    by: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for one in _telling(index, matter):
        by[_name(one, index)].append(one)
    people = {word.casefold() for name in index.named for word in name.split()}
    bodies = [name for name in by if not _is_person(by[name], index)]
    heads = merged([name for name in bodies if not _BODY.search(name)], people, index.places)
    heads = {**dict(heads), **_ministries([name for name in bodies if _BODY.search(name)], index)}
    heads = {**heads, **_titled(by, index, printed)}
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
        two = len(first[name]) == 2 and all(w[:1].isupper() for w in (*first[name], *first[longer]))
        alike = two and _spelling(first[name]) == _spelling(first[longer])
        return bool(words[name]) and (words[name] <= words[longer] or alike)

    return {name: next(longer for longer in found if longer == name or same(name, longer)) for name in found}


def _titled(by: Mapping[str, Sequence[DisclosedStatement]], index: CaseIndex, printed: Printed) -> dict[str, str]:
    """Return, by a description of two words or more, the one person before whose name its last two words are printed.

    "A Corrie mill owner" is Tam Orry, where a text prints "mill owner Tam Orry" and nobody else is so called.
    """
    texts = printed.of(index.documents)
    found = {}
    for name in by:
        words = name.split()
        if len(words) < 2 or not words[-1].islower():
            continue
        calling = " ".join(words[-2:])
        called = re.compile(rf"\b{re.escape(calling)},? (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)")
        whom = {match["who"] for text in texts if calling in text for match in called.finditer(text)}
        if len(whom) == 1 and whom <= set(by):
            found[name] = next(iter(whom))
    return found


def _spelling(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a first name as it is, and the next with one mark for all vowels: two spellings of one man are one."""
    return (*name[:1], *(_VOWELS.sub("a", word) for word in name[1:]))


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
    return (
        bool(who)
        and link.link == "stated"
        and not _THINGS.search(who)
        and not who.endswith(("'", "’"))
        and not _BACKGROUND.match(one.text or "")
    )


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

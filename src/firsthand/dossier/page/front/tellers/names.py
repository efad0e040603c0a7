"""The one name under which a teller stands, whatever the documents call him: several spellings of one body are one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.dossier.page.affiliation import Printed
from firsthand.dossier.page.front.deniers import merged
from firsthand.dossier.page.front.tellers.words import teller_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.tellers import head
from firsthand.model.disclosed import DisclosedStatement

_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_APPOSITION = re.compile(r", (?:(?:who|whose|which) (?=[a-z])|(?:an?|the) )")
_HEADLINED = re.compile(r" (?:Says?|Tells?)$")  # "Valley Investigators Say", of a headline; Said is a name
_KIN_OF = re.compile(r"^(?:the )?(?P<kin>[a-z]+) of (?P<whom>[A-Z].+)$", re.IGNORECASE)
_OWNED = re.compile(r"[’']s [A-Z]")  # "Hill Watch’s Senior Adviser" stands under Hill Watch
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def by_name(
    telling: Iterable[DisclosedStatement], index: CaseIndex, printed: Printed
) -> dict[str, list[DisclosedStatement]]:
    """Return telling statements by teller, under the fullest of the teller's names."""
    by: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for one in telling:
        by[name_of(one, index)].append(one)
    people = {word.casefold() for name in index.named for word in name.split()}
    bodies, body = [name for name in by if not is_person(by[name], index)], teller_words().bodies
    heads = merged([name for name in bodies if not body.search(name)], people, index.places)
    heads = {**dict(heads), **_ministries([name for name in bodies if body.search(name)], index)}
    heads = {**heads, **_titled(by, index, printed), **_kin(by, index)}
    fuller = _fuller({heads.get(name, name) for name in by})
    found: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for name, told in by.items():
        found[fuller[heads.get(name, name)]] += told
    return dict(found)


def name_of(one: DisclosedStatement, index: CaseIndex) -> str:
    """Return the name of a statement's teller as the record has it; empty where it has none."""
    link = head(one)
    who = (link.who or "") if link else ""
    person = index.people.get((link.entity if link else "") or "")
    own = _APPOSITION.split(who.removeprefix("Both "))[0].rstrip(" ,") or who
    name = (person.name if person is not None else "") or own.split(" and an ")[0]
    return _HEADLINED.sub("", name)


def is_person(told: Sequence[DisclosedStatement], index: CaseIndex) -> bool:
    """Say whether any of a teller's statements is told by somebody who was read as a person."""
    return any((link := head(one)) is not None and link.entity in index.people for one in told)


def _fuller(names: Iterable[str]) -> dict[str, str]:
    """Return, by each name, the longest that holds all its words, or is that of the same person.

    A person is the same whose name of two capitalised words begins alike, whatever its accents and vowels, with or
    without an office before it.
    """
    found = sorted(names, key=lambda name: (bool(_OWNED.search(name)), -len(name), name))
    words = {name: {_plain(word) for word in _WORD.findall(name)} - {"the", "a", "an", "of"} for name in found}
    first = {name: _spelling(tuple(_without_office(name).split()[:2])) for name in found}

    def same(name: str, longer: str) -> bool:
        alike = len(first[name]) == 2 and first[name] == first[longer]
        return bool(words[name]) and (words[name] <= words[longer] or alike)

    return {name: next(longer for longer in found if longer == name or same(name, longer)) for name in found}


def _plain(word: str) -> str:
    """Return a word in lower case without its accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(one))


def _without_office(name: str) -> str:
    """Return a name of two capitalised words or more without the office printed before it."""
    offices = list(teller_words().offices.finditer(name))
    own = name[offices[-1].end() :].lstrip(" ,") if offices else name
    return own if sum(word[:1].isupper() for word in own.split()[:2]) == 2 else name


def _spelling(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a first name without accents and the next with one mark for all vowels; nothing where one is no name.

    Two spellings of one man are one.
    """
    if not all(word[:1].isupper() for word in name):
        return ()
    plain = [_plain(word) for word in name]
    return (*plain[:1], *(_VOWELS.sub("a", word.removesuffix("’s").removesuffix("'s")) for word in plain[1:]))


def _titled(by: Mapping[str, Sequence[DisclosedStatement]], index: CaseIndex, printed: Printed) -> dict[str, str]:
    """Return, by a description of two words or more, the one person before whose name its last two words are printed.

    "A Corrie mill owner" is Tam Orry, where a text prints "mill owner Tam Orry" and nobody else is so called.
    """
    texts = [(words, words.lower()) for words in printed.of(index.documents)]
    persons = {name: one.id for one in index.disclosed.people for name in (one.name, *one.variants) if name}
    under = {persons.get(name, name): name for name in by}
    found = {}
    for name in by:
        words = name.split()
        if len(words) < 2 or not words[-1].islower():
            continue
        calling = " ".join(words[-2:])
        called = re.compile(rf"\b(?i:{re.escape(calling)}),? (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)")
        whom = {match["who"] for text, lowered in texts if calling in lowered for match in called.finditer(text)}
        one = {persons.get(who, who) for who in whom}
        if len(one) == 1 and one <= set(under):
            found[name] = under[next(iter(one))]
    return found


def _kin(names: Iterable[str], index: CaseIndex) -> dict[str, str]:
    """Return, by "the sister of Tam Orr", the one named person whom the record knows as that."""
    kin: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for person in index.disclosed.people:
        for relation in person.relations if person.name else ():
            other = index.people.get(relation.to)
            kin[relation.kind, (other.name or "" if other else "")].add(person.name or "")
    found = {}
    for name in names:
        told = _KIN_OF.match(name)
        called = kin.get((told["kin"].casefold(), told["whom"]), set()) if told else set()
        if len(called) == 1 and called <= set(names):
            found[name] = next(iter(called))
    return found


def _ministries(names: Iterable[str], index: CaseIndex) -> dict[str, str]:
    """Return, by each name of a ministry or office, the fullest one of the same matter ("of health", "Health")."""
    sets: defaultdict[str, list[str]] = defaultdict(list)
    lands, cues = {place.casefold()[:4] for place in index.places}, teller_words()
    for name in names:
        turned = cues.office_of.match(name)
        words = f"{turned['what']} {turned['kind']}" if turned else name
        own = [word.casefold().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words)]
        kept = [w for w in own if w not in ("the", "of", "an", "a") and (w[:4] not in lands or cues.bodies.search(w))]
        sets[" ".join(kept[-2:])].append(name)
    return {name: max(same, key=lambda one: (len(one), one)) for same in sets.values() for name in same}

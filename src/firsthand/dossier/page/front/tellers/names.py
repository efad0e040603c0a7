"""The one name under which a teller stands, whatever the documents call him: several spellings of one body are one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.dossier.page.affiliation import Printed
from firsthand.dossier.page.front.deniers import merged
from firsthand.dossier.page.front.tellers.words import teller_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.tellers import head
from firsthand.model.disclosed import DisclosedStatement

_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
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
    heads = {**heads, **_titled(by, index, printed)}
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
    return (person.name or who if person is not None else "") or who.removeprefix("Both ").split(" and an ")[0]


def is_person(told: Sequence[DisclosedStatement], index: CaseIndex) -> bool:
    """Say whether any of a teller's statements is told by somebody who was read as a person."""
    return any((link := head(one)) is not None and link.entity in index.people for one in told)


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


def _spelling(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a first name as it is, and the next with one mark for all vowels: two spellings of one man are one."""
    return (*name[:1], *(_VOWELS.sub("a", word) for word in name[1:]))


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

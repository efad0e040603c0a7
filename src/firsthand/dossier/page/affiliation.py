"""Which body somebody speaks for, as a text says beside his name, and names that are torn out of longer ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from firsthand.dossier.page.index import CaseIndex

_BEFORE, _AFTER, _SHORT = 45, 90, 2
_PARTICLES = r"(?:(?:de|dela|del|della|der|den|van|von|bin|ibn|bint|al|el|da|dos|das|di|du|la|le|ter|ten)[ -]){0,2}"
_OFFICE = (
    r"(?:[Ss]pokes(?:man|woman|person)|[Ll]eader|[Cc]hief|[Hh]ead|[Dd]irector|[Cc]ommander|[Mm]inister|[Oo]fficial|"
    r"[Oo]fficer|[Ss]ecretary|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Rr]epresentative|[Rr]esearcher|[Mm]ember|"
    r"[Ff]ounder|[Cc]oordinator|[Nn]egotiator|[Ll]awyer|[Aa]dviser|[Aa]dvisor|[Gg]eneral|[Aa]nalyst|[Aa]ctivist)"
)
_DOUBTED = re.compile(
    r"\b(?:self-(?:proclaimed|styled|declared|described)|claim(?:s|ed|ing)? to (?:be|speak|represent)|purport\w*|"
    r"so-called|suppos\w+|alleged\w*|reported(?:ly)?|presum\w+|believed to|impost\w+|little-known|unheard of|"
    r"(?:does|did) not (?:represent|speak))\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.;:“”\"\n]")
_TELLS = re.compile(r"\b(?:said|says|told|tells|that|wrote|added|accused|according)\b", re.IGNORECASE)


class Printed:
    """The texts around the statements of some documents, in which names are looked up."""

    def __init__(self, index: CaseIndex) -> None:
        self._by_document: defaultdict[str, list[str]] = defaultdict(list)
        self._holding: dict[tuple[str, frozenset[str]], list[str]] = {}
        for one in index.disclosed.statements:
            words = one.text or "" if index.alone else f"{one.prefix or ''}{one.text or ''}{one.suffix or ''}"
            self._by_document[one.document].append(words)

    def of(self, documents: Iterable[str]) -> list[str]:
        """Return what these documents print, as far as the edition shows it."""
        return [words for document in sorted(set(documents)) for words in self._by_document[document]]

    def holding(self, name: str, documents: Iterable[str]) -> list[str]:
        """Return what these documents print that holds a name."""
        key = (name, frozenset(documents))
        found = self._holding.get(key)
        if found is None:
            found = self._holding[key] = [words for words in self.of(key[1]) if name in words]
        return found

    def beside(self, name: str, documents: Iterable[str]) -> str:
        """Return what stands beside a name: its apposition, and what leads up to it within the sentence."""
        pattern = re.compile(rf"\b{re.escape(name)}\b(?P<after>, [^.,;:“”\"\n]{{0,{_AFTER}}})?")
        found = []
        for words in self.holding(name, documents):
            for match in pattern.finditer(words):
                before = _STOPS.split(words[max(0, match.start() - _BEFORE) : match.start()])[-1]
                found += [_TELLS.split(before)[-1], _TELLS.split(match["after"] or "")[0]]
        return " | ".join(dict.fromkeys(part for part in found if part.strip()))

    def is_title(self, name: str, documents: Iterable[str]) -> bool:
        """Say whether a name is told to be a title ("titled ‘Report of the Mill Investigation’"): it tells nothing."""
        title = re.compile(rf"\b(?:en)?titled\b\W{{1,4}}[^”’\"]{{0,60}}{re.escape(name)}", re.IGNORECASE)
        return any(title.search(words) for words in self.holding(name, documents))

    def is_torn(self, name: str, documents: Iterable[str]) -> bool:
        """Say whether a name of one word is printed as a part of a longer one only ("Rosa" of "Ana dela Rosa")."""
        if len(name.split()) > 1:
            return False
        whole = re.compile(rf"\b{re.escape(name)}\b")
        part = re.compile(
            rf"\b{re.escape(name)}(?:[-–]\w| {_PARTICLES}[A-Z])|[a-z,] [A-Z][\w’'.-]+ {re.escape(name)}\b"
        )
        texts = [words for words in self.holding(name, documents) if whole.search(words)]
        return bool(texts) and all(len(part.findall(words)) >= len(whole.findall(words)) for words in texts)


def is_common_word(name: str, texts: Iterable[str]) -> bool:
    """Say whether a name of one word is printed without a capital as often as with one: "Fighter" is nobody's name."""
    if " " in name or not name[:1].isupper():
        return False
    small, great = re.compile(rf"\b{re.escape(name.lower())}\b"), re.compile(rf"\b{re.escape(name)}\b")
    printed = [words for words in texts if name.lower() in words.lower()]
    return sum(len(small.findall(words)) - len(great.findall(words)) for words in printed) >= 0 and bool(printed)


def bodies_of(people: Mapping[str, Iterable[str]], bodies: Iterable[str], printed: Printed) -> dict[str, str]:
    """Return, by each person, the body of these whose name or initials stand in the person's title or apposition.

    "Army spokesman Tam Orr", "Tam Orr, director of Hill Watch"; not a body that only stands near, nor anybody of whom a
    text doubts whose he is ("self-proclaimed", "who claimed to be").
    """
    marks = {body: _marks(body) for body in sorted(bodies, key=lambda body: (-len(body), body))}
    patterns = {body: rf"(?:{'|'.join(map(re.escape, forms))})" for body, forms in marks.items()}
    found = {}
    for person, documents in sorted(people.items()):
        if _DOUBTED.search(printed.beside(person, documents)):
            continue
        texts = printed.holding(person, documents)
        for body, forms in marks.items():
            both = [words for words in texts if any(form in words for form in forms)]
            pattern = _titled(person, patterns[body]) if both else None  # most bodies stand near nobody's name
            if pattern is not None and any(pattern.search(words) for words in both):
                found[person] = body
                break
    return found


def _titled(person: str, mark: str) -> re.Pattern[str]:
    """Return what finds a body in a person's title before the name, or in the apposition after it."""
    name, office = re.escape(person), rf"{_OFFICE}(?: [\w’'-]+){{0,2}}"
    before = rf"\b{mark}(?:[’']s)?(?: [\w-]+){{0,3}} {office},? {name}\b"
    held = rf"{_OFFICE} (?:of|for|at|with|from) (?:the )?{mark}"
    after = rf"\b{name}, (?:an? |the )?(?:[\w’'-]+ ){{0,3}}(?:{held}|{mark}(?:[’']s)?(?: [\w-]+){{0,3}} {_OFFICE})\b"
    return re.compile(rf"{before}|{held},? {name}\b|{after}")


def _marks(body: str) -> list[str]:
    """Return a body's name without its articles, and its initials."""
    words = [word for word in re.findall(r"[\w’'&-]+", body) if word.casefold() != "the"]
    initials = "".join(word[0] for word in words if word[:1].isupper())
    return [" ".join(words), *([initials] if len(initials) >= _SHORT else [])]

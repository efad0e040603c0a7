"""The heart of a case: the act most told of the leading events, to whom, by whom as told, and its accounts in order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from firsthand.dossier.page.accounts import FAMILIES, FAMILY, is_doubted, is_told_so
from firsthand.dossier.page.common_words import COMMON
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import name_words, names_somebody
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head, is_anybodys, is_teller, tellers_of
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import Party

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"[A-Z][\w’'-]*\w")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d[\d,]*")
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?$")
_SPREAD, _MOST, _WIDELY, _SETTLED, _NEAR, _CLOSE, _DEVOTED = 6, 5000, 2, 3, 0.6, 0.33, 0.6
# What other things came of, or were done for: "at a protest against the death of Orr" tells nothing of Orr's.
_BACKGROUND = re.compile(
    r"\b(?:protest\w*|demonstrat\w*|rall(?:y|ies)|unrest|outrage|in support|sparked|triggered|followed|following|since|"
    r"days|weeks|months|years)\b[^.;,]{0,12}?\b(?:of|over|against|by|after|since|follow\w*|for)?\b(?: [\w’'-]+){1,8}",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him)\b", re.IGNORECASE)


class Matter:
    """What page one is about.

    `told` are the accounts of the main acts, `families` the main acts, told in most documents first; `victims` and
    `accused` are ids of people (or lowered words of groups) whom several documents, or the only one, name as such.
    """

    def __init__(self, index: CaseIndex, main: Sequence[str]) -> None:
        self.index, self.main = index, tuple(main)
        self._known = _known_names(index)
        everything = [one for event in main for one in index.statements_of(event)]
        clauses = [one for one in everything if is_told_so(one, index) and not is_anybodys(one)][:_MOST]
        doubted = {one.id for one in clauses if is_doubted(one)}
        accounts = [one for one in clauses if one.id not in doubted]
        self.weights = _weights(everything[:_MOST])
        self.victims = self._parties(accounts, "victims")
        named = self._named(accounts)
        self.victims = named or self.victims
        self.people = named
        self._settle(accounts)
        own = [one for one in accounts if self.is_of_it(one)]
        self.families = self._main_acts(own)
        self.own = own
        self.told = [one for one in own if FAMILY[one.act] in self.families]
        self.accused = [key for key in self._parties(self.told, "alleged_actors") if key not in self.victims]
        self.doubted = [one for one in clauses if one.id in doubted and (not named or self.befalls(one))]
        # A fighter of whom headlines tell did things too: that is no other account of what befell her.
        turned = [one for one in accounts if not self._by_headline and self.is_turned(one) and not _is_kin(one)]
        self.counter = [one for one in turned if one.id not in {mine.id for mine in self.told}]

    def _named(self, accounts: Sequence[DisclosedStatement]) -> list[str]:
        """Return the people whom half of the documents name as those it was done to; none where it was done to many."""
        total = len({one.document for one in accounts})
        documents = {
            key: len({one.document for one in accounts if any(self.key(party) == key for party in one.victims)})
            for key in self.victims
            if key in self.index.people
        }
        self.acting = {party.entity for one in accounts for party in one.alleged_actors if party.entity}
        most = max(documents.values(), default=0)
        unlike = max((many for key, many in documents.items() if key not in self.acting), default=0)
        # Of the accused and the victim in one sentence one may be taken for the other: who is told as both is dropped.
        sure = [key for key in self.victims if key not in self.acting or unlike < documents.get(key, 0) == most]
        named = [key for key in sure if 2 * documents.get(key, 0) >= total]
        found = named or self._of_headlines(documents)
        self._by_headline = bool(found) and not named
        return found

    def _of_headlines(self, documents: Mapping[str, int]) -> list[str]:
        """Return the one whom half of the headlines name, where two documents tell it of nobody by name more often."""
        titles = [one.title for one in self.index.disclosed.documents if one.title]
        most = max(documents.values(), default=0)
        found = [
            key
            for key, many in documents.items()
            if many == most >= _WIDELY and 2 * sum(self.is_named_in(key, title) for title in titles) >= len(titles)
        ]
        return found if len(found) == 1 and len(titles) >= _SETTLED else []

    def is_of_it(self, one: DisclosedStatement) -> bool:
        """Say whether an act is told of the matter's victims, or, where these are many, not of somebody else by name.

        What a sentence lays months before its event is another event's.
        """
        if self.people:
            return self.befalls(one)
        words = sentence(one)
        if self.settled and words:
            near = self.share(words) >= _NEAR * self._best
            return self._counts(words) or (near and not any(self.is_named_in(key, words) for key in self._apart))
        return not self.index.names_earlier_month(one, words)

    def is_close(self, words: str) -> bool:
        """Say whether words share much with those that give the matter's settled number, and nobody apart's name."""
        return self.share(words) >= _CLOSE * self._best and not any(self.is_named_in(key, words) for key in self._apart)

    def _counts(self, words: str) -> bool:
        return self.settled in {number.replace(",", "") for number in _NUMBER.findall(words)}

    def _settle(self, accounts: Sequence[DisclosedStatement]) -> None:
        """Find the one number of those it befell that most documents give, and who was killed another time by name."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for one in accounts:
            for party in one.victims:
                holders[self.key(party)].add(one.document)
        counts = sorted((key for key in holders if key.isdigit()), key=lambda key: (-len(holders[key]), key))
        total = len({one.document for one in accounts})
        much = bool(counts) and 2 * len(holders[counts[0]]) > total and len(holders[counts[0]]) >= _SETTLED
        alone = much and not any(3 * len(holders[key]) > len(holders[counts[0]]) for key in counts[1:])
        self.settled = counts[0] if alone and not self.people else ""
        mine = [one for one in accounts if self.settled and self._counts(sentence(one))]
        self._best = max((self.share(sentence(one)) for one in mine), default=0.0)
        self._apart = [key for key in holders if key in self.index.people] if self.settled else []

    def befalls(self, one: DisclosedStatement) -> bool:
        """Say whether an act is told of somebody to whom the matter's acts are mostly told to have been done."""
        return any(self.key(party) in self.victims for party in one.victims)

    def is_turned(self, one: DisclosedStatement) -> bool:
        """Say whether an act is told the other way: by whom the matter's acts are told to have been done to."""
        by = any(self.key(party) in self.people for party in one.alleged_actors)
        return by and bool(one.victims) and not self.befalls(one)

    def is_mine(self, one: DisclosedStatement) -> bool:
        """Say whether a statement's sentence names whom the matter befell or is laid to; of groups every one may."""
        words = sentence(one)
        return not words or (
            any(self.is_named_in(key, words) for key in (*self.people, *self.accused)) if self.people else True
        )

    def key(self, party: Party) -> str:
        """Return by what a party is one with others: its person, else its words."""
        person = self.index.people.get(party.entity or "")
        if person is not None and person.name:
            return person.id
        words = party.text.strip().casefold()
        if words in self._known:
            return self._known[words]
        number = _NUMBER.search(party.text)
        return number[0].replace(",", "") if number else " ".join(party.text.casefold().split())

    def share(self, words: str) -> float:
        """Say how much of what most documents speak of these words hold."""
        found = [self.weights.get(word, 0.0) for word in _stems(words)]
        return round(sum(found) / (len(found) + _SPREAD), 4)

    def ranked(self, told: Iterable[DisclosedStatement]) -> list[DisclosedStatement]:
        """Return accounts, those first that say most of the matter: to whom and by whom, in words that most share."""
        return sorted(told, key=lambda one: (-self._worth(one), one.id))

    def _worth(self, one: DisclosedStatement) -> float:
        link = head(one)
        whole = bool(one.victims) + bool(one.alleged_actors) + (link is not None and is_teller(link, self.index))
        seen = link is not None and link.basis in ("witnessed", "experienced")
        return round(self.share(one.text or "") * (1 + 0.25 * whole + 0.25 * seen), 4)

    def _parties(self, told: Sequence[DisclosedStatement], field: str) -> list[str]:
        """Return those whom most documents name: named people before words where as many documents name them."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for one in told:
            for party in getattr(one, field):
                if names_somebody(party.text) or party.entity in self.index.people:
                    holders[self.key(party)].add(one.document)
        if not holders:
            return []
        documents = {key: len(found) for key, found in holders.items()}
        people = {key: many for key, many in documents.items() if key in self.index.people}
        most = max(people.values(), default=0)
        counted = max((many for key, many in documents.items() if key.isdigit()), default=0)
        if people and 2 * most >= max(documents.values()) and most >= counted:
            documents = {key: many for key, many in people.items() if 2 * many >= most}
        return sorted(documents, key=lambda key: (-documents[key], key))

    def _main_acts(self, told: Sequence[DisclosedStatement]) -> list[str]:
        """Return the kinds of act that at least half as many documents tell as the kind most told."""
        documents: defaultdict[str, set[str]] = defaultdict(set)
        for one in told:
            documents[FAMILY[one.act]].add(one.document)
        if not documents:
            return []
        order = list(FAMILIES)
        ranked = sorted(
            documents,
            key=lambda act: (-len(documents[act]), -len(tellers_of(self._of(told, act), self.index)), order.index(act)),
        )
        most = len(documents[ranked[0]])
        return [
            act
            for act in ranked
            if act == ranked[0] or (2 * len(documents[act]) >= most and len(documents[act]) >= _WIDELY)
        ]

    @staticmethod
    def _of(told: Iterable[DisclosedStatement], family: str) -> list[DisclosedStatement]:
        return [one for one in told if FAMILY[one.act] == family]

    def of(self, family: str) -> list[DisclosedStatement]:
        """Return the accounts of one kind of act, best first."""
        return self.ranked(self._of(self.own, family))

    @cached_property
    def around(self) -> Sequence[DisclosedStatement]:
        """Return the statements among which to look for words of the matter: of a large case its documents' only."""
        everything = self.index.disclosed.statements
        mine = self.documents
        return everything if len(everything) <= _MOST else [one for one in everything if one.document in mine]

    @cached_property
    def documents(self) -> frozenset[str]:
        """Return the documents that hold anything of the leading events."""
        return frozenset(one.document for event in self.main for one in self.index.statements_of(event))

    @cached_property
    def devoted(self) -> frozenset[str]:
        """Return the documents most of whose statements of any event are of the leading ones."""
        mine, every = Counter[str](), Counter[str]()
        for one in self.index.disclosed.statements:
            if one.incident in self.index.whole:
                every[one.document] += 1
                mine[one.document] += self.index.whole[one.incident or ""] in self.main
        return frozenset(document for document in every if mine[document] >= _DEVOTED * every[document])

    def is_about(self, words: str) -> bool:
        """Say whether words name whom the matter befell or is laid to, and not as what other things came of only."""
        keys = [*self.people, *self.accused] if self.people else []
        background = _BACKGROUND.search(words)
        rest = f"{words[: background.start()]} | {words[background.end() :]}" if background else words
        named = any(self.is_named_in(key, words) for key in keys)
        return named and (bool(_PRONOUN.search(rest)) or any(self.is_named_in(key, rest) for key in keys))

    def names_another(self, words: str) -> bool:
        """Say whether words name somebody else to whom acts are told to have been done, and nobody of the matter."""
        if any(self.is_named_in(key, words) for key in (*self.people, *self.accused)):
            return False
        return any(name in words for name in self._others) or bool(self._surnames.intersection(_NAME.findall(words)))

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """Return the last words of those names that nobody of the matter and no other person or place bears."""
        mine = (self.index.people[key] for key in (*self.people, *self.accused) if key in self.index.people)
        own = {word for one in mine for name in (one.name, *one.variants) if name for word in _NAME.findall(name)}
        last = Counter(name.split()[-1] for name in self._others)
        alone = {
            word
            for word in last
            if self.index.bearers[word.casefold()] == 1 and word.casefold() not in self.index.places
        }
        return frozenset(alone - own)

    @cached_property
    def _others(self) -> frozenset[str]:
        """Return the full names of people of whom other acts are told, where the matter is one of people by name."""
        if not self.people:
            return frozenset()
        parties = (party.entity for one in self.index.disclosed.statements for party in one.victims)
        others = {key for key in parties if key in self.index.people and key not in self.people}
        names = (self.index.people[key].name for key in others if key is not None)
        return frozenset(name for name in names if name and " " in name)

    def speaking(self, family: str) -> set[str]:
        """Return the documents that speak of a kind of act anywhere, by a noun or in a headline too."""
        everything = (one for event in self.main for one in self.index.statements_of(event))
        mine = [one for one in everything if FAMILY.get(one.act) == family and one.polarity == "positive"]
        return {one.document for one in mine if (self.is_mine(one) if self.people else self.is_of_it(one))}

    @property
    def spread(self) -> dict[str, int]:
        """Return in how many documents each kind of act is told."""
        documents: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.own:
            documents[FAMILY[one.act]].add(one.document)
        return {act: len(found) for act, found in documents.items()}

    def when_of(self, told: Iterable[DisclosedStatement]) -> str:
        """Return the day that most of these accounts give, where two documents give it; empty where none do."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for one in told:
            if one.when is not None and one.when.edtf and _DAY.match(one.when.edtf):
                holders[one.when.edtf].add(one.document)
        widely = {edtf: len(found) for edtf, found in holders.items() if len(found) >= _WIDELY}
        return min(widely, key=lambda edtf: (-widely[edtf], edtf), default="")

    def names(self, keys: Iterable[str]) -> list[str]:
        """Return what people and groups of these keys are called."""
        return [person.name or "" if (person := self.index.people.get(key)) is not None else key for key in keys]

    def is_named_in(self, key: str, words: str) -> bool:
        """Say whether words hold a word of a person's name, printed as a name is: "he said" does not name Tam Said."""
        person = self.index.people.get(key)
        if person is None:
            return False
        own, small = name_words(person), words.islower()
        return any(word.casefold() in own and (small or not word[:1].islower()) for word in _LETTERS.findall(words))


def _known_names(index: CaseIndex) -> dict[str, str]:
    """Return, by each name in lower case that one person alone bears, the person: words that are it mean that one."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for person in index.disclosed.people:
        for name in (person.name, *person.variants):
            if name:
                bearers[name.casefold()].add(person.id)
    return {name: next(iter(found)) for name, found in bearers.items() if len(found) == 1}


def _is_kin(one: DisclosedStatement) -> bool:
    """Say whether relatives, lawyers or friends tell it: that whom they mourn did it was most likely read wrongly."""
    link = head(one)
    return link is not None and link.role in ("relative", "lawyer", "colleague", "victim")


def _weights(told: Sequence[DisclosedStatement]) -> dict[str, float]:
    """Return, by word, in what share of the documents it stands; what one document alone has weighs nothing."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for one in told:
        for word in _stems(one.text or ""):
            holders[word].add(one.document)
    total = len({one.document for one in told})
    counts = Counter({word: len(found) for word, found in holders.items()})
    return {word: many / total for word, many in counts.items() if many > 1 or total == 1}


def _stems(words: str) -> set[str]:
    return {word[:_SPREAD].casefold() for word in _WORD.findall(words) if word.casefold() not in COMMON}

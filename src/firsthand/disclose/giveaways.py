"""What would give a protected person away: names in any form, documents that tell of them, traits that single out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from firsthand.disclose.names_in_text import ProtectedNames
from firsthand.disclose.protected import Protected, find_protected
from firsthand.disclose.quasi_identifiers import Combination, singling_out, traits_of
from firsthand.disclose.rulings import tokens
from firsthand.disclose.singled_out import singled_out
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.document import Document
from firsthand.model.record import Person, Record

_NORMAL = re.compile(r"\W+")
_QUOTED = re.compile(r"“([^”]*)”")
_NAMED = re.compile(r"(?<!\w)(?:[^\W\d_a-zß-öø-ÿ]|[^\W\x00-\x7f])[\w’'-]*")
_NO_ONE = "protected person"


class Giveaways:
    """Protected people by id with their number, the names to search for, and the documents that tell of them."""

    def __init__(
        self,
        protected: Protected,
        names: ProtectedNames,
        documents: frozenset[str],
        *,
        singling: tuple[Combination, ...] = (),
        safe_text: str = "",
    ) -> None:
        self.protected = protected
        self.names = names
        self.documents = documents
        self.singling = singling
        self.people = {one: f"protected {one}" for one in (*protected.grounds, *sorted(protected.quiet))}
        self._safe = safe_text
        self._safe_words = frozenset(safe_text.split())
        self._printable: dict[str, bool] = {}

    def number(self, entity: str | None) -> str | None:
        """Return the edition's name for a protected person, or null for anybody else."""
        return self.people.get(entity or "") if entity in self.protected.grounds else None

    def unnamed(self, entity: str | None) -> str | None:
        """Return the number of a protected person or of a private person whom no text names."""
        return self.people.get(entity or "")

    def may_print(self, words: str | None) -> bool:
        """Say whether free words are public already: they stand in a document that gives nobody away."""
        if not words:
            return False
        if words not in self._printable:
            normal = _normal(words)
            known = bool(normal) and self._safe_words.issuperset(normal.split()) and f" {normal} " in self._safe
            self._printable[words] = known and not self.names.holds(words)
        return self._printable[words]

    def may_say(self, sentence: str) -> bool:
        """Say whether a sentence of ours holds no names or quoted words but such as are public already."""
        folded = sentence.casefold()
        if self.names.holds(sentence) or any(one.stands_in(folded) for one in self.singling):
            return False
        quoted = [match.group(1).rstrip("…. ") for match in _QUOTED.finditer(sentence)]
        named = [word for word in _NAMED.findall(_QUOTED.sub(" ", sentence)) if not word[:1].isdigit()]
        return all(not words or self.may_print(words) for words in (*quoted, *named))

    def sentences(self, said: tuple[str, ...], instead: str | None = None) -> tuple[str, ...]:
        """Return the sentences that may be said; `instead` stands once for all that may not."""
        kept = tuple(one for one in said if self.may_say(one))
        return kept if len(kept) == len(said) or instead is None else (*kept, instead)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The number to put in place of each owner's name."""
        return {**self.people, **dict.fromkeys(_further(self.protected), _NO_ONE)}

    def scrub(self, words: str) -> str:
        """Return words with every protected name in them replaced."""
        return self.names.replaced(words, self.labels)


def find_giveaways(full: Disclosed, record: Record) -> Giveaways:
    """Collect what must not leave with the public edition.

    Numbers follow the ids here and are replaced by fresh ones with all other ids.
    """
    protected = find_protected(full, record)
    names = _names(full, record, protected)
    public = frozenset(one.id for one in full.people) - protected.grounds.keys() - protected.quiet
    singling = singling_out(traits_of(full), protected.grounds, public)
    telling = {one.document for one in full.statements if _refers(one, protected)}
    naming = {one.id for one in record.documents if any(names.holds(words) for words in _words_of(one))}
    naming |= {one.id for one in full.documents if names.holds(" ".join((*one.paths, one.url or "", one.title or "")))}
    documents = _with_retellings(full, telling | naming | singled_out(record, full, singling, public))
    safe = (one for one in record.documents if one.id not in documents)
    return Giveaways(
        protected,
        names,
        frozenset(documents),
        singling=singling,
        safe_text=" ".join(f" {_normal(words)} " for words in (*_public_words(full, names), *_all_words(safe))),
    )


def _names(full: Disclosed, record: Record, protected: Protected) -> ProtectedNames:
    """Build the search, leaving alone the full names of people who are public."""
    named = {
        person.id: [name for name in (person.name, *person.variants) if name and _is_written_as_name(name, person)]
        for person in full.people
        if person.id in protected.grounds
    }
    named |= {key: [name] for key, name in _further(protected).items()}
    public = [
        name
        for person in full.people
        if person.id not in protected.grounds
        for name in (person.name, *person.variants)
        if name
    ]
    secret = [tokens(name) for names in named.values() for name in names]
    masked = [name for name in public if not any(one >= tokens(name) for one in secret)]
    places = {one.where.name for one in full.statements if one.where and one.where.name and one.where.lat is not None}
    return ProtectedNames(named, masked=masked, places=places)


def _is_written_as_name(name: str, person: Person) -> bool:
    """Say whether words are a name and no description: as the record's name, by a capital, or in another script."""
    return (
        name == person.name or any(map(str.isupper, name)) or not any(char.isascii() for char in name if char.isalpha())
    )


def _further(protected: Protected) -> dict[str, str]:
    """Return names that nobody in the record bears, by a key that does not tell them."""
    return {
        f"a name protected by a ruling or a sidecar ({n})": name for n, name in enumerate(protected.further, start=1)
    }


def _refers(statement: DisclosedStatement, protected: Protected) -> bool:
    told = [party.entity for party in (*statement.victims, *statement.alleged_actors)]
    told += [entity for link in statement.chain for entity in (link.entity, link.to.entity if link.to else None)]
    told += [statement.response.by.entity] if statement.response and statement.response.by else []
    return any(entity in protected.grounds for entity in told if entity)


def _words_of(document: Document) -> Iterable[str]:
    """Yield everything that a document says, and that is said of it."""
    yield document.text
    sidecar = document.sidecar
    for words in (document.title, document.author, document.url, *document.paths, *document.reasons):
        yield words or ""
    yield document.publisher.name if document.publisher else ""
    if sidecar is not None:
        for words in (sidecar.interviewee, sidecar.interviewer, sidecar.title, sidecar.url, sidecar.publisher):
            yield words or ""


def _all_words(documents: Iterable[Document]) -> Iterable[str]:
    for document in documents:
        yield document.text
        yield document.title or ""


def _public_words(full: Disclosed, names: ProtectedNames) -> Iterable[str]:
    """Yield the names of publishers: they are on the record of every edition unless they name somebody."""
    for document in full.documents:
        if document.publisher and not names.holds(document.publisher.name):
            yield document.publisher.name


def _with_retellings(full: Disclosed, documents: set[str]) -> set[str]:
    """Add, again and again, the documents that retell one of these or are retold by it."""
    linked: dict[str, set[str]] = {}
    for one in full.documents:
        for told in one.retells:
            linked.setdefault(one.id, set()).add(told.document)
            linked.setdefault(told.document, set()).add(one.id)
    waiting = sorted(documents)
    found = set(documents)
    while waiting:
        for other in sorted(linked.get(waiting.pop(), set()) - found):
            found.add(other)
            waiting.append(other)
    return found


def _normal(words: str) -> str:
    return _NORMAL.sub(" ", words.casefold()).strip()

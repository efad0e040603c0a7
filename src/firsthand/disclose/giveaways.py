"""What would give a protected person away: their names in any form, and the documents that tell of them."""

from __future__ import annotations

import re
from typing import Any

from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.record import Person, Record

_SHORTEST_NAME = 3
_NOT_NAMES = frozenset(
    {"the", "and", "her", "his", "son", "father", "mother", "soldier", "man", "woman", "named", "only"}
)


class Giveaways(Frozen, frozen=True, kw_only=True):
    """Protected people by id with their number, the words that name them, and the documents that tell of them."""

    people: dict[str, str]
    names: dict[str, str]
    documents: frozenset[str]
    pattern: str

    def number(self, entity: str | None) -> str | None:
        """Return the edition's name for a protected person, or null for anybody else."""
        return self.people.get(entity or "")

    def general(self, words: str) -> str:
        """Return words with every protected name in them replaced."""
        return self._compiled().sub(lambda match: self.names[match.group().casefold()], words) if self.names else words

    def scrub(self, value: Any) -> Any:
        """Replace protected names in every string of a nested value."""
        if isinstance(value, str):
            return self.general(value)
        if isinstance(value, dict):
            return {key: self.scrub(one) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.scrub(one) for one in value]
        return value

    def found_in(self, text: str) -> list[str]:
        """Return the protected names that a text still holds."""
        return sorted({match.group() for match in self._compiled().finditer(text)}) if self.names else []

    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)


def find_giveaways(full: Disclosed, record: Record) -> Giveaways:
    """Collect what must not leave with the public edition.

    Numbers follow the order of ids here and are replaced by fresh ones with all other ids.
    """
    protected = [person for person in full.people if person.protected.yes]
    people = {person.id: f"protected {person.id}" for person in protected}
    names = {name.casefold(): people[person.id] for person in protected for name in _names(person)}
    texts = {document.id: document.text for document in record.documents}
    pattern = (
        r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + r")(?!\w)"
    )
    compiled = re.compile(pattern, re.IGNORECASE) if names else None
    telling = {one.document for one in full.statements if _refers(one, people)}
    naming = {key for key, text in texts.items() if compiled is not None and compiled.search(text)}
    return Giveaways(people=people, names=names, documents=frozenset(telling | naming), pattern=pattern)


def _names(person: Person) -> set[str]:
    """Return every way to write the name, whole and in parts, with the possessive."""
    whole = {name.strip() for name in (person.name, *person.variants) if name and any(c.isupper() for c in name)}
    parts = {part for name in whole for part in re.split(r"[\s’'\-]+", name) if part[:1].isupper()}
    return {name for name in whole | parts if len(name) >= _SHORTEST_NAME and name.casefold() not in _NOT_NAMES}


def _refers(statement: DisclosedStatement, people: dict[str, str]) -> bool:
    parties = (*statement.victims, *statement.alleged_actors)
    return any(one.entity in people for one in parties) or any(link.entity in people for link in statement.chain)

"""Whom general words for a teller mean: "the broadcaster", "the rights group", "a rights group" named further on."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.annotated import Entity, Mention
from firsthand.model.statement import TellerRole

GROUPS = frozenset(
    {"group", "organisation", "organization", "watchdog", "charity", "commission", "society", "committee", "ngo"}
)
BODIES = frozenset({"group", "sect", "movement", "organisation", "organization", "party"})
_BODY_NAMES = frozenset(
    {
        "movement",
        "front",
        "party",
        "league",
        "union",
        "brotherhood",
        "congress",
        "alliance",
        "coalition",
        "group",
        "sect",
    }
    | {"church", "society", "community", "organisation", "organization"}
)
_MEMBERS = _BODY_NAMES | {"committee", "syndicate", "association", "federation", "network", "bar", "guild"}
_NO_BODIES: frozenset[TellerRole] = frozenset({"authority", "armed_force", "outlet", "inquiry"})
GROUP_KINDS = frozenset({"rights", "human", "advocacy", "monitoring", "campaign", "aid", "non-profit"})
_INQUIRING = frozenset({"ngo", "inquiry"})

RoleOf = Callable[[int, str, Entity | None], TellerRole]


class MeantTellers:
    """Finds the named outlet or group that unnamed words of one document stand for."""

    def __init__(self, syntax: Syntax, groups: set[str], role: RoleOf) -> None:
        self._syntax = syntax
        self._groups = groups
        self._role = WeakMethod(role)  # its owner holds this object: no ring, so that both go at once
        self._roles = teller_words().roles
        self._entities = {entity.id: entity for entity in syntax.annotated.entities}
        self._heads = {mention.id: mention.head for mention in syntax.annotated.mentions if mention.form == "noun"}
        self._named: dict[str, Mention] | None = None
        self._bodies: dict[str, Mention] | None = None

    def of(self, head: int, known: Entity | None) -> Mention | None:
        """Return a mention of whoever is meant, null where the words leave it open or name it themselves."""
        if known is not None and known.name:
            return None
        lemma = self._syntax.lemma[head]
        if self._roles.get(lemma) == "outlet":
            return self._outlet_before(head)
        body = self._only_body(head) if lemma in BODIES else self._of_members(head)
        if body is not None:
            return body
        if lemma not in GROUPS or (known is not None and self._is_brought_in(head, known)):
            return None
        return self._group_before(head) or self._only_group(head)

    def _is_brought_in(self, head: int, known: Entity) -> bool:
        """Say whether an unnamed body was told of before this phrase: then it is that one ("a panel", "the panel")."""
        heads = (self._heads[one] for one in known.mentions if one in self._heads)
        return any(other < head for other in heads)

    def _words_before(self, head: int) -> list[str]:
        return [self._syntax.lower[c] for c in self._syntax.children[head] if c < head]

    def _role_of(self, mention: Mention) -> TellerRole:
        role = self._role()
        assert role is not None, "the tellers are gone before those that they stand for"
        return role(mention.head, mention.text, self._entities.get(mention.entity or ""))

    def _outlet_before(self, head: int) -> Mention | None:
        """Return the outlet last named before "the broadcaster"."""
        if self._words_before(head) != ["the"]:
            return None
        for mention in reversed(self._syntax.mentions_in(0, head)):
            if mention.form == "name" and self._role_of(mention) == "outlet":
                return mention
        return None

    def _of_members(self, head: int) -> Mention | None:
        """Return "the Harbour Teachers Union" for "the teachers" behind it: the body named for them."""
        syntax = self._syntax
        if syntax.tag[head] != "NNS" or self._words_before(head) != ["the"]:
            return None
        for mention in reversed(syntax.mentions_in(0, head)):
            words = mention.text.lower().split()
            if mention.form == "name" and syntax.lower[head] in words and _MEMBERS.intersection(words):
                return mention
        return None

    def _group_before(self, head: int) -> Mention | None:
        """Return the rights group or inquiry last named before "the rights group"."""
        before = self._words_before(head)
        if not before or before[0] != "the" or not set(before[1:]) <= GROUP_KINDS:
            return None
        for mention in reversed(self._syntax.mentions_in(0, head)):
            if mention.form != "name" or (mention.type != "organisation" and mention.entity not in self._groups):
                continue
            if self._role_of(mention) in _INQUIRING:
                return mention
        return None

    def _only_group(self, head: int) -> Mention | None:
        """Return the one rights group that the text names, for "a rights group" of its first lines."""
        before = self._words_before(head)
        if not before or before[0] not in ("a", "an") or not set(before) & GROUP_KINDS:
            return None
        if self._named is None:
            self._named = self._name_groups()
        later = [mention for mention in self._named.values() if mention.first > head]
        return later[0] if len(self._named) == 1 and later else None

    def _only_body(self, head: int) -> Mention | None:
        """Return the one movement, party or league that the text names, for "the group", "an Islamic group"."""
        before = self._words_before(head)
        if not before or before[0] not in ("the", "a", "an") or set(before) & GROUP_KINDS:
            return None
        if self._bodies is None:
            self._bodies = self._name_bodies()
        return next(iter(self._bodies.values())) if len(self._bodies) == 1 else None

    def _name_bodies(self) -> dict[str, Mention]:
        """Return the fullest mention by name of every body whose name says that it is a group of people."""
        named: dict[str, Mention] = {}
        for mention in self._syntax.annotated.mentions:
            kinds = _BODY_NAMES.intersection(mention.text.lower().split())
            if mention.form != "name" or mention.type != "organisation" or not kinds or mention.entity is None:
                continue
            if mention.entity not in named and self._role_of(mention) not in _NO_BODIES:
                named[mention.entity] = mention
        return named

    def _name_groups(self) -> dict[str, Mention]:
        """Return the first mention by name of every rights group of the text."""
        named: dict[str, Mention] = {}
        for mention in self._syntax.annotated.mentions:
            if mention.form != "name" or mention.entity is None or mention.entity in named:
                continue
            if (mention.type == "organisation" or mention.entity in self._groups) and self._role_of(mention) == "ngo":
                named[mention.entity] = mention
        return named

"""Bodies: organisations, outlets and authorities of a case under one key each, whatever short form a text uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.link.groups import group_kind, organisation_key
from firsthand.link.population import Local
from firsthand.model.statement import ChainLink, TellerRole

_ROLES: frozenset[TellerRole] = frozenset(
    {"outlet", "ngo", "inquiry", "authority", "armed_force", "armed_group", "document"}
)


class Bodies:
    """Gives the key of the body that a teller is, null where the teller is people."""

    def __init__(self, groups: Mapping[str, Sequence[Local]]) -> None:
        self._of_group: dict[str, str] = {}
        self._of_name: dict[str, str] = {}
        for identity, members in sorted(groups.items()):
            names = sorted({m.entity.name for m in members if m.entity.name}, key=lambda name: (-len(name), name))
            if not names or group_kind(members[0]) == "group_of_people":
                continue
            key = organisation_key(names[0])
            self._of_group[identity] = key
            for name in names:
                self._of_name.setdefault(organisation_key(name), key)

    def key(self, link: ChainLink) -> str | None:
        """Return the key of the organisation that this teller is."""
        if link.entity is not None:
            if link.entity.startswith("p-"):
                return None
            if link.entity in self._of_group:
                return self._of_group[link.entity]
        if link.role in _ROLES and link.who:
            return self.named(link.who)
        return None

    def named(self, name: str) -> str:
        """Return the key of the organisation of this name."""
        key = organisation_key(name)
        return self._of_name.get(key, key)

"""Heads of chains: whoever must have told the first teller named, and what people heard by a recorder are called."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod

import msgspec

from firsthand.extract.chains.collectors import Collectors, Interviewed, plain
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.tellers.tellers import Teller
from firsthand.model.statement import ChainLink, LinkBasis

LinkOf = Callable[[Telling, LinkBasis, str | None], ChainLink]
_HEARD = frozenset({"witness", "witnesses", "eyewitnesses", "survivors", "residents", "villagers", "victims", "locals"})
_RECORDING = frozenset({"ngo", "inquiry"})
_AT_THE_SCENE = frozenset({"ask", "shout", "yell", "scream", "cry", "beg", "plead", "order", "call"})


def same_teller(link: ChainLink, teller: Teller) -> bool:
    """Say whether a link is this teller: by entity where both have one, else by name."""
    if link.entity is not None and teller.entity is not None:
        return link.entity == teller.entity
    return plain(link.who or "") == plain(teller.who)


class Heads:
    """Completes the beginning of a chain."""

    def __init__(self, tellings: tuple[Telling, ...], collectors: Collectors, link: LinkOf) -> None:
        self._tellings, self._collectors = tellings, collectors
        self._link = WeakMethod(link)  # its owner holds this object: no ring, so that both go at once

    def with_head(self, links: list[ChainLink], experiencer: str | None) -> list[ChainLink]:
        """Put before the first teller whoever must have told them: the one it happened to, or people interviewed."""
        if not links:
            return links
        first = links[0]
        source = self._experienced(first, experiencer)
        if source is not None:
            reason = f"{first.who} says elsewhere that {source.teller.who} told it"
            link = self._link()
            assert link is not None, "the chains are gone before their heads"
            head = link(source, "experienced", reason)
            return [head, _renewed(first, "told"), *links[1:]]
        people = self._interviewed(first) if first.role in _RECORDING else None
        if people is None:
            return links
        head = ChainLink(
            who=f"{people.who} interviewed by {first.who}",
            role="witness",
            basis="witnessed",
            link="implied",
            span=people.span,
            reason=f"{first.who} says that it interviewed them",
        )
        return [head, _renewed(first, "inquiry"), *links[1:]]

    def _experienced(self, first: ChainLink, experiencer: str | None) -> Telling | None:
        """Return the telling by which whoever it happened to told it to the first teller, wherever it stands."""
        if experiencer is None or first.entity == experiencer or first.role in ("outlet", "authority", "armed_force"):
            return None
        for telling in self._tellings:
            if telling.teller.entity != experiencer or telling.attribution.lemma in _AT_THE_SCENE:
                continue
            told = telling.recipient
            outer = next((t for t in self._tellings if t.attribution.id == telling.attribution.inside), None)
            if told is None:  # "He says …" in her words: it is to her that he said it
                if outer is not None and outer.attribution.kind == "direct" and same_teller(first, outer.teller):
                    return telling
                continue
            first_person = told.who.lower() in ("me", "us") and outer is not None and same_teller(first, outer.teller)
            if first_person or same_teller(first, told):
                return telling
        return None

    def _interviewed(self, first: ChainLink) -> Interviewed | None:
        """Return the people whom a recorder says it interviewed, if it says so in this text."""
        names = {first.entity, plain(first.who or ""), (first.who or "").lower()}
        return next(
            (
                one
                for one in self._collectors.interviewed
                if one.by in names or plain(one.organisation.who) == plain(first.who or "")
            ),
            None,
        )

    def with_recorder(self, links: list[ChainLink]) -> list[ChainLink]:
        """Call bare "witnesses" what the text says they are: witnesses interviewed by the group that recorded them."""
        if len(links) < 2 or links[1].role not in _RECORDING or plain(links[0].who or "") not in _HEARD:
            return links
        if self._interviewed(links[1]) is None:
            return links
        return [msgspec.structs.replace(links[0], who=f"{links[0].who} interviewed by {links[1].who}"), *links[1:]]


def _renewed(link: ChainLink, basis: LinkBasis) -> ChainLink:
    return msgspec.structs.replace(link, basis=basis)

"""Roles: the tokens that stand for those to whom an act was done, and for those said to have done it."""

from __future__ import annotations

from firsthand.model.base import Frozen


class Roles(Frozen, frozen=True, kw_only=True):
    """The tokens that stand for the victims and the alleged actors of one act."""

    victims: tuple[int, ...]
    actors: tuple[int, ...]
    involvement: str | None = None

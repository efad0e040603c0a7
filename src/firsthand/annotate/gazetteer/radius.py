"""How far around its point a settlement may reach."""

from __future__ import annotations

_RADIUS_BY_POPULATION = ((5_000_000, 30.0), (500_000, 20.0), (50_000, 10.0), (5_000, 5.0), (0, 3.0))


def settlement_radius(population: int) -> float:
    """Return the kilometres around its point in which a settlement of that population lies."""
    return next(radius for least, radius in _RADIUS_BY_POPULATION if population >= least)

"""Whether two places exclude each other."""

from __future__ import annotations

import math

from firsthand.model.values.place import Where

_EARTH_KM = 6371.0
_SETTLEMENT_KM = 40.0


def apart(one: Where, other: Where) -> bool:
    """Say whether two places are surely not one, nor one in the other: precise, and farther apart than their radii."""
    if one.place is not None and one.place == other.place:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    radii = (one.radius_km or 0.0) + (other.radius_km or 0.0)
    if max(one.radius_km or 0.0, other.radius_km or 0.0) > _SETTLEMENT_KM:
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) > radii


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))

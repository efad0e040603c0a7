"""Distances and extents on the sphere."""

from __future__ import annotations

import math

_EARTH_KM = 6371.0


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance of two points in kilometres (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = math.sin((phi2 - phi1) / 2) ** 2
    half += math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def middle(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return the middle of the box that holds most of the points, and the radius around it.

    A point more than three interquartile ranges away (an island, a mistake) does not stretch the box. Longitudes
    are taken around their median, so that a division on the 180th meridian stays in one piece.
    """
    lats = sorted(lat for lat, _ in points)
    anchor = sorted(lon for _, lon in points)[len(points) // 2]
    lons = sorted((lon - anchor + 540) % 360 - 180 for _, lon in points)
    south, north = _kept(lats)
    west, east = _kept(lons)
    lat, offset = (south + north) / 2, (west + east) / 2
    lon = (anchor + offset + 540) % 360 - 180
    return lat, lon, distance_km(south, 0, north, east - west) / 2


def _kept(values: list[float]) -> tuple[float, float]:
    quarter, three = values[len(values) // 4], values[(len(values) * 3) // 4]
    reach = 3 * (three - quarter)
    kept = [value for value in values if quarter - reach <= value <= three + reach]
    return kept[0], kept[-1]

"""Times and places that exclude each other: what happened then and there is not what happened here and now."""

from __future__ import annotations

import re
from math import asin, cos, radians, sin, sqrt

from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_EARTH_KM = 6371.0
_SLACK_KM = 20.0
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?(?:\s?\([^)]*\)?)?", re.IGNORECASE)


def apart_in_time(one: str, other: str) -> bool:
    """Say whether two EDTF dates cannot be of one day; intervals and unknown parts exclude nothing."""
    if "/" in one or "/" in other or "X" in one.removeprefix("XXXX-") or "X" in other.removeprefix("XXXX-"):
        return False
    left, right = one.rstrip("~?%").split("T")[0], other.rstrip("~?%").split("T")[0]
    if left.startswith("XXXX") or right.startswith("XXXX"):
        left, right = left[4:], right[4:]
    length = min(len(left), len(right))
    return left[:length] != right[:length]


def apart_in_space(one: Where, other: Where) -> bool:
    """Say whether the circles of two places lie apart."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0) + _SLACK_KM
    return distance_km((one.lat, one.lon), (other.lat, other.lon)) > reach


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance (haversine)."""
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


def is_clock_alone(when: When) -> bool:
    """Say whether words give an hour and no day ("around 9 p.m."): its day is the story's, as far as one can tell."""
    return _CLOCK.fullmatch(when.text) is not None

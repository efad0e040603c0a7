"""Where, never more precise than the words: a point always comes with its radius."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen

PlaceKind = Literal["settlement", "region", "country", "continent", "facility", "street", "area", "water", "unknown"]
PlaceBasis = Literal["stated", "resolved", "parent", "unresolved", "inferred"]


class Where(Frozen, frozen=True, kw_only=True):
    """A place as a statement gives it.

    `name` is the modern common name, `place` the gazetteer key (`geonames:698740`, `case:mill`) or null.
    `lat`, `lon` in degrees (WGS 84), `radius_km` in kilometres. `basis`: stated with its container, resolved by
    context, only the parent known, or unresolved (no coordinates).
    """

    name: str
    place: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    basis: PlaceBasis
    text: str

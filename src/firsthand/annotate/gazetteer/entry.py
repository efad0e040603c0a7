"""One place of the gazetteer, as the rest of `annotate` sees it."""

from __future__ import annotations

from firsthand.model.base import Frozen
from firsthand.model.values.place import PlaceKind


class Entry(Frozen, frozen=True, kw_only=True):
    """A place with its point and the radius in which it lies.

    `key` is what a record calls it (`geonames:711369`, `area:donbas`, `katottg:UA12…`, `case:Mill`).
    `country` is ISO 3166-1 alpha-2 as the source gives it, null for what spans several.
    `first` and `second` are the keys of the first- and second-level division that it lies in, null if unknown.
    `level` is 0 for a country, 1 to 3 for divisions, 9 for settlements and 5 for all else.
    `capital` is true of national capitals. `exact` is false where the point is the parent's, as the source has none.
    `population` is as the source gives it, for divisions the sum over their settlements; 0 if unknown.
    """

    id: int
    key: str
    name: str
    kind: PlaceKind
    country: str | None
    first: int | None
    second: int | None
    level: int
    lat: float
    lon: float
    radius_km: float
    population: int
    exact: bool = True
    capital: bool = False


class Named(Frozen, frozen=True, kw_only=True):
    """A place together with how well a name fits it.

    2 its own name or a well-known one, 1 another name, 0 alike in transliteration only, −1 a code that needs the
    name of a place before it ("TX").
    """

    entry: Entry
    fit: int

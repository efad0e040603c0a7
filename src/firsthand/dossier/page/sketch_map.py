"""A map drawn to scale from what the statements say: circles as wide as their places are uncertain.

It has no coasts and no borders: at the scale of a case they say nothing, and whose a place is, is not ours to draw.
No place is drawn where somebody who is free, missing, fled or in hiding may be, and none more precise than its words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from html import escape

from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.values.place import Where

_WIDTH, _EDGE, _MOST_HEIGHT, _LEAST_HEIGHT = 640.0, 46.0, 620.0, 220.0
_KM_A_DEGREE = 111.32
_LEAST_RADIUS, _LEAST_SPAN, _WIDEST_DEGREES = 0.5, 4.0, 60.0
_AT_LARGE = frozenset({"free", "missing", "escape", "hiding", "flight", "release", "disappearance", "escaped", "fled",
                       "whereabouts unknown", "in hospital", "hospital"})  # fmt: skip
_BROAD = 500.0
_MOST = 30
_STEPS = (1, 2, 5)


class MapPlace(Frozen, frozen=True, kw_only=True):
    """A place with the circle that it lies in and the statements that tell of it."""

    name: str
    lat: float
    lon: float
    radius_km: float
    statements: tuple[str, ...]


class SketchMap(Frozen, frozen=True, kw_only=True):
    """The drawing, the places in it, and how many were left out because somebody may be there, or for being vast."""

    svg: str
    places: tuple[MapPlace, ...]
    kept_back: int
    too_wide: int


def sketch_map(disclosed: Disclosed) -> SketchMap | None:
    """Draw the places of an edition; null where there are fewer than two to set in relation."""
    hidden = _hidden(disclosed)
    placed, kept_back, too_wide = _placed(disclosed.statements, hidden)
    near = _together(placed)
    if len(near) < 2:
        return None
    frame = _Frame(near)
    parts = [*frame.grid(), *(frame.circle(one) for one in near), *frame.labels(near), *frame.scale()]
    said = "; ".join(f"{one.name}, within {one.radius_km:g} km" for one in near)
    head = f'<svg class="map" viewBox="0 0 {_WIDTH:g} {frame.height:.0f}" role="img" aria-label="Map: {escape(said)}">'
    return SketchMap(
        svg=head + "".join(parts) + "</svg>",
        places=tuple(near),
        kept_back=kept_back,
        too_wide=too_wide + len(placed) - len(near),
    )


def _hidden(disclosed: Disclosed) -> set[str]:
    """Return the names of places where somebody may be who is not held, told so by a statement or a belief.

    A place under another name that lies within such a place, and is drawn no wider, is one of them.
    """
    beliefs = {one.statement for person in disclosed.people for one in person.observations if one.status in _AT_LARGE}
    told = {one.where.name: one.where for one in disclosed.statements if one.where}
    hidden = {
        one.where.name
        for one in disclosed.statements
        if one.where and (one.act in _AT_LARGE or one.observed in _AT_LARGE or one.id in beliefs)
    }
    pinned = [told[name] for name in sorted(hidden) if told[name].lat is not None]
    return hidden | {name for name, where in told.items() if any(_is_within(where, other) for other in pinned)}


def _is_within(where: Where, other: Where) -> bool:
    """Say whether a place is no wider than another and lies inside it."""
    if where.lat is None or where.lon is None or other.lat is None or other.lon is None:
        return False
    across = (where.lon - other.lon) * math.cos(math.radians(other.lat))
    distance = math.hypot(where.lat - other.lat, across) * _KM_A_DEGREE
    radius = max(other.radius_km or 0.0, _LEAST_RADIUS)
    return distance <= radius and max(where.radius_km or 0.0, _LEAST_RADIUS) <= radius


def _placed(statements: Iterable[DisclosedStatement], hidden: set[str]) -> tuple[list[MapPlace], int, int]:
    found: dict[str, tuple[Where, list[str]]] = {}
    left_out: set[str] = set()
    wide: set[str] = set()
    for one in statements:
        where = one.where
        if where is None or one.incident is None or where.lat is None or where.lon is None or where.radius_km is None:
            continue
        if where.name in hidden:
            left_out.add(where.name)
        elif where.radius_km > _BROAD:
            wide.add(where.name)
        else:
            kept = found.setdefault(where.name, (where, []))
            kept[1].append(one.id)
            if where.radius_km > (kept[0].radius_km or 0):
                found[where.name] = (where, kept[1])
    ordered = sorted(found, key=lambda name: (-len(found[name][1]), name))[:_MOST]
    return [_place(name, *found[name]) for name in ordered], len(left_out), len(wide)


def _place(name: str, where: Where, statements: list[str]) -> MapPlace:
    return MapPlace(
        name=name,
        lat=where.lat or 0.0,
        lon=where.lon or 0.0,
        radius_km=max(where.radius_km or 0.0, _LEAST_RADIUS),
        statements=tuple(statements[:3]),
    )


def _together(placed: list[MapPlace]) -> list[MapPlace]:
    """Return the largest number of places that one drawing holds; what lies half a world away is left out."""
    drawings = [
        [
            one
            for one in placed
            if abs(one.lat - middle.lat) < _WIDEST_DEGREES / 2 and abs(one.lon - middle.lon) < _WIDEST_DEGREES / 2
        ]
        for middle in placed
    ]
    return max(drawings, key=len, default=[])


class _Frame:
    """Puts degrees on paper: plate carrée, true to scale at the middle parallel."""

    def __init__(self, places: list[MapPlace]) -> None:
        middle = math.radians((min(one.lat for one in places) + max(one.lat for one in places)) / 2)
        self._shrink = max(math.cos(middle), 0.1)
        reach = [(one, min(one.radius_km, 60.0) / _KM_A_DEGREE) for one in places]
        self._south = min(one.lat - by for one, by in reach)
        self._north = max(one.lat + by for one, by in reach)
        self._west = min(one.lon - by / self._shrink for one, by in reach)
        self._east = max(one.lon + by / self._shrink for one, by in reach)
        self._widen()
        wide = (self._east - self._west) * self._shrink
        high = self._north - self._south
        self._per_degree = min((_WIDTH - 2 * _EDGE) / wide, (_MOST_HEIGHT - 2 * _EDGE) / high)
        self.height = max(high * self._per_degree + 2 * _EDGE, _LEAST_HEIGHT)

    def _widen(self) -> None:
        """Leave a margin, and never draw less than a few kilometres across."""
        least = _LEAST_SPAN / _KM_A_DEGREE
        high, wide = self._north - self._south, (self._east - self._west) * self._shrink
        by, across = max(high * 0.06, (least - high) / 2), max(wide * 0.06, (least - wide) / 2)
        self._south, self._north = self._south - by, self._north + by
        self._west, self._east = self._west - across / self._shrink, self._east + across / self._shrink

    def _xy(self, lat: float, lon: float) -> tuple[float, float]:
        x = _EDGE + (lon - self._west) * self._shrink * self._per_degree
        return x, self.height - _EDGE - (lat - self._south) * self._per_degree

    def circle(self, one: MapPlace) -> str:
        """Draw a place as the circle it lies in; it has no middle, so that nothing looks like a pin."""
        x, y = self._xy(one.lat, one.lon)
        radius = one.radius_km / _KM_A_DEGREE * self._per_degree
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" class="within"/>'

    def labels(self, places: list[MapPlace]) -> Iterable[str]:
        """Write the names, moved down where they would cover one another."""
        taken: list[tuple[float, float, float]] = []
        for one in sorted(places, key=lambda one: (-one.lat, one.lon, one.name)):
            x, y = self._xy(one.lat, one.lon)
            width = 7.0 * len(one.name)
            x = min(max(x + 5, 4), _WIDTH - width - 4)
            while any(abs(y - top) < 15 and x < right and left < x + width for left, right, top in taken):
                y += 15
            taken.append((x, x + width, y))
            yield f'<text x="{x:.1f}" y="{min(y + 4, self.height - 4):.1f}">{escape(one.name)}</text>'

    def grid(self) -> Iterable[str]:
        """Draw parallels and meridians at round degrees, with their values at the edge."""
        step = _round(max(self._north - self._south, self._east - self._west) / 4)
        digits = max(0, -math.floor(math.log10(step)))
        for number in range(math.ceil(self._south / step), math.floor(self._north / step) + 1):
            _, y = self._xy(number * step, self._west)
            value = f"{abs(number * step):.{digits}f}° {'N' if number >= 0 else 'S'}"
            yield f'<path d="M{_EDGE:g} {y:.1f}H{_WIDTH - _EDGE:g}" class="grid"/>'
            yield f'<text x="2" y="{y - 3:.1f}" class="degree">{value}</text>'
        for number in range(math.ceil(self._west / step), math.floor(self._east / step) + 1):
            x, _ = self._xy(self._south, number * step)
            value = f"{abs(number * step):.{digits}f}° {'E' if number >= 0 else 'W'}"
            yield f'<path d="M{x:.1f} {_EDGE:g}V{self.height - _EDGE:.1f}" class="grid"/>'
            yield f'<text x="{x + 2:.1f}" y="12" class="degree">{value}</text>'

    def scale(self) -> Iterable[str]:
        """Draw the bar: a round number of kilometres, about a fifth of the width."""
        pixels = self._per_degree / _KM_A_DEGREE
        kilometres = _round(_WIDTH / 5 / pixels)
        y = self.height - 12
        yield f'<path d="M{_EDGE:g} {y:.1f}v-6v6h{kilometres * pixels:.1f}v-6" class="bar-scale"/>'
        yield f'<text x="{_EDGE + kilometres * pixels + 6:.1f}" y="{y:.1f}" class="degree">{kilometres:g} km</text>'


def _round(value: float) -> float:
    """Return the largest of 1, 2, 5 times a power of ten that is not above the value."""
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in _STEPS if step * power <= value * 1.0000001)

"""The map: circles to scale, no pin, and none where somebody who is not held may be."""

from __future__ import annotations

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from firsthand.dossier.page.sketch_map import sketch_map
from firsthand.model.disclosed import Disclosed
from tests.dossier.case import belief, case, person, place, said

NORTH = place("Corrie", 51.0, 10.0, 2.0)
SOUTH = place("Ossel", 50.5, 10.4, 25.0)


def places(*wheres: object, **fields: object) -> Disclosed:
    """Make a case with a statement at each place."""
    return case(
        statements=tuple(said(n, f"told {n}", where=where) for n, where in enumerate(wheres, start=1)), **fields
    )


def circles(svg: str) -> list[tuple[float, float, float]]:
    """Return centre and radius of every circle."""
    return [tuple(map(float, one)) for one in re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)" r="([-\d.]+)"', svg)]  # type: ignore[misc]


def test_circles_are_as_wide_as_the_text_leaves_open() -> None:
    """Radii stand to each other as the kilometres do, and the scale bar tells how many they are."""
    drawn = sketch_map(places(NORTH, SOUTH))
    assert drawn is not None
    radii = sorted(radius for _, _, radius in circles(drawn.svg))
    assert math.isclose(radii[1] / radii[0], 12.5, rel_tol=0.05)
    length = float(re.search(r"v-6v6h([\d.]+)v-6", drawn.svg).group(1))  # type: ignore[union-attr]
    kilometres = float(re.search(r">([\d.]+) km<", drawn.svg).group(1))  # type: ignore[union-attr]
    assert math.isclose(length / kilometres, radii[1] / 25, rel_tol=0.05)


def test_no_place_is_drawn_where_somebody_may_be_who_is_not_held() -> None:
    """Where somebody is free, missing or fled, nothing is drawn, not even under another name."""
    nearby = place("Corrie mill", 51.005, 10.0, 1.0)
    far = place("Tarn", 50.8, 10.9, 3.0)
    told = (
        said(1, "he hides there", where=NORTH),
        said(2, "told", where=nearby),
        said(3, "told", where=SOUTH),
        said(4, "told", where=far),
    )
    drawn = sketch_map(case(statements=told, people=(person(1, "Olen Brack", belief("free", 1)),)))
    assert drawn is not None
    assert "Corrie" not in drawn.svg
    assert drawn.kept_back == 2
    fled = sketch_map(case(statements=(said(1, "fled", where=NORTH, act="escape"), *told[2:])))
    assert fled is not None
    assert "Corrie" not in fled.svg


def test_no_map_without_two_places_and_none_for_what_has_no_coordinates() -> None:
    """One place sets nothing in relation; a name without coordinates is not guessed at."""
    assert sketch_map(places(NORTH)) is None
    assert sketch_map(places(NORTH, place("Somewhere"))) is None
    assert sketch_map(case()) is None


def test_what_is_vast_or_far_is_counted_and_not_drawn() -> None:
    """A continent and a place half a world away are said to be left out."""
    drawn = sketch_map(
        places(NORTH, SOUTH, place("Everywhere", 50.0, 10.0, 2000.0), place("Antipode", -50.0, -170.0, 2.0))
    )
    assert drawn is not None
    assert drawn.too_wide == 2
    assert len(circles(drawn.svg)) == 2


def test_names_are_words() -> None:
    """Markup in a place name is escaped."""
    drawn = sketch_map(places(NORTH, place("<script>", 50.9, 10.1, 1.0)))
    assert drawn is not None
    assert "<script>" not in drawn.svg


@given(
    st.lists(
        st.tuples(st.floats(-80, 80), st.floats(-179, 179), st.floats(0, 400)), min_size=2, max_size=8, unique=True
    )
)
def test_every_middle_lies_in_the_drawing(points: list[tuple[float, float, float]]) -> None:
    """Wherever places are, no circle's middle falls outside the paper."""
    drawn = sketch_map(places(*(place(f"P{n}", *point) for n, point in enumerate(points))))
    if drawn is not None:
        width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn.svg).groups())  # type: ignore[union-attr]
        assert all(0 <= x <= width and 0 <= y <= height for x, y, _ in circles(drawn.svg))

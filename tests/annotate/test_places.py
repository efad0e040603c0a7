"""Places in running text: what is one, which one it is, and never more precise than the words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.annotate.gazetteer import open_gazetteer
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places import find_places, names_that_are_places, resolve_given
from firsthand.annotate.spacy_parse import parse
from firsthand.model.annotated import PlaceMention
from firsthand.model.base import Span
from firsthand.model.document import Document, Segment
from firsthand.model.vocabulary import KnownPlace

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"


@cache
def parsed(text: str) -> Parsed:
    """Parse a text as the body of a document."""
    segment = Segment(role="body", start=0, end=len(text))
    return parse(Document(id="d", paths=("d",), sha256="0" * 64, text=text, segments=(segment,)), 20_000)


def places(text: str, *known: KnownPlace) -> tuple[PlaceMention, ...]:
    """Return the places of a text."""
    return find_places(parsed(text), open_gazetteer(), known)


def place(text: str, name: str, *known: KnownPlace) -> PlaceMention:
    """Return the first mention with these words."""
    return next(mention for mention in places(text, *known) if mention.text == name)


def near(mention: PlaceMention, lat: float, lon: float, km: float = 60) -> bool:
    """Say whether a mention lies there."""
    return mention.lat is not None and mention.lon is not None and distance_km(mention.lat, mention.lon, lat, lon) <= km


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon"),
    [
        ("The truck was found in Paris, Texas, on Monday.", "Paris", 33.66, -95.56),
        ("The truck was found in Paris, France, on Monday.", "Paris", 48.85, 2.35),
        ("He was held in the Georgian town of Gori for a week.", "Gori", 41.98, 44.11),
        ("A court in Georgia's capital Tbilisi freed him.", "Tbilisi", 41.69, 44.83),
        ("They were moved to Valencia in northern Venezuela.", "Valencia", 10.16, -68.0),
        ("Villagers from Cordoba, Argentina, told us.", "Cordoba", -31.4, -64.18),
    ],
)
def test_the_words_say_which_one(text: str, name: str, lat: float, lon: float) -> None:
    """A container by comma, by "in", by demonym or possessive decides between namesakes."""
    assert near(place(text, name), lat, lon)


def test_what_is_said_once_holds_for_the_document() -> None:
    """A later mention without a container is the same place."""
    text = "Two men were shot in Birmingham, Alabama. Nobody was charged. A year later Birmingham paid."
    assert [near(mention, 33.52, -86.8) for mention in places(text) if mention.text == "Birmingham"] == [True, True]


def test_the_country_in_focus_decides() -> None:
    """Where nothing else is said, a town lies in the country that the document is about."""
    text = "Chilean police said Chile would help. Rain fell in Santiago, in Valparaíso and in Los Ángeles."
    assert place(text, "Los Ángeles").country == "CL"


def test_the_region_and_the_town_of_one_name() -> None:
    """Words of kind decide between the region and the town."""
    text = "Roads in the Odesa region were closed. The city of Odesa was dark."
    assert [mention.kind for mention in places(text)] == ["region", "settlement"]


@pytest.mark.parametrize(
    "text",
    [
        "Sydney Waweru said he had not slept.",
        "Charlotte, the mother of the driver, waited outside.",
        "Her brother Santiago told the court that he saw it.",
        "Mr Lincoln did not answer.",
        "Austin, 41, was taken from his house.",
    ],
)
def test_people_stay_people(text: str) -> None:
    """A given name, a title, a kinship word or an age makes a namesake of a town a person."""
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell near Kramatorsk.", "Kramatorsk"),
        ("They left the Lyman transport hub.", "Lyman"),
        ("The retreat allowed Kyiv to rest.", "Kyiv"),
    ],
)
def test_towns_that_the_engine_calls_people(text: str, name: str) -> None:
    """A preposition, an article or fame corrects the engine's label."""
    assert name in [mention.text for mention in places(text)]


def test_the_engines_names_that_are_places() -> None:
    """Names covered by a place are told to the next step; a longer name around a place is left what it is."""
    read = parsed("Near Kramatorsk two men were held. The Nairobi Polytechnic Institute denied it.")
    found = find_places(read, open_gazetteer(), ())
    names = names_that_are_places(read, found)
    for index, name in enumerate(read.names):
        words = read.words(name.first, name.last)
        assert (index in names) == (words in {"Kramatorsk", "Nairobi"})


@pytest.mark.parametrize(
    "text", ["A case of West Lombok fever was found.", "The Daily Accra Herald printed it.", "Kenyan soldiers came."]
)
def test_diseases_papers_and_demonyms_are_no_places(text: str) -> None:
    """What is only called after a place is none."""
    assert places(text) == ()


def test_a_headline_in_capitals() -> None:
    """Where all is in capitals, the words around still tell."""
    assert place("PRISONERS HELD IN TRIPOLI BASEMENT, RELATIVES SAY", "TRIPOLI").kind == "settlement"


def test_an_unknown_village_stays_at_its_container() -> None:
    """It has no key of its own, the container's point and at least its radius, and says so."""
    mention = place("He came from the village of Tsembwero in Machinga district, Malawi.", "Tsembwero")
    assert mention.place is None
    assert mention.basis == "parent"
    assert mention.country == "MW"
    assert mention.radius_km is not None
    assert mention.radius_km >= 10


def test_an_unknown_village_alone_has_no_point() -> None:
    """No container, no coordinates."""
    mention = place("She fled to the hamlet of Quelbrevik.", "Quelbrevik")
    assert (mention.lat, mention.lon, mention.radius_km, mention.basis) == (None, None, None, "unresolved")


def test_the_case_comes_first() -> None:
    """A case's own place hides the gazetteer's, its variants count, its parent lends the point."""
    mill = KnownPlace(name="the mill", kind="facility", parent="Dorn", radius_km=0.3)
    dorn = KnownPlace(name="Dorn", variants=("Dornu",), lat=10.0, lon=20.0, country="TD")
    text = "They were taken to the mill and from the mill to Dornu."
    found = places(text, mill, dorn)
    assert [(mention.text, mention.place, mention.kind) for mention in found] == [
        ("the mill", "case:the mill", "facility"),
        ("the mill", "case:the mill", "facility"),
        ("Dornu", "case:Dorn", "settlement"),
    ]
    assert (found[0].lat, found[0].lon, found[0].radius_km, found[0].country) == (10.0, 20.0, 0.3, "TD")


def test_parents_in_a_circle_do_no_harm() -> None:
    """Two places of a case that lie in each other have no point, and nothing breaks."""
    one, two = KnownPlace(name="Aar", parent="Bee"), KnownPlace(name="Bee", parent="Aar")
    mention = place("He was seen in Aar.", "Aar", one, two)
    assert (mention.place, mention.lat, mention.basis) == ("case:Aar", None, "unresolved")


def test_given_stretches_are_resolved_in_their_order() -> None:
    """The resolver alone answers once for every stretch it is given."""
    text = "From Accra, Ghana, to Lomé."
    spans = tuple(Span(start=text.index(name), end=text.index(name) + len(name)) for name in ("Accra", "Ghana", "Lomé"))
    assert [mention.country for mention in resolve_given(parsed(text), open_gazetteer(), (), spans)] == [
        "GH",
        "GH",
        "TG",
    ]


TEXT = (
    "in near of the and , . Mali Mopti region Kyiv Lake Paris Texas said Mr Bay North village district's St. U.S. - he"
)
WORDS = st.sampled_from([*TEXT.split(" "), "Київ", "prison", "Jordan"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=14))
def test_any_words_keep_the_promises(words: list[str]) -> None:
    """Spans lie in the text and do not overlap, a point has a radius, the same text gives the same answer."""
    text = " ".join(words)
    read = parsed(text)
    found = find_places(read, open_gazetteer(), ())
    assert found == find_places(read, open_gazetteer(), ())
    end = 0
    for mention in found:
        assert mention.start >= end
        end = mention.end
        assert text[mention.start : mention.end] == mention.text
        assert (mention.lat is None) == (mention.lon is None) == (mention.radius_km is None)
        assert (mention.lat is None) == (mention.basis == "unresolved")
        assert mention.radius_km is None or mention.radius_km > 0
        assert (mention.geonameid is None) == (not (mention.place or "").startswith("geonames:"))


def test_nothing_is_more_precise_than_its_kind() -> None:
    """A town's radius is kilometres, a region's tens at least, a country's or a sea's a hundred and more."""
    text = "They crossed Mali from Mopti region to Gao city and saw the Red Sea."
    least = {"settlement": 2, "region": 20, "country": 100, "water": 100}
    found = places(text)
    assert {mention.kind for mention in found} == set(least)
    assert all(mention.radius_km is not None and mention.radius_km >= least[mention.kind] for mention in found)


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="the real reports are not beside this checkout")
def test_bryanka_is_the_one_in_the_luhansk_region() -> None:
    """Fact 1 of the seed reports: the place of detention, and the region, not the city, around it."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    found = places(text)
    bryanka = [mention for mention in found if mention.text == "Bryanka"]
    assert len(bryanka) >= 3
    assert {mention.geonameid for mention in bryanka} == {711369}
    assert {"Kharkiv", "Kherson", "Lyman", "Kyiv"} <= {mention.text for mention in found}
    assert not {"Vasily", "Alexander", "Fatima", "Verstka"} & {mention.text for mention in found}

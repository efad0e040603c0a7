"""Where a report's event was: streets in their towns, quarters in the town whose police speak, datelines apart."""

from __future__ import annotations

from tests.extract.acts_corpus import statements

from firsthand.model.values.place import Where


def where_of(text: str, act: str) -> Where | None:
    """Return the place of the first statement of an act."""
    return statements(text, act)[0].where


def test_a_street_is_in_the_town_behind_it() -> None:
    """The words keep the street, the place is its town."""
    where = where_of("A man was stabbed on Quay Street in Stavanger.", "attack")
    assert where is not None
    assert where.name == "Stavanger"
    assert where.text == "Quay Street in Stavanger"


def test_a_village_that_no_gazetteer_has_keeps_its_name() -> None:
    """It stays at the town told behind it, and says so."""
    where = where_of("A man was stabbed in the village of Quelbrevik, outside Stavanger.", "attack")
    assert where is not None
    assert (where.name, where.basis) == ("Quelbrevik", "parent")
    assert where.lat is not None


def test_the_day_and_town_of_a_dateline_are_the_reports() -> None:
    """An act far from the correspondent has neither his town nor his day."""
    found = statements("Oslo [Norway], 4 May 2011 (NTB): Gunmen attacked miners near Nairobi on 2 May 2011.", "attack")
    assert found[0].where is not None
    assert found[0].where.name == "Nairobi"
    assert found[0].when is not None
    assert found[0].when.edtf == "2011-05-02"


def test_a_quarter_is_in_the_town_whose_police_speak() -> None:
    """What no statement places is in the town, not in the quarter."""
    text = (
        "A fight in Flatbush ended in a shooting on 4 May 2011, New York police said.\n\n"
        "A man was killed. Officers arrested nobody, police said."
    )
    where = where_of(text, "killing")
    assert where is not None
    assert where.name == "New York City"


def test_another_incident_is_another() -> None:
    """A sentence "in another shooting incident" begins a new event."""
    text = (
        "A clerk was killed in Halden on 4 May 2011, police said. Officers were called at night.\n\n"
        "In another shooting incident, a guard was wounded."
    )
    found = statements(text)
    clerk, guard = (
        next(one for one in found if word in one.text and one.local_incident) for word in ("clerk", "guard")
    )
    assert clerk.local_incident != guard.local_incident


def test_a_crime_behind_a_court_date_happened() -> None:
    """Who will face a court over an attack suffered none, and the attack's day is its own."""
    found = statements("The trio are due to face a court over the June 26 stabbing attack at Stavanger.", "attack")
    assert found[0].victims == ()
    assert found[0].standing == "asserted"
    assert found[0].when is not None
    assert (found[0].when.edtf or "").endswith("06-26")


def test_an_hour_keeps_the_day_beside_it() -> None:
    """A day and an hour side by side are one time."""
    (one,) = statements("Ivar was killed on 4 May 2011 about 11pm in Stavanger.", "killing")
    assert one.when is not None
    assert (one.when.edtf or "").startswith("2011-05-04")
    assert "4 May" in one.when.text


def test_an_indirect_question_dates_nothing() -> None:
    """What had not been determined on Friday when they died did not happen on Friday."""
    (one,) = statements("Investigators hadn't determined on 6 May 2011 when the couple died.", "death")
    assert one.when is None


def test_the_capital_of_a_state_is_a_scene() -> None:
    """Words as "in the provincial capital of …" and "in the state of …" tell where it was, against the dateline."""
    where = where_of("OSLO (NTB) — Two men were killed on Monday in the provincial capital of Kumasi.", "killing")
    assert where is not None
    assert where.name == "Kumasi"
    where = where_of("A man was shot on Monday outside a bar in the northern state of Kaduna, police said.", "shooting")
    assert where is not None
    assert where.name.startswith("Kaduna")


def test_a_bar_alone_is_in_the_town_of_its_report() -> None:
    """A kind of building keeps its words, and is in the town that the report is from."""
    where = where_of("STAVANGER, Norway — A man was shot at a bar on Monday. He was hurt, police said.", "shooting")
    assert where is not None
    assert (where.name, where.basis, where.text) == ("Stavanger", "inferred", "a bar")


def test_a_side_of_a_town_is_no_namesake_elsewhere() -> None:
    """A "West Side" is the town's own, whatever place is also called so."""
    where = where_of("CHICAGO (NTB) — A man was shot on the West Side on Monday, police said.", "shooting")
    assert where is not None
    assert where.name == "Chicago"


def test_an_offence_committed_elsewhere_is_not_in_the_datelines_town() -> None:
    """Where "the suspect committed the offence" is where it happened, though others hold him in their town."""
    text = (
        "KISUMU — Police in Kisumu are holding a clerk who stabbed his brother to death. "
        "The suspect committed the offence in Mombasa on Monday, police said."
    )
    where = where_of(text, "killing")
    assert where is not None
    assert where.name == "Mombasa"

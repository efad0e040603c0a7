"""Local incidents: one event, one id; others stay apart."""

from __future__ import annotations

from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement


def incident(found: list[Statement], words: str) -> str | None:
    """Return the incident of the statement whose words hold these."""
    return next(one.local_incident for one in found if words in one.text and one.local_incident)


def test_what_was_done_to_one_man_is_one_incident() -> None:
    """Blows, a mock execution and wounds of one man belong together, over paragraphs."""
    found = statements(
        "Guards beat the miller. They took him outside as if they were going to shoot him.\n\n"
        "The harvest was poor that year.\n\nThe miller's face was covered in blood."
    )
    assert incident(found, "beat") == incident(found, "as if") == incident(found, "covered in blood")


def test_two_mens_detentions_are_two_incidents_and_the_many_a_third() -> None:
    """Who is told of by himself is not merged into the mass, nor with another man."""
    found = statements(
        "At least 120 sailors are held in sheds near Kandi.\n\n"
        "Pavel, a sailor, called his mother. Pavel was held in a cellar.\n\n"
        "Amina said her son was detained in a barn."
    )
    ids = {incident(found, words) for words in ("At least 120 sailors", "was held in a cellar", "detained in a barn")}
    assert len(ids) == 3


def test_a_battle_in_the_background_swallows_nothing() -> None:
    """War news beside a man's story is an event of its own."""
    found = statements("Guards beat the miller.\n\nRebel troops lost territory in the north in September.")
    assert incident(found, "beat") != incident(found, "lost territory")


def test_killed_and_wounded_of_one_sentence_are_one_incident() -> None:
    """Different victims of one scene stay together."""
    found = statements("Six clerks were killed and two nurses were wounded.")
    assert incident(found, "killed") == incident(found, "wounded")


def test_two_dates_are_two_incidents() -> None:
    """What happened on another day is another event."""
    found = statements("Six clerks were killed on 4 May 2011. Nine clerks were killed on 8 June 2014.")
    assert incident(found, "Six") != incident(found, "Nine")


def test_what_is_only_supposed_is_no_incident() -> None:
    """A threat of what would happen has no event."""
    found = statements("If he refused, they would shoot him.")
    assert all(one.local_incident is None for one in found if one.act == "shooting")


def test_the_only_day_and_place_of_a_violent_event_are_shared_and_marked() -> None:
    """Who dies later in the telling died there and then, as far as the text lets us infer."""
    found = statements("A man was shot dead in Kandi on 4 May 2011. His brother was wounded in the shooting.")
    wounding = next(one for one in found if one.act == "wounding" and "brother" in one.text)
    assert wounding.when is not None
    assert wounding.where is not None
    assert (wounding.when.edtf, wounding.when.basis) == ("2011-05-04", "inferred")
    assert (wounding.where.text, wounding.where.basis) == ("Kandi", "inferred")


def test_a_detention_takes_no_place_from_another() -> None:
    """Being held goes on; where is only what is said."""
    found = statements("Six men were detained in Kandi. Six men were detained for a week.", "detention")
    assert found[-1].where is None

"""Local reports: one violent event, its day and town from what stands beside it, and what is no part of it."""

from __future__ import annotations

from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement

REPORT = (
    "DAYTON, Ohio — A man was killed and a woman was wounded outside a bar, police said.\n\n"
    "It happened at about 9 p.m. on 4 May 2011. Officers found the man on the pavement.\n\n"
    "The bar opened in 1998 and is popular with students.\n\n"
    "The mayor said that the city would pay for lamps.\n\n"
    "The victim was shot in the chest. Police were looking for a grey van.\n\n"
    "In a separate shooting, a clerk was killed in Toledo on 2 March 2011."
)


def told(found: list[Statement], act: str, words: str) -> Statement:
    """Return the statement of an act whose words hold these."""
    return next(one for one in found if one.act == act and words in one.text)


def test_the_victim_paragraphs_later_is_of_the_same_event() -> None:
    """A short report in which police speak comes back to its one event."""
    found = statements(REPORT)
    assert told(found, "shooting", "victim").local_incident == told(found, "killing", "A man").local_incident


def test_another_day_or_a_separate_shooting_stays_apart() -> None:
    """What the text sets apart is no part of the report's event."""
    found = statements(REPORT)
    assert told(found, "killing", "clerk").local_incident != told(found, "killing", "A man").local_incident


def test_the_day_of_what_happened_is_the_event_s() -> None:
    """What "it happened on" says tells the day of the act told before it; marked as inferred."""
    when = told(statements(REPORT), "killing", "A man").when
    assert when is not None
    assert (when.edtf or "")[:10] == "2011-05-04"
    assert when.basis == "inferred"


def test_the_day_of_an_answer_is_not_the_day_of_the_killing() -> None:
    """Who voices outrage on a day does so then; "the killing on Friday" keeps its day."""
    found = statements("Torvia on 4 May 2011 expressed outrage over the killing of miners in Halden.")
    assert told(found, "killing", "miners").when is None
    found = statements("Torvia condemned the killing of miners on 4 May 2011 in Halden.")
    assert told(found, "killing", "miners").when is not None


def test_what_a_feature_tells_of_now_dates_no_killing() -> None:
    """Where neither police nor rescuers speak, another sentence's day is not the event's."""
    found = statements("Soldiers killed miners in Halden. On 4 May 2011 the roads were open again.")
    assert told(found, "killing", "miners").when is None


def test_the_dateline_gives_the_town_where_nothing_else_does() -> None:
    """The town that a local report is from, marked as inferred; the state beside it is no place of the act."""
    where = told(statements(REPORT), "killing", "A man").where
    assert where is not None
    assert (where.name, where.basis) == ("Dayton", "inferred")


def test_no_dateline_without_police() -> None:
    """A correspondent's dateline says nothing about a war elsewhere."""
    found = statements("VIENNA — A miller was killed by soldiers, his brother said.", "killing")
    assert found[0].where is None or found[0].where.basis != "inferred"


def test_yearly_counts_are_no_event() -> None:
    """How many were killed over a year belongs to no event of the report."""
    found = statements(
        "DAYTON — A man was killed in Dayton on Friday, police said. Police were called at noon.\n\n"
        "It was the city's 23rd homicide of 2011. Fifty people were killed in Dayton in 2010, police said."
    )
    assert told(found, "killing", "23rd").local_incident is None
    assert told(found, "killing", "Fifty").local_incident is None


def test_an_arrest_s_day_is_not_its_crime_s() -> None:
    """The day behind the crime is the crime's, the day before it the arrest's; a charge's day stays the charge's."""
    found = statements("Police arrested Jan Oster on 7 May 2011 in the killing of a clerk on 4 May 2011.")
    arrest, killing = told(found, "arrest", "Oster"), told(found, "killing", "clerk")
    assert arrest.when is not None
    assert killing.when is not None
    assert (arrest.when.edtf, killing.when.edtf) == ("2011-05-07", "2011-05-04")


def test_an_hour_alone_is_of_the_event_s_day() -> None:
    """An hour told in a later sentence is on the day that the event has."""
    found = statements(
        "DAYTON — A man was shot on 4 May 2011, police said. He appeared in court on 6 May 2011.\n\n"
        "The man was shot around 9 p.m., police said."
    )
    later = [one for one in found if one.act == "shooting"][-1]
    assert later.when is not None
    assert later.when.edtf == "2011-05-04T21:00:00"


def test_the_name_of_the_victim_and_of_the_suspect() -> None:
    """Whom police name is a victim or a suspect, by the word or by what the document says of him."""
    found = statements(
        "A woman was shot dead in Dayton, police said. The woman was identified as Ada Lund, 31.\n\n"
        "The suspect is Peter Holm, 40. The dead were identified as Ada Lund, 31; her son, Nils Lund, 9; and Eva Berg, 60."
    )
    named = [[(party.text, party.involvement) for party in one.victims] for one in found if one.act == "identification"]
    assert named[0] == [("Ada Lund", "victim")]
    assert named[1] == [("Peter Holm", "suspect")]
    assert [text.split()[-2:] for text, _ in named[2]] == [["Ada", "Lund"], ["Nils", "Lund"], ["Eva", "Berg"]]
    assert {involvement for _, involvement in named[2]} == {"victim"}


def test_inverted_passives_and_counts_in_headlines() -> None:
    """Inverted ("killed were") and clipped ("2 killed"), they name and count those to whom it was done."""
    inverted = statements("Killed at the scene were Ada Lund, 31, and Peter Holm, 40.", "killing")
    assert [party.text for party in inverted[0].victims] == ["Ada Lund", "Peter Holm"]
    headline = statements("Man Charged With Murder After 2 Killed In Dayton Shooting", role="headline")
    assert any(one.act == "killing" and one.quantity and one.quantity.low == 2 for one in headline)


def test_wounded_in_hospital_were_not_wounded_there() -> None:
    """Where somebody lies with his wounds is not where he got them."""
    found = statements("The woman was taken to a hospital in Toledo with wounds to the arm, police said.", "wounding")
    assert found
    assert all(one.where is None or one.where.name != "Toledo" for one in found)


def test_what_is_counted_over_a_year_is_no_further_death() -> None:
    """The report's victim is one; "the 12th this year", "159 homicides" and the city's night are counts."""
    text = (
        "A warden was shot dead in Halden on 4 May 2011, police said. Officers found him at noon. "
        "The warden is the 12th to be killed this year and the third in May. "
        "There have been 159 homicides in the county, police said. "
        "He was among 14 people shot, two fatally, in Halden between 4 May 2011 and 5 May 2011."
    )
    found = [one for one in statements(text, "killing") if one.local_incident is not None]
    assert len(found) == 1
    assert "warden was shot dead" in found[0].text


def test_earlier_in_the_day_is_of_the_same_day() -> None:
    """What was told earlier in the afternoon is no other event; what was earlier in the war is."""
    text = (
        "Two men were shot in Halden on 4 May 2011, police said. "
        "Detectives were called earlier in the afternoon about the shooting."
    )
    assert len({one.local_incident for one in statements(text, "shooting")}) == 1


def test_the_initials_of_a_department_are_police() -> None:
    """A report in which only the initials of a police department speak is a local report, too."""
    text = (
        "HPD is looking for a man who shot a clerk in Halden on 4 May 2011. HPD asked for help. "
        "The victim was killed outside a shop."
    )
    told_of = {one.local_incident for one in statements(text) if one.act in ("shooting", "killing")}
    assert len(told_of) == 1


def test_who_shot_himself_and_lies_hurt_is_not_dead() -> None:
    """A shot at oneself is a wound where he lies hurt or nobody died of it, and a death where nothing says that."""
    start = "A man shot himself after a siege in Halden, police said. "
    assert not statements(start + "The man was in critical condition.", "suicide")
    assert statements(start + "The man was in critical condition.", "wounding")
    assert statements(start + "The man died in a hospital.", "suicide")
    assert statements(start, "suicide")
    assert statements("A man shot himself, and his wife was in critical condition, police said.", "suicide")


def test_a_death_has_the_day_of_the_attack_on_the_same_person() -> None:
    """A man attacked on another day than the report's is no victim of its event, in whatever order it is told."""
    text = (
        "A clerk was shot and killed in Halden on 9 August 2011, police said. Officers were called. "
        "Since the death of a 68-year-old man who was attacked at a shelter on 7 August 2011, police have been busy."
    )
    found = statements(text)
    assert told(found, "death", "68-year-old").local_incident != told(found, "shooting", "clerk").local_incident


def test_the_town_told_is_more_than_the_state() -> None:
    """Violence told of a state alone is in the town that its report tells it to have happened in."""
    found = statements(
        "A baker was shot at a Georgia home, police said. Officers were called. The incident happened in Macon."
    )
    where = told(found, "shooting", "baker").where
    assert where is not None
    assert (where.name, where.basis) == ("Macon", "inferred")


def test_the_day_of_how_somebody_is_dates_no_shot_before() -> None:
    """In "is in critical condition Thursday after being shot", the shot was not on Thursday."""
    found = statements("A baker is in critical condition Thursday after being shot in the head at a farm.")
    assert all(one.when is None for one in found)


def test_the_day_in_a_crime_s_own_phrase_is_the_crime_s() -> None:
    """What was done prior to a shooting moves the shooting to no earlier day."""
    found = statements("Prior to the 23 January 2017 shooting at a shop, three boys robbed a kiosk.", "shooting")
    assert [one.when.edtf for one in found if one.when] == ["2017-01-23"]


def test_a_charge_alone_is_of_the_crime_told_later() -> None:
    """A murder that two are charged with at first is that of which the report tells the victim and the day."""
    text = (
        "Two brothers were charged with murder after their arrest in Halden, police said. "
        "Police surrounded their flat on 23 December 2021. "
        "They were charged in the shooting of Ann Roe on 5 December 2021, police said."
    )
    found = statements(text)
    murder = next(one for one in found if one.act == "killing")
    assert murder.local_incident == told(found, "shooting", "Ann Roe").local_incident


def test_a_shooting_after_which_somebody_fled_is_not_his_flight() -> None:
    """The shootings after which two men fled are those told before, and no event of their flight's town."""
    text = (
        "A woman was killed and six people were shot in Halden on 22 January 2020. "
        "The men fled to Oslo three days after the shootings and were arrested there."
    )
    found = statements(text)
    assert told(found, "shooting", "three days").local_incident == told(found, "killing", "woman").local_incident


def test_those_shot_over_a_period_are_a_tally() -> None:
    """That somebody was among seven shot over a day counts nobody of his own event."""
    text = (
        "Two boys were shot in Halden on 22 January 2020, police said. "
        "The boys were among seven people shot in Halden over a 24-hour period, police said."
    )
    found = statements(text)
    assert all(one.local_incident is None for one in found if "seven" in one.text)

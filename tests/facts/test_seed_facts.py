"""The eleven facts on the two real reports, written by hand; skipped where the reports are not beside the checkout."""

from __future__ import annotations

import pytest
from record_reader import (
    Case,
    chain_is,
    chains_at,
    contradictions_at,
    contradictions_between,
    document,
    drift_between,
    has_no_year,
    incidents_of,
    is_called,
    link_called,
    origin,
    people_called,
    person,
    person_called,
    propositions_of,
    related,
    role_at,
    some_statements_at,
    statements_at,
    verdict_between,
    victim_ids,
    words_at,
    works_by,
)

pytestmark = pytest.mark.shared

FATHER_TO_BBC = "000_625ad3772a2ee42f.txt"
REFUSERS_HELD = "004_976f5454c90a7ef3.txt"
HELD = ("detention", "captivity")
BEATEN = ("beating", "ill_treatment", "assault")
FATHER = ("father", "dad", "the man", "parent")
SON = ("soldier", "son", "Russian")
PUBLISHER = "International Business Times"
INSIDER = "Insider"


# 1. At least 234 held in Bryanka


def the_234(seeds: Case) -> dict:
    """Return the statement on the 234."""
    return some_statements_at(seeds, REFUSERS_HELD, "at least 234 Russian soldiers", act=HELD)[0]


def test_fact_1_at_least_234_is_a_lower_bound(seeds: Case) -> None:
    """The words "at least 234" have a low end, no high end, and are kept."""
    quantity = the_234(seeds)["quantity"]
    assert quantity is not None
    assert (quantity["low"], quantity["high"], quantity["comparator"]) == (234, None, ">=")
    assert "soldier" in quantity["unit"]


def test_fact_1_the_234_are_told_by_verstka_to_the_publisher(seeds: Case) -> None:
    """The chain of the 234 has two links: Verstka, and the outlet that published."""
    item = the_234(seeds)
    assert chain_is(seeds, item, "Verstka", PUBLISHER), chains_at([item])


def test_fact_1_the_publisher_is_inferred_from_the_text(seeds: Case) -> None:
    """The report's own words name its publisher, and the record says that this is how it knows."""
    publisher = document(seeds, REFUSERS_HELD)["publisher"]
    assert publisher is not None
    assert PUBLISHER in publisher["name"]
    assert publisher["basis"] == "text"


def test_fact_1_bryanka_is_the_one_in_luhansk_region(seeds: Case) -> None:
    """Bryanka is resolved to the town in Ukraine's Luhansk region."""
    where = the_234(seeds)["where"]
    assert where is not None
    assert "Bryanka" in where["text"]
    assert where["lat"] == pytest.approx(48.51, abs=0.15)
    assert where["lon"] == pytest.approx(38.65, abs=0.15)


def test_fact_1_verstka_told_it_in_late_july_of_no_year(seeds: Case) -> None:
    """The time of Verstka's telling is "late July", and no year is invented."""
    link = link_called(seeds, the_234(seeds), "Verstka")
    assert link is not None
    assert link["when"] is not None
    assert "late July" in link["when"]["text"]
    assert has_no_year(link["when"]), link["when"]


# 2. Alexander


def test_fact_2_alexander_is_partly_named(seeds: Case) -> None:
    """The words "identified only as Alexander" give a partial name."""
    assert person_called(seeds, "Alexander")["naming"] == "partial"


def test_fact_2_alexander_is_the_son_of_vasily(seeds: Case) -> None:
    """The record relates Vasily and Alexander as father and son."""
    one, other = person_called(seeds, "Vasily"), person_called(seeds, "Alexander")
    assert related(seeds, one["id"], other["id"], "father", "son", "parent", "child")


def test_fact_2_he_called_his_father_on_8_july_of_an_unknown_year(seeds: Case) -> None:
    """The call is dated XXXX-07-08."""
    found = some_statements_at(seeds, REFUSERS_HELD, "his son called him on July 8")
    calls = [item for item in found if item["when"] and item["when"]["edtf"] == "XXXX-07-08"]
    assert calls, [(item["act"], item["when"]) for item in found]


@pytest.mark.parametrize(
    "words", ["had submitted refusal letters", "were being held in a basement in Bryanka"], ids=["letters", "basement"]
)
def test_fact_2_the_chain_runs_from_alexander_through_vasily_and_verstka(seeds: Case, words: str) -> None:
    """What Alexander told his father came by Vasily, Verstka (implied) and the publisher."""
    found = some_statements_at(seeds, REFUSERS_HELD, words)
    right = [item for item in found if chain_is(seeds, item, "Alexander", "Vasily", "Verstka", PUBLISHER)]
    assert right, chains_at(found)
    assert right[0]["chain"][2]["link"] == "implied"


def test_fact_2_he_was_believed_in_the_basement_as_of_20_july(seeds: Case) -> None:
    """His last status is a belief with a date: XXXX-07-20."""
    seen = person_called(seeds, "Alexander")["observations"]
    there = {item["id"] for item in statements_at(seeds, REFUSERS_HELD, "still believed to be in the basement")}
    beliefs = [item for item in seen if item["basis"] == "believed" and item["statement"] in there]
    assert beliefs, seen
    as_of = beliefs[0]["as_of"]
    assert (as_of["edtf"] if isinstance(as_of, dict) else as_of) == "XXXX-07-20"


def test_fact_2_alexander_is_one_person_throughout(seeds: Case) -> None:
    """Name, "his son", "the soldier" and "he" lead to one person in the record."""
    assert len(people_called(seeds, "Alexander")) == 1
    who = person_called(seeds, "Alexander")["id"]
    for words in ("was later summoned by a Russian general", "still believed to be in the basement"):
        found = some_statements_at(seeds, REFUSERS_HELD, words)
        assert any(who in victim_ids(item) for item in found), (words, [item["victims"] for item in found])


# 3. Fatima's son


def fatimas_son(seeds: Case) -> dict:
    """Return the person who is held by Fatima's account."""
    mother = person_called(seeds, "Fatima")["id"]
    found = some_statements_at(seeds, REFUSERS_HELD, "her son and others", act=HELD)
    held = {key for item in found for key in victim_ids(item) if person(seeds, key)}
    sons = {key for key in held if related(seeds, key, mother, "son", "mother", "child", "parent")}
    assert len(sons) == 1, [item["victims"] for item in found]
    son = person(seeds, sons.pop())
    assert son is not None
    return son


def test_fact_3_fatimas_son_is_a_person_of_his_own(seeds: Case) -> None:
    """He is neither Alexander nor anybody else with a name."""
    son = fatimas_son(seeds)
    assert son["naming"] == "none"
    assert son["id"] != person_called(seeds, "Alexander")["id"]


def test_fact_3_his_basement_is_not_placed_in_bryanka(seeds: Case) -> None:
    """The text does not say in which town his basement is, nor does the record."""
    for item in some_statements_at(seeds, REFUSERS_HELD, "her son and others", act=HELD):
        where = item["where"]
        assert where is None or ("Bryanka" not in where["name"] and where["lat"] is None), where


def test_fact_3_he_is_without_electricity_food_and_water(seeds: Case) -> None:
    """The deprivation is his, by Fatima's account to Verstka."""
    words = "no access to electricity, food and water"
    found = some_statements_at(seeds, REFUSERS_HELD, words, act=("deprivation",))
    assert any(fatimas_son(seeds)["id"] in victim_ids(item) for item in found), [item["victims"] for item in found]


def test_fact_3_fatima_told_it_to_verstka(seeds: Case) -> None:
    """The chain is Fatima, Verstka, publisher; Fatima's link says to whom she told it."""
    found = some_statements_at(seeds, REFUSERS_HELD, "her son and others", act=HELD)
    right = [item for item in found if chain_is(seeds, item, "Fatima", "Verstka", PUBLISHER)]
    assert right, chains_at(found)
    assert "Verstka" in (right[0]["chain"][0]["to"] or {"who": ""})["who"]


def test_fact_3_whereabouts_unknown_is_the_publishers_own_voice(seeds: Case) -> None:
    """Nobody but the publisher is given for "whereabouts are currently unknown", and it is Fatima's son's."""
    found = some_statements_at(seeds, REFUSERS_HELD, "whereabouts are currently unknown")
    assert all(chain_is(seeds, item, PUBLISHER) for item in found), chains_at(found)
    assert any(fatimas_son(seeds)["id"] in victim_ids(item) for item in found), [item["victims"] for item in found]


# 4. The relayed denial


def test_fact_4_the_denial_comes_through_the_father(seeds: Case) -> None:
    """The army's denial is told by the father to The Insider (implied), not by the army."""
    found = some_statements_at(seeds, REFUSERS_HELD, "denied any involvement")
    denials = [item for item in found if item["response"] and item["response"]["kind"] == "denies"]
    assert denials, [(item["act"], item["standing"], item["response"]) for item in found]
    for item in denials:
        assert chain_is(seeds, item, FATHER, INSIDER, PUBLISHER), chains_at([item])
        assert item["chain"][1]["link"] == "implied"


def test_fact_4_the_alternative_explanation_belongs_to_the_denial(seeds: Case) -> None:
    """The words "blamed Luhansk militants" are the army's alternative, through the same father."""
    found = some_statements_at(seeds, REFUSERS_HELD, "blamed “Luhansk militants” for")
    given = [item for item in found if item["response"] and item["response"]["kind"] == "alternative"]
    assert given, [(item["act"], item["response"]) for item in found]
    assert all(chain_is(seeds, item, FATHER, INSIDER, PUBLISHER) for item in given), chains_at(given)
    actors = [party["text"] for item in found for party in item["alleged_actors"]]
    assert any("militants" in text for text in actors), actors


def test_fact_4_the_key_point_that_states_it_flat_is_drift(seeds: Case) -> None:
    """The key point drops the father: source_dropped from the paragraph to the bullet."""
    flat = "blamed 'Luhansk militants' for"
    assert role_at(seeds, words_at(seeds, REFUSERS_HELD, flat)) == "key_points"
    telling = some_statements_at(seeds, REFUSERS_HELD, "blamed “Luhansk militants” for")
    retelling = some_statements_at(seeds, REFUSERS_HELD, flat)
    assert drift_between(seeds, telling, retelling, "source_dropped"), seeds.list_of("drift")


# 5. "Could not independently verify the report"


def test_fact_5_the_publisher_did_not_verify_the_insiders_report(seeds: Case) -> None:
    """The sentence is kept as the publisher's verification on statements from The Insider's report."""
    line = words_at(seeds, REFUSERS_HELD, "could not independently verify the report")
    checked = [
        item for item in seeds.list_of("statements") if item["verification"] and item["document"] == line.document
    ]
    assert checked
    for item in checked:
        own = item["verification"][0]
        span = own["span"]
        assert own["result"] == "not_verified"
        assert PUBLISHER in own["by"]
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        assert start < line.end
        assert line.start < end


def test_fact_5_it_bears_on_the_insiders_report_alone(seeds: Case) -> None:
    """What came through The Insider carries it; what came through Verstka does not."""
    from_insider = some_statements_at(seeds, REFUSERS_HELD, "holding them there because they refused", act=HELD)
    assert any(item["verification"] for item in from_insider)
    for item in seeds.list_of("statements"):
        if link_called(seeds, item, "Verstka"):
            assert not item["verification"], item["text"]


def test_fact_5_it_is_no_statement_on_an_event(seeds: Case) -> None:
    """No statement with an incident is made of "could not independently verify"."""
    found = statements_at(seeds, REFUSERS_HELD, "The International Business Times could not independently verify")
    assert not incidents_of(found), [(item["act"], item["text"]) for item in found]


# 6. Beating and mock execution, told by the father


def test_fact_6_the_beating_came_by_son_father_and_bbc(seeds: Case) -> None:
    """Son (implied), father, BBC, and a publisher nobody names."""
    found = some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then", act=BEATEN)
    right = [item for item in found if chain_is(seeds, item, SON, FATHER, "BBC", None)]
    assert right, chains_at(found)
    assert right[0]["chain"][0]["link"] == "implied"


def test_fact_6_the_mock_execution_came_the_same_way(seeds: Case) -> None:
    """The words "as if they were going to shoot him" are a mock execution with the same chain, not a shooting."""
    words = "as if they were going to shoot him"
    found = some_statements_at(seeds, FATHER_TO_BBC, words, act=("mock_execution",))
    assert any(chain_is(seeds, item, SON, FATHER, "BBC", None) for item in found), chains_at(found)
    shot = statements_at(seeds, FATHER_TO_BBC, words, act=("shooting", "killing"))
    assert not [item for item in shot if item["standing"] == "asserted"], shot


def test_fact_6_the_soldier_is_the_stated_head_of_his_own_words(seeds: Case) -> None:
    """In "He told me his face was covered in blood" the soldier is the first teller in so many words."""
    found = some_statements_at(seeds, FATHER_TO_BBC, "He told me his face was covered in blood")
    right = [item for item in found if chain_is(seeds, item, ("he", "soldier", "son"), FATHER, "BBC", None)]
    assert right, chains_at(found)
    head = right[0]["chain"][0]
    assert head["link"] == "stated"
    beaten = some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then", act=BEATEN)
    assert head["entity"] in {key for item in beaten for key in victim_ids(item)}


def test_fact_6_nobody_names_the_publisher(seeds: Case) -> None:
    """The first report does not say who published it: unknown is null."""
    assert document(seeds, FATHER_TO_BBC)["publisher"] is None
    found = some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then")
    assert all(item["chain"][-1]["who"] is None for item in found), chains_at(found)


def test_fact_6_father_and_son_are_protected(seeds: Case) -> None:
    """The words "their identities have been protected" protect both."""
    found = some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then", act=BEATEN)
    son = {key for item in found for key in victim_ids(item)}
    father = {link["entity"] for item in found for link in item["chain"] if is_called(seeds, link, *FATHER)}
    people = [person(seeds, key) for key in sorted(filter(None, son | father))]
    assert len(people) == 2, people
    for item in people:
        assert item is not None
        assert item["protected"]["yes"] is True
        assert item["protected"]["why"]


# 7. Discrepancies within the first report and with the calendar


def test_fact_7_enlisted_after_september_yet_already_serving(seeds: Case) -> None:
    """The words "among those men who enlisted" and "a serving officer when" do not go together."""
    enlisted = some_statements_at(seeds, FATHER_TO_BBC, "was among those men who enlisted")
    serving = some_statements_at(seeds, FATHER_TO_BBC, "was a serving officer in the Russian army")
    found = contradictions_between(seeds, enlisted, serving)
    assert found, seeds.list_of("contradictions")
    assert found[0]["within_document"] is True
    assert found[0]["verdict"] == "discrepancy"


def test_fact_7_23_february_disagrees_with_the_calendar(seeds: Case) -> None:
    """The invasion's date in the text is one day before the calendar's."""
    told = some_statements_at(seeds, FATHER_TO_BBC, "invasion of Ukraine on February 23")
    found = [item for item in contradictions_at(seeds, told) if item["kind"] == "calendar"]
    assert found, seeds.list_of("contradictions")
    assert found[0]["verdict"] == "discrepancy"


# 8. Background


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (FATHER_TO_BBC, "driven out of much of the northeastern Kharkiv region"),
        (FATHER_TO_BBC, "lost territory in the southern Kherson region as well as the Lyman transport hub"),
        (FATHER_TO_BBC, "ordered a mobilisation of hundreds of thousands of Russians"),
        (FATHER_TO_BBC, "would call up 300,000 people"),
        (REFUSERS_HELD, "inspect a destroyed warehouse reportedly targeted"),
    ],
)
def test_fact_8_background_belongs_to_no_incident_of_these_men(seeds: Case, report: str, words: str) -> None:
    """Battles, mobilisation numbers and the photo caption stay out of the men's incidents."""
    men = [
        *some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then"),
        *some_statements_at(seeds, REFUSERS_HELD, "at least 234 Russian soldiers"),
        *some_statements_at(seeds, REFUSERS_HELD, "were being held in a basement in Bryanka"),
        *some_statements_at(seeds, REFUSERS_HELD, "her son and others"),
        *some_statements_at(seeds, REFUSERS_HELD, "holding them there because they refused"),
    ]
    assert incidents_of(men)
    assert not incidents_of(men) & incidents_of(statements_at(seeds, report, words))


# 9. "Refusers are held", told by relatives


def relatives_lines(seeds: Case) -> dict[str, str]:
    """Return the origin of each relative's line on detention, by the relative."""
    lines = {}
    for who, words in (
        ("Vasily", "were being held in a basement in Bryanka"),
        ("Fatima", "her son and others"),
        ("father", "holding them there because they refused"),
    ):
        found = some_statements_at(seeds, REFUSERS_HELD, words, act=HELD)
        heads = sorted({item["origin"] for item in found if item["origin"] and link_called(seeds, item, who)})
        assert heads, (who, chains_at(found))
        lines[who] = heads[0]
    return lines


def test_fact_9_two_tellers_at_least_and_three_at_most(seeds: Case) -> None:
    """One proposition has all three lines behind it: two shown to be different, a third not excluded."""
    lines = relatives_lines(seeds)
    held = some_statements_at(seeds, REFUSERS_HELD, "holding them there because they refused", act=HELD)
    candidates = [found for item in held for found in propositions_of(seeds, item)]
    ranges = [(item["gist"], item["supporting"], item["origins_min"], item["origins_max"]) for item in candidates]
    joint = [item for item in candidates if set(lines.values()) <= set(item["supporting"])]
    assert joint, (lines, ranges)
    assert (joint[0]["origins_min"], joint[0]["origins_max"]) == (2, 3)


def test_fact_9_vasily_and_fatima_are_shown_to_be_different(seeds: Case) -> None:
    """Two names, two relations: two people."""
    lines = relatives_lines(seeds)
    assert verdict_between(seeds, lines["Vasily"], lines["Fatima"]) == "different"


def test_fact_9_the_unnamed_father_may_be_vasily(seeds: Case) -> None:
    """The Insider's father is not shown to be anybody else."""
    lines = relatives_lines(seeds)
    assert lines["father"] != lines["Vasily"]
    assert verdict_between(seeds, lines["father"], lines["Vasily"]) in {"unknown", None}


def test_fact_9_the_bbcs_father_tells_of_another_incident(seeds: Case) -> None:
    """His line is behind no proposition of the detentions."""
    beating = some_statements_at(seeds, FATHER_TO_BBC, "They beat him and then", act=BEATEN)
    held = some_statements_at(seeds, REFUSERS_HELD, "holding them there because they refused", act=HELD)
    assert not incidents_of(beating) & incidents_of(held)
    heads = {item["origin"] for item in beating if item["origin"]}
    for item in held:
        for found in propositions_of(seeds, item):
            assert not heads & set(found["supporting"]), [origin(seeds, key) for key in found["supporting"]]


# 10. "They put me in the prosecutor's office"


def test_fact_10_the_first_person_is_left_unresolved_with_a_note(seeds: Case) -> None:
    """The word "me" inside the father's quotation is nobody we can name, and the record says so."""
    found = some_statements_at(seeds, REFUSERS_HELD, "put me in the prosecutor's office")
    mine = [(item, party) for item in found for party in item["victims"] if party["text"].casefold() == "me"]
    assert mine, [(item["act"], item["victims"]) for item in found]
    for item, party in mine:
        assert party["entity"] is None
        assert item["notes"]


# 11. Wanted


@pytest.mark.parametrize("who", ["BBC", "Insider", "Verstka"])
def test_fact_11_the_works_to_get(seeds: Case, who: str) -> None:
    """The BBC interview, The Insider's report and Verstka's report are cited and not held: one work each."""
    found = works_by(seeds, who)
    assert len(found) == 1, found
    assert found[0]["held"] is None
    assert found[0]["named_in"]

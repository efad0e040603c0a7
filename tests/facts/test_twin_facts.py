"""The eleven facts on fictional twins of the two real reports, written by hand; they always run."""

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

MOTHER_TO_RADIO = "guardsman_mother.txt"
GUARDSMEN_HELD = "guardsmen_held.txt"
MOTHERS_QUOTE = (
    "They kept me in the school kitchen, where the district militia deals with guardsmen who have signed a refusal. "
    "Those people won't let them out because they signed"
)
HELD = ("detention", "captivity")
BEATEN = ("beating", "ill_treatment", "assault")
MOTHER = ("mother", "mum", "the woman", "parent")
SON = ("guardsman", "son", "young man")
PUBLISHER = "Halmar Evening Post"
LANTERN = "Lantern"


# 1. At least 117 held in Ondrel


def the_117(twin: Case) -> dict:
    """Return the statement on the 117."""
    return some_statements_at(twin, GUARDSMEN_HELD, "at least 117 guardsmen", act=HELD)[0]


def test_fact_1_at_least_117_is_a_lower_bound(twin: Case) -> None:
    """The words "at least 117" have a low end, no high end, and are kept."""
    quantity = the_117(twin)["quantity"]
    assert quantity is not None
    assert (quantity["low"], quantity["high"], quantity["comparator"]) == (117, None, ">=")
    assert "guardsm" in quantity["unit"]


def test_fact_1_the_117_are_told_by_plumb_line_to_the_publisher(twin: Case) -> None:
    """The chain of the 117 has two links: Plumb Line, and the outlet that published."""
    item = the_117(twin)
    assert chain_is(twin, item, "Plumb Line", PUBLISHER), chains_at([item])


def test_fact_1_the_publisher_is_inferred_from_the_text(twin: Case) -> None:
    """The report's own words name its publisher, and the record says that this is how it knows."""
    publisher = document(twin, GUARDSMEN_HELD)["publisher"]
    assert publisher is not None
    assert PUBLISHER in publisher["name"]
    assert publisher["basis"] == "text"


def test_fact_1_ondrel_is_the_one_in_marsk_district(twin: Case) -> None:
    """Of two places called Ondrel, the text means the one in the Marsk district."""
    where = the_117(twin)["where"]
    assert where is not None
    assert "Ondrel" in where["text"]
    assert where["lat"] == pytest.approx(32.42, abs=0.05)
    assert where["lon"] == pytest.approx(-42.15, abs=0.05)


def test_fact_1_plumb_line_told_it_in_early_august_of_no_year(twin: Case) -> None:
    """The time of Plumb Line's telling is "early August", and no year is invented."""
    link = link_called(twin, the_117(twin), "Plumb Line")
    assert link is not None
    assert link["when"] is not None
    assert "early August" in link["when"]["text"]
    assert has_no_year(link["when"]), link["when"]


# 2. Corin


def test_fact_2_corin_is_partly_named(twin: Case) -> None:
    """The words "identified only as Corin" give a partial name."""
    assert person_called(twin, "Corin")["naming"] == "partial"


def test_fact_2_corin_is_the_son_of_ottoline(twin: Case) -> None:
    """The record relates Ottoline and Corin as mother and son."""
    one, other = person_called(twin, "Ottoline"), person_called(twin, "Corin")
    assert related(twin, one["id"], other["id"], "mother", "son", "parent", "child")


def test_fact_2_he_rang_his_mother_on_19_july_of_an_unknown_year(twin: Case) -> None:
    """The call is dated XXXX-07-19."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "her son rang her on July 19")
    calls = [item for item in found if item["when"] and item["when"]["edtf"] == "XXXX-07-19"]
    assert calls, [(item["act"], item["when"]) for item in found]


@pytest.mark.parametrize(
    "words", ["had handed in written refusals", "were locked in a granary in Ondrel"], ids=["letters", "granary"]
)
def test_fact_2_the_chain_runs_from_corin_through_ottoline_and_plumb_line(twin: Case, words: str) -> None:
    """What Corin told his mother came by Ottoline, Plumb Line (implied) and the publisher."""
    found = some_statements_at(twin, GUARDSMEN_HELD, words)
    right = [item for item in found if chain_is(twin, item, "Corin", "Ottoline", "Plumb Line", PUBLISHER)]
    assert right, chains_at(found)
    assert right[0]["chain"][2]["link"] == "implied"


def test_fact_2_he_was_believed_in_the_granary_as_of_2_august(twin: Case) -> None:
    """His last status is a belief with a date: XXXX-08-02."""
    seen = person_called(twin, "Corin")["observations"]
    there = {item["id"] for item in statements_at(twin, GUARDSMEN_HELD, "still thought to be in the granary")}
    beliefs = [item for item in seen if item["basis"] == "believed" and item["statement"] in there]
    assert beliefs, seen
    as_of = beliefs[0]["as_of"]
    assert (as_of["edtf"] if isinstance(as_of, dict) else as_of) == "XXXX-08-02"


def test_fact_2_corin_is_one_person_throughout(twin: Case) -> None:
    """Name, "her son" and "he" lead to one person in the record."""
    assert len(people_called(twin, "Corin")) == 1
    who = person_called(twin, "Corin")["id"]
    for words in ("was afterwards summoned by a colonel", "still thought to be in the granary"):
        found = some_statements_at(twin, GUARDSMEN_HELD, words)
        assert any(who in victim_ids(item) for item in found), (words, [item["victims"] for item in found])


# 3. Bram's nephew


def brams_nephew(twin: Case) -> dict:
    """Return the person who is held by Bram's account."""
    uncle = person_called(twin, "Bram")["id"]
    found = some_statements_at(twin, GUARDSMEN_HELD, "his nephew and the other men", act=HELD)
    held = {key for item in found for key in victim_ids(item) if person(twin, key)}
    nephews = {key for key in held if related(twin, key, uncle, "nephew", "uncle")}
    assert len(nephews) == 1, [item["victims"] for item in found]
    nephew = person(twin, nephews.pop())
    assert nephew is not None
    return nephew


def test_fact_3_brams_nephew_is_a_person_of_his_own(twin: Case) -> None:
    """He is neither Corin nor anybody else with a name."""
    nephew = brams_nephew(twin)
    assert nephew["naming"] == "none"
    assert nephew["id"] != person_called(twin, "Corin")["id"]


def test_fact_3_his_cold_store_is_not_placed_in_ondrel(twin: Case) -> None:
    """The text does not say in which town his cold store is, nor does the record."""
    for item in some_statements_at(twin, GUARDSMEN_HELD, "his nephew and the other men", act=HELD):
        where = item["where"]
        assert where is None or ("Ondrel" not in where["name"] and where["lat"] is None), where


def test_fact_3_he_is_without_heating_food_and_water(twin: Case) -> None:
    """The deprivation is his, by Bram's account to Plumb Line."""
    words = "without heating, food or clean water"
    found = some_statements_at(twin, GUARDSMEN_HELD, words, act=("deprivation",))
    assert any(brams_nephew(twin)["id"] in victim_ids(item) for item in found), [item["victims"] for item in found]


def test_fact_3_bram_told_it_to_plumb_line(twin: Case) -> None:
    """The chain is Bram, Plumb Line, publisher; Bram's link says to whom he told it."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "his nephew and the other men", act=HELD)
    right = [item for item in found if chain_is(twin, item, "Bram", "Plumb Line", PUBLISHER)]
    assert right, chains_at(found)
    assert "Plumb Line" in (right[0]["chain"][0]["to"] or {"who": ""})["who"]


def test_fact_3_whereabouts_unknown_is_the_publishers_own_voice(twin: Case) -> None:
    """Nobody but the publisher is given for "whereabouts are not known at present", and it is Bram's nephew's."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "whereabouts are not known at present")
    assert all(chain_is(twin, item, PUBLISHER) for item in found), chains_at(found)
    assert any(brams_nephew(twin)["id"] in victim_ids(item) for item in found), [item["victims"] for item in found]


# 4. The relayed denial


def test_fact_4_the_denial_comes_through_the_mother(twin: Case) -> None:
    """The Guard's denial is told by the mother to The Lantern (implied), not by the Guard."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "denied any part in holding men")
    denials = [item for item in found if item["response"] and item["response"]["kind"] == "denies"]
    assert denials, [(item["act"], item["standing"], item["response"]) for item in found]
    for item in denials:
        assert chain_is(twin, item, MOTHER, LANTERN, PUBLISHER), chains_at([item])
        assert item["chain"][1]["link"] == "implied"


def test_fact_4_the_alternative_explanation_belongs_to_the_denial(twin: Case) -> None:
    """The words "blamed upland bands" are the Guard's alternative, through the same mother."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "blamed “upland bands” for")
    given = [item for item in found if item["response"] and item["response"]["kind"] == "alternative"]
    assert given, [(item["act"], item["response"]) for item in found]
    assert all(chain_is(twin, item, MOTHER, LANTERN, PUBLISHER) for item in given), chains_at(given)
    actors = [party["text"] for item in found for party in item["alleged_actors"]]
    assert any("bands" in text for text in actors), actors


def test_fact_4_the_key_point_that_states_it_flat_is_drift(twin: Case) -> None:
    """The key point drops the mother: source_dropped from the paragraph to the bullet."""
    flat = "blamed 'upland bands' for"
    assert role_at(twin, words_at(twin, GUARDSMEN_HELD, flat)) == "key_points"
    telling = some_statements_at(twin, GUARDSMEN_HELD, "blamed “upland bands” for")
    retelling = some_statements_at(twin, GUARDSMEN_HELD, flat)
    assert drift_between(twin, telling, retelling, "source_dropped"), twin.list_of("drift")


# 5. "Could not independently verify the report"


def test_fact_5_the_publisher_did_not_verify_the_lanterns_report(twin: Case) -> None:
    """The sentence is kept as the publisher's verification on statements from The Lantern's report."""
    line = words_at(twin, GUARDSMEN_HELD, "could not independently verify the report")
    checked = [
        item for item in twin.list_of("statements") if item["verification"] and item["document"] == line.document
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


def test_fact_5_it_bears_on_the_lanterns_report_alone(twin: Case) -> None:
    """What came through The Lantern carries it; what came through Plumb Line does not."""
    from_lantern = some_statements_at(twin, GUARDSMEN_HELD, MOTHERS_QUOTE, act=HELD)
    assert any(item["verification"] for item in from_lantern)
    for item in twin.list_of("statements"):
        if link_called(twin, item, "Plumb Line"):
            assert not item["verification"], item["text"]


def test_fact_5_it_is_no_statement_on_an_event(twin: Case) -> None:
    """No statement with an incident is made of "could not independently verify"."""
    found = statements_at(twin, GUARDSMEN_HELD, "The Halmar Evening Post could not independently verify")
    assert not incidents_of(found), [(item["act"], item["text"]) for item in found]


# 6. Beating and mock execution, told by the mother


def test_fact_6_the_beating_came_by_son_mother_and_radio(twin: Case) -> None:
    """Son (implied), mother, Radio Meridian, and a publisher nobody names."""
    found = some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards", act=BEATEN)
    right = [item for item in found if chain_is(twin, item, SON, MOTHER, "Radio Meridian", None)]
    assert right, chains_at(found)
    assert right[0]["chain"][0]["link"] == "implied"


def test_fact_6_the_mock_execution_came_the_same_way(twin: Case) -> None:
    """The words "as if they were about to execute him" are a mock execution with the same chain, not a killing."""
    words = "as if they were about to execute him"
    found = some_statements_at(twin, MOTHER_TO_RADIO, words, act=("mock_execution",))
    assert any(chain_is(twin, item, SON, MOTHER, "Radio Meridian", None) for item in found), chains_at(found)
    shot = statements_at(twin, MOTHER_TO_RADIO, words, act=("shooting", "killing"))
    assert not [item for item in shot if item["standing"] == "asserted"], shot


def test_fact_6_the_guardsman_is_the_stated_head_of_his_own_words(twin: Case) -> None:
    """In "He told me he had swallowed a tooth" the guardsman is the first teller in so many words."""
    found = some_statements_at(twin, MOTHER_TO_RADIO, "he had swallowed a tooth")
    right = [item for item in found if chain_is(twin, item, ("he", "guardsman", "son"), MOTHER, "Radio Meridian", None)]
    assert right, chains_at(found)
    head = right[0]["chain"][0]
    assert head["link"] == "stated"
    beaten = some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards", act=BEATEN)
    assert head["entity"] in {key for item in beaten for key in victim_ids(item)}


def test_fact_6_nobody_names_the_publisher(twin: Case) -> None:
    """The first report does not say who published it: unknown is null."""
    assert document(twin, MOTHER_TO_RADIO)["publisher"] is None
    found = some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards")
    assert all(item["chain"][-1]["who"] is None for item in found), chains_at(found)


def test_fact_6_mother_and_son_are_protected(twin: Case) -> None:
    """The words "the station is not naming either of them" protect both."""
    found = some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards", act=BEATEN)
    son = {key for item in found for key in victim_ids(item)}
    mother = {link["entity"] for item in found for link in item["chain"] if is_called(twin, link, *MOTHER)}
    people = [person(twin, key) for key in sorted(filter(None, son | mother))]
    assert len(people) == 2, people
    for item in people:
        assert item is not None
        assert item["protected"]["yes"] is True
        assert item["protected"]["why"]


# 7. Discrepancies within the first report and with the calendar


def test_fact_7_joined_after_may_yet_already_serving(twin: Case) -> None:
    """The words "one of those who joined" and "already a lieutenant when" do not go together."""
    joined = some_statements_at(twin, MOTHER_TO_RADIO, "was one of those who joined under the decree")
    serving = some_statements_at(twin, MOTHER_TO_RADIO, "was already a lieutenant in the Karvenian National Guard")
    found = contradictions_between(twin, joined, serving)
    assert found, twin.list_of("contradictions")
    assert found[0]["within_document"] is True
    assert found[0]["verdict"] == "discrepancy"


def test_fact_7_17_january_disagrees_with_the_calendar(twin: Case) -> None:
    """The campaign's date in the text is one day before the calendar's."""
    told = some_statements_at(twin, MOTHER_TO_RADIO, "announced the uplands campaign on January 17")
    found = [item for item in contradictions_at(twin, told) if item["kind"] == "calendar"]
    assert found, twin.list_of("contradictions")
    assert found[0]["verdict"] == "discrepancy"


# 8. Background


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (MOTHER_TO_RADIO, "took the railway town of Tarn Bridge in April"),
        (MOTHER_TO_RADIO, "pushed out of the cement works at Dunmor"),
        (MOTHER_TO_RADIO, "decreed a call-up of tens of thousands of reservists"),
        (MOTHER_TO_RADIO, "80,000 people with a trade or earlier service"),
        (GUARDSMEN_HELD, "sort onions beside a shelled chapel, reportedly hit"),
    ],
)
def test_fact_8_background_belongs_to_no_incident_of_these_men(twin: Case, report: str, words: str) -> None:
    """Battles, call-up numbers and the photo caption stay out of the men's incidents."""
    men = [
        *some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards"),
        *some_statements_at(twin, GUARDSMEN_HELD, "at least 117 guardsmen"),
        *some_statements_at(twin, GUARDSMEN_HELD, "were locked in a granary in Ondrel"),
        *some_statements_at(twin, GUARDSMEN_HELD, "his nephew and the other men"),
        *some_statements_at(twin, GUARDSMEN_HELD, MOTHERS_QUOTE),
    ]
    assert incidents_of(men)
    assert not incidents_of(men) & incidents_of(statements_at(twin, report, words))


# 9. "Men who signed are held", told by relatives


def relatives_lines(twin: Case) -> dict[str, str]:
    """Return the origin of each relative's line on detention, by the relative."""
    lines = {}
    for who, words in (
        ("Ottoline", "were locked in a granary in Ondrel"),
        ("Bram", "his nephew and the other men"),
        ("mother", MOTHERS_QUOTE),
    ):
        found = some_statements_at(twin, GUARDSMEN_HELD, words, act=HELD)
        heads = sorted({item["origin"] for item in found if item["origin"] and link_called(twin, item, who)})
        assert heads, (who, chains_at(found))
        lines[who] = heads[0]
    return lines


def test_fact_9_two_tellers_at_least_and_three_at_most(twin: Case) -> None:
    """One proposition has all three lines behind it: two shown to be different, a third not excluded."""
    lines = relatives_lines(twin)
    held = some_statements_at(twin, GUARDSMEN_HELD, MOTHERS_QUOTE, act=HELD)
    candidates = [found for item in held for found in propositions_of(twin, item)]
    ranges = [(item["gist"], item["supporting"], item["origins_min"], item["origins_max"]) for item in candidates]
    joint = [item for item in candidates if set(lines.values()) <= set(item["supporting"])]
    assert joint, (lines, ranges)
    assert (joint[0]["origins_min"], joint[0]["origins_max"]) == (2, 3)


def test_fact_9_ottoline_and_bram_are_shown_to_be_different(twin: Case) -> None:
    """Two names, two relations: two people."""
    lines = relatives_lines(twin)
    assert verdict_between(twin, lines["Ottoline"], lines["Bram"]) == "different"


def test_fact_9_the_unnamed_mother_may_be_ottoline(twin: Case) -> None:
    """The Lantern's mother is not shown to be anybody else."""
    lines = relatives_lines(twin)
    assert lines["mother"] != lines["Ottoline"]
    assert verdict_between(twin, lines["mother"], lines["Ottoline"]) in {"unknown", None}


def test_fact_9_the_radios_mother_tells_of_another_incident(twin: Case) -> None:
    """Her line is behind no proposition of the detentions."""
    beating = some_statements_at(twin, MOTHER_TO_RADIO, "They kicked him, and afterwards", act=BEATEN)
    held = some_statements_at(twin, GUARDSMEN_HELD, MOTHERS_QUOTE, act=HELD)
    assert not incidents_of(beating) & incidents_of(held)
    heads = {item["origin"] for item in beating if item["origin"]}
    for item in held:
        for found in propositions_of(twin, item):
            assert not heads & set(found["supporting"]), [origin(twin, key) for key in found["supporting"]]


# 10. "They kept me in the school kitchen"


def test_fact_10_the_first_person_is_left_unresolved_with_a_note(twin: Case) -> None:
    """The word "me" inside the mother's quotation is nobody we can name, and the record says so."""
    found = some_statements_at(twin, GUARDSMEN_HELD, "kept me in the school kitchen")
    mine = [(item, party) for item in found for party in item["victims"] if party["text"].casefold() == "me"]
    assert mine, [(item["act"], item["victims"]) for item in found]
    for item, party in mine:
        assert party["entity"] is None
        assert item["notes"]


# 11. Wanted


@pytest.mark.parametrize("who", ["Radio Meridian", "Lantern", "Plumb Line"])
def test_fact_11_the_works_to_get(twin: Case, who: str) -> None:
    """The radio interview, The Lantern's report and Plumb Line's report are cited and not held: one work each."""
    found = works_by(twin, who)
    assert len(found) == 1, found
    assert found[0]["held"] is None
    assert found[0]["named_in"]

"""The eleven facts, by hand: on the two real reports (skipped where they are absent) and on their fictional twins.

`make blind` asks them of pairs that were written without sight of a rule; it counts, and is no gate.
"""

from __future__ import annotations

import pytest
from pairs import PAIRS, Pair, blind_pairs
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

HELD = ("detention", "captivity")
BEATEN = ("beating", "ill_treatment", "assault")


BLIND = [pytest.param(pair, marks=pytest.mark.slow, id=pair.fixture) for pair in blind_pairs()]


@pytest.fixture(scope="session", params=[*(pytest.param(pair, id=pair.fixture) for pair in PAIRS), *BLIND])
def pair(request: pytest.FixtureRequest) -> Pair:
    """Give each pair of reports in turn."""
    chosen: Pair = request.param
    return chosen


@pytest.fixture(scope="session")
def case(pair: Pair, request: pytest.FixtureRequest) -> Case:
    """Return the case built of the pair's two reports."""
    built: Case = request.getfixturevalue(pair.fixture if pair in PAIRS else "blind")
    return built


# 1. At least so many are held


def the_figure(case: Case, pair: Pair) -> dict:
    """Return the statement on how many are held."""
    return some_statements_at(case, pair.report, pair.figure.words, act=HELD)[0]


def test_fact_1_the_figure_is_a_lower_bound(case: Case, pair: Pair) -> None:
    """The words "at least so many" have a low end, no high end, and are kept."""
    quantity = the_figure(case, pair)["quantity"]
    assert quantity is not None
    assert (quantity["low"], quantity["high"]) == (pair.figure.low, None)
    assert quantity["comparator"] == pair.figure.comparator
    assert pair.figure.unit in quantity["unit"]


def test_fact_1_the_figure_is_told_by_one_outlet_to_the_publisher(case: Case, pair: Pair) -> None:
    """Its chain has two links: the outlet that counted, and the one that published."""
    item = the_figure(case, pair)
    assert chain_is(case, item, pair.counter, pair.publisher), chains_at([item])


def test_fact_1_the_publisher_is_inferred_from_the_text(case: Case, pair: Pair) -> None:
    """The report's own words name its publisher, and the record says that this is how it knows."""
    publisher = document(case, pair.report)["publisher"]
    assert publisher is not None
    assert pair.publisher in publisher["name"]
    assert publisher["basis"] == "text"


def test_fact_1_the_town_is_the_one_in_the_region_named(case: Case, pair: Pair) -> None:
    """Of several places of one name, the text's context chooses."""
    where = the_figure(case, pair)["where"]
    assert where is not None
    assert pair.figure.place in where["text"]
    assert where["lat"] == pytest.approx(pair.figure.lat, abs=pair.figure.within_degrees)
    assert where["lon"] == pytest.approx(pair.figure.lon, abs=pair.figure.within_degrees)


def test_fact_1_it_was_told_at_a_time_of_no_year(case: Case, pair: Pair) -> None:
    """The time of the outlet's telling is kept, and no year is invented."""
    link = link_called(case, the_figure(case, pair), pair.counter)
    assert link is not None
    assert link["when"] is not None
    assert pair.figure.told in link["when"]["text"]
    assert has_no_year(link["when"]), link["when"]


# 2. The man who rang


def test_fact_2_he_is_partly_named(case: Case, pair: Pair) -> None:
    """A first name given as all that is known is a partial name."""
    assert person_called(case, pair.named.name)["naming"] == "partial"


def test_fact_2_he_is_related_to_whom_he_rang(case: Case, pair: Pair) -> None:
    """The record relates the two as the text does."""
    one, other = person_called(case, pair.named.relative), person_called(case, pair.named.name)
    assert related(case, one["id"], other["id"], *pair.named.relation)


def test_fact_2_he_rang_on_a_day_of_an_unknown_year(case: Case, pair: Pair) -> None:
    """The call has its day and month, and XXXX for its year."""
    found = some_statements_at(case, pair.report, pair.named.call)
    calls = [item for item in found if item["when"] and item["when"]["edtf"] == pair.named.called_on]
    assert calls, [(item["act"], item["when"]) for item in found]


@pytest.mark.parametrize("told", ["written", "held"])
def test_fact_2_the_chain_runs_from_him_through_his_relative(case: Case, pair: Pair, told: str) -> None:
    """What he told came by his relative, the outlet (implied) and the publisher."""
    found = some_statements_at(case, pair.report, getattr(pair.named, told))
    who = (pair.named.name, pair.named.relative, pair.counter, pair.publisher)
    right = [item for item in found if chain_is(case, item, *who)]
    assert right, chains_at(found)
    assert right[0]["chain"][2]["link"] == "implied"


def test_fact_2_where_he_was_believed_to_be_has_its_date(case: Case, pair: Pair) -> None:
    """His last status is a belief with a date."""
    seen = person_called(case, pair.named.name)["observations"]
    there = {item["id"] for item in statements_at(case, pair.report, pair.named.believed)}
    beliefs = [item for item in seen if item["basis"] == "believed" and item["statement"] in there]
    assert beliefs, seen
    as_of = beliefs[0]["as_of"]
    assert (as_of["edtf"] if isinstance(as_of, dict) else as_of) == pair.named.as_of


def test_fact_2_he_is_one_person_throughout(case: Case, pair: Pair) -> None:
    """Name, relation and pronoun lead to one person in the record."""
    assert len(people_called(case, pair.named.name)) == 1
    who = person_called(case, pair.named.name)["id"]
    for words in (pair.named.summoned, pair.named.believed):
        found = some_statements_at(case, pair.report, words)
        assert any(who in victim_ids(item) for item in found), (words, [item["victims"] for item in found])


# 3. The man without a name


def the_other(case: Case, pair: Pair) -> dict:
    """Return the person who is held by the other relative's account."""
    relative = person_called(case, pair.other.relative)["id"]
    found = some_statements_at(case, pair.report, pair.other.held, act=HELD)
    held = {key for item in found for key in victim_ids(item) if person(case, key)}
    kin = {key for key in held if related(case, key, relative, *pair.other.relation)}
    assert len(kin) == 1, [item["victims"] for item in found]
    one = person(case, kin.pop())
    assert one is not None
    return one


def test_fact_3_he_is_a_person_of_his_own(case: Case, pair: Pair) -> None:
    """He is neither the man who rang nor anybody else with a name."""
    one = the_other(case, pair)
    assert one["naming"] == "none"
    assert one["id"] != person_called(case, pair.named.name)["id"]


def test_fact_3_where_he_is_held_is_not_placed_in_the_town(case: Case, pair: Pair) -> None:
    """The text does not say in which town he is held, nor does the record."""
    for item in some_statements_at(case, pair.report, pair.other.held, act=HELD):
        where = item["where"]
        assert where is None or (pair.figure.place not in where["name"] and where["lat"] is None), where


def test_fact_3_the_deprivation_is_his(case: Case, pair: Pair) -> None:
    """What he has to go without is told of him."""
    found = some_statements_at(case, pair.report, pair.other.deprived, act=("deprivation",))
    who = the_other(case, pair)["id"]
    assert any(who in victim_ids(item) for item in found), [item["victims"] for item in found]


def test_fact_3_his_relative_told_it_to_the_outlet(case: Case, pair: Pair) -> None:
    """The chain is relative, outlet, publisher; the relative's link says to whom it was told."""
    found = some_statements_at(case, pair.report, pair.other.held, act=HELD)
    right = [item for item in found if chain_is(case, item, pair.other.relative, pair.counter, pair.publisher)]
    assert right, chains_at(found)
    assert pair.counter in (right[0]["chain"][0]["to"] or {"who": ""})["who"]


def test_fact_3_whereabouts_unknown_is_the_publishers_own_voice(case: Case, pair: Pair) -> None:
    """Nobody but the publisher is given for it, and it is said of the man without a name."""
    found = some_statements_at(case, pair.report, pair.other.missing)
    assert all(chain_is(case, item, pair.publisher) for item in found), chains_at(found)
    who = the_other(case, pair)["id"]
    assert any(who in victim_ids(item) for item in found), [item["victims"] for item in found]


# 4. The relayed denial


def test_fact_4_the_denial_comes_through_the_relative(case: Case, pair: Pair) -> None:
    """The denial is told by the relative to the outlet (implied), not by the accused."""
    found = some_statements_at(case, pair.report, pair.denial.denied)
    denials = [item for item in found if item["response"] and item["response"]["kind"] == "denies"]
    assert denials, [(item["act"], item["standing"], item["response"]) for item in found]
    for item in denials:
        assert chain_is(case, item, pair.unnamed_relative, pair.interviewer, pair.publisher), chains_at([item])
        assert item["chain"][1]["link"] == "implied"


def test_fact_4_the_alternative_explanation_belongs_to_the_denial(case: Case, pair: Pair) -> None:
    """Whom the accused blamed is their alternative, through the same relative."""
    found = some_statements_at(case, pair.report, pair.denial.blamed)
    given = [item for item in found if item["response"] and item["response"]["kind"] == "alternative"]
    assert given, [(item["act"], item["response"]) for item in found]
    who = (pair.unnamed_relative, pair.interviewer, pair.publisher)
    assert all(chain_is(case, item, *who) for item in given), chains_at(given)
    actors = [party["text"] for item in found for party in item["alleged_actors"]]
    assert any(pair.denial.blamed_on in text for text in actors), actors


def test_fact_4_the_key_point_that_states_it_flat_is_drift(case: Case, pair: Pair) -> None:
    """The key point drops the relative: source_dropped from the paragraph to the bullet."""
    assert role_at(case, words_at(case, pair.report, pair.denial.flat)) == "key_points"
    telling = some_statements_at(case, pair.report, pair.denial.blamed)
    retelling = some_statements_at(case, pair.report, pair.denial.flat)
    assert drift_between(case, telling, retelling, "source_dropped"), case.list_of("drift")


# 5. Not verified by the publisher


def test_fact_5_the_publisher_did_not_verify_the_outlets_report(case: Case, pair: Pair) -> None:
    """The sentence is kept as the publisher's verification on statements from that report."""
    line = words_at(case, pair.report, pair.unchecked)
    checked = [
        item for item in case.list_of("statements") if item["verification"] and item["document"] == line.document
    ]
    assert checked
    for item in checked:
        own = item["verification"][0]
        assert own["result"] == "not_verified"
        assert pair.publisher in own["by"]
        start, end = own["span"]
        assert start < line.end
        assert line.start < end


def test_fact_5_it_bears_on_that_report_alone(case: Case, pair: Pair) -> None:
    """What came through the interviewing outlet carries it; what came through the other does not."""
    from_interviewer = some_statements_at(case, pair.report, pair.quotation, act=HELD)
    assert any(item["verification"] for item in from_interviewer)
    for item in case.list_of("statements"):
        if link_called(case, item, pair.counter):
            assert not item["verification"], item["text"]


def test_fact_5_it_is_no_statement_on_an_event(case: Case, pair: Pair) -> None:
    """No statement with an incident is made of "could not independently verify"."""
    found = statements_at(case, pair.report, pair.unchecked_sentence)
    assert not incidents_of(found), [(item["act"], item["text"]) for item in found]


# 6. Beating and mock execution, told by a relative


def ordeal_chain(pair: Pair) -> tuple[tuple[str, ...] | str | None, ...]:
    """Return who told the ordeal: the victim, the relative, the outlet, and a publisher nobody names."""
    return pair.ordeal.victim, pair.ordeal.relative, pair.ordeal.outlet, None


def test_fact_6_the_beating_came_by_victim_relative_and_outlet(case: Case, pair: Pair) -> None:
    """Victim (implied), relative, outlet, and a publisher nobody names."""
    found = some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten, act=BEATEN)
    right = [item for item in found if chain_is(case, item, *ordeal_chain(pair))]
    assert right, chains_at(found)
    assert right[0]["chain"][0]["link"] == "implied"


def test_fact_6_the_mock_execution_came_the_same_way(case: Case, pair: Pair) -> None:
    """A feigned execution is a mock execution with the same chain, neither a shooting nor a killing."""
    words = pair.ordeal.mock_execution
    found = some_statements_at(case, pair.ordeal.report, words, act=("mock_execution",))
    assert any(chain_is(case, item, *ordeal_chain(pair)) for item in found), chains_at(found)
    shot = statements_at(case, pair.ordeal.report, words, act=("shooting", "killing"))
    assert not [item for item in shot if item["standing"] == "asserted"], shot


def test_fact_6_the_victim_is_the_stated_head_of_his_own_words(case: Case, pair: Pair) -> None:
    """In "He told me …" the victim is the first teller in so many words."""
    found = some_statements_at(case, pair.ordeal.report, pair.ordeal.own_words)
    right = [item for item in found if chain_is(case, item, *ordeal_chain(pair))]
    assert right, chains_at(found)
    head = right[0]["chain"][0]
    assert head["link"] == "stated"
    beaten = some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten, act=BEATEN)
    assert head["entity"] in {key for item in beaten for key in victim_ids(item)}


def test_fact_6_nobody_names_the_publisher(case: Case, pair: Pair) -> None:
    """The first report does not say who published it: unknown is null."""
    assert document(case, pair.ordeal.report)["publisher"] is None
    found = some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten)
    assert all(item["chain"][-1]["who"] is None for item in found), chains_at(found)


def test_fact_6_victim_and_relative_are_protected(case: Case, pair: Pair) -> None:
    """The outlet withholds who they are: both are protected."""
    found = some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten, act=BEATEN)
    victim = {key for item in found for key in victim_ids(item)}
    called = pair.ordeal.relative
    relative = {link["entity"] for item in found for link in item["chain"] if is_called(case, link, *called)}
    people = [person(case, key) for key in sorted(filter(None, victim | relative))]
    assert len(people) == 2, people
    for item in people:
        assert item is not None
        assert item["protected"]["yes"] is True
        assert item["protected"]["why"]


# 7. Discrepancies within the first report and with the calendar


def test_fact_7_joined_after_an_order_yet_already_serving(case: Case, pair: Pair) -> None:
    """Joining under an order and having served before it do not go together."""
    joined = some_statements_at(case, pair.ordeal.report, pair.ordeal.joined)
    serving = some_statements_at(case, pair.ordeal.report, pair.ordeal.serving)
    found = contradictions_between(case, joined, serving)
    assert found, case.list_of("contradictions")
    assert found[0]["within_document"] is True
    assert found[0]["verdict"] == "discrepancy"


def test_fact_7_a_date_disagrees_with_the_calendar(case: Case, pair: Pair) -> None:
    """The date in the text is one day off the calendar's."""
    told = some_statements_at(case, pair.ordeal.report, pair.ordeal.dated)
    found = [item for item in contradictions_at(case, told) if item["kind"] == "calendar"]
    assert found, case.list_of("contradictions")
    assert found[0]["verdict"] == "discrepancy"


# 8. Background


@pytest.mark.parametrize("number", range(5))
def test_fact_8_background_belongs_to_no_incident_of_these_men(case: Case, pair: Pair, number: int) -> None:
    """Battles, call-up numbers and the photo caption stay out of the men's incidents."""
    men = [
        *some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten),
        *some_statements_at(case, pair.report, pair.figure.words),
        *some_statements_at(case, pair.report, pair.named.held),
        *some_statements_at(case, pair.report, pair.other.held),
        *some_statements_at(case, pair.report, pair.quotation),
    ]
    assert incidents_of(men)
    report, words = pair.background[number]
    assert not incidents_of(men) & incidents_of(statements_at(case, report, words)), words


# 9. "Those who refused are held", told by relatives


def relatives_lines(case: Case, pair: Pair) -> dict[str, str]:
    """Return the origin of each relative's line on detention: of the two with names, and of the unnamed one."""
    lines = {}
    for who, called, words in (
        ("named", (pair.named.relative,), pair.named.held),
        ("other", (pair.other.relative,), pair.other.held),
        ("unnamed", pair.unnamed_relative[:1], pair.quotation),
    ):
        found = some_statements_at(case, pair.report, words, act=HELD)
        heads = sorted({item["origin"] for item in found if item["origin"] and link_called(case, item, *called)})
        assert heads, (who, chains_at(found))
        lines[who] = heads[0]
    return lines


def test_fact_9_two_tellers_at_least_and_three_at_most(case: Case, pair: Pair) -> None:
    """One proposition has all three lines behind it: two shown to be different, a third not excluded."""
    lines = relatives_lines(case, pair)
    held = some_statements_at(case, pair.report, pair.quotation, act=HELD)
    candidates = [found for item in held for found in propositions_of(case, item)]
    ranges = [(item["gist"], item["supporting"], item["origins_min"], item["origins_max"]) for item in candidates]
    joint = [item for item in candidates if set(lines.values()) <= set(item["supporting"])]
    assert joint, (lines, ranges)
    assert (joint[0]["origins_min"], joint[0]["origins_max"]) == (2, 3)


def test_fact_9_the_two_with_names_are_shown_to_be_different(case: Case, pair: Pair) -> None:
    """Two names, two relations: two people."""
    lines = relatives_lines(case, pair)
    assert verdict_between(case, lines["named"], lines["other"]) == "different"


def test_fact_9_the_unnamed_one_may_be_the_named_one(case: Case, pair: Pair) -> None:
    """The relative without a name is not shown to be anybody else than the one of the same relation."""
    lines = relatives_lines(case, pair)
    assert lines["unnamed"] != lines["named"]
    assert verdict_between(case, lines["unnamed"], lines["named"]) in {"unknown", None}


def test_fact_9_the_other_report_tells_of_another_incident(case: Case, pair: Pair) -> None:
    """The line of the ordeal is behind no proposition of the detentions."""
    beating = some_statements_at(case, pair.ordeal.report, pair.ordeal.beaten, act=BEATEN)
    held = some_statements_at(case, pair.report, pair.quotation, act=HELD)
    assert not incidents_of(beating) & incidents_of(held)
    heads = {item["origin"] for item in beating if item["origin"]}
    for item in held:
        for found in propositions_of(case, item):
            assert not heads & set(found["supporting"]), [origin(case, key) for key in found["supporting"]]


# 10. "They put me in …"


def test_fact_10_the_first_person_is_left_unresolved_with_a_note(case: Case, pair: Pair) -> None:
    """The word "me" inside the relative's quotation is nobody we can name, and the record says so."""
    found = some_statements_at(case, pair.report, pair.first_person)
    mine = [(item, party) for item in found for party in item["victims"] if party["text"].casefold() == "me"]
    assert mine, [(item["act"], item["victims"]) for item in found]
    for item, party in mine:
        assert party["entity"] is None
        assert item["notes"]


# 11. Wanted


@pytest.mark.parametrize("number", range(3))
def test_fact_11_the_works_to_get(case: Case, pair: Pair, number: int) -> None:
    """The interview and the two outlets' reports are cited and not held: one work each."""
    who = (pair.ordeal.outlet, pair.interviewer, pair.counter)[number]
    found = works_by(case, who)
    assert len(found) == 1, (who, found)
    assert found[0]["held"] is None
    assert found[0]["named_in"]

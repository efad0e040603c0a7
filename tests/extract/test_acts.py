"""Acts: what happened, to whom, by whom, as the words around a trigger tell it."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement


def one(text: str, act: str) -> Statement:
    """Return the only statement of an act."""
    found = statements(text, act)
    assert len(found) == 1, [(each.act, each.text) for each in statements(text)]
    return found[0]


def people(statement: Statement) -> list[str]:
    """Return the words for the victims."""
    return [party.text for party in statement.victims]


def actors(statement: Statement) -> list[str]:
    """Return the words for the alleged actors."""
    return [party.text for party in statement.alleged_actors]


@pytest.mark.parametrize(
    ("text", "act", "victim", "actor"),
    [
        ("Two guards kicked the cook.", "beating", "the cook", "Two guards"),
        ("The cook was kicked by two guards.", "beating", "The cook", "two guards"),
        ("They described the beating of the cook by two guards.", "beating", "the cook", "two guards"),
        ("The men whom the rangers captured are students.", "arrest", "The men", "the rangers"),
        ("The rangers opened fire on the students.", "shooting", "the students", "The rangers"),
    ],
)
def test_victim_and_actor_are_found_in_every_voice(text: str, act: str, victim: str, actor: str) -> None:
    """Active, passive, nominal, relative and light-verb forms give the same two parties."""
    statement = one(text, act)
    assert people(statement) == [victim]
    assert actors(statement) == [actor]


def test_an_actor_who_is_not_named_stays_unknown() -> None:
    """A passive without "by" has no alleged actor."""
    assert one("The cook was beaten.", "beating").alleged_actors == ()


def test_coordinated_acts_are_statements_of_their_own() -> None:
    """Two verbs give two statements of the same people; the words of the first run on over the second."""
    first, second = statements("They beat her and dragged her away.")
    assert (first.act, first.text) == ("beating", "They beat her and dragged her away")
    assert (second.act, second.text) == ("arrest", "dragged her away")
    assert actors(second) == ["They"]


def test_a_thing_that_is_held_shot_or_killed_is_no_violence() -> None:
    """Verbs of violence need a human victim."""
    for text in ("They held a meeting.", "She shot a film.", "The senate killed the bill.", "He released a record."):
        assert [each.act for each in statements(text)] == ["other"], text


def test_whose_body_it_is_that_is_hurt() -> None:
    """A part of the body stands for its owner."""
    assert people(one("His face was covered in blood.", "wounding")) == ["His"]


def test_what_completes_a_refusal_is_no_act_of_its_own() -> None:
    """Said: “Refused to fight” is one refusal, not a refusal and a fight."""
    found = statements("The gunners refused to fight in the north.")
    assert [each.act for each in found] == ["refusal"]


def test_mock_execution_is_neither_killing_nor_shooting() -> None:
    """Said: “As if they were going to shoot” shoots nobody."""
    found = statements("They took him out as if they were going to shoot him.")
    assert {each.act for each in found} == {"transfer", "mock_execution"}
    assert people(next(each for each in found if each.act == "mock_execution")) == ["him"]


def test_torture_is_kept_as_the_tellers_word() -> None:
    """The legal word is a characterisation; the act's label does not conclude."""
    statement = one("Guards tortured the baker.", "torture")
    assert statement.characterisations == ("tortured",)


@pytest.mark.parametrize(
    ("text", "count", "comparator"),
    [
        ("Six monks were killed.", (6, 6), "="),
        ("More than 80 monks were killed.", (80, None), ">"),
        ("At least 80 monks were killed.", (80, None), ">="),
        ("A monk was killed.", (1, 1), "="),
    ],
)
def test_the_number_of_the_killed_is_as_printed(text: str, count: tuple[int, int | None], comparator: str) -> None:
    """Counts keep their bounds; one man printed is one."""
    quantity = one(text, "killing").quantity
    assert quantity is not None
    assert (quantity.low, quantity.high) == count
    assert quantity.comparator == comparator


def test_a_named_victim_is_given_no_count() -> None:
    """Nobody printed a number, so there is none."""
    assert one("Ivo Petrak was killed.", "killing").quantity is None


def test_an_age_is_never_a_count_of_victims() -> None:
    """Said: “A 23-year-old man” is one man of 23."""
    statement = one("A 23-year-old man was killed.", "killing")
    assert statement.quantity is not None
    assert statement.quantity.low == 1
    age = one("A 23-year-old man was killed.", "age")
    assert age.quantity is not None
    assert age.quantity.low == 23


def test_killed_and_wounded_are_counted_apart() -> None:
    """Each clause has its own number."""
    text = "A man was shot dead and two others were wounded."
    killed, wounded = one(text, "killing").quantity, one(text, "wounding").quantity
    assert killed is not None
    assert wounded is not None
    assert (killed.low, wounded.low) == (1, 2)


def test_a_suspect_is_an_alleged_actor_with_his_involvement() -> None:
    """Charged with murder: the murder is hedged, and he is only charged."""
    statement = one("Jan Roth was charged with murder.", "killing")
    assert statement.standing == "hedged"
    assert actors(statement) == ["Jan Roth"]
    assert [party.involvement for party in statement.alleged_actors] == ["charged"]


def test_a_victim_named_by_police_is_a_victim() -> None:
    """Said: “Identified the victim as” gives the name and the role."""
    statement = one("Police identified the victim as Vera Lind.", "identification")
    assert people(statement) == ["Vera Lind"]
    assert statement.victims[0].involvement == "victim"


def test_extent_of_a_group() -> None:
    """All, some, or not said."""
    assert one("All the porters were arrested.", "arrest").victims[0].extent == "all"
    assert one("Some of the porters were arrested.", "arrest").victims[0].extent == "some"
    assert one("The porters were arrested.", "arrest").victims[0].extent == "unknown"


def test_status_told_is_observed() -> None:
    """States leave a status, but not what is denied, planned or did not happen."""
    assert one("The pilot is being held in a cellar.", "detention").observed == "held"
    assert one("The pilot's whereabouts are unknown.", "disappearance").observed == "whereabouts unknown"
    assert one("The pilot was not arrested.", "arrest").observed is None
    assert one("They plan to arrest the pilot.", "arrest").observed is None


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        ("The cook suffered months of torture and beatings.", "torture", ["The cook"]),
        ("The cook received a series of electric shocks.", "torture", ["The cook"]),
        ("The mayor wants to get to the bottom of the murder.", "killing", []),
        ("The plan would only give the mayor the option of an attack.", "attack", []),
    ],
)
def test_only_a_measure_stands_between_a_light_verb_and_its_act(text: str, act: str, victims: list[str]) -> None:
    """Months of torture are suffered; whoever gets to the bottom of a murder suffers none."""
    assert people(one(text, act)) == victims

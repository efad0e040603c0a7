"""Ways of saying an act: each of these sentences tells it, and none of the others tells any."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

TELLING = [
    ("detention", "The men were confined to a pump house in Sarn."),
    ("detention", "They shut me in the bathhouse."),
    ("detention", "They are keeping them there because they signed."),
    ("detention", "Fourteen miners were penned up in a sheep barn for a week."),
    ("detention", "Her brothers are behind bars."),
    ("detention", "Three teachers were placed under house arrest."),
    ("detention", "They would not let her out of the cellar."),
    ("detention", "Two nurses were flung into a cellar under the town hall."),
    ("detention", "They tossed her into a storeroom and left."),
    ("detention", "The boys have been slung in a boathouse."),
    ("summons", "He was marched in front of a colonel."),
    ("summons", "The teacher was hauled before a tribunal."),
    ("detention", "He spent nine weeks in a cell without a window."),
    ("detention", "The women were crammed into a container."),
    ("detention", "The clerk was flung into a grain store for a month."),
    ("detention", "They slung the two brothers into a sail loft."),
    ("detention", "He and the others had been thrown into a boathouse."),
    ("arrest", "Soldiers hauled him off before dawn."),
    ("arrest", "She was bundled into a van outside the market."),
    ("arrest", "Men in masks came for him at night."),
    ("arrest", "They pulled him off the bus at a checkpoint."),
    ("beating", "They laid into him with batons."),
    ("beating", "He was thrashed with a rubber hose."),
    ("beating", "Guards set about the prisoners."),
    ("beating", "They hit him in the mouth with a rifle butt."),
    ("beating", "A policeman stamped on his hand."),
    ("beating", "He was dragged by the hair across the yard."),
    ("torture", "They applied electric current to his feet."),
    ("torture", "He was hung from a beam for hours."),
    ("torture", "She was burned with cigarettes."),
    ("torture", "They put a bag over his head."),
    ("torture", "He was chained to a radiator."),
    ("mock_execution", "They pretended they were going to shoot him."),
    ("mock_execution", "He was put through a sham shooting."),
    ("mock_execution", "He was placed at the wall as though he were to be shot."),
    ("mock_execution", "They made as if to hang him."),
    ("mock_execution", "They fired over his head."),
    ("mock_execution", "He was made to kneel as though they would shoot him."),
    ("mock_execution", "The guards staged an execution."),
    ("enlistment", "The docker joined the corps in the weeks after the order."),
    ("enlistment", "They were among the recruits who came in under the levy."),
    ("enlistment", "She was taken on under the decree."),
    ("enlistment", "He entered the service under that order."),
    ("enlistment", "He was one of those who signed on with the frontier guard."),
    ("service", "He was already a foreman in the Harbour Corps."),
    ("service", "She was a cook with the Frontier Guard by then."),
    ("service", "The woman had been a driver with the Third Brigade for years."),
    ("shooting", "The column came under fire."),
    ("shooting", "Troops opened up on the crowd."),
    ("killing", "Guards cut the prisoner's throat."),
    ("killing", "Two boys were bludgeoned to death."),
    ("death", "He did not survive the night."),
    ("death", "A life was lost at the hospital."),
    ("death", "Five lives were lost in the yard, the priest said."),
    ("death", "The remains of two men were found in a ditch."),
    ("disappearance", "Where the conscript is now is not known."),
    ("disappearance", "Where this man is at present is unknown."),
    ("disappearance", "Nothing has been heard from him since May."),
    ("disappearance", "There is no trace of the two brothers."),
    ("disappearance", "Nobody knows where they are."),
    ("disappearance", "The teacher never came home."),
    ("threat", "They held a knife to his throat."),
    ("threat", "An officer told her she would be shot."),
    ("coercion", "The men were driven back to the front."),
    ("coercion", "They were ordered to dig trenches."),
    ("deprivation", "They had hardly any water."),
    ("deprivation", "He was held with no blankets, no medicine and hardly any water."),
    ("deprivation", "They were given no food for three days."),
    ("deprivation", "The prisoners went without sleep."),
    ("release", "Four of them walked free on Monday."),
    ("transfer", "They were put on buses to the mining town."),
    ("transfer", "The men were bused across the border."),
    ("refusal", "They declined to go back across the river."),
    ("refusal", "He turned in a letter of refusal."),
    ("refusal", "The reservists laid down their weapons."),
    ("refusal", "They refused in writing to go back."),
    ("refusal", "Several men asked to leave the army."),
    ("enlistment", "He signed up in the spring."),
    ("call_up", "Tens of thousands were called to the colours."),
    ("service", "He was already in service as a lieutenant."),
    ("summons", "A brigadier sent for him."),
    ("summons", "He was ordered before a general."),
    ("summons", "She was told to report to the police station."),
    ("contact", "The prisoner sent word to his wife."),
    ("contact", "She got through to him in June."),
    ("battle", "Partisans overran the quarry."),
    ("battle", "The army vacated the fortress."),
]
OTHERWISE = [
    "The firm confined its remarks to the budget.",
    "The minister kept the plan in his office.",
    "He put the book in the library.",
    "The band is holding its concert in the church.",
    "She lives in a house without a garden.",
    "He works in the kitchen of a hotel.",
    "The children went to school on the bus.",
    "The committee pulled out of the talks.",
    "The company levels charges at its rival.",
    "They declined to comment.",
    "He was a clerk in the company.",
    "The bill came in under the budget.",
    "He came up with the order of the songs.",
    "The bakery took on a new look after the order was placed.",
    "The singer came for a visit in May.",
    "He refused to comment.",
    "The museum keeps its paintings in a vault.",
    "She wants to go to the beach.",
    "The minister wants to leave the party's programme unchanged.",
    "The government gave up the plan.",
    "The train was held at the station for an hour.",
    "They pushed back the meeting to June.",
]


@pytest.mark.parametrize(("act", "text"), TELLING)
def test_a_way_of_saying_it_tells_the_act(act: str, text: str) -> None:
    """Idioms, phrasal verbs and complements show the act as its plain verb would."""
    assert act in {statement.act for statement in statements(text)}


@pytest.mark.parametrize("text", OTHERWISE)
def test_the_same_words_in_another_sense_tell_none(text: str) -> None:
    """Words that only look like an act's are no act."""
    assert {statement.act for statement in statements(text)} <= {"other"}


def test_what_is_only_pretended_is_not_told_as_done() -> None:
    """A shooting that was feigned is a mock execution and no shooting."""
    found = {statement.act for statement in statements("They pretended they were going to shoot him.")}
    assert found == {"mock_execution"}


@pytest.mark.parametrize(
    "text",
    [
        "It isn't known where the nurse is now.",
        "Nobody knows where the nurse is.",
        "The ministry does not know where the nurse is being kept.",
    ],
)
def test_whoever_is_looked_for_is_missing(text: str) -> None:
    """It is the one looked for who is missing, not whoever does not know."""
    found = next(one for one in statements(text) if one.act == "disappearance")
    assert [party.text for party in found.victims] == ["the nurse"]


@pytest.mark.parametrize(
    ("act", "text", "victim"),
    [
        ("detention", "They are being kept in that place because they refused.", "They"),
        ("detention", "The divers were held at an undisclosed site for a week.", "The divers"),
        ("mock_execution", "They raised their rifles so that he was sure they were going to shoot him.", "him"),
        ("disappearance", "The diver's whereabouts have since become a mystery.", "The diver"),
        ("summons", "Ruben was sent for by the colonel.", "Ruben"),
    ],
)
def test_whom_a_way_of_saying_it_is_about(act: str, text: str, victim: str) -> None:
    """The act has its victim, also where the preposition is left behind."""
    found = next(one for one in statements(text) if one.act == act)
    assert [party.text for party in found.victims] == [victim]


def test_rules_kept_in_place_hold_nobody() -> None:
    """What is kept in place is nobody held."""
    assert {one.act for one in statements("The rules will be kept in that place of honour.")} == {"other"}


@pytest.mark.parametrize(
    "text",
    [
        "The navy told the mother it was not involved in any arrests and that “reef gangs” had "
        "abducted the divers, the sister said.",
        "The navy denied any part in the arrests, instead accusing “reef gangs” of kidnapping the divers.",
    ],
)
def test_whoever_denies_and_names_others_gives_another_explanation(text: str) -> None:
    """The denial ends where others are named: that is the denier's other explanation."""
    found = [(one.response.kind, one.alleged_actors) for one in statements(text) if one.response is not None]
    kinds = [kind for kind, _actors in found]
    assert kinds == ["denies", "alternative"]
    assert ["gangs" in party.text for party in found[1][1]] == [True]

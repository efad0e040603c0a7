"""One victim under several descriptions, and how many of those shot are left when some died."""

from __future__ import annotations

from tests.extract.acts_corpus import read

from firsthand.model.reading import Reading

_DEADLY = ("killing", "death")


def victims(reading: Reading, *acts: str) -> set[str | None]:
    """Return the entities of the victims of some acts."""
    return {party.entity for one in reading.statements if one.act in acts for party in one.victims}


def wounded(reading: Reading) -> set[float]:
    """Return how many people each wound that counts them is told of."""
    told = (one.quantity for one in reading.statements if one.act == "wounding")
    return {quantity.low for quantity in told if quantity is not None and quantity.low is not None}


def test_a_man_the_victim_and_a_name_are_one() -> None:
    """Where a report tells of no second victim, all that fits is the one who died, with name and age."""
    reading = read(
        "TRALEE, Ireland — A man was shot dead outside a bakery on Monday, police said.\n\n"
        "Officers found a 31-year-old man with gunshot wounds. The victim was pronounced dead at the scene.\n\n"
        "Police identified the dead man. Padraig Nolan was killed by a single shot, detectives said."
    )
    (only,) = victims(reading, *_DEADLY) - {None}
    known = {one.id: one for one in reading.entities}
    assert only is not None
    assert known[only].name == "Padraig Nolan"
    assert known[only].age is not None
    assert known[only].age.low == 31
    mentions = {one.id for one in reading.mentions if one.entity == only}
    assert set(known[only].mentions) == mentions


def test_every_entity_that_is_spoken_of_exists() -> None:
    """No mention, relation or party points to an entity that was put together with another."""
    reading = read(
        "A woman was killed in Lugo on Friday, police said. Officers found a 40-year-old woman shot in her kitchen. "
        "The victim, Marta Soler, died at once, police said."
    )
    known = {one.id for one in reading.entities}
    pointed = {one.entity for one in reading.mentions} | victims(reading, "killing", "death", "wounding", "shooting")
    related = {relation.to for one in reading.entities for relation in one.relations}
    assert (pointed - {None}) <= known
    assert related <= known


def test_another_man_and_one_of_other_age_or_sex_stay_apart() -> None:
    """What tells people apart keeps them so, and shooter and shot are two."""
    reading = read(
        "A man, 22, was killed and another man was wounded in Lugo on Friday, police said. "
        "A woman was killed, too, police said. Officers shot the gunman, police said."
    )
    assert len(victims(reading, *_DEADLY)) == 2
    assert victims(reading, "wounding").isdisjoint(victims(reading, *_DEADLY))


def test_two_were_shot_and_one_died() -> None:
    """That all who were shot were wounded is inferred of those who live."""
    reading = read(
        "Two people were shot outside a cinema in Lugo on Friday, police said. "
        "One of them died at the hospital. Both victims were taken to Santa Clara Hospital, police said."
    )
    assert wounded(reading) == {1}


def test_others_keep_their_number() -> None:
    """Who is told of beside the dead is not counted less by them."""
    reading = read("A man was killed and two others were wounded in a shooting in Lugo on Friday, police said.")
    assert wounded(reading) == {2}


def test_a_car_that_was_struck_is_nobody_hurt() -> None:
    """To hit what somebody has is not to hit him."""
    reading = read("Police said that shots struck a nurse's car in Lugo on Friday. Nobody was hurt, police said.")
    hurt = [one for one in reading.statements if one.act == "wounding" and one.polarity == "positive"]
    assert not hurt


def test_a_heart_attack_is_no_part_of_the_shooting() -> None:
    """A death told as no violence is no part of a report's event."""
    reading = read(
        "A boy was wounded in a shooting in Lugo on Friday, police said. Officers found him outside a wake. "
        "The wake was for a man who died on Monday of a heart attack, police said."
    )
    (death,) = [one for one in reading.statements if one.act == "death"]
    assert death.local_incident is None

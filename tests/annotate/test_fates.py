"""A death is of whom the text tells as dead, never of whoever was named last."""

from __future__ import annotations

from test_coreference import read


def test_his_death_is_not_the_accuseds() -> None:
    """The accused named last is alive; the dead man was named two sentences before."""
    told = read(
        "Pavel Dorin was killed on Sunday. Police charged Marek Lund on Monday. "
        "Marek Lund worked as a guard. The family called his death a murder."
    )
    assert told.entity("his").name == "Pavel Dorin"


def test_nobody_is_dead_by_a_threat() -> None:
    """Whom somebody threatened to kill is not told of as dead."""
    told = read("A guard threatened to kill Pavel Dorin. Marek Lund was murdered in May. He was buried at night.")
    assert told.entity("He").name == "Marek Lund"


def test_a_bare_name_with_a_death_is_a_person() -> None:
    """No organisation has a death of its own: the name is a person's and takes the pronoun."""
    told = read("The ministry denied responsibility for Vorenko's death, saying he was killed in a brawl.")
    assert told.mention("Vorenko").type == "person"


def test_a_headlines_verb_is_no_name() -> None:
    """The verb of a headline in capitals is cut off a name that the text has without it."""
    told = read("Luka Somer Dies In Raid, Sister Says\n\nLuka Somer was killed on Friday. Luka Somer was 30.")
    assert all(entity.name != "Luka Somer Dies" for entity in told.entities)

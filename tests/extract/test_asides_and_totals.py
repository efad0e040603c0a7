"""Whose words they are, where a remark stands between dashes, a deed brings a total, a body is "it", a thing is named."""

from __future__ import annotations

from attribution_reading import chain, who

ASIDE = """A gunship — at the request of ground troops, according to their commander Ed Orr — shelled a clinic in Corrie, killing ten patients."""


def test_a_remark_between_dashes_qualifies_itself_alone() -> None:
    """The request is the commander's word; that the clinic was shelled is the paper's."""
    assert who(chain(ASIDE, "killing ten patients")) == ["Harbour Post"]
    assert who(chain(ASIDE, "shelled a clinic")) == ["Harbour Post"]


def test_a_phrase_alone_between_dashes_qualifies_what_is_around_it() -> None:
    """With nothing else between the dashes it is the teller of the sentence."""
    text = "The gunship shelled a clinic — according to its commander Ed Orr — and killed ten patients."
    assert who(chain(text, "killed ten patients"))[0] == "Ed Orr"


def test_who_died_brings_a_total_and_tells_none() -> None:
    """A text says "three more died, bringing the total to ten" is the society's, and not the dead men's."""
    text = "The Lantern Society announced that three wounded patients had died, bringing the total to ten dead."
    assert who(chain(text, "bringing the total to ten dead")) == ["Lantern Society", "Harbour Post"]


def test_it_is_the_body_that_spoke_and_not_the_hospital_that_was_hit() -> None:
    """Behind its own sentence "it said" goes on with the body, though the hospital is the nearer subject."""
    text = """The Lantern Society said that its hospital was hit several times. \
At the time the hospital had 105 patients and two nurses, it said."""
    assert who(chain(text, "the hospital had 105 patients"))[0] == "Lantern Society"


def test_who_calls_a_thing_something_says_it() -> None:
    """What is "called the shelling a mistake" is told by whoever calls it that; so is "called it"."""
    text = "Ed Orr, the commander, called the shelling of the clinic a mistake. He refused to say more."
    assert who(chain(text, "the shelling of the clinic a mistake"))[0] == "Ed Orr"


def test_according_to_what_somebody_gave_out_is_according_to_him() -> None:
    """What "was published by the Lamp" is the Lamp's, "what the Lamp wrote" too, and what a report states the report's."""
    text = "According to what was published by the Harbour Lamp, ten men were shot in Corrie."
    assert who(chain(text, "ten men were shot"))[0].removeprefix("the ") == "Harbour Lamp"
    text = "Ten men were shot in Corrie, according to what the Harbour Lamp wrote on Monday."
    assert who(chain(text, "Ten men were shot"))[0].removeprefix("the ") == "Harbour Lamp"
    text = "Ten men were shot in Corrie, according to what was stated in the report."
    assert who(chain(text, "Ten men were shot"))[0] == "the report"


def test_what_kind_of_body_it_is_is_not_its_name() -> None:
    """With its kind before it ("the aid group Hill Watch") it is the body that another text names alone."""
    text = "The international aid group Hill Watch Abroad said on Sunday that ten men were shot in Corrie."
    assert who(chain(text, "ten men were shot"))[0] == "Hill Watch Abroad"
    assert (
        who(chain("The Aid Group of Corrie said ten men were shot.", "ten men were shot"))[0] == "Aid Group of Corrie"
    )


def test_what_another_voice_says_at_the_end_is_its_own() -> None:
    """What goes on with ", as the minister said …" is the paper's link, ", a claim that the society denied" judges what was told."""
    text = "The army said a baker was struck by gunfire at a protest, as minister Ed Orr said the killing was a crime."
    assert who(chain(text, "the killing was a crime")) == ["Ed Orr", "Harbour Post"]
    text = (
        "The army said dozens of people threw stones at soldiers, a claim the Lantern Society denied by saying that "
        "soldiers fired gas at bakers."
    )
    assert who(chain(text, "soldiers fired gas at bakers")) == ["Lantern Society", "Harbour Post"]


def test_who_calls_a_killing_a_crime_is_not_the_one_who_was_killed() -> None:
    """Whoever "called Orry's killing a crime" is not named so."""
    text = (
        "Tam Orry, 26, had been at a fair when he was shot by soldiers. The US secretary of state called Orry's killing "
        '"unprovoked and unjustified", but the mayor later said it was an accident.'
    )
    assert who(chain(text, "Orry's killing"))[0] != "Tam Orry"


QUOTED = """Tam Orry, a baker, told the Lantern of the raid.

“They fired gas,” he said. Orry said the soldiers took a roof.

The first shot hit a lamp.

“I ran to the grove and found her on the ground.”

“The soldier saw her well. She was alone.”"""


def test_a_quotation_in_the_first_person_is_whose_account_it_stands_in() -> None:
    """Where one person alone speaks in the paragraphs before, “I ran …” is his, and so is the next quotation."""
    assert who(chain(QUOTED, "found her on the ground"))[0] == "Tam Orry"
    assert who(chain(QUOTED, "The soldier saw her well"))[0] == "Tam Orry"
    assert who(chain(QUOTED, "The first shot hit a lamp")) == ["Harbour Post"]
    two = QUOTED.replace("The first shot", "Ira Vell said the first shot")
    assert who(chain(two, "found her on the ground"))[0] != "Tam Orry"


def test_they_of_a_body_is_the_body() -> None:
    """Right behind a force's words "they added" is the force, where nobody else is meant."""
    text = "In a statement, the Harbour Guard said the gas was not aimed at her.\n\nThey added: “The Guard regrets the death.”"
    assert who(chain(text, "The Guard regrets the death"))[0].removeprefix("the ") == "Harbour Guard"


def test_reports_today_by_a_body_are_the_bodys() -> None:
    """A word of time between a report and whose it is changes nothing."""
    text = "Forty bodies were pulled from the river, according to reports today by the Harbour Lamp."
    assert who(chain(text, "Forty bodies were pulled"))[0].removeprefix("the ") == "Harbour Lamp"


def test_a_lead_without_a_name_and_the_name_behind_it_are_one_teller() -> None:
    """A lead's "head of a harbour inquiry" and "Ivo Tarn, head of the inquiry committee, said" are one; offices differ."""
    text = (
        "The head of a harbour investigation said ten men were shot.\n\n"
        "Ivo Tarn, head of the investigative committee, said two were drowned."
    )
    assert who(chain(text, "ten men were shot"))[0] == "Ivo Tarn"
    other = text.replace("The head of a harbour investigation", "A police spokesman")
    assert who(chain(other, "ten men were shot"))[0] != "Ivo Tarn"


def test_the_teachers_who_tell_are_their_union() -> None:
    """Behind the Harbour Teachers Union "the teachers say" is the union; other teachers are themselves."""
    text = "Ten men were shot in Corrie, the Harbour Teachers Union said. The teachers say that two more were drowned."
    assert "Harbour Teachers Union" in str(who(chain(text, "two more were drowned"))[0])
    other = text.replace("The teachers", "The bakers")
    assert who(chain(other, "two more were drowned"))[0] == "The bakers"


def test_the_many_who_were_wounded_deny_nothing() -> None:
    """A denial behind a passive of many is his who told of them; one man who was held may deny it himself."""
    text = "The mayor said about 25 people had been wounded but denied there were any fatalities."
    assert who(chain(text, "there were any fatalities")) == ["The mayor", "Harbour Post"]

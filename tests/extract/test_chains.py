"""Chains: who told it, to whom, through whom; what is inherited and where that ends."""

import itertools

import pytest
from attribution_reading import annotate, chain, who
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.extract.attributions import find_attributions, without_intentions
from firsthand.extract.chains import Chains
from firsthand.model.base import Span

BARGES = """Deckhands who refuse to carry shells are being held in a brewery, according to a new report.

The crews had been promised leave after the spring. However, when the deckhands asked to go home, they were taken to the town of Ostrel and locked up for three weeks, The Beacon reported.

“They took them off the barge at night. Nobody told us where,” the father of a detained deckhand told the publication.

The father added that the river fleet denied any involvement in the detention of the deckhands and blamed “harbour gangs” for beating them.

The Harbour Post could not independently verify the report.

Similar accounts have been published over the past month. In early March, the weekly Tidewater said that at least 61 deckhands were being held in cellars in Ostrel.

Piet, the father of a deckhand identified only as Joris, said his son called him on April 9 to announce that he and several others had refused to sail. Piet said his son was later summoned by an admiral.

Several days later, Joris called Piet to tell him that he and other deckhands were being held in a cellar in Ostrel.

Marta, the mother of another deckhand, told Tidewater that her son was being held without water or light. The deckhand’s whereabouts are currently unknown.

The river fleet has lost four ships since January. In May, a new admiral was appointed to lead it."""

MOCK = """A young gunner who refused to fire was beaten until he could not stand, his father has claimed. The man told Radio Sund about the ordeal and said that he had begged his son to stay at home.

“They put him against a wall. They told him to count to ten. He told me his coat was covered in blood,” the father said while speaking to the broadcaster. Their identities have been protected by Radio Sund.

The island’s army has suffered heavy losses this winter. In November, its commander resigned."""

SOCIETY = """At least forty dockers were executed in the salt works at Sarn in March, the Lantern Society said on Friday. The society interviewed 19 people, including survivors and guards.

Soldiers separated the men from their families and took them to the quay in small groups, the society said. The bodies were buried in the dunes.

“This was a planned crime,” said Ilse Morck, Coast director at the Lantern Society."""


def test_the_publisher_alone_speaks_where_nobody_else_does():
    """A sentence without a teller has the publisher as its only link, null where nobody knows the name."""
    text = "The pier was closed in May."
    assert who(chain(text, "closed")) == ["Harbour Post"]
    (link,) = chain(text, "closed", publisher=None)
    assert (link.who, link.role) == (None, "outlet")


def test_a_report_comes_through_the_outlet_that_is_named():
    """“Tidewater said that at least 61 …” is Tidewater's, told when it says."""
    links = chain(BARGES, "being held in cellars")
    assert who(links) == ["Tidewater", "Harbour Post"]
    assert [link.role for link in links] == ["outlet", "outlet"]
    assert links[0].when is not None
    assert links[0].when.text.lower().endswith("early march")


def test_a_call_retold_is_son_father_collector_publisher():
    """Joris called Piet; Tidewater, which recorded the tellings around it, is implied."""
    links = chain(BARGES, "being held in a cellar in Ostrel", of="Joris")
    assert who(links) == ["Joris", "Piet", "Tidewater", "Harbour Post"]
    assert [link.link for link in links] == ["stated", "implied", "implied", "stated"]
    assert links[0].channel == "call"
    assert links[0].basis == "experienced"
    assert links[0].to is not None
    assert links[0].to.who == "Piet"
    assert all(link.reason for link in links if link.link == "implied")


def test_a_telling_inside_a_telling_is_two_links():
    """His son called him to announce: son, then father."""
    assert who(chain(BARGES, "had refused to sail"))[:2] == ["Joris", "Piet"]


def test_a_recipient_that_is_an_outlet_is_a_stated_link():
    """“Told Tidewater” makes Tidewater the next link."""
    links = chain(BARGES, "held without water or light")
    assert who(links) == ["Marta", "Tidewater", "Harbour Post"]
    assert links[1].link == "stated"


def test_a_denial_that_a_relative_tells_of_keeps_the_relative():
    """Fleet, then father, then the outlet that he told: never the fleet to the publisher."""
    links = chain(BARGES, "any involvement in the detention")
    assert [link.role for link in links] == ["armed_force", "relative", "outlet", "outlet"]
    assert who(links)[2:] == ["Beacon", "Harbour Post"]
    assert links[2].link == "implied"


def test_the_publishers_own_remark_ends_an_account():
    """“Whereabouts are currently unknown”, world news and what happened since are the publisher's."""
    for anchor in ("currently unknown", "lost four ships", "a new admiral was appointed"):
        assert who(chain(BARGES, anchor)) == ["Harbour Post"]


def test_a_paragraph_before_its_source_belongs_to_the_report_named_before_it():
    """The past perfect after “according to a new report” goes on with the report, implied."""
    links = chain(BARGES, "promised leave")
    assert links[0].link == "implied"
    assert links[0].role == "document"


def test_a_quotation_is_told_to_the_broadcaster_in_every_sentence():
    """Father, then Radio Sund, for each sentence of the quotation."""
    for anchor in ("put him against a wall", "count to ten"):
        links = chain(MOCK, anchor)
        assert [link.role for link in links] == ["relative", "outlet", "outlet"]
        assert links[1].who == "Radio Sund"


def test_the_one_it_happened_to_is_the_head_where_the_teller_has_it_from_him():
    """Stated for “he told me”, implied for the rest of what the father tells of him."""
    stated = chain(MOCK, "his coat was covered in blood", of="A young gunner")
    assert (stated[0].role, stated[0].link) == ("victim", "stated")
    implied = chain(MOCK, "put him against a wall", of="A young gunner")
    assert (implied[0].role, implied[0].link) == ("victim", "implied")
    assert implied[1].basis == "told"


def test_people_whom_a_group_interviewed_head_its_account():
    """The society's findings rest on the people it says it interviewed."""
    links = chain(SOCIETY, "Soldiers separated the men")
    assert links[0].who == "19 people interviewed by Lantern Society"
    assert links[0].role == "witness"
    assert links[1].role == "ngo"
    assert links[1].basis == "inquiry"


def test_a_groups_findings_go_on_in_the_next_sentence():
    """An event in the past after the society's findings is the society's, implied."""
    links = chain(SOCIETY, "buried in the dunes")
    assert "Lantern Society" in who(links)
    assert {link.link for link in links[:-1]} == {"implied"}


def test_findings_end_where_another_body_speaks():
    """After a party's own words nothing goes back to the report told of before them."""
    text = (
        "Lantern Watch said in a report that guards drowned nine men. The men had been tied with wire.\n\n"
        "The governor's office said the nine had fled. Several people were arrested in the marches that followed."
    )
    assert "Lantern Watch" in who(chain(text, "had been tied with wire"))
    assert "Lantern Watch" not in who(chain(text, "Several people were arrested"))


def test_what_a_denier_does_is_not_told_by_the_report_before():
    """A sentence that tells what somebody else denies continues nobody's account."""
    text = (
        "Lantern Watch said in a report that guards drowned nine men.\n\n"
        "The guards, who took the port in March, denied the claims."
    )
    assert "Lantern Watch" not in who(chain(text, "took the port"))


def test_who_speaks_for_an_organisation_is_followed_by_it():
    """A director's words are the society's, implied."""
    links = chain(SOCIETY, "This was a planned crime")
    assert who(links) == ["Ilse Morck", "Lantern Society", "Harbour Post"]
    assert links[1].link == "implied"


def test_an_agency_in_the_dateline_stands_before_the_publisher():
    """A copy of an agency's text comes through the agency."""
    text = "OSTREL (Reuters) - Two deckhands were beaten on Monday, police said."
    assert who(chain(text, "beaten")) == ["police", "Reuters", "Harbour Post"]


def test_a_report_that_is_rejected_does_not_come_through_who_rejects_it():
    """The government that rejects a society's report on killings is no link of the killings' chain."""
    text = "The government rejected a Lantern Society report on the killing of forty dockers."
    assert who(chain(text, "killing of forty dockers")) == ["Lantern Society", "Harbour Post"]


def test_relatives_are_called_after_whose_relatives_they_are():
    """“His family” is the family of the one named before."""
    text = "Tam Oster was taken from his boat on Sunday. His family said that he had been beaten."
    assert who(chain(text, "had been beaten"))[0] == "family of Tam Oster"


def test_whoever_was_spoken_to_recorded_what_the_same_person_tells():
    """“Spoke to The Beacon” names the recorder of what that person says later."""
    text = (
        "A beekeeper from Lomm spoke to The Beacon after he was freed. The beekeeper said that guards had whipped him."
    )
    links = chain(text, "guards had whipped him")
    assert [link.role for link in links][-2:] == ["outlet", "outlet"]
    assert (links[-2].who or "").endswith("Beacon")
    assert links[-2].link == "implied"


def test_what_a_denier_blames_belongs_to_the_denial():
    """“Denied any involvement … and blamed gangs”: the fleet blames, through the father."""
    links = chain(BARGES, "for beating them")
    assert [link.role for link in links][:2] == ["armed_force", "relative"]


def test_who_was_told_by_an_authority_recorded_no_relative():
    """A state agency that a spokesman told is not taken for the recorder of the relatives around him."""
    text = (
        "“They took his boots,” Nadia Kerr said.\n\n“These are inventions,” a police spokesman told the agency Norda.\n\n"
        "Another widow said that her husband had been shot."
    )
    assert "Norda" not in who(chain(text, "had been shot"))


TEXTS = (BARGES, MOCK, SOCIETY)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), st.integers(0, 1800), st.integers(1, 60))
def test_every_chain_ends_at_the_publisher_and_every_implied_link_says_why(text: str, start: int, size: int):
    """For any words: publisher last, stated links with their words, implied ones with a reason, no teller twice in a row."""
    start = min(start, len(text) - 1)
    annotated = annotate(text)
    links = Chains(annotated, without_intentions(find_attributions(annotated))).of(
        Span(start=start, end=min(start + size, len(text)))
    )
    assert links[-1].who == "Harbour Post"
    assert all(link.reason for link in links if link.link == "implied")
    assert all(link.span is not None for link in links[:-1] if link.link == "stated")
    assert all(link.span is None or 0 <= link.span.start < link.span.end <= len(text) for link in links)
    assert all(left.who != right.who for left, right in itertools.pairwise(links))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["The father", "Her sister", "The widow"]), st.sampled_from(["army", "police", "coast guard"]), st.sampled_from(["said", "added", "claimed"]))  # fmt: skip
def test_a_relayed_denial_never_goes_straight_to_the_publisher(relative: str, force: str, verb: str):
    """Whoever denies in a relative's telling is followed by the relative."""
    text = f"Tam Oster vanished on Sunday. {relative} {verb} that the {force} denied any involvement in the raid."
    links = chain(text, "any involvement in the raid")
    assert len(links) >= 3
    assert links[1].role == "relative"


@pytest.mark.parametrize(
    "told",
    [
        "he telephoned her on 2 May with the news that he had given in a written refusal",
        "he rang her with word that he had given in a written refusal",
        "when he called again, it was to tell her that he had given in a written refusal",
    ],
)
def test_a_call_with_news_is_a_telling(told: str):
    """Whoever calls with the news that something happened tells it to whom they call."""
    text = f"Berta, whose husband is known only as Otmar, spoke to the Beacon. Berta said {told}."
    assert who(chain(text, "he had given in a written refusal"))[:2] == ["Otmar", "Berta"]


def test_whoever_is_told_is_not_the_one_who_tells():
    """In "he told Pavel" he is not Pavel, though Pavel spoke last."""
    text = (
        "Pavel, the brother of a miner known only as Milos, said Milos rang him in May. According to Pavel, his brother "
        "was then called before a general. Milos and others, he told Pavel, were being held in a shed."
    )
    assert who(chain(text, "were being held in a shed"))[:2] == ["Milos", "Pavel"]


@pytest.mark.parametrize("nobody", ["No one", "None of the guards", "No official"])
def test_who_is_said_not_to_know_tells_nothing(nobody: str):
    """“No one knows where X is” is the publisher's: nobody is no teller."""
    text = f"The cook was taken from a bus.\n\n{nobody} can say where the cook is now."
    assert who(chain(text, "where the cook is now")) == ["Harbour Post"]


def test_a_name_that_begins_with_no_tells():
    """“No 10 said” is told by somebody."""
    assert who(chain("No 10 said the cook was safe.", "the cook was safe"))[0] == "No 10"


def test_a_former_profession_does_not_speak_for_a_relative():
    """A retired nurse who tells of her son tells as his mother, to the outlet whose account goes on."""
    text = (
        "In June the website Lantern reported that forty clerks were held in a mill.\n\n"
        "Retired nurse Marit Lund says her son was beaten in a cell."
    )
    assert who(chain(text, "her son was beaten"))[:2] == ["Marit Lund", "Lantern"]

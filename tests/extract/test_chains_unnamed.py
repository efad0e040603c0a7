"""Chains of sentences that name no teller of their own: leads, hearsay, the sentence between two tellings."""

from attribution_reading import by_cue, chain, who, words

GROUP = """At least forty dockers were executed in the salt works at Sarn, Lantern Human Rights Centre said on Friday. \
The rights group, which interviewed several witnesses, published its findings in Orle.

The men were tied with wire, according to witnesses.

The governor has said little.

It was believed that most of the dead had been held since the spring."""


def test_witnesses_of_a_group_that_interviewed_some_are_witnesses_interviewed_by_it():
    """“according to witnesses”, in a text by whose account a group interviewed witnesses, says by whom."""
    links = chain(GROUP, "The men were tied with wire")
    assert who(links)[:2] == ["witnesses interviewed by Lantern Human Rights Centre", "Lantern Human Rights Centre"]


def test_hearsay_paragraphs_behind_a_report_is_nobodys():
    """“It was believed” two paragraphs on is the outlet's own, whatever group's findings are told before."""
    links = chain(GROUP, "most of the dead had been held")
    assert "Lantern Human Rights Centre" not in who(links)


def test_a_lead_is_told_by_whoever_tells_the_same_further_on():
    """A lead without a teller has the teller whose words come again, implied and with the reason."""
    text = (
        "Guards at the salt works drowned eleven striking dockers in March.\n\nThe strike began in winter.\n\n"
        "Ilse Morck, a nurse, said that guards drowned eleven dockers who were striking at the salt works."
    )
    links = chain(text, "drowned eleven striking dockers")
    assert (links[0].who, links[0].link) == ("Ilse Morck", "implied")
    assert links[0].reason == "Ilse Morck tells the same further on"


def test_quoted_words_without_a_teller_are_whose_quotation_has_them():
    """“called a “planned crime”” has the teller of the quotation that holds those words."""
    text = (
        "The killing is being called a “planned crime” along the coast.\n\n"
        "“This was a planned crime against workers,” said Ilse Morck, a nurse at the clinic."
    )
    assert who(chain(text, "The killing is being called"))[0] == "Ilse Morck"


def test_what_happened_between_two_tellings_of_one_teller_is_hers():
    """A past event between “she told” and “she said” is hers, though nothing else ties it to her."""
    text = (
        "Ilse Morck, a nurse, told Radio Sund that guards had broken the door. The lamps went out at once. "
        "“They dragged him over the floor,” she said."
    )
    links = chain(text, "The lamps went out")
    assert who(links) == ["Ilse Morck", "Radio Sund", "Harbour Post"]
    assert links[0].link == "implied"


def test_what_is_rejected_did_not_come_through_whoever_rejects_it():
    """“The fleet rejected a report by the Salt Commission claiming …” leaves the fleet out of the chain."""
    text = (
        "The fleet has rejected a report by the Salt Commission claiming that guards drowned eleven dockers in March."
    )
    assert "The fleet" not in who(chain(text, "guards drowned eleven dockers"))


def test_declining_to_comment_is_the_answer_of_whoever_declined():
    """“The fleet declined to comment” starts at the fleet."""
    text = "The river fleet declined to comment on the drowning."
    assert who(chain(text, text[:-1]))[0] == "The river fleet"


def test_a_statement_read_out_is_its_readers():
    """“said a statement read out by Ilse Morck” is Ilse Morck's, and so is the quotation that goes on."""
    text = (
        "“No docker lost his life in the works,” said a statement read out on the radio by spokesperson Ilse Morck.\n\n"
        "“Among the dead there were only looters.”"
    )
    assert who(chain(text, "No docker lost his life"))[0] == "Ilse Morck"
    assert who(chain(text, "there were only looters"))[0] == "Ilse Morck"


def test_a_title_with_a_name_beside_it_is_called_by_the_name():
    """“The governor of Sarn, Ilse Morck, announced the death of …, after …” is Ilse Morck's, all of it."""
    text = "The governor of Sarn, Ilse Morck, announced the death of a docker, after his health failed in a cell."
    assert who(chain(text, "the death of a docker"))[0] == "Ilse Morck"
    assert who(chain(text, "after his health failed in a cell"))[0] == "Ilse Morck"


def test_whom_witnesses_identified_is_told_by_the_witnesses():
    """“according to witnesses who identified the killers as …” gives the witnesses that too."""
    text = "Guards shot forty men, according to witnesses who identified the killers as sailors from the second fleet."
    assert who(chain(text, "the killers as sailors from the second fleet"))[0] == "witnesses"


def test_whoever_lets_her_know_tells_her():
    """“he rang her to let her know that …” is his, told to her."""
    text = "Linnea told Radio Sund that he rang her in May to let her know that he had refused to sail."
    assert who(chain(text, "he had refused to sail"))[1:] == ["Linnea", "Radio Sund", "Harbour Post"]


def test_an_outlet_that_quotes_somebody_stands_after_her():
    """“…,” the Ledger quoted the wife of a docker as saying: the wife, then the Ledger, here and further on."""
    text = (
        "“They put me in the brewery,” The Sunday Ledger quoted the wife of a docker as saying.\n\n"
        "By her account, the fleet has closed the gate."
    )
    assert who(chain(text, "They put me in the brewery")) == [
        "the wife of a docker",
        "The Sunday Ledger",
        "Harbour Post",
    ]
    assert "The Sunday Ledger" in who(chain(text, "the fleet has closed the gate"))


def test_the_channel_is_the_one_that_the_words_beside_the_cue_name():
    """On the phone, over a video link, speaking by telephone: how it was told is in the link."""
    cases = {
        "Oren’s mother said on the phone that her son had been taken.": "call",
        "Speaking by telephone, Oren’s mother said her son had been taken.": "call",
        "Reached by phone, the mayor denied that her son had been taken.": "call",
        "Her brother told her over a video link that her son had been taken.": "video",
    }
    for text, channel in cases.items():
        assert chain(text, "her son had been taken")[0].channel == channel


def test_who_asks_what_is_going_on_tells_nothing_after_it():
    """A question opens no account: the sentence behind it is the publisher's own."""
    text = (
        "Strangers came to the yard and cut the ribbons off. Anton Relle, who lived nearby, went out and asked what "
        "was going on. Relle was put into a van and driven away."
    )
    links = chain(text, "Relle was put into a van", publisher="Orle Chronicle")
    assert who(links) == ["Orle Chronicle"]


def test_a_headline_that_ends_in_says_report_is_the_reports():
    """“…, says report” at a headline's end names its teller after the cue, and loses no document."""
    line = "Detained dockers have their rights violated, says report"
    found = by_cue(f"{line}\n\nMore follows here.", "says", len(line))
    assert words(line, found.source) == "report"


def test_a_headline_that_ends_in_report_says_is_the_reports_too():
    """“…, report says” ends in its verb: “report” is who says, and the document is read."""
    line = "Dockers who balk at night shifts are jailed by own side, report says"
    found = by_cue(f"{line}\n\nMore follows here.", "says", len(line))
    assert words(line, found.source) == "report"

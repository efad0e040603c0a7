"""Tellers' names: the fullest that a text has, whose relatives they are, and whom general words mean."""

from attribution_reading import chain, who


def test_a_rights_group_of_the_lead_is_the_one_that_the_text_names_later():
    """“a Sarnian rights group said” in the lead is the Lantern Human Rights Centre of the third sentence."""
    text = (
        "A docker was beaten to death in a cell, a Sarnian rights group said on Monday. The governor did not answer."
        "\n\nThe Lantern Human Rights Centre said it had photographed the body."
    )
    assert who(chain(text, "A docker was beaten to death in a cell"))[0] == "Lantern Human Rights Centre"


def test_two_named_groups_leave_a_rights_group_open():
    """Where a text names two rights groups, “a rights group” stays as it is."""
    text = (
        "A docker was beaten in a cell, a rights group said on Monday.\n\nThe Lantern Human Rights Centre and the "
        "Amber Human Rights Network have both asked for a visit."
    )
    assert who(chain(text, "A docker was beaten in a cell"))[0] == "a rights group"


def test_bare_relatives_are_relatives_of_whom_their_sentence_is_about():
    """“According to relatives, Anton Reyk was …” is told by relatives of Anton Reyk."""
    text = "According to relatives, Anton Reyk was beaten with cables in the harbour office."
    assert who(chain(text, "Anton Reyk was beaten with cables"))[0] == "relatives of Anton Reyk"


def test_dotted_letters_are_written_without_their_dots():
    """“the U.N. panel” and “the UN panel” are one name."""
    text = "Forty dockers were shot on the quay, the U.N. panel said on Friday."
    assert who(chain(text, "Forty dockers were shot on the quay"))[0] == "the UN panel"


def test_one_body_has_one_name_whichever_form_a_text_uses():
    """OHCHR is named as reports name it: the UN human rights office."""
    text = "OHCHR said that forty dockers were shot on the quay."
    assert who(chain(text, "forty dockers were shot"))[0] == "UN human rights office (OHCHR)"


def test_a_new_report_is_whose_telling_comes_right_after_it():
    """“according to new reports” with Tidewater News telling it in the next sentence is Tidewater News's."""
    text = (
        "Dockers were held in salt cellars for weeks, according to a new report. "
        "Tidewater News said that sixty of them were still missing."
    )
    assert who(chain(text, "Dockers were held in salt cellars"))[0] == "Tidewater News"


def test_he_also_said_passes_over_what_others_are_quoted_as_telling():
    """“He added” after “they told us” is the cousin who tells of it, not the man whom he tells about."""
    text = (
        "Pavel Orm, a cousin of Anton Reyk, said that guards had taken Reyk from his bed. He pointed out that the "
        "family called the harbour police, and they told us: “Reyk is not here.” He added that the body was never found."
    )
    assert who(chain(text, "the body was never found"))[0] == "Pavel Orm"


def test_a_report_named_shortly_has_the_fullest_name_of_its_issuer():
    """“The UN report” is the salt inspectors' office's where the text has named that office's report in full."""
    text = (
        "The fleet rejected a report by the United Nations salt inspection office on the killing of dockers.\n\n"
        "The UN report said that guards had fired from the tower."
    )
    assert who(chain(text, "guards had fired"))[0] == "United Nations salt inspection office"


def test_witnesses_quoted_as_saying_keep_the_clause_that_says_who_they_are():
    """“quoted witnesses who were with him as saying” gives witnesses who were with him."""
    text = "The Beacon called his cousin and quoted witnesses who were with him as saying, “Guards broke the door with bars.”"
    assert who(chain(text, "Guards broke the door"))[0] == "witnesses who were with him"


STATEMENT = """Nine dockers died in the harbour fire, the Orle Port Inspectorate (OPI) said in a statement. The \
statement said that two cranes had burnt. Union leaders doubt it.

The OPI said in its statement that the gates had been locked."""


def test_the_statement_is_of_whoever_said_something_in_it():
    """“The statement said” goes back to the body that told in a statement just before."""
    assert who(chain(STATEMENT, "two cranes had burnt"))[0] == "Orle Port Inspectorate"


def test_a_short_form_given_in_brackets_is_the_long_one():
    """“(OPI)” after a name whose initials it has is that name further on."""
    links = chain(STATEMENT, "the gates had been locked")
    assert who(links)[0] == "Orle Port Inspectorate"


def test_its_statement_is_of_whom_its_means():
    """A document with a possessive pronoun is issued by whoever the pronoun means."""
    text = "The Sarn Dockers Union held a vote on Monday. Its report says that nine men were shot at the gate."
    assert who(chain(text, "nine men were shot"))[0] == "Sarn Dockers Union"


def test_a_report_of_the_lead_is_the_one_that_the_next_sentences_tell_of():
    """“according to a report” at the head of a text has the issuer that the report is given further on."""
    text = (
        "Nine dockers were shot at Sarn, according to a report. The port lies in the north.\\n\\n"
        "“The gate was closed,” said a June report from Lantern Watch."
    )
    assert who(chain(text, "Nine dockers were shot"))[0] == "Lantern Watch"


def test_a_description_before_a_name_and_a_verb_is_of_that_name():
    """“An officer of the Unit, who helped bury the deceased, Major Ute Agul, told” is told by Ute Agul."""
    text = (
        "A medical officer from the Orlan Army Medical Unit, who also played a role in the burial of the deceased, "
        "Major Ute Agul, told the panel that six dockers were shot."
    )
    assert who(chain(text, "six dockers were shot"))[0] == "Ute Agul"


def test_a_rank_that_was_read_as_a_name_is_the_name_after_it():
    """“the General Officer Commanding, 2 Division, Major General Pavel Dorn, alleged” is told by Pavel Dorn."""
    text = (
        "Before the panel, the General Officer Commanding, 2 Division, Major General Pavel Dorn, alleged that the "
        "dockers attacked soldiers."
    )
    assert who(chain(text, "that the dockers attacked soldiers"))[0] == "Pavel Dorn"


def test_a_relative_before_a_name_stays_one():
    """“The victim's brother, Ann Lee, said” is one person by two descriptions."""
    text = "The porter's brother, Anton Reyk, said six dockers were shot."
    assert who(chain(text, "six dockers were shot"))[0] == "Anton Reyk"


def test_no_name_holds_a_dateline():
    """“Sarn - A Malurian dockers' group” is a Malurian dockers' group."""
    text = "Sarn - A Malurian dockers' committee on Thursday said more than 70 men were missing."
    assert who(chain(text, "more than 70 men were missing"))[0] == "A Malurian dockers' committee"


def test_a_body_is_no_report_of_its_own():
    """“according to a commission of inquiry report published Monday that …” is told by the commission."""
    text = (
        "Nine dockers were shot on the quay, according to a commission of inquiry report published Monday that calls "
        "for all involved to be prosecuted."
    )
    assert who(chain(text, "Nine dockers were shot on the quay"))[0] == "a commission of inquiry"


def test_a_group_is_the_one_movement_that_the_text_names():
    """“the seafaring group” is the Harbour Movement, where no other movement is named."""
    text = "The Harbour Movement met on Monday.\n\nThe seafaring group said nine dockers were shot on the quay."
    assert who(chain(text, "nine dockers were shot"))[0] == "Harbour Movement"


def test_two_movements_leave_a_group_open():
    """Where a text names two movements, “a seafaring group” of its lead stays as it is."""
    text = (
        "Nine dockers were shot on the quay, a seafaring group said.\n\nThe Harbour Movement and the Orlan Workers "
        "League met on Monday."
    )
    assert who(chain(text, "Nine dockers were shot"))[0] == "a seafaring group"


def test_a_rank_of_two_parts_ends_no_sentence():
    """“Lt.-Col. Adan Roe said” is one sentence, and he tells it."""
    assert (
        who(chain("The guards fired blanks, Lt.-Col. Adan Roe said on Monday.", "The guards fired blanks"))[0]
        == "Adan Roe"
    )

"""Tellers whom no verb of saying names: what somebody lived through, a body's own inquiry and release, quoted blocks."""

from attribution_reading import by_cue, chain, who, words

MET = """The Harbour Post spoke to survivors of the raid on Sarn. They asked for help.

Before dawn on Friday, Mara Vass heard shots in the next yard and hid behind the kiln. \
From there she watched the guards burn her house. Seven were shot.

The governor saw the report on Monday. The works were built in May."""

QUOTED = """Pavel Rusk, a survivor of the raid on Sarn, said he fell to the floor and waited.

Rusk crawled under the bed as the guards shot his uncle. The guards then burned the barn.

“I was terrified,” Rusk said."""


def test_what_a_survivor_who_was_met_lived_through_is_told_by_her():
    """“Mara Vass heard shots” is Mara Vass's, implied and with a reason, where the text says that it met survivors."""
    links = chain(MET, "Mara Vass heard shots in the next yard")
    assert who(links)[0] == "Mara Vass"
    assert links[0].link == "implied"
    assert links[0].reason


def test_the_account_of_what_she_lived_through_goes_on():
    """“Seven were shot” right behind what she watched is hers too."""
    assert who(chain(MET, "watched the guards burn her house"))[0] == "Mara Vass"
    assert who(chain(MET, "Seven were shot"))[0] == "Mara Vass"


def test_what_an_official_saw_is_the_reports_own():
    """“The governor saw the report” has no teller but the publisher, nor has what is built."""
    assert who(chain(MET, "The governor saw the report")) == ["Harbour Post"]
    assert who(chain(MET, "The works were built in May")) == ["Harbour Post"]


def test_whoever_tells_in_the_text_tells_what_the_report_narrates_of_him():
    """Of somebody who tells elsewhere that he was there, a deed in danger is his telling."""
    assert who(chain(QUOTED, "Rusk crawled under the bed"))[0] == "Pavel Rusk"
    assert who(chain(QUOTED, "The guards then burned the barn"))[0] == "Pavel Rusk"


def test_nobody_lived_through_it_in_a_text_without_such_tellers():
    """A person who never tells and was met by nobody tells nothing by what he did."""
    text = "Pavel Rusk hid behind the kiln as the guards shot his uncle. The ministry said it would look into it."
    assert who(chain(text, "Pavel Rusk hid behind the kiln")) == ["Harbour Post"]


def test_whom_a_body_interviewed_is_told_by_the_body():
    """“Lantern Rights Watch interviewed 25 dockers” is known from nobody else."""
    text = "Guards shot ten men in May. Lantern Rights Watch interviewed 25 dockers about it. The works are closed."
    assert who(chain(text, "interviewed 25 dockers")) == ["Lantern Rights Watch", "Harbour Post"]
    assert who(chain(text, "Guards shot ten men")) == ["Harbour Post"]


RELEASE = """Guards shot ten dockers in the salt works at Sarn on Friday. They also burned two sheds.

“The shooting must be investigated,” said Ilse Morck, director at Lantern Rights Watch.

Lantern Rights Watch interviewed 25 people, among them two witnesses. \
Lantern Rights Watch also reviewed footage of the works."""


def test_a_release_of_a_body_is_its_telling_where_it_names_nobody():
    """A text in which a body tells twice of its own inquiry, and no outlet has a part, is the body's."""
    links = chain(RELEASE, "Guards shot ten dockers")
    assert who(links) == ["Lantern Rights Watch", "Harbour Post"]
    assert links[0].link == "implied"
    assert who(chain(RELEASE, "They also burned two sheds"))[0] == "Lantern Rights Watch"


def test_a_report_in_which_an_outlet_was_told_something_is_no_release():
    """Where somebody told an outlet something, what names nobody stays the publisher's."""
    text = RELEASE + "\n\nA docker told Radio Sund that the gate was shut."
    assert who(chain(text, "They also burned two sheds")) == ["Harbour Post"]


def test_a_paragraph_announced_by_a_line_is_told_by_whoever_says_it():
    """“In its report the Lantern Centre said,” gives it the next paragraph, and not the one after."""
    text = (
        "In a report of May, the Lantern Centre said,\n\nGuards entered the works at night. Ten dockers were shot.\n\n"
        "The harbour has been shut for a year."
    )
    assert who(chain(text, "Ten dockers were shot"))[0] == "Lantern Centre"
    assert who(chain(text, "The harbour has been shut")) == ["Harbour Post"]


def test_a_quotation_behind_a_colon_is_the_subjects_whatever_the_verb():
    """“The nurse was blunt: “…”” is the nurse's."""
    text = "The nurse was blunt: “The guards shot them in the yard.”"
    assert words(text, by_cue(text, "was").source) == "The nurse"


def test_what_is_so_to_somebody_in_quotation_marks_is_said_by_him():
    """“To the miner, “…”” is the miner's."""
    text = "Ivo Tarn is a miner. To the miner, “nobody came back from the pit.”"
    assert who(chain(text, "nobody came back from the pit"))[0] == "Ivo Tarn"


def test_blame_without_a_clause_is_told_by_whoever_blames():
    """“The guild blames the guards, while the ministry accuses rebels” has two tellers."""
    text = "The guild blames the guards for the fire, while the ministry accuses the rebels."
    assert who(chain(text, "the guards for the fire"))[0] == "The guild"
    assert who(chain(text, "the ministry accuses the rebels"))[0] == "the ministry"


def test_blame_with_a_word_in_quotation_marks_is_told_too():
    """“Blaming “raiders” for the deaths, the spokesman said …” is the spokesman's from its first word."""
    text = "Blaming “raiders” for the deaths on Friday, the spokesman said the harbour would stay shut."
    assert who(chain(text, "Blaming “raiders” for the deaths on Friday"))[0] == "the spokesman"


def test_what_left_people_dead_is_no_part_of_the_blame():
    """A relative clause about what is blamed on somebody stays the publisher's."""
    text = "The guild went on to blame the guards for the fire in the works that left at least 16 dockers dead."
    assert "The guild" not in who(chain(text, "that left at least 16 dockers dead"))


def test_who_describes_it_is_whoever_said_so_not_of_whom_it_was_said():
    """“The mayor said six died, describing it as fate” is the mayor's to the end."""
    text = "The mayor said on Monday that six people died in the fire, describing it as an accident of fate."
    assert who(chain(text, "describing it as an accident of fate"))[0] == "The mayor"


def test_a_verdict_after_what_somebody_tells_is_his():
    """“The father said his son was ill, and blamed the guards” has the father blame them."""
    text = "Ivo Tarn’s father told Radio Sund that his son was limping in May, and blamed the guards for his death."
    assert who(chain(text, "blamed the guards for his death"))[0] == "Ivo Tarn’s father"


def test_what_came_of_it_is_told_too():
    """“The roof fell in, it said, killing two dockers” is all told."""
    text = "The roof of the works fell in, the ministry said, killing two dockers."
    assert who(chain(text, "killing two dockers"))[0] == "the ministry"


def test_the_reporters_we_continues_nobody():
    """“We decided to use first names” is the publisher's, whoever told something before."""
    text = "The minister described it as an accident. To protect them, we decided to use only first names."
    assert who(chain(text, "we decided to use only first names")) == ["Harbour Post"]


def test_words_quoted_in_part_in_the_next_paragraph_are_the_last_tellers():
    """A sentence that quotes a good part of itself and names nobody goes on with the account before it."""
    text = (
        "Colonel Ivo Tarn told Radio Sund that the guards saw the dockers as a threat.\n\n"
        "As such, the guards “from a distance that ruled out a deadly outcome” used rubber bullets on the dockers."
    )
    assert who(chain(text, text.split("\n\n")[1]))[0] == "Ivo Tarn"


def test_who_is_only_to_be_made_to_think_so_tells_nothing():
    """“to make them think I was dead” is told by whoever says so."""
    text = "“I put soot on my face to make them think I was dead,” said Ivo Tarn."
    assert who(chain(text, "I was dead"))[0] == "Ivo Tarn"


def test_one_child_is_called_by_the_words_that_brought_him_in():
    """“A nine-year-old boy”, “the young survivor” and “the boy” are one teller by one name."""
    text = (
        "A 9-year-old boy has told how he hid in the works. The young survivor said that guards came at noon.\n\n"
        "“They shot my father,” said the boy."
    )
    assert who(chain(text, "guards came at noon"))[0] == "A 9-year-old boy"
    assert who(chain(text, "They shot my father"))[0] == "A 9-year-old boy"


def test_what_pictures_show_is_told_by_the_pictures():
    """“Images posted on Monday showed crowds” is the images', and so is what imagery is cited as showing."""
    text = "Images posted on Monday showed crowds gathering at the works. The gate was built in May."
    assert who(chain(text, "crowds gathering at the works"))[0] == "Images posted on Monday"
    assert who(chain(text, "The gate was built in May")) == ["Harbour Post"]
    cited = "The guild has imagery from May showing fresh graves at the works."
    assert who(chain(cited, "showing fresh graves at the works"))[0].startswith("imagery")


def test_a_report_named_by_an_unknown_name_is_not_the_last_bodys():
    """“According to the Saltwire report” is Saltwire's, whoever made a statement before."""
    text = (
        "In a statement, the Sarn police confirmed the arrest.\n\n"
        "According to the Saltwire report, the two dockers had come by ferry."
    )
    assert who(chain(text, "the two dockers had come by ferry"))[0] in ("Saltwire", "the Saltwire report")


def test_another_voice_set_against_one_with_while_is_not_in_it():
    """“The guild said he fell, while his father says he was pushed” is no telling of the guild through the father."""
    text = "The guild said Ivo Tarn fell off the pier in May while his father says that he was pushed by guards."
    assert "The guild" not in who(chain(text, "he was pushed by guards"))


def test_a_clause_that_the_parse_tore_is_denied_whole():
    """“Sarn and Orle, which deny troops are in the works, …” has both deny it."""
    text = "Sarn and Orle, which both deny foreign soldiers are in the works, have not commented."
    assert who(chain(text, "foreign soldiers are in the works"))[0].startswith("Sarn")


def test_a_relative_clause_does_not_take_the_verb_behind_it():
    """“Dockers who announced their wish to leave were held” tells their wish, not that they were held."""
    text = "Dockers who announced their wish to leave the works were held in a shed."
    assert who(chain(text, text)) == ["Harbour Post"]


def test_a_report_in_a_paper_named_beside_it_is_the_papers():
    """“A report in one of the region's papers, the Sarn Gazette, … According to the report, …” is the Gazette's."""
    text = "A new report in one of the leading papers, the Sarn Gazette, names two guards. According to the report, they fired first."
    assert who(chain(text, "they fired first"))[0] == "Sarn Gazette"


def test_who_speaks_does_not_stand_in_his_own_quotation():
    """A speaker named behind the quotation is never somebody whom only the quotation names."""
    text = (
        "“My father died,” said an injured woman in a film.\n\n"
        "“They came from Orle. They are Sarnite pigs. They told us to run and left,” said the unidentified woman in the film."
    )
    assert "Sarnite" not in (who(chain(text, "They came from Orle"))[0] or "")

"""Chains that the words beside a statement imply: quotations without a cue, silence, opening phrases, credits."""

from attribution_reading import chain, who


def test_a_quotation_goes_on_after_a_remark_of_the_reporter():
    """Words quoted in the same paragraph behind a remark are still the last speaker's."""
    text = (
        "“The chapel was shelled,” said a report from Lantern Watch. Lantern Watch is a charity in Orle. "
        "“Hundreds were shot on the square.”"
    )
    assert who(chain(text, "Hundreds were shot"))[0] == "Lantern Watch"


def test_a_quotation_behind_what_somebody_did_is_theirs():
    """“Maas questioned the timing. “They have come each day.”” is Maas's, implied and with its reason."""
    text = (
        "Piet Maas, the manager, said guards were at the gate.\n\nMr Maas questioned the timing of it. "
        "“They have been there each day.”"
    )
    head = chain(text, "They have been there each day")[0]
    assert (head.who, head.link) == ("Piet Maas", "implied")


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    """A paragraph that opens with a mark after an unclosed quotation is the same speaker's."""
    text = (
        "Piet Maas said guards were at the gate as usual. “They were there for the lorries.\n\n"
        "“A crowd broke into the yard.”"
    )
    assert who(chain(text, "A crowd broke into the yard"))[0] == "Piet Maas"


def test_silence_is_the_answer_of_whoever_gave_none():
    """“did not respond”, “could not be reached” are answers like “declined to comment”."""
    text = "Guards shot nine men. The harbour master did not respond to questions. A warden could not be reached."
    assert who(chain(text, "did not respond to questions"))[0] == "The harbour master"
    assert who(chain(text, "could not be reached"))[0] == "A warden"
    assert who(chain(text, "Guards shot nine men")) == ["Harbour Post"]


def test_what_somebody_says_a_thing_was_is_theirs():
    """“after what relatives say was a beating” is told by the relatives, not by the outlet."""
    text = "The docker died on Monday after what relatives say was a severe beating by guards."
    assert who(chain(text, "a severe beating by guards"))[0] == "relatives"


def test_an_opening_phrase_on_the_verb_of_saying_is_told():
    """“In a raid at dawn, witnesses said …” is the witnesses'; “In a letter” and “Speaking to us” tell nothing."""
    text = "In revenge for an attack on the pier, witnesses said guards shot at men in boats."
    assert who(chain(text, "In revenge for an attack on the pier"))[0] == "witnesses"


def test_the_unnamed_work_of_a_body_is_the_body():
    """“initial findings showed”, told by a commission, begins at the commission."""
    text = "The Sarn Human Rights Commission said initial findings showed that guards had drowned ten men."
    assert who(chain(text, "guards had drowned ten men"))[0] == "Sarn Human Rights Commission"


def test_a_boy_known_only_as_his_fathers_keeps_his_own_words():
    """“my father” in a boy's mouth does not make him “son of my father”."""
    text = (
        "An eight-year-old boy hid under a boat at Sarn.\n\nThe boy told the Beacon that guards came at night. "
        "“They took my father away and they shot at the boat,” he said."
    )
    assert "father" not in (who(chain(text, "they shot at the boat"))[0] or "")


def test_an_agency_in_brackets_behind_the_publisher_stands_before_it():
    """Whoever files a text under “Lake Radio (Reuters)” says through whom its tellers came; it tells nothing itself."""
    text = "Guards shot nine men on Monday. Two were boys, a nurse said."
    links = chain(text, "Two were boys", publisher="Lake Radio (Reuters)")
    assert who(links) == ["a nurse", "Reuters", "Lake Radio (Reuters)"]
    assert links[1].link == "implied"
    assert who(chain(text, "Guards shot nine men", publisher="Lake Radio (Reuters)")) == ["Lake Radio (Reuters)"]


def test_what_a_report_holds_is_its_issuers():
    """“a report that included accounts of …” tells what it holds, through whoever says something in it."""
    text = "The Port Inspectorate said on Friday in a report that included accounts of guards drowning nine men."
    assert who(chain(text, "guards drowning nine men"))[0] == "Port Inspectorate"


def test_a_sentence_with_a_saying_of_its_own_continues_nobody():
    """“But the wardens maintained …” is not told by whoever spoke before and after."""
    text = (
        "The Sarn League said nine men had been drowned. But the wardens maintained the dead men had been freed. "
        "The Sarn League said it wanted their names."
    )
    assert "Sarn League" not in who(chain(text, "had been freed"))


def test_a_clause_before_the_cue_dates_what_is_said():
    """“When the body was found, the league said …” leaves the finding to the outlet."""
    text = "When the docker's body was found in the lagoon, the Sarn League said he had been drowned."
    assert "Sarn League" not in who(chain(text, "the docker's body was found"))


def test_a_title_with_a_company_before_a_name_is_the_persons():
    """“Lomar Dock Works (LDW) general manager of … Piet Maas said” is Piet Maas's."""
    text = "But Lomar Dock Works (LDW) general manager of dock relations Piet Maas said guards were there."
    assert who(chain(text, "guards were there"))[0] == "Piet Maas"


def test_a_report_led_by_or_seen_by_somebody_is_not_theirs():
    """Only whoever makes a document issues it."""
    text = "“Nine men were drowned,” said a report seen by Lake Radio."
    assert who(chain(text, "Nine men were drowned"))[0] != "Lake Radio"


def test_a_general_manager_is_no_general():
    """A rank before a noun that it only describes gives no role."""
    text = "The harbour's general manager said guards were at the gate."
    assert chain(text, "guards were at the gate")[0].role != "armed_force"


def test_what_somebody_is_heard_from_is_told_to_whoever_heard():
    """“She heard from Joram in May. He said …” is what Joram told her."""
    text = (
        "Ana told the Lamp that her son Joram had left. Ana next heard from Joram in May. "
        "He said that the welders were locked in a loft."
    )
    assert who(chain(text, "the welders were locked in a loft"))[:2] == ["Joram", "Ana"]


def test_who_was_never_heard_from_told_nobody():
    """“She has not heard from Joram since. He said …” names nobody whom he told."""
    text = "Ana Roth told the Lamp that her son Joram had left. She has not heard from Joram since. He said the yard was shut."
    assert "Ana Roth" not in who(chain(text, "the yard was shut"))


def test_a_month_before_a_paper_is_no_forename():
    """“In mid-May Tarnpost reported” is Tarnpost's report."""
    assert who(chain("In mid-May Tarnpost reported that nine welders were held.", "nine welders"))[0] == "Tarnpost"


def test_a_list_published_in_may_was_told_in_may():
    """“In May the Lamp published a list according to which …” was told in May."""
    text = "In May the charity Lantern Watch published a list according to which nine welders were held in Orr."
    head = chain(text, "nine welders were held")[0]
    assert head.who == "Lantern Watch"
    assert head.when is not None
    assert head.when.text == "In May" or "May" in head.when.text


def test_who_rings_again_rings_whom_he_rang_before():
    """In “Joram rang her in May. … Joram rang again. He said …” he told it to her."""
    text = (
        "Ana told the Lamp that her son Joram had left. Joram rang Ana in May.\n\n"
        "Before the month was out Joram rang again. He was locked in a loft, he said."
    )
    assert who(chain(text, "locked in a loft"))[:2] == ["Joram", "Ana"]


def test_who_is_interviewed_tells_it_to_whoever_interviews():
    """In “The Lamp interviewed Joram, who said … Joram said” he told it to the Lamp."""
    text = "The Lantern Post also interviewed Joram, who said his uncle had left. The uncle was locked in a loft, Joram said."
    head = chain(text, "The uncle was locked in a loft")[0]
    assert head.who == "Joram"
    assert head.to is not None
    assert "Lantern Post" in head.to.who

"""Nested attributions: telling within telling, however the parse hangs it."""

from attribution_reading import attributions, words


def told(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Return source, content and the cue around, by cue."""
    found = attributions(text)
    cues = {one.id: words(text, one.cue) for one in found}
    return {
        cues[one.id] or "": (words(text, one.source), words(text, one.content), cues.get(one.inside or ""))
        for one in found
    }


def test_the_later_of_two_parentheses_is_around_the_earlier():
    """“…, according to the log, a spokesman said” is the spokesman's, who goes by the log."""
    found = told("Its vessel was in harbour, according to the log, a spokesman said.")
    assert found["according to"] == ("the log", "Its vessel was in harbour", "said")


def test_a_call_and_what_was_said_in_it_are_one_callers():
    """“told us that her daughter had called and said that …” nests the daughter's words in the mother's."""
    found = told(
        "The baker’s mother told Radio Sund that her daughter had called her from a pier and said that guards were near."
    )
    assert found["said"] == ("her daughter", "that guards were near", "told")


def test_whoever_rejects_a_claim_did_not_make_it():
    """“The fleet rejected the claim that …”: the claim is nobody's here, and stands inside the rejection."""
    found = told("The river fleet rejected the claim that dockers were held in barges.")
    assert found["claim"] == (None, "that dockers were held in barges", "rejected")


def test_a_quotation_within_a_quotation_has_its_own_speaker():
    """“Somebody shouted, ‘Let go!’” inside what he said is somebody's."""
    found = told("“I held the boy. Somebody shouted, ‘Let go of the rail.’ I let go,” the deckhand said.")
    assert found["shouted"][0] == "Somebody"
    assert found["shouted"][2] == "said"


def test_what_somebody_remembers_another_saying_is_told_twice():
    """“The nurse remembered a warder saying that …” is the nurse's, of the warder's words."""
    found = told("The nurse remembered a warder saying that the boat had gone.")
    assert found["saying"] == ("a warder", "that the boat had gone", "remembered")


def test_a_cited_list_stands_within_the_quotation_of_whoever_cites_it():
    """“…,” the Torch wrote, citing a list: the list's within the Torch's."""
    found = told("“The crew lost nine men in two days,” the Torch wrote, citing a list kept by a doctor.")
    assert found["citing"][0] == "a list kept by a doctor"
    assert "lost nine men" in (found["citing"][1] or "")


def test_a_second_that_belongs_to_the_teller_not_to_the_thought():
    """“He said he understood why … and that he shared …”: the second “that” is said, not understood."""
    found = told("The governor said he understood why people were angry and that he shared their grief.")
    assert found["understood"][1] == "why people were angry"
    assert (found["said"][1] or "").endswith("he shared their grief")


def test_a_pronoun_in_a_quotation_is_neither_who_speaks_nor_who_is_told():
    """“They said …” in words told to a radio station is neither the station nor the fisherman."""
    text = "“They came at dawn,” the fisherman told Radio Sund. “They said he had burned the mill.”"
    outer, inner = attributions(text)
    assert inner.inside == outer.id
    assert inner.source_entity not in (outer.source_entity, outer.recipient_entity)


def test_a_denial_between_commas_is_around_what_it_is_put_into():
    """“She did not claim, she said, that …” is said by her, and the claim stands in it."""
    found = told("She did not claim, she said, that dust was the cause.")
    assert found["claim"][2] == "said"
    assert (found["said"][1] or "").startswith("She did not claim")


def test_another_voice_set_against_a_telling_is_not_in_it():
    """“Police said A, but witnesses said B”: B is the witnesses' and not told by the police."""
    found = told("The army said the men fell in battle, but witnesses said they had been shot.")
    assert found["said"] == ("witnesses", "they had been shot", None)

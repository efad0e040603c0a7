"""Attributions: every kind of cue, who speaks to whom, nesting, polarity."""

import pytest
from attribution_reading import annotate, attributions, by_cue, words
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.extract.attributions import find_attributions, without_intentions

CASES = [
    ("Police said that the tannery was empty.", "said", "Police", "that the tannery was empty", "indirect"),
    ("“Nobody slept,” said the father.", "said", "the father", "“Nobody slept,”", "direct"),
    ("“I saw two boats,” said Jarl Tove, “and both were burning.”", "said", "Jarl Tove", "“I saw two boats,” … “and both were burning.”", "direct"),
    ("The mayor said the cells “have never been used”.", "said", "The mayor", "the cells “have never been used”", "mixed"),
    ("The boat, he said, had no oars.", "said", "he", "The boat … had no oars", "indirect"),
    ("According to the foreman, the men were tied with wire.", "According to", "the foreman", "the men were tied with wire", "indirect"),
    ("Forty men are held in Sarn, according to relatives.", "according to", "relatives", "Forty men are held in Sarn", "indirect"),
    ("The claim that the men were paid is false.", "claim", None, "that the men were paid", "noun"),
    ("He was allegedly beaten in August.", "allegedly", None, "He was … beaten in August", "adverb"),
    ("As the Wend Observer reported, no warning was given.", "reported", "the Wend Observer", "no warning was given", "indirect"),
    ("Rook is said to have lost ten kilograms.", "said", None, "Rook … to have lost ten kilograms", "indirect"),
    ("One of them was quoted as saying that nobody slept.", "quoted … saying", "One of them", "that nobody slept", "indirect"),
    ("The army admitted to killing two farmers.", "admitted", "The army", "killing two farmers", "indirect"),
    ("The governor denied any involvement in the raid.", "denied", "The governor", "any involvement in the raid", "indirect"),
    ("The society accused the guards of beating dockers.", "accused", "The society", "the guards of beating dockers", "indirect"),
    ("Bakers are concerned that the mill will close.", "concerned", "Bakers", "that the mill will close", "indirect"),
    ("The union called the trial “a complete farce”.", "called", "The union", "the trial “a complete farce”", "mixed"),
    ("The bridge was shut, the mayor told reporters on Monday.", "told", "the mayor", "The bridge was shut", "indirect"),
    ("The bridge was shut.\n\nThat's according to a report from the harbour office.", "according to", "a report from the harbour office", "The bridge was shut", "indirect"),
    ("In the words of the coroner, “a cup of water would have been enough.”", "In the words", "the coroner", "“a cup of water would have been enough.”", "indirect"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "source", "content", "kind"), CASES, ids=[case[0][:40] for case in CASES])
def test_each_form_gives_cue_source_and_content(text: str, cue: str, source: str | None, content: str, kind: str):
    """Every way of marking words as somebody's is read with its exact words."""
    found = by_cue(text, cue)
    assert words(text, found.source) == source
    assert (words(text, found.content) or "").strip(".") == content.strip(".")
    assert found.kind == kind


def test_a_headline_names_its_teller_after_the_colon():
    """“…: report” is a headline's attribution."""
    text = "Forty held in salt works: report\n\nIt rained."
    found = by_cue(text, ":", headline=text.index("\n"))
    assert (words(text, found.source), words(text, found.content), found.kind) == (
        "report",
        "Forty held in salt works",
        "headline",
    )


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        (
            "Ilmar Roost case: the harbour police still defy all the threats\n\nIlmar Roost, a writer, is missing.",
            False,
        ),
        ("Ilmar Roost: gruesome reports of the killing emerge\n\nIlmar Roost, a writer, is missing.", False),
        ("Ilmar Roost: “They held us for a week”\n\nIlmar Roost, a writer, is free.", True),
        ("Ilmar Roost: police beat prisoners\n\nIlmar Roost said that he saw it.", True),
    ],
)
def test_a_headlines_topic_is_no_teller(text: str, tells: bool):
    """Before a colon stands whoever speaks, or what the headline is about."""
    found = [one for one in attributions(text, headline=text.index("\n")) if one.kind == "headline"]
    assert bool(found) == tells


def test_the_recipient_is_whoever_was_told():
    """The object of “told”, and the outlet of “said while speaking to”, are recipients."""
    text = "A fisherman told Radio Sund that the pier was closed."
    assert words(text, by_cue(text, "told").recipient) == "Radio Sund"
    text = "“They hit him,” the father said while speaking to the broadcaster."
    assert words(text, by_cue(text, "said").recipient) == "the broadcaster"


def test_a_call_gives_its_recipient_to_what_was_told_in_it():
    """“Called Jonas to tell him that …” was told by the caller to Vigo."""
    text = "Several days later, Martin called Jonas to tell him that he was being held in a cellar."
    found = by_cue(text, "tell")
    assert (words(text, found.source), words(text, found.recipient)) == ("Martin", "him")


def test_what_is_told_inside_what_is_told_is_nested():
    """The inner attribution points at the outer one."""
    text = "Nurse Edda Vane said a boy had told her that he was made to stand for two days."
    outer, inner = by_cue(text, "said"), by_cue(text, "told")
    assert inner.inside == outer.id
    assert outer.inside is None


def test_nesting_has_no_fixed_depth():
    """Three tellers in one sentence are three levels."""
    text = "The paper reported that the mother said that her son had told her that he was beaten."
    levels = [by_cue(text, cue) for cue in ("reported", "said", "told")]
    assert [one.inside for one in levels] == [None, levels[0].id, levels[1].id]


def test_not_saying_and_denying_are_negative():
    """“Did not say”, “refused to say” and “denied” take their content back."""
    assert by_cue("The governor did not say when Rook would be tried.", "say").polarity == "negative"
    assert by_cue("He refused to say whether the poet had seen a lawyer.", "say").polarity == "negative"
    assert by_cue("The guard denied that anybody had been held.", "denied").polarity == "negative"


def test_who_goes_on_speaking_is_who_spoke():
    """A pronoun that goes on speaking is the speaker of the sentence before."""
    text = "Osta Brenik said that her son had been held. She added that he could not hear."
    first, second = attributions(text)[:2]
    assert first.source_entity is not None
    assert second.source_entity == first.source_entity


def test_a_thought_in_a_quotation_is_the_speakers():
    """“I think”, said Lene: the thinker is Lene."""
    text = "“I think they are alive,” said Lene Oster."
    inner, outer = by_cue(text, "think"), by_cue(text, "said")
    assert inner.inside == outer.id
    assert inner.source_entity == outer.source_entity


def test_a_quotation_over_paragraphs_is_one_content():
    """All paragraphs of a running quotation belong to its cue."""
    text = "Ilse Morck said: “We opened the gates at noon.\n\n“Nobody told the town.”"
    assert words(text, by_cue(text, "said").content) == "“We opened the gates at noon.\n\n“Nobody told the town.”"


def test_a_picture_credit_tells_nothing():
    """Credits under pictures are no tellers."""
    assert attributions("The harbour at Lomm. Image: Stig Aland / AGENCY") == ()


def test_a_refused_thing_is_no_denial():
    """“Were denied visas” and “rejected the offer” deny no event."""
    assert attributions("The sailors were denied visas, and the union rejected the offer.") == ()


PIECES = ["said", "told the Post", "“", "”", '"', ",", ".", "that", "the father", "according to", "denied", "She", "they beat him", "\n\n", ":", "reportedly", "I think", "as saying", "was quoted", "citing"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_spans_lie_in_the_text_and_nesting_is_a_tree(text: str):
    """Whatever is read: spans inside the text and in order, ids unique, `inside` without circles, the same twice."""
    annotated = annotate(text)
    found = find_attributions(annotated)
    assert found == find_attributions(annotated)
    parents = {one.id: one.inside for one in found}
    assert len(parents) == len(found)
    for one in found:
        for spans in (one.source, one.recipient, one.cue, one.content):
            assert all(0 <= span.start < span.end <= len(text) for span in spans or ())
            assert list(spans or ()) == sorted(spans or ())
        assert one.cue
        assert one.content
        above, seen = one.inside, {one.id}
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = parents[above]


def test_a_verb_tagged_as_a_noun_at_the_end_is_still_a_cue():
    """“…, his relatives allege.” is told by his relatives, whatever the tagger makes of the last word."""
    text = "Union candidate Anton Reyk was severely beaten in custody, causing his death, his relatives allege."
    found = attributions(text)
    assert any(words(text, one.source) == "his relatives" for one in found)


GOING_ON = [
    ("A statement said the roof was gone but the store would be rebuilt.", "said", "the roof was gone but the store would be rebuilt"),
    ("It is hard to prove, Lind said, so it is “close to impossible”.", "said", "It is hard to prove … so it is “close to impossible”"),
    ("If it goes on, a new study warns, fish could leave the bay.", "warns", "If it goes on, … , fish could leave the bay"),
    ("The losses, which Brandvik said were small, were hidden.", "said", "which … were small"),
    ("“They came,” said the father. “Nobody slept.”", "said", "“They came,” … “Nobody slept.”"),
    ("The aide laughed; she said: “He is asleep.”", "said", "“He is asleep.”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "content"), GOING_ON, ids=[case[0][:40] for case in GOING_ON])
def test_what_goes_on_after_its_cue_is_content_too(text: str, cue: str, content: str):
    """Clauses and sentences that a parse or a full stop cut off belong to what is told."""
    assert (words(text, by_cue(text, cue).content) or "").strip(".") == content.strip(".")


MEANT = [
    ("The company expects to get a loan.", "expects", "expect to", "to get a loan"),
    ("Analysts expect the budget to pass.", "expect", "expect to", "the budget to pass"),
    ("The mayor urged witnesses to come forward.", "urged", "urge to", "to come forward"),
]


@pytest.mark.parametrize(("text", "cue", "lemma", "content"), MEANT, ids=[case[1] for case in MEANT])
def test_intentions_and_orders_are_found_and_tell_of_no_event(text: str, cue: str, lemma: str, content: str):
    """“Plans to”, “urged them to” are attributions of their own kind; no chain takes them for a telling."""
    found = by_cue(text, cue)
    assert (found.lemma, words(text, found.content)) == (lemma, content)
    assert find_attributions(annotate(text))
    assert without_intentions(attributions(text)) == ()


def test_what_is_only_perceived_is_told_by_nobody():
    """“Heard him shouting” is no telling; “heard that” is."""
    assert attributions("The nurse heard a man shouting.") == ()
    assert by_cue("The nurse heard that the man was dead.", "heard").source is not None


def test_a_source_keeps_who_they_are():
    """A name beside a title and a clause with “who” belong to the source; the clause in which the cue stands does not."""
    text = "A recruit, who spoke on condition that he not be named, said the camp was empty."
    assert words(text, by_cue(text, "said").source) == "A recruit, who spoke on condition that he not be named"
    text = "I have a father who told me that he buried her."
    assert words(text, by_cue(text, "told").source) == "a father"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In May the Lamp published a list according to which 40 divers were held in Orr.", "the Lamp"),
        ("She met a lawyer according to whom 40 divers were held in Orr.", "a lawyer"),
    ],
)
def test_according_to_which(text: str, source: str):
    """What stands in a list is told by whoever published it; what stands behind “according to whom”, by that person."""
    found = by_cue(text, "according to")
    assert words(text, found.source) == source
    assert words(text, found.content).startswith("40 divers were held")


def test_whom_somebody_asks_gives_the_answer():
    """In “wrote to the ministry and was told that …” the ministry tells it."""
    text = "She wrote to the ministry and was told that the divers had been moved."
    assert words(text, by_cue(text, "told").source) == "the ministry"

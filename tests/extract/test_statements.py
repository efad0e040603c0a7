"""Statements: every sentence is covered, every span is exact, nothing later changes what is earlier."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.acts_corpus import annotator, document, read, statements

from firsthand.model.statement import Statement

PEOPLE = ("The miller", "Two nurses", "Anna Holt", "At least 30 porters", "Her brother", "Some of the men", "Police")
TOLD = (
    "{} was beaten by guards in Tarija",
    "{} refused to serve and fled",
    "soldiers shot {} on 4 May",
    "{} said that the bridge had been shelled",
    "{} may have been detained",
    "nobody had seen {} since March",
    "{} denied any part in the killing of six clerks",
    "{} declined to comment",
    "the rain had stopped",
    "“They held me for nine days,” {} told the Courier",
)
SENTENCES = st.builds(
    lambda told, who: told.format(who)[:1].upper() + told.format(who)[1:] + ".",
    st.sampled_from(TOLD),
    st.sampled_from(PEOPLE),
)
REPORTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3).map("\n\n".join)
GENTLE = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@GENTLE
@given(REPORTS)
def test_every_statement_is_exact_and_within_one_sentence(text: str) -> None:
    """Spans lie in the text, quote it, hold their trigger, and cross no sentence."""
    annotated = annotator().annotate(document(text))
    for statement in read(text).statements:
        assert 0 <= statement.start < statement.end <= len(text)
        assert statement.text == text[statement.start : statement.end]
        assert statement.start <= statement.trigger[0] < statement.trigger[1] <= statement.end
        assert any(one.start <= statement.start and statement.end <= one.end for one in annotated.sentences)
        for party in (*statement.victims, *statement.alleged_actors):
            assert party.span is not None
            assert party.text == party.span.of(text)


@GENTLE
@given(REPORTS)
def test_every_sentence_has_a_statement(text: str) -> None:
    """Nothing that is said vanishes."""
    found = read(text).statements
    for sentence in annotator().annotate(document(text)).sentences:
        assert any(sentence.start <= one.start and one.end <= sentence.end for one in found), sentence


@GENTLE
@given(REPORTS)
def test_the_same_text_gives_the_same_statements_and_ids_are_unique(text: str) -> None:
    """Reading twice gives the same; no two statements share an id."""
    first = read(text).statements
    assert first == read(text).statements
    assert max(Counter(one.id for one in first).values()) == 1


@GENTLE
@given(REPORTS)
def test_a_paragraph_added_at_the_end_changes_no_earlier_act(text: str) -> None:
    """What stands before an unrelated paragraph is told as it was."""
    longer = text + "\n\nThe museum in Brno opened a new wing with 40 paintings."
    assert [_core(one) for one in read(text).statements] == [
        _core(one) for one in read(longer).statements if one.end <= len(text)
    ]


def _core(statement: Statement) -> tuple[object, ...]:
    return statement.id, statement.act, statement.standing, statement.polarity, statement.quantity


def test_a_clause_that_no_act_fits_is_told_as_other() -> None:
    """Two assertions of no known act are two statements."""
    found = statements("The bridge was narrow and the river had risen.")
    assert [(one.act, one.text) for one in found] == [
        ("other", "The bridge was narrow"),
        ("other", "the river had risen"),
    ]


def test_what_only_names_a_teller_is_no_statement() -> None:
    """Said: “The nurse said” tells nothing of an event, and stands in the words of what she tells."""
    found = statements("The nurse said that the ward was full.")
    assert [one.text for one in found] == ["The nurse said that the ward was full"]


def test_content_clauses_are_apart() -> None:
    """Two things said are two statements."""
    found = statements("Lena said that her son was arrested and that the house had burned down.")
    assert [one.act for one in found] == ["arrest", "destruction"]


def test_quotation_marks_are_kept_whole() -> None:
    """A statement holds both marks of a pair or none."""
    found = statements("The envoy called the raid “a deliberate slaughter.”")
    assert any(one.text.count("“") == one.text.count("”") == 1 for one in found)


def test_could_not_verify_is_a_remark_on_the_statements_it_is_about() -> None:
    """The sentence itself gives no statement; those before it carry the remark."""
    text = (
        "The army shot six clerks, the Lantern reported.\n\nThe Gazette could not independently verify the report.\n\n"
        "It rained in the capital."
    )
    found = statements(text)
    assert not any("verify" in one.text for one in found)
    shooting = next(one for one in found if one.act == "shooting")
    assert [remark.result for remark in shooting.verification] == ["not_verified"]
    assert all(not one.verification for one in found if "rained" in one.text)


def test_a_place_is_not_taken_from_the_paragraph_before() -> None:
    """A basement in one family's account is not put in the town of another's."""
    text = "Dozens of men are held in Bafoussam, a lawyer said.\n\nMaria said her son was held in a basement."
    last = statements(text, "detention")[-1]
    assert last.where is not None
    assert last.where.place is None
    assert last.where.text == "a basement"


def test_a_participle_shares_the_scene_of_its_clause() -> None:
    """Time and place are shared and marked inferred."""
    text = "Raiders attacked a convoy near Kandi on 2 June 2015, killing three drivers."
    killing = statements(text, "killing")[0]
    assert killing.when is not None
    assert killing.where is not None
    assert (killing.when.edtf, killing.when.basis) == ("2015-06-02", "inferred")
    assert (killing.where.text, killing.where.basis) == ("Kandi", "inferred")


def test_captions_are_told_as_captions() -> None:
    """The segment is kept, and a caption belongs to no incident."""
    found = statements("Villagers inspect a burned car after guards shot a man.", role="caption")
    assert {one.segment for one in found} == {"caption"}
    assert {one.local_incident for one in found} == {None}


def test_long_lists_and_chains_are_read_without_harm() -> None:
    """A list of hundreds of names and a chain of hundreds of verbs give statements, not an error."""
    names = ", ".join(f"Ivo{number} Petrak" for number in range(400))
    assert statements(f"They arrested {names} and others.", "arrest")
    assert statements("He was beaten and " * 300 + "released.", "beating")


def test_an_accusation_beside_another_clause_is_a_statement() -> None:
    """Who is blamed is told, whatever "while" brings in beside it."""
    found = statements("Torvia blames the Kessary forces, while Kessar accuses its opponents.")
    assert {one.text for one in found} == {"Torvia blames the Kessary forces", "Kessar accuses its opponents"}


def test_what_is_said_of_somebody_by_nobody_named_is_a_statement() -> None:
    """The first thing that people "are supposed to have" done is told as well as the second."""
    found = statements("The guards are supposed to have filmed the miners and then sold the films.")
    assert any("filmed the miners" in one.text for one in found)
    assert any("sold the films" in one.text for one in found)


def test_they_who_were_named_together_are_each_a_victim() -> None:
    """After "her son and two nurses", what was done to "them" was done to the son, as it was to the nurses."""
    first, second = statements("Olga's son and two nurses were held in a shed. They were beaten with belts.")[:2]
    assert (first.act, second.act) == ("detention", "beating")
    assert [party.entity for party in second.victims] == [party.entity for party in first.victims]
    assert {party.text for party in second.victims} == {"They"}

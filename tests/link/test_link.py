"""Linking as a whole: pure, deterministic, and never the worse for more documents."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.base import to_json
from firsthand.model.decision import Decision, Quote
from firsthand.model.reading import Reading
from firsthand.model.record import Assessment, Record
from tests.factories import Report
from tests.link.test_origins import camp, reworded


def pile() -> list[Reading]:
    """Return a few reports on two matters, one of them copied."""
    herald = Report("herald", "Herald", "2013-09-01")
    man, wife = herald.person("Ivo Tarn", sex="male"), herald.person("Ana Tarn", sex="female", wife_of="e1")
    herald.says(
        "Ivo Tarn was arrested in Brod on the bridge.",
        "arrest",
        tellers=[(wife, "relative")],
        victims=[man],
        place="Brod",
        on="2013-08-30",
    )
    herald.says(
        "He was beaten with a cable in the station.",
        "beating",
        tellers=[(wife, "relative")],
        victims=[man],
        observed="injured",
    )
    post = Report("post", "Post", "2013-09-04").cites("Herald")
    again = post.person("Ivo Tarn", sex="male")
    post.says(
        "Police in Brod said Ivo Tarn was never arrested.",
        "arrest",
        tellers=[("Brod police", "authority")],
        victims=[again],
        place="Brod",
        standing="denied",
    )
    post.says("He was released on Monday.", "release", victims=[again], on="2013-09-02", observed="free")
    return [herald.reading(), post.reading(), camp().reading(), reworded(1).reading(), reworded(2).reading()]


def both(readings: list[Reading], decisions: tuple[Decision, ...] = ()) -> tuple[Record, Assessment]:
    """Link and assess."""
    record = link(readings, decisions, LinkSettings())
    return record, assess(record, LinkSettings())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(5)))
def test_order_of_readings_changes_nothing(order: list[int]) -> None:
    """Readings in any order give the same bytes."""
    readings = pile()
    assert to_json(both(readings)) == to_json(both([readings[index] for index in order]))


@pytest.mark.parametrize("gone", range(5))
def test_removing_a_document_never_raises_a_minimum(gone: int) -> None:
    """With one document fewer, no proposition is told by more tellers shown to be different."""
    readings = pile()
    _, full = both(readings)
    most = {(p.act, bool(p.value)): 0 for p in full.propositions}
    for proposition in full.propositions:
        key = (proposition.act, bool(proposition.value))
        most[key] = max(most[key], proposition.origins_min)
    _, fewer = both(readings[:gone] + readings[gone + 1 :])
    for proposition in fewer.propositions:
        assert proposition.origins_min <= most.get((proposition.act, bool(proposition.value)), 0)


def test_everything_is_sorted_and_refers_to_what_is_there() -> None:
    """Lists are sorted by id, and every id in the record leads to something in it."""
    record, assessment = both(pile())
    for rows in (
        record.statements,
        record.origins,
        assessment.propositions,
        record.incidents,
        record.people,
        record.groups,
        record.works,
    ):
        ids = [row.id for row in rows]  # type: ignore[attr-defined]
        assert ids == sorted(set(ids))
    origins, propositions = {o.id for o in record.origins}, {p.id for p in record.propositions}
    incidents, beings = {i.id for i in record.incidents}, {p.id for p in record.people} | {g.id for g in record.groups}
    for statement in record.statements:
        assert statement.origin is None or statement.origin in origins
        assert statement.incident is None or statement.incident in incidents
        assert set(statement.propositions) <= propositions
        named = [*statement.victims, *statement.alleged_actors, *statement.chain]
        assert all(one.entity is None or one.entity in beings for one in named)
    for origin in record.origins:
        assert {pair.origin for pair in origin.pairs} <= origins - {origin.id}


def test_ranges_are_ranges() -> None:
    """No minimum exceeds its maximum, and no maximum the number of supporting origins."""
    for proposition in both(pile())[1].propositions:
        assert proposition.origins_min <= proposition.origins_max <= len(proposition.supporting)


def test_a_cited_work_that_is_held_is_matched() -> None:
    """The Post cites the Herald's report, which is in the pile and tells of the same arrest."""
    herald, post = pile()[0], Report("second", "Second", "2013-09-09")
    man = post.person("Ivo Tarn")
    post.cites("Herald").cites("Tarn Radio", "interview")
    post.says(
        "Ivo Tarn was arrested in Brod, the Herald wrote.",
        "arrest",
        tellers=[("Herald", "outlet")],
        victims=[man],
        place="Brod",
    )
    works = {work.who: work.held for work in both([herald, post.reading()])[0].works}
    assert works == {"Herald": herald.document.id, "Tarn Radio": None}


def decision(kind: str, reading: Reading, exact: str = "", **about: object) -> Decision:
    """Return a ruling on some words of a reading."""
    quotes = (Quote(sha256=reading.document.sha256, exact=exact),) if exact else ()
    return Decision(id=f"x-{kind}", kind=kind, who="N. N.", when="2014-01-01T10:00", quotes=quotes, **about)  # type: ignore[arg-type]


def test_decisions_on_statements_are_obeyed() -> None:
    """Reject takes a statement out, edit changes its fields, add puts one in, accept changes nothing."""
    herald = pile()[0]
    plain = link([herald], (), LinkSettings())
    rejected = link([herald], (decision("reject", herald, "beaten with a cable"),), LinkSettings())
    assert len(rejected.statements) == len(plain.statements) - 1
    changes = {"number": ">=3", "date": "2013-08-31", "teller": "A guard"}
    edited = link([herald], (decision("edit", herald, "beaten with a cable", changes=changes),), LinkSettings())
    (changed,) = [s for s in edited.statements if s.act == "beating"]
    assert changed.quantity
    assert changed.when
    assert (changed.quantity.low, changed.quantity.high, changed.when.edtf) == (3, None, "2013-08-31")
    assert changed.chain[0].who == "A guard"
    added = link([herald], (decision("add", herald, "on the bridge", changes={"act": "threat"}),), LinkSettings())
    assert len(added.statements) == len(plain.statements) + 1
    accepted = link([herald], (decision("accept", herald, "beaten with a cable"),), LinkSettings())
    assert accepted.statements == plain.statements


def test_words_that_are_gone_make_an_orphan() -> None:
    """A ruling whose words are not found is kept and marked; so is one on a name that nobody bears."""
    herald = pile()[0]
    lost = decision("reject", herald, "words that were never there")
    nobody = Decision(id="x-nobody", kind="protect", who="N", when="2014", names=("Zed Quill",))
    kept = decision("accept", herald, "beaten with a cable")
    record = link([herald], (lost, nobody, kept), LinkSettings())
    assert {one.id: one.orphaned for one in record.decisions} == {lost.id: True, nobody.id: True, kept.id: False}


def test_retract_takes_a_document_out_and_undo_brings_it_back() -> None:
    """Retraction leaves nothing that rested on the document; undoing it restores the record."""
    readings = pile()
    retract = decision("retract", readings[0], document=readings[0].document.sha256)
    undo = Decision(id="x-undo", kind="undo", who="N", when="2014-02-01", undoes=retract.id)
    without = link(readings, (retract,), LinkSettings())
    (listed,) = [document for document in without.documents if document.id == readings[0].document.id]
    assert any("retracted" in reason for reason in listed.reasons)
    assert listed.id not in {statement.document for statement in without.statements}
    assert link(readings[1:], (), LinkSettings()).statements == without.statements
    assert link(readings, (retract, undo), LinkSettings()).statements == link(readings, (), LinkSettings()).statements


def test_an_empty_case_has_an_empty_record() -> None:
    """No readings: a record with nothing in it, and no engine started."""
    start = time.perf_counter()
    record, assessment = both([])
    assert not record.statements
    assert not assessment.propositions
    assert time.perf_counter() - start < 0.2

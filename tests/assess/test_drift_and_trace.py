"""Drift along retellings and within a document; last known beliefs; what is missing; the tree behind a proposition."""

from __future__ import annotations

import pytest

from firsthand.assess import assess, trace
from firsthand.config import LinkSettings
from firsthand.errors import UserError
from firsthand.link import link
from firsthand.model.record import Assessment, Record
from tests.factories import Report
from tests.link.test_origins import camp, reworded

FILLER = [
    "The harbour of Orr was closed to fishing boats for the ninth day while divers searched the basin.",
    "Wind from the north kept the ferry in Sill, and the post did not come until Thursday evening.",
    "At the Anchor inn nobody would speak to us, and the landlord turned the chairs over at nine.",
]


def judged(*reports: Report) -> tuple[Record, Assessment]:
    """Link and assess."""
    record = link([report.reading() for report in reports], (), LinkSettings())
    return record, assess(record, LinkSettings())


def telling(name: str, day: str, words: str, *, tellers: bool = True, **about: object) -> Report:
    """Return a report with filler and one statement about a man held in Orr."""
    report = Report(name, name.title(), day)
    man = report.person("Ivo Tarn")
    wife = report.person("Ana Tarn", sex="female", wife_of=man)
    for line in FILLER:
        report.prose(line)
    return report.says(words, tellers=[(wife, "relative")] if tellers else [], victims=[man], **about)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("source_dropped", {"tellers": False}),
        ("hedge_dropped", {"standing": "asserted"}),
        ("number_changed", {"count": "=7"}),
        ("date_changed", {"on": "2013-04-09"}),
    ],
)
def test_what_a_copy_changes_is_drift(kind: str, changed: dict[str, object]) -> None:
    """A copy that drops the teller or the doubt, or changes a figure or a day, has drifted."""
    first = {"standing": "hedged", "count": "=5", "on": "2013-03-02"}
    one = telling(
        "first", "2013-06-01", "Ivo Tarn and four others are held in the cellar of the harbour master.", **first
    )
    two = telling(
        "later",
        "2013-06-04",
        "Ivo Tarn and the others are held in the cellar of the harbour master.",
        **{**first, **changed},
    )
    _, assessment = judged(one, two)
    assert [one.kind for one in assessment.drift] == [kind]
    assert assessment.drift[0].reasons


def test_a_faithful_copy_has_no_drift() -> None:
    """The same words with the same teller drift nowhere."""
    words = "Ivo Tarn and four others are held in the cellar of the harbour master."
    _, assessment = judged(telling("first", "2013-06-01", words), telling("later", "2013-06-04", words))
    assert assessment.drift == ()


def test_a_key_point_that_drops_the_source_is_drift() -> None:
    """What the body lets a priest tell, the key point states flat."""
    report = Report("key", "Lamp")
    men = report.group("miners")
    priest = report.person("Emil Dast", roles=("priest",))
    report.says(
        "The Guard blamed smugglers for seizing the miners", "arrest", segment="key_points", victims=[men], event="k"
    )
    report.says(
        "The Guard blamed smugglers for seizing the miners, he added.",
        "arrest",
        tellers=[(priest, "other")],
        victims=[men],
        event="b",
    )
    record, assessment = judged(report)
    (found,) = assessment.drift
    segments = {statement.id: statement.segment for statement in record.statements}
    assert (found.kind, segments[found.from_], segments[found.to]) == ("source_dropped", "body", "key_points")


@pytest.mark.parametrize("head", [None, ("a priest's wife", "other"), ("Report", "document")])
def test_a_headline_against_its_own_article_is_no_drift(head: tuple[str, str] | None) -> None:
    """A headline names no source, or another word for it, and rounds: nothing has drifted."""
    report = Report("head", "Lamp")
    men = report.group("miners")
    wife = report.person(None, descriptor="the wife of a priest")
    report.says(
        "The Guard seized 40 miners in Orr", "arrest", segment="headline", victims=[men], event="k", count="=40",
        tellers=[head] if head else [],
    )  # type: ignore[arg-type]  # fmt: skip
    report.says(
        "The Guard seized more than 40 miners in Orr, she said.", "arrest", tellers=[(wife, "other")], victims=[men],
        event="b", count=">40",
    )  # fmt: skip
    assert judged(report)[1].drift == ()


def test_a_key_point_with_another_word_for_the_teller_is_no_swap() -> None:
    """The words "a cellmate's mother" for "the mother of a fellow prisoner" is the same teller; a colonel for her is not."""
    for who, role, swapped in (("a cellmate's mother", "relative", False), ("Colonel Bo Linde", "armed_force", True)):
        report = Report("swap", "Lamp")
        men = report.group("miners")
        mother = report.person(None, descriptor="the mother of a fellow prisoner")
        report.says(
            "Guards whipped miners with cables in the mill at Orr", "beating", segment="key_points", victims=[men],
            event="k", tellers=[(who, role)],
        )  # type: ignore[arg-type]  # fmt: skip
        report.says(
            "Guards whipped miners with cables in the mill at Orr, she said.", "beating",
            tellers=[(mother, "relative")], victims=[men], event="b",
        )  # fmt: skip
        assert [one.kind for one in judged(report)[1].drift] == (["speaker_swapped"] if swapped else [])


def test_last_known_keeps_all_that_stand_newest_first() -> None:
    """A later status replaces an earlier one; two of one day both stand; death is not replaced."""
    report = Report("status", "Lamp", "2013-09-01")
    man = report.person("Ivo Tarn")
    for number, (status, day) in enumerate(
        [("held", "2013-03-02"), ("held", "2013-05-02"), ("injured", "2013-05-02"), ("missing", "2013-04-01")]
    ):
        report.says(
            f"Line {number}: Ivo Tarn was {status} on that day in Orr.",
            victims=[man],
            on=day,
            observed=status,
            event="fate",
        )
    _, assessment = judged(report)
    (person,) = assessment.people
    standing = [(person.observations[index].status, person.observations[index].as_of) for index in person.last_known]
    assert set(standing) == {("held", "2013-05-02"), ("injured", "2013-05-02")}


def test_trace_shows_who_counts_and_who_does_not() -> None:
    """The tree names who is shown to be different, who is not excluded, whose line is another's, and what is wanted."""
    record, assessment = judged(camp().cites("Plumb"), reworded(5))
    proposition = max((p for p in assessment.propositions if p.act == "detention"), key=lambda p: len(p.statements))
    tree = trace(record, assessment, proposition.id)
    counts = [one.counts for one in tree.supporting]
    assert counts.count("shown_different") == proposition.origins_min
    assert counts.count("shown_different") + counts.count("not_excluded") == proposition.origins_max
    assert all(one.same_as for one in tree.supporting if one.counts == "same_line")
    texts = {document.id: document.text for document in record.documents}
    for origin in tree.supporting:
        assert origin.citations
        for cited in origin.citations:
            assert texts[cited.document][cited.start : cited.end] == cited.text
    assert {work.who for work in tree.wanted} == {"The Anvil", "Plumb"}
    assert len(tree.documents) == 1
    assert len(tree.documents[0].retold_in) == 1


def test_trace_of_nothing_says_so() -> None:
    """An unknown proposition is an error that can be mended."""
    with pytest.raises(UserError, match="no proposition"):
        trace(*judged(camp()), "q-none")


def test_what_is_missing_is_told() -> None:
    """An undated statement by somebody unnamed lacks a date and a name."""
    _, assessment = judged(camp())
    missing = {line for proposition in assessment.propositions for line in proposition.missing}
    assert any("date" in line for line in missing)
    assert any("ask who" in line for line in missing)

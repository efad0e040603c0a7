"""What if two tellers were one, or two: answers under a reader's assumptions."""

from __future__ import annotations

import pytest

from firsthand.assess import assess, trace, trace_assuming
from firsthand.config import LinkSettings
from firsthand.errors import UserError
from firsthand.link import link
from firsthand.model.record import Assessment, Proposition, Record
from tests.link.test_origins import camp


def judged() -> tuple[Record, Assessment, Proposition]:
    """Return a record with its widest range: a named father, a named mother, and a father without a name."""
    record = link([camp().reading()], (), LinkSettings())
    assessment = assess(record, LinkSettings())
    widest = max(assessment.propositions, key=lambda p: (p.origins_max - p.origins_min, len(p.supporting)))
    assert widest.origins_max > widest.origins_min
    return record, assessment, widest


def undecided(record: Record, proposition: Proposition) -> tuple[str, str]:
    """Return two tellers of the proposition who may or may not be one."""
    pairs = [
        (origin.id, pair.origin)
        for origin in record.origins
        for pair in origin.pairs
        if pair.verdict == "unknown" and {origin.id, pair.origin} <= set(proposition.supporting)
    ]
    return pairs[0]


def test_taking_two_tellers_as_one_lowers_the_most_there_can_be() -> None:
    """Whoever was not excluded no longer counts, and the range and the tree say on what assumption."""
    record, assessment, proposition = judged()
    one, other = undecided(record, proposition)
    tree = trace_assuming(record, assessment, proposition.id, [f"same:{one},{other}"])
    assert tree.proposition.origins_max == proposition.origins_max - 1
    assert tree.proposition.origins_min == proposition.origins_min
    assert tree.assumed
    assert "are one teller" in tree.assumed[0]


def test_taking_them_as_two_raises_what_is_shown() -> None:
    """Nobody is left who is not excluded, if the other teller is different from both."""
    record, assessment, proposition = judged()
    said = [
        f"different:{origin.id},{pair.origin}"
        for origin in record.origins
        for pair in origin.pairs
        if pair.verdict == "unknown" and {origin.id, pair.origin} <= set(proposition.supporting)
    ]
    tree = trace_assuming(record, assessment, proposition.id, said)
    assert tree.proposition.origins_min == tree.proposition.origins_max == proposition.origins_max


def test_nothing_assumed_is_the_plain_answer() -> None:
    """Without an assumption the tree is the same, and the record is never changed."""
    record, assessment, proposition = judged()
    before = trace(record, assessment, proposition.id)
    one, other = undecided(record, proposition)
    trace_assuming(record, assessment, proposition.id, [f"same:{one},{other}"])
    assert trace_assuming(record, assessment, proposition.id, ()) == before


@pytest.mark.parametrize("said", ["same", "same:", "same:a", "maybe:a,b", "same:nobody of this name,a", "same:a,b,c"])
def test_an_assumption_that_is_not_clear_says_how_to_write_it(said: str) -> None:
    """A slip is an error that can be mended, with the tellers there are."""
    record, assessment, proposition = judged()
    with pytest.raises(UserError):
        trace_assuming(record, assessment, proposition.id, [said])

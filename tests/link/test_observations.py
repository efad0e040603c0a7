"""Observations: dated beliefs on people, dated by what the words say."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from firsthand.link.people.observations import observe
from firsthand.model.values.time import TimeBasis, When
from tests.factories import Report


@pytest.mark.parametrize(
    ("basis", "wanted"), [("stated", "2031-05-02"), ("resolved", "2031-05-02"), ("inferred", None)]
)
def test_a_time_that_is_only_inferred_dates_no_belief(basis: TimeBasis, wanted: str | None) -> None:
    """Who is told dead some sentences after a date did not die on it, as far as the words say."""
    report = Report("a", "Herald")
    man = report.person("Ivo Tarn")
    report.says("Ivo Tarn had killed himself.", "suicide", victims=[man], observed="dead")
    told = report.reading().statements[0]
    (victim,) = told.victims
    when = When(edtf="2031-05-02", earliest="2031-05-02", latest="2031-05-02", text="2 May", basis=basis)
    statement = replace(told, when=when, victims=(replace(victim, entity="p-1"),))
    (observation,) = observe([statement], {statement.document: "2031-05-20"})["p-1"]
    assert (observation.as_of, observation.told) == (wanted, "2031-05-20")

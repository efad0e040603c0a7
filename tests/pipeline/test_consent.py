"""What interviewees allowed is obeyed by every edition that leaves the team."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.model.document import Consent, Sidecar
from firsthand.pipeline.consent import allows

Build = Callable[..., bytes]

INTERVIEW = "Guards beat the quarryman Osk Varden with spades behind the kiln at Lower Merrow, he said.\n"
REPORT = "Two fishermen drowned off Cape Orr on Tuesday, the harbour master said. Their boat was found on Wednesday.\n"


def case_with(tmp_path: Path, consent: str, record_of: Build) -> Path:
    """Build a case of a report and an interview whose consent is given as YAML."""
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "report.txt").write_text(REPORT, encoding="utf-8")
    (pile / "interview.txt").write_text(INTERVIEW, encoding="utf-8")
    sidecar = f"interviewee: Osk Varden\ninterviewed: 2021-03-04\nconsent:\n{consent}"
    (pile / "interview.txt.meta.yaml").write_text(sidecar, encoding="utf-8")
    record_of(tmp_path / "case", pile)
    return tmp_path / "case"


@pytest.mark.parametrize(
    ("consent", "held_in"),
    [
        ("  uses: [counsel]\n  withdrawn: true\n", set()),
        ("  uses: [publication]\n  until: 2020-01-01\n", set()),
        ("  uses: [court]\n", {"counsel"}),
        ("  uses: [publication]\n", {"counsel", "public"}),
    ],
    ids=["withdrawn", "ended", "court", "publication"],
)
def test_an_interview_is_in_the_editions_that_its_consent_names(
    tmp_path: Path, consent: str, held_in: set[str], record_of: Build
) -> None:
    """Where it may not be used, none of its words, statements or documents is in the edition."""
    case = case_with(tmp_path, consent, record_of)
    for edition in ("counsel", "public"):
        told = json.loads(pipeline.export(case, edition, "json", draft=True))
        assert len(told["documents"]) == (2 if edition in held_in else 1), edition
        assert any(item["act"] == "beating" for item in told["statements"]) == (edition in held_in)
    inside = json.loads(pipeline.export(case, "internal", "json"))
    assert len(inside["documents"]) == 2


def test_a_consent_ends_after_its_last_day() -> None:
    """On the day named it still stands."""
    sidecar = Sidecar(consent=Consent(uses=("publication",), until="2024-05-01"))
    assert allows(sidecar, "public", "2024-05-01")
    assert not allows(sidecar, "public", "2024-05-02")

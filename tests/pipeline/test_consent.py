"""What interviewees allowed is obeyed by every edition."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ingest.formats import archive, mail

from firsthand import pipeline
from firsthand.errors import UserError
from firsthand.ingest.consent import strictest
from firsthand.model.document import Consent, Sidecar
from firsthand.pipeline import DossierRequest
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
        ("  uses: [training]\n", {"internal"}),
        ("  uses: [court]\n", {"internal", "counsel"}),
        ("  uses: [publication]\n", {"internal", "counsel", "public"}),
    ],
    ids=["withdrawn", "ended", "other", "court", "publication"],
)
def test_an_interview_is_in_the_editions_that_its_consent_names(
    tmp_path: Path, consent: str, held_in: set[str], record_of: Build
) -> None:
    """Where it may not be used, none of its words, statements or documents is in the edition."""
    case = case_with(tmp_path, consent, record_of)
    for edition in ("internal", "counsel", "public"):
        told = json.loads(pipeline.export(case, edition, "json", draft=True))
        assert len(told["documents"]) == (2 if edition in held_in else 1), edition
        assert any(item["act"] == "beating" for item in told["statements"]) == (edition in held_in)
        lines = pipeline.export(case, edition, "jsonl", draft=True).decode()
        page = pipeline.dossier(case, DossierRequest(edition=edition, title="T", dated="2024-05-01", draft=True))
        for words in ("spades", "kiln", "Varden"):
            assert edition in held_in or (words not in lines and words not in page.decode())


def test_a_bag_with_an_interview_that_may_not_be_used_is_refused(tmp_path: Path, record_of: Build) -> None:
    """Whoever gets a bag gets all originals; one that stays with the team is made on demand, its record without it."""
    case = case_with(tmp_path, "  withdrawn: true\n", record_of)
    with pytest.raises(UserError, match=r"interview\.txt"):
        pipeline.bag(case, tmp_path / "bag")
    assert not (tmp_path / "bag").exists()
    pipeline.bag(case, tmp_path / "bag", keep_withdrawn=True)
    assert "spades" not in (tmp_path / "bag" / "data" / "record.json").read_text(encoding="utf-8")
    (interview,) = [one for one in pipeline.load(case).documents if "interview.txt" in one.paths]
    assert interview.reasons == ("note: consent withdrawn: in no edition",)
    pipeline.purge(case, interview.id, "consent withdrawn")
    pipeline.bag(case, tmp_path / "second")


def test_consent_goes_inwards_and_with_the_bytes(tmp_path: Path, record_of: Build) -> None:
    """What a mail or archive holds, and every copy, is under the consent that one sidecar speaks of."""
    pile = tmp_path / "pile"
    (pile / "copy").mkdir(parents=True)
    (pile / "report.txt").write_text(REPORT, encoding="utf-8")
    (pile / "talk.zip").write_bytes(archive({"deep/talk.eml": mail("Hello.", attached={"t.txt": INTERVIEW.encode()})}))
    (pile / "talk.zip.meta.yaml").write_text("interviewee: Osk Varden\nconsent: {uses: [court]}\n", encoding="utf-8")
    (pile / "copy" / "t.txt").write_text(INTERVIEW, encoding="utf-8")
    (pile / "copy" / "t.txt.meta.yaml").write_text("publisher: Valley Desk\n", encoding="utf-8")
    record_of(tmp_path / "case", pile)
    assert b"spades" in pipeline.export(tmp_path / "case", "counsel", "json")
    public = json.loads(pipeline.export(tmp_path / "case", "public", "json", draft=True))
    assert len(public["documents"]) == 1


@pytest.mark.parametrize("uses", [(), ("court",)])
def test_consents_without_a_use_in_common_allow_none(uses: tuple[str, ...]) -> None:
    """The strictest holds: a use that one does not name is none, and one that names no use changes nothing."""
    joined = strictest([Consent(uses=("publication",)), Consent(uses=uses, until="2024-05-01")])
    assert joined is not None
    assert joined.until == "2024-05-01"
    allowed = allows(Sidecar(consent=joined), "public", "2024-05-01")
    assert allowed == (not uses)


def test_a_consent_ends_after_its_last_day() -> None:
    """On the day named it still stands."""
    sidecar = Sidecar(consent=Consent(uses=("publication",), until="2024-05-01"))
    assert allows(sidecar, "public", "2024-05-01")
    assert not allows(sidecar, "public", "2024-05-02")

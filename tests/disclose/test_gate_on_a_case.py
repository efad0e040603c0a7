"""The gate on a built case: refused, drafted, decided, searched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.errors import UserError
from tests.ingest.formats import docx, pdf

FIRST = """Freed docker tells of beatings in Lindow

A docker who asked to be identified only as Torvald was beaten by harbour guards in Lindow on 3 May 2031, he told Radio Fjell.
“They beat me with a hose for two nights,” Torvald said. His sister, Ragna Eikvoll, waited at the gate.
"""
SECOND = """Sister: guards beat my brother

Ragna Eikvoll said her brother, a 31-year-old cooper, was beaten by harbour guards in Lindow in May.
At the family's request the paper is not printing his first name.
"""
THIRD = """Ferry timetable changed

The mayor of Lindow, Alma Stensrud, said on Monday that guards had arrested nine smugglers at the ferry.
"""


def wanted(form: str = "html", *, draft: bool = False) -> pipeline.DossierRequest:
    """Ask for a public dossier."""
    return pipeline.DossierRequest(edition="public", title="x", dated="2031-06-01", form=form, draft=draft)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a case of two reports that together give somebody away, and one about something else."""
    folder = tmp_path_factory.mktemp("gate")
    reports = folder / "reports"
    reports.mkdir()
    for name, text in (("torvald.txt", FIRST), ("eikvoll_sister.txt", SECOND), ("ferry.txt", THIRD)):
        (reports / name).write_text(text, encoding="utf-8")
    pipeline.build(folder / "case", [reports], BuildSettings())
    return folder / "case"


def test_refused_with_the_list_until_decided(case: Path) -> None:
    """Neither record nor page leaves while somebody has no decision; the refusal names whom to decide on."""
    for format_ in ("json", "jsonl"):
        with pytest.raises(UserError, match="Torvald"):
            pipeline.export(case, "public", format_)
    with pytest.raises(UserError, match="Torvald"):
        pipeline.dossier(case, wanted())


def test_a_draft_says_so_and_gives_nobody_away(case: Path) -> None:
    """A draft says DRAFT, prints no name, relative, trade or file name, and keeps the counts."""
    data = pipeline.export(case, "public", "json", draft=True)
    page = pipeline.dossier(case, wanted(draft=True)).decode()
    record, full = json.loads(data), json.loads(pipeline.export(case, "internal", "json"))
    assert any(one.startswith("DRAFT") for one in record["withheld"])
    assert "DRAFT" in page
    for secret in ("orvald", "Ragna", "ikvoll", "cooper", "a hose for two nights", "printing"):
        assert secret not in data.decode()
        assert secret not in page
    for name in ("documents", "statements", "people", "propositions", "origins", "incidents"):
        assert len(record[name]) == len(full[name])


def test_leaks_in_any_file(case: Path, tmp_path: Path) -> None:
    """PDF, DOCX, the internal record and a letter are searched; the public draft holds nothing."""
    files = {
        "letter.pdf": pdf([(72, 700, "We met Torvald at the harbour.")]),
        "letter.docx": docx("We met Ragna Eikvoll."),
        "note.txt": b"They beat me with a HOSE, for two nights",
        "record.json": pipeline.export(case, "internal", "json"),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        found = pipeline.leaks(case, tmp_path / name)
        assert found, name
        assert not [one for one in found if "orvald" in f"{one.people}" or "ikvoll" in f"{one.people}"]
    (tmp_path / "public.html").write_bytes(pipeline.dossier(case, wanted(draft=True)))
    assert not pipeline.leaks(case, tmp_path / "public.html")
    with pytest.raises(UserError):
        pipeline.leaks(case, tmp_path / "absent.txt")


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_every_form_of_a_draft_gives_nobody_away(case: Path, tmp_path: Path, form: str) -> None:
    """A public PDF and DOCX are searched like the page, and `leaks` finds nothing in them; in the internal, it does."""
    if form == "pdf" and not any(map(shutil.which, ("chromium", "google-chrome"))):
        pytest.skip("no Chromium on this machine")
    path = tmp_path / f"public.{form}"
    path.write_bytes(pipeline.dossier(case, wanted(form, draft=True)))
    assert not pipeline.leaks(case, path)
    internal = pipeline.DossierRequest(edition="internal", title="x", dated="2031-06-01", form=form)
    path.write_bytes(pipeline.dossier(case, internal))
    kinds = {(one.kind, one.where.partition("(")[2].partition(")")[0]) for one in pipeline.leaks(case, path)}
    assert {kind for kind, _ in kinds} == {"name", "passage"}
    assert form == "docx" or ("passage", "its pages") in kinds


def test_words_that_may_hurt_wait_for_a_decision(tmp_path: Path) -> None:
    """A public edition is refused while a hidden phone is undecided; protected, its words stay back for good."""
    reports = tmp_path / "reports"
    reports.mkdir()
    text = "A cook in Lindow said on Monday that prisoners hid a phone under the floor of the boat shed.\n"
    (reports / "cook.txt").write_text(text, encoding="utf-8")
    pipeline.build(tmp_path / "case", [reports], BuildSettings())
    with pytest.raises(UserError, match="hidden phone") as refusal:
        pipeline.export(tmp_path / "case", "public", "json")
    record = json.loads(pipeline.export(tmp_path / "case", "internal", "json"))
    assert "protect STATEMENT" in str(refusal.value)
    for fact in record["harmful"]:
        pipeline.decide(tmp_path / "case", pipeline.Ruling(kind="protect", what=(fact["statement"],), who="reviewer"))
    assert "hid a phone" not in pipeline.export(tmp_path / "case", "public", "json").decode()
    for fact in record["harmful"]:
        pipeline.decide(tmp_path / "case", pipeline.Ruling(kind="accept", what=(fact["statement"],), who="reviewer"))
    assert "hid a phone" in pipeline.export(tmp_path / "case", "public", "json").decode()


def test_published_once_everybody_is_ruled_on(case: Path) -> None:
    """After a ruling on each name of the refusal the edition leaves, without a draft's note and without the protected."""
    for _ in range(12):
        try:
            data = pipeline.export(case, "public", "json")
            break
        except UserError as refusal:
            names = refusal.what.partition(" people: ")[2].partition(". Words")[0].rstrip(".").split(", ")
            for name, _, identity in (one.rstrip(")").partition(" (") for one in names):
                kind = "protect" if name in ("Torvald", "Ragna Eikvoll") else "unprotect"
                pipeline.decide(case, pipeline.Ruling(kind=kind, what=(identity,), who="reviewer"))  # type: ignore[arg-type]
    text = data.decode()
    assert not any(one.startswith("DRAFT") for one in json.loads(text)["withheld"])
    assert "orvald" not in text
    assert "ikvoll" not in text


AWKWARD = {
    "said.txt": """Widow of Lindow harbour killing speaks

Thea Said was beaten to death by harbour guards in Lindow on 3 May 2031, her widower told Radio Fjell | Editor: Alma Hov 3 May 2031.
Her widower asked that his surname not be used. “They killed her for nothing,” he said.
Said, 29, was a cooper. Guards also shot Nota Velin, 16, police said.
""",
    "georgia.txt": """Guards deny it

The harbour guards deny that Thea Said was beaten in Lindow. George Holm, who did not want to be named, saw them in Georgia.
""",
}


def test_names_that_are_plain_words_let_a_draft_pass(tmp_path: Path) -> None:
    """People called Said, Thea, Nota and George are hidden, and the words said, the, not and Georgia refuse no page."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in AWKWARD.items():
        (reports / name).write_text(text, encoding="utf-8")
    pipeline.build(tmp_path / "case", [reports], BuildSettings())
    page = pipeline.dossier(tmp_path / "case", wanted(draft=True)).decode()
    record = pipeline.export(tmp_path / "case", "public", "json", draft=True).decode()
    assert "said to have" in page or "how they know is not said" in page
    for secret in ("Nota", "Velin", "Holm", "George "):
        assert secret not in page
        assert secret not in record

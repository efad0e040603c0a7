"""Human rulings: kept for ever, addressed by words, surviving every rebuild."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.errors import UserError
from firsthand.pipeline import Ruling


@pytest.fixture
def case(pile: Path, tmp_path: Path) -> Path:
    """Build a case of the three reports."""
    pipeline.build(tmp_path / "case", [pile], BuildSettings())
    return tmp_path / "case"


def a_statement(case: Path, words: str) -> str:
    """Return the id of the tightest statement that holds the words."""
    found = [one for one in pipeline.load(case).statements if words in (one.text or "")]
    return min(found, key=lambda one: len(one.text or "")).id


def test_a_rejected_statement_is_gone_and_comes_back_when_undone(case: Path) -> None:
    """Reject takes it out of the record, undo brings it back; both stay in the list."""
    statement = a_statement(case, "beaten in the school gymnasium")
    decision = pipeline.decide(case, Ruling(kind="reject", what=(statement,), who="Ada", why="misread"))
    assert statement not in {one.id for one in pipeline.load(case).statements}
    pipeline.undo(case, decision.id, who="Ada", why=None)
    assert statement in {one.id for one in pipeline.load(case).statements}
    assert [one.kind for one in pipeline.decisions(case)] == ["reject", "undo"]


def test_an_edited_number_stands_in_the_record(case: Path) -> None:
    """A human's figure replaces the program's."""
    statement = a_statement(case, "18 miners")
    pipeline.decide(case, Ruling(kind="edit", what=(statement,), who="Ada", changes={"number": "19"}))
    lows = {one.quantity.low for one in pipeline.load(case).statements if one.quantity}
    assert 19 in lows


def test_a_protected_name_leaves_with_no_public_edition(case: Path) -> None:
    """Protect, and the name and the words around it are gone from what leaves."""
    pipeline.decide(case, Ruling(kind="protect", what=("Mirela Kost",), who="Ada", why="fears for her father"))
    from firsthand.dossier import render_json

    assert "Mirela" not in render_json(pipeline.load(case, "public")).decode()
    assert "Mirela" in render_json(pipeline.load(case, "internal")).decode()


def test_a_retracted_document_carries_nothing(case: Path) -> None:
    """Nothing rests on a retracted document; the document itself stays listed."""
    pipeline.decide(case, Ruling(kind="retract", what=("storm.txt",), who="Ada", why="withdrawn by its author"))
    record = pipeline.load(case)
    storm = next(one for one in record.documents if "storm.txt" in one.paths)
    assert storm.id not in {one.document for one in record.statements}


@pytest.mark.parametrize(
    "ruling",
    [
        Ruling(kind="accept", what=("s-unknown",), who="Ada"),
        Ruling(kind="same", what=("Mirela Kost",), who="Ada"),
        Ruling(kind="edit", what=("s-unknown",), who="Ada"),
        Ruling(kind="add", what=("mine.txt", "words that nobody wrote"), who="Ada"),
        Ruling(kind="retract", what=("no such file",), who="Ada"),
    ],
)
def test_a_ruling_on_nothing_is_refused_with_what_to_try(case: Path, ruling: Ruling) -> None:
    """A mistake at the keyboard is no decision."""
    with pytest.raises(UserError) as refused:
        pipeline.decide(case, ruling)
    assert refused.value.hint
    assert pipeline.decisions(case) == ()

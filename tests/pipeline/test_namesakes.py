"""Rulings on one of several people of one name: only the person of the id is ruled on, also after a rebuild."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.disclose.undecided import undecided
from firsthand.errors import UserError
from firsthand.model.record import Person
from firsthand.pipeline import Ruling
from firsthand.pipeline.views import stored_record

TEXTS = {
    "boy.txt": "Arvo Lenk, 15, told reporters that three guards beat him in Lindow on 12 March 2031.",
    "clerk.txt": "Arvo Lenk, a retired tax clerk from Port Amsel, said that the bakery in Port Amsel closed in 1998.",
    "teacher.txt": "Olga Rehn, a retired teacher from Port Amsel, said that the library in Port Amsel closed in 1997.",
    "one.txt": "Petra Voll said her son Jan Voll was shot in Lindow on 14 March 2031.",
    "two.txt": "Petra Voll said her son Jan Voll died on 16 March 2031.",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a case in which a boy and a clerk bear one name."""
    folder = tmp_path_factory.mktemp("namesakes")
    (folder / "pile").mkdir()
    for name, text in TEXTS.items():
        (folder / "pile" / name).write_text(text, encoding="utf-8")
    pipeline.build(folder / "case", [folder / "pile"], BuildSettings())
    return folder / "case"


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Path:
    """Copy the case."""
    shutil.copytree(built, tmp_path / "case")
    return tmp_path / "case"


def lenks(case: Path) -> tuple[Person, Person]:
    """Return the boy and the clerk."""
    found = [one for one in pipeline.load(case).people if one.name == "Arvo Lenk"]
    boy, clerk = sorted(found, key=lambda one: one.age is None)
    assert boy.age is not None
    assert clerk.age is None
    return boy, clerk


def test_a_ruling_by_id_is_on_that_person_alone(case: Path) -> None:
    """Whoever frees the clerk leaves the boy of his name protected, and the ruling is addressed by words."""
    boy, clerk = lenks(case)
    decision = pipeline.decide(case, Ruling(kind="unprotect", what=(clerk.id,), who="Ada"))
    assert [one.exact for one in decision.quotes] == ["Arvo Lenk"]
    assert lenks(case)[0].protected == boy.protected
    assert lenks(case)[1].protected.yes is False
    stored = stored_record(case)
    waiting = {one.id for one in undecided(stored.record, stored.assessment)}
    assert boy.id in waiting
    assert clerk.id not in waiting
    assert not pipeline.decisions(case)[0].orphaned


def test_a_ruling_by_id_survives_a_rebuild_from_the_originals(case: Path) -> None:
    """The words are found again; nothing rests on an id of the record."""
    clerk = lenks(case)[1]
    pipeline.decide(case, Ruling(kind="protect", what=(clerk.id,), who="Ada", why="fears for his pension"))
    (case / "case.db").unlink()
    pipeline.build(case, (), BuildSettings())
    assert "fears for his pension" in (lenks(case)[1].protected.why or "")
    assert "fears" not in (lenks(case)[0].protected.why or "")


def test_a_name_that_a_protected_person_bears_too_is_not_freed_by_name(case: Path) -> None:
    """It is refused, with the namesakes and what to try."""
    with pytest.raises(UserError) as refused:
        pipeline.decide(case, Ruling(kind="unprotect", what=("Arvo Lenk",), who="Ada"))
    boy, clerk = lenks(case)
    assert boy.id in str(refused.value)
    assert clerk.id in str(refused.value)
    assert pipeline.decisions(case) == ()


def test_a_namesake_who_comes_later_is_not_freed_by_a_ruling_of_before(case: Path, tmp_path: Path) -> None:
    """A ruling that frees is on those whom the human saw."""
    pipeline.decide(case, Ruling(kind="unprotect", what=("Olga Rehn",), who="Ada"))
    (tmp_path / "three.txt").write_text("Olga Rehn, 12, told reporters that guards beat her in Lindow on 1 May 2031.")
    pipeline.build(case, [tmp_path / "three.txt"], BuildSettings())
    young = [one for one in pipeline.load(case).people if one.name == "Olga Rehn" and one.age]
    assert [one.protected.yes for one in young] == [True]


def test_a_split_parts_what_is_told_in_several_documents(case: Path) -> None:
    """One person of two documents is two; one of a single document is refused."""
    assert len([one for one in pipeline.load(case).people if one.name == "Petra Voll"]) == 1
    pipeline.decide(case, Ruling(kind="split", what=("Petra Voll",), who="Ada"))
    assert len([one for one in pipeline.load(case).people if one.name == "Petra Voll"]) == 2
    with pytest.raises(UserError, match="nothing to split"):
        pipeline.decide(case, Ruling(kind="split", what=(lenks(case)[1].id,), who="Ada"))


def test_two_namesakes_are_joined_by_id(case: Path) -> None:
    """Same, on two ids of one name, joins these two."""
    pipeline.decide(case, Ruling(kind="same", what=tuple(one.id for one in lenks(case)), who="Ada"))
    assert len([one for one in pipeline.load(case).people if one.name == "Arvo Lenk"]) == 1


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("protect", ("s-000000000000",)),
        ("unprotect", ("Nobody Here",)),
        ("same", ("Nobody Here", "Arvo Lenk")),
        ("different", ("p-000000000000", "Arvo Lenk")),
        ("split", ("Arvo Lenk",)),
    ],
)
def test_a_ruling_on_nobody_is_refused(case: Path, kind: pipeline.RulingKind, what: tuple[str, ...]) -> None:
    """A name that nobody bears, an id of nothing, and a name that is two people already."""
    with pytest.raises(UserError) as refused:
        pipeline.decide(case, Ruling(kind=kind, what=what, who="Ada"))
    assert refused.value.hint


def test_a_name_may_be_protected_before_anybody_bears_it(case: Path) -> None:
    """The gate looks for it all the same, and the ruling says that nobody bears it yet."""
    assert pipeline.decide(case, Ruling(kind="protect", what=("Imre Sand",), who="Ada")).orphaned


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"nmber": "3"}, "fields are act, date"),
        ({"start": "99999"}, "fields are act, date"),
        ({"number": "many"}, "20-30"),
        ({"number": "30-20"}, "20-30"),
        ({"date": "2031-13-45"}, "2022-08-04"),
        ({"date": "2031-03-45"}, "2022-08-04"),
        ({"act": "sang"}, "acts are "),
        ({"standing": "certain"}, "hedged"),
        ({"span": "the bakery"}, "overlap"),
        ({"teller": " "}, "a name"),
    ],
)
def test_an_edit_that_cannot_be_read_is_refused(case: Path, changes: dict[str, str], words: str) -> None:
    """The error names what is allowed, and nothing is kept."""
    statement = next(one for one in pipeline.load(case).statements if "beat" in (one.text or ""))
    for ruling in (
        Ruling(kind="edit", what=(statement.id,), who="Ada", changes=changes),
        Ruling(kind="add", what=("boy.txt", "told reporters"), who="Ada", changes={"act": "beating", **changes}),
    ):
        with pytest.raises(UserError) as refused:
            pipeline.decide(case, ruling)
        assert words in (refused.value.hint or "")
    assert pipeline.decisions(case) == ()


def test_an_added_statement_needs_its_act(case: Path) -> None:
    """Without one, nobody could find it again; the error lists the acts."""
    with pytest.raises(UserError) as refused:
        pipeline.decide(case, Ruling(kind="add", what=("boy.txt", "told reporters"), who="Ada"))
    assert "beating" in (refused.value.hint or "")


def test_an_edited_figure_keeps_its_unit(case: Path, tmp_path: Path) -> None:
    """Whoever corrects 18 miners to 19 means miners."""
    (tmp_path / "miners.txt").write_text("Police in Lindow have detained at least 18 miners, the group Lantern said.")
    pipeline.build(case, [tmp_path / "miners.txt"], BuildSettings())
    counted = next(one for one in pipeline.load(case).statements if one.quantity and one.quantity.unit)
    pipeline.decide(case, Ruling(kind="edit", what=(counted.id,), who="Ada", changes={"number": "19"}))
    edited = next(one for one in pipeline.load(case).statements if one.quantity and one.quantity.low == 19)
    assert edited.quantity is not None
    assert edited.quantity.unit == counted.quantity.unit  # type: ignore[union-attr]


def test_a_namesake_is_shown_as_protected_with_the_reason(case: Path) -> None:
    """The clerk is kept back for bearing the boy's name, until a human frees him."""
    boy, clerk = lenks(case)
    grounds = pipeline.people(case)[1]
    assert "minor" in grounds[boy.id]
    assert "under another name" in grounds[clerk.id]
    pipeline.decide(case, Ruling(kind="unprotect", what=(clerk.id,), who="Ada"))
    assert clerk.id not in pipeline.people(case)[1]


def test_whoever_turns_out_to_be_a_minor_needs_another_ruling(case: Path, tmp_path: Path) -> None:
    """A ruling from before his age was told frees nobody who is a minor; one that knows it does."""
    pipeline.decide(case, Ruling(kind="unprotect", what=("Jan Voll",), who="Ada"))
    (tmp_path / "three.txt").write_text("Jan Voll, 14, son of Petra Voll, was shot in Lindow on 14 March 2031.")
    pipeline.build(case, [tmp_path / "three.txt"], BuildSettings())
    young = [one for one in pipeline.load(case).people if one.name == "Jan Voll" and one.age]
    assert len(young) == 1
    assert pipeline.people(case)[1].get(young[0].id) == "a minor"
    stored = stored_record(case)
    assert young[0].id in {one.id for one in undecided(stored.record, stored.assessment)}
    assert pipeline.decide(case, Ruling(kind="unprotect", what=(young[0].id,), who="Ada")).changes == {"minor": "yes"}
    assert young[0].id not in {p for p, why in pipeline.people(case)[1].items() if why == "a minor"}

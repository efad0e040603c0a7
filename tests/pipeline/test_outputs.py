"""What leaves a case is never written over what is not the program's own to write over."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import UserError
from firsthand.pipeline import bag, refuse_output, release
from firsthand.store import create_case


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Make an empty case."""
    create_case(tmp_path / "case", who="Ada").close()
    return tmp_path / "case"


@pytest.mark.parametrize(
    "name", ["custody.log", "case.db", "originals/ab/new", "../case/x.json", "../link/custody.log"]
)
def test_nothing_is_written_into_the_cases_own_folder(empty: Path, name: str) -> None:
    """Neither over its files nor beside them, not even through a link, and not if forced."""
    (empty.parent / "link").symlink_to(empty)
    with pytest.raises(UserError, match="inside the case") as refused:
        refuse_output(empty, empty / name, force=True)
    assert refused.value.hint


def test_a_bag_is_not_made_inside_its_case(empty: Path) -> None:
    """It would be a part of what it holds."""
    with pytest.raises(UserError, match="inside the case"):
        bag(empty, empty / "bag")


def test_only_a_file_that_the_case_wrote_is_replaced(empty: Path, tmp_path: Path) -> None:
    """A file of another hand, or one that was edited since, is refused; --force replaces it."""
    target = tmp_path / "out.html"
    refuse_output(empty, target)
    release(empty, "internal", target, b"<p>first</p>")
    refuse_output(empty, target)
    target.write_text("<p>first, with notes of a reader</p>")
    for held in (target, tmp_path):
        with pytest.raises(UserError, match="did not write") as refused:
            refuse_output(empty, held)
        assert "--force" in (refused.value.hint or "")
    refuse_output(empty, target, force=True)

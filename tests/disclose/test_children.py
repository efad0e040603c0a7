"""Children are protected where no age is read: words beside the name say that somebody is a child."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.disclose.children import _told_as_children


@pytest.mark.parametrize(
    "text",
    [
        "Schoolgirl Pilar Quindez was killed.",
        "They shot his two-year-old son, Pilar Quindez, at the ford.",
        "They beat teenager Pilar Quindez.",
        "Pilar Quindez, a sixth-grader, was shot.",
        "The shell killed baby Pilar Quindez.",
        "In May 2031 Pilar Quindez, born in 2018, was shot.",
        "They shot a boy of nine, Pilar Quindez, at the ford.",
        "Pilar Quindez, eight months old, was killed.",
    ],
)
def test_words_beside_a_name_say_that_it_is_a_childs(text: str) -> None:
    """Each wording is found."""
    assert "Pilar Quindez" in _told_as_children(text)


@pytest.mark.parametrize(
    "text", ["Pilar Quindez, a clerk born in 1990, spoke in 2031.", "Pilar Quindez said that a girl was shot."]
)
def test_others_are_no_children(text: str) -> None:
    """Somebody who tells of a child, or was born long before, is none."""
    assert not _told_as_children(text)


def test_a_child_without_an_age_is_not_in_a_draft(tmp_path: Path) -> None:
    """A schoolgirl's name is in no public draft."""
    (tmp_path / "in").mkdir()
    text = "Report\n\nSchoolgirl Pilar Quindez was killed by soldiers in Arroyo on Tuesday, police said.\n"
    (tmp_path / "in" / "one.txt").write_text(text, encoding="utf-8")
    pipeline.build(tmp_path / "case", [tmp_path / "in"], BuildSettings())
    data = pipeline.export(tmp_path / "case", "public", "json", draft=True)
    assert "Quindez" not in data.decode()
    assert json.loads(data)["people"]

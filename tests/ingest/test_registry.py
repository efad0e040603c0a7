"""The registry of readers holds what the documentation says, and every entry can be loaded."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from firsthand.plugins import EXPANDERS, READERS, Plugin

NAMES = sorted(
    [
        "html",
        "image",
        "mail",
        "markdown",
        "mbox",
        "office",
        "outlook",
        "pdf",
        "post",
        "posts",
        "table",
        "telegram",
        "text",
        "warc",
        "zip",
    ]
)
HOLDERS = ["mail", "mbox", "outlook", "posts", "telegram", "warc", "zip"]


def test_committed_list() -> None:
    """Readers and expanders are the committed ones: a new one is added here and in docs/formats.md."""
    assert sorted(READERS) == NAMES
    assert sorted(EXPANDERS) == HOLDERS
    said = (Path(__file__).parents[2] / "docs" / "formats.md").read_text().lower()
    for name in (
        "text",
        "html",
        "markdown",
        "pdf",
        "docx",
        "eml",
        "msg",
        "mbox",
        "zip",
        "wacz",
        "warc",
        "csv",
        "telegram",
    ):
        assert name in said


@pytest.mark.parametrize("plugin", [*READERS.values(), *EXPANDERS.values()], ids=lambda plugin: plugin.target)
def test_each_can_be_loaded(plugin: Plugin) -> None:
    """Each entry leads to a callable; one that needs an extra may be absent, and names the extra."""
    if plugin.needs == ("firsthand[formats]",) and find_spec("kreuzberg") is None:
        pytest.skip("needs the extra 'formats'")
    assert callable(plugin.load())

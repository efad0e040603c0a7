"""A word for a deed inside the name of a body tells of no deed."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def acts(text: str) -> set[str]:
    """Return the acts that a text tells."""
    return {one.act for one in statements(text)}


def test_a_body_named_for_a_deed_tells_of_none() -> None:
    """The name of a centre or bureau holds the word, and nobody did anything."""
    assert "torture" not in acts("Irma Sand works for the Nordland Centre for Victims of Torture.")
    assert "investigation" not in acts("The Nordland Bureau of Investigation said on Monday that it was raining.")


def test_the_deed_itself_stands() -> None:
    """The same words outside a name still tell the deed."""
    assert "torture" in acts("The guards of Lund prison are accused of the torture of Irma Sand.")
    assert "investigation" in acts("The bureau opened an investigation into the fire on Monday.")

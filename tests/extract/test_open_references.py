"""A reference that the text leaves open is a note on the statement, never a guess."""

from __future__ import annotations

from firsthand.extract.statements.open_references import note_open_references
from firsthand.model.annotated import Mention
from firsthand.model.base import Span
from firsthand.model.statement import Party, Statement


def mention(start: int, end: int, note: str | None, entity: str | None = None) -> Mention:
    """Make a pronoun mention."""
    return Mention(
        id=f"m{start}", first=0, last=1, head=0, start=start, end=end, text="me", type="person", form="pronoun",
        entity=entity, note=note,
    )  # fmt: skip


def statement(entity: str | None) -> Statement:
    """Make a statement whose victim is "me"."""
    victim = Party(text="me", span=Span(start=10, end=12), entity=entity)
    return Statement(
        id="s-1", document="doc-1", start=0, end=20, text="they locked me in it", segment="body", act="detention",
        act_code=None, trigger=(5, 11), victims=(victim,), notes=("attempted",),
    )  # fmt: skip


def test_an_open_first_person_is_noted() -> None:
    """The note says which words are open and why, and earlier notes stay."""
    (noted,) = note_open_references([statement(None)], [mention(10, 12, "in a relative's quotation")])
    assert noted.notes == ("attempted", "“me” is left open: in a relative's quotation")


def test_what_is_resolved_or_elsewhere_is_not_noted() -> None:
    """A known person needs no note, and another mention's note is not this one's."""
    given = statement("e1")
    assert note_open_references([given], [mention(10, 12, "open")]) == (given,)
    given = statement(None)
    assert note_open_references([given], [mention(14, 16, "open")]) == (given,)

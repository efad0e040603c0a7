"""Who speaks is not whom he speaks of, where only a pronoun says so."""

from __future__ import annotations

from tests.extract.acts_corpus import document

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.annotated import AnnotatedText
from firsthand.model.reading import Reading

_VOCABULARY = load_vocabulary()
_ANNOTATORS = Annotators(ReadingSettings(program="test", vocabulary=_VOCABULARY))


def _read(text: str) -> tuple[AnnotatedText, Reading]:
    annotated = _ANNOTATORS.annotate(document(text))
    return annotated, extract(annotated, _VOCABULARY)


def _victims(text: str, act: str) -> set[str | None]:
    """Return the names of whom an act is told of by a pronoun."""
    annotated, reading = _read(text)
    names = {entity.id: entity.name for entity in annotated.entities}
    pronouns = ("he", "him", "his", "she", "her")
    parties = [party for one in reading.statements if one.act == act for party in one.victims]
    return {names.get(party.entity or "") for party in parties if party.text.lower() in pronouns}


def test_nobody_who_speaks_is_dead_by_a_pronoun() -> None:
    """Who tells of a death that the text tells of one other person by name is not the dead."""
    text = (
        "Joram Tell died in Lomsk on Monday.\n\n"
        "Peter Dane, a grocer, said he knew nothing of it. In the months leading up to his death he saw nobody, "
        "Dane said.\n"
    )
    assert "Peter Dane" not in _victims(text, "death")


def test_an_official_who_speaks_is_not_freed_by_a_pronoun() -> None:
    """A minister who speaks of a raid to free somebody is not whom it was to free."""
    text = (
        "Ana Roe was held by rebels in Orr.\n\n"
        "Interior Minister Peter Dane said that guards had been told of a raid aimed at freeing him.\n"
    )
    assert "Peter Dane" not in _victims(text, "release")


def test_who_is_shot_at_a_place_is_the_subject() -> None:
    """In "were shot by robbers, at Orrmouth" the place is nobody who was shot."""
    _, reading = _read("Four constables were ambushed and shot by robbers, at Orrmouth, in Lomsk.")
    shot = [party.text for one in reading.statements if one.act == "shooting" for party in one.victims]
    assert shot == ["Four constables"]

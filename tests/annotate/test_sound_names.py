"""Names that are nobody's: headlines, verbs, offices, hashtags, families, torn and glued names."""

from __future__ import annotations

import pytest
from tests.annotate.test_names import names

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.sound_names import sound_names
from firsthand.annotate.spacy_parse import parse
from firsthand.model.document import Document, Segment


def sifted(text: str, *spans: tuple[str, str]) -> list[tuple[str, str]]:
    """Return what is left of an engine's names, given as their words and label."""
    segments = (Segment(role="body", start=0, end=len(text)),)
    parsed = parse(Document(id="d", paths=("p",), sha256="0" * 64, text=text, segments=segments), 20_000)
    tokens = parsed.tokens
    given = []
    for words, label in spans:
        start = text.index(words)
        first = tokens.start.index(start)
        last = tokens.end.index(start + len(words)) + 1
        given.append(NameSpan(first=first, last=last, label=label))
    own = Parsed(
        document=parsed.document,
        tokens=tokens,
        sentences=parsed.sentences,
        names=tuple(given),
        children=parsed.children,
    )
    return [(own.words(name.first, name.last), name.label) for name in sound_names(own)]


BODY = "\n\nJoram Vail was shot on Monday, the investigators say. A man who filmed it was held. Vail was 23."


def test_a_headline_is_cut_to_the_name() -> None:
    """Verbs and words that the text writes small end a name in a headline; what the text never names goes."""
    text = "Ohra Man Who Filmed Joram Vail Held By Investigators" + BODY
    spans = (("Ohra Man Who Filmed Joram Vail", "PERSON"), ("Joram Vail was"[:10], "PERSON"))
    assert ("Joram Vail", "PERSON") in sifted(text, spans[0])
    assert not any("Filmed" in words or "Ohra" in words for words, _ in sifted(text, spans[0]))


def test_a_list_of_names_is_no_headline() -> None:
    """Full names in a line of names stay whole, though the text has them once."""
    text = "Witnesses: Tamsin Orlu, Bekka Sorrento, Ivo Drace, Milla Tarn" + BODY
    assert sifted(text, ("Bekka Sorrento", "PERSON")) == [("Bekka Sorrento", "PERSON")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("He marched under #FreeOhra on Monday in the town.", "FreeOhra"),
        ("It broke the policy. Policy said nothing of it.", "Policy"),
        ("A state police officer came. The State Police Officer spoke slowly of it.", "State Police Officer"),
        ("Joram Vail left. They shouted JoramVail in the street.", "JoramVail"),
    ],
)
def test_plain_words_are_nobody(text: str, span: str) -> None:
    """A hashtag, a word written small elsewhere, an office and two names glued together name nobody."""
    spans = [("Joram Vail", "PERSON")] if "Joram Vail" in text else []
    assert span not in dict(sifted(text, *spans, (span, "PERSON")))


def test_a_family_is_many() -> None:
    """The plural of a person's surname is a group."""
    text = "Joram Vail and Ivo Vail were charged. People stood before the house of the Vails."
    assert ("Vails", "NORP") in sifted(text, ("Joram Vail", "PERSON"), ("Vails", "PERSON"))


def test_a_body_behind_a_place_is_no_person() -> None:
    """Initials and words of bodies at the end make a body of a name."""
    text = "Joram Vail wrote to the Ohra NCAP and to the Ohra Highway Patrol."
    found = dict(sifted(text, ("Ohra NCAP", "PERSON"), ("Ohra Highway Patrol", "PERSON")))
    assert found == {"Ohra NCAP": "ORG", "Ohra Highway Patrol": "ORG"}


def test_a_given_name_gets_its_surname_back() -> None:
    """A given name taken for a town is joined with a surname that the text knows."""
    text = "Ivo Zarkova spoke. The fate of Jamal Zarkova is unknown to them."
    found = sifted(text, ("Ivo Zarkova", "PERSON"), ("Jamal", "GPE"))
    assert found[-1] == ("Jamal Zarkova", "PERSON")


def test_a_ministry_keeps_its_first_word() -> None:
    """An "Interior" before a ministry is no title; a land that is a given name too is no person."""
    found = names("The Interior Ministry of Ohra denied it. Talks in neighbouring Houston failed.", "Houston")
    assert found["Interior Ministry of Ohra"].kind == "organisation"
    assert found["Houston"].kind == "place"

"""Texts that are somebody's words throughout, without a word of saying: told of oneself, or taken from a release."""

from __future__ import annotations

import pytest
from attribution_reading import chain, who

STORY = """Nurse Ada Brenn was in the Corrie clinic when it was shelled on Friday.

Ada Brenn

I was asleep in the cellar. At three I heard a loud bang. We ran upstairs and I saw smoke.

I called the porter. He was hurt at the arm. My hands shook. Two patients were burned in their beds."""


@pytest.mark.parametrize("words", ["I heard a loud bang", "He was hurt at the arm", "Two patients were burned"])
def test_a_text_in_the_first_person_is_told_by_whose_name_heads_it(words: str) -> None:
    """What the nurse tells of herself is hers, also where a sentence has no "I"; the line about her is the paper's."""
    links = chain(STORY, words)
    assert who(links) == ["Ada Brenn", "Harbour Post"]
    assert (links[0].link, bool(links[0].reason)) == ("implied", True)
    assert who(chain(STORY, "Nurse Ada Brenn was in the Corrie clinic")) == ["Harbour Post"]


def test_a_reporters_own_piece_is_the_papers() -> None:
    """A byline alone makes no teller: of whoever wrote it nothing is told in the third person."""
    text = STORY.replace("Nurse Ada Brenn was in the Corrie clinic when it", "The Corrie clinic was full when it")
    assert who(chain(text, "Two patients were burned")) == ["Harbour Post"]


def test_whom_a_text_calls_its_witness_tells_it() -> None:
    """A line that calls itself the testimony of somebody says whose words follow."""
    text = STORY.replace("Nurse Ada Brenn was in", "The testimony of Ada Brenn\n\nMore than thirty people were in")
    assert who(chain(text.replace("\n\nAda Brenn\n", "\n"), "Two patients were burned"))[0] == "Ada Brenn"


def test_a_few_words_of_ones_own_make_no_story() -> None:
    """A report in which a columnist says "I" once is no testimony."""
    text = """Ada Brenn is a nurse.

Ada Brenn

The guards burned two sheds. Ten men were shot. I do not know why. The works were closed."""
    assert who(chain(text, "Ten men were shot")) == ["Harbour Post"]


TAKEN = """The clinic was shelled, aid workers said.
The following account was taken from a release of the Lantern Society.
On Friday shells hit the cellar. Ten patients were killed. The ministry denied it.
The roof burned."""


def test_what_is_taken_from_a_release_is_told_by_whose_release_it_is() -> None:
    """All behind the line that names no teller is the society's; what the ministry says stays the ministry's."""
    assert who(chain(TAKEN, "Ten patients were killed"))[0] == "Lantern Society"
    assert who(chain(TAKEN, "The roof burned"))[0] == "Lantern Society"
    assert who(chain(TAKEN, "The clinic was shelled"))[0] == "aid workers"

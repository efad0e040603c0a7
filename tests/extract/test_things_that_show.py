"""What tells by itself: records and pictures do, wounds and circumstances do not; what was not said is not asserted."""

from acts_corpus import statements
from attribution_reading import by_cue, chain, who, words

WOUNDS = """Dr Mara Vass told the court that the wounds indicate that the boy was kneeling when guards shot him.

The harbour clinic's autopsy found two wounds in his back. A video appears to show guards dragging him.

The clip belied the police claim that he had fired at them."""

PATROL = """Captain Ivo Tarn said his men “split up” at the mill.

Corporal Rusk crossed a yard “on the left side” of the brewery. Other groups were sent to the ford.

Behind it they were met by “several men who ran”.

Tarn said they were “ordered to follow” the men, starting a chase.

He said they identified themselves as guards."""


def test_what_wounds_indicate_is_told_by_whoever_says_so():
    """A thing that shows something is no teller: the doctor is."""
    assert who(chain(WOUNDS, "the boy was kneeling"))[0] == "Mara Vass"


def test_an_autopsy_tells_what_it_found():
    """A record whose verb has a bare object heads the chain."""
    assert "autopsy" in who(chain(WOUNDS, "autopsy found two wounds in his back"))[0]


def test_a_picture_that_appears_to_show_something_shows_it():
    """The picture is the subject of “appears to show”."""
    assert who(chain(WOUNDS, "guards dragging him"))[0] == "A video"


def test_a_claim_has_whoever_stands_before_it():
    """“The police claim that …” is told by the police, wherever it stands."""
    assert words(WOUNDS, by_cue(WOUNDS, "claim").source) == "police"


def test_an_account_told_in_quoted_words_is_one_tellers():
    """Sentences that quote in part between two tellings of one teller are his."""
    assert who(chain(PATROL, "they were met by “several men who ran”"))[0] == "Ivo Tarn"


def test_starting_a_chase_quotes_nobody():
    """A verb that has its own object brings in no quotation, and what men said of themselves there is no telling."""
    assert who(chain(PATROL, "they were “ordered to follow” the men"))[0] == "Ivo Tarn"
    assert who(chain(PATROL, "they identified themselves"))[0] == "Ivo Tarn"


def test_what_was_not_said_is_not_asserted():
    """“I never said that seven died” asserts no death."""
    found = statements("“I never said that seven porters died,” Mara Vass said.")
    assert [one.standing for one in found if one.act == "death"] == ["hypothetical"]


def test_a_sentence_about_checking_keeps_what_else_it_tells():
    """Only the clause with the check, and what hangs on it, is a remark."""
    found = statements("The Post also obtained lists of the dead and could not verify the videos.")
    assert any("obtained lists" in one.text for one in found)
    assert statements("The Post could not verify that guards shot the porter.") == []

"""Close languages told apart by their letters and small words."""

from __future__ import annotations

import pytest

from firsthand.language import find_language
from firsthand.language_signs import weighed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("be", "Пра гэта паведаміла суполка, якая дапамагае сем'ям."),
        ("uk", "Обшуки пройшли в оселях шести мешканців, яких шукали."),
        ("bg", "Обиските са извършени в шест къщи на хълма."),
        ("ru", "Обыски прошли у шести жителей, которых никто не искал."),
        ("sl", "Družina od torka ne ve, kje je njihov sin in ali je živ."),
        ("az", "Vəkili saxlanılan şəxsin yanına buraxmadılar, dedi."),
    ],
)
def test_neighbours_are_told_apart(language: str, text: str) -> None:
    """A short sentence is in its own language, not in the neighbour's that a detector confuses it with."""
    assert find_language(text) == language


def test_a_quoted_word_is_no_language() -> None:
    """One word with strange letters in a long text does not change the text's language."""
    text = "Охранники выводили мужчин из амбара по одному, и той зимой их больше никто не видел. " * 8
    assert find_language(text + "На стене было написано «їжа».") == "ru"


def test_weights_are_shares() -> None:
    """What is weighed sums to one, and a text without any sign leaves the detector's order."""
    told = weighed("затриманого", {"uk": 0.5, "ru": 0.25, "bg": 0.25})
    assert abs(sum(told.values()) - 1) < 1e-9
    assert told["uk"] > told["ru"]

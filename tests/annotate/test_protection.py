"""Words that withhold a name are looked for near words about names only, and all of them are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotate.coreference import protection

PATTERNS = (protection._WITHHELD, protection._KEPT_BACK, protection._NEITHER, protection._NOT_NAMING)
WITHHOLDING = [
    "spoke on condition of anonymity",
    "asked to remain anonymous",
    "requested that she not be published",
    "declined to give her full name",
    "personal details were also withheld",
    "her identity has been protected",
    "cannot be Named",
    "not printing either surname",
    "to protect their safety",
    "the station knows both names but will not use them",
    "kept the names of mother and son to itself",
    "holding back his name",
    "neither the nurse nor her aunt was identified",
    "is not naming either of them",
    "urged the\npaper not to identify him",
]
PIECES = [*WITHHOLDING, *(word for words in WITHHOLDING for word in words.split()), ".", ". ", "\n", "; ", "Harun Vey"]


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where a pattern is found near words about names."""
    return [match.span() for match in protection._found(pattern, text, protection._about_names(text))]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_nothing_is_found_less_than_in_the_whole_text(text: str) -> None:
    """Looking between full stops beside a word about names finds what looking everywhere finds."""
    for pattern in PATTERNS:
        assert spans(pattern, text) == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("words", WITHHOLDING)
def test_each_wording_is_found(words: str) -> None:
    """Every wording is found, inside a text and as the whole of it."""
    for text in (words, f"The ferry sank. The clerk {words}. Harun Vey swam."):
        assert any(spans(pattern, text) for pattern in PATTERNS)

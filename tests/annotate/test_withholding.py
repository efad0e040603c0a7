"""Words that withhold a name are looked for near words about names only, and all of them are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotate.coreference import withholding

PATTERNS = (
    withholding.WITHHELD,
    withholding.KEPT_BACK,
    withholding.NEITHER,
    withholding.NOT_NAMING,
    withholding.UNAUTHORISED,
)
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
    "begged the purser not to name her",
    "insisted on anonymity",
    "in return for anonymity",
    "was granted full anonymity",
    "speaking anonymously",
    "wrote under a false name",
    "preferred not to be named",
    "would not be named",
    "afraid to give his name",
    "without being identified",
    "without disclosing their names",
    "asked that we not publish her last name",
    "requested that their full names not be disclosed",
    "on the condition that his surname not be used",
    "on condition that she be identified only by her initials",
    "would give only his first name",
    "would only give his first name",
    "only wanted to give his first name",
    "under a pseudonym",
    "whose name has been changed",
    "we have changed his name",
    "not her real name",
    "the names in this story are pseudonyms",
    "not authorised to speak to the press",
    "gave only part of his name for fear of reprisal",
    "feared giving her full name",
    "asked that his name be kept out of the paper",
    "only offered his surname",
    "using only their first names",
    "whose identity is known to the commission",
    "asked that neither her name nor his be printed",
]
PIECES = [*WITHHOLDING, *(word for words in WITHHOLDING for word in words.split()), ".", ". ", "\n", "; ", "Harun Vey"]


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where a pattern is found near words about names."""
    return [match.span() for match in withholding.found_in(pattern, text, withholding.about_names(text))]


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


@pytest.mark.parametrize(
    "words",
    [
        "named the ferry after her aunt",
        "was identified by her brother",
        "posted the photograph anonymously",
        "whose name was known to the police",
        "changed the name of the street",
        "said that “we were not allowed to speak” in the cell",
    ],
)
def test_nobody_asks_to_be_withheld(words: str) -> None:
    """Words about names that keep nobody's back are not taken for such."""
    assert not any(spans(pattern, f"The ferry sank. The clerk {words}. Harun Vey swam.") for pattern in PATTERNS)

"""Words of documents cannot steer a terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from firsthand.cli.terminal import one_line, safe


def test_escape_sequences_and_bidi_marks_become_visible() -> None:
    """ESC and a right-to-left override are shown, not obeyed."""
    assert safe("a\x1b[31mb\u202ec") == "a\\u{1b}[31mb\\u{202e}c"


@given(st.text())
def test_nothing_that_steers_is_left(words: str) -> None:
    """Whatever a document holds, no control or format character but the line feed reaches the terminal."""
    assert not [c for c in safe(words) if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


@given(st.text(), st.integers(min_value=5, max_value=80))
def test_one_line_is_one_line_of_at_most_its_width(words: str, width: int) -> None:
    """A cell never breaks its table."""
    line = one_line(words, width)
    assert "\n" not in line
    assert len(line) <= width

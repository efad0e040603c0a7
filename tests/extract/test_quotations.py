"""Quotations: pairs of marks, unbalanced, nested, running over paragraphs."""

import itertools

from attribution_reading import annotate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.extract.quotations import find_quotations, quotations


def quoted(text: str) -> list[str]:
    """Return the words of every outermost quotation."""
    return [span.of(text) for span in find_quotations(annotate(text))]


def test_straight_and_typographic_marks_are_pairs():
    """Both kinds of marks give the words with their marks."""
    text = 'He said "we left" and “nobody came” on Friday.'
    assert quoted(text) == ['"we left"', "“nobody came”"]


def test_a_quotation_without_an_end_runs_to_the_end_of_its_paragraph():
    """An unclosed quotation does not swallow the next paragraph."""
    text = "“We waited for a week.\n\nThe port was shut."
    assert quoted(text) == ["“We waited for a week."]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_linked_to_the_first():
    """Each paragraph opens anew, and the last closes."""
    text = "“We waited for a week.\n\n“Then a boat came,” she said."
    found = quotations(annotate(text))
    assert found[0].unclosed
    assert found[1].continues == 0


def test_a_quotation_closed_only_in_the_next_paragraph_covers_both():
    """The second paragraph has only a closing mark."""
    text = 'She said, "We waited for a week.\n\nThen a boat came. It was full."'
    assert quoted(text) == ['"We waited for a week.', 'Then a boat came. It was full."']


def test_single_marks_inside_double_ones_are_nested():
    """What a quoted person quotes is of depth 1 and is no quotation of its own in the list."""
    text = "“I told him: ‘Stay at home.’ He went,” the woman said."
    found = quotations(annotate(text))
    assert [quote.depth for quote in found] == [0, 1]
    assert quoted(text) == ["“I told him: ‘Stay at home.’ He went,”"]


def test_an_apostrophe_opens_nothing():
    """Possessives and years are no quotations."""
    assert quoted("The miners' wives left in the '90s, the mayor's son said.") == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="ab .,\n\"“”'‘’«»", max_size=60))
def test_any_marks_give_spans_inside_the_text_that_do_not_overlap(text: str):
    """Whatever stands in a text, outermost quotations are ordered, inside it and apart."""
    found = find_quotations(annotate(text))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))

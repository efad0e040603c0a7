"""Works cited and not held."""

from attribution_reading import annotate

from firsthand.extract.attributions import find_attributions
from firsthand.extract.citations import find_citations


def cited(text: str) -> list[tuple[str, str, bool]]:
    """Return who is cited, what kind of work, and whether it was recorded first hand."""
    annotated = annotate(text)
    return [(one.who, one.kind, one.recorded) for one in find_citations(annotated, find_attributions(annotated))]


def test_who_was_told_holds_an_interview():
    """“Told Radio Sund” is an interview that Radio Sund recorded."""
    assert cited("The father told Radio Sund that his son was beaten.") == [("Radio Sund", "interview", True)]


def test_who_reported_holds_a_report():
    """“Tidewater News reported” is a report."""
    assert cited("Forty men are held in cellars, Tidewater News reported.") == [("Tidewater News", "report", False)]


def test_a_report_is_its_issuers():
    """“According to a new report by the Lantern Society”: the society's report."""
    text = "Forty men are held in cellars, according to a new report by the Lantern Society."
    assert [(name, kind) for name, kind, _ in cited(text)] == [("Lantern Society", "report")]


def test_those_who_did_it_issue_no_reports_of_it():
    """In "reports of looting by soldiers" the soldiers looted; a report by a society of its finds is the society's."""
    assert cited("Fresh reports of rape and looting by Torvene Border Forces prompted warnings.") == []
    named = cited("He rejected a report by the Lantern Society, which spoke of looting.")
    assert [(name, kind) for name, kind, _ in named] == [("Lantern Society", "report")]


def test_a_work_is_cited_once():
    """A work named three times is one work, and recorded if any of the words say so."""
    text = (
        "Tidewater News reported that forty men are held. Tidewater News said they had no water. "
        "A mother told Tidewater News that her son was there."
    )
    assert cited(text) == [("Tidewater News", "report", True)]


def test_an_authority_that_speaks_is_no_work():
    """Police who say something and the publisher itself are no works."""
    assert cited("Police said the men had left. The mayor told the Harbour Post that the cells were empty.") == []


def test_citing_words_are_words_of_the_text():
    """The span is of the citing words."""
    text = "The father told Radio Sund that his son was beaten."
    annotated = annotate(text)
    (one,) = find_citations(annotated, find_attributions(annotated))
    assert one.span.of(text) == "told Radio Sund"

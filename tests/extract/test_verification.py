"""What a document says of its own checking."""

import pytest
from acts_corpus import statements
from attribution_reading import annotate

from firsthand.extract.verification import find_verification

CASES = [
    ("The Harbour Post could not independently verify the report.", "not_verified", "The Harbour Post"),
    ("The claims could not be independently verified.", "not_verified", "Harbour Post"),
    ("We have not been able to confirm the account.", "not_verified", "Harbour Post"),
    ("Reuters was unable to verify the authenticity of the video.", "not_verified", "Reuters"),
    ("The footage was verified by Radio Sund.", "verified_by_them", "Radio Sund"),
    ("Radio Sund has geolocated the images to the quay at Ostrel.", "verified_by_them", "Radio Sund"),
    ("It was not possible for Radio Sund to check the Ledger's account independently.", "not_verified", "Radio Sund"),
    ("It has not been possible for Radio Sund to verify the claims.", "not_verified", "Radio Sund"),
    ("Radio Sund has no way of checking the figures.", "not_verified", "Radio Sund"),
    ("Radio Sund has been unable to check the story.", "not_verified", "Radio Sund"),
    ("Parts of the account were independently confirmed by Radio Sund.", "partly", "Radio Sund"),
]


@pytest.mark.parametrize(("text", "result", "by"), CASES, ids=[case[0][:35] for case in CASES])
def test_each_form_says_who_checked_and_how_it_came_out(text: str, result: str, by: str):
    """Remarks on checking are read with who made them."""
    (found,) = find_verification(annotate(text))
    assert (found.result, found.by) == (result, by)
    assert found.span.of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Police confirmed that two men had died.",
        "The mayor said he would verify the figures.",
        "The ministry declined to comment.",
        "Inspectors will verify the scales.",
        "Doctors could not check him before the van left.",
        "It was not possible for the guards to check the cell.",
    ],
)
def test_a_confirmed_fact_or_a_plan_is_no_verification(text: str):
    """An authority that confirms, a plan to verify and a refusal to comment are not checking by the document."""
    assert find_verification(annotate(text)) == ()


REMARKS = [
    "Norpress was unable to corroborate the Lantern report.",
    "Norpress has not been able to confirm what the Lantern reported.",
    "It was not possible for Norpress to verify the claims made by the Lantern.",
]


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_is_on_the_outlet_it_names(remark: str):
    """What came through the outlet whose report was checked carries the remark; the army's words between do not."""
    text = (
        "Nine miners were locked in a shed at Tarn, the Lantern reported. “They beat him,” the mother of one of the "
        f"miners told the Lantern. The army said that the miners had attacked a guard. {remark}"
    )
    found = statements(text)
    carrying = [one.text for one in found if one.verification]
    assert any("beat him" in words for words in carrying)
    assert any("locked" in words for words in carrying)
    assert not any("attacked" in words for words in carrying)

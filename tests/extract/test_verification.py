"""What a document says of its own checking."""

import pytest
from attribution_reading import annotate

from firsthand.extract.verification import find_verification

CASES = [
    ("The Harbour Post could not independently verify the report.", "not_verified", "The Harbour Post"),
    ("The claims could not be independently verified.", "not_verified", "Harbour Post"),
    ("We have not been able to confirm the account.", "not_verified", "Harbour Post"),
    ("Reuters was unable to verify the authenticity of the video.", "not_verified", "Reuters"),
    ("The footage was verified by Radio Sund.", "verified_by_them", "Radio Sund"),
    ("Radio Sund has geolocated the images to the quay at Ostrel.", "verified_by_them", "Radio Sund"),
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
    ],
)
def test_a_confirmed_fact_or_a_plan_is_no_verification(text: str):
    """An authority that confirms, a plan to verify and a refusal to comment are not checking by the document."""
    assert find_verification(annotate(text)) == ()

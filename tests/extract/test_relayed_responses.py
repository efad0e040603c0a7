"""A denial told by a private person starts at that person and belongs to whoever denied."""

from __future__ import annotations

import pytest

from firsthand.extract.responses.relayed_responses import relay_responses
from firsthand.model.statement import ChainLink, Response, Statement


def statement(chain: tuple[ChainLink, ...], response: Response | None) -> Statement:
    """Make a statement with a chain and a response."""
    return Statement(
        id="s-1", document="doc-1", start=0, end=4, text="held", segment="body", act="detention", act_code=None,
        trigger=(0, 4), standing="denied", chain=chain, response=response,
    )  # fmt: skip


ARMY = ChainLink(who="the navy", entity="e1", role="armed_force")
UNCLE = ChainLink(who="the uncle", entity="e2", role="relative")
RADIO = ChainLink(who="Radio Tarn", role="outlet")
PUBLISHER = ChainLink(who="The Post", role="outlet")
DENIES = Response(kind="denies", disputes="actor")


def test_a_relative_who_tells_of_a_denial_heads_the_chain() -> None:
    """The navy's denial, told by the uncle, is the navy's answer in the uncle's mouth."""
    (relayed,) = relay_responses([statement((ARMY, UNCLE, RADIO, PUBLISHER), DENIES)])
    assert [link.who for link in relayed.chain] == ["the uncle", "Radio Tarn", "The Post"]
    assert relayed.response is not None
    assert relayed.response.by is not None
    assert relayed.response.by.who == "the navy"


@pytest.mark.parametrize(
    ("chain", "response"),
    [
        ((ARMY, RADIO, PUBLISHER), DENIES),
        ((ARMY, PUBLISHER), DENIES),
        ((UNCLE, RADIO, PUBLISHER), DENIES),
        ((ARMY, UNCLE, PUBLISHER), None),
        ((ARMY, UNCLE, PUBLISHER), Response(kind="no_answer")),
    ],
)
def test_other_chains_stay_as_they_are(chain: tuple[ChainLink, ...], response: Response | None) -> None:
    """Who speaks for himself, or is quoted by an outlet, keeps his words."""
    given = statement(chain, response)
    assert relay_responses([given]) == (given,)

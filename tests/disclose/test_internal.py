"""The internal edition: everything, and every reference both ways."""

from __future__ import annotations

import msgspec

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.disclose.internal import disclose_all
from firsthand.link import link
from firsthand.model.disclosed import Settings
from tests.link.test_origins import camp


def test_a_statement_names_every_proposition_that_has_it() -> None:
    """Propositions that assessing adds, as answers to a story's question, stand in their statements, too."""
    record = link([camp().reading()], (), LinkSettings())
    assessment = assess(record, LinkSettings())
    answer = msgspec.structs.replace(assessment.propositions[0], id="q-answer")
    assessment = msgspec.structs.replace(assessment, propositions=(*assessment.propositions, answer))
    settings = Settings(program="t", models=(), vocabulary="t", gazetteer="t", codebook="t")
    full = disclose_all(record, assessment, settings)
    held = {(p.id, statement) for p in full.propositions for statement in p.statements}
    assert {(proposition, s.id) for s in full.statements for proposition in s.propositions} == held
    assert any("q-answer" in s.propositions for s in full.statements)

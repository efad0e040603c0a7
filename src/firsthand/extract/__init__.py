"""AnnotatedText -> Reading: attributions, statements with chains, citations, verification."""

from __future__ import annotations

from firsthand.extract.attributions import find_attributions, without_intentions
from firsthand.extract.chains import Chains
from firsthand.extract.chains.forwarded import cite_forwarded
from firsthand.extract.citations import find_citations
from firsthand.extract.events.united import attribute_to, point_to, unite
from firsthand.extract.passages import join_passages
from firsthand.extract.plain import read_plain
from firsthand.extract.quotations import find_quotations
from firsthand.extract.responses.relayed_responses import relay_responses
from firsthand.extract.slavic import read_slavic
from firsthand.extract.slavic.lexicon import READ
from firsthand.extract.statements.open_references import note_open_references
from firsthand.extract.statements.statements import find_statements
from firsthand.extract.verification import find_verification
from firsthand.model.annotated import AnnotatedText
from firsthand.model.reading import Reading
from firsthand.model.vocabulary import Vocabulary

__all__ = ["extract"]


def extract(annotated: AnnotatedText, vocabulary: Vocabulary) -> Reading:
    """Read one annotated document, each passage by the rules of its language; without rules nothing is guessed."""
    own = _read(annotated, vocabulary)
    if not annotated.passages:
        return cite_forwarded(own)
    parts = [own, *(_read(passage, vocabulary) for passage in annotated.passages)]
    return cite_forwarded(join_passages(annotated.document, parts, annotated.reasons))


def _read(annotated: AnnotatedText, vocabulary: Vocabulary) -> Reading:
    if annotated.language == "en":
        return _read_english(annotated, vocabulary)
    if annotated.language in READ and annotated.engine != "plain":
        return read_slavic(annotated, vocabulary)
    return read_plain(annotated, vocabulary)


def _read_english(annotated: AnnotatedText, vocabulary: Vocabulary) -> Reading:
    """Find every attribution, statement, citation and remark on checking."""
    attributions = find_attributions(annotated)
    verification = find_verification(annotated)
    tellings = without_intentions(attributions)
    chains = Chains(annotated, tellings)
    statements, whose = find_statements(annotated, vocabulary, tellings, chains, verification)
    mentions = point_to(annotated.mentions, whose) if whose else annotated.mentions
    return Reading(
        document=annotated.document,
        mentions=mentions,
        entities=unite(annotated.entities, whose) if whose else annotated.entities,
        attributions=attribute_to(attributions, whose) if whose else attributions,
        times=annotated.times,
        places=annotated.places,
        quantities=annotated.quantities,
        statements=note_open_references(relay_responses(statements, chains.answers), mentions),
        citations=find_citations(annotated, tellings),
        verification=verification,
        quotations=find_quotations(annotated),
        words=len(annotated.tokens),
        reasons=annotated.reasons,
    )

"""One Russian or Ukrainian text read: attributions, statements with chains, citations, verification."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.events.local_incidents import join_incidents
from firsthand.extract.events.scenes import share_scenes
from firsthand.extract.remarks import attach_verification
from firsthand.extract.responses.relayed_responses import relay_responses
from firsthand.extract.slavic.attributions import find_attributions
from firsthand.extract.slavic.chains import Chains
from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import lexicon_of
from firsthand.extract.slavic.remarks import find_citations
from firsthand.extract.slavic.statements import Statements
from firsthand.extract.statements.open_references import note_open_references
from firsthand.extract.unparsed.checking import find_verification
from firsthand.model.annotated import AnnotatedText
from firsthand.model.reading import Reading
from firsthand.model.vocabulary import Vocabulary

_PREFIX = {"ru": "r", "uk": "u"}


def read_slavic(annotated: AnnotatedText, vocabulary: Vocabulary) -> Reading:
    """Read one annotated text by the rules of its language."""
    language = annotated.language or ""
    layout, lexicon = Layout(annotated), lexicon_of(language)
    attributions = find_attributions(layout, lexicon, _PREFIX[language])
    verification = find_verification(annotated, lexicon.not_verified, lexicon.verified)
    chains, tree = Chains(layout, lexicon, attributions), Tree(annotated)
    found = Statements(layout, lexicon, vocabulary, chains).find(attributions, verification)
    statements = share_scenes(tree, join_incidents(tree, vocabulary, found))
    checked = attach_verification(statements, verification, layout.text)
    return Reading(
        document=annotated.document,
        mentions=annotated.mentions,
        entities=annotated.entities,
        attributions=attributions,
        times=annotated.times,
        places=annotated.places,
        quantities=annotated.quantities,
        statements=note_open_references(relay_responses(checked), annotated.mentions),
        citations=find_citations(layout, lexicon, attributions),
        verification=verification,
        quotations=layout.quotations(),
        words=len(annotated.tokens),
        reasons=annotated.reasons,
    )

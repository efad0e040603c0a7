"""One text read by cue words alone: attributions, statements with chains, citations, verification."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.events.local_incidents import join_incidents
from firsthand.extract.events.scenes import share_scenes
from firsthand.extract.plain.acts import Acts
from firsthand.extract.plain.attributions import find_attributions, phrases_of
from firsthand.extract.plain.chains import Chains
from firsthand.extract.plain.hits import find_hits
from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import languages, lexicon_of
from firsthand.extract.plain.people import People
from firsthand.extract.plain.places import with_places, without_bodies
from firsthand.extract.plain.remarks import find_citations
from firsthand.extract.plain.statements import Statements
from firsthand.extract.plain.tellers import Tellers
from firsthand.extract.plain.unread import read_unread
from firsthand.extract.remarks import attach_verification
from firsthand.extract.responses.relayed_responses import relay_responses
from firsthand.extract.statements.open_references import note_open_references
from firsthand.extract.unparsed.checking import find_verification
from firsthand.model.annotated import AnnotatedText
from firsthand.model.reading import Reading
from firsthand.model.vocabulary import Vocabulary


def read_plain(annotated: AnnotatedText, vocabulary: Vocabulary) -> Reading:
    """Read one annotated text by the cue words of its language; without any nothing is guessed."""
    if annotated.language not in languages() or not annotated.sentences:
        return read_unread(annotated)
    prefix, lexicon = f"x{annotated.language}", lexicon_of(annotated.language)
    annotated = with_places(annotated, lexicon)
    layout = Layout(annotated)
    hits = find_hits(layout, lexicon)
    people = People(layout, lexicon, phrases_of(layout, lexicon, hits), prefix)
    annotated = without_bodies(annotated, people)
    found = find_attributions(layout, lexicon, people, hits, prefix)
    tellers = Tellers(layout, lexicon, people.entities())
    verification = find_verification(annotated, lexicon.not_verified, lexicon.verified)
    chains = Chains(layout, lexicon, found, tellers)
    saying = frozenset(token for hit in hits for token in hit.tokens)
    acts = Acts(layout, lexicon, people, saying)
    told = Statements(layout, lexicon, vocabulary, people, chains, annotated.places).find(
        acts, found.attributions, verification
    )
    named = msgspec.structs.replace(annotated, mentions=people.mentions(), entities=people.entities())
    tree = Tree(named)
    statements = share_scenes(tree, join_incidents(tree, vocabulary, told))
    checked = attach_verification(statements, verification, layout.text)
    return Reading(
        document=annotated.document,
        mentions=named.mentions,
        entities=named.entities,
        attributions=found.attributions,
        times=annotated.times,
        places=annotated.places,
        quantities=annotated.quantities,
        statements=note_open_references(relay_responses(checked), named.mentions),
        citations=find_citations(layout, found.attributions, tellers),
        verification=verification,
        quotations=layout.quotations(),
        words=len(annotated.tokens),
        reasons=annotated.reasons,
    )

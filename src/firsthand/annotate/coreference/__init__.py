"""Coreference within a document: who is who, by rules over the parse."""

from __future__ import annotations

from firsthand.annotate.coreference.acronyms import settle_acronyms
from firsthand.annotate.coreference.drafts import Draft, find_drafts
from firsthand.annotate.coreference.facts import Facts
from firsthand.annotate.coreference.figures import Cast
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.headlines import cut_verbs
from firsthand.annotate.coreference.resolver import Resolver
from firsthand.annotate.names import find_names
from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Entity, Mention, PlaceMention, QuantityMention, TimeMention

__all__ = ["resolve_entities"]


def resolve_entities(
    parsed: Parsed,
    places: tuple[PlaceMention, ...],
    quantities: tuple[QuantityMention, ...],
    times: tuple[TimeMention, ...],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find mentions of people, groups and organisations and join those that refer to one entity.

    Mentions are in reading order (`m1` …), entities in the order of their first mention (`e1` …). What is left open
    has no entity and says why.
    """
    if not len(parsed.tokens):
        return (), ()
    grammar = Grammar(parsed)
    skip = frozenset(
        index for time in times for index in range(time.first, time.last) if grammar.lower[index] not in {"old", "olds"}
    )
    drafts = cut_verbs(grammar, settle_acronyms(grammar, find_drafts(grammar, find_names(parsed, places), skip)))
    resolver = Resolver(grammar, drafts)
    cast = resolver.run()
    return _results(parsed, grammar, resolver.drafts, cast, quantities)


def _results(
    parsed: Parsed, grammar: Grammar, drafts: list[Draft], cast: Cast, quantities: tuple[QuantityMention, ...]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    ids: dict[int, str] = {}
    for draft in drafts:
        if draft.figure is not None and draft.figure not in ids:
            ids[draft.figure] = f"e{len(ids) + 1}"
    mention_ids = {draft.head: f"m{number}" for number, draft in enumerate(drafts, 1)}
    mentions = tuple(_mention(parsed, draft, mention_ids, ids, cast) for draft in drafts)
    facts = Facts(parsed, grammar, drafts, cast, quantities)
    entities = tuple(facts.entity(cast.figures[index], ids, mention_ids) for index in ids)
    return mentions, entities


def _mention(parsed: Parsed, draft: Draft, mention_ids: dict[int, str], ids: dict[int, str], cast: Cast) -> Mention:
    figure = cast.of(draft)
    return Mention(
        id=mention_ids[draft.head],
        first=draft.first,
        last=draft.last,
        head=draft.head,
        start=parsed.tokens.start[draft.first],
        end=parsed.tokens.end[draft.last - 1],
        text=parsed.words(draft.first, draft.last),
        type=figure.type if figure is not None and draft.form == "pronoun" else draft.type,
        form=draft.form,
        entity=None if draft.figure is None else ids[draft.figure],
        note=draft.note,
    )

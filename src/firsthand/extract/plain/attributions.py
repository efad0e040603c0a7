"""Attributions by cue words: who gave what to whom, put together, with whoever a bare verb goes on with."""

from __future__ import annotations

from firsthand.extract.plain.behind import Behind
from firsthand.extract.plain.contents import Contents
from firsthand.extract.plain.hits import Hit, act_verbs
from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.people import People
from firsthand.extract.plain.phrase_cues import PhraseCues
from firsthand.extract.plain.phrases import Phrases
from firsthand.extract.plain.sources import Sources
from firsthand.extract.plain.verbs import VerbCues
from firsthand.extract.unparsed.candidate import Candidate, nesting
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen

_BACK = 3


class Found(Frozen, frozen=True, kw_only=True):
    """The attributions of a text, and which of them go on with the teller before, as they name none themselves."""

    attributions: tuple[Attribution, ...]
    going_on: frozenset[str]


def phrases_of(layout: Layout, lexicon: Lexicon, hits: tuple[Hit, ...]) -> Phrases:
    """Return what finds the phrases of a text; verbs that are known end them."""
    told = frozenset(token for hit in hits for token in hit.tokens)
    return Phrases(layout, lexicon, told | act_verbs(layout, lexicon), told)


def find_attributions(layout: Layout, lexicon: Lexicon, people: People, hits: tuple[Hit, ...], prefix: str) -> Found:
    """Find every attribution of a text, nested ones with `inside` set, in the order of their cues."""
    phrases = people.phrases
    contents = Contents(layout, lexicon, phrases, hits)
    verbs = VerbCues(
        layout, lexicon, Sources(layout, lexicon, phrases), Behind(layout, lexicon, phrases), contents
    ).candidates(hits)
    others = PhraseCues(layout, lexicon, phrases, contents, hits).candidates(verbs)
    found: dict[int, Candidate] = {}
    for candidate in (*verbs, *others):
        if layout.spans(candidate.content):
            found.setdefault(candidate.trigger, candidate)
    kept = sorted(found.values(), key=lambda one: (one.trigger, one.content))
    inside = nesting(kept)
    made: list[Attribution] = []
    going_on: set[str] = set()
    for number, (one, parent) in enumerate(zip(kept, inside, strict=True)):
        entity = people.entity_at(one.source_head) if one.source_head is not None else None
        name = f"{prefix}a{number}"
        pronoun = one.source_head is not None and layout.lower[one.source_head] in lexicon.words.pronouns
        bare = not one.source and one.lemma in lexicon.kinds
        same = number > 0 and layout.sentence[kept[number - 1].trigger] == layout.sentence[one.trigger]
        if bare and same and not kept[number - 1].source and made[-1].source_entity is not None:
            entity = made[-1].source_entity
            going_on.add(name)
        elif one.source_head is not None and (kind := people.looks_back(one.source_head)) is not None:
            before = _teller_before(layout, made, kept, number, strictly=True)
            known = entity is not None and people.is_named(entity, kind)
            entity = before if not known and before is not None and people.is_named(before, kind) else entity
        elif pronoun or (bare and (one.content[0] < one.trigger or _opens(layout, lexicon, one))):
            entity = _teller_before(layout, made, kept, number)
            many = lexicon.plural_verb.fullmatch(layout.lower[one.cue[-1]]) is not None
            entity = None if entity is not None and many and people.is_one(entity) else entity
            if entity is not None:
                going_on.add(name)
        made.append(
            Attribution(
                id=name,
                source=layout.spans(one.source) or None,
                recipient=layout.spans(one.recipient) or None,
                cue=layout.spans(one.cue) or (layout.span_of(one.cue),),
                content=layout.spans(one.content),
                kind=one.kind,
                polarity=one.polarity,
                inside=None if parent is None else f"{prefix}a{parent}",
                source_entity=entity,
                recipient_entity=people.entity_at(one.recipient_head) if one.recipient_head is not None else None,
                lemma=one.lemma,
            )
        )
    return Found(attributions=tuple(made), going_on=frozenset(going_on))


def _opens(layout: Layout, lexicon: Lexicon, one: Candidate) -> bool:
    """Say whether a verb without a subject begins its sentence: what stands inside one may be said of anybody."""
    sentence = layout.sentence_of(one.trigger)
    before = range(sentence.first, one.trigger)
    small = lexicon.words.prepositions | lexicon.words.determiners | lexicon.words.of
    return all(t in layout.times or lexicon.is_small(layout.lower[t]) or layout.lower[t] in small for t in before)


def _teller_before(
    layout: Layout, made: list[Attribution], kept: list[Candidate], number: int, *, strictly: bool = False
) -> str | None:
    """Return the entity of whoever told last before a verb without a subject, near enough and outside quotations.

    `strictly` wants nobody else in between, not even somebody who is quoted as telling.
    """
    trigger = kept[number].trigger
    if layout.quote_of[trigger] != -1:
        return None
    for before in range(number - 1, -1, -1):
        other = kept[before]
        if layout.sentence[trigger] - layout.sentence[other.trigger] > _BACK:
            return None
        if layout.quote_of[other.trigger] != -1 or other.lemma in ("reportedly", "cite", "said"):
            if strictly and other.lemma != "reportedly":
                return None
            continue
        return made[before].source_entity
    return None

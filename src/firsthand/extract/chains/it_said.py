"""Which body "it" is that says something: the one whose sentence it stands in, or who told the sentence before.

The entity of a pronoun is found without knowing who speaks. Where that entity is not named in the sentence, but its
clause is governed by a body's ("the union decried what it called an ambush"), that body speaks. Where "it" begins a
sentence right after another body's words, and the entity was no subject there, the other body goes on.
"""

from __future__ import annotations

import msgspec

from firsthand.extract.attribution.record_words import RECORDS
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.tellers.tellers import Teller, Tellers
from firsthand.model.base import Span

_BODIES = frozenset({"ngo", "inquiry", "authority", "armed_force", "armed_group", "outlet", "document"})
_ONE = frozenset({"NN", "NNP"})
_NEAR = 2


def with_bodies(syntax: Syntax, tellers: Tellers, tellings: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """Return the tellings, those of "it" given to the body that the sentences show to speak."""
    kept: list[Telling] = []
    for telling in tellings:
        it = _it(syntax, telling)
        it_is = it is not None and syntax.lower[it] == "it"
        body = _governing(syntax, tellers, telling, it) if it is not None and it_is else None
        body = body or (_before(syntax, kept, telling, it) if it is not None else None)
        if body is not None and telling.attribution.source is not None:
            words = telling.attribution.source
            body = msgspec.structs.replace(body, span=Span(start=words[0].start, end=words[-1].end), head=it)
            telling = msgspec.structs.replace(telling, teller=body)
        kept.append(telling)
    return tuple(kept)


def _it(syntax: Syntax, telling: Telling) -> int | None:
    """Return the token of a source that is only "it", or a "they" of nobody, subject of the words that tell."""
    source = telling.attribution.source
    tokens = syntax.tokens_of(source[0]) if source else range(0)
    it = tokens[0] if len(tokens) == 1 else None
    if it is None or syntax.dep[it] != "nsubj":
        return None
    open_they = syntax.lower[it] == "they" and telling.teller.entity is None  # an army's "they", where nobody else is
    return it if syntax.lower[it] == "it" or open_they else None


def _named_here(syntax: Syntax, entity: str | None, first: int, last: int) -> bool:
    """Say whether a sentence names an entity, or calls it something."""
    near = syntax.mentions_in(first, last)
    return any(mention.entity == entity and mention.form != "pronoun" for mention in near)


def _governing(syntax: Syntax, tellers: Tellers, telling: Telling, it: int) -> Teller | None:
    """Return the body that is the subject of a clause around the one of "it"."""
    first = syntax.bounds(it)[0]
    verb = syntax.head[it]
    if _named_here(syntax, telling.teller.entity, first, it):
        return None
    while syntax.head[verb] != verb:
        verb = syntax.head[verb]
        subject = syntax.child(verb, "nsubj")
        if subject is None or subject >= it or syntax.tag[verb] == "VB" or syntax.tag[subject] not in _ONE:
            continue
        if syntax.quote_of[subject] != syntax.quote_of[it]:
            return None
        mention = syntax.mention_at(subject)
        body = tellers.of(syntax.spans(syntax.noun_phrase(subject)), mention.entity if mention else None)
        if body.role in _BODIES and (mention is None or mention.type != "person"):
            return body
        if syntax.lemma[subject] in RECORDS:
            return body
    return None


def _before(syntax: Syntax, kept: list[Telling], telling: Telling, it: int) -> Teller | None:
    """Return the body that told the sentence before, where "it" is the subject of the next one's own telling."""
    verb = syntax.head[it]
    if syntax.head[verb] != verb or syntax.quote_of[it] != -1:
        return None
    earlier = [one for one in kept if one.sentence < telling.sentence and syntax.quote_of[one.trigger] == -1]
    last = [one for one in earlier if one.sentence == earlier[-1].sentence]
    if not last or telling.sentence - last[0].sentence > _NEAR or any(_same(one, telling) for one in last):
        return None
    outer = min(last, key=lambda one: (one.first, -one.size))
    sentences = syntax.sentences
    paragraphs = sentences[telling.sentence].paragraph - sentences[outer.sentence].paragraph
    mention = syntax.mention_at(outer.teller.head)
    unknown = outer.teller.entity is None and outer.teller.role != "document"
    named = mention is not None and mention.type != "person" and mention.form == "name"  # "Doctors Abroad"
    body = outer.teller.role in _BODIES or named
    if paragraphs > 1 or not body or outer.teller.head < 0 or unknown:
        return None
    one = named or syntax.tag[outer.teller.head] in (*_ONE, "PRP")
    if not one or (mention is not None and mention.type == "person"):
        return None
    first = sentences[outer.sentence].first
    if _may_speak(syntax, telling) and _is_subject(syntax, telling.teller.entity, first, it):
        return None
    return outer.teller


def _same(one: Telling, other: Telling) -> bool:
    return one.teller.key == other.teller.key


def _may_speak(syntax: Syntax, telling: Telling) -> bool:
    """Say whether what "it" was read as can speak: a body by name or kind; a hospital that was hit does not."""
    entity = telling.teller.entity
    named = any(one.entity == entity and one.form == "name" for one in syntax.annotated.mentions)
    return telling.teller.role in _BODIES or named


def _is_subject(syntax: Syntax, entity: str | None, first: int, last: int) -> bool:
    """Say whether an entity is the subject of a clause between two tokens."""
    near = syntax.mentions_in(first, last)
    return any(mention.entity == entity and syntax.dep[mention.head] in ("nsubj", "nsubjpass") for mention in near)

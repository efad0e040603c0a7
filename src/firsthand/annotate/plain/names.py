"""Names by capitals: runs of capitalised words that do not only open a sentence, as mentions and entities."""

from __future__ import annotations

from firsthand.annotate.gazetteer import Gazetteer, fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.known import Names
from firsthand.annotate.places.mention import mention_of
from firsthand.annotate.places.plausible import drop_doubtful
from firsthand.annotate.places.resolve import Resolver
from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.annotate.plain.words import opening_words
from firsthand.model.annotated import Entity, Mention, PlaceMention
from firsthand.model.vocabulary import KnownPlace

_LONGEST = 5
_CITY = 5_000
_PERSON = (2, 3)


def name_runs(parsed: Parsed, words: Lexicon) -> list[tuple[int, int]]:
    """Return the runs of capitalised words; a first word of a sentence counts where the text has it elsewhere too."""
    tokens = parsed.tokens
    opening = opening_words(parsed)
    inside = {tokens.text[i] for i in range(len(tokens)) if i not in opening and _is_capital(tokens.text[i])}
    small = {text for text in tokens.text if text[:1].islower()}
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        last = at
        while (
            last < len(tokens)
            and last - at < _LONGEST
            and tokens.sentence[last] == tokens.sentence[at]
            and _is_capital(tokens.text[last])
            and tokens.text[last].lower() not in words.not_names
        ):
            last += 1
        first = at
        if (
            first in opening
            and last > first
            and (tokens.text[first].lower() in small or tokens.text[first] not in inside)
        ):
            first += 0 if last - first > 1 and tokens.text[first].lower() not in small else 1
        if last > first:
            runs.append((first, last))
        at = max(last, at + 1)
    return runs


def _is_capital(word: str) -> bool:
    return word[0].isupper() and len(word) > 1


def find_places(
    parsed: Parsed, runs: list[tuple[int, int]], gazetteer: Gazetteer, known: tuple[KnownPlace, ...]
) -> tuple[PlaceMention, ...]:
    """Return the runs that the gazetteer knows as they stand, resolved together."""
    names = Names(gazetteer, known)
    keys = [fold(parsed.words(first, last)) for first, last in runs]
    found = names.find(keys)
    candidates = [
        Candidate(
            first=first, last=last, text=parsed.words(first, last), folded=key, named=found[key],
            label="GPE", whole=True,
        )
        for (first, last), key in zip(runs, keys, strict=True)
        if any(one.entry.population >= _CITY or one.entry.level in (0, 1, 8) for one in found[key])
    ]  # fmt: skip
    resolver = Resolver(parsed, candidates, gazetteer)
    resolver.run()
    kept = drop_doubtful(candidates, resolver.containers, resolver.focus_of(), given=True)
    return tuple(mention_of(parsed, candidate) for candidate in kept)


def name_mentions(
    parsed: Parsed, runs: list[tuple[int, int]], places: tuple[PlaceMention, ...], naming: tuple[str, bool]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return one mention a run and one entity a spelling: a person's where only names have capitals, else a thing.

    `naming` is the prefix of ids, and whether only names have capitals.
    """
    prefix, names_only = naming
    tokens = parsed.tokens
    taken = {index for place in places for index in range(place.first, place.last)}
    spelled: dict[str, list[str]] = {}
    mentions: list[Mention] = []
    for first, last in runs:
        text = parsed.words(first, last)
        of_place = first in taken
        ids = spelled.setdefault(text, [])
        mention = Mention(
            id=f"{prefix}m{len(mentions)}",
            first=first,
            last=last,
            head=last - 1,
            start=tokens.start[first],
            end=tokens.end[last - 1],
            text=text,
            type="place" if of_place else "person" if names_only and last - first in _PERSON else "thing",
            form="name",
            entity=None if of_place else f"{prefix}{list(spelled).index(text) + 1}",
        )
        ids.append(mention.id)
        mentions.append(mention)
    kinds = {mention.text: mention.type for mention in mentions if mention.entity}
    entities = tuple(
        Entity(
            id=f"{prefix}{number}", type=kinds[text], name=text, mentions=tuple(ids),
            naming="full" if kinds[text] == "person" else "partial",
        )
        for number, (text, ids) in enumerate(spelled.items(), start=1)
        if text in kinds
    )  # fmt: skip
    return tuple(mentions), entities

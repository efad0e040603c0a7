"""Which words of a document name people, so that a surname which is also a town stays a person."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.gazetteer import fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon
from firsthand.annotate.places.words import (
    AREA_WORDS,
    DIVISION_WORDS,
    FACILITY_WORDS,
    KIN_WORDS,
    PLACE_NOUNS,
    SETTLEMENT_WORDS,
    SPEECH_VERBS,
    STRONG_PREPOSITIONS,
    TITLES,
)

_KINDS = SETTLEMENT_WORDS | DIVISION_WORDS | FACILITY_WORDS
_OF_PLACE = _KINDS | AREA_WORDS | PLACE_NOUNS
_NAMING_VERBS = frozenset({"identify", "name", "surname", "know", "call", "introduce", "nickname"})
_NAME_NOUNS = frozenset({"name", "forename", "surname", "nickname", "alias"})
_GIVEN = frozenset({"first", "given", "last", "sur", "family", "maiden", "middle", "his", "her", "their", "my"})
_AFTER_NAME = frozenset({",", ":", "is", "was", "of", "being", "only", "“", '"', "``", "‘", "'", "("})
_BETWEEN = frozenset({"only", "as", "by", "simply", "just", "himself", "herself", "“", '"', "``", "‘", "'"})


def people_words(parsed: Parsed) -> frozenset[str]:
    """Return the folded words that stand in a person's name somewhere in the document.

    Taken are the parts of full names, and what the engine calls a person and follows a title or a kinship word, is
    explained by one ("Fatima, the mother of"), or speaks.
    """
    words: set[str] = set()
    tokens = parsed.tokens
    for name in parsed.names:
        if name.label != "PERSON":
            continue
        last = name.last - 1 if tokens.text[name.last - 1] in {"'s", "’s"} else name.last
        before = tokens.text[name.first - 1].casefold().rstrip(".") if name.first else ""
        kinds = any(tokens.text[at].casefold() in _KINDS for at in range(name.first, last))
        if last - name.first >= 2 and before not in STRONG_PREPOSITIONS and not kinds:
            words.update(fold(tokens.text[at]) for at in range(name.first, last) if len(tokens.text[at]) > 2)
        elif last - name.first == 1 and (before in TITLES or _is_kin(parsed, name.first) or _speaks(parsed, last)):
            words.add(fold(tokens.text[name.first]))
    return frozenset(words)


def introduced(parsed: Parsed) -> frozenset[str]:
    """Return the names, as printed, that the text gives somebody: "a soldier identified only as NAME", "named NAME".

    So do "whose first name, NAME, is known" and "who goes by NAME". A name given once is that person's all through the
    document, whatever the engine makes of it elsewhere.
    """
    tokens = parsed.tokens
    found: set[str] = set()
    for verb, lemma in enumerate(tokens.lemma):
        if lemma in KIN_WORDS:
            found.update(_beside_kin(parsed, verb))
            continue
        if lemma in _NAME_NOUNS and tokens.pos[verb] == "NOUN":
            found.update(_after_name(parsed, verb))
            continue
        if lemma == "go" and tokens.tag[verb] in {"VBZ", "VBD", "VBP"}:
            at = verb + 1 + (tokens.text[min(verb + 1, len(tokens) - 1)] in _BETWEEN - {"by"})
            if at + 1 < len(tokens) and tokens.text[at] == "by" and _is_name(parsed, at + 1, verb):
                found.add(tokens.text[at + 1])
            continue
        if lemma not in _NAMING_VERBS or tokens.tag[verb] not in {"VBN", "VBD", "JJ"}:
            continue
        at, end = verb + 1, parsed.sentences[tokens.sentence[verb]].last
        while at < end and tokens.text[at].casefold() in _BETWEEN:
            at += 1
        if at < end and _is_name(parsed, at, verb) and _of_somebody(parsed, verb):
            found.add(tokens.text[at])
    return frozenset(found)


def _beside_kin(parsed: Parsed, noun: int) -> Iterator[str]:
    """Yield NAME of "his sister, NAME, said": set off by commas behind somebody's relative."""
    tokens = parsed.tokens
    last = parsed.sentences[tokens.sentence[noun]].last
    owned = noun > 0 and tokens.tag[noun - 1] in {"PRP$", "POS"}
    apart = owned and noun + 3 < last and tokens.text[noun + 1] == "," and tokens.text[noun + 3] in {",", "."}
    if apart and tokens.text[noun + 2].istitle() and tokens.pos[noun + 2] == "PROPN":
        yield tokens.text[noun + 2]


def _after_name(parsed: Parsed, noun: int) -> Iterator[str]:
    """Yield NAME of "his first name, NAME", "whose given name is NAME", "by the name of NAME"."""
    tokens = parsed.tokens
    sentence = parsed.sentences[tokens.sentence[noun]]
    before = {tokens.text[at].casefold() for at in range(max(sentence.first, noun - 3), noun)}
    at = noun + 1
    while at < sentence.last and tokens.text[at].casefold() in _AFTER_NAME:
        at += 1
    own = tokens.lemma[noun] in {"forename", "surname", "nickname", "alias"} or before & _GIVEN
    by_name = {"by", "the"} <= before and tokens.text[noun + 1 : noun + 2] == ("of",)
    if (own or by_name) and noun + 1 < at < sentence.last and tokens.text[at].istitle():
        alone = at + 1 >= sentence.last or not tokens.text[at + 1][:1].isupper()
        if alone and tokens.pos[at] in {"PROPN", "NOUN", "X"}:
            yield tokens.text[at]


def _is_name(parsed: Parsed, at: int, verb: int) -> bool:
    """Say whether one capitalised word stands here by itself, linked by "as" or, after a participle, by nothing."""
    tokens = parsed.tokens
    alone = at + 1 >= len(tokens) or not tokens.text[at + 1][:1].isupper()
    between = {word.casefold() for word in tokens.text[verb + 1 : at]}
    linked = bool(between & {"as", "by"}) or tokens.lemma[verb] in {"name", "surname", "call", "nickname"}
    return alone and linked and tokens.text[at].istitle() and tokens.pos[at] in {"PROPN", "NOUN", "X"}


def _of_somebody(parsed: Parsed, verb: int) -> bool:
    """Say whether the nearest noun before a verb of naming is a person's."""
    tokens, words = parsed.tokens, lexicon()
    start = max(parsed.sentences[tokens.sentence[verb]].first, verb - 6)
    for at in range(verb - 1, start - 1, -1):
        lemma = tokens.lemma[at].casefold()
        if lemma in _OF_PLACE or tokens.pos[at] == "PROPN":
            return False
        if (
            lemma in words.kin
            or lemma in words.persons
            or lemma in words.nouns["person"]
            or lemma in {"who", "he", "she"}
        ):
            return True
        if tokens.pos[at] == "NOUN":
            return False
    return False


def _is_kin(parsed: Parsed, first: int) -> bool:
    tokens = parsed.tokens
    if first + 3 < len(tokens) and tokens.text[first + 1] == ",":
        return any(tokens.lemma[at].casefold() in KIN_WORDS for at in range(first + 2, min(first + 5, len(tokens))))
    return first > 0 and tokens.lemma[first - 1].casefold() in KIN_WORDS


def _speaks(parsed: Parsed, last: int) -> bool:
    tokens = parsed.tokens
    return last < len(tokens) and tokens.lemma[last] in SPEECH_VERBS and tokens.tag[last].startswith("VB")

"""Words that are asked about together get what each would get alone, from a model that nothing was done to."""

from __future__ import annotations

from functools import cache
from typing import Any

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from firsthand.annotate.spacy_engine import MODEL, engine
from firsthand.annotate.spacy_words import Words

TEXT = (
    "there There was is 's let gon na got ta ai n't c'm on y' y all that not ferries drowned better Amaru mice of 12 ,"
)
TAGS = ["NN", "NNS", "NNP", "VBZ", "VBP", "VBD", "VBN", "VB", "RB", "JJR", "IN", "EX", "TO", "CD", "_SP", "POS"]
DEPS = ["expl", "ROOT", "nsubj", "dobj", "aux", "conj", "punct", "advcl"]
Told = tuple[str, str, str]

WORDS = st.tuples(st.sampled_from([*TEXT.split(), "\n"]), st.sampled_from(TAGS), st.sampled_from(DEPS))


@cache
def plain() -> Any:
    """Load the model as spaCy runs it."""
    return spacy.load(MODEL)


def alone(word: Told) -> tuple[str, str, str]:
    """Return text, lemma and class of a word as spaCy's own ruler and lemmatizer give them."""
    text, tag, dep = word
    doc = Doc(plain().vocab, words=[text], tags=[tag], deps=[dep], heads=[0])
    token = plain().get_pipe("attribute_ruler")(doc)[0]
    return text, token.lemma_ or plain().get_pipe("lemmatizer").lemmatize(token)[0], token.pos_


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=10))
def test_unseen_words_do_not_change_one_another(told: list[Told]) -> None:
    """A word first met beside others is afterwards what it would be alone, though they make a longer pattern."""
    words, strings = Words(engine()._model), engine()._model.vocab.strings
    keys = [tuple(strings.add(part) for part in word) for word in told]
    words.of(keys, [strings.add(text.lower()) for text, _, _ in told], [dep for _, _, dep in keys])
    for key, word in zip(keys, told, strict=True):
        met = words.of([key], [strings.add(word[0].lower())], [key[2]])[0]
        assert (met.text, met.lemma, met.pos) == alone(word)


def test_a_known_pair_and_its_words_apart() -> None:
    """The halves of "gonna" are "go" and "to"; the second half elsewhere in the same paragraph stays what it is."""
    words, strings = Words(engine()._model), engine()._model.vocab.strings
    told = [("gon", "VBG", "aux"), ("na", "TO", "aux"), (",", ",", "punct"), ("na", "TO", "aux")]
    keys = [tuple(strings.add(part) for part in word) for word in told]
    found = words.of(keys, [key[0] for key in keys], [key[2] for key in keys])
    assert [word.lemma for word in found] == ["go", "to", ",", alone(told[3])[1]]

"""Russian: words, morphology and names by natasha's models; the only file that knows natasha."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import version
from typing import Any

import msgspec

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.plain.lexicon import lexicon
from firsthand.annotate.plain.words import read_words
from firsthand.annotate.slavic.annotator import SlavicAnnotator
from firsthand.annotate.slavic.dictionary import forms
from firsthand.config import ReadingSettings
from firsthand.model.annotated import Tokens
from firsthand.model.document import Document

_LABELS = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG"}
_KEPT = frozenset({"Case", "Number", "Gender", "Animacy", "Tense", "VerbForm", "Voice", "Person", "Mood", "Polarity"})


class _Models(msgspec.Struct, frozen=True):
    morphology: Any
    names: Any
    vocabulary: Any


@cache
def _models() -> _Models:
    """Load the models once a process.

    natasha asks for pymorphy2, which modern setuptools cannot run: pymorphy3 stands in its place.
    """
    import pymorphy3
    import pymorphy3.analyzer

    sys.modules.setdefault("pymorphy2", pymorphy3)
    sys.modules.setdefault("pymorphy2.analyzer", pymorphy3.analyzer)
    import natasha

    embedding = natasha.NewsEmbedding()
    return _Models(
        morphology=natasha.NewsMorphTagger(embedding),
        names=natasha.NewsNERTagger(embedding),
        vocabulary=natasha.MorphVocab(),
    )


class RussianAnnotator(SlavicAnnotator):
    """Annotates Russian documents."""

    def __init__(self, settings: ReadingSettings) -> None:
        super().__init__(settings, "ru", "r")
        _models()  # what is missing is said before the first document is read

    @property
    def engine(self) -> str:
        """Name engine and dictionary."""
        return f"natasha {version('natasha')}, pymorphy3 {version('pymorphy3')}"

    def parse(self, document: Document) -> Parsed:
        """Return words with lemma, part of speech and features, and the model's names."""
        parsed = read_words(document, self.settings.read.max_paragraph, lexicon("ru"))
        tokens, models = parsed.tokens, _models()
        sentences = [list(tokens.text[one.first : one.last]) for one in parsed.sentences]
        pos: list[str] = []
        tag: list[str] = []
        lemma: list[str] = []
        for words, markup in zip(sentences, models.morphology.map(sentences), strict=True):
            for word, token in zip(words, markup.tokens, strict=True):
                features = {key: value for key, value in token.feats.items() if key in _KEPT}
                pos.append(token.pos)
                lemma.append(models.vocabulary.lemmatize(word, token.pos, token.feats) if word[0].isalpha() else word)
                tag.append(_with_name("|".join(f"{key}={features[key]}" for key in sorted(features)), word))
        return msgspec.structs.replace(
            parsed,
            tokens=_with(tokens, lemma, pos, tag),
            names=tuple(self._names(parsed, models.names)),
        )

    def _names(self, parsed: Parsed, tagger: Any) -> list[NameSpan]:
        """Return the model's names, sentence by sentence, in tokens."""
        text, tokens = parsed.document.text, parsed.tokens
        found: list[NameSpan] = []
        stretches = [text[one.start : one.end].replace("\n", " ") for one in parsed.sentences]
        for sentence, markup in zip(parsed.sentences, tagger.map(stretches), strict=True):
            at = {tokens.start[index] - sentence.start: index for index in range(sentence.first, sentence.last)}
            until = {tokens.end[index] - sentence.start: index + 1 for index in range(sentence.first, sentence.last)}
            found.extend(
                NameSpan(first=at[span.start], last=until[span.stop], label=_LABELS[span.type])
                for span in markup.spans
                if span.start in at and span.stop in until
            )
        return found


def _with_name(tag: str, word: str) -> str:
    """Add to a capitalised word what kind of name the dictionary knows it as."""
    if not word[:1].isupper():
        return tag
    kinds = sorted({one for form in forms("ru", word)[:3] for one in form.features if one.startswith("Name=")})
    return "|".join(part for part in (tag, *kinds) if part)


def _with(tokens: Tokens, lemma: list[str], pos: list[str], tag: list[str]) -> Tokens:
    return msgspec.structs.replace(tokens, lemma=tuple(lemma), pos=tuple(pos), tag=tuple(tag))

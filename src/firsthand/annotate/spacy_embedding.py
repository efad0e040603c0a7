"""Word vectors of the spaCy model, each worked out once for a word instead of once a token.

The first layers of the model look at one word alone (its norm, prefix, suffix and shape), so what they give for it is
kept. New words are always worked out in blocks of one size: a vector depends on its word only, not on those beside it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_BLOCK = 48
_MOST = 1 << 16
_LAYERS = 5


class KeptVectors:
    """The vectors of the words met so far; all are forgotten when they become too many."""

    def __init__(self, layer: Any) -> None:
        extract, _, hashed, mixed, _ = layer.layers
        self._columns = extract.attrs["columns"]
        self._hashed, self._mixed = hashed, mixed
        self._known: dict[bytes, int] = {}
        self._table = np.empty((1024, layer.get_dim("nO")), dtype=np.float32)

    def of(self, docs: list[Any]) -> list[NDArray[np.float32]]:
        """Return the vectors of each document's tokens, one row a token."""
        features = [np.ascontiguousarray(doc.to_array(self._columns), dtype=np.uint64) for doc in docs]
        keys = [rows.view(f"V{rows.shape[1] * 8}").ravel().tolist() for rows in features]
        self._learn(features, keys)
        known = self._known
        return [self._table[[known[key] for key in own]] for own in keys]

    def _learn(self, features: list[NDArray[np.uint64]], keys: list[list[bytes]]) -> None:
        if len(self._known) > _MOST:
            self._known.clear()
        new = {
            key: row
            for rows, own in zip(features, keys, strict=True)
            for key, row in zip(own, rows, strict=True)
            if key not in self._known
        }
        words = list(new)
        for first in range(0, len(words), _BLOCK):
            block = words[first : first + _BLOCK]
            rows = np.zeros((_BLOCK, len(self._columns)), dtype=np.uint64)
            rows[: len(block)] = [new[word] for word in block]
            self._keep(block, self._mixed.predict(self._hashed.predict(rows)))

    def _keep(self, words: list[bytes], vectors: NDArray[np.float32]) -> None:
        first = len(self._known)
        if first + len(words) > len(self._table):
            more = np.empty_like(self._table)
            self._table = np.concatenate((self._table, more))
        self._table[first : first + len(words)] = vectors[: len(words)]
        self._known.update(zip(words, range(first, first + len(words)), strict=True))


def keep_vectors(model: Any) -> None:
    """Put kept vectors in the place of every embedding of words in a spaCy component's model.

    An embedding of another make than "features, hashed, mixed" is left as it is.
    """
    from thinc.api import Model  # a heavy import: only where English is parsed

    for node in list(model.walk()):
        for place, layer in enumerate(node.layers):
            if len(layer.layers) == _LAYERS and layer.layers[0].name == "extract_features":
                kept = KeptVectors(layer)
                node.layers[place] = Model("kept_vectors", _forward(kept), dims={"nO": layer.get_dim("nO")})


def _forward(kept: KeptVectors) -> Any:
    def forward(model: Any, docs: list[Any], is_train: bool) -> Any:
        return kept.of(docs), None

    return forward

"""The first convolutions of the models, computed once a word.

A convolution adds up products of its weights with the vectors of neighbouring words. In the first one the vector is
the word's own, wherever it stands: its products with the weights of all models are kept. That is two thirds of the
arithmetic of reading, and an article shares most of its words with others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:  # numpy is imported when models are loaded: `models` sets the number of its threads before
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.float32]

_WINDOW = 3
_MAX_KEPT = 8_000  # words: 50 MB; many times as many as are tagged at once
_AT_ONCE = 8  # words: the library rounds the products of longer rows differently, by their place in the row


def window_weights(layer: Any) -> Array:
    """The weights of a layer, those for the word before, the word itself and the word after side by side."""
    import numpy as np

    weight = layer.conv.weight.array
    if weight.shape[2] != _WINDOW:
        raise ValueError(f"a convolution over {weight.shape[2]} words, not {_WINDOW}")
    return np.ascontiguousarray(np.concatenate([weight[:, :, k].T for k in range(_WINDOW)], axis=1))


class Products:
    """The products of words with the first layers of several models that share one vocabulary."""

    def __init__(self, models: Sequence[Any]) -> None:
        import numpy as np

        self._encode = models[0].infer.encoder.item
        weights = [window_weights(model.infer.model.encoder.layers[0]) for model in models]
        embeddings = [model.infer.model.emb for model in models]
        word = embeddings[0].word
        pieces, choices, size = word.codes.shape
        self._indexes = word.indexes.array
        self._book = np.ascontiguousarray(word.codes.array).reshape(pieces * choices, size)
        self._starts = np.arange(pieces) * choices
        self._weights = np.concatenate([weight[: word.dim] for weight in weights], axis=1)
        self._shapes = np.concatenate(
            [e.shape.weight.array @ weight[word.dim :] for e, weight in zip(embeddings, weights, strict=True)], axis=1
        )
        self._kept = np.zeros((_MAX_KEPT, len(models), self._weights.shape[1] // len(models)), np.float32)
        self._places: dict[str, int] = {}
        self._alike: dict[tuple[int, int], int] = {}
        self._forget()

    def _forget(self) -> None:
        self._places.clear()
        self._alike.clear()
        self._places[""] = self._alike[-1, -1] = 0  # the empty word between sentences: no vector, no products

    def of(self, sentences: Sequence[Sequence[str]], model: int) -> Array:
        """The products of the words of sentences, one row a word, an empty word behind every sentence."""
        words = list(chain.from_iterable((*sentence, "") for sentence in sentences))
        new = list(dict.fromkeys(word for word in words if word not in self._places))
        if len(self._places) + len(new) > _MAX_KEPT:
            self._forget()
            new = list(dict.fromkeys(filter(None, words)))
        pairs = list(zip(*self._encode(new), strict=True))  # unknown words of one shape are one to the models
        unseen = list(dict.fromkeys(pair for pair in pairs if pair not in self._alike))
        for i in range(0, len(unseen), _AT_ONCE):
            self._learn(unseen[i : i + _AT_ONCE])
        self._places.update(zip(new, (self._alike[pair] for pair in pairs), strict=True))
        rows: Array = self._kept[[self._places[word] for word in words], model]
        return rows

    def _learn(self, words: Sequence[tuple[int, int]]) -> None:
        ids, shapes = map(list, zip(*words, *[words[0]] * (_AT_ONCE - len(words)), strict=True))
        vectors = self._book.take(self._indexes[ids] + self._starts, axis=0).reshape(_AT_ONCE, -1)
        products = vectors @ self._weights + self._shapes[shapes]
        first = len(self._alike)
        self._kept[first : first + len(words)] = products[: len(words)].reshape(len(words), *self._kept.shape[1:])
        self._alike.update(zip(words, range(first, first + len(words)), strict=True))

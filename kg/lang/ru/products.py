"""The first convolutions of the models, computed once a word.

A convolution adds up products of its weights with the vectors of neighbouring words. In the first one the vector is
the word's own, wherever it stands: its products with the weights of all models are kept. That is two thirds of the
arithmetic of reading, and an article shares most of its words with others.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:  # numpy is imported when models are loaded: `models` sets the number of its threads before
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.float32]

_WINDOW = 3
_MAX_KEPT = 8_000  # words: 50 MB; many times as many as are tagged at once
_MAX_ENCODED = 100_000  # words
_AT_ONCE = 16  # words: the library rounds the products of more words differently, by their place among them

_Code: TypeAlias = tuple[int, int]
"""The numbers of a word and of its shape."""

_EMPTY: _Code = -1, -1
"""The empty word between sentences: no vector, no products."""


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
        self._weights = np.ascontiguousarray(np.concatenate([weight[: word.dim] for weight in weights], axis=1).T)
        self._shapes = np.concatenate(
            [e.shape.weight.array @ weight[word.dim :] for e, weight in zip(embeddings, weights, strict=True)], axis=1
        )
        self._kept = np.zeros((len(models), _MAX_KEPT, len(self._weights) // len(models)), np.float32)
        self._codes: dict[str, _Code] = {"": _EMPTY}
        self._rows: OrderedDict[_Code, int] = OrderedDict({_EMPTY: 0})  # the row in `_kept`, longest unused first

    def of(self, sentences: Sequence[Sequence[str]], model: int) -> Array:
        """The products of the words of sentences, one row a word, an empty word behind every sentence."""
        words = list(chain.from_iterable((*sentence, "") for sentence in sentences))
        codes = self._encoded(dict.fromkeys(words))
        unseen = []
        for code in dict.fromkeys(codes.values()):
            if code in self._rows:
                self._rows.move_to_end(code)
            else:
                unseen.append(code)
        for i in range(0, len(unseen), _AT_ONCE):
            self._learn(unseen[i : i + _AT_ONCE])
        row_of = {word: self._rows[code] for word, code in codes.items()}
        rows: Array = self._kept[model].take([row_of[word] for word in words], axis=0)
        return rows

    def _encoded(self, words: Collection[str]) -> dict[str, _Code]:
        """What the models know of words: unknown ones of one shape are one to them."""
        new = [word for word in words if word not in self._codes]
        if len(self._codes) + len(new) > _MAX_ENCODED:
            self._codes = {"": _EMPTY}
            new = list(filter(None, words))
        self._codes.update(zip(new, zip(*self._encode(new), strict=True), strict=True))
        return {word: self._codes[word] for word in words}

    def _learn(self, codes: Sequence[_Code]) -> None:
        ids, shapes = map(list, zip(*codes, *[codes[0]] * (_AT_ONCE - len(codes)), strict=True))
        vectors = self._book.take(self._indexes[ids] + self._starts, axis=0).reshape(_AT_ONCE, -1)
        products = self._shapes[shapes]
        products += (self._weights @ vectors.T).T
        rows = [self._row_for(code) for code in codes]
        self._kept[:, rows] = products[: len(rows)].reshape(len(rows), len(self._kept), -1).swapaxes(0, 1)

    def _row_for(self, code: _Code) -> int:
        """The row for a word's products; where none is free, that of the word longest unused."""
        is_full = len(self._rows) == _MAX_KEPT
        row = self._rows[code] = self._rows.popitem(last=False)[1] if is_full else len(self._rows)
        return row

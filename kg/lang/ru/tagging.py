"""Running slovnet's tagging models: their weights, our arithmetic.

The networks are three convolutions over word vectors. slovnet pads sentences to batches and copies every window of
three words; here sentences stand in one row with an empty word between them, and a convolution is one product of
matrices whose three parts are shifted and added. That is the same function (an empty row is what lies beyond a
sentence's end), in a third of the time. slovnet loads the models and encodes the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:  # numpy is imported when models are loaded: `models` sets the number of its threads before
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.float32]

_WINDOW = 3
_MAX_ROW = 2_000  # words that are tagged at once: bounds the memory


class _Layer:
    """A convolution over three words, ReLU, and the normalization folded into a factor and a summand."""

    def __init__(self, layer: Any) -> None:
        import numpy as np

        weight = layer.conv.weight.array
        if weight.shape[2] != _WINDOW:
            raise ValueError(f"a convolution over {weight.shape[2]} words, not {_WINDOW}")
        self.weight = np.ascontiguousarray(np.concatenate([weight[:, :, k].T for k in range(_WINDOW)], axis=1))
        self.bias = layer.conv.bias.array
        self.factor = layer.norm.weight.array / layer.norm.std.array
        self.summand = layer.norm.bias.array - layer.norm.mean.array * self.factor

    def __call__(self, row: Array) -> Array:
        size = len(self.bias)
        parts = row @ self.weight
        output: Array = parts[:, size : 2 * size] + self.bias
        output[1:] += parts[:-1, :size]
        output[:-1] += parts[1:, 2 * size :]
        output.clip(0, None, out=output)
        output *= self.factor
        output += self.summand
        return output


class _Vectors:
    """The vectors of words, each put together of a hundred pieces by navec's code book; and of words' shapes."""

    def __init__(self, embedding: Any) -> None:
        import numpy as np

        pieces, choices, size = embedding.word.codes.shape
        self._indexes = embedding.word.indexes.array
        self._book = np.ascontiguousarray(embedding.word.codes.array).reshape(pieces * choices, size)
        self._starts = np.arange(pieces) * choices
        self._shape = embedding.shape

    def __call__(self, words: NDArray[np.int_], shapes: NDArray[np.int_]) -> Array:
        import numpy as np

        pieces = self._book.take(self._indexes[words] + self._starts, axis=0)
        return np.concatenate((pieces.reshape(len(words), -1), self._shape(shapes)), axis=-1)


class Tagger:
    """A tagging model of slovnet (names or morphology): a tag for every word."""

    def __init__(self, loaded: Any) -> None:
        self._encoder = loaded.infer.encoder
        self._tags: list[str] = loaded.infer.decoder.tags_vocab.items
        self._embed, self._project = _Vectors(loaded.infer.model.emb), loaded.infer.model.head.proj
        self._layers = [_Layer(layer) for layer in loaded.infer.model.encoder.layers]
        transitions = getattr(loaded.infer.model.head, "crf", None)
        self._transitions: Array | None = None if transitions is None else transitions.transitions.array
        self._ids = lru_cache(maxsize=100_000)(self._encode)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tags of the words of each sentence; a sentence is read by itself."""
        found: list[list[str]] = []
        for batch in _batches(sentences):
            found.extend(self._tag_row(batch))
        return found

    def _encode(self, word: str) -> tuple[int, int]:
        (word_id,), (shape_id,) = self._encoder.item([word])
        return word_id, shape_id

    def _tag_row(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[str]]:
        import numpy as np

        gap = (self._encoder.words_vocab.pad_id, self._encoder.shapes_vocab.pad_id)
        ids = [pair for sentence in sentences for pair in (*map(self._ids, sentence), gap)]
        empty = np.array([pair == gap for pair in ids])
        columns = np.array(ids)
        row: Array = self._embed(columns[:, 0], columns[:, 1])
        row[empty] = 0
        for layer in self._layers:
            row = layer(row)
            row[empty] = 0
        scores: Array = self._project(row)
        start = 0
        for sentence in sentences:
            best = self._best(scores[start : start + len(sentence)])
            yield [self._tags[number] for number in best]
            start += len(sentence) + 1

    def _best(self, scores: Array) -> Sequence[int]:
        """The best tag of every word, or the best sequence of tags where the model knows which may follow which."""
        if self._transitions is None or not len(scores):
            return [int(number) for number in scores.argmax(axis=1)]
        import numpy as np

        reached = scores.copy()
        through = np.empty_like(self._transitions)
        for before, here in pairwise(reached):
            np.add(before[:, None], self._transitions, out=through)
            here += np.maximum.reduce(through, axis=0)
        steps = (reached[:-1, :, None] + self._transitions).argmax(axis=1).tolist()
        best = [int(reached[-1].argmax())]
        for step in reversed(steps):
            best.append(step[best[-1]])
        return best[::-1]


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """Sentences in batches of a bounded number of words."""
    batch: list[Sequence[str]] = []
    size = 0
    for sentence in sentences:
        if batch and size + len(sentence) > _MAX_ROW:
            yield batch
            batch, size = [], 0
        batch.append(sentence)
        size += len(sentence)
    if batch:
        yield batch

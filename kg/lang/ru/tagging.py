"""Running slovnet's tagging models: their weights, our arithmetic.

The networks are three convolutions over word vectors. slovnet pads sentences to batches and copies every window of
three words; here sentences stand in one row with an empty word between them, and a convolution is one product of
matrices whose three parts are shifted and added. That is the same function (an empty row is what lies beyond a
sentence's end), in a third of the time. slovnet loads the models and encodes the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.lang.ru.products import Products, window_weights

if TYPE_CHECKING:  # numpy is imported when models are loaded: `models` sets the number of its threads before
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.float32]

_MAX_ROW = 2_000  # words that are tagged at once: bounds the memory


class _Layer:
    """A convolution over three words, ReLU, and the normalization folded into a factor and a summand."""

    def __init__(self, layer: Any) -> None:
        self.weight = window_weights(layer)
        self.bias = layer.conv.bias.array
        self.factor = layer.norm.weight.array / layer.norm.std.array
        self.summand = layer.norm.bias.array - layer.norm.mean.array * self.factor

    def __call__(self, row: Array) -> Array:
        return self.joined(row @ self.weight)

    def joined(self, parts: Array) -> Array:
        """What the layer makes of words whose products with its three parts are known."""
        import numpy as np

        size = len(self.bias)
        output: Array = parts[:, size : 2 * size] + self.bias
        output[1:] += parts[:-1, :size]
        output[:-1] += parts[1:, 2 * size :]
        np.maximum(output, 0, out=output)
        output *= self.factor
        output += self.summand
        return output


class Tagger:
    """A tagging model of slovnet (names or morphology): a tag for every word."""

    def __init__(self, loaded: Any, products: Products, number: int) -> None:
        self._products, self._number = products, number
        self._tags: list[str] = loaded.infer.decoder.tags_vocab.items
        projection = loaded.infer.model.head.proj
        self._projection, self._bias = projection.weight.array, projection.bias.array
        self._first, *self._layers = [_Layer(layer) for layer in loaded.infer.model.encoder.layers]
        transitions = getattr(loaded.infer.model.head, "crf", None)
        self._transitions: Array | None = None if transitions is None else transitions.transitions.array

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tags of the words of each sentence; a sentence is read by itself."""
        found: list[list[str]] = []
        for batch in _batches(sentences):
            found.extend(self._tag_row(batch))
        return found

    def _tag_row(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[str]]:
        ends = list(accumulate(len(sentence) + 1 for sentence in sentences))
        gaps = [end - 1 for end in ends]
        row = self._first.joined(self._products.of(sentences, self._number))
        row[gaps] = 0
        for layer in self._layers:
            row = layer(row)
            row[gaps] = 0
        scores: Array = row @ self._projection
        scores += self._bias
        likeliest: list[int] = scores.argmax(axis=1).tolist() if self._transitions is None else []
        for start, gap in zip([0, *ends], gaps, strict=False):
            best = likeliest[start:gap] if self._transitions is None else _best(scores[start:gap], self._transitions)
            yield [self._tags[number] for number in best]


def _best(scores: Array, transitions: Array) -> Sequence[int]:
    """The best sequence of tags, where the model knows which may follow which."""
    import numpy as np

    if not len(scores):
        return []
    reached = scores.copy()
    through, most = np.empty_like(transitions), np.empty_like(transitions[0])
    add, likeliest = np.add, np.maximum.reduce
    for before, here in zip(reached[:, :, None], reached[1:], strict=False):
        add(before, transitions, through)
        likeliest(through, 0, None, most)
        add(here, most, here)
    steps = (reached[:-1, :, None] + transitions).argmax(axis=1).tolist()
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

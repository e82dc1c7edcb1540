"""The Russian models, loaded once a process: slovnet names and morphology over navec embeddings.

The model files travel in the wheel of natasha (MIT), which is located and never imported: it would pull in the
abandoned pymorphy2.
"""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import ResourceMissing
from kg.lang.ru.products import Products
from kg.lang.ru.tagging import Tagger

for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    # More threads than cores made the names model twelve times slower on a busy machine.
    os.environ.setdefault(_variable, "1")


def model_folder() -> Path:
    """Where the model files are.

    Raises:
        ResourceMissing: the distribution that carries them is not installed.
    """
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ResourceMissing("The Russian models (distribution natasha) are not installed.")
    return Path(next(iter(spec.submodule_search_locations))) / "data"


@cache
def embeddings() -> Any:
    """The navec word vectors that all slovnet models share."""
    from navec import Navec

    return Navec.load(model_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")


@cache
def names_model() -> Any:
    """The slovnet model that finds persons, places and organizations."""
    from slovnet import NER

    return NER.load(model_folder() / "model" / "slovnet_ner_news_v1.tar").navec(embeddings())


@cache
def morphology_model() -> Any:
    """The slovnet model that tags words with part of speech and features."""
    from slovnet import Morph

    return Morph.load(model_folder() / "model" / "slovnet_morph_news_v1.tar", batch_size=8).navec(embeddings())


@cache
def names_tagger() -> Tagger:
    """The model of names: B-PER, I-PER, O … for every word."""
    return Tagger(names_model(), _products(), 0)


@cache
def morphology_tagger() -> Tagger:
    """The model of morphology: "NOUN|Animacy=Inan|Case=Gen…" for every word."""
    return Tagger(morphology_model(), _products(), 1)


@cache
def _products() -> Products:
    return Products((names_model(), morphology_model()))

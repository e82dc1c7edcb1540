"""The Russian models, loaded once a process: slovnet names and morphology over navec embeddings, pymorphy3.

The model files travel in the wheel of natasha (MIT), which is located and never imported: it would pull in the
abandoned pymorphy2.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import ResourceMissing

for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    # More threads than cores made the names model twelve times slower on a busy machine.
    os.environ.setdefault(_variable, "1")


def _model_folder() -> Path:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ResourceMissing("The Russian models (distribution natasha) are not installed.")
    return Path(next(iter(spec.submodule_search_locations))) / "data"


@cache
def _navec() -> Any:
    from navec import Navec

    return Navec.load(_model_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")


@cache
def names_model() -> Any:
    """The slovnet model that finds persons, places and organizations."""
    from slovnet import NER

    return NER.load(_model_folder() / "model" / "slovnet_ner_news_v1.tar").navec(_navec())


@cache
def morphology_model() -> Any:
    """The slovnet model that tags words with part of speech and features."""
    from slovnet import Morph

    return Morph.load(_model_folder() / "model" / "slovnet_morph_news_v1.tar", batch_size=8).navec(_navec())


@cache
def dictionary() -> Any:
    """The pymorphy3 analyser."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Any, ...]:
    """All pymorphy3 parses of a word, the likeliest first.

    Letters that Unicode numbers without naming them (Tangut) are replaced: pymorphy3 asks for every letter's name.
    """
    return tuple(dictionary().parse("".join(c if unicodedata.name(c, "") else "\ufffd" for c in word)))

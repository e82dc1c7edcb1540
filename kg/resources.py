"""Where the ontology, the data and the cache are; nobody else knows."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from kg.errors import ResourceMissing

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource_root() -> Path:
    """The folder that holds `ontology/` and `data/`: inside the wheel, or the root of the checkout.

    Raises:
        ResourceMissing: neither is there.
    """
    bundled = _PACKAGE / "_resources"
    if bundled.is_dir():
        return bundled
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "ontology").is_dir():
        return checkout
    raise ResourceMissing(f"No ontology beside {_PACKAGE}.")


def ontology_folder() -> Path:
    """The folder of the ontology: classes, shapes, vocabularies, ready questions."""
    return resource_root() / "ontology"


def data_folder() -> Path:
    """The folder of the data: tables, sample articles."""
    return resource_root() / "data"


def cache_folder() -> Path:
    """A folder for files that can be made again (the compiled gazetteer); `KG_CACHE_DIR` overrides it."""
    chosen = os.environ.get("KG_CACHE_DIR")
    folder = Path(chosen) if chosen else user_cache_path("municipal-kg")
    folder.mkdir(parents=True, exist_ok=True)
    return folder

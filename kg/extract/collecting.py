"""Reading without looking for garbage in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Put off the collector of reference cycles.

    An article makes some ten thousand objects and no cycles: while they live, every look for cycles finds nothing, and
    takes the tokens for objects that stay, which brings the looks through all that is in memory.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

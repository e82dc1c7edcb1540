"""What a store is: one writer that commits articles whole, and views that readers query."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol


class Writer(Protocol):
    """The one process that writes; a second one is refused with StoreLocked."""

    def commit(self, article_id: str, quads: bytes, ledger: str) -> None:
        """Replace the article's graph and its ledger entry in one atomic write.

        Raises:
            StoreFull: the disk is full; nothing of the article is stored.
        """
        ...

    def replace_graph(self, graph: str, quads: bytes) -> None:
        """Replace a named graph (assembled, curation, …) in one atomic write."""
        ...

    def ledger(self) -> Iterator[str]:
        """Every ledger entry, as it was committed."""
        ...

    def flush(self) -> None:
        """Force what was committed to the disk."""
        ...

    def close(self) -> None:
        """Let the store go."""
        ...


class View(Protocol):
    """A state of the store that does not change while it is read."""

    path: Path

    def close(self) -> None:
        """Let the view go; a replaced one may then be removed."""
        ...


class Store(Protocol):
    """Where graphs are kept."""

    def writer(self) -> Writer:
        """Open for writing, making the store where there is none."""
        ...

    def publish(self) -> None:
        """Let readers see what was committed so far."""
        ...

    def view(self) -> View:
        """The last published state.

        Raises:
            StoreMissing: nothing was published yet.
        """
        ...

"""States that follow from the published one: made once by whoever asks, kept beside it until the next publication."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from kg.errors import StoreError
from kg.limits import MAX_DERIVED_STATES
from kg.store.oxigraph import backup_of, opened
from kg.store.patterns import OxigraphPatterns
from kg.store.snapshot import EmbeddedStore, Snapshot, remove_unused

Change = Callable[[OxigraphPatterns], None]
"""Turns a copy of the published state into the one that is asked for."""


class DerivedStore:
    """A state that can be read and not be written."""

    def __init__(self, store: EmbeddedStore, key: str, change: Change) -> None:
        """Name a state by a key that can stand in a file's name; nothing is made yet."""
        self._store = store
        self._key = key
        self._change = change

    @property
    def is_published(self) -> bool:
        """A past state follows from a published one."""
        return True

    def view(self) -> Snapshot:
        """The state as it follows from what is published now.

        Raises:
            StoreMissing: nothing was published yet.
            StoreError: the folder of the graph may not be written.
        """
        with self._store.view() as published:
            target = self._store.derived / f"{published.path.name}-{self._key}"
            while True:
                if target.exists():
                    held = _held(target)
                    if held is not None:
                        return held
                self._make(published.path, target)

    def _make(self, published: Path, target: Path) -> None:
        """Whoever is first wins; the state is moved to its place in one step when it is whole."""
        draft = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            target.parent.mkdir(exist_ok=True)
            shutil.rmtree(draft, ignore_errors=True)
            backup_of(published, draft)
        except PermissionError as error:
            raise StoreError(f"{target.parent} may not be written; a past state is made there.") from error
        with Snapshot(draft):
            try:
                with opened(draft) as store:
                    self._change(OxigraphPatterns(store))
                draft.rename(target)
            finally:
                shutil.rmtree(draft, ignore_errors=True)
        self._tidy(target)

    def _tidy(self, newest: Path) -> None:
        """Keep the states that were made last."""
        made = sorted(newest.parent.glob("[!.]*"), key=lambda path: path.stat().st_mtime)
        for old in made[:-MAX_DERIVED_STATES]:
            if old != newest:
                remove_unused(old)

    def writer(self) -> NoReturn:
        """Refused.

        Raises:
            StoreError: always.
        """
        raise StoreError("A past state cannot be changed: ask the graph itself.")

    def publish(self) -> NoReturn:
        """Refused.

        Raises:
            StoreError: always.
        """
        self.writer()

    def close(self) -> None:
        """Nothing is held open."""


def _held(state: Path) -> Snapshot | None:
    """The state, held; None where it was removed meanwhile."""
    try:
        held = Snapshot(state)
    except FileNotFoundError:
        return None
    if state.exists():
        return held
    held.close()
    return None

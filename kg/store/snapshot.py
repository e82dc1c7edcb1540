"""Readers on snapshots: hard-linked copies of the writer's files, published in one step, removed when unused."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.errors import StoreMissing
from kg.rdf.names import Names
from kg.store.oxigraph import OxigraphWriter, generation_of


class Snapshot:
    """One published state, held while it is open: a publisher does not remove it meanwhile."""

    def __init__(self, path: Path) -> None:
        """Hold the snapshot at the path."""
        self.path = path
        self._held = os.open(path, os.O_RDONLY)
        fcntl.flock(self._held, fcntl.LOCK_SH)

    def close(self) -> None:
        """Let it go."""
        if self._held >= 0:
            os.close(self._held)
            self._held = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class EmbeddedStore:
    """A folder with the writer's files (`writer/`), published states (`snapshots/N/`) and `current` naming the last."""

    def __init__(self, path: Path, names: Names | None = None) -> None:
        """Name the folder; nothing is opened or made yet."""
        self.path = path
        self._names = names or Names()
        self._writer: OxigraphWriter | None = None

    @property
    def current(self) -> Path:
        """The link to the last published state."""
        return self.path / "current"

    @property
    def derived(self) -> Path:
        """The folder of states that follow from a published one."""
        return self.path / "derived"

    def writer(self) -> OxigraphWriter:
        """The writer, opened once; made where there is none."""
        if self._writer is None:
            self._writer = OxigraphWriter(self.path / "writer", self._names)
        return self._writer

    @property
    def is_published(self) -> bool:
        """Whether readers see all that was assembled; a run may have been cut off before it published."""
        return self.current.exists() and generation_of(self.current.resolve()) == self.writer().generation

    def publish(self) -> None:
        """Let readers see what was committed: a new folder, then one atomic change of the link."""
        folder = self.path / "snapshots"
        folder.mkdir(exist_ok=True)
        number = 1 + max((int(old.name) for old in folder.iterdir() if old.name.isdigit()), default=0)
        self.writer().backup(folder / str(number))
        link = self.path / ".current.new"
        link.unlink(missing_ok=True)
        link.symlink_to(Path("snapshots") / str(number))
        link.replace(self.current)
        for old in folder.iterdir():
            if old.name != str(number):
                remove_unused(old)
        for old in self.derived.iterdir() if self.derived.is_dir() else ():
            remove_unused(old)

    def view(self) -> Snapshot:
        """The last published state.

        Raises:
            StoreMissing: nothing was published yet.
        """
        while True:
            try:
                held = Snapshot(self.current.resolve(strict=True))
            except FileNotFoundError as error:
                raise StoreMissing(f"There is no graph at {self.path}.") from error
            if held.path == self.current.resolve():
                return held
            held.close()

    def close(self) -> None:
        """Close the writer, if it was opened."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None


def remove_unused(snapshot: Path) -> None:
    """Remove a state that no reader holds."""
    held = os.open(snapshot, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(snapshot)
    except BlockingIOError:
        return  # a reader still looks at it: a later publication removes it
    finally:
        os.close(held)

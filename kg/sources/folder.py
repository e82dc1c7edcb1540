"""The files of a folder, always in the same order, and never beyond the folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ForbiddenAddress, InputError
from kg.sources.base import InputProblem, problem_of
from kg.sources.kinds import kind_of_name


def iter_files(folder: Path) -> Iterator[Path | InputProblem]:
    """Every readable file below a folder, sorted by name, folder by folder.

    Files of other kinds (a record beside its article, a picture) and hidden ones are passed over. Links are followed
    only to files within the folder; folders behind links are not entered.
    """
    root = folder.resolve()
    waiting: list[Path] = [folder]
    while waiting:
        entry = waiting.pop()
        if entry == folder or (entry.is_dir() and not entry.is_symlink()):
            try:
                waiting.extend(sorted(_visible(entry), reverse=True))
            except OSError as error:
                yield problem_of(str(entry), InputError(f"The folder cannot be read: {error.strerror}."))
        elif kind_of_name(entry.name):
            yield _checked(entry, root)


def _visible(folder: Path) -> Iterator[Path]:
    return (entry for entry in folder.iterdir() if not entry.name.startswith("."))


def _checked(file: Path, root: Path) -> Path | InputProblem:
    try:
        inside = file.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return problem_of(str(file), InputError("A link that leads nowhere."))
    if not inside:
        return problem_of(str(file), ForbiddenAddress("A link that leads out of the folder is not followed."))
    return file if file.is_file() else problem_of(str(file), InputError("Not a regular file."))

"""Reading articles from wherever they come: what cannot be read becomes a problem, and the rest goes on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import InputError, Malformed, UnsupportedMedia
from kg.model.article import Article
from kg.sources.base import Document, InputProblem, Rejoined, SourceKind, problem_of
from kg.sources.compressed import GZIP_MARK, open_gzip
from kg.sources.folder import iter_files
from kg.sources.kinds import SNIFFED_BYTES, kind_of_bytes, kind_of_name

STANDARD_INPUT: Final = "-"

__all__ = ["STANDARD_INPUT", "InputProblem", "read_articles", "read_stream"]


def read_articles(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Article | InputProblem]:
    """The articles of files and folders, in the order given ("-" is standard input); nothing raises.

    The kind of a file is told by its ending (.txt, .md, .html, .jsonl, each also with .gz), else by its first bytes. A
    folder is walked in sorted order. Everything is read as a stream: an archive of any size needs the memory of one
    article.
    """
    for path in paths:
        if os.fspath(path) == STANDARD_INPUT:
            yield from read_stream(sys.stdin.buffer, STANDARD_INPUT)
        else:
            yield from _read_path(os.fspath(path))


def read_stream(stream: BinaryIO, name: str, kind: SourceKind | None = None) -> Iterator[Article | InputProblem]:
    """The articles of an open stream of bytes; its kind is told by its first bytes where it is not given."""
    try:
        yield from _articles_of(stream, name, kind)
    except InputError as error:
        yield problem_of(name, error)
    except OSError as error:
        yield problem_of(name, InputError(f"It cannot be read: {error.strerror or error}."))


def _articles_of(stream: BinaryIO, name: str, kind: SourceKind | None) -> Iterator[Article | InputProblem]:
    stream, head = _peek(stream)
    if head.startswith(GZIP_MARK):
        stream, head = _peek(open_gzip(stream))
    if not head:
        raise Malformed("The file is empty.")
    yield from (kind or kind_of_bytes(head)).read(Document(name, stream))


def _peek(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """The stream as it was, and its first bytes."""
    head = stream.read(SNIFFED_BYTES)
    return io.BufferedReader(Rejoined(head, stream)), head


def _read_path(path: str) -> Iterator[Article | InputProblem]:
    name = _printable(path)
    if path.startswith(("http://", "https://")):
        yield problem_of(name, UnsupportedMedia("Addresses are not fetched: save the page as a file."))
        return
    try:
        if Path(path).is_dir():
            yield from _read_folder(Path(path))
        else:
            yield from _read_file(Path(path), name)
    except FileNotFoundError:
        yield problem_of(name, InputError("There is no such file or folder."))
    except (OSError, ValueError) as error:
        yield problem_of(name, InputError(f"It cannot be read: {getattr(error, 'strerror', None) or error}."))


def _read_folder(folder: Path) -> Iterator[Article | InputProblem]:
    found = False
    for entry in iter_files(folder):
        found = True
        if isinstance(entry, InputProblem):
            yield entry
        else:
            yield from _read_path(str(entry))
    if not found:
        yield problem_of(_printable(str(folder)), Malformed("There is no readable file in the folder."))


def _read_file(file: Path, name: str) -> Iterator[Article | InputProblem]:
    with file.open("rb") as stream:
        yield from read_stream(stream, name, kind_of_name(file.name))


def _printable(path: str) -> str:
    """A file's name as text that can be printed, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", errors="replace")

"""What every source gives: articles, or the problems that kept an article from being read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from kg.errors import KgError, TooLarge
from kg.model.article import Article


@dataclass(frozen=True, slots=True)
class InputProblem:
    """Why one article or file could not be read.

    Attributes:
        source: the file, with the line where one file holds many articles ("news.jsonl:12").
        code: the error's code for programs (`kg.errors`).
        message: what is wrong, in one line.
        remedy: what to do about it, "" where nothing can be done.
    """

    source: str
    code: str
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An open source: its name for reports, and its bytes as a stream."""

    name: str
    stream: BinaryIO


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of file: the endings that tell it, and how it is read.

    `read` yields articles and problems; it may raise an `InputError` where the file as a whole is at fault.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Document], Iterator[Article | InputProblem]]


class Rejoined(io.RawIOBase):
    """A stream whose first bytes were already taken, to look at them."""

    def __init__(self, taken: bytes, rest: BinaryIO) -> None:
        self._taken = taken
        self._rest = rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        chunk = self._taken[: len(buffer)] or self._rest.read(len(buffer))
        self._taken = self._taken[len(buffer) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


def problem_of(source: str, error: KgError) -> InputProblem:
    """An error as a row of a report."""
    message = " ".join(str(error.args[0]).split()) if error.args else error.code
    return InputProblem(source, error.code, message, error.remedy)


def read_bounded(document: Document, limit: int) -> bytes:
    """All bytes of a document.

    Raises:
        TooLarge: there are more than `limit`; no more than that is ever held in memory.
    """
    raw = document.stream.read(limit + 1)
    if len(raw) > limit:
        raise TooLarge(f"The file is larger than {limit:,} bytes.")
    return raw

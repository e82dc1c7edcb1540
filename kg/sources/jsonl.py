"""Articles as JSON Lines: one object a line (docs/reference: the article record's input)."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from typing import BinaryIO

from kg.errors import InputError, Malformed, TooLarge
from kg.limits import MAX_LINE_BYTES
from kg.model.article import Article
from kg.sources.base import Document, InputProblem, Rejoined, SourceKind, problem_of
from kg.sources.checked import checked_article
from kg.sources.encoding import decode

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_jsonl(document: Document) -> Iterator[Article | InputProblem]:
    """The articles of a JSON Lines file, one at a time; a line at fault is a problem, and the rest goes on.

    Keys: `id`, `url`, `language`, `published`, `title`, `text`; all others are ignored.

    Raises:
        Malformed: there is no line at all.
    """
    number = 0
    for number, line in enumerate(_lines(document.stream), start=1):
        source = f"{document.name}:{number}"
        try:
            if line is None:
                raise TooLarge(f"The line is longer than {MAX_LINE_BYTES:,} bytes.")
            if line.strip():
                yield parse_line(line, source)
        except InputError as error:
            yield problem_of(source, error)
    if number == 0:
        raise Malformed("The file is empty.")


def parse_line(line: bytes, source: str) -> Article:
    """One article from one line.

    Raises:
        Malformed: the line is not a JSON object, or a key has a value of the wrong kind.
        TooLarge: the text or the headline exceeds its limit.
    """
    try:
        value = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise Malformed(f"Not valid JSON: {error.msg} at character {error.pos:,}.") from error
    except RecursionError as error:
        raise Malformed("Not valid JSON: nested too deeply.") from error
    except ValueError as error:
        raise Malformed(f"Not valid JSON: {error}") from error
    if not isinstance(value, dict):
        raise Malformed("The line is no JSON object.")
    return checked_article(value, source)


def is_json_line(line: bytes) -> bool:
    """Whether a line looks like a JSON object."""
    return line.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith(b"{")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Every line; None in the place of one that is too long, which is passed over without being held in memory."""
    limit = MAX_LINE_BYTES
    read_line = _line_reader(stream)
    while line := read_line(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = read_line(limit)
        yield None


def _line_reader(stream: BinaryIO) -> Callable[[int], bytes]:
    """Reads a line of at most so many bytes; a stream with the mark of UTF-16 is recoded, its line ends being wider."""
    mark = stream.read(2)
    rest = io.BufferedReader(Rejoined(mark, stream))
    if mark not in _UTF16_MARKS:
        return rest.readline
    wide = io.TextIOWrapper(rest, encoding="utf-16", errors="replace", newline="\n")
    return lambda limit: wide.readline(limit).encode("utf-8", errors="replace")


JSON_LINES = SourceKind("JSON Lines", (".jsonl", ".ndjson"), read_jsonl)

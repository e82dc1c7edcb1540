"""Reading a pair list: CSV, or the JSON of Wikidata's query service, row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import IO, Any, Final

import ijson

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_REFERENCE_BYTES, MAX_REFERENCE_ROWS
from kg.reference.columns import fields_of, tie_of
from kg.reference.ties import BadRow, ListedTie

_PEEKED: Final = 4096


class _Bounded(io.RawIOBase):
    """A stream that ends the reading when more comes than is allowed."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self._count = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes.

        Raises:
            TooLarge: there are more than `kg.limits.MAX_REFERENCE_BYTES`.
        """
        content = self._stream.read(len(buffer))
        self._count += len(content)
        if self._count > MAX_REFERENCE_BYTES:
            raise TooLarge(f"The list has more than {MAX_REFERENCE_BYTES:,} bytes.")
        buffer[: len(content)] = content
        return len(content)


def read_pairs(stream: IO[bytes]) -> Iterator[ListedTie | BadRow]:
    """The rows of a list, each as a tie or as what is wrong with it.

    The format is seen from the first character: CSV with a header, or JSON as Wikidata's query service gives it
    ("JSON file" and "JSON file (verbose)"). `docs/reference-lists.md` has the columns.

    Raises:
        Malformed: it is neither, or has no columns for two places.
        TooLarge: it has more bytes or rows than `kg.limits` allows.
    """
    bounded = io.BufferedReader(_Bounded(stream), _PEEKED)
    start = bounded.peek(_PEEKED)[:_PEEKED].lstrip(b"\xef\xbb\xbf \t\r\n")
    rows = _json_rows(bounded, start[:1]) if start[:1] in (b"{", b"[") else _csv_rows(bounded)
    for count, (line, row) in enumerate(rows, start=1):
        if count > MAX_REFERENCE_ROWS:
            raise TooLarge(f"The list has more than {MAX_REFERENCE_ROWS:,} rows.")
        yield _tie_or_fault(line, row)


def _tie_or_fault(line: int, row: Mapping[str, str]) -> ListedTie | BadRow:
    try:
        return tie_of(row)
    except ValueError as error:
        return BadRow(line, str(error))


def _csv_rows(stream: IO[bytes]) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""))
    try:
        headers = next(reader, [])
        fields = fields_of(headers)
        places = [(index, fields[header]) for index, header in enumerate(headers) if header in fields]
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, {field: row[index] for index, field in places if index < len(row)}
    except UnicodeDecodeError as error:
        raise Malformed(f"The list is not UTF-8 text (near line {reader.line_num + 1}).") from error
    except csv.Error as error:
        raise Malformed(f"Line {reader.line_num} of the list is no CSV: {error}.") from error


def _json_rows(stream: IO[bytes], first: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows by their number; variables may be bound to values or, verbosely, to {type, value}."""
    fields: dict[str, str] = {}
    try:
        rows = ijson.items(stream, "results.bindings.item" if first == b"{" else "item")
        for number, row in enumerate(rows, start=1):
            if not isinstance(row, dict):
                raise Malformed(f"Row {number} of the list is no object.")
            # A variable that is unbound in the first rows may be bound later.
            fields = fields if row.keys() <= fields.keys() else _known(fields, row)
            yield number, {fields[name]: _value(bound) for name, bound in row.items() if fields.get(name)}
    except ijson.JSONError as error:
        raise Malformed(f"The list is no JSON of query results: {' '.join(str(error).split())[:120]}") from error
    except UnicodeDecodeError as error:
        raise Malformed("The list is not UTF-8 text.") from error
    if not fields:
        raise Malformed("The list holds no rows of query results.")


def _known(fields: Mapping[str, str], row: Mapping[str, Any]) -> dict[str, str]:
    names = list(dict.fromkeys([*fields, *islice(row, 100)]))
    return {**dict.fromkeys(names, ""), **fields_of(names)}


def _value(bound: object) -> str:
    told = bound.get("value", "") if isinstance(bound, dict) else bound
    return told if isinstance(told, str) else str(told) if isinstance(told, int) else ""

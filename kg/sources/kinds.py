"""The kinds of files that are read, and how the kind of a file is told."""

from __future__ import annotations

import json
from typing import Final

from kg.sources.base import SourceKind
from kg.sources.html import HTML_PAGE
from kg.sources.jsonl import JSON_LINES
from kg.sources.text import MARKDOWN, PLAIN_TEXT

SOURCE_KINDS: Final = (PLAIN_TEXT, MARKDOWN, HTML_PAGE, JSON_LINES)
"""To read another kind of file, write `kg/sources/name.py` with a `SourceKind` and add it here."""

COMPRESSED_SUFFIX: Final = ".gz"
SNIFFED_BYTES: Final = 4096
"""Bytes that tell the kind of a stream that has no name."""


def kind_of_name(name: str) -> SourceKind | None:
    """The kind that a file's ending tells, the ending of compression left aside."""
    lowered = name.lower().removesuffix(COMPRESSED_SUFFIX)
    return next((kind for kind in SOURCE_KINDS if lowered.endswith(kind.suffixes)), None)


def kind_of_bytes(head: bytes) -> SourceKind:
    """The kind that a file's first bytes tell: JSON Lines, HTML, else plain text."""
    start = _narrow(head).lstrip()
    if start.startswith("{") and _is_json_object(start):
        return JSON_LINES
    if start[:200].lower().startswith(("<!doctype html", "<html", "<head", "<body", "<?xml")):
        return HTML_PAGE
    return PLAIN_TEXT


def _narrow(head: bytes) -> str:
    """The first characters as far as ASCII goes, whether they have one byte or two."""
    return head.replace(b"\x00", b"").decode("ascii", errors="ignore")


def _is_json_object(start: str) -> bool:
    """Whether the first key of an object follows: running text may start with a brace, but not so."""
    try:
        json.JSONDecoder().raw_decode(start[1:].lstrip())
    except (ValueError, RecursionError):
        return start[1:].lstrip()[:1] == '"'
    return start[1:].lstrip()[:1] in ('"', "}")

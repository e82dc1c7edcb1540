"""The head of an article that came as plain text: section, date, headline, credits; where the body starts and ends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from kg.resources import data_folder
from kg.sources.dateline import (
    MAX_HEADER_LINE_CHARS,
    FoundDate,
    dated_by_address,
    find_date,
    find_dateline,
    find_year,
    is_date_line,
)

Role = Literal["date", "credit", "address", "section", "headline", "body"]

_MAX_HEADLINE_CHARS: Final = 200
_MAX_HEADER_LINES: Final = 12
_SECTION_SIGNS: Final = (" / ", " | ", " > ", " › ", " » ")
_DATELINE_PARAGRAPHS: Final = 2


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above an article's body, and the code points `start:end` of the body itself."""

    title: str
    published: str | None
    url: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def parse_header(text: str, title: str = "", url: str | None = None) -> Header:
    """The header of a plain text.

    Above the body may stand, in any order: section lines, date lines, credits («© …», «Фото: …»), an address, and the
    headline: the first short line without a full stop. A headline that is repeated is left out as well, and credits
    below the body. The body is one unbroken stretch of the text.

    Args:
        text: the whole text, line ends as `\\n`.
        title: the headline, where it is already known.
        url: the address, where it is already known.
    """
    lines = list(_lines(text))
    top = _read_top(lines, title)
    body = lines[len(top) :]
    headline = title or _first(top, "headline") or _first(top, "section") or ""
    address = url or _first(top, "address")
    while len(body) > 1 and _is_credit(body[-1].text):
        body.pop()
    start, end = (body[0].start, body[-1].end) if body else (len(text), len(text))
    published = _published([line.text for _, line in top], [line.text for line in body], address)
    return Header(headline, published, address, start, end)


def dated_by_text(title: str, text: str, url: str | None) -> str | None:
    """The publication date that an article's own words give: a date line above the body, or an agency's dateline."""
    return parse_header(text, title=title, url=url).published


def _read_top(lines: list[_Line], title: str) -> list[tuple[Role, _Line]]:
    """The lines above the body with their roles; the last line of a text is always body."""
    top: list[tuple[Role, _Line]] = []
    for line in lines[: min(_MAX_HEADER_LINES, len(lines) - 1)]:
        role = _role(line.text, title or _first(top, "headline") or "")
        if role == "body":
            break
        top.append((role, line))
    return top


def _role(line: str, headline: str) -> Role:
    if len(line) > _MAX_HEADLINE_CHARS or find_dateline(line):
        return "body"
    if headline and line.strip(" .").startswith(headline.strip(" .")):
        return "credit" if len(line) > len(headline) + MAX_HEADER_LINE_CHARS // 2 or _is_credit(line) else "headline"
    if is_date_line(line):
        return "date"
    if _is_credit(line):
        return "credit"
    if line.startswith(("https://", "http://")) and len(line.split()) == 1:
        return "address"
    if len(line) <= MAX_HEADER_LINE_CHARS and any(sign in line for sign in _SECTION_SIGNS):
        return "section"
    return "body" if headline or line.endswith((".", "…", ":", ";", ",")) else "headline"


def _is_credit(line: str) -> bool:
    """Whether a short line only tells whose the picture or the text is."""
    if len(line) > MAX_HEADER_LINE_CHARS:
        return False
    if "©" in line:
        return True
    label = line.replace("：", ":").split(":")[0] if ":" in line.replace("：", ":") else line.rstrip(".")
    return label.strip().casefold() in _credit_labels()


def _published(header: list[str], body: list[str], url: str | None) -> str | None:
    for line in header:
        if is_date_line(line) and (found := find_date(line)):
            return found.in_year(None)
    dateline = _first_dateline(body)
    if dateline is None:
        return None
    return dateline.in_year(find_year(header)) or dated_by_address(dateline, url)


def _first_dateline(body: list[str]) -> FoundDate | None:
    found = (find_dateline(paragraph) for paragraph in body[:_DATELINE_PARAGRAPHS])
    return next((dateline for dateline in found if dateline), None)


def _first(top: list[tuple[Role, _Line]], role: Role) -> str | None:
    return next((line.text for found, line in top if found == role), None)


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank, without surrounding white space."""
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            yield _Line(start, start + len(stripped), stripped)
        position += len(raw) + 1


@cache
def _credit_labels() -> frozenset[str]:
    """The words that introduce a credit, in every language (`data/credit_labels.csv`)."""
    with (data_folder() / "credit_labels.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(row["label"].casefold() for row in csv.DictReader(table))

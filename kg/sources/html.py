"""HTML pages: one article a page, found by trafilatura in a tree that is complete and bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html  # type: ignore[import-untyped]

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_HTML_ATTRIBUTES, MAX_HTML_BYTES, MAX_HTML_TAGS
from kg.model.article import Article
from kg.sources.base import Document, InputProblem, SourceKind, read_bounded
from kg.sources.checked import checked_article, parse_day
from kg.sources.encoding import decode
from kg.sources.header import parse_header
from kg.text.language import identify_language

_CHARSET: Final = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:-]{2,20})")
_TAG: Final = re.compile(r"<[A-Za-z]")
_ATTRIBUTE: Final = re.compile(r"""=\s*"[^"]*"|=\s*'[^']*'|(?P<end>>)|(?P<name>[^\s"'=>]+)""")
_HEAD_BYTES: Final = 4096

_DATE_SEARCH: Final[dict[str, Any]] = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""Only dates that the page's metadata state; the fixed latest date keeps the clock of this machine out of it."""


def read_html(document: Document) -> Iterator[Article | InputProblem]:
    """The article of an HTML page.

    Raises:
        TooLarge: the page has more bytes or tags than `kg.limits` allows.
        Malformed: it is nested so deeply that the parser would drop text, or there is no article in it.
    """
    raw = read_bounded(document, MAX_HTML_BYTES)
    yield article_of_page(decode(raw, declared=_declared_encoding(raw)), document.name)


def article_of_page(page: str, source: str) -> Article:
    """The article of a decoded HTML page (errors as `read_html`)."""
    # Loaded for pages only: it takes longer to load than text files take to read.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as ExtractedPage

    tree = parse_page(page)
    found = bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATE_SEARCH
    )
    if not isinstance(found, ExtractedPage) or not (found.text or "").strip():
        raise Malformed("There is no article in the page.")
    header = parse_header(found.text or "", title=found.title or "", url=found.url)
    text = (found.text or "")[header.start : header.end]
    return checked_article(
        {
            "title": header.title,
            "text": text,
            "published": parse_day(found.date or "") or header.published,
            "url": header.url,
            # Pages often declare the language of their publishing system, not their own.
            "language": identify_language(text) or tree.get("lang"),
        },
        source,
    )


def parse_page(page: str) -> html.HtmlElement:
    """The tree of a page, whole or not at all: lxml drops what is nested beyond its limit and only logs it.

    Raises:
        TooLarge, Malformed: as `read_html`.
    """
    if page.count("<") > MAX_HTML_TAGS:
        raise TooLarge(f"The page has {page.count('<'):,} tags; the limit is {MAX_HTML_TAGS:,}.")
    _refuse_crowded_tags(page)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(page.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Malformed("The page is no HTML.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Malformed("The page is nested so deeply that text would be lost.")
    return tree


def _refuse_crowded_tags(page: str) -> None:
    """The parser compares each attribute of a tag with all before it: 300,000 in one tag take minutes."""
    position = 0
    while tag := _TAG.search(page, position):
        names = 0
        for part in _ATTRIBUTE.finditer(page, tag.end()):
            position = part.end()
            names += part["name"] is not None
            if names > MAX_HTML_ATTRIBUTES:
                raise TooLarge(f"A tag of the page has more than {MAX_HTML_ATTRIBUTES:,} attributes.")
            if part["end"]:
                break
        else:
            return


def _declared_encoding(raw: bytes) -> str | None:
    match = _CHARSET.search(raw[:_HEAD_BYTES])
    return match[1].decode("ascii") if match else None


HTML_PAGE = SourceKind("HTML", (".html", ".htm", ".xhtml"), read_html)

"""Text and Markdown files: one article a file, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import yaml  # type: ignore[import-untyped]
from frontmatter import parse
from frontmatter.default_handlers import YAMLHandler

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_FILE_BYTES, MAX_FRONT_MATTER_CHARS
from kg.model.article import Article
from kg.sources.base import Document, InputProblem, SourceKind, read_bounded
from kg.sources.checked import checked_article
from kg.sources.encoding import decode
from kg.sources.header import parse_header

_FENCE: Final = "---"


class _PlainYaml(YAMLHandler):
    """Front matter in which every value is text: «нет» stays a word, 2024-12-05 a date as it was written."""

    def load(self, fm: str, **_kwargs: object) -> Any:
        if len(fm) > MAX_FRONT_MATTER_CHARS:
            raise TooLarge(f"The front matter has {len(fm):,} characters; the limit is {MAX_FRONT_MATTER_CHARS:,}.")
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(fm, Loader=yaml.BaseLoader)):
            raise Malformed("The front matter refers to itself (a YAML alias).")
        fields = super().load(fm, Loader=yaml.BaseLoader)
        if fields is not None and not isinstance(fields, dict):
            raise Malformed("The front matter is no list of `key: value`.")
        return fields


def read_plain(document: Document) -> Iterator[Article | InputProblem]:
    """The article of a plain text file."""
    yield article_of_text(decode(read_bounded(document, MAX_FILE_BYTES)), document.name)


def read_markdown(document: Document) -> Iterator[Article | InputProblem]:
    """The article of a Markdown file; its first heading is the headline where the front matter gives none."""
    yield article_of_text(decode(read_bounded(document, MAX_FILE_BYTES)), document.name, markdown=True)


def article_of_text(text: str, source: str, *, markdown: bool = False) -> Article:
    """An article from running text.

    Front matter gives `title`, `date` (or `published`), `url`, `language` and `id`; what it does not give is looked for
    in the text's own header. A text whose headline is known from the front matter stays whole.

    Raises:
        Malformed: the front matter is no YAML mapping, or there is no text.
        TooLarge: the front matter, the headline or the text exceeds its limit.
    """
    fields, body = split_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not fields.get("title"):
        title, body = _heading(body) if markdown else ("", body)
        header = parse_header(body, title=title, url=fields.get("url") or None)
        body = body[header.start : header.end]
        found = {"title": header.title, "published": header.published, "url": header.url}
        fields = found | {key: value for key, value in fields.items() if value not in (None, "")}
        if "date" in fields and header.published and fields["published"] == header.published:
            fields.pop("published")
    return checked_article(fields | {"text": body}, source)


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields of the front matter (none where there is none), and the text below it.

    Raises:
        Malformed: it is no YAML mapping.
        TooLarge: it is longer than `kg.limits.MAX_FRONT_MATTER_CHARS`.
    """
    handler = _PlainYaml()
    if not text.startswith(_FENCE) or not handler.detect(text):
        return {}, text.strip()
    try:
        fields, body = parse(text, handler=handler)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise Malformed(f"The front matter is not valid YAML{where}.") from error
    except RecursionError as error:
        raise Malformed("The front matter is nested too deeply.") from error
    return {str(key).strip().lower(): value for key, value in fields.items()}, body


def _heading(body: str) -> tuple[str, str]:
    """The headline of a Markdown text that starts with one, and the rest."""
    first, _, rest = body.lstrip().partition("\n")
    if first.startswith("# "):
        return first.removeprefix("# ").strip(" #"), rest.strip()
    return "", body


PLAIN_TEXT = SourceKind("plain text", (".txt", ".text"), read_plain)
MARKDOWN = SourceKind("Markdown", (".md", ".markdown"), read_markdown)

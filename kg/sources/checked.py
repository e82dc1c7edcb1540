"""An article is made here and nowhere else, once its parts are what they claim to be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_ARTICLE_CHARS, MAX_TITLE_CHARS
from kg.model.article import Article
from kg.sources.header import dated_by_text
from kg.text.dates import TO_DAY

_MAX_FIELD_CHARS: Final = 2_000


def checked_article(fields: Mapping[str, Any], source: str) -> Article:
    """An article from its named parts: `id`, `url`, `language`, `published` (or `date`), `title`, `text`.

    The text stays as it was read. A publication date that no field gives is taken from the text's dateline or header.

    Raises:
        Malformed: there is no text, or a part is of the wrong kind.
        TooLarge: the text or the headline exceeds its limit.
    """
    text = _text_of(fields, "text", MAX_ARTICLE_CHARS) or ""
    if not text.strip():
        raise Malformed("The article has no text.")
    title = " ".join((_text_of(fields, "title", MAX_TITLE_CHARS) or "").split("\n"))
    url = _text_of(fields, "url", _MAX_FIELD_CHARS)
    published = _day_of(fields)
    return Article(
        text=text,
        title=title,
        language=_language_of(fields),
        published=published or dated_by_text(title, text, url),
        url=url,
        external_id=_identifier_of(fields),
        source=source,
    )


def parse_day(value: str) -> str | None:
    """The day of an ISO date or date with time, in the zone that it is told in; None for anything else."""
    day = value.strip()[:10]
    rest = value.strip()[10:]
    if rest and rest[0] not in "Tt ":
        return None
    try:
        return date.fromisoformat(day).isoformat() if len(day) == TO_DAY else None
    except ValueError:
        return None


def _day_of(fields: Mapping[str, Any]) -> str | None:
    value = _text_of(fields, "published", _MAX_FIELD_CHARS) or _text_of(fields, "date", _MAX_FIELD_CHARS)
    if value is None:
        return None
    day = parse_day(value)
    if day is None:
        raise Malformed(f"`published` is no date like 2024-12-05: {value[:40]!r}.")
    return day


def _language_of(fields: Mapping[str, Any]) -> str | None:
    """ISO 639-1 of a language tag: "ru" for "ru-RU"."""
    value = _text_of(fields, "language", _MAX_FIELD_CHARS) or _text_of(fields, "lang", _MAX_FIELD_CHARS)
    return value.replace("_", "-").split("-")[0].strip().lower() or None if value else None


def _identifier_of(fields: Mapping[str, Any]) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text_of(fields, "id", _MAX_FIELD_CHARS)


def _text_of(fields: Mapping[str, Any], key: str, limit: int) -> str | None:
    """A text field, None where it is missing, null or blank."""
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Malformed(f"`{key}` is no text.")
    if len(value) > limit:
        raise TooLarge(f"`{key}` has {len(value):,} characters; the limit is {limit:,}.")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Malformed(f"`{key}` holds half a character (a lone surrogate) at {error.start:,}.") from error
    return value if value.strip() else None

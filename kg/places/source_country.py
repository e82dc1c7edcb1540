"""The country of the newspaper an article is from, by its address."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

_COUNTRY_CODE: Final = 2  # letters
_HOME_COUNTRY: Final = "RU"
_RUSSIAN_ENDINGS: Final = ("ru", "su", "xn--p1ai")
_FOR_ANYBODY: Final = ("io", "me", "tv", "ai", "co", "eu")  # endings that are bought for their sound
_OTHER_CODES: Final = {"uk": "GB"}


def source_country(url: str | None) -> str:
    """The country that an address ends in (ISO 3166-1), empty for «.com» and the like, Russia where there is none."""
    host = (urlsplit(url or "").hostname or "").lower()
    ending = host.rsplit(".", 1)[-1]
    if not host or ending in _RUSSIAN_ENDINGS:
        return _HOME_COUNTRY
    if len(ending) != _COUNTRY_CODE or ending in _FOR_ANYBODY:
        return ""
    return _OTHER_CODES.get(ending, ending.upper())

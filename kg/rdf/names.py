"""The one place that mints IRIs: each is made of what identifies the thing, so the same facts give the same graph."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from kg.model.annotation import Evidence, Place, Span

DEFAULT_BASE: Final = "https://w3id.org/municipal-partnerships/id/"
_CANONICAL: Final = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
_IRI_SAFE: Final = "!#$%&'()*+,/:;=?@[]~-._"


@dataclass(frozen=True, slots=True)
class Names:
    """Mints the IRIs of things below a base."""

    base: str = DEFAULT_BASE

    def place(self, place: Place) -> str:
        """A place by its GeoNames id; without one by its name and country."""
        return f"{self.base}place/{_place_key(place)}"

    def partnership(self, one: Place, other: Place) -> str:
        """The tie of two places, whichever is named first."""
        first, second = sorted((_place_key(one), _place_key(other)))
        return f"{self.base}partnership/{first}-{second}"

    def event(self, article: str, partnership: str, *told: str) -> str:
        """An event as one article tells it."""
        return self._hashed("event", article, partnership, *told)

    def agreement(self, event: str) -> str:
        """The document of an event."""
        return self._hashed("agreement", event)

    def joint_agreement(self, article: str, *told: str) -> str:
        """A document of more than two parties, as one article tells it ("assembled": as all do)."""
        return self._hashed("agreement", article, *told)

    def person(self, name: str, of: Place | None) -> str:
        """A person, told from others of the same name by the place whose office is held."""
        return self._hashed("person", folded(name), _place_key(of) if of else "")

    def holding(self, person: str, office: str, of: Place | None) -> str:
        """An office held by a person."""
        return self._hashed("holding", person, office, _place_key(of) if of else "")

    def tenure(self, holding: str) -> str:
        """A person in an office, under whatever names: by the fullest naming."""
        return self._hashed("tenure", holding)

    def organization(self, name: str) -> str:
        """A named organization."""
        return self._hashed("organization", folded(name))

    def article(self, article_id: str) -> str:
        """An article; its named graph bears the same name."""
        return f"{self.base}article/{article_id}"

    def run(self, version: str) -> str:
        """The work of one version of the extractor: no clock, so that a second reading changes nothing."""
        return f"{self.base}run/extractor-{quote(version, safe='')}"

    def claim(self, claim_key: str) -> str:
        """A claim, whoever makes it."""
        return f"{self.base}claim/{claim_key}"

    def evidence(self, claim_key: str, evidence: Evidence) -> str:
        """The words of one article for one claim."""
        span = evidence.span
        parts = (claim_key, evidence.article, span.field, str(span.start), str(span.end), evidence.rule)
        return self._hashed("evidence", *parts)

    def selection(self, part: str, article: str, span: Span) -> str:
        """A stretch of an article's text; `part` is selection, quote or position."""
        return self._hashed(part, article, span.field, str(span.start), str(span.end))

    def listed(self, name: str, *told: str) -> str:
        """A tie of a reference list, by its places and dates."""
        return self._hashed("listed", name, *told)

    def graph(self, name: str) -> str:
        """A named graph that is not of an article: assembled, curation, ledger, reference/NAME."""
        return f"{self.base}graph/{quote(name)}"

    def _hashed(self, what: str, *parts: str) -> str:
        return f"{self.base}{what}/{_digest(parts)}"


def folded(name: str) -> str:
    """A name without what spellings differ in: case, ё, width, white space, invisible characters."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    return " ".join(visible(plain).split())


def visible(text: str) -> str:
    """The text without control and direction characters (line breaks stay) and without lone surrogates."""
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})


def web_iri(address: str | None) -> str | None:
    """An article's address as an IRI; None where it is no http(s) address."""
    if not address:
        return None
    try:
        parts = urlsplit(visible(address).strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    return _percent_repaired(quote(parts.geturl(), safe=_IRI_SAFE))


def _percent_repaired(iri: str) -> str:
    """A percent sign that encodes nothing is encoded itself; brackets too, which only a host may have."""
    head, *rest = iri.split("%")
    hexadecimal = set("0123456789abcdefABCDEF")
    parts = (f"%{part}" if len(part) > 1 and set(part[:2]) <= hexadecimal else f"%25{part}" for part in rest)
    return (head + "".join(parts)).replace("[", "%5B").replace("]", "%5D")


def _place_key(place: Place) -> str:
    if place.geonames:
        return str(place.geonames)
    return f"x-{_digest((folded(place.name), place.country or ''))}"


@lru_cache(maxsize=4096)
def _digest(parts: tuple[str, ...]) -> str:
    return hashlib.sha256(_CANONICAL.encode(parts).encode()).hexdigest()[:24]

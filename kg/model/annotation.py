"""The annotated article: what one text says about municipal partnerships, with the words that say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kg.model.article import Article, ArticleId

Field = Literal["text", "title"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start:end` of an article's text or title."""

    start: int
    end: int
    field: Field = "text"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span holds at least one character, not {self.start}:{self.end}")


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words of one article that say something, and the rule that understood them.

    `rule` names the deciding rules, dotted and joined by `+` ("event.signed+date.day"): never empty.
    """

    article: ArticleId
    span: Span
    quote: str
    rule: str

    def __post_init__(self) -> None:
        if not (self.article and self.quote and self.rule):
            raise ValueError("evidence needs an article, a quote and a rule")


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality, region or country as an article names it (nominative, in the article's language).

    Attributes:
        name: "Казань".
        country: ISO 3166-1 alpha-2, None where unknown.
        geonames: GeoNames id, None where GeoNames has no such place.
    """

    name: str
    country: str | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a tie: `type` and `document` are ids of the vocabulary, `date` is YYYY[-MM[-DD]].

    `until` is when the document ends by its own terms, written like a date.
    """

    type: str
    date: str | None
    document: str | None
    evidence: tuple[Evidence, ...]
    confidence: float
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Partnership:
    """A tie between two municipalities, as told by one article."""

    between: tuple[Place, Place]
    kind: str
    events: tuple[Event, ...]
    sectors: tuple[str, ...]
    signatories: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    confidence: float
    sector_evidence: tuple[tuple[str, Evidence], ...] = ()
    signatory_evidence: tuple[tuple[str, Evidence], ...] = ()


@dataclass(frozen=True, slots=True)
class Denial:
    """That an event did not happen between two municipalities, as one article says; it makes no partnership.

    `type`, `date` and `document` are those of the event that is denied, as of an `Event`.
    """

    between: tuple[Place, Place]
    type: str
    date: str | None
    document: str | None
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Official:
    """A person who holds a public office: `role` is an id of the office vocabulary, `of` whose office it is."""

    name: str
    role: str
    of: Place | None
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Organization:
    """A named organization that takes part in the cooperation.

    A network is one whose members are municipalities; `members` are those that the text names, each with its words.
    """

    name: str
    evidence: tuple[Evidence, ...]
    confidence: float
    is_network: bool = False
    members: tuple[tuple[Place, Evidence], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of the reading, for `kg extract --explain`: which rule decided what, about which words."""

    rule: str
    span: Span | None
    decided: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """All that an article says; `relevant` where it tells of at least one partnership."""

    article: Article
    partnerships: tuple[Partnership, ...] = ()
    officials: tuple[Official, ...] = ()
    organizations: tuple[Organization, ...] = ()
    decisions: tuple[Decision, ...] = ()
    denials: tuple[Denial, ...] = ()

    @property
    def relevant(self) -> bool:
        """Whether the article tells of at least one partnership."""
        return bool(self.partnerships)

    @property
    def tells(self) -> bool:
        """Whether the article says anything that a graph keeps: a partnership, or that something did not happen."""
        return bool(self.partnerships or self.denials)


def record_to_json(record: ArticleRecord) -> dict[str, Any]:
    """The record as the JSON object of RECORD.md; keys in a fixed order."""
    article = record.article
    return {
        "id": article.external_id or article.id,
        "url": article.url,
        "language": article.language,
        "published": article.published,
        "title": article.title,
        "text": article.text,
        "relevant": record.relevant,
        "partnerships": [_partnership_to_json(tie) for tie in record.partnerships],
        "officials": [_official_to_json(official) for official in record.officials],
        "organizations": [_organization_to_json(organization) for organization in record.organizations],
        **({"denials": [_denial_to_json(denial) for denial in record.denials]} if record.denials else {}),
    }


def _evidence_to_json(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [
        {
            "start": e.span.start,
            "end": e.span.end,
            **({"field": "title"} if e.span.field == "title" else {}),
            "quote": e.quote,
            "rule": e.rule,
        }
        for e in evidence
    ]


def _organization_to_json(organization: Organization) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": organization.name,
        "evidence": _evidence_to_json(organization.evidence),
        "confidence": organization.confidence,
    }
    if organization.is_network:
        members = ({**_place_to_json(p), "evidence": _evidence_to_json((e,))} for p, e in organization.members)
        told |= {"network": True, "members": list(members)}
    return told


def _denial_to_json(denial: Denial) -> dict[str, Any]:
    return {
        "between": [_place_to_json(place) for place in denial.between],
        "type": denial.type,
        "date": denial.date,
        "document": denial.document,
        "evidence": _evidence_to_json(denial.evidence),
        "confidence": denial.confidence,
    }


def _place_to_json(place: Place) -> dict[str, Any]:
    return {"name": place.name, "country": place.country, "geonames": place.geonames}


def _official_to_json(official: Official) -> dict[str, Any]:
    return {
        "name": official.name,
        "role": official.role,
        "of": _place_to_json(official.of) if official.of else None,
        "evidence": _evidence_to_json(official.evidence),
        "confidence": official.confidence,
    }


def _partnership_to_json(tie: Partnership) -> dict[str, Any]:
    return {
        "between": [_place_to_json(place) for place in tie.between],
        "kind": tie.kind,
        "events": [
            {
                "type": e.type,
                "date": e.date,
                "document": e.document,
                **({"until": e.until} if e.until else {}),
                "evidence": _evidence_to_json(e.evidence),
                "confidence": e.confidence,
            }
            for e in tie.events
        ],
        "sectors": list(tie.sectors),
        "signatories": list(tie.signatories),
        "evidence": _evidence_to_json(tie.evidence),
        "sector_evidence": {s: _evidence_to_json((e,)) for s, e in tie.sector_evidence},
        "signatory_evidence": {s: _evidence_to_json((e,)) for s, e in tie.signatory_evidence},
        "confidence": tie.confidence,
    }


def record_from_json(data: Mapping[str, Any]) -> ArticleRecord:
    """Read a record of RECORD.md, extracted or gold (a gold record has no evidence, confidence 1).

    Raises:
        ValueError: a needed key is missing or of a wrong shape (said with the key's name).
    """
    try:
        article = Article(
            text=data["text"],
            title=data.get("title") or "",
            language=data.get("language"),
            published=data.get("published"),
            url=data.get("url"),
            external_id=data.get("id"),
        )
        key = article.id
        return ArticleRecord(
            article=article,
            partnerships=tuple(_partnership_from_json(tie, key) for tie in data.get("partnerships", ())),
            officials=tuple(_official_from_json(o, key) for o in data.get("officials", ())),
            organizations=tuple(_organization_from_json(o, key) for o in data.get("organizations", ())),
            denials=tuple(_denial_from_json(denial, key) for denial in data.get("denials", ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an article record: {error!r}") from error


def _evidence_from_json(data: Mapping[str, Any], article: ArticleId) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(article, Span(e["start"], e["end"], e.get("field", "text")), e["quote"], e.get("rule", "unknown"))
        for e in data.get("evidence", ())
    )


def _place_from_json(data: Mapping[str, Any]) -> Place:
    geonames = data.get("geonames")
    return Place(data["name"], data.get("country"), int(geonames) if geonames else None)


def _denial_from_json(data: Mapping[str, Any], article: ArticleId) -> Denial:
    first, second = data["between"]
    return Denial(
        (_place_from_json(first), _place_from_json(second)),
        data["type"],
        data.get("date"),
        data.get("document"),
        _evidence_from_json(data, article),
        float(data.get("confidence", 1.0)),
    )


def _organization_from_json(data: Mapping[str, Any], article: ArticleId) -> Organization:
    members = tuple(
        (_place_from_json(member), words)
        for member in data.get("members", ())
        for words in _evidence_from_json(member, article)
    )
    evidence, confidence = _evidence_from_json(data, article), float(data.get("confidence", 1.0))
    return Organization(data["name"], evidence, confidence, bool(data.get("network")), members)


def _official_from_json(data: Mapping[str, Any], article: ArticleId) -> Official:
    of = data.get("of")
    return Official(
        data["name"],
        data["role"],
        _place_from_json(of) if of else None,
        _evidence_from_json(data, article),
        float(data.get("confidence", 1.0)),
    )


def _partnership_from_json(data: Mapping[str, Any], article: ArticleId) -> Partnership:
    first, second = data["between"]
    events = tuple(
        Event(
            e["type"],
            e.get("date"),
            e.get("document"),
            _evidence_from_json(e, article),
            float(e.get("confidence", 1.0)),
            e.get("until"),
        )
        for e in data.get("events", ())
    )
    pinned = {
        name: tuple(
            (what, found)
            for what, rows in data.get(name, {}).items()
            for found in _evidence_from_json({"evidence": rows}, article)
        )
        for name in ("sector_evidence", "signatory_evidence")
    }
    return Partnership(
        between=(_place_from_json(first), _place_from_json(second)),
        kind=data["kind"],
        events=events,
        sectors=tuple(data.get("sectors", ())),
        signatories=tuple(data.get("signatories", ())),
        evidence=_evidence_from_json(data, article),
        confidence=float(data.get("confidence", 1.0)),
        sector_evidence=pinned["sector_evidence"],
        signatory_evidence=pinned["signatory_evidence"],
    )

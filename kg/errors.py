"""Everything that can go wrong, as one small tree.

KgError
├── InputError              an article or a file is at fault
│   ├── TooLarge
│   ├── Malformed
│   ├── UnsupportedMedia
│   └── ForbiddenAddress
├── DataPackError           ontology or data that ships with the project is at fault
├── ExtractionError         an article could not be read
│   └── UnknownLanguage
├── StoreError
│   ├── StoreLocked
│   ├── StoreFull
│   ├── StoreDamaged
│   └── StoreMissing
├── QueryError
│   ├── QuerySyntax
│   ├── QueryRefused
│   ├── BadParameter
│   ├── QueryTimeout
│   └── ResultTooLarge
├── NotFound                a thing that was asked for is not in the graph
└── ResourceMissing         a part of the installation is not there
"""

from __future__ import annotations


class KgError(Exception):
    """An error with a remedy: `code` for programs, `remedy` for people, `exit_code` for the shell."""

    code = "error"
    exit_code = 1
    http_status = 500
    remedy = ""

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message} {self.remedy}".strip()


class InputError(KgError):
    """An article or a file that was handed in is at fault."""

    code, http_status = "input", 400


class TooLarge(InputError):
    """Something from outside is larger than the documented limit (`kg.limits`)."""

    code, http_status = "too-large", 413
    remedy = "Split it, or leave it out; the limits are listed in docs/reference.md."


class Malformed(InputError):
    """Something from outside is not of the format it claims to be."""

    code = "malformed"


class UnsupportedMedia(InputError):
    """A file is of a kind that is not read here."""

    code, http_status = "unsupported-media", 415
    remedy = "Readable are text, Markdown, HTML and JSON Lines."


class ForbiddenAddress(InputError):
    """An address that must not be fetched."""

    code, http_status = "forbidden-address", 403


class DataPackError(KgError):
    """A vocabulary, table or query that ships with the project breaks its own rules."""

    code = "data-pack"


class ExtractionError(KgError):
    """An article could not be read for partnerships."""

    code, http_status = "extraction", 422


class UnknownLanguage(ExtractionError):
    """An article is in a language that is not read here."""

    code = "unknown-language"
    remedy = "Set `language` in the article's header if it was recognized wrongly."


class StoreError(KgError):
    """The graph store refused."""

    code = "store"


class StoreLocked(StoreError):
    """Another process writes to the store."""

    code, http_status = "store-locked", 503
    remedy = "Wait for the other command to end, or use another --store."


class StoreFull(StoreError):
    """The disk is full; all committed articles are safe."""

    code, http_status = "store-full", 507
    remedy = "Free some space and run the same command again: it resumes."


class StoreDamaged(StoreError):
    """The files of the store cannot be read."""

    code = "store-damaged"
    remedy = "Restore it from a backup, or ingest the articles again into a new --store."


class StoreMissing(StoreError):
    """There is no store at the given place."""

    code, http_status = "store-missing", 404
    remedy = "Run `kg ingest` first, or name another --store."


class QueryError(KgError):
    """A query cannot be answered."""

    code, http_status = "query", 400


class QuerySyntax(QueryError):
    """A query is not SPARQL 1.1."""

    code, exit_code = "query-syntax", 2


class QueryRefused(QueryError):
    """A query asks for what is never done here (network access, extreme nesting)."""

    code, exit_code, http_status = "query-refused", 2, 403


class BadParameter(QueryError):
    """A parameter of a ready question is missing, unknown, or not of its type."""

    code, exit_code = "bad-parameter", 2
    remedy = "`kg query --list NAME` tells the parameters."


class QueryTimeout(QueryError):
    """A query took longer than the time limit and was stopped."""

    code, http_status = "query-timeout", 503
    remedy = "Narrow the query, or allow more with --timeout."


class ResultTooLarge(QueryError):
    """A query has more results than the limit; nothing is cut silently."""

    code, http_status = "result-too-large", 413
    remedy = "Add a LIMIT, or use `kg export`."


class NotFound(KgError):
    """A thing that was asked for is not in the graph."""

    code, http_status = "not-found", 404


class ResourceMissing(KgError):
    """A part of the installation is not there."""

    code = "resource-missing"
    remedy = "Install the package again."

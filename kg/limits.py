"""Every bound on what comes from outside, with its unit and reason."""

from __future__ import annotations

from typing import Final

MAX_ARTICLE_CHARS: Final = 500_000
"""Characters of one article: ten times the longest newspaper feature; reading is linear, memory too."""

MAX_FILE_BYTES: Final = 20 * 1024 * 1024
"""Bytes of one single-article file before decoding; larger files are archives, not articles."""

MAX_HTML_BYTES: Final = 5 * 1024 * 1024
"""Bytes of one HTML page before it is parsed (nested markup costs more than text)."""

MAX_LINE_BYTES: Final = 4 * 1024 * 1024
"""Bytes of one line of JSON Lines: four bytes for every character of the longest article, and its header."""

MAX_TITLE_CHARS: Final = 2_000
"""Characters of a headline."""

MAX_QUOTE_CHARS: Final = 1_000
"""Characters of one quote that is stored as evidence."""

MAX_QUERY_CHARS: Final = 64_000
"""Characters of one SPARQL query: the longest of the W3C suites has 11,000."""

MAX_QUERY_DEPTH: Final = 64
"""Nested brackets in a query; Oxigraph overflows its stack beyond some 2,000 (deepest of the W3C suites: 5)."""

MAX_QUERY_OPERATORS: Final = 64
"""Property path operators in a row in a query (most in the W3C suites: 10); 500 take half a minute to plan."""

MAX_QUERY_UNIONS: Final = 64
"""UNIONs in a query; a chain of some 6,000 kills the engine."""

QUERY_TIMEOUT_S: Final = 30.0
"""Seconds one query may take before its process is killed."""

MAX_QUERY_MEMORY_BYTES: Final = 4 * 1024**3
"""Address space of the process that answers one query."""

MAX_RESULT_BYTES: Final = 256 * 1024 * 1024
"""Bytes of one serialized answer."""

MAX_DERIVED_STATES: Final = 8
"""Past states (`--as-of`, `--known-by`) kept beside a graph; each takes some percent of its size."""

MAX_NETWORK_NODES: Final = 150
"""Cities in a pyvis picture; more do not fit a screen and take pyvis too long."""

MAX_FRONT_MATTER_CHARS: Final = 16_000
"""Characters of a file's front matter: title, address, date and language need some hundreds."""

MAX_HTML_TAGS: Final = 50_000
"""Tags of one HTML page: long newspaper pages have some 10,000; the reading of more takes seconds."""

MAX_HTML_ATTRIBUTES: Final = 1_000
"""Attributes of one tag: pages have some 20; the parser's time grows with their square."""

MAX_GZIP_RATIO: Final = 100
"""Bytes out for a byte in: articles as JSON Lines have 3 to 10, a bomb 1,000."""

MAX_GZIP_FREE_BYTES: Final = 16 * 1024 * 1024
"""Bytes a gzip file may give before its ratio is looked at: small files of repeated lines are no bombs."""

MAX_GZIP_BYTES: Final = 8 * 1024**3
"""Bytes that one gzip file may give in all."""

MAX_DECISION_CHARS: Final = 64_000
"""Characters of one line of decisions: a reason of ten pages."""

MAX_REFERENCE_BYTES: Final = 256 * 1024 * 1024
"""Bytes of one reference list: all of Wikidata's twin towns as verbose JSON have some 60 million."""

MAX_REFERENCE_ROWS: Final = 500_000
"""Rows of one reference list: the world has some 30,000 ties, told both ways; a list is replaced in one write."""

MAX_MAPPING_ROWS: Final = 5_000_000
"""Rows of a table of GeoNames numbers and Wikidata ids: Wikidata knows some 4 million GeoNames numbers."""

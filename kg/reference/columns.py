"""Which columns of a list are read: ours, and the variables of queries to Wikidata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from kg.errors import Malformed
from kg.reference.dates import read_date
from kg.reference.ties import ListedPlace, ListedTie

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "a_geonames": ("a_geonames", "geonames_a", "item_geonames"),
    "a_wikidata": ("a_wikidata", "wikidata_a", "item"),
    "a_name": ("a_name", "name_a", "itemlabel"),
    "b_geonames": ("b_geonames", "geonames_b", "partner_geonames"),
    "b_wikidata": ("b_wikidata", "wikidata_b", "partner"),
    "b_name": ("b_name", "name_b", "partnerlabel"),
    "since": ("since", "start", "start_date"),
    "since_precision": ("since_precision", "start_precision"),
    "until": ("until", "end", "end_date"),
    "until_precision": ("until_precision", "end_precision"),
}
"""What a column tells -> the headers that tell it, in small letters; other columns are passed over."""

_QID: Final = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/|wd:)?(Q[1-9]\d{0,11})")
_NUMBER: Final = re.compile(r"(?:https?://(?:sws|www)\.geonames\.org/)?([1-9]\d{0,9})/?(?:\.0)?")
_LONGEST_NAME: Final = 300


def fields_of(headers: Iterable[str]) -> dict[str, str]:
    """Header -> what it tells.

    Raises:
        Malformed: no column tells the one or the other place.
    """
    told = {header: header.strip().lstrip("\ufeff?").casefold() for header in headers}
    found = {header: field for header, plain in told.items() for field, names in COLUMNS.items() if plain in names}
    for side in ("a", "b"):
        if not {f"{side}_geonames", f"{side}_wikidata"} & set(found.values()):
            known = ", ".join((*COLUMNS[f"{side}_geonames"], *COLUMNS[f"{side}_wikidata"]))
            raise Malformed(
                f"No column tells the {'first' if side == 'a' else 'second'} place: one of {known} is needed."
            )
    return found


def tie_of(row: Mapping[str, str]) -> ListedTie:
    """A row, by what its columns tell, as a tie.

    Raises:
        ValueError: a place has no id, an id or a date is none, both places are one, or the end precedes the beginning.
    """
    one, other = sorted((_place(row, "a"), _place(row, "b")), key=lambda place: place.identity)
    if one.identity == other.identity or (one.wikidata and one.wikidata == other.wikidata):
        raise ValueError("both places are one")
    since = read_date(row.get("since", ""), row.get("since_precision", ""))
    until = read_date(row.get("until", ""), row.get("until_precision", ""))
    shorter = min(len(since), len(until))
    if until[:shorter] < since[:shorter]:
        raise ValueError(f"it ends in {until}, before it begins in {since}")
    return ListedTie((one, other), since, until)


def _place(row: Mapping[str, str], side: str) -> ListedPlace:
    number, qid = (row.get(f"{side}_{what}", "").strip() for what in ("geonames", "wikidata"))
    known_number, known_qid = _NUMBER.fullmatch(number), _QID.fullmatch(qid)
    if number and not known_number:
        raise ValueError(f"{number[:40]!r} is no GeoNames number")
    if qid and not known_qid:
        raise ValueError(f"{qid[:40]!r} is no Wikidata id")
    if not known_number and not known_qid:
        raise ValueError(f"the {'first' if side == 'a' else 'second'} place has neither a GeoNames nor a Wikidata id")
    name = " ".join(row.get(f"{side}_name", "").split())[:_LONGEST_NAME]
    return ListedPlace(int(known_number[1]) if known_number else 0, known_qid[1] if known_qid else "", name)

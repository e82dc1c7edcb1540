"""Pair lists as they come: CSV tables, results of Wikidata's query service, and broken ones."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import limits
from kg.errors import Malformed, TooLarge
from kg.reference import BadRow, ListedPlace, ListedTie, read_mapping, read_pairs
from kg.reference.columns import COLUMNS
from kg.reference.dates import read_date
from kg.reference.ties import Pairs
from kg.resources import ontology_folder

KAZAN, MINSK = ListedPlace(551487, "Q900", "Kazan"), ListedPlace(625144, "Q2280", "Minsk")
HEADER = "a_geonames,a_wikidata,a_name,b_geonames,b_wikidata,b_name,since,until\n"
ROW = "625144,Q2280,Minsk,551487,Q900,Kazan,1997,\n"


def rows_of(text: str | bytes) -> list[ListedTie | BadRow]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(read_pairs(io.BytesIO(content)))


def test_row_is_a_pair_whichever_place_is_named_first() -> None:
    turned = "551487,Q900,Kazan,625144,Q2280,Minsk,1997,\n"
    assert rows_of(HEADER + ROW) == rows_of(HEADER + turned) == [ListedTie((KAZAN, MINSK), "1997")]


def test_either_id_is_enough() -> None:
    assert rows_of("item,partner\nhttp://www.wikidata.org/entity/Q900,Q2280\n") == [
        ListedTie((ListedPlace(wikidata="Q2280"), ListedPlace(wikidata="Q900")))
    ]
    assert rows_of("geonames_a,geonames_b\n551487,https://sws.geonames.org/625144/\n") == [
        ListedTie((ListedPlace(551487), ListedPlace(625144)))
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",,Minsk,551487,,Kazan,,", "first place has neither"),
        ("x1,,Minsk,551487,,Kazan,,", "no GeoNames number"),
        ("625144,2280,Minsk,551487,,Kazan,,", "no Wikidata id"),
        ("551487,,Kazan,551487,,Kazan,,", "both places are one"),
        ("1,Q900,Kazan,551487,Q900,Kazan,,", "both places are one"),
        ("625144,,Minsk,551487,,Kazan,May 1997,", "no date"),
        ("625144,,Minsk,551487,,Kazan,1997-02-30,", "day"),
        ("625144,,Minsk,551487,,Kazan,1997,1990", "before it begins"),
        ("625144", "second place has neither"),
    ],
)
def test_bad_row_is_told_by_its_line_and_the_rest_is_read(row: str, reason: str) -> None:
    first, bad, last = rows_of(HEADER + ROW + row + "\n" + ROW)
    assert first == last
    assert isinstance(bad, BadRow)
    assert bad.line == 3
    assert reason in bad.reason


@pytest.mark.parametrize(
    "text", ["", "x,y\n1,2\n", "a_geonames,since\n1,2\n", "{}", "[]", "[1]", '{"results": {', "\x00"]
)
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        rows_of(text)


def test_list_in_another_encoding_is_refused() -> None:
    with pytest.raises(Malformed, match="UTF-8"):
        rows_of((HEADER + "1,,Казань,2,,Минск,,\n").encode("cp1251"))


def test_lists_larger_than_the_limits_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.reference.read.MAX_REFERENCE_ROWS", 2)
    with pytest.raises(TooLarge, match="rows"):
        rows_of(HEADER + ROW * 3)
    monkeypatch.setattr("kg.reference.read.MAX_REFERENCE_BYTES", 100)
    with pytest.raises(TooLarge, match="bytes"):
        rows_of(HEADER + ROW * 2)
    assert limits.MAX_REFERENCE_ROWS > 100_000


@pytest.mark.parametrize(
    ("text", "precision", "date"),
    [
        ("1997", "", "1997"),
        ("1997-05", "", "1997-05"),
        ("1997-05-02", "", "1997-05-02"),
        ("1997-01-01T00:00:00Z", "", "1997"),
        ("1997-05-01T00:00:00Z", "", "1997-05"),
        ("1997-01-01T00:00:00Z", "11", "1997-01-01"),
        ("1997-05-02T00:00:00Z", "9", "1997"),
        ("+1997-00-00T00:00:00Z/9", "", "1997"),
        ("1990-01-01T00:00:00Z", "8", ""),
        ("http://www.wikidata.org/.well-known/genid/0a", "", ""),
        ("", "", ""),
    ],
)
def test_date_is_never_more_precise_than_the_list(text: str, precision: str, date: str) -> None:
    assert read_date(text, precision) == date


WORLD = """
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q900 wdt:P17 wd:Q159 ; wdt:P1566 "551487" ; rdfs:label "Kazan"@en , "Казань"@ru ; p:P190 wd:s1 , wd:s2 , wd:s3 .
wd:s1 ps:P190 wd:Q2280 ; wikibase:rank wikibase:NormalRank ; pqv:P580 wd:v1 ; pqv:P582 wd:v2 .
wd:v1 wikibase:timeValue "1997-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .
wd:v2 wikibase:timeValue "2022-03-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 10 .
wd:s2 ps:P190 wd:Q1 ; wikibase:rank wikibase:DeprecatedRank .
wd:s3 ps:P190 wd:Q34647 ; wikibase:rank wikibase:NormalRank .
wd:Q2280 wdt:P1566 "625144" ; rdfs:label "Minsk"@en .
"""


@pytest.mark.parametrize("format_", [ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.CSV])
def test_result_of_the_shipped_query_is_read(format_: ox.QueryResultsFormat) -> None:
    wikidata = ox.Store()
    wikidata.load(WORLD, format=ox.RdfFormat.TURTLE)
    query = (ontology_folder() / "queries-wikidata" / "twin-towns.rq").read_text(encoding="utf-8")
    found = wikidata.query(query)
    assert isinstance(found, ox.QuerySolutions)
    rows = rows_of(found.serialize(format=format_) or b"")
    assert set(rows) == {
        ListedTie((KAZAN, MINSK), "1997", "2022-03"),
        ListedTie((ListedPlace(wikidata="Q34647"), KAZAN)),
    }


def test_plain_json_of_the_query_service_is_read() -> None:
    row = {"item": "http://www.wikidata.org/entity/Q900", "partner": "http://www.wikidata.org/entity/Q2280"}
    more = {**row, "since": "1997-05-02T00:00:00Z", "since_precision": "11"}
    assert [row.since for row in rows_of(json.dumps([row, more])) if isinstance(row, ListedTie)] == ["", "1997-05-02"]


def test_pair_told_twice_is_one_with_the_finer_dates() -> None:
    pairs = Pairs()
    for since in ("1997", "", "1997-05", "2003"):
        pairs.add(ListedTie((KAZAN, MINSK), since))
    pairs.add(ListedTie((ListedPlace(551487), ListedPlace(625144)), "2003"))
    assert [tie.since for tie in pairs.ties()] == ["1997-05", "2003"]


@settings(deadline=None)
@given(st.text(max_size=200) | st.lists(st.text(max_size=12), max_size=30).map(",".join))
def test_any_text_gives_ties_bad_rows_or_one_error(text: str) -> None:
    for content in (text, HEADER + text):
        try:
            rows = rows_of(content.encode("utf-8", "surrogatepass"))
        except (Malformed, TooLarge):
            continue
        assert all(isinstance(row, ListedTie | BadRow) for row in rows)


def test_mapping_tells_the_same_from_the_close(tmp_path: Path) -> None:
    file = tmp_path / "mapping.csv"
    file.write_text("geonames_id,wikidata,source\n1,Q1,whosonfirst\n2,Q2,whosonfirst~\n3,Q1,x\n", encoding="utf-8")
    mapping = read_mapping(file)
    assert (mapping.same, mapping.close, mapping.numbers) == ({1: "Q1", 3: "Q1"}, {2: "Q2"}, {"Q1": [1, 3]})


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "geonames_id,wikidata\nx,Q1\n", "geonames_id,wikidata\n1,P1\n"])
def test_broken_mapping_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mapping.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Malformed, match=r"mapping\.csv"):
        read_mapping(file)


def test_every_column_is_documented() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference-lists.md").read_text(encoding="utf-8")
    assert [
        name for names in COLUMNS.values() for name in names if f"`{name}`" not in page.replace("Label", "label")
    ] == []

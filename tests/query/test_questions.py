"""The ready questions: each with the answer that the small world must give, and what a wrong call is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import BadParameter, DataPackError, NotFound
from kg.graph import Graph
from kg.model.annotation import ArticleRecord
from kg.query.parameters import TYPES, term_of
from kg.query.templates import read_question, ready_questions
from kg.rdf.names import Names
from kg.rdf.terms import date_literal, iri
from kg.rdf.vocabulary import MPO
from tests.query.asking import Rows, asked
from tests.stories import article, tie

PAIR = "one other"

EXPECTED: dict[str, tuple[dict[str, str], str, Rows]] = {
    "partners-of": (
        {"city": "казань"},
        "name kind status since",
        [
            ("Минск", "sister-city", "active", "1997"),
            ("Омск", "cooperation", "active", "2025-02-10"),
            ("Тверь", "sister-city", "lapsed", ""),
            ("Уфа", "cooperation", "active", "2025-02-10"),
        ],
    ),
    "ties-of-countries": (
        {"country": "BY", "with": "Россия", "status": "active"},
        "one other kind since",
        [
            ("Гродно", "Уфа", "cooperation", "2018-06-01"),
            ("Минск", "Казань", "sister-city", "1997"),
            ("Минск", "Уфа", "friendship", "2003"),
        ],
    ),
    "country-pairs": (
        {},
        "one other ties active planned broken",
        [
            ("BY", "RU", "5", "3", "0", "1"),
            ("RU", "RU", "4", "3", "0", "0"),
            ("DE", "RU", "1", "0", "0", "1"),
            ("KZ", "RU", "1", "0", "1", "0"),
        ],
    ),
    "new-ties": (
        {"since": "2018", "city": "Уфа"},
        "one other begun",
        [("Омск", "Уфа", "2025-02-10"), ("Уфа", "Казань", "2025-02-10"), ("Уфа", "Гродно", "2018-06-01")],
    ),
    "new-ties-by-year": (
        {},
        "year ties still_active",
        [
            ("1991", "1", "0"),
            ("1997", "1", "1"),
            ("2001", "1", "0"),
            ("2003", "1", "1"),
            ("2005", "1", "0"),
            ("2018", "1", "1"),
            ("2025", "3", "3"),
        ],
    ),
    "signed-by-year": (
        {},
        "year signings ties",
        [("1997", "1", "1"), ("2018", "1", "1"), ("2024", "1", "1"), ("2025", "1", "3")],
    ),
    "ended-since": (
        {"since": "2022-03-15"},
        "one other status ended",
        [("Тверь", "Минск", "terminated", "2022-04-01")],
    ),
    "planned-not-signed": (
        {},
        "one other foreseen last_reported",
        [("Омск", "Павлодар", "2025-09", "2025-02-01")],
    ),
    "lapsed-plans": ({}, "one other foreseen last_reported", [("Тверь", "Казань", "2015", "2014-12-01")]),
    "ties-by-status": ({"status": "suspended"}, "one other since", [("Оснабрюк", "Тверь", "1991")]),
    "disputed": ({}, "one other until quotes", [("Омск", "Гродно", "2023-06-01", "3")]),
    "conflicts": (
        {"language": "en"},
        "one other about articles reason",
        [
            (
                "Omsk",
                "Hrodna",
                "status",
                "3",
                "An end that was told stands until a new beginning with a date is told.",
            )
        ],
    ),
    "doubtful": ({"sources": "1"}, "one other status", [("Уфа", "Гродно", "active")]),
    "stale-ties": ({"years": "5"}, "one other last_reported", [("Уфа", "Гродно", "2018-06-02")]),
    "renewals": ({}, "one other date status", [("Уфа", "Минск", "2023-05-10", "active")]),
    "visits": ({"city": "Минск"}, "one other date", [("Казань", "Минск", "2025-01-19")]),
    "agreements-of": (
        {"city": "Минск"},
        "name document event_type date",
        [
            ("Казань", "cooperation-agreement", "signed", "1997"),
            ("Казань", "sister-city-agreement", "signed", "2024-12-05"),
            ("Уфа", "protocol", "renewed", "2023-05-10"),
        ],
    ),
    "multilateral": ({}, "document parties count", [("memorandum", "Казань, Омск, Уфа", "3")]),
    "timeline-of": (
        {"city": "Минск", "other": "Казань"},
        "date event_type document sources",
        [
            ("1997", "signed", "cooperation-agreement", "1"),
            ("2024-12-05", "signed", "sister-city-agreement", "2"),
            ("2025-01-19", "visited", "", "1"),
        ],
    ),
    "articles-of": (
        {"city": "Казань", "other": "Минск"},
        "published",
        [("2024-12-06",), ("2024-12-07",), ("2025-01-20",)],
    ),
    "sectors-by-countries": (
        {"country": "Беларусь", "with": "RU"},
        "country with sector ties",
        [("BY", "RU", "culture", "1"), ("BY", "RU", "economy", "1"), ("BY", "RU", "education", "1")],
    ),
    "sectors-of": (
        {"city": "Казань"},
        "sector ties partners",
        [("culture", "1", "Минск"), ("education", "1", "Минск")],
    ),
    "ties-in-sector": ({"sector": "economy"}, "one other status", [("Уфа", "Гродно", "active")]),
    "who-signed-most": ({}, "name documents", [("Владимир Кухарев", "1"), ("Ильсур Метшин", "1")]),
    "officials-of": ({"city": "Минск"}, "name office", [("Владимир Кухарев", "mayor")]),
    "organizations": ({}, "name ties articles", [("Идея", "1", "1")]),
    "sources-coverage": (
        {},
        "source articles ties first last",
        [
            ("news.example", "9", "11", "2014-12-01", "2025-02-11"),
            ("paper.example", "2", "1", "2024-12-07", "2025-01-20"),
            ("paper0.example", "1", "1", "2024-05-05", "2024-05-05"),
            ("paper1.example", "1", "1", "2024-05-05", "2024-05-05"),
        ],
    ),
    "articles-by-month": ({}, "month articles", [("2014-12", "1"), ("2024-05", "2"), ("2025-02", "2")]),
    "common-partners": ({"city": "Казань", "other": "Минск"}, "name", [("Уфа",)]),
    "most-connected": ({}, "name partners countries", [("Уфа", "4", "2"), ("Казань", "3", "2")]),
    "cities-by-betweenness": ({"most": "1"}, "name betweenness partners", [("Уфа", "0.583333", "4")]),
    "paths-between": (
        {"city": "Омск", "other": "Минск"},
        "ties way",
        [("2", "Омск – Казань – Минск"), ("2", "Омск – Уфа – Минск")],
    ),
}
"""Question -> parameters, columns, and rows that must be in the answer, in this order."""

WHOLE = set(EXPECTED) - {"doubtful", "articles-by-month", "most-connected", "paths-between"}
"""Questions whose whole answer is written down above."""


@pytest.mark.parametrize("name", EXPECTED)
def test_question_has_its_answer(world: Graph, name: str) -> None:
    params, columns, expected = EXPECTED[name]
    found = asked(world, name, columns, **params)
    assert [row for row in found if row in expected] == expected, found
    if name in WHOLE:
        assert found == expected


def test_there_are_enough_questions_and_each_is_tested() -> None:
    names = {question.name for question in ready_questions()}
    assert len(names) >= 25
    assert names - {"expiring", "networks"} == set(EXPECTED)


def test_agreement_with_a_known_end_expires(world: Graph) -> None:
    (row,) = world.query("SELECT ?a { ?e mpo:agreement ?a ; mpo:date '2018-06-01'^^xsd:date }LIMIT 1").rows()
    graph = Names().graph("reference/ends")
    line = f"{iri(str(row[0]))} {iri(MPO.until)} {date_literal('2025-12-31')} {iri(graph)} ."
    world._store.writer().replace_graph(graph, line.encode())
    world.publish()
    try:
        assert asked(world, "expiring", "one other document until") == [("Уфа", "Гродно", "memorandum", "2025-12-31")]
        assert asked(world, "expiring", PAIR, today="2020") == []
        assert ("Уфа", "Гродно") in asked(world, "expiring", PAIR, today="2020", years="6")
    finally:
        world._store.writer().replace_graph(graph, b"")
        world.publish()


def test_tie_whose_end_is_announced_ends_soon(tmp_path: Path) -> None:
    told = article("2025-03-01")
    end = tie(told, "Уфа", "Омск", ("exists", "2001", None), ("terminated", "2025-12-31", None))
    with Graph.open(tmp_path / "g.kg") as graph:
        graph.add_record(ArticleRecord(told, (end,)))
        assert asked(graph, "expiring", "one other until") == [("Омск", "Уфа", "2025-12-31")]
        assert asked(graph, "expiring", PAIR, today="2026-02-01") == []


def test_fields_of_one_pair_are_asked_by_its_two_cities(world: Graph) -> None:
    assert asked(world, "sectors-of", "sector partners", city="Уфа", other="Гродно") == [("economy", "Гродно")]
    assert asked(world, "sectors-of", "sector", city="Уфа", other="Минск") == []


PLANS = {("Омск", "Павлодар"), ("Павлодар", "Омск"), ("Тверь", "Казань"), ("Казань", "Тверь")}


@pytest.mark.parametrize("name", ["new-ties", "signed-by-year", "most-connected", "sectors-by-countries", "stale-ties"])
def test_planned_tie_is_not_shown_as_signed(world: Graph, name: str) -> None:
    params = {"since": "1900"} if name == "new-ties" else {"years": "1"} if name == "stale-ties" else {}
    answer = world.ready(name, params)
    named = {tuple(row[:2]) for row in answer.rows()}
    assert not named & PLANS
    assert "Павлодар" not in {cell for row in answer.rows() for cell in row}


def test_way_leads_over_ties_in_force_alone(world: Graph) -> None:
    assert asked(world, "paths-between", "way", city="Омск", other="Павлодар") == []
    assert asked(world, "paths-between", "way", city="Казань", other="Оснабрюк") == []


def test_day_given_as_today_is_the_day_of_the_question(world: Graph) -> None:
    assert asked(world, "stale-ties", PAIR, today="2019-01-01") == []
    assert ("Казань", "Минск") in asked(world, "stale-ties", PAIR, today="2030-01-01")


@pytest.mark.parametrize("question", ready_questions(), ids=lambda question: question.name)
def test_question_tells_what_it_asks_in_two_languages(question) -> None:  # type: ignore[no-untyped-def]
    for told in (question.titles, question.descriptions):
        assert re.search("[А-яё]", told["ru"])
        assert re.search("[A-z]", told["en"])
        assert not re.search("[А-яё]", told["en"])
    assert len(question.titles["en"]) < 80
    assert {parameter.type for parameter in question.parameters.values()} <= set(TYPES)


@pytest.mark.parametrize("question", ready_questions(), ids=lambda question: question.name)
def test_question_is_laid_out_to_be_read(question) -> None:  # type: ignore[no-untyped-def]
    for line in question.text.splitlines():
        assert len(line) <= 120, line
        assert line == line.rstrip()
        assert (len(line) - len(line.lstrip())) % 2 == 0


@pytest.mark.parametrize("question", ready_questions(), ids=lambda question: question.name)
def test_shown_sparql_needs_nothing_but_itself(world: Graph, question) -> None:  # type: ignore[no-untyped-def]
    import pyoxigraph as ox

    params = {"city": "Казань", "other": "Минск", "country": "RU", "since": "2020", "sector": "culture"}
    needed = {name: params[name] for name, parameter in question.parameters.items() if parameter.required}
    ox.Store().query(world.ready_sparql(question.name, needed))


@pytest.mark.parametrize(
    ("name", "params", "told"),
    [
        ("partners-of", {}, "needs --param city"),
        ("paths-between", {"city": "Казань"}, "needs --param other"),
        ("partners-of", {"city": "Казань", "town": "Уфа"}, "no parameter 'town'"),
        ("partners-of", {"city": "Казань", "status": "alive"}, "is none of active"),
        ("new-ties", {"since": "вчера"}, "is no date"),
        ("new-ties", {"since": "2024-13-45"}, "is no date"),
        ("new-ties", {"since": "2024-1"}, "is no date"),
        ("stale-ties", {"years": "0"}, "is no whole number"),
        ("stale-ties", {"years": "-1"}, "is no whole number"),
        ("stale-ties", {"years": "9" * 5000}, "is no whole number"),
        ("stale-ties", {"years": "²"}, "is no whole number"),
        ("ties-of-countries", {"country": "Нарния"}, "is no country"),
        ("visits", {"language": "по-русски"}, "is no code of a language"),
    ],
)
def test_wrong_parameter_is_one_clear_line(world: Graph, name: str, params: dict[str, str], told: str) -> None:
    with pytest.raises(BadParameter, match=told) as error:
        world.ready(name, params)
    assert error.value.exit_code == 2
    assert "\n" not in str(error.value)


def test_unknown_question_and_city_are_told(world: Graph) -> None:
    with pytest.raises(NotFound, match="partners-of"):
        world.ready("no-such-question")
    with pytest.raises(NotFound, match="Атлантида"):
        world.ready("partners-of", {"city": "Атлантида"})


@pytest.mark.parametrize(
    ("type_", "value", "term"),
    [
        ("country", "беларусь", '"BY"'),
        ("country", "Belarus", '"BY"'),
        ("country", "by", '"BY"'),
        ("date", "2024-02", '"2024-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        ("number", "03", '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("kinds", "sister-city", "<https://w3id.org/municipal-partnerships/vocabulary/kinds/sister-city>"),
        ("language", "RU", '"ru"'),
    ],
)
def test_value_becomes_a_term_of_its_type(type_: str, value: str, term: str) -> None:
    assert term_of("x", type_, value) == term


HOSTILE = [
    '"',
    "'",
    "\\",
    '" } SELECT * { ?s ?p ?o } #',
    "x> . ?s ?p ?o . <y",
    "} UNION { ?s ?p ?o",
    "UNDEF } VALUES ?city { UNDEF",
    "\n# ",
    "\\u0022 }",
    "\x00",
    "?city",
    "<http://example.org/>",
    "0) } #",
    "2024-01-01' || '1'='1",
    "\u202e",
    "RU\u0000",
    "culture> ; ?p ?o . #",
    "١٢٣",
    "1e9",
    "$language",
]


@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    ("name", "param"),
    [
        ("partners-of", "city"),
        ("partners-of", "status"),
        ("ties-of-countries", "country"),
        ("new-ties", "since"),
        ("stale-ties", "years"),
        ("stale-ties", "today"),
        ("visits", "language"),
        ("ties-in-sector", "sector"),
        ("paths-between", "most"),
        ("conflicts", "city"),
    ],
)
def test_no_value_becomes_syntax(world: Graph, name: str, param: str, value: str) -> None:
    needed = {"partners-of": {"city": "Казань"}, "paths-between": {"city": "Казань", "other": "Минск"}}
    with pytest.raises((BadParameter, NotFound)):
        world.ready(name, {**needed.get(name, {}), param: value})


HEAD = "#: title@en A\n#: title@ru А\n#: about@en B\n#: about@ru Б\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("#: title@ru А\n", "") + "ASK { ?s ?p ?o }",
        HEAD + "#: param city city\nASK { ?city ?p ?o }",
        HEAD + "#: param city town\nASK { VALUES ?city { UNDEF } ?city ?p ?o }",
        HEAD + "#: nonsense x\nASK { ?s ?p ?o }",
    ],
)
def test_file_with_a_wrong_header_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "question.rq"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataPackError, match=r"question\.rq"):
        read_question(file)


def test_counts_take_what_several_articles_tell_once(world: Graph) -> None:
    counts = world.stats()
    assert (counts["articles"], counts["cities"], counts["ties"]) == (13, 8, 11)
    # Two papers tell of one signing of Казань and Минск, one memorandum has three parties.
    assert (counts["events"], counts["agreements"]) == (18, 6)

"""The commands that work on a graph, one after the other, as people use them."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.graph import Graph
from tests.cli.articles import SIGNED, write_articles, write_bad_files
from tests.cli.conftest import Run, run_kg

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    done = run_kg("--store", folder / "graph.kg", "ingest", write_articles(folder / "articles"))
    assert done.returncode == 0, done.stderr
    return folder / "graph.kg"


def count(kg: Run, store: Path) -> int:
    done = kg("--store", store, "query", "--format", "csv", COUNT)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[1])


def test_ingesting_twice_changes_nothing(kg: Run, tmp_path: Path) -> None:
    store, articles = tmp_path / "g.kg", write_articles(tmp_path / "articles")
    assert kg("--store", store, "ingest", articles).returncode == 0
    first = kg("--store", store, "export").stdout
    assert kg("--store", store, "ingest", articles).returncode == 0
    assert kg("--store", store, "export").stdout == first
    assert first


def test_store_comes_from_the_environment_or_the_option_after_the_command(kg: Run, store: Path) -> None:
    assert "Казань" in kg("explain", "Казань", KG_STORE=str(store)).stdout
    assert "Казань" in kg("explain", "Казань", "--store", store).stdout


def test_articles_come_from_standard_input(kg: Run, tmp_path: Path) -> None:
    assert kg("--store", tmp_path / "g.kg", "ingest", "-", stdin=SIGNED).returncode == 0
    assert count(kg, tmp_path / "g.kg") > 0


def test_bad_files_cost_one_line_each_and_the_rest_is_committed(kg: Run, tmp_path: Path) -> None:
    folder = write_bad_files(write_articles(tmp_path / "articles"))
    done = kg("--store", tmp_path / "g.kg", "ingest", folder)
    assert done.returncode == 1
    for name in ("empty.txt", "binary.txt", "huge.txt", "broken.jsonl"):
        assert sum(name in line for line in done.stderr.splitlines()) == 1, done.stderr
    assert "Минск" in kg("--store", tmp_path / "g.kg", "explain", "Казань").stdout


def test_explain_quotes_the_sentence_with_source_and_date(kg: Run, store: Path) -> None:
    told = kg("--store", store, "explain", "Казань").stdout
    assert "Соглашение о побратимских связях 5 декабря подписали" in told
    assert "2024-12-05" in told
    assert "https://example.org/kazan-minsk" in told


def test_explain_tells_how_the_tie_stands_and_what_each_quote_says_in_the_asked_language(kg: Run, store: Path) -> None:
    russian = kg("--store", store, "explain", "Казань", "--lang", "ru").stdout
    assert "Казань – Минск\n  действует · города-побратимы" in russian
    assert "  подписание · 2024-12-05" in russian
    english = kg("--store", store, "explain", "Kazan", "Minsk", "--lang", "en").stdout
    assert "Kazan – Minsk\n  active · sister cities" in english
    assert "  signing · 2024-12-05" in english


def test_explain_gives_programs_the_same_quotes_as_json(kg: Run, store: Path) -> None:
    told = json.loads(kg("--store", store, "explain", "Казань", "--format", "json").stdout)
    (tie, *_) = told["subjects"]
    assert tie["between"] == ["Kazan", "Minsk"] or tie["between"] == ["Казань", "Минск"]
    assert {"event", "kind"} <= {quote["relation"] for quote in tie["told"]}
    assert all(quote["quote"] and quote["source"]["published"] == "2024-12-05" for quote in tie["told"])


def test_explain_of_a_thing_by_its_iri_gives_its_words(kg: Run, store: Path) -> None:
    event = kg(
        "--store", store, "query", "--format", "csv", "SELECT ?e { ?e mpo:eventType event:signed } ORDER BY ?e LIMIT 1"
    ).stdout.split()[1]
    assert "2024-12-05" in kg("--store", store, "explain", event).stdout


def test_explain_of_an_unknown_city_says_so(kg: Run, store: Path) -> None:
    done = kg("--store", store, "explain", "Атлантида")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "xml", "table"])
def test_answers_come_in_every_table_format(kg: Run, store: Path, format_: str) -> None:
    done = kg("--store", store, "query", "--format", format_, COUNT)
    assert done.returncode == 0, done.stderr
    assert "n" in done.stdout


def test_csv_answer_is_read_by_the_csv_module(kg: Run, store: Path) -> None:
    query = "SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(lang(?l) = 'ru') } ORDER BY ?l"
    rows = list(csv.reader(io.StringIO(kg("--store", store, "query", "--format", "csv", query).stdout)))
    assert rows[0] == ["l"]
    assert ["Казань"] in rows


@pytest.mark.parametrize("format_", ["turtle", "trig", "ntriples", "jsonld"])
def test_constructed_graphs_come_in_every_graph_format(kg: Run, store: Path, format_: str) -> None:
    done = kg("--store", store, "query", "--format", format_, "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }")
    assert done.returncode == 0, done.stderr
    assert "Partnership" in done.stdout


def test_query_comes_from_a_file_or_standard_input(kg: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "question.rq").write_text(COUNT, encoding="utf-8")
    inline = kg("--store", store, "query", COUNT).stdout
    assert kg("--store", store, "query", tmp_path / "question.rq").stdout == inline
    assert kg("--store", store, "query", "-", stdin=COUNT).stdout == inline


def test_ready_questions_are_listed_and_answered(kg: Run, store: Path) -> None:
    listed = kg("--store", store, "query", "--list")
    assert listed.returncode == 0
    names = [line.split()[0] for line in listed.stdout.splitlines() if line[:1].islower()]
    assert len(names) >= 12


def test_syntax_error_is_one_line_and_a_wrong_call(kg: Run, store: Path) -> None:
    done = kg("--store", store, "query", "SELECT ?x { ?x ")
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "query",
    ["SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "DELETE WHERE { ?s ?p ?o }", "DROP ALL"],
)
def test_query_that_reaches_out_or_changes_is_refused(kg: Run, store: Path, query: str) -> None:
    before = count(kg, store)
    done = kg("--store", store, "query", query)
    assert done.returncode == 2
    assert count(kg, store) == before


def test_endless_query_is_stopped(kg: Run, store: Path) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    done = kg("--store", store, "query", "--timeout", "0.5", query)
    assert done.returncode == 1
    assert "--timeout" in done.stderr


def test_unknown_ready_question_is_a_clear_error(kg: Run, store: Path) -> None:
    done = kg("--store", store, "query", "no-such-question")
    assert done.returncode in {1, 2}
    assert "partners-of" in done.stderr


@pytest.mark.parametrize("command", [["query", COUNT], ["explain", "Казань"], ["export"], ["stats"], ["validate"]])
def test_missing_store_says_what_to_do(kg: Run, tmp_path: Path, command: list[str]) -> None:
    done = kg("--store", tmp_path / "none.kg", *command)
    assert done.returncode == 1
    assert "kg ingest" in done.stderr
    assert not (tmp_path / "none.kg").exists()


@pytest.mark.parametrize("suffix", [".ttl", ".trig", ".nq", ".nt", ".jsonld", ".rdf"])
def test_export_guesses_the_format_and_repeats_itself_byte_for_byte(
    kg: Run, store: Path, tmp_path: Path, suffix: str
) -> None:
    one, two = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    for target in (one, two):
        done = kg("--store", store, "export", "-o", target)
        assert done.returncode == 0, done.stderr
    assert one.read_bytes() == two.read_bytes()
    assert one.stat().st_size > 1000


def test_export_to_an_unknown_suffix_is_a_wrong_call(kg: Run, store: Path, tmp_path: Path) -> None:
    assert kg("--store", store, "export", "-o", tmp_path / "a.docx").returncode == 2


def test_sample_graph_is_valid(kg: Run, store: Path) -> None:
    done = kg("--store", store, "validate")
    assert done.returncode == 0, done.stdout


def test_stats_count_articles_and_partnerships(kg: Run, store: Path) -> None:
    done = kg("--store", store, "stats", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)


def test_network_is_drawn_with_its_cities(kg: Run, store: Path, tmp_path: Path) -> None:
    page = tmp_path / "network.html"
    done = kg("--store", store, "view", "network", "-o", page)
    assert done.returncode == 0, done.stderr
    text = page.read_text(encoding="utf-8")
    assert all(name in text for name in ("Казань", "Минск", "Омск", "Павлодар"))
    assert "подписали мэр Казани" in text


def test_network_of_one_city_leaves_the_others_out(kg: Run, store: Path) -> None:
    done = kg("--store", store, "view", "network", "Казань", "-o", "-")
    assert done.returncode == 0, done.stderr
    assert "Минск" in done.stdout
    assert "Павлодар" not in done.stdout


def test_store_in_use_by_another_process_is_one_line(kg: Run, tmp_path: Path) -> None:
    store, articles = tmp_path / "g.kg", write_articles(tmp_path / "articles")
    assert kg("--store", store, "ingest", articles).returncode == 0
    with Graph.open(store) as holder:
        holder._store.writer()
        done = kg("--store", store, "ingest", articles)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "--store" in done.stderr
    assert done.stderr.count("\n") == 1


def test_interrupted_ingest_ends_with_130_and_keeps_the_store(kg: Run, tmp_path: Path) -> None:
    store = tmp_path / "g.kg"
    assert kg("--store", store, "ingest", write_articles(tmp_path / "articles")).returncode == 0
    before = count(kg, store)
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background hand down deaf ears
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "--store", str(store), "ingest", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ,
    )
    signal.signal(signal.SIGINT, ours)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    # CPython ends by the signal itself where it came while a module was imported: to a shell that is 130 too.
    assert process.returncode in (130, -signal.SIGINT), told.decode()
    assert count(kg, store) == before


ENDED = """\
---
title: Казань разорвала отношения с Минском
date: 2025-03-02
url: https://example.org/ended
---
Казань разорвала побратимские отношения с Минском 1 марта 2025 года.
"""
ALIVE = """\
---
title: Казань и Минск остаются побратимами
date: 2025-09-10
url: https://example.org/alive
---
Казань и Минск остаются городами-побратимами, сообщили в мэрии.
"""


@pytest.fixture(scope="module")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_articles(tmp_path_factory.mktemp("disputed") / "articles")
    (folder / "ended.md").write_text(ENDED, encoding="utf-8")
    (folder / "alive.md").write_text(ALIVE, encoding="utf-8")
    done = run_kg("--store", folder.parent / "g.kg", "ingest", folder)
    assert done.returncode == 0, done.stderr
    return folder.parent / "g.kg"


def test_conflicts_show_both_sides_with_their_words_and_what_was_chosen(kg: Run, disputed: Path) -> None:
    done = kg("--store", disputed, "conflicts", "Казань", "Минск", "--format", "csv")
    rows = [row for row in csv.DictReader(io.StringIO(done.stdout)) if row["type"] == "status"]
    assert {(row["says"], row["chosen"]) for row in rows} == {("terminated", "true"), ("active", "false")}
    assert all(row["quote"] and row["source"] and row["reason"] for row in rows)
    assert len(rows) == len({tuple(row.items()) for row in rows}), "each quote stands once"
    assert "разорвала" in {row["says"]: row["quote"] for row in rows}["terminated"]


def test_conflicts_of_a_quiet_graph_are_none(kg: Run, store: Path) -> None:
    assert kg("--store", store, "conflicts").stdout.endswith("(0 rows)\n")
    assert kg("--store", store, "conflicts", "Атлантида").returncode == 1


def test_clocks_turn_queries_exports_conflicts_and_views_back(kg: Run, disputed: Path, tmp_path: Path) -> None:
    assert "terminated" in kg("--store", disputed, "export", "--graph", "assembled").stdout
    past = kg("--store", disputed, "export", "--graph", "assembled", "--as-of", "2025-01").stdout
    assert "terminated" not in past
    assert "2025-01-31" in past
    assert kg("--store", disputed, "conflicts", "--known-by", "2025-03-02").stdout.endswith("(0 rows)\n")
    counted = kg("--store", disputed, "query", "terminated", "--as-of", "2024", "--format", "csv").stdout
    assert "Казань" not in counted
    page = tmp_path / "n.html"
    assert kg("--store", disputed, "view", "network", "--as-of", "2025-01", "-o", page).returncode == 0
    assert "разорвала" not in page.read_text(encoding="utf-8")


def test_date_that_is_none_is_a_wrong_call(kg: Run, store: Path) -> None:
    done = kg("--store", store, "query", "ASK { ?s ?p ?o }", "--as-of", "вчера")
    assert done.returncode == 2
    assert "--as-of" in done.stderr
    assert "2024-12-05" in done.stderr
    assert done.stderr.count("\n") == 1


def test_forgotten_article_takes_its_ties_along(kg: Run, tmp_path: Path) -> None:
    store = tmp_path / "g.kg"
    assert kg("--store", store, "ingest", write_articles(tmp_path / "articles")).returncode == 0
    assert kg("--store", store, "forget", "https://example.org/omsk").returncode == 0
    assert kg("--store", store, "explain", "Омск").returncode == 1
    assert "Минск" in kg("--store", store, "explain", "Казань").stdout
    done = kg("--store", store, "forget", "https://example.org/omsk")
    assert (done.returncode, "No article" in done.stderr) == (1, True)


def test_officials_of_a_city_are_asked_for_a_day(kg: Run, store: Path) -> None:
    question = ("query", "officials-of", "--param", "city=Казань", "--format", "csv")
    assert "Метшин" in kg("--store", store, *question, "--as-of", "2024-12-31").stdout
    assert "Метшин" not in kg("--store", store, *question, "--as-of", "2020").stdout


def test_questions_are_listed_in_the_language_of_the_locale_or_the_option(kg: Run) -> None:
    assert "Партнёры города" in kg("query", "--list", LC_ALL="ru_RU.UTF-8").stdout
    assert "Partners of a city" in kg("query", "--list", LC_ALL="C.UTF-8").stdout
    assert "Партнёры города" in kg("query", "--list", "--language", "ru", LC_ALL="C.UTF-8").stdout


def test_one_question_is_explained_with_its_parameters(kg: Run) -> None:
    shown = kg("query", "--list", "stale-ties", "--language", "en")
    assert shown.returncode == 0
    assert "--param years=…  number; default 3" in shown.stdout
    assert "kg query stale-ties" in shown.stdout


def test_names_in_an_answer_follow_the_language(kg: Run, store: Path) -> None:
    call = ("--store", store, "query", "partners-of", "--param", "city=Казань", "--format", "csv")
    assert "Минск" in kg(*call).stdout
    assert "Minsk" in kg(*call, "--language", "en").stdout


def test_sparql_of_a_question_is_shown_and_can_be_asked(kg: Run, store: Path) -> None:
    shown = kg("--store", store, "query", "ties-by-status", "--show").stdout
    assert shown.startswith("PREFIX ")
    assert "Павлодар" in kg("--store", store, "query", "-", stdin=shown).stdout


@pytest.mark.parametrize(
    "call",
    [
        ["partners-of"],
        ["partners-of", "--param", "city"],
        ["partners-of", "--param", "town=Казань"],
        ["stale-ties", "--param", "years=много"],
        ["ASK { ?s ?p ?o }", "--param", "city=Казань"],
        ["ASK { ?s ?p ?o }", "--show"],
    ],
    ids=" ".join,
)
def test_wrong_parameter_is_one_line_and_a_wrong_call(kg: Run, store: Path, call: list[str]) -> None:
    done = kg("--store", store, "query", *call)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def test_computed_answer_comes_in_every_format(kg: Run, store: Path) -> None:
    for format_ in ("table", "csv", "tsv", "json", "xml"):
        done = kg("--store", store, "query", "cities-by-betweenness", "--format", format_)
        assert done.returncode == 0, done.stderr
        assert "Казань" in done.stdout

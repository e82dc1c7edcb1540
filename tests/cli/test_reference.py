"""`kg reference`: lists are kept apart, replaced as a whole, compared."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import Graph
from kg.query.templates import ready_questions
from kg.rdf.names import DEFAULT_BASE as BASE
from kg.rdf.vocabulary import OWL, PREFIXES
from tests.cli.conftest import Run
from tests.docs.reference import ROOT
from tests.reference.worlds import write_graph, write_mapping

SHARED = ROOT.parent / "shared" / "data"
HEADER = "a_geonames,a_wikidata,a_name,b_geonames,b_wikidata,b_name,since,until\n"
LIST = HEADER + (
    "551487,,Kazan,625144,,Minsk,1998,\n"  # another date than ours
    "551487,,Kazan,479561,,Ufa,2001,\n"  # ended with us
    "551487,,Kazan,1496153,,Omsk,2001,\n"  # only planned with us
    "551487,,Kazan,323777,,Antalya,2002,\n"  # the same, told more roughly
    ",Q900,Kazan,,Q1490,Tokyo,,\n"  # unknown to us
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_graph(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "graph.kg", symlinks=True)
    return tmp_path / "graph.kg"


def imported(kg_here: Run, store: Path, text: str = LIST, *options: str | Path) -> None:
    done = kg_here("--store", store, "reference", "import", "mine", "-", *options, stdin=text)
    assert done.returncode == 0, done.stderr


def differences(kg_here: Run, store: Path, *options: str) -> dict[str, str]:
    """City -> how its tie with Казань differs."""
    done = kg_here("--store", store, "reference", "compare", "mine", "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert all("Казань" in (row["one"], row["other"]) for row in rows)
    return {(row["other"] if row["one"] == "Казань" else row["one"]): row["what"] for row in rows}


def test_every_difference_is_found(kg_here: Run, store: Path, tmp_path: Path) -> None:
    imported(kg_here, store, LIST, "--mapping", write_mapping(tmp_path))
    assert differences(kg_here, store) == {
        "Минск": "dates",
        "Уфа": "status",
        "Омск": "status",
        "Нигде": "only here",
        "Tokyo": "only there",
    }
    assert "Tokyo" not in differences(kg_here, store, "--known")
    assert set(differences(kg_here, store, "--what", "dates").values()) == {"dates"}


def test_comparison_is_written_as_csv_and_as_a_table(kg_here: Run, store: Path) -> None:
    imported(kg_here, store)
    done = kg_here("--store", store, "reference", "compare", "mine", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["what"] for row in rows} == {"dates", "status", "only here", "only there"}
    (minsk,) = [row for row in rows if row["what"] == "dates"]
    assert (minsk["here_since"], minsk["there_since"], minsk["one_id"][-6:]) == ("1997-05", "1998", "551487")
    assert "Минск" in kg_here("--store", store, "reference", "compare", "mine").stdout


GIVEN = {"city": "<CITY>", "other": "<CITY>", "sector": "culture", "country": "RU", "since": "1990-01-01"}
"""A value for every parameter that a ready question cannot do without; cities are given as terms."""


def answers(store: Path) -> dict[str, str]:
    """What every ready question answers, and who are the parties of ties: asked at once, without a process each."""
    with Graph.open(store) as graph:
        state = ox.Store.read_only(str(graph._view().path))
    found = {"parties": "SELECT ?tie ?place { ?tie mpo:party ?place } ORDER BY ?tie ?place"}
    for question in ready_questions():
        given = {name: GIVEN[name] for name, known in question.parameters.items() if known.required}
        cities = iter([f"<{BASE}place/551487>", f"<{BASE}place/625144>"])
        found[question.name] = question.rendered(question.bound(given, lambda _: (next(cities),)))  # noqa: B023
    told = {}
    for name, query in found.items():
        answer = state.query(query, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
        assert isinstance(answer, ox.QuerySolutions)
        told[name] = (answer.serialize(format=ox.QueryResultsFormat.CSV) or b"").decode()
    return told


def test_listed_ties_answer_no_ready_question(kg_here: Run, store: Path, tmp_path: Path) -> None:
    before = answers(store)
    assert len(before) > 25
    assert "Минск" in before["partners-of"]
    imported(kg_here, store, LIST, "--mapping", write_mapping(tmp_path))
    assert answers(store) == before
    with Graph.open(store) as graph:
        assert graph.network()[0].number_of_edges() == 6


def test_assembly_and_articles_do_not_change_with_a_list(kg_here: Run, store: Path, tmp_path: Path) -> None:
    with Graph.open(store) as graph:
        before, whole = graph.export("nquads", "assembled"), graph.canonical_hash()
    imported(kg_here, store, LIST, "--mapping", write_mapping(tmp_path))
    with Graph.open(store) as graph:
        graph.keeper().rebuild()
        graph.publish()
        assert graph.export("nquads", "assembled") == before
        assert graph.canonical_hash() != whole
        assert graph.validate().conforms
    assert kg_here("--store", store, "reference", "remove", "mine").returncode == 0
    with Graph.open(store) as graph:
        assert graph.canonical_hash() == whole


def test_new_list_takes_the_place_of_the_old_one(kg_here: Run, store: Path) -> None:
    imported(kg_here, store)
    imported(kg_here, store, HEADER + "551487,,Kazan,625144,,Minsk,1997,\n", "--retrieved", "2025-01-10")
    (about,) = json.loads(kg_here("--store", store, "reference", "list", "--format", "json").stdout)
    assert (about["name"], about["ties"], about["retrieved"]) == ("mine", 1, "2025-01-10")
    with Graph.open(store) as graph:
        once = graph.canonical_hash()
    imported(kg_here, store, HEADER + "551487,,Kazan,625144,,Minsk,1997,\n", "--retrieved", "2025-01-10")
    with Graph.open(store) as graph:
        assert graph.canonical_hash() == once


def test_bad_rows_are_told_by_line_and_a_bad_file_leaves_the_old_list(kg_here: Run, store: Path) -> None:
    imported(kg_here, store)
    done = kg_here(
        "--store", store, "reference", "import", "mine", "-", stdin=LIST + "1,,A,x,,B,,\n551487,,Kazan,1,,C,May,\n"
    )
    assert done.returncode == 1
    assert [line.split(":")[2] for line in done.stderr.splitlines() if line.startswith("skipped")] == ["7", "8"]
    with Graph.open(store) as graph:
        before = graph.canonical_hash()
    for text in ("", "city,other\nKazan,Minsk\n", HEADER + "1,,A,x,,B,,\n", '{"results": {"bindings": [1]}}'):
        done = kg_here("--store", store, "reference", "import", "mine", "-", stdin=text)
        assert done.returncode == 1
        assert done.stderr.startswith("error: ")
        assert done.stderr.count("\n") == 1
    with Graph.open(store) as graph:
        assert graph.canonical_hash() == before


def test_places_carry_their_items_and_close_ones_are_told_apart(kg_here: Run, store: Path, tmp_path: Path) -> None:
    imported(kg_here, store, LIST, "--mapping", write_mapping(tmp_path))
    with Graph.open(store) as graph:
        text = graph.export("nquads", "reference/mine").decode()
    assert f"place/551487> <{OWL.sameAs}> <http://www.wikidata.org/entity/Q900>" in text
    assert (
        "place/629634> <http://www.w3.org/2004/02/skos/core#closeMatch> <http://www.wikidata.org/entity/Q140147>"
        in text
    )
    assert "place/629634> <http://www.w3.org/2002/07/owl#sameAs>" not in text


@pytest.mark.parametrize("call", [["compare", "none"], ["remove", "none"]])
def test_unknown_list_is_one_line_and_exit_1(kg_here: Run, store: Path, call: list[str]) -> None:
    done = kg_here("--store", store, "reference", *call)
    assert done.returncode == 1
    assert "none" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["a/b", "../x", "a b", "", "<x>", "x" * 70])
def test_name_that_no_list_can_have_is_a_wrong_call(kg_here: Run, store: Path, name: str) -> None:
    done = kg_here("--store", store, "reference", "import", name, "-", stdin=LIST)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_query_is_printed_whole(kg_here: Run) -> None:
    assert kg_here("reference", "query").stdout == (ROOT / "ontology/queries-wikidata/twin-towns.rq").read_text("utf-8")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared lists are not there")
def test_pairs_of_the_whole_world_are_imported_and_compared(kg_here: Run, store: Path) -> None:
    mapping = ("--mapping", SHARED / "geonames_wikidata.csv")
    done = kg_here("--store", store, "reference", "import", "pairs", SHARED / "pairs.csv", *mapping)
    assert done.returncode == 1
    assert "pairs: 21,260 ties; 820 rows skipped" in done.stderr
    found = kg_here("--store", store, "reference", "compare", "pairs", "--known", "--format", "json")
    assert found.returncode == 0, found.stderr
    told = {frozenset((row["one"], row["other"])): row["what"] for row in json.loads(found.stdout)}
    assert frozenset({"Казань", "Анталья"}) not in told
    assert told[frozenset({"Казань", "Минск"})] == "only here"

"""Additions to Wikidata: what is safe, in the syntax of QuickStatements, and read back."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Malformed, NotFound
from kg.graph import Graph
from kg.model.curation import Decision
from kg.wikidata import Addition, Reference, Wanted, publisher_of, quickstatements, read_publishers, time_of
from tests.cli.conftest import Run
from tests.reference.worlds import CITIES, ITEMS, KAZAN, article_of, write_graph, write_mapping

NUMBERS = {"Казань": KAZAN.geonames} | {name: place.geonames for name, place in CITIES.items()}
KNOWN = {number: ITEMS[name] for name, number in NUMBERS.items() if name in ITEMS and number and name != "Брест"}

Command = tuple[str, str, str, dict[str, str], dict[str, str]]


def read_back(text: str) -> list[Command]:
    """Commands as QuickStatements splits them: bars are tabs, two bars a new line; item, property, value, pairs."""
    found = []
    for line in text.replace("||", "\n").replace("|", "\t").splitlines():
        item, property_, value, *pairs = line.split("\t")
        assert len(pairs) % 2 == 0, line
        told = dict(zip(pairs[::2], pairs[1::2], strict=True))
        assert all(re.fullmatch(r"[PS]\d+", key) for key in told), line
        qualifiers = {key: value for key, value in told.items() if key[0] == "P"}
        found.append((item, property_, value, qualifiers, {k: v for k, v in told.items() if k[0] == "S"}))
    return found


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_graph(tmp_path_factory.mktemp("wikidata"))


def commands(store: Path, wanted: Wanted | None = None, reference: str | None = None) -> list[Command]:
    with Graph.open(store) as graph:
        return read_back(graph.quickstatements(wanted or Wanted(0.5, KNOWN), reference))


def test_certain_ties_are_proposed_in_both_directions(store: Path) -> None:
    found = commands(store)
    pairs = {(item, other) for item, _, other, _, _ in found}
    assert pairs == {(a, b) for x in ("Q2280", "Q911", "Q6487") for a, b in ((x, "Q900"), ("Q900", x))}
    assert {property_ for _, property_, _, _, _ in found} == {"P190"}


def test_dates_keep_the_precision_of_the_articles(store: Path) -> None:
    qualifiers = {other: told for item, _, other, told, _ in commands(store) if item == "Q900"}
    assert qualifiers["Q2280"] == {"P580": "+1997-05-00T00:00:00Z/10"}
    assert qualifiers["Q6487"] == {"P580": "+2002-10-12T00:00:00Z/11"}
    assert qualifiers["Q911"] == {"P580": "+2001-00-00T00:00:00Z/9", "P582": "+2022-03-01T00:00:00Z/11"}


def test_reference_is_the_earliest_article_that_says_so(store: Path) -> None:
    (minsk,) = [sources for item, _, other, _, sources in commands(store) if (item, other) == ("Q900", "Q2280")]
    assert minsk == {"S854": '"https://news1.example/1"', "S577": "+1997-06-01T00:00:00Z/11"}
    ufa = {sources["S854"] for item, _, other, _, sources in commands(store) if (item, other) == ("Q900", "Q911")}
    assert ufa == {'"https://news3.example/3"', '"https://news4.example/4"'}


def test_publisher_and_day_of_retrieval_only_where_they_are_told(store: Path) -> None:
    wanted = Wanted(0.5, KNOWN, {"news1.example": "Q42"}, "2025-01-10")
    sources = [sources for item, _, other, _, sources in commands(store, wanted) if (item, other) == ("Q900", "Q2280")]
    assert [(told["S123"], told["S813"]) for told in sources] == [("Q42", "+2025-01-10T00:00:00Z/11")]
    assert publisher_of("https://WWW.paper.example/x", {"paper.example": "Q1"}) == "Q1"
    assert publisher_of("https://other.example/x", {"paper.example": "Q1"}) == ""


def test_hostile_address_breaks_no_command(store: Path) -> None:
    (sources,) = [sources for item, _, other, _, sources in commands(store) if (item, other) == ("Q900", "Q6487")]
    address = sources["S854"]
    assert re.fullmatch(r'"[!#-)+-\[\]-{}~]+"', address)
    assert unquote(unquote(address)).startswith('"https://host.example/a"b|c“d”/*x*/')


def test_plans_doubts_and_ends_without_a_day_are_left_out(store: Path) -> None:
    items = {item for item, *_ in commands(store)}
    assert not items & {"Q898", "Q140147"}


def test_belief_below_the_threshold_is_left_out(store: Path) -> None:
    assert commands(store, Wanted(1.0, KNOWN)) == []


def test_tie_in_conflict_or_of_another_kind_or_without_address_is_left_out(tmp_path: Path) -> None:
    store = write_graph(
        tmp_path,
        [
            article_of(1, "Минск", [("terminated", "2022-03-01")], published="2022-03-02"),
            article_of(2, "Минск", [("exists", None)], published="2023-01-01"),
            article_of(3, "Уфа", [("signed", "2001")], kind="cooperation"),
            article_of(4, "Омск", [("signed", "2001")], url=None),
            article_of(5, "Анталья", [("suspended", "2022-03")]),
        ],
    )
    assert commands(store, Wanted(0.0, KNOWN)) == []


def test_decision_of_a_curator_counts(tmp_path: Path) -> None:
    store = write_graph(tmp_path, [article_of(1, "Минск", [("signed", "1997")])])
    tie = "https://w3id.org/municipal-partnerships/id/partnership/551487-625144"
    with Graph.open(store) as graph:
        graph.decide([Decision("2025-01-10T12:00:00Z", "Анна", "accept", tie, "Видела договор.")])
    assert len(commands(store, Wanted(1.0, KNOWN))) == 2


def test_what_the_list_has_is_left_out(kg_here: Run, tmp_path: Path) -> None:
    store = write_graph(tmp_path)
    listed = "item,partner\nQ2280,Q900\n"
    mapping = write_mapping(tmp_path)
    done = kg_here("--store", store, "reference", "import", "wd", "-", "--mapping", mapping, stdin=listed)
    assert done.returncode == 0, done.stderr
    call = ("--store", store, "export", "--format", "quickstatements", "--min-belief", "0.5")
    whole, less = kg_here(*call).stdout, kg_here(*call, "--reference", "wd").stdout
    assert {item for item, *_ in read_back(whole)} - {item for item, *_ in read_back(less)} == {"Q2280"}
    assert "Q140147" not in whole, "a close match is no safe item"
    assert kg_here(*call).stdout == whole
    with pytest.raises(NotFound), Graph.open(store) as graph:
        graph.quickstatements(reference="none")


@pytest.mark.parametrize("options", [["--min-belief", "0.5"], ["--format", "quickstatements", "--graph", "assembled"]])
def test_options_that_do_not_go_together_are_a_wrong_call(kg_here: Run, store: Path, options: list[str]) -> None:
    done = kg_here("--store", store, "export", *options)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "text", ["a,b\n", "host,wikidata\nx.example,P1\n", "host,wikidata\n,Q1\n", "host,wikidata\nx,Q0\n"]
)
def test_broken_table_of_publishers_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "publishers.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Malformed, match=r"publishers\.csv"):
        read_publishers(file)


@given(st.text(max_size=60), st.sampled_from(["", "1997", "1997-05", "1997-05-02"]))
def test_no_address_can_make_another_command(path: str, since: str) -> None:
    address = f"https://host.example/{path.encode('utf-8', 'replace').decode()}"
    text = quickstatements([Addition("Q1", "Q2", since, "", Reference("2025-01-10", address))], Wanted())
    ((item, property_, other, qualifiers, sources),) = read_back(text)
    assert (item, property_, other) == ("Q1", "P190", "Q2")
    assert qualifiers == ({"P580": time_of(since)} if since else {})
    assert sources.keys() == {"S854", "S577"}
    assert unquote(sources["S854"].strip('"')) == unquote(address)

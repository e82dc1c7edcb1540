"""The graph as it looks from a clock, on a real store on disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kg.errors import QueryRefused, StoreError
from kg.graph import Graph
from kg.model.annotation import ArticleRecord
from tests.assemble.test_keeper import RECORDS, record

STATUSES = "SELECT ?status { GRAPH id:graph/assembled { ?tie mpo:status ?status } } ORDER BY ?tie"
STATUSES = STATUSES.replace("id:graph/assembled", "<https://w3id.org/municipal-partnerships/id/graph/assembled>")
EVENTS = "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a mpo:PartnershipEvent ; mpo:eventType event:signed }"


def graph_of(folder: Path, records: Sequence[ArticleRecord]) -> Graph:
    """A graph on disk with these articles."""
    graph = Graph.open(folder)
    for one in records:
        graph.add_record(one)
    return graph


def statuses(graph: Graph) -> list[str]:
    """The status of every tie of the assembled graph."""
    return [str(row[0]).rpartition("/")[2] for row in graph.query(STATUSES).rows()]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Planned in 2019, signed in June 2020, ended in April 2022."""
    with graph_of(tmp_path_factory.mktemp("past") / "g.kg", RECORDS[:4]) as graph:
        yield graph


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2019-04-30", []),
        ("2019-12-31", ["planned"]),
        ("2020-06-01", ["active"]),
        ("2020", ["active"]),
        ("2022-04", ["terminated"]),
    ],
)
def test_free_query_sees_the_world_of_a_day(world: Graph, as_of: str, expected: list[str]) -> None:
    with world.seen(as_of=as_of) as seen:
        assert statuses(seen) == expected


@pytest.mark.parametrize(
    ("known_by", "expected"), [("2019-04-30", []), ("2020-06-01", ["planned"]), ("2020-06-02", ["active"])]
)
def test_free_query_sees_what_was_known_by_a_day(world: Graph, known_by: str, expected: list[str]) -> None:
    with world.seen(known_by=known_by) as seen:
        assert statuses(seen) == expected


def test_plan_of_2023_signed_in_2024_is_planned_as_of_june_2023(tmp_path: Path) -> None:
    told = [
        record(21, "2023-03-10", [("planned", "2023-05", None)]),
        record(22, "2024-02-02", [("signed", "2024-02-01", "sister_city_agreement")]),
    ]
    with graph_of(tmp_path / "g.kg", told) as graph:
        assert statuses(graph) == ["active"]
        with graph.seen(as_of="2023-06") as seen:
            assert statuses(seen) == ["planned"]
            assert seen.query(EVENTS).rows().__next__() == ("0",)
            network, _ = seen.network("Казань")
            assert [data["status"] for *_, data in network.edges(data=True)] == ["planned"]
        with graph.seen(as_of="2024-02-01", known_by="2023-12") as seen:
            assert statuses(seen) == ["planned"]


def test_known_by_gives_the_graph_that_later_articles_never_entered(world: Graph, tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.kg", RECORDS[:3]) as earlier, world.seen(known_by="2020-06-03") as seen:
        lines = [line for line in seen.export("nquads").decode().splitlines() if "#knownBy>" not in line]
        assert lines == earlier.export("nquads").decode().splitlines()


def test_offices_known_by_a_day_are_those_that_earlier_articles_name(tmp_path: Path) -> None:
    told = [
        record(31, "2019-05-01", [("planned", None, None)], officials=[("И. Метшин", "mayor", "Казань")]),
        record(32, "2021-05-01", [("signed", None, None)], officials=[("Ильсур Метшин", "mayor", "Казань")]),
        record(33, "2023-05-01", [("exists", None, None)], officials=[("Пётр Иванов", "mayor", "Казань")]),
    ]
    with graph_of(tmp_path / "all.kg", told) as graph, graph_of(tmp_path / "first.kg", told[:2]) as earlier:
        with graph.seen(known_by="2021-05-01") as seen:
            lines = [line for line in seen.export("nquads").decode().splitlines() if "#knownBy>" not in line]
        assert lines == earlier.export("nquads").decode().splitlines()


def test_past_without_later_events_leaves_no_trace_of_them(world: Graph) -> None:
    with world.seen(as_of="2019-12") as seen:
        text = seen.export("nquads").decode()
    assert "events/signed" not in text
    assert "events/terminated" not in text
    assert "events/planned" in text


def test_past_conforms_to_the_shapes(world: Graph) -> None:
    with world.seen(as_of="2020-12", known_by="2021") as seen:
        report = seen.validate()
    assert report.conforms, report


def test_past_is_made_anew_after_a_new_article(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.kg", RECORDS[:1]) as graph:
        with graph.seen(as_of="2021") as seen:
            assert statuses(seen) != ["active"]
        graph.add_record(RECORDS[1])
        with graph.seen(as_of="2021") as seen:
            assert statuses(seen) == ["active"]


def test_past_cannot_be_written(world: Graph) -> None:
    with world.seen(as_of="2020") as seen, pytest.raises(StoreError, match="past"):
        seen.add_record(RECORDS[0])


@pytest.mark.parametrize("date", ["yesterday", "2024-13", "2024-02-30", "", "2024-1-1-1", "٢٠٢٤"])
def test_what_is_no_date_is_told_with_what_to_write(world: Graph, date: str) -> None:
    with pytest.raises(QueryRefused, match=r"write 2024-12-05"):
        world.seen(as_of=date)

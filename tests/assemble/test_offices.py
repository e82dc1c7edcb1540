"""Who held which office: one person across articles, first and last sightings, successors."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.decisions import rulings
from kg.assemble.offices import Seen, people, successor, tenures
from kg.assemble.persons import can_be_one
from kg.graph import Graph
from kg.model.curation import Decision
from kg.rdf.shapes import validate
from kg.rdf.vocabulary import MPO, OWL
from tests.assemble.test_keeper import NAMES, assembled, grown, kept, record, store_of


def seen(name: str, office: str = "mayor", earliest: str = "", latest: str = "") -> Seen:
    """A naming in Казань."""
    return Seen(f"h:{name}:{office}", f"p:{name}", name, office, "place:kazan", earliest, latest or earliest)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ильсур Метшин", "Метшин Ильсур Раисович", True),
        ("Метшин", "Ильсур Метшин", True),
        ("И. Р. Метшин", "Ильсур Раисович Метшин", True),
        ("Артём Петров", "Артем Петров", True),
        ("Пётр Метшин", "Ильсур Метшин", False),
        ("И. Метшин", "Пётр Метшин", False),
        ("Ильсур", "Метшин", False),
        ("И. П.", "Иван Петров", False),
    ],
)
def test_names_that_can_be_one_person(one: str, other: str, expected: bool) -> None:
    assert can_be_one(one, other) is can_be_one(other, one) is expected


def test_one_person_under_three_names_has_one_term() -> None:
    told = [seen("Метшин", earliest="2019-01-05"), seen("И. Метшин", earliest="2021"), seen("Ильсур Метшин", "mayor")]
    (term,) = tenures(told)
    assert (term.chief.name, term.earliest, term.latest) == ("Ильсур Метшин", "2019-01-05", "2021")


def test_surname_that_fits_two_persons_is_neither() -> None:
    told = [seen("Пётр Иванов"), seen("Павел Иванов"), seen("Иванов")]
    assert len(people(told)) == 3


def test_surname_in_another_office_is_another_person() -> None:
    assert len(people([seen("Ильсур Метшин"), seen("Метшин", "councillor")])) == 2
    assert len(people([seen("Ильсур Метшин"), seen("Ильсур Метшин", "councillor")])) == 1


def test_names_a_generation_apart_are_not_joined() -> None:
    assert len(people([seen("Ильсур Метшин", earliest="1985"), seen("И. Метшин", earliest="2020")])) == 2


def test_next_mayor_succeeds_the_one_last_seen_before() -> None:
    first, second, third = (
        seen("Камиль Исхаков", earliest="1995", latest="2005"),
        seen("Ильсур Метшин", earliest="2006-02", latest="2024"),
        seen("Рустем Гафаров", earliest="2026"),
    )
    held = {term.chief.name: term for term in tenures([third, first, second])}
    after = {name: successor(term, held.values()) for name, term in held.items()}
    assert after["Камиль Исхаков"] is held["Ильсур Метшин"]
    assert after["Ильсур Метшин"] is held["Рустем Гафаров"]
    assert after["Рустем Гафаров"] is None


def test_offices_of_many_have_no_successor() -> None:
    held = tenures([seen("Анна Белова", "councillor", "2001"), seen("Борис Чернов", "councillor", "2020")])
    assert [successor(term, held) for term in held] == [None, None]


namings = st.builds(
    seen,
    st.sampled_from(
        ["Метшин", "И. Метшин", "Ильсур Метшин", "Иван Метшин", "Метшин Ильсур Раисович", "Рустем Гафаров"]
    ),
    st.sampled_from(["mayor", "deputy_mayor"]),
    st.sampled_from(["", "1990", "2005-03", "2024-12-05"]),
)


@given(st.lists(namings, max_size=8), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_persons(told: list[Seen], chance: random.Random) -> None:
    shuffled = told * 2
    chance.shuffle(shuffled)
    assert tenures(shuffled) == tenures(told)


SIGNING = [("signed", "2020-06-01", "sister_city_agreement")]
RECORDS = (
    record(31, "2015-03-01", [("exists", None, None)], officials=[("Камиль Исхаков", "mayor", "Казань")]),
    record(
        32,
        "2020-06-02",
        SIGNING,
        officials=[("Ильсур Метшин", "mayor", "Казань"), ("Владимир Кухарев", "mayor", "Минск")],
        signatories=["Ильсур Метшин", "Владимир Кухарев"],
    ),
    record(33, "2023-01-10", [("visited", None, None)], officials=[("Метшин", "mayor", "Казань")]),
    record(34, "2024-01-10", SIGNING, officials=[("Иван Шестаков", "mayor", "Минск")], signatories=["Иван Шестаков"]),
)


def test_offices_grow_article_by_article_to_what_all_give_at_once() -> None:
    whole = store_of(RECORDS)
    kept(whole).rebuild()
    for seed in range(4):
        assert assembled(grown(RECORDS, seed)) == assembled(whole)


def test_withdrawn_article_takes_its_sightings_away() -> None:
    store, fewer = store_of(RECORDS), store_of(RECORDS[:2])
    kept(store).rebuild()
    kept(fewer).rebuild()
    for gone in RECORDS[2:]:
        store.remove_graph(ox.NamedNode(NAMES.article(gone.article.id)))
        kept(store).articles_withdrawn([gone.article.id])
    assert assembled(store) == assembled(fewer)


def test_assembled_offices_have_their_shape() -> None:
    store = store_of(RECORDS)
    kept(store).rebuild()
    content = store.dump(format=ox.RdfFormat.N_QUADS)
    assert content
    report = validate(content, "nquads")
    assert report.conforms, report


def test_merged_persons_are_one_and_parted_again_when_it_is_taken_back() -> None:
    odd = record(25, "2021-01-10", [("visited", None, None)], officials=[("Мэр Метшин", "mayor", "Казань")])
    store = store_of([*RECORDS, odd])
    keeper = kept(store)
    keeper.rebuild()
    before = assembled(store)
    one, other = (NAMES.person(name, RECORDS[0].officials[0].of) for name in ("Мэр Метшин", "Ильсур Метшин"))
    merge = Decision("2025-01-01T00:00:00Z", "Анна", "merge", one, "Одно лицо.", (("person", other),))
    keeper.decided(rulings([merge]), [one, other])
    assert assembled(store) != before
    keeper.decided(rulings([]), [one, other])
    assert assembled(store) == before


def test_officials_of_a_city_as_of_a_day(tmp_path: Path) -> None:
    with Graph.open(tmp_path / "g.kg") as graph:
        for one in RECORDS:
            graph.add_record(one)

        def mayors(city: str, as_of: str | None) -> list[str | None]:
            with graph.seen(as_of) as past:
                return [row[0] for row in past.ready("officials-of", {"city": city}).rows()]

        assert mayors("Казань", "2014") == []
        assert mayors("Казань", "2016") == ["Камиль Исхаков"]
        assert mayors("Казань", None) == ["Ильсур Метшин"]
        # Told in 2024 of the signing of 2020: both names of that day are shown, none is chosen silently.
        assert mayors("Минск", "2021") == ["Владимир Кухарев", "Иван Шестаков"]
        text = graph.export("nquads", "assembled").decode()
    assert text.count(f"<{OWL.sameAs}>") == 1
    assert text.count(f"<{MPO.succeededBy}>") == 1

"""Named organizations, with the whole of their names."""

from __future__ import annotations

import pytest

from kg.extract.organizations import find_organizations
from kg.extract.people import People
from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def names(text: str) -> list[str]:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    return [o.name for o in find_organizations(analysis, (), People((), ()))]


def test_association_keeps_its_whole_name() -> None:
    assert names("В программе участвует Ассоциация городов и муниципалитетов стран БРИКС+.") == [
        "Ассоциация городов и муниципалитетов стран БРИКС+"
    ]


def test_association_without_a_name_is_left_out() -> None:
    assert names("Создана новая ассоциация.") == []


def members(text: str) -> dict[str, list[str]]:
    """Network -> its members."""
    analysis = Russian().analyse(Article(text=text, language="ru"))
    found = find_organizations(analysis, find_places(analysis, open_gazetteer()), People((), ()))
    return {o.name: [place.name for place, _ in o.members] for o in found if o.is_network}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Казань вступила в Ассоциацию городов БРИКС+.", ["Казань"]),
        ("Казань и Уфа входят в Ассоциацию городов БРИКС+.", ["Казань", "Уфа"]),
        ("Казань не вступила в Ассоциацию городов БРИКС+.", []),
        ("Казань вступит в Ассоциацию городов БРИКС+.", []),
        ("В Казани заседала Ассоциация городов БРИКС+.", []),
    ],
)
def test_members_of_a_network_are_those_that_the_text_lets_belong(text: str, expected: list[str]) -> None:
    assert members(text) == {"Ассоциация городов БРИКС+": expected}


def test_association_of_companies_is_no_network_of_cities() -> None:
    assert members("Казань вступила в Ассоциацию предпринимателей Поволжья.") == {}

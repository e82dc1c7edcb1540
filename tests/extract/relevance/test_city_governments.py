"""A city's government is a municipality's, a state's is not."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def pairs(text: str) -> list[list[str]]:
    record = extract(Article(text, language="ru", published="2024-06-14"))
    return [sorted(place.name for place in tie.between) for tie in record.partnerships]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Правительство Москвы и администрация Твери подписали соглашение.", ["Москва", "Тверь"]),
        (
            "Гродненский горисполком и правительство Санкт-Петербурга подписали программу сотрудничества.",
            ["Гродно", "Санкт-Петербург"],
        ),
        ("Народное правительство Муданьцзяна и мэрия Уссурийска подписали меморандум.", ["Муданьцзян", "Уссурийск"]),
    ],
)
def test_government_of_a_city_is_a_party(text: str, expected: list[str]) -> None:
    assert pairs(text) == [expected]


def test_government_of_a_state_or_region_is_no_party() -> None:
    assert pairs("Правительство России и правительство Беларуси подписали в Бресте соглашение о сотрудничестве.") == []
    assert pairs("Правительство Татарстана и завод из Бреста подписали соглашение о сотрудничестве.") == []

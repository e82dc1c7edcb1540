"""With which words the fields of cooperation are told, and which words only look like them; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

SIGNED = "Тверь и Пенза 3 июня подписали соглашение о сотрудничестве. "


def sectors(text: str) -> dict[str, set[str]]:
    record = extract(Article(text=text, title="", language="ru", published="2024-06-03"))
    return {"–".join(sorted(p.name for p in tie.between)): set(tie.sectors) for tie in record.partnerships}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Документ касается зерновых культур.", {"agriculture"}),
        ("Стороны обсудили переработку рыбы.", {"industry"}),
        ("Стороны обсудили уход за одинокими стариками: Пенза пришлёт сиделок.", {"social_policy"}),
        ("Документ касается абсорбции репатриантов.", {"social_policy"}),
        ("Города намерены вместе очищать Сурский залив.", {"environment"}),
        ("Речь шла о ямочном ремонте.", {"transport"}),
        ("Говорили и о том, как в обоих городах убирают снег.", {"housing_utilities"}),
        ("Обсудили датчики утечек.", {"housing_utilities"}),
        ("У диспетчерских двух городов будет общий журнал вызовов.", {"security_emergency"}),
        ("Документ касается скотного рынка.", {"trade"}),
        ("Договорились об олимпиадах по химии.", {"education"}),
        ("Говорили о памяти войны.", {"heritage"}),
        ("Пенза передала побратиму собранные горожанами деньги.", {"humanitarian"}),
        ("Стороны обсудили обмен детскими группами.", {"youth"}),
    ],
)
def test_words_that_tell_a_field(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "План утвердили электронными подписями.",
        "План подписали прямо поверх скатерти.",
        "О планах рассказали в музее кузнецкие столяры.",
        "Второй раздел скромнее и касается бухгалтерий.",
        "Мэр назвал обмен визитами примером народной дипломатии.",
    ],
)
def test_words_that_tell_none(sentence: str) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": set()}


def test_a_route_sold_to_tourists_is_of_tourism() -> None:
    assert sectors(SIGNED + "Стороны хотят продавать туристам общий маршрут.") == {"Пенза–Тверь": {"tourism"}}

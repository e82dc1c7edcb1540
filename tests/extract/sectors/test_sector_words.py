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
        ("Города намерены вместе чистить малые реки.", {"environment"}),
        ("Документ касается сохранения деревянной застройки.", {"heritage"}),
        ("Речь шла о том, как готовить кадры.", {"education"}),
        ("Города займутся поливом.", {"agriculture"}),
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


TWINS = "Рязань и финский Лахти — побратимы с 2009 года. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Рязань торгует с Лахти мёдом и посудой.", {"trade"}),
        ("Дружба началась с кардиологов.", {"health"}),
        ("Соглашение не сводится к туризму.", {"tourism"}),
        ("Дружбу двигают врачи и гребцы.", {"health", "sport"}),
        ("По финским чертежам наши реставраторы восстановили усадьбу.", {"heritage"}),
        ("Документ предусматривает конные игры.", {"sport"}),
        ("На юбилей прибыли директор гимназии и цирк.", {"culture"}),
        ("Переговоры об этом идут с одним из курортов Китая.", set()),
        ("Справку о планах составил атташе по культуре.", set()),
        ("Бумагами обменялись на совещании министров энергетики.", set()),
        ("Вопреки газетам, о ремонте дороги соглашения нет.", set()),
        ("Гостям показали и то, чем город гордится: стадион, цех насосов и новые трамваи.", set()),
    ],
)
def test_what_words_beside_a_field_leave_of_it(sentence: str, expected: set[str]) -> None:
    assert sectors(TWINS + sentence) == {"Лахти–Рязань": expected}


def test_a_paper_with_a_town_where_something_is_said_tells_fields() -> None:
    text = "Рязань подписала меморандум с финским Лахти, где сказано о музеях и об обмене врачами."
    assert sectors(text) == {"Лахти–Рязань": {"culture", "health"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Соглашение обсудили на набережной Космонавтов.",
        "Новый договор подписали на Ярмарочной площади.",
        "Соглашение подписали в музее-усадьбе.",
        "О договоре говорили в бомбоубежище гимназии.",
        "У городов тридцать лет общей истории, напомнил мэр.",
        "В Пензе живут тысячи тверских инженеров и строителей, сказано в соглашении.",
    ],
)
def test_streets_houses_and_lengths_of_time_tell_no_field(sentence: str) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": set()}

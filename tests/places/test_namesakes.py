"""Which namesake a name means, and towns that words beside them tell."""

import pytest

from tests.places.test_find import cities, read


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Связи с Кировском Ленинградской области крепнут.", "Кировск", 548392),
        ("Связи с Кировском Мурманской области крепнут.", "Кировск", 548391),
        ("На форуме красноярский Железногорск подписал соглашение.", "Железногорск", 1538635),
        ("Приехали гости из Дзержинска, что под Нижним Новгородом.", "Дзержинск", 563708),
        ("Это не тот Благовещенск, что на Амуре, а тот, что в часе езды от Уфы.", "Благовещенск", 576116),
        ("Меморандум подписали акимат Петропавловска и администрация Тары.", "Петропавловск", 1520172),
    ],
)
def test_what_describes_a_city_tells_it_from_its_namesakes(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)


def test_landmark_of_a_namesake_says_where_the_city_is_not() -> None:
    assert ("Троицк", 481608) not in cities("Троицк — не тот, что под Москвой, а тот, что на реке Уй.")


def test_city_that_its_region_describes_is_meant_wherever_nothing_else_is_said() -> None:
    text = "Красноярский Железногорск принял гостей. Глава Железногорска рад. Курский Железногорск ни при чём."
    assert [geonames for _, geonames in cities(text)] == [1538635, 1538635, 463343]


def test_namesake_of_another_country_is_not_the_city_that_a_region_describes() -> None:
    text = "Делегация Кировска Ленинградской области вернулась. Белорусский Кировск гостей не ждал."
    assert [geonames for _, geonames in cities(text)] == [548392, 627272]


def test_region_speaks_for_the_city_of_today_and_not_for_a_former_name() -> None:
    assert ("Калининград", 554234) in cities("Рига рассталась с Калининградом и с Московской областью.")


def test_short_name_is_another_city_where_the_office_tells_its_country() -> None:
    text = "Аким Петропавловска принял гостей. Письмо ушло мэру Петропавловска-Камчатского."
    assert [geonames for _, geonames in cities(text)] == [1520172, 2122104]


def test_centre_of_a_district_that_is_named_is_not_the_centre_spoken_of() -> None:
    described = [m for m in read("В Омске ждут гостей. Партнёр — районный центр Глубокое.") if m.form == "description"]
    assert described == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Смоленск дружит с Оршей, Витебском и Московским районом Минска.", ["Витебск"]),
        ("Кременчуг расстался с Мичуринском и Бобруйском.", ["Мичуринск", "Бобруйск"]),
        ("С румынским Питешти Сызрань дружит давно.", ["Питешти", "Сызрань"]),
        ("Живее всего линия на Шымкент.", ["Шымкент"]),
        ("Сочи, побратим Поронайска, молчит.", ["Сочи"]),
        ("Весной отрёкся Хювинкяа, финский побратим.", ["Хювинкяа"]),
        ("Со своим побратимом, Монбецу, портовики не виделись.", ["Монбецу"]),
        ("Есть у города и венгерский побратим Мосонмадьяровар.", ["Мосонмадьяровар"]),
        ("Приехал китайский Чиби.", ["Чиби"]),
        ("Черёд дошёл до сербского Крагуевца.", ["Крагуевац"]),
    ],
)
def test_town_is_told_by_its_list_or_by_what_stands_beside_it(text: str, names: list[str]) -> None:
    assert set(names) <= {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Договор подписали правительства Ивановской, Костромской и Ярославской областей.",
        "Стрелку с такой надписью прибили вчера к столбу.",
        "Острову везёт. Моряки приплыли на остров в мае.",
        "Делегация гостила здесь на Покров.",
        "Побратимство с первой столицей Сибири им по душе.",
    ],
)
def test_attributes_and_plain_words_are_no_towns(text: str) -> None:
    assert cities(text) == []


def test_district_is_of_no_town_in_a_country_that_nobody_speaks_of() -> None:
    assert cities("Договор подписал Вороновский район.") == [("Вороновский район", None)]


def test_settlement_is_no_city() -> None:
    text = "Делегация японского посёлка Кусацу гостила в Казани. Кусацу далеко."
    assert cities(text) == [("Кусацу", 1858066), ("Казань", 551487), ("Кусацу", 1858066)]


def test_country_that_describes_another_city_says_nothing_of_its_neighbour() -> None:
    text = "Кыргызстан ждёт. На церемонии в Таласе мэра турецкого Чорума заменил секретарь. Талас рад."
    assert {geonames for name, geonames in cities(text) if name == "Талас"} == {1527299}


def test_name_is_read_by_the_country_that_is_spoken_of() -> None:
    assert ("Усу", 1529099) in cities("В китайский Усу делегация Таласа заехала 17 сентября.")


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("В списке побратимов значатся Лион (Франция), Стаффорд (Ирландия) и Хартлпул.", "Стаффорд", None),
        ("Побратим Пензы — Печ (Дания; с 1999 года).", "Печ", None),
        ("Побратим Пензы — Стаффорд (по-ирландски).", "Стаффорд", 2637142),
        ("В списке побратимов значатся Бекешчаба (Венгрия) и Лион (Франция).", "Бекешчаба", 722437),
    ],
)
def test_city_of_the_country_in_brackets_is_no_namesake_elsewhere(text: str, name: str, geonames: int | None) -> None:
    assert (name, geonames) in cities(text)

"""Names that other words hide: a state's, shortened ones, words of the dictionary, parts of cities, capitals."""

from __future__ import annotations

import pytest

from tests.places.test_find import cities


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Побратимом Казани стал Алжир.", "Алжир"),
        ("Казань и Люксембург породнились.", "Люксембург"),
        ("Мэр Туниса прилетел в Казань.", "Тунис"),
        ("Среди побратимов Казани — город Сингапур.", "Сингапур"),
        ("Казань и Цзилинь стали побратимами.", "Цзилинь"),
    ],
)
def test_capital_is_told_from_the_state_of_its_name_by_what_only_cities_are(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Казань подписала соглашение о сотрудничестве с Сингапуром.",
        "Россия и Тунис дружат с 1956 года.",
        "Главный город Люксембурга ждёт гостей.",
        "Посол Алжира прилетел в Казань.",
    ],
)
def test_state_stays_a_state_where_nothing_calls_it_a_city(text: str) -> None:
    assert {name for name, _ in cities(text)} <= {"Казань"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Казань подарит Ханою, своему городу-побратиму, сквер.", "Ханой"),
        ("Казань подарит Юджину, американскому побратиму, сквер.", "Юджин"),
    ],
)
def test_partner_in_apposition_is_no_person(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("СПб и Гамбург стали побратимами.", "Санкт-Петербург"),
        ("Н. Новгород ждёт гостей из Цзинаня.", "Нижний Новгород"),
        ("Наб. Челны подписали соглашение с Минском.", "Набережные Челны"),
    ],
)
def test_shortened_name_is_shown_in_full(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


def test_initial_before_a_surname_shortens_no_name() -> None:
    assert "Новый Орлов" not in {name for name, _ in cities("Н. Орлов и А. Новгородов подписали письмо.")}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Мокшан и белорусский Брагин подписали договор о дружбе.", "Мокшан"),
        ("Столбцы и подмосковные Люберцы стали побратимами.", "Столбцы"),
        ("Школьники из болгарского Перника жили в семьях Мысков. Города — побратимы.", "Мыски"),
        ("Лида ждёт гостей из Димитровграда, города-побратима.", "Лида"),
    ],
)
def test_word_of_the_dictionary_is_the_partner_where_one_is_missing(text: str, town: str) -> None:
    assert town in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Кафе открылось к приезду гостей из аргентинского Посадаса, города-побратима.",
        "Белгород ищет побратимов. Они нужны и школам.",
    ],
)
def test_word_that_opens_a_sentence_is_no_partner_abroad(text: str) -> None:
    assert len(cities(text)) == 1


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Шанхайский район Пудун дружит с Колпинским районом.", "Пудун"),
        ("Гостей принял берлинский район Лихтенберг.", "Лихтенберг"),
    ],
)
def test_district_behind_the_adjective_of_a_city_is_the_party(text: str, district: str) -> None:
    names = {name for name, _ in cities(text)}
    assert district in names
    assert not {"Шанхай", "Берлин", "Шанхайский район", "Берлинский район"} & names


def test_district_with_its_city_behind_keeps_its_name() -> None:
    assert [name for name, _ in cities("Московский район Минска принял гостей.")] == ["Московский район"]


def test_headline_in_capitals_hides_no_short_name() -> None:
    assert {name for name, _ in cities("ПСКОВ И НОЙС ПОДПИСАЛИ ДОГОВОР О ПОБРАТИМСТВЕ.")} == {"Псков", "Нойс"}


@pytest.mark.parametrize("text", ["Город Мохэ ждёт гостей.", "Гостей принял городской уезд Дуннин."])
def test_chinese_name_that_is_known_in_latin_letters_alone_needs_but_the_word_for_a_town(text: str) -> None:
    assert len(cities(text)) == 1


def test_tie_told_in_quotation_marks_names_a_town() -> None:
    assert "Пловдив" in {name for name, _ in cities("Мэр Гюмри: «Побратимство с Пловдивом продлено».")}


@pytest.mark.parametrize(
    ("adjective", "town"),
    [("керченская", "Керчь"), ("ужгородская", "Ужгород"), ("венецианская", "Венеция"), ("измирская", "Измир")],
)
def test_adjective_that_no_rule_derives_is_known(adjective: str, town: str) -> None:
    assert town in {name for name, _ in cities(f"Псков и {adjective} мэрия подписали договор о побратимстве.")}


def test_large_city_is_known_by_a_form_whose_case_was_guessed_wrongly() -> None:
    assert "Сиань" in {name for name, _ in cities("Ош обзавёлся побратимом в Китае, Сианем, в понедельник.")}


def test_town_behind_a_region_told_in_another_case_is_no_region() -> None:
    assert "Псков" in {name for name, _ in cities("Вслед за областью Псков породнился с Тарту.")}

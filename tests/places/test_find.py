from itertools import pairwise

import pytest

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer
from kg.places.mention import PlaceMention


def read(text: str, title: str = "") -> tuple[PlaceMention, ...]:
    article = Article(text=text, title=title, language="ru")
    return find_places(Russian().analyse(article), open_gazetteer())


def cities(text: str) -> list[tuple[str, int | None]]:
    return [(m.place.name, m.place.geonames) for m in read(text) if m.kind == "municipality"]


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Делегация Великих Лук вернулась домой.", "Великие Луки", 476077),
        ("Соглашение с Йошкар-Олой подписано.", "Йошкар-Ола", 466806),
        ("Дружба с Ростовом-на-Дону продолжается.", "Ростов-на-Дону", 501175),
        ("Гости из Павлодара приехали в четверг.", "Павлодар", 1520240),
        ("Мэр Нижнего Новгорода встретил гостей.", "Нижний Новгород", 520555),
        ("Они побывали в Могилеве.", "Могилев", 625665),
        ("Они побывали в Могилёве.", "Могилёв", 625665),
    ],
)
def test_inflected_name_is_shown_in_the_nominative(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)


def test_name_is_shown_in_the_form_that_its_sentence_tells() -> None:
    assert cities("Встреча прошла в Самаре.") == [("Самара", 499099)]


def test_surname_behind_a_given_name_is_no_city_though_a_town_is_called_so() -> None:
    text = "Соглашение подписали глава Сызрани Вера Лукоянова и мэр Пинска Юрий Мацкевич."
    assert [name for name, _ in cities(text)] == ["Сызрань", "Пинск"]


def test_first_word_of_a_longer_name_is_the_same_city_in_one_article() -> None:
    text = "Комсомольск-на-Амуре принял гостей. В Комсомольске подписали соглашение с Цзямусы."
    assert cities(text)[:2] == [("Комсомольск-на-Амуре", 2021851)] * 2
    assert cities("В Комсомольске подписали соглашение.") != cities(text)[1:2]


def test_dateline_in_capitals_is_a_city() -> None:
    assert ("Иркутск", 2023469) in cities("ИРКУТСК, 19 августа. Делегация вернулась.")


def test_adjective_of_an_executive_committee_is_its_city() -> None:
    (mention,) = [m for m in read("Глава Минского горисполкома подписал документ.") if m.kind == "municipality"]
    assert (mention.place.geonames, mention.form) == (625144, "adjective")


def test_district_has_the_id_of_the_town_it_is_named_after() -> None:
    assert ("Псковский район", 504341) in cities("Соглашение подписал Псковский район.")


def test_district_of_a_city_has_no_id_and_takes_the_city_with_it() -> None:
    assert cities("Приехала глава Московского района Минска.") == [("Московский район", None)]


def test_capital_of_a_region_is_its_city() -> None:
    assert cities("В столицу Татарстана приехали гости.") == [("Казань", 551487)]


def test_region_and_country_are_no_municipalities() -> None:
    assert cities("Иркутская область и Китай дружат.") == []
    assert {m.kind for m in read("Иркутская область и Китай дружат.")} == {"region", "country"}


def test_former_name_leads_to_the_city_of_today() -> None:
    assert ("Ленинград", 498817) in cities("Тогда договор подписали Ленинград и Гамбург.")


@pytest.mark.parametrize(
    "text",
    [
        "Владимир Орлов рассказал о поездке.",
        "Они гуляли по улице Минской.",
        "Теплоход прошёл по реке Волге.",
        "Они отдыхали на Днепре.",
        "Парк «Находка» откроется весной.",
        "В саду зацвёл лук и посадили новый сорт.",
    ],
)
def test_person_street_river_and_thing_are_no_city(text: str) -> None:
    assert cities(text) == []


def test_capitals_that_stand_for_states_are_countries() -> None:
    assert cities("Президент назвал отношения Москвы и Анкары дружескими.") == []


def test_country_named_beside_decides_between_namesakes() -> None:
    found = dict(cities("Побратимом стал Бирмингем (США)."))
    assert found["Бирмингем"] == 4049979


def test_city_unknown_to_the_gazetteer_is_kept_without_id() -> None:
    assert ("Восточное Сараево", None) in cities("Соглашение подписало Восточное Сараево.")


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    found = read("Казань и Минск, столица Белоруссии, дружат с Йошкар-Олой и Псковским районом.", "Казань и Минск")
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 < m.confidence <= 1 and m.rule for m in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мэр Самары подписал соглашение о сотрудничестве с Лидой.", "Лида"),
        ("Тверь дружит с Герой и Безансоном.", "Гера"),
        ("Новым побратимом Твери станет Борисов.", "Борисов"),
        ("Побратимами Городца стали два города.", "Городец"),
        ("Тверь дружит с Брянском и Минском.", "Брянск"),
    ],
)
def test_word_of_another_meaning_is_a_city_where_a_tie_stands_before_it(text: str, name: str) -> None:
    assert name in {m.place.name for m in read(text) if m.kind == "municipality"}


def test_person_of_the_article_stays_a_person_beside_a_tie() -> None:
    assert cities("Приехал мэр Пётр Борисов. Договор о дружбе с Борисовым обсуждали долго.") == []


def test_region_noun_before_a_name_tells_a_region_and_a_country_adjective_a_city() -> None:
    assert {m.kind for m in read("Приехали гости из префектуры Исикава.")} == {"region"}
    assert ("Цзилинь", 2036502) in cities("Китайский Цзилинь породнился с Тверью.")
    assert cities("Провинция Цзилинь ждёт гостей.") == []


def test_city_that_looks_like_a_given_name_is_one_where_its_country_is_spoken_of() -> None:
    text = "Немецкие города спорят. Эрланген и Брауншвейг выжидают. Жёстче прочих высказался Киль."
    assert "Киль" in {name for name, _ in cities(text)}
    assert cities("Жёстче прочих высказался Киль.") == []


def test_short_name_is_the_city_of_the_article_that_bears_it_in_full() -> None:
    text = "Гости прибыли в Комсомольск-на-Амуре. В Комсомольске их ждали."
    assert {name for name, _ in cities(text)} == {"Комсомольск-на-Амуре"}


@pytest.mark.parametrize(("text", "name"), [("Приехал аким Костаная Нурмухамбет Урысбаев.", "Костанай")])
def test_city_that_looks_like_an_adjective_is_one_after_its_mayor(text: str, name: str) -> None:
    assert name in {n for n, _ in cities(text)}

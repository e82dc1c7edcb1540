"""Which municipality an article is about, and how the weights of its signs are fitted."""

from __future__ import annotations

import pytest

from kg.evaluate.home_weights import Choice, chooses_right, fit
from kg.extract.record import extract, read_scene
from kg.model.article import Article


def home(text: str, title: str = "", url: str | None = None) -> str | None:
    scene = read_scene(Article(text=text, title=title, language="ru", url=url))
    return None if scene.home is None else scene.entities[scene.home].name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Побратимы Твери ждут гостей. Кремона прислала письмо, Безансон молчит.", "Тверь"),
        ("Болгарская Варна породнилась с Новороссийском. Турецкий Самсун породнился с Новороссийском.", "Новороссийск"),
        ("У Пензы три побратима. Сербский Ниш стал первым.", "Пенза"),
    ],
)
def test_article_is_about_whose_partners_are_named(text: str, expected: str) -> None:
    assert home(text) == expected


def test_colleague_is_a_guest_though_an_adjective_tells_whose() -> None:
    text = (
        "Мэр вернулся из Китая. В среду мэр Биробиджана и его хэганский коллега подписали договор о побратимстве. "
        "Врачи поедут в Хэган, садоводы приедут в ответ."
    )
    assert home(text, "Красная папка из Хэгана") == "Биробиджан"


def test_where_people_have_come_from_is_whose_guests_they_are() -> None:
    text = (
        "Двадцать подростков из Безансона сажали вчера липы в кремонском парке. "
        "Безансон и Кремона породнились в 1988 году. Певцы из Безансона спели. Кремона прислала саженцы."
    )
    assert home(text, "Лопаты на двоих") == "Кремона"


def test_who_heads_a_body_is_no_body() -> None:
    text = (
        "В субботу мы с Ниязи Байрамовым, возглавляющим исполнительную власть Гянджи, подписали соглашение о "
        "побратимстве. Дербент и Гянджа — родные по возрасту."
    )
    assert home(text, "Глава Дербента: про Гянджу и ковры") == "Дербент"


def test_partner_struck_off_the_list_is_not_whose_list_it_is() -> None:
    text = "Ещё раньше Лиепая вычеркнула из побратимов Элисту. Лиепая решила это осенью."
    assert home(text) == "Лиепая"


def test_article_without_a_municipality_has_no_home() -> None:
    assert home("Побратимы ждут гостей.") is None


def test_weights_favour_the_sign_that_the_right_municipality_has() -> None:
    shown = {"partners_of": 1.0, "foreign": 0.0}
    hidden = {"partners_of": 0.0, "foreign": 1.0}
    article = Choice((hidden, shown), (False, True))
    weights = fit([article] * 3)
    assert weights["partners_of"] > weights["foreign"]
    assert chooses_right(weights, article)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Десять лет с Лахти", "На юбилей в Пензу приехали гости. Пензенские школьники спели, пензенцы рады.", "Пенза"),
        (
            "Гости из Хэгана",
            "Мэр Биробиджана и его хэганский коллега подписали договор с новым сроком. Биробиджанцы показали театр.",
            "Биробиджан",
        ),
        (
            "Партнёрство с Зулем продлили",
            "Договор с Зулем действует до мая. Отдельный протокол с Лахти калужская сторона ждёт весной.",
            "Калуга",
        ),
        (
            "Орех не орешек",
            "Нишапур числится побратимом. Из бухарских побратимов Нишапур самый молодой. Бухара ждёт гостей.",
            "Бухара",
        ),
    ],
)
def test_partner_that_the_news_names_most_is_not_what_it_is_about(title: str, text: str, expected: str) -> None:
    assert home(text, title) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Ниш выбрал Курск", "Совет Ниша одобрил договор с Курском, с Белгородом Ниш дружит давно.", "Ниш"),
        ("Ашдод ждёт гостей", "Ашдод продлил договор с Архангельском. Ашдодские врачи едут на север.", "Ашдод"),
    ],
)
def test_town_abroad_is_what_news_of_its_council_and_people_is_about(title: str, text: str, expected: str) -> None:
    assert home(text, title) == expected


def test_of_two_likely_towns_the_one_with_more_of_the_ties_is_the_articles_own() -> None:
    text = (
        "Казань приютила форум. Набережные Челны подписали там договор с Тайчжоу, меморандум с Чирчиком "
        "и соглашение с Эскишехиром."
    )
    assert home(text) == "Набережные Челны"


def test_town_whose_people_have_the_partners_is_what_the_news_is_about() -> None:
    text = "До Добруша недалеко. Добрушский ансамбль пел. Кроме Добруша, клинчане дружат с Климовичами. Клинцы рады."
    assert home(text, "Соседи ждут") == "Клинцы"


def test_guests_with_offices_of_their_own_are_still_guests() -> None:
    text = "В Рыбинск приехала делегация Ленкорани. Её возглавил глава исполнительной власти Ленкорани Талыбов."
    assert home(text, "Делегация Ленкорани в Рыбинске") == "Рыбинск"


def test_town_that_would_hide_pairs_told_anyhow_is_not_the_articles_own() -> None:
    text = (
        "Тверь и Хэйхэ — побратимы с 1993 года. "
        "Самая молодая пара сложилась месяц назад: Суйфэньхэ и Клин заключили соглашение о побратимстве."
    )
    assert home(text) == "Тверь"


def test_owner_of_a_list_of_partners_is_its_town() -> None:
    text = (
        "В музее висит список побратимов Душанбе. Лусака, с 1966 года. Казань: меморандум подписан 14 апреля. "
        "Бухара: меморандум подпишут в сентябре. Лахор и Бухара побратимы с 2022 года."
    )
    found = extract(Article(text=text, language="ru", published="2024-06-03")).partnerships
    homes = [{place.name for place in p.between} for p in found]
    assert {"Душанбе", "Лусака"} in homes
    assert {"Душанбе", "Казань"} in homes

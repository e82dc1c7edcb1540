"""Names that look like something else: a word of the dictionary, a person, inhabitants, another town's short name."""

import pytest

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def names(text: str) -> list[str]:
    article = Article(text=text, title="", language="ru")
    found = find_places(Russian().analyse(article), open_gazetteer())
    return [mention.place.name for mention in found if mention.kind == "municipality"]


def test_city_keeps_its_name_beside_a_resort_that_is_named_after_it() -> None:
    text = "Нарва дружит с Лахти. Дети из Лахти отдыхали в лагере в Нарва-Йыэсуу."
    assert names(text) == ["Нарва", "Лахти", "Лахти", "Нарва-Йыэсуу"]
    assert set(names("Гости прибыли в Баден-Баден. Баден ждал их.")) == {"Баден-Баден"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Побратимский Безье известил, что отношения приостановлены.", "Безье"),
        ("Договор о сотрудничестве между Лидой и псковским Порховом заключён в субботу.", "Лида"),
        ("Находка и Тонхэ подписали меморандум. О японских друзьях Находки знают все.", "Находка"),
        ("— Кого назовёте первым? — Наньчан. Туда ездили дважды.", "Наньчан"),
        ("С Кейп-Костом Бонн работает с 2012 года.", "Кейп-Кост"),
        ("С Кейп-Костом Бонн работает с 2012 года.", "Бонн"),
        ("Мэр Усть-Илимска и секретарь горкома Саньмэнься Гун Лян подписали протокол.", "Саньмэнься"),
    ],
)
def test_town_is_known_by_the_words_beside_its_name(text: str, town: str) -> None:
    assert town in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Находка археологов удивила жителей.",  # «находка» is written small elsewhere, or nowhere else at all
        "Находка удивила всех. О каждой находке писали газеты.",
        "Минчане и гости города пели.",
        "С гостями пели Лида и Вера.",
    ],
)
def test_word_or_given_name_alone_is_no_town(text: str) -> None:
    assert {"Находка", "Лида", "Минча"}.isdisjoint(names(text))


def test_last_syllable_of_a_korean_name_is_no_town() -> None:
    assert names("Встретились мэр Хабаровска и его коллега из Пучхона Чо Сын Мин.") == ["Хабаровск", "Пучхон"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Города Чехов и Браслав подписали договор о побратимстве.", "Чехов"),
        ("Подмосковный Чехов и Браслав стали побратимами.", "Чехов"),
        ("Город Болгар дружит с Ургенчем.", "Болгар"),
        ("Города Москва и Ташкент стали побратимами.", "Москва"),
        ("Новый партнёр Твери — Маркс.", "Маркс"),
        ("Данангский народный комитет и мэрия Твери подписали меморандум.", "Дананг"),
    ],
)
def test_town_is_told_from_people_and_persons_by_the_words_around_it(text: str, town: str) -> None:
    assert town in names(text)


@pytest.mark.parametrize(
    "text", ["Чехов и словаков ждут в Твери.", "Главный партнёр Твери — Газпром.", "Побратим Твери — Иван Маркс."]
)
def test_people_firms_and_persons_are_no_towns(text: str) -> None:
    assert names(text) == ["Тверь"]

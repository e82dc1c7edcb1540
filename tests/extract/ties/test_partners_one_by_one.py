"""Partners that news tells one by one: who, what happened to the tie, and when.

What is told is written «A–B what when»; the order of the two does not count, nor what is told besides.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

HUB = "Киров дружит с тремя городами за рубежом."


def told(text: str, title: str = "Побратимы Кирова", published: str = "2020-05-20") -> set[str]:
    """The events of an article: «A–B what when», the two in the order of the alphabet."""
    record = extract(Article(text, title, "ru", published))
    return {
        f"{'–'.join(sorted(place.name for place in tie.between))} {event.type} {event.date or 'undated'}"
        for tie in record.partnerships
        for event in tie.events
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Лоян попал в семью в октябре 2000-го, на форуме провинции.", "Киров–Лоян signed 2000-10"),
        ("Финский Пори вошёл в этот круг весной 2004-го.", "Киров–Пори signed 2004"),
        (
            "Шведский Хальмстад стал побратимом, когда искали пару для оркестра. Китайский Мяньян тоже побратим.",
            "Киров–Мяньян exists undated",
        ),
        (
            "Первым побратимом стал немецкий Нойс, это было в 1990 году. За ним последовали Арль и Куопио.",
            "Арль–Киров signed undated",
        ),
        ("Теперь побратимом Кирова будет и китайский Мяньян.", "Киров–Мяньян signed undated"),
    ],
)
def test_partner_of_the_towns_own_list_is_told_with_its_time(text: str, event: str) -> None:
    assert event in told(f"{HUB} {text}")


def test_who_came_among_others_than_partners_has_joined_no_list() -> None:
    assert not told("Киров дружит с городами Европы. Немецкий Бохум попал в список гостей выставки.")


def test_each_paper_is_of_the_town_where_it_was_signed() -> None:
    read = told(
        "Мэр Бреста Александр Рогачук съездил на прошлой неделе в Коломну и Астрахань. В Коломне он продлил "
        "соглашение о сотрудничестве, а в Астрахани подписал новое. Теперь у Бреста 43 партнёра.",
        "Брест подписал ещё два соглашения",
    )
    assert {"Брест–Коломна renewed 2020-05", "Астрахань–Брест signed 2020-05"} <= read
    assert not {"Астрахань–Брест renewed 2020-05", "Брест–Коломна signed 2020-05"} & read


@pytest.mark.parametrize("by", ["", "городами "])
def test_tour_under_a_paper_was_not_in_the_year_of_the_paper(by: str) -> None:
    read = told(
        f"Хор из Калининграда спел в Гданьске. Гастроли прошли в рамках договора о побратимстве, подписанного {by}в "
        "2012 году.",
        "Дорога",
    )
    assert read == {"Гданьск–Калининград signed 2012", "Гданьск–Калининград visited undated"}


def test_heads_of_towns_tied_by_a_paper_are_those_of_the_two_just_named() -> None:
    read = told(
        "Поезд из Калининграда в Гданьск отменили. Мэры городов, связанных партнёрским соглашением с 1993 года, "
        "узнали об этом из новостей.",
        "Дорога",
    )
    assert read == {"Гданьск–Калининград exists 1993"}


def test_town_with_the_year_behind_a_hyphen_is_named_by_the_headline() -> None:
    read = told("Год вышел спокойным. В Запорожье, побратим с 1953 года, ушёл груз.", "Лахти-2024: итоги")
    assert read == {"Запорожье–Лахти exists 1953"}


@pytest.mark.parametrize("sea", ["Балтике", "Адриатике"])
def test_sea_is_no_town(sea: str) -> None:
    read = told(f"Остров в {sea} и посёлок на косе породнились в 2005 году. Нида дружит и с Хелем.", "Фемарн и Нида")
    assert read
    assert all(sea[:4] not in event for event in read)


def test_country_where_something_else_is_does_not_move_a_city() -> None:
    record = extract(
        Article(
            "Лахти прекратил побратимство с Калугой. Депутат предложил подыскать замену Калуге где-нибудь в Украине.",
            "Лахти и Калуга",
            "ru",
            "2024-12-30",
        )
    )
    (tie,) = record.partnerships
    assert {(place.name, place.country) for place in tie.between} == {("Лахти", "FI"), ("Калуга", "RU")}


def test_towns_side_by_side_are_no_full_name_that_hides_the_other_mentions() -> None:
    read = told(
        "Фракция требовала, чтобы Эрланген порвал с Владимиром. Побратимы два города с 1983 года. С Броварами Эрланген "
        "связан партнёрством.",
        "Эрланген не хлопнет дверью",
    )
    assert {"Владимир–Эрланген exists 1983", "Бровары–Эрланген exists undated"} <= read


def test_lady_with_a_title_is_no_town() -> None:
    read = told(
        "Казанлык и Ыспарта породнились вчера. «Спорить не перестанем», — пообещала госпожа Карадаг.",
        "Две столицы розы",
    )
    assert read == {"Казанлык–Ыспарта signed 2020-05-19"}


@pytest.mark.parametrize("tail", ["", ", упомянув в нём сады", ", и в нём есть пункт о садах"])
def test_two_abroad_sign_with_each_other_whatever_stands_in_their_paper(tail: str) -> None:
    read = told(
        "Делегация из Хивы побывала в Дуньхуане, города породнились. В позапрошлом году Тяньшуй и таджикский Худжанд "
        f"подписали меморандум о дружественных обменах{tail}.",
        "Пещеры и минареты",
    )
    assert "Тяньшуй–Худжанд signed 2018" in read


def test_he_behind_the_companion_is_the_partner_just_spoken_of() -> None:
    read = told("Хива и Дуньхуан породнились. Дуньхуан терпелив. С японской Камакурой он дружит с 1998 года.", "Пещеры")
    assert "Дуньхуан–Камакура exists 1998" in read


def test_both_are_the_two_of_the_list_two_sentences_back() -> None:
    read = told(
        "Мэр Аланьи выступил в совете. Ближе всего грузинский Батуми и египетский Шарм-эш-Шейх. Земляков там хватает. "
        "Мэр с обоими муниципалитетами намерен вести речь о побратимских узах.",
        "Мэр перечислил друзей",
    )
    assert read == {"Аланья–Батуми planned undated", "Аланья–Шарм-эш-Шейх planned undated"}


def test_town_known_by_its_council_alone_is_a_town() -> None:
    read = told(
        "Пулавы теряют друзей. Пятнадцатого июля в Нидерландах проголосовал совет Нивегейна. Там решили договор о "
        "побратимстве, заключённый в 1994 году, расторгнуть.",
        "Как Пулавы потеряли друзей",
    )
    assert "Нивегейн–Пулавы terminated 2019-07-15" in read

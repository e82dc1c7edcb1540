"""Lists of partners: whose they are, where the words around them say it in their own way."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str, title: str = "") -> set[str]:
    """What a text tells, as «Лида–Ельня: signed 1997»."""
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-14"))
    return {
        f"{'–'.join(sorted(c.name for c in pair.between))}: {event.type} {event.date or ''}".rstrip()
        for pair in record.partnerships
        for event in pair.events
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "На фестиваль в Пинск приехали артисты из городов-побратимов — Смоленска, Алитуса и Цесиса.",
            {"Пинск–Смоленск: visited", "Алитус–Пинск: visited", "Пинск–Цесис: visited"},
        ),
        (
            "На фестиваль в Полоцк приехали артисты из побратимов — Пскова, Алитуса и Цесиса.",
            {"Полоцк–Псков: visited", "Алитус–Полоцк: visited", "Полоцк–Цесис: visited"},
        ),
        (
            "На слёт в Оулу приехали школьники из городов-побратимов — Лахти, Пскова и Каунаса.",
            {"Лахти–Оулу: visited", "Оулу–Псков: visited", "Каунас–Оулу: visited"},
        ),
    ],
)
def test_guests_listed_as_partners_all_came_where_they_are_told_to_have_come(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В центре Вологды появился указатель на города-побратимы — Кошалин, Тарту и Калинковичи.",
            {"Вологда–Кошалин: exists", "Вологда–Тарту: exists", "Вологда–Калинковичи: exists"},
        ),
        (
            "На улице Вологды открыли стенд с видами городов-побратимов: Познани и Коуволы.",
            {"Вологда–Познань: exists", "Вологда–Коувола: exists"},
        ),
        (
            "В сквере Пензы появилась карта городов-побратимов — Могилёва и Бекешчабы.",
            {"Могилёв–Пенза: exists", "Бекешчаба–Пенза: exists"},
        ),
    ],
)
def test_town_is_head_of_partners_though_but_a_part_of_it_is_named(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Заводском районе Витебска прошёл концерт. Приехали гости из городов-побратимов: Пскова и Нарвы.",
            {"Витебск–Псков: visited", "Витебск–Нарва: visited"},
        ),
        (
            "В Советском районе Орла установили знаки с названиями городов-побратимов: Кемера, Нови-Сада и Оффенбаха.",
            {"Кемер–Орёл: exists", "Нови-Сад–Орёл: exists", "Орёл–Оффенбах: exists"},
        ),
        (
            "Ленинский и Октябрьский районы Пензы приняли гостей из городов-побратимов Пензы — Могилёва и Бекешчабы.",
            {"Могилёв–Пенза: visited", "Бекешчаба–Пенза: visited"},
        ),
    ],
)
def test_partners_listed_in_a_district_are_those_of_its_city(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_district_is_the_party_where_it_has_partners_of_its_own() -> None:
    text = "Заводской район Минска и Московский район Казани подписали соглашение о побратимстве."
    assert told(text) == {"Заводской район–Московский район: signed"}


def test_who_appears_among_partners_has_become_one() -> None:
    assert told("Псков дружит с Нойсом. В 2012 году среди побратимов появился Мяньян.", "Псков") >= {
        "Мяньян–Псков: signed 2012"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Полоцк имеет много побратимов. В Латвии это Резекне и Лудза, в Литве — Алитус.",
            {"Полоцк–Резекне: exists", "Лудза–Полоцк: exists", "Алитус–Полоцк: exists"},
        ),
        (
            "У Полоцка семь побратимов. Латвийские — Резекне и Лудза, литовские — Алитус и Утена.",
            {"Полоцк–Резекне: exists", "Лудза–Полоцк: exists", "Алитус–Полоцк: exists", "Полоцк–Утена: exists"},
        ),
        (
            "У Вологды восемь городов-побратимов. Финляндия: Коувола. Нидерланды: Зволле.",
            {"Вологда–Коувола: exists", "Вологда–Зволле: exists"},
        ),
        (
            "У Пскова 16 побратимов. Самый давний — Куопио, самый молодой — Мяньян.",
            {"Куопио–Псков: exists", "Мяньян–Псков: exists"},
        ),
        (
            "Псков имеет 16 побратимов. Первым был финский Куопио, последним — китайский Мяньян.",
            {"Куопио–Псков: exists", "Мяньян–Псков: exists"},
        ),
    ],
)
def test_partners_named_sort_by_sort_are_those_told_of_before(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_ranks_of_something_else_make_no_partners() -> None:
    text = "У Пскова 16 побратимов. В чемпионате первым стал Нойс, а Арль с командой из Нижнего отстал."
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Псков дружит с Нойсом. Другие партнёры немецкого города — Риека и Руан.",
            {"Нойс–Псков: exists", "Нойс–Риека: exists", "Нойс–Руан: exists"},
        ),
        (
            "Вологда — побратим Коуволы с 1990 года; другие побратимы финского города — Мулхайм и Грайфсвальд.",
            {"Вологда–Коувола: exists 1990", "Коувола–Мулхайм: exists", "Грайфсвальд–Коувола: exists"},
        ),
        (
            "Люблин и Луцк — побратимы с 1996 года. Кроме Луцка, польский город дружит с Дебреценом и Вильнюсом.",
            {"Луцк–Люблин: exists 1996", "Дебрецен–Люблин: exists", "Вильнюс–Люблин: exists"},
        ),
    ],
)
def test_town_of_a_land_has_partners_of_its_own(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_name_behind_a_town_of_a_land_is_its_own() -> None:
    assert told("Псков дружит с партнёром — немецким городом Нойс.") == {"Нойс–Псков: exists"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Амурская область сотрудничает с провинцией Хэйлунцзян, а Благовещенск — с Хэйхэ и Сувоном.",
            {"Благовещенск–Хэйхэ: exists", "Благовещенск–Сувон: exists"},
        ),
        (
            "Псковская область дружит с Витебской областью, Псков же дружит с Нойсом и Арлем.",
            {"Нойс–Псков: exists", "Арль–Псков: exists"},
        ),
        (
            "Томск дружит с Толедо, а область — с провинцией Ляонин.",
            {"Толедо–Томск: exists"},
        ),
    ],
)
def test_town_has_ties_of_its_own_beside_its_region(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_university_beside_a_region_makes_no_partners_of_its_town() -> None:
    assert not told("Амурская область сотрудничает с провинцией Хэйлунцзян, а вуз Благовещенска — с вузом Харбина.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Побратимы Пскова — Нойс и Арль. У Нарвы единственный побратим — Карлскога.",
            {"Нойс–Псков: exists", "Арль–Псков: exists", "Карлскога–Нарва: exists"},
        ),
        ("У Рязани побратимов девять. У Тулы есть только один побратим — Олбани.", {"Олбани–Тула: exists"}),
    ],
)
def test_town_with_a_partner_of_its_own_is_none_of_the_town_told_before(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_home_named_beside_its_partner_that_has_partners_too_is_tied_to_it() -> None:
    assert "Псков–Тарту: exists" in told("Псков дружит с Тарту с давних пор. У Тарту есть и другой побратим — Турку.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир и Лёвен — города-побратимы. Лёвен дружит с Реймсом.",
            {"Владимир–Лёвен: exists", "Лёвен–Реймс: exists"},
        ),
        (
            "Владимир и Ренн — побратимы. Ренн дружит с Корком и Лёвеном.",
            {"Владимир–Ренн: exists", "Корк–Ренн: exists", "Лёвен–Ренн: exists"},
        ),
        (
            "Владимир и Анкона — города-побратимы с 2005 года. Анкона дружит также со Сплитом.",
            {"Анкона–Владимир: exists 2005", "Анкона–Сплит: exists"},
        ),
    ],
)
def test_first_of_two_that_are_called_twins_is_a_town_whatever_the_word_is(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_two_people_that_are_called_twins_are_no_towns() -> None:
    assert not told("Владимир и Сергей — побратимы. Владимир дружит с Иваном, а живёт в Пскове.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Псков и Нойс побратимы с 1990 года, Вологда и Коувола — с 1993-го.",
            {"Нойс–Псков: exists 1990", "Вологда–Коувола: exists 1993"},
        ),
        (
            "Псков и Нойс стали побратимами в 1990 году, Тверь и Инкоу — в 2006-м, Орёл и Оффенбах — в 1988-м.",
            {"Нойс–Псков: signed 1990", "Инкоу–Тверь: signed 2006", "Орёл–Оффенбах: signed 1988"},
        ),
    ],
)
def test_pairs_that_have_lost_their_verb_are_pairs(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Лестер имеет побратимские отношения со Страсбургом — с 1960 года, Краснодаром — с 1987-го.",
            {"Лестер–Страсбург: exists 1960", "Краснодар–Лестер: exists 1987"},
        ),
        (
            "Лион дружит с Миланом — с 1966 года, Бирмингемом — с 1951-го, Тверью — с 2001-го.",
            {"Лион–Милан: exists 1966", "Бирмингем–Лион: exists 1951", "Лион–Тверь: exists 2001"},
        ),
    ],
)
def test_companions_that_have_lost_their_preposition_are_partners(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_partner_that_has_lost_its_verb_is_that_of_the_one_told_before() -> None:
    text = "Побратимом Твери в 1962 году стал Безансон, в 2006-м — Инкоу."
    assert told(text) == {"Безансон–Тверь: signed 1962", "Инкоу–Тверь: signed 2006"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Вологда дружит с Коуволой (31 год), Зволле (29 лет) и Кошалином (3 года).",
            {"Вологда–Коувола: exists 1993", "Вологда–Зволле: exists 1995", "Вологда–Кошалин: exists 2021"},
        ),
        (
            "Побратимы Орла: Оффенбах (36 лет) и Кемер (20 лет).",
            {"Орёл–Оффенбах: exists 1988", "Кемер–Орёл: exists 2004"},
        ),
        (
            "Побратимы Орла известны: с 1988 года это немецкий Оффенбах, с 2004 года — турецкий Кемер.",
            {"Орёл–Оффенбах: exists 1988", "Кемер–Орёл: exists 2004"},
        ),
    ],
)
def test_each_partner_has_its_own_time(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_age_in_brackets_dates_no_tie() -> None:
    assert told("Псков дружит с Нойсом. В Нойс поехала учительница (34 года).") == {"Нойс–Псков: visited"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мэр Риги обратился к городам-побратимам Бремену и Ростоку.", {"Бремен–Рига: exists", "Рига–Росток: exists"}),
        (
            "Рига обращается к городам-побратимам Бремену, Ростоку и Далласу с просьбой о помощи.",
            {"Бремен–Рига: exists", "Рига–Росток: exists", "Даллас–Рига: exists"},
        ),
    ],
)
def test_towns_appealed_to_as_partners_are_partners(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_towns_appealed_to_without_a_word_for_partners_are_none() -> None:
    assert not told("Мэр Риги обратился к городам Пскову и Твери. Побратимов у неё много.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Орле рассказали о побратимах. Их у города два: Оффенбах и Кемер.",
            {"Орёл–Оффенбах: exists", "Кемер–Орёл: exists"},
        ),
        ("Орёл гордится побратимами. Их два: Оффенбах и Кемер.", {"Орёл–Оффенбах: exists", "Кемер–Орёл: exists"}),
    ],
)
def test_partners_counted_as_those_told_of_are_whose_the_sentence_before_tells(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_two_of_something_else_are_no_partners() -> None:
    assert not told("Орёл гордится театрами. Их два. Побывали в них Оффенбах и Кемер.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Орле открыли сквер побратима города — Кемера. Побратимы есть и у Ливен: это белорусский Пинск.",
            {"Кемер–Орёл: exists", "Ливны–Пинск: exists"},
        ),
        (
            "В Перми открыли парк, посвящённый побратиму города — Оксфорду. Побратимы есть и у Кунгура: это Пинск.",
            {"Оксфорд–Пермь: exists", "Кунгур–Пинск: exists"},
        ),
    ],
)
def test_partner_of_the_town_is_that_of_the_place_told(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Бывшими побратимами Риги стали Псков и Тверь: договоры с ними расторгнуты в 2022 году.",
        "Псков и Тверь стали бывшими побратимами Риги: договоры с ними расторгнуты в 2022 году.",
    ],
)
def test_who_has_become_a_former_partner_has_signed_nothing(text: str) -> None:
    assert told(text) == {"Псков–Рига: terminated 2022", "Рига–Тверь: terminated 2022"}


def test_who_has_become_a_partner_has_signed() -> None:
    assert told("Побратимами Риги в 2001 году стали Псков и Тверь.") == {
        "Псков–Рига: signed 2001",
        "Рига–Тверь: signed 2001",
    }

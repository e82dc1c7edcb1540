"""Who belongs to whom where several municipalities are named: owners, lists, peoples, guests, what hosts show."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def ties(text: str, title: str = "") -> set[str]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-03"))
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Побратимы есть у двоих. У Рыбинска это американский Кингспорт, у Вологды — венгерский Мишкольц.",
            {"Кингспорт–Рыбинск", "Вологда–Мишкольц"},
        ),
        (
            "Сумгаит дружит с Лодзью. У Гянджи есть побратимы в Италии: Равенна.",
            {"Лодзь–Сумгаит", "Гянджа–Равенна"},
        ),
        (
            "Лодзь порвала с Иваново. Из списка побратимов вычеркнули: Люблин — Пензу, Краков — Псков и Тверь.",
            {"Иваново–Лодзь", "Краков–Псков", "Краков–Тверь", "Люблин–Пенза"},
        ),
        (
            "Тверь и Муром подписали договоры о побратимстве с Бобруйском и Слонимом соответственно.",
            {"Бобруйск–Тверь", "Муром–Слоним"},
        ),
        (
            "Тверь сотрудничает с Инкоу, Саратов — с Уханем, а Чебоксары — с Аньцином.",
            {"Инкоу–Тверь", "Саратов–Ухань", "Аньцин–Чебоксары"},
        ),
    ],
)
def test_each_municipality_of_a_roundup_has_partners_of_its_own(text: str, expected: set[str]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Тверь дружит с Бергамо. Пенза обходится без побратимов.",
        "Тверь дружит с Бергамо. Соседняя Пенза не имеет зарубежных партнёров.",
        "Тверь дружит с Бергамо. Пенза с Миланом договора о сотрудничестве пока не имеет.",
        "Тверь — побратим Бергамо. Гости из Италии приехали в мае. До Твери они посетили Клин и Торжок.",
        "Тверь дружит с Бергамо. Мэр города — уроженец Вологды, а его заместитель родился в Пскове.",
        "Тверь дружит с Бергамо. Позже к беседе присоединился мэр Пскова.",
    ],
)
def test_whoever_has_no_partner_or_is_merely_shown_is_not_tied(text: str) -> None:
    assert ties(text) == {"Бергамо–Тверь"}


def test_several_partners_behind_a_dash_are_those_of_the_city_spoken_of() -> None:
    text = "Мэрия Оренбурга готовит соглашение с Худжандом. Пока у города два побратима — Актобе и Орландо."
    assert ties(text) == {"Оренбург–Худжанд", "Актобе–Оренбург", "Оренбург–Орландо"}


def test_who_stands_behind_after_is_a_partner_as_well() -> None:
    text = "Орша и Тверь стали побратимами. Это третий побратим Твери в Белоруссии после Бреста и Гомеля."
    assert ties(text) == {"Орша–Тверь", "Брест–Тверь", "Гомель–Тверь"}


def test_all_of_a_number_means_as_many_as_the_paragraph_named_last() -> None:
    text = (
        "В парке Ярославля стоит беседка, которую привёз Ольштын. Эксетер передал городу автобус, а Кассель — фонтан. "
        "Все три города связаны с Ярославлем договорами о дружбе."
    )
    assert ties(text) == {"Ольштын–Ярославль", "Эксетер–Ярославль", "Кассель–Ярославль"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Хор из немецкого Вупперталя дал концерт в Туле. Города дружат с 1993 года.", {"Вупперталь–Тула"}),
        ("Команда из Костромы выиграла турнир в Ахене. Его посвятили дружбе двух городов.", {"Ахен–Кострома"}),
    ],
)
def test_two_cities_of_a_concert_or_match_are_meant_by_the_cities(text: str, expected: set[str]) -> None:
    assert ties(text) == expected


def test_a_people_stands_for_its_one_partner() -> None:
    text = "Орёл договорился о побратимстве с вьетнамским Хюэ. У вьетнамцев уже есть партнёры — Сидзуока и Киото."
    assert ties(text) == {"Орёл–Хюэ", "Сидзуока–Хюэ", "Киото–Хюэ"}


def test_whoever_acts_from_abroad_in_a_passage_about_many_partners_is_one_more() -> None:
    text = "Краснодар дружит с Карлсруэ, Бургасом и Харбином. Нанси молчит. Москва не вмешивается."
    assert ties(text) == {"Карлсруэ–Краснодар", "Бургас–Краснодар", "Краснодар–Харбин", "Краснодар–Нанси"}


def test_cities_that_meet_at_a_forum_of_twins_are_no_twins_by_that() -> None:
    text = "Тверь и Пенза приняли участие в форуме побратимов в Ижевске. Пенза подписала договор о дружбе с Брестом."
    assert ties(text) == {"Брест–Пенза"}


def test_lines_below_a_colon_name_the_partners_of_the_city_above() -> None:
    text = "Города-побратимы Ульяновска:\n— Крефельд, Германия;\n2) Макон, США;\nЛоян.\nГости бывали в Москве."
    assert ties(text) == {"Крефельд–Ульяновск", "Макон–Ульяновск", "Лоян–Ульяновск"}


def test_entries_with_a_year_behind_a_dash_follow_a_question() -> None:
    text = "С кем породнился Саратов? Даллас — 1987 год, Братислава — 1990-й."
    assert ties(text) == {"Даллас–Саратов", "Братислава–Саратов"}


def test_ellipsis_takes_the_verb_of_the_sentence_before() -> None:
    text = "Пятигорск породнён с болгарской Варной. Кисловодск — с французским Дижоном. Годом раньше — с Карлсруэ."
    assert {"Варна–Пятигорск", "Дижон–Кисловодск"} <= ties(text)


def test_partner_in_apposition_has_partners_of_its_own() -> None:
    text = "Шверин, побратим Таллина, дружит с Вупперталем и Брюгге."
    assert ties(text) == {"Таллин–Шверин", "Вупперталь–Шверин", "Брюгге–Шверин"}


def test_whose_people_broke_off_is_the_head() -> None:
    text = "Депутаты Лахти разорвали договор с Запорожьем. Их коллеги из Турку порвали с Петербургом."
    assert ties(text) == {"Запорожье–Лахти", "Петербург–Турку"}


def test_relations_that_last_across_a_border_are_a_tie() -> None:
    assert ties("Побратимы Сибири. Новокузнецк поддерживает связи с немецким Золингеном.") == {"Золинген–Новокузнецк"}


def test_match_beside_a_tie_of_others_makes_no_partners() -> None:
    text = "Белгород и немецкий Херне — побратимы с 1990 года. Белгородцы встретятся со сверстниками из Дортмунда."
    assert ties(text) == {"Белгород–Херне"}


def test_list_that_says_nothing_of_partners_adds_none_at_home() -> None:
    text = "Рязань дружит с Ловечем. Выставку подарков уже показали Калуга, Тула и Липецк."
    assert ties(text) == {"Ловеч–Рязань"}


def test_first_and_second_stand_for_two_municipalities() -> None:
    text = (
        "Житомир разорвал договор с Пензой. Так же поступили Ровно и Луцк: первый порвал с Видным, второй — с Бологим."
    )
    assert ties(text) == {"Житомир–Пенза", "Видное–Ровно", "Бологое–Луцк"}


@pytest.mark.parametrize(
    "text",
    [
        "Тверь дружит с Бергамо. Учёные Дубны и Новосибирска подписали меморандум.",
        "Тверь дружит с Бергамо. Болельщики из Тулы и Воронежа побратались на трибунах.",
        "Тверь дружит с Бергамо. Договора о побратимстве между Пензой и Миланом нет.",
    ],
)
def test_papers_of_people_and_papers_that_are_not_there_tie_no_cities(text: str) -> None:
    assert ties(text) == {"Бергамо–Тверь"}


def test_before_him_means_a_partner_told_before() -> None:
    text = "Партнёром Тамбова стал сербский Зренянин. До него такие же бумаги подписали с Терамо и Карлово."
    assert ties(text) == {"Зренянин–Тамбов", "Тамбов–Терамо", "Карлово–Тамбов"}


def test_towns_that_head_their_own_passages_have_the_partners_named_there() -> None:
    text = (
        "Обзвонили четыре ратуши и спросили о побратимах.\n\n"
        "Нойс. Договор с Псковом совет расторгать не стал: города остаются побратимами с 1990 года.\n\n"
        "Эссен. Здесь отношения с побратимом, Нижним Новгородом, приостановлены.\n\n"
        "Росток. Вчера подписано соглашение о партнёрстве с украинским Измаилом.\n\n"
        "Шверин. Партнёрство с эстонским Вильянди продолжается с 1991 года."
    )
    assert ties(text) == {"Нойс–Псков", "Нижний Новгород–Эссен", "Измаил–Росток", "Вильянди–Шверин"}

"""Partners told in lists, chronicles, lines and answers: who is one, since when, and who only stands beside them."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(title: str, text: str, published: str = "2019-07-20") -> set[str]:
    """The pairs of a text with their events, as «Куопио: signed 1967»; the town told of is left out."""
    record = extract(Article(text=text, title=title, language="ru", published=published))
    return {
        f"{' '.join(c.name for c in pair.between if c.name not in title)}: {event.type} {event.date or ''}".rstrip()
        for pair in record.partnerships
        for event in pair.events
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Первым побратимом Пскова ещё в 1967 году стал Куопио. В 1990-м присоединился Нойс, годом позже — Арль.",
            {"Куопио: signed 1967", "Нойс: signed 1990", "Арль: signed 1991"},
        ),
        (
            "У Пскова десяток побратимов. Первым, ещё в 1967 году, был финский Куопио. В 1990-м появился Нойс.",
            {"Куопио: signed 1967", "Нойс: signed 1990"},
        ),
        (
            "Список побратимов открыл в 1967 году финский Куопио. Последним в 2012 году в него вошёл китайский Мяньян.",
            {"Куопио: signed 1967", "Мяньян: signed 2012"},
        ),
        (
            "Дума Пскова пересмотрела список побратимов. Из него исключены польский Белосток и латвийская Валмиера.",
            {"Белосток: terminated", "Валмиера: terminated"},
        ),
    ],
)
def test_who_came_to_the_partners_and_who_left_them(text: str, expected: set[str]) -> None:
    assert told("Псков", text) == expected


def test_example_followed_is_no_joining() -> None:
    text = "Договор с Псковом расторгла в марте Валмиера. За ней последовал эстонский Тарту."
    assert not any("signed" in event for event in told("Псков", text))


@pytest.mark.parametrize(
    "text",
    [
        "Побратимы Пскова: Нойс (Германия, 1990), Арль (Франция, 1991).",
        "Города-побратимы\nНойс (Германия) — 1990\nАрль (Франция) — 1991",
        "Наши побратимы\n1990 — Нойс (Германия)\n1991 — Арль (Франция)",
        "Города-побратимы:\n1990 год: Нойс (Германия)\n1991 год: Арль (Франция)",
        "С Нойсом и Арлем Псков породнился в 1990 и 1991 годах соответственно.",
        "Приедут побратимы Пскова, Нойс и Арль. Договоры с ними подписаны в 1990 и 1991 годах соответственно.",
    ],
)
def test_each_entry_has_its_own_year(text: str) -> None:
    assert {event for event in told("Псков", text) if "signed" in event} == {"Нойс: signed 1990", "Арль: signed 1991"}


def test_oldest_of_partners_lends_its_year_to_none_of_the_others() -> None:
    text = "Приглашены Нойс, Арль и Куопио. Все они — побратимы Пскова, самый давний, финский Куопио, — с 1967 года."
    dated = {event for event in told("Псков", text) if event[-1].isdigit()}
    assert dated == {"Куопио: exists 1967"}


def test_month_heads_an_entry_of_a_chronicle() -> None:
    text = "Март. Псков подписал договор о побратимстве с Нойсом.\nИюнь. Соглашение о дружбе подписано с Арлем."
    assert told("Псков", text) == {"Нойс: signed 2019-03", "Арль: signed 2019-06"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Сколько у Пскова побратимов?\n— Два. Немецкий Нойс и французский Арль.", {"Нойс: exists", "Арль: exists"}),
        ("— У Пскова есть побратимы?\n— Есть. Немецкий Нойс, французский Арль.", {"Нойс: exists", "Арль: exists"}),
    ],
)
def test_bare_names_answer_a_question_about_partners(text: str, expected: set[str]) -> None:
    assert told("Псков", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Псков поддерживает отношения с тремя городами Германии — Нойсом, Герой и Целле.",
        "Псков породнился с Нойсом (1990), Герой (1991) и Целле (1992).",
        "Псков подписал соглашения о дружбе с тремя муниципалитетами, Нойсом, Герой и Целле.",
    ],
)
def test_list_under_a_preposition_goes_on_behind_dashes_and_brackets(text: str) -> None:
    assert {event.split(":")[0] for event in told("Псков", text)} == {"Нойс", "Гера", "Целле"}


def test_town_called_somebodys_partner_is_no_head_of_the_next() -> None:
    text = "Псков заключил договор с Нойсом. В 2010-м его побратимом стал Арль, а с Куопио дружат с 1967 года."
    assert {event.split(":")[0] for event in told("Псков", text)} == {"Нойс", "Арль", "Куопио"}


def test_participants_of_one_country_are_no_partners() -> None:
    text = "В Могилёве открылась ярмарка. Стенды развернули Тула, Пенза и Брянск. Приехал побратим, болгарский Габрово."
    assert {event.split(":")[0] for event in told("Побратимы съехались в Могилёв", text)} == {"Габрово"}


def test_partners_only_thought_of_are_planned() -> None:
    text = "Псков сотрудничает с Нойсом и Арлем. Ведутся переговоры с турецкой Бурсой."
    assert "Бурса: planned" in told("Псков", text)


def test_number_of_partners_makes_none() -> None:
    text = "Таким образом, у Пскова стало девять побратимов, в их числе Нойс, Арль и Куопио."
    assert told("Псков", text) == {"Нойс: exists", "Арль: exists", "Куопио: exists"}


def test_no_pattern_goes_on_from_the_headline() -> None:
    text = "Псков стал побратимом финского Куопио в 1967 году."
    assert told("Побратимы и Псков", text) == {"Куопио: signed 1967"}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Породнённые города Вольска",
            "Породнённые города:\nКазанлык (Болгария), договор 1972 года;\nЧеске-Будеёвице (Чехия), договор 1980 года.",
            {"Казанлык: signed 1972", "Ческе-Будеёвице: signed 1980"},
        ),
        (
            "Побратимы города Тольятти",
            (
                "Договоры о побратимстве, подписанные городом Тольятти:\n1991 год — с Вольфсбургом (Германия);\n"
                "1992 год — с Флинтом (США)."
            ),
            {"Вольфсбург: signed 1991", "Флинт: signed 1992"},
        ),
    ],
    ids=["country in brackets is no party", "year before a dash"],
)
def test_lines_of_a_list_are_papers_of_towns(title: str, text: str, expected: set[str]) -> None:
    assert told(title, text, published="2024-06-05") == expected


def test_pair_that_a_clause_adds_without_a_verb_is_one_of_its_own() -> None:
    text = "25 мая соглашения о побратимстве заключили Псков и Кечкемет, а также Торжок и Веспрем."
    ties = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert [{p.name for p in tie.between} for tie in ties] == [{"Псков", "Кечкемет"}, {"Торжок", "Веспрем"}]

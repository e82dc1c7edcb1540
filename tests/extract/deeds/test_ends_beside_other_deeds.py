"""An end that a participle, a gerund or an opening noun tells beside another deed is told of its own pair only."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str, title: str = "") -> dict[str, list[tuple[str, str | None]]]:
    """The types and dates of what happened to each pair, by the names of the two."""
    record = extract(Article(text, title=title, language="ru", published="2024-06-05"))
    return {
        "–".join(sorted(m.name for m in t.between)): [(e.type, e.date) for e in t.events] for t in record.partnerships
    }


@pytest.mark.parametrize(
    "text",
    [
        "Седльце, расторгший договор с Вологдой, подписал соглашение с Житомиром.",
        "Соглашение с Житомиром подписал Седльце, прекративший сотрудничество с Вологдой.",
        "Порвав с Вологдой, Седльце подписал соглашение с Житомиром.",
        "Седльце подписал соглашение с Житомиром, разорвав отношения с Вологдой.",
        "Совет Седльце, прервав отношения с Вологдой, заключил соглашение с Житомиром.",
        "После разрыва отношений с Вологдой Седльце подписал соглашение с Житомиром.",
        "Побратимом Житомира стал Седльце, который ранее расторг договор с Вологдой.",
    ],
)
def test_end_beside_a_signing_is_of_its_own_pair(text: str) -> None:
    assert told(text) == {"Вологда–Седльце": [("terminated", None)], "Житомир–Седльце": [("signed", None)]}


def test_year_of_the_participle_is_that_of_the_end() -> None:
    text = "Седльце, разорвавший в 2022 году отношения с Вологдой, подписал соглашение с Житомиром."
    assert told(text) == {"Вологда–Седльце": [("terminated", "2022")], "Житомир–Седльце": [("signed", None)]}


def test_example_that_a_sentence_opens_with_has_its_own_end() -> None:
    text = "В отличие от Тарту, разорвавшего отношения с Тверью, Лахти сохраняет партнёрство с Вологдой."
    assert told(text) == {"Тарту–Тверь": [("terminated", None)], "Вологда–Лахти": [("exists", None)]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Порвав с Вологдой, Седльце ищет новых партнёров.", {"Вологда–Седльце": [("terminated", None)]}),
        ("Псков, подписавший договор с Белостоком, гордится им.", {"Белосток–Псков": [("signed", None)]}),
        ("После разрыва отношений с Вологдой Седльце молчит.", {"Вологда–Седльце": [("terminated", None)]}),
    ],
)
def test_end_alone_is_told_as_before(text: str, expected: dict[str, list[tuple[str, str | None]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "С Вологдой Седльце расторг договор, с Тверью — нет.",
        "С Вологдой Седльце прекратил сотрудничество, с Тверью — пока нет.",
        "Седльце разорвал отношения с Вологдой, но не с Тверью.",
        "Отношения с Вологдой прекращены, но не с Тверью, сообщили в мэрии Седльце.",
    ],
)
def test_partner_left_out_of_an_end_is_one_still(text: str) -> None:
    assert told(text) == {"Вологда–Седльце": [("terminated", None)], "Седльце–Тверь": [("exists", None)]}


def test_town_left_out_of_a_signing_is_no_partner() -> None:
    assert told("С Тарту Псков договор подписал, с Ригой — нет.") == {"Псков–Тарту": [("signed", None)]}


@pytest.mark.parametrize(
    "text",
    [
        "О разрыве отношений с Вологдой объявил Плоцк, о приостановке — Тарту.",
        "О расторжении договора с Вологдой сообщил Плоцк, о заморозке отношений — Тарту.",
        "Вологда теряет побратимов: разорвать отношения решил Плоцк, приостановить — Тарту.",
    ],
)
def test_end_without_its_verb_is_of_who_stands_behind_the_dash(text: str) -> None:
    assert told(text) == {"Вологда–Плоцк": [("terminated", None)], "Вологда–Тарту": [("suspended", None)]}


def test_end_that_is_only_debated_stays_undecided_without_its_verb() -> None:
    text = "Разрыв отношений с Вологдой обсуждает Плоцк, приостановку — Тарту."
    assert told(text) == {"Вологда–Плоцк": [("exists", None)], "Вологда–Тарту": [("exists", None)]}


@pytest.mark.parametrize(
    "text",
    [
        "После разрыва с Вологдой у Эспоо осталось три партнёра: Арнем, Бари и Росток.",
        "После прекращения отношений с Вологдой у Эспоо остались партнёры: Арнем, Бари и Росток.",
        "Вслед за разрывом с Вологдой у Эспоо остались партнёры: Арнем, Бари и Росток.",
    ],
)
def test_partners_left_behind_an_end_are_those_of_their_owner(text: str) -> None:
    left = {f"{name}–Эспоо": [("exists", None)] for name in ("Арнем", "Бари", "Росток")}
    assert told(text) == {"Вологда–Эспоо": [("terminated", None)], **left}


def test_people_who_stayed_with_partners_are_still_on_a_visit() -> None:
    text = "Псков дружит с Белостоком. Школьники из Белостока 3 июня приехали в Псков и остались на неделю."
    assert ("visited", "2024-06-03") in told(text)["Белосток–Псков"]


@pytest.mark.parametrize(
    "text",
    [
        "Из списка побратимов Плоцка исключена Вологда, зато добавлен Житомир.",
        "Плоцк исключил Вологду из списка побратимов и включил в него Житомир.",
        "Совет Плоцка вычеркнул Вологду из списка побратимов и внёс в него Житомир.",
        "Из списка побратимов Плоцка исключена Вологда, вместо неё добавлен Житомир.",
    ],
)
def test_who_takes_the_place_of_another_in_the_list_is_a_new_partner(text: str) -> None:
    assert told(text) == {"Вологда–Плоцк": [("terminated", None)], "Житомир–Плоцк": [("signed", None)]}


def test_town_that_is_put_in_something_else_is_no_partner() -> None:
    text = "Плоцк исключил Вологду из списка побратимов и включил Житомир в программу фестиваля."
    assert ("signed", None) not in told(text).get("Житомир–Плоцк", [])

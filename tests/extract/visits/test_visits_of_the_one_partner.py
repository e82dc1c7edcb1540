"""Visits of the only partner that the article tells of, by its land, «оттуда» or a stay; sentences of our own,
published on Thursday, 2024-05-16.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

_TIE = "Псков и эстонский Тарту — побратимы с 1995 года."


def _visits(text: str) -> list[str]:
    article = Article(f"{_TIE} {text}", language="ru", published="2024-05-16", title="Псков и Тарту")
    return [e.date or "-" for tie in extract(article).partnerships for e in tie.events if e.type == "visited"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Эстонская делегация пробыла у нас с воскресенья по вторник.", "2024-05-12"),
        ("Делегация из Эстонии пробыла у нас три дня, с 11 по 13 мая.", "2024-05-11"),
        ("Мэр Иван Кузьмин провёл в Тарту весь вторник и среду.", "2024-05-14"),
        ("В Тарту он провёл два дня на прошлой неделе.", "2024-05"),
        ("Последняя группа врачей оттуда была здесь 4 июля 2013 года.", "2013-07-04"),
        ("Последними гостями были рыбаки в 2019-м.", "2019"),
        ("Делегация готовит поездку в Тарту с 3 по 9 июля.", "2024-07-03"),
        ("Мэр Тарту прибудет в Псков 20-го.", "2024-05-20"),
    ],
)
def test_people_of_the_partner_were_on_a_visit(text: str, day: str) -> None:
    assert _visits(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Тарту отказался принимать псковскую делегацию в мае.",
        "Музейщики из Тарту бывают здесь каждый сезон.",
        "Школьники продолжали ездить туда на олимпиады.",
        "Туристы из Тарту стали приезжать чаще.",
        "Депутат полагает, что следовало бы починить водопровод, а потом ездить в гости.",
        "Мэр провёл в Тарту детство.",
        "Гранитный валун прибыл из Тарту в мае.",
        "Тарту каждый август присылал волейболистов на турнир.",
        "За эти годы, подсчитали в отделе, школьники съездили друг к другу больше шестидесяти раз.",
        "За последнюю пятилетку оттуда приехал один человек.",
        "Последними гостями ратуши были туристы.",
        "Группа врачей оттуда звонила в мэрию.",
    ],
)
def test_habits_refusals_and_wishes_are_no_visits(text: str) -> None:
    assert _visits(text) == []


def test_visits_counted_have_no_day_of_the_news() -> None:
    assert _visits("Вчера открыли выставку. Город уже дважды принимал оркестр из Тарту.") == ["-"]


def test_a_verb_behind_adverbs_tells_a_deed_of_its_own() -> None:
    article = Article(
        "Псков породнился с Тарту в 2016-м и уже дважды принимал у себя оттуда оркестр.",
        language="ru",
        published="2024-05-16",
        title="Псков и Тарту",
    )
    (tie,) = extract(article).partnerships
    assert {(e.type, e.date) for e in tie.events} == {("signed", "2016"), ("visited", None)}

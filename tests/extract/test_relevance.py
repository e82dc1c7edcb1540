"""Articles that look like partnerships and tell of states, companies, clubs or comrades; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def is_relevant(text: str, title: str = "") -> bool:
    return extract(Article(text=text, title=title, language="ru", published="2024-06-03")).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Тверь и Пенза стали побратимами. Договор подписан в 2019 году.",
        "Мэр Твери Олег Носов и глава Пензы Иван Белов подписали соглашение о сотрудничестве.",
        "В 2019 году университет Твери и город Пенза провели форум. Тверь и Пенза стали городами-побратимами.",
        "Суздаль и Равенна связаны договором о сотрудничестве в области охраны памятников.",
        "Светлогорск (Гомельская область) и Химки подписали соглашение о сотрудничестве.",
        "Химки подписали соглашение о сотрудничестве со Светлогорском Гомельской области.",
        "Библиотека Красноярска и библиотека Кремоны провели телемост. Города — побратимы с 2006 года.",
        "Тверь и Пенза, подписавшие меморандум, обсудили модернизацию заводов.",
        "Тверь и Ниш подписали договор о побратимстве. Гостями были губернатор Иван Орлов и студенты университета.",
    ],
)
def test_tie_of_municipalities_is_kept(text: str) -> None:
    assert is_relevant(text)


@pytest.mark.parametrize(
    "text",
    [
        "Клубы Твери и Пензы подписали соглашение о сотрудничестве. Матч команд Твери и Пензы пройдёт в мае.",
        "Перевозчик подписал с аэропортом договор: самолёты свяжут Тверь и Пензу. Рейсы начнутся в мае.",
        "Завод из Твери и компания из Пензы подписали договор. Администрация Тверской области рада договору с Пензой.",
        "Сослуживцы из Твери и Пензы на фронте стали побратимами. Тверь и Пенза подписали договор.",
    ],
)
def test_tie_of_clubs_carriers_or_comrades_is_let_go(text: str) -> None:
    assert not is_relevant(text)


@pytest.mark.parametrize(
    "text",
    [
        "Один родом из Твери, другой из Луганска. Побратимами они стали в одном взводе.",
        "Президента Путина ждал президент Токаев. Москва и Астана подпишут декларацию о союзничестве.",
    ],
)
def test_comrades_and_states_are_no_municipalities(text: str) -> None:
    assert not extract(Article(text=text, language="ru", published="2024-06-03")).partnerships

"""Visits that are fixed, only bounded or that never came about, and when those were that two clauses tell."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

_TIE = "С немецким Нойсом Псков породнён с 1990 года. "

TOLD = (
    ("Туда вылетает в июле вице-мэр.", "2024-07"),
    ("Оттуда на ярмарку ждут народный хор: 28 июня он даст концерт в филармонии.", "2024-06-28"),
    ("Следующую группу, врачей, ждут 3 сентября.", "2024-09-03"),
    ("Делегация оттуда уже подтвердила, что приедет на праздник, открывающийся 14 сентября.", "2024-09-14"),
    ("Последний раз ансамбль «Рябинка» плясал там в июне 2019-го.", "2019-06"),
    ("В апреле депутаты съездили в Нойс сами.", "2024-04"),
    ("Депутаты съездили в Нойс. Пробыли с 29 мая по 2 июня.", "2024-05-29"),
)
NOT_TOLD = (
    "Школы Пскова и Нойса обменяются учениками не раньше 2025 года.",
    "Поначалу ездили туда охотно, но теперь переписка затихла.",
    "Бургомистр Нойса Курт Вебер, которого ждали в Пскове во вторник, позвонил с дороги: мост закрыт.",
    "Два года назад Нойс подумывал о разрыве, но сохранил и побратимство, и обмен лыжными группами.",
    "Договор обязывает стороны обмениваться врачами, вместе искать деньги и принимать учащихся школ.",
    "Больница Нойса по-прежнему принимает больных из Пскова.",
    "На договоре с Нойсом держатся выставки и поездки врачей.",
)


def _events(text: str) -> dict[str, set[tuple[str, str]]]:
    article = Article(text, language="ru", published="2024-06-05", title="Псков и его побратимы")
    return {
        "–".join(sorted(m.name for m in p.between)): {(e.type, e.date or "-") for e in p.events}
        for p in extract(article).partnerships
    }


@pytest.mark.parametrize(("sentence", "date"), TOLD)
def test_what_is_fixed_or_was_done_is_a_visit_with_its_time(sentence: str, date: str) -> None:
    assert ("visited", date) in _events(_TIE + sentence)["Нойс–Псков"]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_is_not_fixed_or_only_a_habit_is_no_visit(sentence: str) -> None:
    assert not {t for t, _ in _events(_TIE + sentence)["Нойс–Псков"]} & {"visited"}


@pytest.mark.parametrize("feast", ["День города", "именины"])
def test_guests_under_way_come_on_the_day_of_the_feast(feast: str) -> None:
    told = _events(
        f"Завтра, 6 июня, Псков празднует {feast}. "
        "К мэру Пскова едут делегации трёх городов-побратимов: эстонского Тарту, немецкого Нойса и финского Куопио."
    )
    assert told == {pair: {("visited", "2024-06-06")} for pair in ("Псков–Тарту", "Нойс–Псков", "Куопио–Псков")}


@pytest.mark.parametrize(
    "text",
    [
        "Из прежних связей остаётся соглашение Пскова с Тарту, оно работает с 2012 года.",
        "Псков и Тарту продлили соглашение о дружбе на пять лет. Работает оно с 2012 года.",
    ],
)
def test_a_paper_that_works_since_a_year_is_a_tie_since_then(text: str) -> None:
    assert ("exists", "2012") in _events(text)["Псков–Тарту"]

"""Who a passage is about: the municipality that opens it, a partner's name over an entry, no dateline."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def pairs(text: str, title: str = "") -> set[frozenset[str]]:
    record = extract(Article(text, title, "ru", "2024-06-05"))
    return {frozenset(place.name for place in tie.between) for tie in record.partnerships}


def test_with_him_is_the_town_that_opened_the_paragraph_and_what_follows_is_about_it() -> None:
    text = (
        "Оломоуц приостановил договор с Волжским.\n\n"
        "В Камышине потери ощутимее. От побратимства с ним отказалась Острава. Остановил контакты и Ковентри, "
        "город-побратим с 1984 года."
    )
    told = pairs(text, "Чехи и англичане уходят из Волжского")
    assert {frozenset({"Камышин", "Острава"}), frozenset({"Камышин", "Ковентри"})} <= told


def test_to_them_is_not_one_town() -> None:
    told = pairs("Тверь дружит с Бергамо и Безансоном. В Ржеве бывали реже. К ним в мае прилетят гости из Твери.")
    assert all("Ржев" not in pair for pair in told)


@pytest.mark.parametrize("noun", ["побратим", "давний партнёр"])
def test_partner_of_another_town_named_in_passing_is_that_towns(noun: str) -> None:
    text = f"Ульяновск обзавёлся побратимом: соглашение с Матансасом подписано. Крушевац, {noun} Димитровграда, молчит."
    told = pairs(text, "Ульяновск и Матансас побратимы")
    assert not {frozenset({"Ульяновск", "Крушевац"}), frozenset({"Ульяновск", "Димитровград"})} & told


def test_entries_under_the_names_of_partners_are_about_the_reporting_town() -> None:
    text = (
        "Гордума Нижнего Тагила выслушала отчёт.\n\nХеб. 17 июля принимали делегацию, побратим поддерживает связи.\n\n"
        "Перник. Побратимство прорабатывается."
    )
    tagil = {frozenset({"Нижний Тагил", "Хеб"}), frozenset({"Нижний Тагил", "Перник"})}
    assert pairs(text, "Полстраницы дипломатии") == tagil


def test_names_over_the_parts_of_a_roundup_are_whose_partners_stand_below() -> None:
    text = (
        "КИРОВ. Меморандум с Седльце расторгнут.\n\nРЖЕВ. Побратимские связи с Силистрой продолжаются.\n\n"
        "ТВЕРЬ. Договор с Безансоном продлён."
    )
    told = pairs(text, "Побратимы за неделю")
    assert told == {frozenset({"Киров", "Седльце"}), frozenset({"Ржев", "Силистра"}), frozenset({"Тверь", "Безансон"})}


@pytest.mark.parametrize("dateline", ["ВЛАДИВОСТОК.", "ВЛАДИВОСТОК, 14 сентября."])
def test_place_where_a_report_was_written_is_no_partner(dateline: str) -> None:
    text = f"{dateline} Тридцать жителей Отару прилетели в Приморье. Побратимами портовые города стали в 1966 году."
    assert pairs(text, "Находка и Отару: полвека спустя") == {frozenset({"Находка", "Отару"})}


def test_list_behind_a_colon_belongs_to_the_clause_before_it_only() -> None:
    text = (
        "Первым соглашение с Владивостоком подписал Сан-Диего. К американцам прибавилась японская Ниигата, а 1992-й "
        "выдался рекордным: побратимами стали Хакодате, Такома и корейский Пусан."
    )
    told = pairs(text, "Десять адресов Владивостока")
    assert {frozenset({"Владивосток", name}) for name in ("Ниигата", "Хакодате", "Такома", "Пусан")} <= told
    assert frozenset({"Ниигата", "Такома"}) not in told


def test_pairs_with_dashes_may_stand_in_one_list_and_hold_brackets() -> None:
    text = "Есть и побратимские пары: Муданьцзян — Уссурийск, Цицикар — Уфа, Ичунь (Хэйлунцзян) — Биробиджан."
    expected = [{"Муданьцзян", "Уссурийск"}, {"Цицикар", "Уфа"}, {"Ичунь", "Биробиджан"}]
    assert pairs(text) == {frozenset(pair) for pair in expected}


def test_two_of_other_countries_that_agree_are_no_partners_of_the_town_before() -> None:
    text = "Тверь и Бергамо стали побратимами. Хайфа в воскресенье подтвердила верность побратиму Одессе."
    told = pairs(text, "Тверь и Бергамо")
    assert not {frozenset({"Тверь", "Хайфа"}), frozenset({"Тверь", "Одесса"})} & told


def test_all_five_are_whom_the_sentence_before_named_also_where_it_tied_some() -> None:
    text = (
        "На юбилей Сумгайыта прибудут делегации Черкасс и грузинского Рустави; Невинномысск пришлёт казачий хор. "
        "Все трое состоят с Сумгайытом в побратимстве."
    )
    assert pairs(text) == {frozenset({"Сумгайыт", name}) for name in ("Черкассы", "Рустави", "Невинномысск")}


@pytest.mark.parametrize(
    "more",
    [
        "Вторым японским побратимом стал Отару (1966), третьим Цуруга.",
        "Союз с ней скрепили в 1961 году; остаются Отару и Цуруга.",
    ],
)
def test_further_partners_that_are_counted_or_remain_are_not_each_others(more: str) -> None:
    told = pairs(f"Побратимами стали Находка и Майдзуру. {more}", "Побратимы Находки")
    assert told == {frozenset({"Находка", name}) for name in ("Майдзуру", "Отару", "Цуруга")}

"""Partners that are counted first and named in the sentences behind."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties

COUNT = "У Дмитрова три зарубежных побратима. "


@pytest.mark.parametrize(
    "names",
    [
        "Старший по стажу – немецкий Фрехен, за ним идут белорусский Логойск и сербский Чачак.",
        "Самый старый – немецкий Фрехен. Потом появились Логойск и Чачак.",
        "Фрехен пишет редко. Зато Чачак зовёт на праздник каждый год, да и Логойск не забывает.",
    ],
)
def test_partners_counted_before_are_those_named_behind(names: str) -> None:
    assert ties(COUNT + names, "Новости") == {"Дмитров–Фрехен", "Дмитров–Логойск", "Дмитров–Чачак"}


@pytest.mark.parametrize(
    "text",
    [
        COUNT + "Фрехен пишет редко. Делегация ездила через Варшаву и Познань, Ганновер и Кёльн.",
        "Чачак прислал письмо. Кастельон тоже. Так у Дмитрова едва не завелись два побратима. Мэр улетел в Баку.",
        "У Дмитрова нет и двух побратимов за рубежом. Клубы ездят в Баку и Гомель сами.",
    ],
)
def test_who_does_not_fit_the_count_is_no_partner(text: str) -> None:
    assert not {"Дмитров–Варшава", "Дмитров–Баку", "Дмитров–Гомель"} & ties(text, "Новости")

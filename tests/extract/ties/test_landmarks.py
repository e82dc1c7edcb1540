"""Towns that only tell where a partner lies, how large it is or how many partners others have."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties


@pytest.mark.parametrize(
    "text",
    [
        "Побратим Кирова Ольштын расположен между Варшавой и Брестом.",
        "Город-побратим Кирова Ольштын лежит рядом с Люблином и Брестом.",
        "Побратим Кирова Ольштын стоит напротив Люблина.",
        "Побратим Кирова Ольштын — небольшой город между Варшавой и Брестом.",
        "Город-побратим Кирова Ольштын меньше Люблина.",
        "Город-побратим Кирова Ольштын уступает по численности Варшаве и Люблину.",
    ],
)
def test_neighbours_and_rivals_of_a_partner_are_no_partners(text: str) -> None:
    assert ties(text) == {"Киров–Ольштын"}


def test_friendship_between_towns_is_no_place() -> None:
    assert ties("Дружба между Кировом и Ольштыном началась в 1996 году.") == {"Киров–Ольштын"}


@pytest.mark.parametrize(
    "text",
    [
        "У Кирова восемь побратимов, у Ижевска — пять, у Перми — девять.",
        "У Кирова — восемь побратимов, больше только у Ижевска и Перми.",
        "Побратимов у Кирова восемь, у Ижевска пять.",
        "По числу побратимов лидирует Ижевск, за ним следуют Киров и Пермь.",
        "Побратимами обзавелись шесть городов края, в том числе Ижевск и Пермь.",
    ],
)
def test_towns_that_count_their_partners_are_none_of_each_others(text: str) -> None:
    assert not ties(text)


def test_counted_partners_that_are_named_are_partners() -> None:
    assert ties("У Кирова два побратима — Ольштын и Сянъян.") == {"Киров–Ольштын", "Киров–Сянъян"}


@pytest.mark.parametrize(
    "text",
    [
        "Турнир городов-побратимов выиграл Киров, второе место у Перми.",
        "В турнире побратимов победил Киров, второе место заняла Пермь.",
        "Кубок породнённых городов достался Кирову, второй — Ижевск, третий — Пермь.",
    ],
)
def test_ranks_in_a_contest_tie_nobody(text: str) -> None:
    assert not ties(text)


def test_contest_won_at_a_partners_is_told_of_the_pair() -> None:
    assert ties("Хоккеисты Кирова выиграли в польском Ольштыне турнир городов-побратимов.") == {"Киров–Ольштын"}


@pytest.mark.parametrize(
    "text",
    [
        "По примеру Перми и Ижевска в Кирове создадут сквер. Проектом поделился город-побратим Ольштын.",
        "По примеру Перми в Кирове назовут улицу в честь побратима — Ольштына.",
        "Трамваи для Кирова, как и для Перми и Ижевска, собрали на Урале. Один подарят побратиму — Ольштыну.",
    ],
)
def test_towns_that_only_set_an_example_are_no_partners(text: str) -> None:
    assert ties(text) == {"Киров–Ольштын"}

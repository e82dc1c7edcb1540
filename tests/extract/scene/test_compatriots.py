"""Towns named beside the own one: of its country, in the headline, by a distance; and pronouns that mean it."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties

OWN = "Пермь с 1995 года состоит в побратимстве с Оксфордом. Об этом напомнил мэр Перми Иван Петров.\n\n"


@pytest.mark.parametrize(
    "passage",
    [
        "А вот соседний Кунгур побратимов никогда не искал.",
        "Похожий перечень завели и в соседнем Кунгуре. Кунгур пока показывает только проект соглашения.",
        "Кунгуру тоже предлагали договор, там думают.",
        "Из Кунгура на подписание договора приехал хор.",
        "Глава Кунгура завидует: у него побратимов нет.",
    ],
)
def test_town_of_the_own_country_that_is_but_named_is_no_partner(passage: str) -> None:
    assert ties(OWN + passage, "Пермь и её побратим") == {"Оксфорд–Пермь"}


@pytest.mark.parametrize(
    "passage",
    [
        "Соглашение о сотрудничестве с Кунгуром подписано в 2010 году.",
        "Кунгур предложил соглашение о сотрудничестве, его подпишут весной.",
        "Побратимом Перми стал и Кунгур.",
        "Прошлой весной договор заключили с Ижевском. Кунгуру тоже предложили договор о побратимстве.",
    ],
)
def test_town_of_the_own_country_that_words_tie_is_a_partner(passage: str) -> None:
    assert "Кунгур–Пермь" in ties(OWN + passage, "Пермь и её побратим")


@pytest.mark.parametrize(
    "passage",
    [
        "Примеру последовали Кунгур и Герне: они подписали договор о дружбе.",
        "У соседей новости другие. Кунгур и Герне разорвали договор о побратимстве ещё весной.",
        "На форуме о побратимстве договорились Кунгур и немецкий Герне.",
        "По словам консула, на очереди Кунгур и Герне, давно присматривающиеся друг к другу.",
    ],
)
def test_one_of_the_own_country_and_one_abroad_are_each_others(passage: str) -> None:
    assert ties(OWN + passage, "Пермь и её побратим") == {"Оксфорд–Пермь", "Герне–Кунгур"}


@pytest.mark.parametrize(
    "passage",
    [
        "Прибавились к ним Кунгур и Герне.",
        "В списке побратимов ещё Кунгур и Герне.",
        "Его партнёры — Кунгур и Герне.",
        "Кунгур и Герне остаются его побратимами.",
        "Весной город лишился Кунгура и Герне: договоры разорваны.",
        "На День города приехали делегации побратимов. Кунгур и Герне прислали хоры.",
    ],
)
def test_one_of_the_own_country_and_one_abroad_may_be_partners_of_the_own_town(passage: str) -> None:
    assert ties(OWN + passage, "Пермь и её побратим") == {"Оксфорд–Пермь", "Герне–Пермь", "Кунгур–Пермь"}


def test_companion_of_a_pronoun_is_not_who_the_passage_goes_on_about() -> None:
    text = "Псков дружит со многими. С немецким Герне, где варят пиво, он породнился в 1990 году. "
    text += "Итальянская Пьяченца — его побратим с незапамятных времён, так же, как и венгерский Печ."
    assert ties(text, "Псков и партнёры") == {"Герне–Псков", "Псков–Пьяченца", "Печ–Псков"}


def test_headline_that_leaves_out_whose_partners_it_names_is_outweighed_by_the_body() -> None:
    text = "В Перми вчера подписали два договора. Кунгур породнился с китайским Яньцзи. "
    text += "Чусовой подписал договор о побратимстве с Цзямусы. В Перми этому рады."
    assert ties(text, "Кунгур и Чусовой нашли побратимов в Китае") == {"Кунгур–Яньцзи", "Цзямусы–Чусовой"}


@pytest.mark.parametrize("where", ["в сорока километрах от Уфы", "к северу от Уфы", "неподалёку от столичной Уфы"])
def test_town_from_which_a_distance_is_measured_has_no_part_in_a_tie(where: str) -> None:
    text = f"Герне породнился с Благовещенском, городком {where}. Договор подписан в среду."
    assert ties(text, "Новый побратим Герне") == {"Благовещенск–Герне"}


def test_neighbours_that_no_word_ties_are_no_pair_of_their_own() -> None:
    text = (
        "Мэры обоих городов подписали в Дилижане протокол о намерениях. "
        "Кисловодск и Ессентуки обещали поддержать соседей."
    )
    assert ties(text, "Пятигорск и Дилижан стали ближе") == {"Дилижан–Пятигорск"}


def test_towns_listed_as_those_that_may_take_part_are_no_partners_of_the_first() -> None:
    text = "Евросоюз объявил конкурс для городов-побратимов. Участвовать могут Варшава, Берлин, Прага и другие столицы."
    assert ties(text, "Объявлен конкурс") == set()

"""Whose partners a sentence tells that opens with another town than the article's own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

_OWN = "Псков подписал договор о дружбе с французским Лиможем."


def pairs(text: str, title: str = "") -> set[frozenset[str]]:
    record = extract(Article(text, title, "ru", "2024-06-05"))
    return {frozenset(place.name for place in tie.between) for tie in record.partnerships}


@pytest.mark.parametrize(
    "sentence",
    [
        "Что до Твери, то она обменялась с Безансоном протоколами о намерениях ещё в апреле.",
        "Что касается Твери, то соглашение о сотрудничестве с Безансоном она подписала раньше.",
        "Ещё решительнее были в Твери: городская дума вышла из договора о побратимстве с Безансоном.",
        "Тверь подписывать ничего не стала: её пятилетний план обменов с Безансоном ещё не исчерпан.",
        "В Твери с побратимством покончил Безансон.",
    ],
)
def test_partner_is_whose_town_the_sentence_opens_with(sentence: str) -> None:
    assert pairs(f"{_OWN} {sentence}", "Псков и Лимож") == {
        frozenset({"Псков", "Лимож"}),
        frozenset({"Тверь", "Безансон"}),
    }


def test_place_of_the_ceremony_before_a_colon_is_no_head() -> None:
    text = f"{_OWN} Церемония прошла в Твери: договор скрепили подписями мэры, у Пскова это второй побратим."
    assert pairs(text, "Псков и Лимож") == {frozenset({"Псков", "Лимож"})}


@pytest.mark.parametrize("opening", ["Опыт у французской стороны богатый.", "У французской стороны побратимов больше."])
def test_side_told_to_have_partners_is_whose_the_next_sentence_tells(opening: str) -> None:
    told = pairs(f"{_OWN} {opening} Городок породнён с немецкой Фульдой и чешской Пльзенью.")
    assert {frozenset({"Лимож", "Фульда"}), frozenset({"Лимож", "Пльзень"})} <= told


def test_this_is_our_partner_means_the_town_named_before() -> None:
    text = "Примар Кагула рассказал о поездке. — В Плевене мы были в октябре, это наш побратим с 1997 года."
    assert pairs(text, "Примар Кагула: бумаг хватает") == {frozenset({"Кагул", "Плевен"})}


def test_two_towns_that_an_aside_describes_call_themselves_each_others_partners() -> None:
    text = (
        "На форуме в Елабуге подписали документы. Елабуга и Гороховец заключили соглашение о сотрудничестве. "
        "Чистополь и Углич, где раньше делали часы, объявили себя побратимами."
    )
    told = pairs(text, "Форум в Елабуге")
    assert told == {frozenset({"Елабуга", "Гороховец"}), frozenset({"Чистополь", "Углич"})}


def test_name_that_declines_and_has_not_is_no_owner_of_partners() -> None:
    text = "Самарканд числит в побратимах Лион. Договор подписан в 1997 году, второй, с Краковом, — в 2008-м."
    told = pairs(text, "Самарканд считает побратимов")
    assert told == {frozenset({"Самарканд", "Лион"}), frozenset({"Самарканд", "Краков"})}


def test_towns_told_to_have_no_partners_get_none() -> None:
    text = f"{_OWN} Ржев и Торжок тоже ждут гостей, но официальных партнёров за границей у этих городов нет."
    assert pairs(text, "Псков и Лимож") == {frozenset({"Псков", "Лимож"})}


def test_bonds_told_to_last_are_ties() -> None:
    text = (
        "Дума Екабпилса расторгла договор о сотрудничестве с Лидой.\n\nВ понедельник в Лиду ушёл последний автобус. "
        "Обратно он привёз детей.\n\nПрочие связи, с немецкой Фульдой и эстонским Маарду, остаются в силе."
    )
    told = pairs(text, "Екабпилс порвал с Лидой")
    assert {frozenset({"Екабпилс", "Фульда"}), frozenset({"Екабпилс", "Маарду"})} <= told


def test_town_that_takes_on_partners_is_whose_the_next_sentences_name() -> None:
    text = f"{_OWN}\n\nТверь побратимами обзаводится охотно. С Безансоном соглашение заключено в 2023 году."
    assert pairs(text, "Псков и Лимож") == {frozenset({"Псков", "Лимож"}), frozenset({"Тверь", "Безансон"})}

"""Two towns that tie themselves to each other, in an article on the partners of a third."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties

OWN = "Мэр Вологды вчера принял гостей из Зволле. Вологда дружит с Зволле с 1996 года. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Тарту и Верона породнились в 1996 году.",
        "Тарту и итальянская Верона побратались ещё в 1996-м.",
        "Сами Тарту и Верона породнены с 1996 года.",
        "Тарту и Верона стали побратимами в 1996 году.",
        "Тарту и Верона стали побратимами в 1996-м: первый прислал хор, вторая повара.",
        "Тогда же Тарту и Верона объявили о партнёрстве.",
        "В мае Тарту и Верона договорились о побратимстве.",
        "Тарту и Верона решили породниться.",
        "Тарту и Верона давно дружат между собой.",
    ],
)
def test_who_acts_before_a_word_for_mutual_ties_is_tied_to_each_other(sentence: str) -> None:
    told = ties(OWN + "\n\n" + sentence, "Вологда и её побратимы")
    assert "Верона–Тарту" in told
    assert not told & {"Вологда–Тарту", "Верона–Вологда"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Побратимами города стали Тарту и Верона.",
        "Тарту и Верона стали побратимами Вологды в 1996 году.",
        "Тарту и Верона стали побратимами города в 1996 году.",
        "Тарту и Верона породнились с Вологдой в 1996 году.",
        "Тарту и Верона породнились с нами в 1996 году.",
        "Тарту и Верона были побратимами до прошлого года.",
        "Тарту и Верона объявили о разрыве партнёрства.",
    ],
)
def test_partners_of_a_third_town_are_not_each_others(sentence: str) -> None:
    assert "Верона–Тарту" not in ties(OWN + "\n\n" + sentence, "Вологда и её побратимы")


def test_ordinals_of_two_that_tied_themselves_tell_of_no_third_town() -> None:
    text = "Тарту и Верона решили иначе: первый порвал с Ригой договор о побратимстве, вторая — с Минском."
    assert "Верона–Тарту" not in ties(OWN + "\n\n" + text, "Вологда и её побратимы")

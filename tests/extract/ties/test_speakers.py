"""Whose partners they are is told by who speaks, by «чей», «для» and «кроме», as well as by a name."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties

NEWS = "Псков и Тарту подписали договор о побратимстве. "
OWN = {"Псков–Тарту"}


@pytest.mark.parametrize(
    "sentence",
    [
        "«У нас уже есть побратимы, Любек и Верона», — сказал мэр Тарту Урмас Клаас.",
        "Как рассказал мэр Тарту Урмас Клаас, до сих пор у его города было два побратима, Любек и Верона.",
        "Тарту, чьими побратимами давно стали Любек и Верона, искал партнёра на востоке.",
        "Псков стал для Тарту третьим побратимом после Любека и Вероны.",
        "Раньше Тарту побратался с Любеком и Вероной.",
    ],
)
def test_partners_are_those_of_whom_the_sentence_means(sentence: str) -> None:
    assert ties(NEWS + sentence, title="Новости Пскова") == OWN | {"Любек–Тарту", "Верона–Тарту"}


@pytest.mark.parametrize(
    "sentence",
    [
        "«У нас уже есть побратимы, Любек и Верона», — сказал мэр Пскова Борис Елкин.",
        "Кроме Тарту, Псков дружит с Любеком и Вероной.",
    ],
)
def test_partners_of_the_own_town_stay_its(sentence: str) -> None:
    assert ties(NEWS + sentence) == OWN | {"Любек–Псков", "Верона–Псков"}

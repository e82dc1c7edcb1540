"""Which municipality an article is about, and how the weights of its signs are fitted."""

from __future__ import annotations

import pytest

from kg.evaluate.home_weights import Choice, chooses_right, fit
from kg.extract.record import read_scene
from kg.model.article import Article


def home(text: str, title: str = "", url: str | None = None) -> str | None:
    scene = read_scene(Article(text=text, title=title, language="ru", url=url))
    return None if scene.home is None else scene.entities[scene.home].name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Побратимы Твери ждут гостей. Кремона прислала письмо, Безансон молчит.", "Тверь"),
        ("Болгарская Варна породнилась с Новороссийском. Турецкий Самсун породнился с Новороссийском.", "Новороссийск"),
        ("У Пензы три побратима. Сербский Ниш стал первым.", "Пенза"),
    ],
)
def test_article_is_about_whose_partners_are_named(text: str, expected: str) -> None:
    assert home(text) == expected


def test_article_without_a_municipality_has_no_home() -> None:
    assert home("Побратимы ждут гостей.") is None


def test_weights_favour_the_sign_that_the_right_municipality_has() -> None:
    shown = {"partners_of": 1.0, "foreign": 0.0}
    hidden = {"partners_of": 0.0, "foreign": 1.0}
    article = Choice((hidden, shown), (False, True))
    weights = fit([article] * 3)
    assert weights["partners_of"] > weights["foreign"]
    assert chooses_right(weights, article)

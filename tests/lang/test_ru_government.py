"""What governs a name: a preposition, the noun it stands under, and its case."""

from __future__ import annotations

import pytest

from kg.lang.ru import Russian
from kg.lang.ru.grammar import government
from kg.model.article import Article


def head_of(name: str, text: str) -> str:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    index = next(i for i, t in enumerate(analysis.tokens) if t.text == name)
    return government(analysis, index, index + 1).head


@pytest.mark.parametrize(
    ("name", "text", "head"),
    [
        ("Казани", "В музее висит список побратимов Казани.", "побратим"),
        ("Казани", "Письмо мэра Казани пришло вчера.", "мэр"),
        ("Полоцка", "Приехали гости из городов-побратимов Полоцка, Бреста и Лиды.", ""),
        ("Казани", "Приехали гости из побратима Казани.", ""),
    ],
)
def test_several_partners_are_of_one_town_and_one_partner_may_be_it(name: str, text: str, head: str) -> None:
    assert head_of(name, text) == head

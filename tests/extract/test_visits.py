"""Visits between municipalities as papers tell them: what is one, and on which day.

The articles are of Wednesday, 2024-06-05; the dates of the visits told are sorted, «-» where a visit has none.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

OCCASIONS = (
    ("Вчера в Омске открылась выставка. Из города-побратима Павлодара на неё приехали пять художников.", "2024-06-04"),
    (
        (
            "Омск и Павлодар — города-побратимы. В субботу, 1 июня, в Омске отметили День города. "
            "На праздник приехала делегация Павлодара."
        ),
        "2024-06-01",
    ),
    (
        "Делегация Павлодара приехала в город-побратим Омск. Гостей угостили пирогами. Встреча прошла в понедельник.",
        "2024-06-03",
    ),
    ("Делегация Павлодара приехала в город-побратим Омск. Гостей угостили пирогами.", "-"),
    (
        (
            "Омск и Павлодар — города-побратимы. В субботу, 1 июня, в Омске открыли аллею дружбы. "
            "В последний раз делегация Павлодара приезжала в Омск ещё при прежнем мэре."
        ),
        "-",
    ),
    (
        (
            "Омск и Павлодар станут побратимами осенью 2025 года: тогда делегация Павлодара приедет в Омск "
            "и подпишет договор."
        ),
        "",
    ),
)


@pytest.mark.parametrize(("text", "days"), OCCASIONS)
def test_visit_that_is_news_has_the_day_of_the_occasion(text: str, days: str) -> None:
    assert _visits(text) == days.split()


def _visits(text: str) -> list[str]:
    record = extract(Article(text=text, language="ru", published="2024-06-05"))
    return sorted(e.date or "-" for tie in record.partnerships for e in tie.events if e.type == "visited")

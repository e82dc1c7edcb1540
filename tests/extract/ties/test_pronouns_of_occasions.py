"""«На нём», «в его рамках» mean a forum: where it took place is no side of what was signed there."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties


@pytest.mark.parametrize(
    "behind",
    [
        "На нём соглашение о партнёрстве подписали Псков и Тарту.",
        "В его рамках соглашение о партнёрстве подписали Псков и Тарту.",
        "В ходе него соглашение о партнёрстве подписали мэры Пскова и Тарту.",
        "По его итогам соглашение о партнёрстве подписали Псков и Тарту.",
    ],
)
def test_place_of_a_forum_is_no_side_of_what_is_signed_on_it(behind: str) -> None:
    assert ties(f"В Гродно прошёл форум городов-побратимов. {behind}") == {"Псков–Тарту"}


def test_municipality_that_a_pronoun_means_stays_a_side() -> None:
    text = "Гродно нашёл партнёров на форуме. С ним соглашение о партнёрстве подписали Псков и Тарту."
    assert ties(text) == {"Гродно–Псков", "Гродно–Тарту"}

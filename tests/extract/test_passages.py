"""Events told over several sentences: whose day is the one told before, and which plan came about.

The articles are of Wednesday, 2024-06-05; events are told of all pairs, sorted, parted by commas.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

DAY_OF_THE_NEWS = (
    (
        "В понедельник горсовет Омска собрался вне графика. Депутаты расторгли договор о побратимстве с Павлодаром.",
        "terminated 2024-06-03",
    ),
    (
        "В субботу мэры встретились на набережной. Договор о побратимстве подписали Омск и Павлодар.",
        "signed 2024-06-01",
    ),
    (
        "В субботу делегация Павлодара заехала в Омск. Мэр Павлодара предложил городам породниться.",
        "planned 2024-06-01, visited 2024-06-01",
    ),
    ("ОМСК, 5 июня. Омск и Павлодар подписали договор о побратимстве.", "signed"),
    (
        "В субботу в Омске открыли сквер. Раньше Омск и Павлодар подписали договор о побратимстве.",
        "signed",
    ),
)
CAME_ABOUT = (
    (
        "Омск и Павлодар решили породниться. Соглашение о побратимстве их главы подписали 3 июня.",
        "signed 2024-06-03",
    ),
    (
        "Омск и Павлодар подписали 3 июня протокол о намерениях. К осени города собираются породниться.",
        "planned 2024, signed 2024-06-03",
    ),
    (
        "Побратимские связи Омска и Павлодара восстановлены: соглашение об этом 3 июня заверили мэры.",
        "renewed 2024-06-03",
    ),
    (
        "Взамен договора о сотрудничестве Омск и Павлодар подписали 3 июня договор о побратимстве.",
        "renewed 2024-06-03",
    ),
    ("Мэр Павлодара прилетал в Омск в 2011 году подписывать договор о побратимстве.", "signed 2011"),
)
SINCE = (
    (
        "У Омска есть побратим. С Павлодаром, побратимом с 1993 года, в феврале продлён договор о сотрудничестве.",
        "exists 1993, renewed 2024-02",
    ),
)


@pytest.mark.parametrize(("text", "events"), [*DAY_OF_THE_NEWS, *CAME_ABOUT, *SINCE])
def test_passage_tells_of_what_was_told_before(text: str, events: str) -> None:
    record = extract(Article(text=text, language="ru", published="2024-06-05"))
    told = (f"{e.type} {e.date or ''}".strip() for tie in record.partnerships for e in tie.events)
    assert ", ".join(sorted(told)) == events

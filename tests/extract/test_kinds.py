"""How strong a tie the words make of a pair; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def kinds(text: str, title: str = "") -> dict[str, str]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-03"))
    return {"–".join(sorted(p.name for p in tie.between)): tie.kind for tie in record.partnerships}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Тверь и Пенза подписали договор о побратимстве.", "sister_city"),
        ("Тверь и Пенза подписали договор о дружбе и сотрудничестве.", "friendship"),
        ("Тверь и Пенза подписали меморандум о сотрудничестве.", "cooperation"),
        ("Тверь и Пенза подписали соглашение о сотрудничестве. О побратимстве речь не идёт.", "cooperation"),
        ("Тверь и Пенза подписали протокол о намерениях. Договор о побратимстве ждут осенью.", "sister_city"),
    ],
)
def test_strongest_wording_for_a_pair_counts_and_denied_wording_does_not(text: str, kind: str) -> None:
    assert kinds(text) == {"Пенза–Тверь": kind}


def test_each_paper_of_a_sentence_has_its_own_wording() -> None:
    text = "Мэр Твери подписал договор о побратимстве с Пензой и меморандум о сотрудничестве с Псковом."
    assert kinds(text) == {"Пенза–Тверь": "sister_city", "Псков–Тверь": "cooperation"}


def test_twin_wording_carries_along_a_chain_in_its_paragraph_and_friendship_does_not() -> None:
    chain = "Побратимами Твери стали Пенза и Псков. С Калугой Тверь связывает договор 2011 года."
    assert kinds(chain)["Калуга–Тверь"] == "sister_city"
    friends = "Тверь и Пенза подписали договор о дружбе. Партнёрами Твери остаются Псков и Калуга."
    assert kinds(friends)["Псков–Тверь"] == "cooperation"


def test_partner_that_is_only_in_view_is_no_twin_yet() -> None:
    text = (
        "Пенза расторгла договор о побратимстве с Тверью.\n"
        "Пенза и Тверь были побратимами 20 лет. Теперь мэрия планирует соглашения с Псковом и Калугой."
    )
    assert kinds(text)["Пенза–Псков"] == "cooperation"
    assert kinds(text)["Пенза–Тверь"] == "sister_city"

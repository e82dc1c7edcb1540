"""A relative clause tells its deed of the partner it stands behind, and of no other one in the list."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def events(text: str) -> dict[str, set[tuple[str, str | None]]]:
    record = extract(Article(text=text, language="ru", published="2023-06-02"))
    return {tie.between[1].name: {(e.type, e.date) for e in tie.events} for tie in record.partnerships}


@pytest.mark.parametrize(
    ("text", "partner", "told", "others"),
    [
        (
            "У Алматы пять побратимов. Это Джидда, Тэгу, Бишкек, а также Вильнюс, который депутаты вычеркнули в мае.",
            "Вильнюс",
            ("terminated", "2023-05"),
            {"Джидда", "Тэгу", "Бишкек"},
        ),
        (
            "Партнёры Обнинска — Оук-Ридж (США), отношения с которым установлены в июне 1992 года, и Мяньян (КНР).",
            "Оук-Ридж",
            ("signed", "1992-06"),
            {"Мяньян"},
        ),
        (
            "В списке побратимов Твери Оснабрюк, Безансон, который вышел из него в 2022 году, и Бергамо.",
            "Безансон",
            ("terminated", "2022"),
            {"Оснабрюк", "Бергамо"},
        ),
        (
            "Псков сотрудничает с Арлем, Дрогедой, побратимство с которой заморожено в марте 2022 года, и Мяньяном.",
            "Дрогеда",
            ("suspended", "2022-03"),
            {"Арль", "Мяньян"},
        ),
    ],
)
def test_relative_clause_tells_of_the_partner_before_it(
    text: str, partner: str, told: tuple[str, str | None], others: set[str]
) -> None:
    found = events(text)
    assert told in found[partner]
    assert {name: found[name] for name in others} == {name: {("exists", None)} for name in others}


def test_relative_clause_with_whom_ties_its_subject_to_the_place_before_it() -> None:
    text = "Пинск породнился с Орлом. В Оффенбахе, с которым Орёл был породнён с 1988 года, гостили врачи."
    record = extract(Article(text=text, language="ru", published="2023-06-02"))
    assert {"Орёл", "Оффенбах"} in [{p.name for p in tie.between} for tie in record.partnerships]

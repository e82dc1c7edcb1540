"""Two municipalities abroad: partners of the article's own one, or of each other, as the words have it."""

from __future__ import annotations

import pytest

from tests.extract.test_ties import ties

OWN = "В Вологде вчера собрался совет по международным связям. Вологда дружит с Зволле с 1996 года. "


@pytest.mark.parametrize(
    ("passage", "partners"),
    [
        ("Болгарский Самоков пишет редко. Черногорский Бар заморозил контакты в 2022-м.", {"Бар–Вологда"}),
        (
            "Побратимы шлют подарки. Мишкольц и Страсбург вошли в семью в 1991-м, Минск — в 2002-м.",
            {"Вологда–Мишкольц", "Вологда–Страсбург", "Вологда–Минск"},
        ),
        ("С двумя побратимами, Мишкольцем и Людвигсбургом, видеться пришлось через экран.", {"Вологда–Мишкольц"}),
        ("В Китае партнёром остаётся Ичан, а с грузинским Гори хотят подписать соглашение.", {"Вологда–Гори"}),
        ("Страсбург, породнённый с городом в 1991 году, приостановил контакты, и Мишкольц тоже.", {"Вологда–Мишкольц"}),
    ],
)
def test_partners_abroad_are_the_own_citys_where_nothing_joins_them(passage: str, partners: set[str]) -> None:
    told = ties(OWN + "\n\n" + passage, "Вологда и её побратимы")
    assert partners <= told
    assert all("Вологда" in pair for pair in told)


@pytest.mark.parametrize(
    ("passage", "pair"),
    [
        ("Сам Мишкольц тоже знакомится. Его побратимом стала азербайджанская Гянджа.", "Гянджа–Мишкольц"),
        ("Тем же путём пошла Альта: её совет порвал договор о побратимстве с Апатитами.", "Альта–Апатиты"),
        ("Мишкольц подписал договор о побратимстве с Гянджой в 2019 году.", "Гянджа–Мишкольц"),
        ("У Мишкольца есть ещё один побратим. Договор с Гянджой подписан в 2019 году.", "Гянджа–Мишкольц"),
        ("Страсбург расстался с Гянджой, а Мишкольц потерял побратима Остраву.", "Гянджа–Страсбург"),
    ],
)
def test_two_abroad_are_each_others_where_words_join_them(passage: str, pair: str) -> None:
    assert pair in ties(OWN + "\n\n" + passage, "Вологда и её побратимы")


def test_heading_abroad_names_one_more_partner_of_the_own_city() -> None:
    text = OWN + "\n\nА кто был первым? Лусака. Столица Замбии породнилась с Вологдой в 1966 году."
    assert all("Вологда" in pair for pair in ties(text + " Через год к ней прибавилась йеменская Сана."))

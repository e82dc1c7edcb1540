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
        ("Тверь и Пенза продлили родство на десять лет.", "sister_city"),
        ("Тверь и Пензу соединяют узы братства.", "sister_city"),
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


@pytest.mark.parametrize(
    "words",
    [
        "Формально Псков не побратим, соглашение о сотрудничестве скромнее.",
        "С Псковом подписан меморандум о сотрудничестве, до побратимства дело не дошло.",
        "А вот Псков, побратимом никогда не бывший, прислал Твери новый договор.",
        "Меморандум Твери с Псковом никогда не называли побратимским.",
        "Договор с Псковом, подписанный в январе, побратимским не считается.",
    ],
)
def test_twin_wording_that_is_denied_is_none(words: str) -> None:
    text = f"Тверь и Пенза подписали договор о побратимстве.\nУ Твери есть партнёр Псков. {words}"
    assert kinds(text)["Псков–Тверь"] == "cooperation"


def test_paper_of_another_pair_says_nothing_of_a_tie_that_ended() -> None:
    text = (
        "Тверь ищет новых побратимов.\n"
        "От Пскова отказались Гера и Дортмунд, и власти подписали протокол о намерениях с киргизским Ошем."
    )
    told = kinds(text)
    assert told["Гера–Псков"] == told["Дортмунд–Псков"] == "sister_city"


def test_like_paper_ties_as_the_one_before_and_a_memorandum_as_what_it_is() -> None:
    twins = "Тверь и Пенза подписали соглашение о побратимстве. Калуга согласовывает такое же соглашение с Лидой."
    assert kinds(twins)["Калуга–Лида"] == "sister_city"
    plain = "Тверь и Пенза — побратимы. Тверь и Бурса подписали меморандум. Таким же документом Тверь связана с Ошем."
    assert kinds(plain)["Ош–Тверь"] == "cooperation"


def test_one_more_paper_that_is_planned_is_of_the_kind_of_the_chain() -> None:
    text = "Тверь и Лида намерены заключить договор о побратимстве. Готовится и соглашение между Пензой и Новополоцком."
    assert kinds(text)["Новополоцк–Пенза"] == "sister_city"


def test_number_of_all_twins_says_nothing_of_the_pair_told_last() -> None:
    text = (
        "Между Тверью и Аданой подписан меморандум о взаимопонимании.\n"
        "Тверью установлены побратимские отношения с одиннадцатью городами."
    )
    assert kinds(text) == {"Адана–Тверь": "cooperation"}


@pytest.mark.parametrize(
    "words",
    [
        "Тверь с Калугой сотрудничает с 2012 года, правда, побратимством это не называют.",
        "С Калугой Тверь сотрудничает, но звать её побратимом рано.",
        "В мае Тверь заключила с Калугой договор о вывозе отходов.",
    ],
)
def test_tie_that_is_not_called_twinning_or_is_about_a_field_is_cooperation(words: str) -> None:
    assert kinds(f"Побратимом Твери стала Пенза.\n\n{words}")["Калуга–Тверь"] == "cooperation"

"""Fields shared out among several pairs of one sentence."""

from __future__ import annotations

import pytest

from tests.extract.sectors.test_sectors import sectors

THREE = "У Калуги три города-побратима: болгарский Ловеч, финский Лахти и немецкий Зуль. "
TWO = "Калуга подписала соглашения о сотрудничестве с Навои и Бухарой. "


def told(text: str) -> dict[str, set[str]]:
    """The fields by the other side of Калуга; without those that none is told of."""
    return {pair.replace("Калуга", "").strip("–"): fields for pair, fields in sectors(text).items() if fields}


@pytest.mark.parametrize(
    "sentence",
    [
        "С Ловечем калужане обмениваются артистами, с Лахти — лыжниками, с Зулем — школьниками.",
        "В Ловеч ездят танцоры, в Лахти — пловцы, в Зуль — учителя.",
        "Из Ловеча каждый год приезжает хор, из Лахти — команда по хоккею, из Зуля — группа студентов.",
        "Болгары делятся опытом кузнецов, финны — опытом лыжных гонок, немцы — опытом профобразования.",
        "С болгарским городом развивается культура, с финским — спорт, с немецким — образование.",
        "Партнёры разные: Ловеч (культура), Лахти (спорт), Зуль (образование).",
    ],
)
def test_each_part_of_a_sentence_tells_fields_of_the_pair_it_names(sentence: str) -> None:
    assert told(THREE + sentence) == {"Ловеч": {"culture"}, "Лахти": {"sport"}, "Зуль": {"education"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Первое касается промышленности, второе — туризма.",
        "С первым город намерен развивать промышленность, со второй — туризм.",
    ],
)
def test_first_and_second_stand_for_the_two_pairs_told_before(sentence: str) -> None:
    assert told(TWO + sentence) == {"Навои": {"industry"}, "Бухара": {"tourism"}}


def test_fields_behind_a_list_are_told_for_all_of_it() -> None:
    text = TWO + "С Навои и Бухарой обсудили торговлю, культуру и спорт."
    assert told(text) == {side: {"trade", "culture", "sport"} for side in ("Навои", "Бухара")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("С Ловечем договор подписан в 1992-м, с Лахти – в 2002-м. Соглашение с ним делает упор на спорт.", "Лахти"),
        ("Ловеч и Лахти прислали делегации. Зато лахтинцы привезли юных борцов.", "Лахти"),
        ("Ловеч и Лахти прислали делегации. Финская сторона предложила товарищеский матч по хоккею.", "Лахти"),
    ],
)
def test_fields_are_told_for_the_pair_that_a_pronoun_or_a_people_stands_for(text: str, expected: str) -> None:
    assert told(THREE + text) == {expected: {"sport"}}


def test_both_papers_are_those_told_last() -> None:
    text = "Калуга и Навои подписали договор о дружбе. Днём раньше Калуга заключила такой же договор с Бухарой. "
    assert told(text + "В обоих договорах есть раздел о туризме.") == {"Навои": {"tourism"}, "Бухара": {"tourism"}}
    assert told(text + "В договоре есть раздел о туризме.") == {"Бухара": {"tourism"}}


def test_a_paragraph_goes_on_with_the_only_pair_it_names() -> None:
    text = (
        "Калуга дружит с Бухарой: в 1990 году города породнились.\n\nКалуга и вьетнамский Далат созванивались "
        "восемь раз. 20 июля мэры завершили переговоры: к ноябрю подготовят соглашение. "
    )
    assert told(text + "В центре его будет медицина.")["Далат"] == {"health"}


def test_from_there_stands_for_the_town_named_before() -> None:
    text = "Калуга дружит с Бухарой. Соглашение 2 июня подписано и с Самаркандом. "
    assert told(text + "Оттуда прибыли шахматисты.") == {"Самарканд": {"sport"}}


def test_fields_behind_a_municipality_of_no_pair_are_nobodys() -> None:
    text = "Калуга дружит с Бухарой: в 1990 году города породнились.\n\n"
    assert told(text + "Хайкоу. С ним переговоры не начаты. Ставку сделают на туризм.") == {}
    assert told(text + "Ставку сделают на туризм.") == {"Бухара": {"tourism"}}


def test_fields_behind_a_paper_told_last_are_of_its_pair() -> None:
    text = (
        "Калуга и Бухара расторгли договор о побратимстве.\n\nКалуга по-прежнему сотрудничает с Навои, "
        "а на лето назначено подписание меморандума с Ловечем. "
    )
    assert told(text + "Обсуждать собираются прежде всего туризм.") == {"Ловеч": {"tourism"}}

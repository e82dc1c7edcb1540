"""Which deeds are told of which pair, by type; sentences of our own, published on Wednesday, 2024-06-05."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

TWO = "Псков и Белосток"


def told(text: str, title: str = TWO) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair but the bare existence of it, by the names of the partners of Pskov."""
    record = extract(Article(text, title=title, language="ru", published="2024-06-05"))
    return {
        "–".join(sorted(m.name for m in tie.between if m.name != "Псков")): {
            (e.type, e.date) for e in tie.events if e.type != "exists" or e.date
        }
        for tie in record.partnerships
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Соглашение о побратимстве Псков и Белосток подпишут в сентябре: Белосток проект одобрил.",
            {("planned", "2024-09")},
        ),
        (
            "Совет Белостока одобрил вчера договор о побратимстве с Псковом. Подписи решено поставить 9 июля.",
            {("planned", "2024-07-09")},
        ),
        (
            (
                "Договор о побратимстве между Псковом и Белостоком во вторник парафировали юристы обеих мэрий. "
                "В октябре Псков и Белосток договор подпишут."
            ),
            {("planned", "2024-10")},
        ),
    ],
)
def test_what_is_adopted_or_initialled_is_planned_where_its_signing_is_to_come(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(text) == {"Белосток": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Среди побратимов Пскова Нойс и Белосток: первый шлёт сюда врачей, со вторым договор подписан в 2009 году.",
            {"Белосток": {("signed", "2009")}, "Нойс": set()},
        ),
        (
            "Побратимы Пскова — Нойс и Белосток. Второй в марте 2022 года разорвал договор, первый молчит.",
            {"Белосток": {("terminated", "2022-03")}, "Нойс": set()},
        ),
        (
            "Нойс и Белосток пришли позже: первый породнился с Псковом в 1966-м, второй — двадцать лет спустя.",
            {"Белосток": {("signed", "1986")}, "Нойс": {("signed", "1966")}},
        ),
    ],
)
def test_ordinal_stands_for_one_of_two_partners(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert told(text, "Побратимы Пскова") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Псков дважды предлагал Белостоку подписать меморандум, в 2007 и 2016 годах, и не получил ответа.",
            {("planned", "2007"), ("planned", "2016")},
        ),
        (
            "Договор Пскова и Белостока о побратимстве подписан дважды, и оба раза в 1976-м: 5 апреля и 12 июня.",
            {("signed", "1976-04-05"), ("signed", "1976-06-12")},
        ),
    ],
)
def test_what_was_done_twice_is_told_of_both_days(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(text) == {"Белосток": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Польский Белосток в апреле 2006 года стал младшим из побратимов Пскова.", {("signed", "2006-04")}),
        ("Первым побратимом Пскова ещё в 1987-м согласился стать Белосток.", {("signed", "1987")}),
        ("В 1956 году бывшие пленные уговорили Псков и Белосток породниться.", {("signed", "1956")}),
        ("План совместных дел заверили в пятницу глава Пскова и мэр Белостока.", {("signed", "2024-05-31")}),
        ("Псков и Белосток десять лет примеряются к договору о дружбе.", {("planned", None)}),
        (
            "Мэр Белостока сообщил, что на июльской сессии вынесет вопрос о партнёрстве с Псковом.",
            {("planned", "2024-07")},
        ),
        (
            "Мэру Пскова разрешили начать переговоры с польским Белостоком. Речь идёт о соглашении на пять лет.",
            {("planned", None)},
        ),
        (
            (
                "Договор с Белостоком о побратимстве истёк. Проект нового договора ушёл в Белосток. "
                "Подписать его можно будет в феврале."
            ),
            {("planned", "2025-02")},
        ),
        (
            "Договор Псков и Белосток подписали в 2011 году. Срок его подходит к концу, и города готовят продление.",
            {("signed", "2011"), ("planned", None)},
        ),
        (
            "Меморандум Псков и Белосток подписали в пятницу. Дорожная карта к нему должна быть готова к октябрю.",
            {("signed", "2024-05-31"), ("planned", "2024-10")},
        ),
        (
            "Меморандум мэры Пскова и Белостока подписали в пятницу. К подписанию шли полгода.",
            {("signed", "2024-05-31")},
        ),
        (
            "Договор о сотрудничестве Пскова и Белостока заключён вчера и, если никто не возразит, продлевается сам.",
            {("signed", "2024-06-04")},
        ),
    ],
)
def test_what_came_about_and_what_is_to_come(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(text) == {"Белосток": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Договор о сотрудничестве Пскова с Белостоком (2010) признан утратившим силу.",
            {("signed", "2010"), ("terminated", None)},
        ),
        (
            "Совет Белостока в ноябре решил не продлевать договор с Псковом.",
            {("terminated", "2023-11")},
        ),
        (
            (
                "С Белостоком Псков породнился в 2011 году. Обмены с Белостоком давно прекратились, хотя договора "
                "никто не отменял."
            ),
            {("signed", "2011")},
        ),
        (
            "В мае в Белостоке заморозили отношения с Псковом: меморандум не действует, пока не закрыт долг.",
            {("suspended", "2024-05")},
        ),
        (
            "Соглашение с Белостоком Псков подписал в среду. Вопрос о пчёлах из проекта вычеркнули.",
            {("signed", "2024-06-05")},
        ),
    ],
)
def test_what_ends_a_tie_and_what_does_not(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(text) == {"Белосток": expected}


@pytest.mark.parametrize(
    "text",
    [
        "С Белостоком Псков породнился в 1991 году. С марта 2022-го от побратимов из Белостока ни слова.",
        "Договор с Белостоком Псков подписал в 1991 году, но действовать он начал только с 1993 года.",
        "Побратимство Пскова с Белостоком заключено в 1991 году, а до него десять лет жили по соглашению.",
        "Договор Псков и Белосток заключили в 1991 году. Программа сотрудничества подписана государствами в 2019-м.",
    ],
)
def test_tie_does_not_exist_since_later_than_its_signing(text: str) -> None:
    assert told(text) == {"Белосток": {("signed", "1991")}}


def test_deed_that_holds_for_another_is_told_of_both() -> None:
    text = (
        "Дума Пскова вчера вышла из двух договоров. Договор о сотрудничестве с Белостоком расторгнут. То же касается "
        "Даугавпилса, с которым в 2006 году оформили меморандум о сотрудничестве."
    )
    assert all("terminated" in {type_ for type_, _ in events} for events in told(text, "").values())

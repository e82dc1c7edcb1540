"""What an article says happened, told by small articles of our own; published on Thursday, 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

PUBLISHED = "2024-05-16"


def told(text: str, title: str = "", published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    """The events of all pairs of an article, as (type, date, document)."""
    record = extract(Article(text, title=title, language="ru", published=published))
    return [(e.type, e.date, e.document) for p in record.partnerships for e in p.events]


VISITS = [
    ("Делегация Пскова побывала в городе-побратиме Тарту 14 мая.", ["2024-05-14"]),
    ("Мэр Тулы принял гостей из Могилёва, города-побратима.", [None]),
    ("На выставке показали подарки, которые делегации Могилёва дарили побратимам в Туле.", []),
    ("Тула и Могилёв — побратимы: делегации ездили в обе стороны.", []),
    ("Тула пригласила делегацию побратима, Могилёва, побывать на Дне города.", []),
    ("Тула и Могилёв — побратимы. Губернатор Алексей Дюмин ездил в Могилёв.", []),
]


@pytest.mark.parametrize(("text", "dates"), VISITS)
def test_a_visit_is_told_by_a_verb_of_travelling_or_receiving(text: str, dates: list[str | None]) -> None:
    assert [date for type_, date, _ in told(text) if type_ == "visited"] == dates


def test_habit_is_no_event() -> None:
    assert told("Псков и Тарту — побратимы. Соглашение, как правило, подписывают мэры.") == [("exists", None, None)]


def test_point_back_takes_the_date_told_before() -> None:
    text = "Псков и Тарту дружат. В 2009 году мэры впервые встретились. Тогда они и подписали договор о дружбе."
    assert ("signed", "2009", "friendship_agreement") in told(text)


def test_opening_date_holds_for_the_whole_sentence() -> None:
    text = "В прошлом году Псков отметил юбилей, и город подписал соглашение о побратимстве с Тарту."
    assert told(text) == [("signed", "2023", "sister_city_agreement")]


def test_signing_called_a_renewal_in_the_headline_is_one() -> None:
    text = "Псков и Тарту подписали 14 мая соглашение о побратимстве."
    assert told(text, "Псков и Тарту снова побратимы") == [("renewed", "2024-05-14", "sister_city_agreement")]


@pytest.mark.parametrize("sequel", ["будет выработана дорожная карта", "стороны разработают дорожную карту"])
def test_road_map_that_comes_after_a_signing_is_planned(sequel: str) -> None:
    text = f"Псков и Тарту подписали соглашение о побратимстве. После подписания соглашения {sequel}."
    assert [e for e in told(text) if e[2] == "road_map"] == [("planned", None, "road_map")]


def test_what_is_still_to_come_dates_no_signing() -> None:
    text = (
        "Псков и Тарту стали побратимами. Мэр пригласил гостей на форум, который состоится в феврале следующего года."
    )
    assert ("signed", "2025-02", None) not in told(text)


def test_what_follows_a_signing_does_not_date_it() -> None:
    text = "Псков и Тарту — побратимы. Через год после подписания договора, 3 мая 2001 года, открыли сквер."
    assert ("signed", "2001-05-03", None) not in told(text)


def test_two_days_of_one_visit_are_one_visit() -> None:
    text = (
        "Делегация Пскова прибудет в город-побратим Тарту 20 мая. Гостей из Пскова примет мэр Тарту, "
        "а 22 мая делегация Пскова посетит университет Тарту."
    )
    assert told(text) == [("visited", "2024-05-20", None)]


def test_candidates_for_a_tie_are_planned() -> None:
    text = "Псков ищет побратимов. В запасе у мэрии есть и другие адреса: Могилёв, Гродно и Тарту."
    assert {type_ for type_, _, _ in told(text)} == {"planned"}


MECHANISMS = [
    ("paper with its year", "Псков с Тарту связывает договор о побратимстве 1986 года.", ["signed 1986"]),
    (
        "paper of old beside its end",
        "Псков во вторник расторг договор о побратимстве с Тарту, подписанный в 1988 году.",
        ["signed 1988", "terminated 2024-05-14"],
    ),
    ("attribute is no deed", "Псков и породнённый с ним Тарту обменялись опытом 3 мая.", ["exists"]),
    ("passive to come", "Псков и Тарту договорились: в июле будет подписано соглашение.", ["planned 2024-07"]),
    (
        "adopted, yet to be signed",
        "Дума Пскова одобрила соглашение о побратимстве с Тарту. Подписать его мэры хотят в июле.",
        ["planned 2024-07"],
    ),
    ("dash for the verb", "Псков породнился с Тарту в 1986 году, с Нарвой — в 1989-м.", ["signed 1986", "signed 1989"]),
    (
        "counted from a length",
        "Десять лет прошло с тех пор, как Псков и Тарту подписали договор о побратимстве.",
        ["signed 2014"],
    ),
    (
        "since when it lasted",
        "Псков приостановил побратимские отношения с Тарту. Они продолжались с 1986 года.",
        ["exists 1986", "suspended"],
    ),
    (
        "refusal of something else",
        "Псков и Тарту — побратимы. Мэр Пскова отказался рассказывать о переговорах.",
        ["exists"],
    ),
    ("regions", "Псков и Тарту — побратимы. Псковская область и Эстония дружат с 1993 года.", ["exists"]),
    (
        "only a topic",
        "Псков и Тарту — побратимы. Вопрос о расторжении договора изучают юристы.",
        ["exists"],
    ),
    ("other side is a region", "Псков и Тарту — побратимы. Мэр подписал соглашение с главой области.", ["exists"]),
    ("word in quotes", "Псков и Тарту дружат. Слово «породнились» мэр назвал поспешным.", ["exists"]),
    (
        "begun long before it ended",
        "Псков приостановил побратимские отношения с Тарту, начавшиеся в 1986-м.",
        ["exists 1986", "suspended"],
    ),
    ("will be next year", "Псков и Тарту подпишут договор о побратимстве в марте.", ["planned 2025-03"]),
    (
        "told again with its day",
        "Псков и Тарту подписали договор о побратимстве. Состоялось это 14 мая в Тарту, где были гости из Пскова.",
        ["signed 2024-05-14"],
    ),
    (
        "decision dated later",
        "Псков расторг договор о побратимстве с Тарту. Решение депутаты приняли в среду.",
        ["terminated 2024-05-15"],
    ),
    ("motion that failed", "Предложение расторгнуть договор о побратимстве с Тарту дума Пскова отклонила.", ["exists"]),
    (
        "paper of a renewal",
        "Псков и Тарту продлили соглашение о побратимстве. Документ во вторник подписали мэры Пскова и Тарту.",
        ["renewed 2024-05-14"],
    ),
    ("partners act", "Псков и Тарту — побратимы. Города-побратимы намерены развивать туризм.", ["exists"]),
    (
        "year of a programme",
        "Псков и Тарту во вторник подписали план сотрудничества на 2025 год.",
        ["signed 2024-05-14"],
    ),
    ("announced guests", "Делегацию побратима, Тарту, ждут в Пскове 20 мая.", ["visited 2024-05-20"]),
]


@pytest.mark.parametrize(("text", "events"), [m[1:] for m in MECHANISMS], ids=[m[0] for m in MECHANISMS])
def test_clause_is_read_for_what_it_asserts(text: str, events: list[str]) -> None:
    assert sorted(f"{type_} {date or ''}".strip() for type_, date, _ in told(text)) == events


def test_other_guests_of_the_festivities_came_on_the_day_of_the_news() -> None:
    text = (
        "Псков и Тарту 14 мая подписали соглашение о побратимстве. "
        "Поздравить Псков приехала и делегация города-побратима Могилёва."
    )
    assert ("visited", "2024-05-14", None) in told(text)

"""An event that no rule dated gets the likeliest date around it, and none that is something else's."""

from __future__ import annotations

import pytest

from kg.evaluate.date_weights import choices, fit, won_and_lost
from kg.extract.dates.likely import RULE, likely_dates, with_likely_dates
from kg.extract.dates.signs import DateSigns
from kg.extract.record import Reading, extract
from kg.extract.signs import ALWAYS, shipped_weights
from kg.model.annotation import ArticleRecord, Event, Partnership, Place
from kg.model.article import Article

SIGNED = "Псков и Тарту подписали договор о побратимстве. Церемония прошла 3 июня в ратуше."
FILLER = "\n\n" + "Мост через реку достроили, и рыбаки довольны. " * 15
SURE = {ALWAYS: 9.0}
NEVER = {ALWAYS: -9.0}


def signs_of(text: str, published: str = "2024-06-05") -> DateSigns:
    return Reading(Article(text=text, language="ru", published=published)).date_signs()


def dates(text: str) -> list[str | None]:
    """The dates from which the one event without a date of a text may choose."""
    article = signs_of(text)
    ((pair, events),) = article.told.items()
    return [d.value for event in events if not event.date for d in likely_dates(article, pair, event)]


def dated(text: str, weights: dict[str, float]) -> list[tuple[str, str | None]]:
    told = with_likely_dates(signs_of(text), weights)
    return [(e.type, e.date) for events in told.values() for e in events]


def test_day_told_behind_an_event_is_taken_where_signs_speak_for_it() -> None:
    text = "Псков и Тарту подписали договор о побратимстве. Делегации беседовали в мае."
    assert dated(text, SURE)[0] == ("signed", "2024-05")
    assert dated(text, NEVER)[0] == ("signed", None)


def test_date_of_a_rule_stays() -> None:
    text = "2 июня Псков и Тарту подписали договор о побратимстве. Встречу назначили на 7 июня."
    assert dated(text, SURE)[0] == ("signed", "2024-06-02")


def test_nearest_and_telling_date_is_the_likeliest() -> None:
    weights = {ALWAYS: 0.0, "nearest": 1.0}
    text = (
        "В апреле были переговоры. Псков и Тарту подписали договор о побратимстве. Гостей было много. В мае — встреча."
    )
    assert dated(text, weights)[0] == ("signed", "2024-04")


def test_event_leads_to_the_sentence_of_its_date() -> None:
    text = "Псков и Тарту подписали договор о побратимстве. Делегации беседовали в мае."
    told = with_likely_dates(signs_of(text), SURE)
    (events,) = told.values()
    assert events[0].tellings[-1].rule == RULE
    assert events[0].tellings[-1].sentence == events[0].tellings[0].sentence + 1


@pytest.mark.parametrize(
    "further",
    [
        "Ярмарка мёда пройдёт 12 июня.",  # of another thing
        "Об этом 4 июня сообщили в мэрии.",  # of saying
        "Мэр, вступивший в должность 10 мая, доволен.",  # of a person
        "Гости осмотрели сквер, разбитый в 2019 году.",  # of a thing
        "Они не приезжали в мае.",  # denied
        "Соглашение об обмене выставками музеи подписали в среду.",  # of others
    ],
)
def test_date_of_something_else_is_no_choice(further: str) -> None:
    assert dates(f"Псков и Тарту подписали договор о побратимстве. {further}") == []


@pytest.mark.parametrize(
    "text",
    [
        "10 мая 2017 года Псков открыл парк. Позже Псков и Тарту подписали договор о побратимстве.",
        "7 июня в Пскове открыли памятник. На церемонию прибыли гости из Тарту, с которым Псков побратался.",
        "ПСКОВ, 5 июня. Псков и Тарту подписали договор о побратимстве.",
    ],
)
def test_event_told_apart_from_the_rest_has_no_choice(text: str) -> None:
    assert dates(text) == []


TRAPS = [
    "Парк разбили в 1898 году.",
    "Выборы прошли в марте.",
    "Пожар случился 7 мая.",
    "Мэра избрали в 2021 году.",
    "Лотман переехал туда в 1950 году.",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_thing_of_a_sentence_that_speaks_of_nothing_else_dates_nothing_in_a_long_article(trap: str) -> None:
    text = f"Псков и Тарту подписали договор о побратимстве. {trap}{FILLER}"
    assert dates(text) == []
    record = extract(Article(text=text, language="ru", published="2024-06-05"))
    assert [e.date for e in record.partnerships[0].events] == [None]


def test_in_a_long_article_what_seems_something_elses_is_a_sign_and_no_bar() -> None:
    aside = "Псков и Тарту подписали договор о побратимстве. Гости осмотрели сквер, разбитый в 2019 году."
    assert dates(aside) == []
    assert dates(aside + FILLER) == ["2019"]
    article = signs_of(aside + FILLER)
    ((pair, events),) = article.told.items()
    (event,) = (e for e in events if e.type == "signed")
    (signs,) = likely_dates(article, pair, event).values()
    assert signs["against.owned"] == 1.0
    assert signs["against.nothing"] == 0.0


def test_what_is_done_has_no_date_ahead() -> None:
    assert dates("Псков и Тарту подписали договор о побратимстве. Делегации встретятся в августе 2025 года.") == []


def test_shipped_weights_hold_what_any_reader_would_say() -> None:
    weights = shipped_weights("date")
    assert weights[ALWAYS] < 0 < weights["near"]
    assert weights["ties_others"] < 0


def test_shipped_weights_date_a_signing_by_its_ceremony() -> None:
    record = extract(Article(text=SIGNED, language="ru", published="2024-06-05"))
    assert [(e.type, e.date) for e in record.partnerships[0].events] == [("signed", "2024-06-03")]


def gold(text: str, date: str | None) -> ArticleRecord:
    between = (Place("Псков", "RU", 504341), Place("Тарту", "EE", 588335))
    events = (Event("signed", date, "sister_city_agreement", (), 1.0),)
    article = Article(text=text, language="ru", published="2024-06-05")
    return ArticleRecord(article, partnerships=(Partnership(between, "sister_city", events, (), (), (), 1.0),))


def test_weights_are_learnt_from_which_dates_gold_has() -> None:
    right = gold("Псков и Тарту подписали договор о побратимстве. Делегации беседовали в мае.", "2024-05")
    wrong = gold("Псков и Тарту подписали договор о побратимстве. Делегации беседовали и в мае.", None)
    articles = list(choices([right, wrong] * 30))
    assert [[c.right for c in own] for own in articles[:2]] == [[(True,)], [(False,)]]
    weights = fit(articles)
    assert won_and_lost(articles, {**weights, ALWAYS: -99.0}) == (0, 0)
    assert won_and_lost(articles, {ALWAYS: 99.0}) == (30, 30)

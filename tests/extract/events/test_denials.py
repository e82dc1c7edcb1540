"""What an article denies is told as a denial, never as an event; what only looks like a denial is none."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import ArticleRecord, record_from_json, record_to_json
from kg.model.article import Article

TWINNING = "соглашение о побратимстве"


def read(text: str, title: str = "") -> ArticleRecord:
    return extract(Article(text, title, "ru", "2024-03-01"))


def denied(text: str) -> set[str]:
    """Everything denied, as "Омск–Павлодар signed 2019"."""
    return {
        " ".join(filter(None, ("–".join(sorted(p.name for p in d.between)), d.type, d.date)))
        for d in read(text).denials
    }


def events(text: str) -> set[str]:
    return {event.type for tie in read(text).partnerships for event in tie.events}


@pytest.mark.parametrize(
    "text",
    [
        f"Мэрия Омска опровергла сообщения: {TWINNING} с Павлодаром подписано не было.",
        "Никакого договора о побратимстве с Павлодаром Омск не подписывал.",
        "Подписания договора о побратимстве между Омском и Павлодаром не было.",
        "Омск и Павлодар так и не подписали соглашение о побратимстве.",
        "Омск и Павлодар не стали подписывать соглашение о побратимстве.",
        "Омск не стал побратимом Павлодара.",
        "Омск и Павлодар никакими соглашениями не связаны.",
        "Мэрия Омска опровергла подписание соглашения о побратимстве с Павлодаром.",
        "Мэр Омска опроверг, что город подписал соглашение о побратимстве с Павлодаром.",
        f"Слухи о том, что Омск и Павлодар подписали {TWINNING}, не соответствуют действительности.",
    ],
)
def test_denied_signing_is_a_denial_and_neither_an_event_nor_a_partnership(text: str) -> None:
    assert denied(text) == {"Омск–Павлодар signed"}
    assert not read(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Омск не разрывал отношений с городом-побратимом Павлодаром, вопреки сообщениям.",
        "Омск отрицает разрыв побратимских отношений с Павлодаром.",
        "Слухи о разрыве побратимских отношений Омска и Павлодара в мэрии опровергли.",
        "Информация о расторжении договора о побратимстве Омска и Павлодара — фейк.",
        "Омск не стал разрывать побратимские отношения с Павлодаром.",
    ],
)
def test_tie_whose_end_is_denied_is_told_as_existing(text: str) -> None:
    assert denied(text) == {"Омск–Павлодар terminated"}
    assert events(text) == {"exists"}


def test_what_is_paused_instead_of_broken_off_is_told_as_both() -> None:
    text = "Омск не разрывает, а приостанавливает побратимские отношения с Павлодаром."
    assert (denied(text), events(text)) == ({"Омск–Павлодар terminated"}, {"suspended"})


def test_delegation_that_did_not_come_is_a_visit_denied() -> None:
    assert denied("Делегация Омска в город-побратим Павлодар так и не приехала.") == {"Омск–Павлодар visited"}


def test_agreement_that_was_not_prolonged_is_a_renewal_denied() -> None:
    assert denied("Омск не продлил соглашение о побратимстве с Павлодаром.") == {"Омск–Павлодар renewed"}


def test_denial_has_the_date_of_what_did_not_happen_and_not_that_of_denying() -> None:
    assert denied("В 2019 году соглашение о побратимстве Омска и Павлодара подписано не было.") == {
        "Омск–Павлодар signed 2019"
    }
    assert denied("5 февраля мэрия Омска опровергла подписание соглашения о побратимстве с Павлодаром.") == {
        "Омск–Павлодар signed"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Омск и Павлодар не только подписали соглашение о побратимстве, но и высадили аллею.", {"signed"}),
        ("Нельзя не отметить подписанное соглашение о побратимстве Омска и Павлодара.", {"exists"}),
        ("Нельзя не отметить подписание соглашения о побратимстве Омска и Павлодара.", None),
        ("Соглашение о побратимстве Омска и Павлодара пока не подписано.", {"planned"}),
        ("Не исключено, что Омск и Павлодар подпишут соглашение о побратимстве.", {"planned"}),
        ("Омск не мог не подписать соглашение о побратимстве с Павлодаром.", None),
        ("Почему Омск и Павлодар не подписали соглашение о побратимстве?", None),
        ("Если Омск и Павлодар не подписали соглашение о побратимстве, грант вернут.", None),
        ("Омск и Павлодар не будут подписывать соглашение о побратимстве.", None),
        ("Омск и Павлодар больше не подписывали соглашений о побратимстве.", None),
        ("Новых соглашений о побратимстве Омск и Павлодар не подписывали.", None),
        ("С 2019 года Омск и Павлодар не продлевали соглашение о побратимстве.", None),
        ("Омск и Павлодар не сразу подписали соглашение о побратимстве.", None),
        ("Мэр Омска не опроверг подписание соглашения о побратимстве с Павлодаром.", None),
        ("Дума Омска не утвердила соглашение о побратимстве с Павлодаром.", None),
    ],
)
def test_what_only_looks_like_a_denial_is_none(text: str, told: set[str] | None) -> None:
    assert denied(text) == set()
    assert told is None or events(text) == told


def test_person_who_did_not_sign_denies_nothing_of_the_cities() -> None:
    text = "Омск и Павлодар подписали соглашение о побратимстве. За столом был и посол, он ничего не подписывал."
    assert denied(text) == set()


def test_words_that_deny_can_be_found_in_the_text() -> None:
    text = "В мэрии прошла встреча. Омск и Павлодар так и не подписали соглашение о побратимстве."
    record = read(text)
    (words,) = record.denials[0].evidence
    assert text[words.span.start : words.span.end] == words.quote == text.split(". ")[1]


def test_record_without_denials_is_written_as_before_and_one_with_them_is_read_back() -> None:
    plain = read("Омск и Павлодар подписали соглашение о побратимстве.")
    assert "denials" not in record_to_json(plain)
    record = read("Омск и Павлодар так и не подписали соглашение о побратимстве.")
    told = record_to_json(record)
    assert (told["relevant"], told["partnerships"]) == (False, [])
    assert record_from_json(told).denials[0].between == record.denials[0].between


def test_report_that_the_article_says_is_refuted_is_not_told_by_it() -> None:
    text = (
        "Телеграм-каналы сообщили, что Омск и Павлодар подписали соглашение о побратимстве. "
        "Мэрия Омска опровергла подписание соглашения с Павлодаром."
    )
    assert denied(text) == {"Омск–Павлодар signed"}
    assert events(text) == set()
    long_ago = "Омск и Павлодар подписали соглашение о побратимстве в 2003 году. "
    assert events(long_ago + text) == {"signed"}


def test_failed_signing_beside_one_that_came_about_is_told_with_it() -> None:
    text = (
        "В 2019 году соглашение о побратимстве Омска и Павлодара подписано не было. "
        "Города подписали соглашение о побратимстве 5 февраля 2024 года."
    )
    assert (denied(text), events(text)) == ({"Омск–Павлодар signed 2019"}, {"signed"})


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и Брест не побратимы.",
        "С Брестом Рязань не побратим и не партнёр.",
    ],
)
def test_who_are_said_to_be_no_partners_are_none(text: str) -> None:
    assert extract(Article(text=text, language="ru", published="2024-06-14")).partnerships == ()


@pytest.mark.parametrize(
    "text", ["Рязань и Брест не только побратимы, они и друзья.", "Рязань и Брест не побратимы, а партнёры."]
)
def test_who_are_more_or_less_than_partners_are_tied(text: str) -> None:
    assert len(extract(Article(text=text, language="ru", published="2024-06-14")).partnerships) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Брест отклонил предложение Рязани породниться.",
        "Рязань отказалась породниться с Брестом.",
        "Депутаты Рязани отклонили идею побратимства с Брестом.",
        "Брест отказал Рязани в побратимстве.",
    ],
)
def test_tie_that_is_turned_down_is_none(text: str) -> None:
    assert extract(Article(text=text, language="ru", published="2024-06-14")).partnerships == ()


@pytest.mark.parametrize(
    "text",
    [
        "Брест отклонил предложение разорвать побратимство с Рязанью.",
        "Брест отказался рассказать о побратимстве с Рязанью.",
        "Рязань и Брест — побратимы. Предложение подписать новый договор Брест отклонил.",
        "Рязань получила от побратима, Бреста, розовый куст.",
    ],
)
def test_tie_goes_on_where_something_else_is_turned_down_or_given(text: str) -> None:
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert [e.type for e in tie.events] == ["exists"]


@pytest.mark.parametrize(
    "text",
    [
        "Если бы не пандемия, Рязань породнилась бы с Брестом.",
        "Слухи о побратимстве Рязани и Бреста в мэрии опровергли.",
        "По числу побратимов Рязань уступает Бресту.",
        "У Рязани побратимов меньше, чем у Бреста.",
        "В отличие от Бреста, у Рязани побратимов нет.",
        "Рязань и Брест ищут побратимов в Азии.",
        "Рязань примет форум городов-побратимов, который в прошлом году проходил в Бресте.",
    ],
)
def test_towns_that_are_likened_counted_or_not_tied_after_all_are_no_pair(text: str) -> None:
    assert extract(Article(text=text, language="ru", published="2024-06-14")).partnerships == ()


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Как и Псков, Рязань дружит с Брестом.", "exists"),
        ("Рязань нашла побратима в Бресте.", "signed"),
        ("Рязань породнилась бы с Брестом, считает мэр.", "planned"),
        ("Рязань не против породниться с Брестом.", "planned"),
        ("Рязань и Брест взяли паузу в партнёрстве.", "suspended"),
    ],
)
def test_tie_that_is_told_beside_likening_or_wishing_is_read(text: str, type_: str) -> None:
    record = extract(Article(text=text, language="ru", published="2024-06-14"))
    ties = {frozenset(p.name for p in t.between): t for t in record.partnerships}
    assert type_ in {e.type for e in ties[frozenset({"Рязань", "Брест"})].events}


@pytest.mark.parametrize(
    "text",
    [
        "Породниться с Брестом Рязани не удалось.",
        "Рязань раздумала породниться с Брестом.",
        "Рязань не сумела породниться с Брестом.",
    ],
)
def test_tie_that_came_to_nothing_is_none(text: str) -> None:
    assert extract(Article(text=text, language="ru", published="2024-06-14")).partnerships == ()

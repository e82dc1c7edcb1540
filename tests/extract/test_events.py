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

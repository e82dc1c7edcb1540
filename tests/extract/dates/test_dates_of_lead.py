"""Dates that one sentence tells for what others tell: papers of a lead, wishes made in the past."""

from __future__ import annotations

from kg.extract.record import extract
from kg.model.article import Article


def dated(text: str, title: str = "", published: str = "2024-08-28") -> set[tuple[str, str | None]]:
    record = extract(Article(text, title, "ru", published))
    return {(event.type, event.date) for tie in record.partnerships for event in tie.events}


def test_day_on_which_several_papers_were_signed_holds_for_each_told_later() -> None:
    text = (
        "Семь соглашений подписано в среду на муниципальном форуме. Гости съехались из двадцати стран. "
        "Погода не подвела. Зал был полон. Кофе кончился. Речи затянулись до обеда. "
        "Дербент с иранским Йездом связал меморандум о взаимопонимании."
    )
    assert dated(text) == {("signed", "2024-08-28")}


def test_one_paper_of_the_lead_dates_no_other_far_below() -> None:
    text = (
        "Соглашение об обмене выставками музеи подписали в среду. Гости съехались из двадцати стран. "
        "Погода не подвела. Зал был полон. Кофе кончился. Речи затянулись до обеда. "
        "Дербент с иранским Йездом связал меморандум о взаимопонимании."
    )
    assert ("signed", "2024-08-28") not in dated(text)


def test_wish_told_in_the_past_is_of_the_month_that_was() -> None:
    text = "Побратимы Волгограда не ушли. В феврале о желании породниться с Волгоградом известил Исфахан."
    assert ("planned", "2022-02") in dated(text, published="2022-03-24")

"""Ends that failed in a vote, or of which no notice came; sentences of our own, published on 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def _types(text: str) -> list[str]:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return [e.type for tie in record.partnerships for e in tie.events]


@pytest.mark.parametrize(
    "text",
    [
        "За разрыв побратимства с Псковом проголосовали 12 депутатов Пярну, против — 15.",
        "За разрыв побратимства с Псковом проголосовали только 10 из 30 депутатов Пярну.",
        "За расторжение договора с Псковом проголосовали 19 депутатов Пярну при необходимых 24.",
        "За расторжение договора с Псковом проголосовал лишь один депутат Пярну.",
    ],
)
def test_end_that_was_outvoted_leaves_the_tie(text: str) -> None:
    assert _types(text) == ["exists"]


@pytest.mark.parametrize(
    "text",
    [
        "За разрыв побратимства с Псковом проголосовали 20 депутатов Пярну, против — трое.",
        "За разрыв побратимства с Псковом проголосовали 15 из 25 депутатов Пярну.",
        "Пярну получил от Пскова уведомление о разрыве побратимских связей.",
    ],
)
def test_end_that_was_voted_or_notified_is_one(text: str) -> None:
    assert _types(text) == ["terminated"]


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Пскова заявил, что уведомления о расторжении соглашения из эстонского Пярну не поступало.",
        "Никаких писем о приостановке партнёрства с Пярну администрация Пскова не получала.",
        "Мэрия Пскова не получала официальных уведомлений от Пярну о прекращении побратимства.",
        "Официального уведомления о прекращении партнёрства с Пярну в Пскове пока нет.",
    ],
)
def test_end_of_which_no_notice_came_leaves_the_tie(text: str) -> None:
    assert _types(text) == ["exists"]

"""What institutions, companies and clubs sign or break off is no deed of their towns."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def types(text: str) -> list[str]:
    """What a text tells of the two towns that it ties first."""
    record = extract(Article(text=text, language="ru", published="2024-06-03"))
    return [e.type for e in record.partnerships[0].events]


@pytest.mark.parametrize(
    "text",
    [
        "В мае музей Вологды и библиотека Мишкольца подписали меморандум.",
        "Клиники двух городов расторгли договор о стажировках.",
        "Завод из Мишкольца расторг договор с вологодской фабрикой.",
        "В 2019 году соглашение подписали школы городов.",
        "«Северсталь» и венгерская компания расторгли контракт.",
        "В 2020 году хоккейный клуб Вологды приостановил сотрудничество с клубом из Мишкольца.",
    ],
)
def test_what_institutions_do_leaves_the_tie_of_their_towns(text: str) -> None:
    assert types(f"Вологда и Мишкольц — побратимы с 1996 года. {text}") == ["exists"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("В мае дума Вологды и собрание Мишкольца подписали меморандум.", "signed"),
        ("Порт на Вологде в мае расторг договор о сотрудничестве с Мишкольцем.", "terminated"),
        ("Союз городов разорван в мае по решению совета Мишкольца.", "terminated"),
    ],
)
def test_what_towns_do_is_their_own(text: str, type_: str) -> None:
    assert type_ in types(f"Вологда и Мишкольц — побратимы с 1996 года. {text}")

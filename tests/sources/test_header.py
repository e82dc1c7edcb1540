"""The head of a newspaper text gives its date and headline; credits are no sentences."""

from __future__ import annotations

import pytest

from kg.sources.dateline import find_date, find_dateline, is_date_line
from kg.sources.header import dated_by_text, parse_header
from tests.sources.samples import ARTICLE


def test_header_of_an_agency_text_is_taken_apart() -> None:
    header = parse_header(ARTICLE)
    assert header.title == "Города подружились"
    assert header.published == "2024-12-05"
    body = ARTICLE[header.start : header.end]
    assert body.startswith("Вольск. 5 декабря.")
    assert body.endswith("в ратуше.")


def test_text_without_a_header_is_all_body() -> None:
    text = "Мэры двух городов подписали соглашение о дружбе.\n\nЦеремония прошла в ратуше."
    header = parse_header(text)
    assert (header.title, header.published, text[header.start : header.end]) == ("", None, text)


def test_single_line_is_never_taken_for_a_headline() -> None:
    header = parse_header("Города подружились")
    assert (header.title, header.start, header.end) == ("", 0, 18)


def test_section_line_stands_in_for_a_missing_headline() -> None:
    header = parse_header("Города подружились | Наша газета\n\nМэры подписали соглашение.")
    assert header.title == "Города подружились | Наша газета"


def test_address_in_the_header_is_kept() -> None:
    header = parse_header("https://example.org/1\nГорода подружились\n\nМэры подписали соглашение.")
    assert (header.url, header.title) == ("https://example.org/1", "Города подружились")


@pytest.mark.parametrize(
    ("paragraph", "day", "month", "year"),
    [
        ("Казань. 5 декабря. ИНТЕРФАКС - Соглашение", 5, 12, None),
        ("МИНСК, 5 дек - РИА Новости. Соглашение", 5, 12, None),
        ("БАКУ, 16 мая. Меморандумы подписаны", 16, 5, None),
        ("МОСКВА, 19 дек. В понедельник, 22 декабря", 19, 12, None),
        ("НИЖНИЙ НОВГОРОД, 3 июня, ТАСС. Мэр", 3, 6, None),
        ("Казань. 5 декабря 2024 г. ИА - Соглашение", 5, 12, 2024),
        ("Казань. 5 декабря 2024 года. Соглашение", 5, 12, 2024),
        ("KAZAN, Dec. 5 (Reuters) - The mayors", 5, 12, None),
        ("Berlin, 5. Dezember 2024 - Die Städte", 5, 12, 2024),
    ],
)
def test_dateline_is_recognized(paragraph: str, day: int, month: int, year: int | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.day, found.month, found.year) == (day, month, year)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Казань, 5 декабря 1997 года подписавшая соглашение, рада гостям.",
        "Казань, 5 декабря принявшая гостей, рада.",
        "Подписано 5 декабря. Мэр доволен.",
        "мэр, 5 декабря. Да.",
        "Соглашение действует.",
        "",
    ],
)
def test_running_text_is_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize(
    "line",
    [
        "Поволжье / Главные события 5 декабря 2024 г. 15:06",
        "5 декабря 2024",
        "05.12.2024 15:06",
        "15:06, 5 декабря 2024 года",
        "Общество | 05.12.2024",
        "Thursday, December 5, 2024",
        "5 de diciembre de 2024",
        "2024年12月5日",
    ],
)
def test_date_line_is_recognized(line: str) -> None:
    found = find_date(line)
    assert is_date_line(line)
    assert found is not None
    assert found.in_year(None) == "2024-12-05"


@pytest.mark.parametrize("line", ["Делегация приедет 5 декабря 2024 года", "5 декабря", "Форум-2024", "31.02"])
def test_headline_with_a_date_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_impossible_day_gives_no_date() -> None:
    assert dated_by_text("", "31.02.2024 10:00\n\nМэры подписали соглашение.", None) is None


def test_dateline_without_a_year_takes_it_from_the_address_of_those_days() -> None:
    text = "БАКУ, 16 мая. Меморандумы подписаны в четверг."
    assert dated_by_text("", text, None) is None
    assert dated_by_text("", text, "https://example.org/2024/05/17/123.html") == "2024-05-16"
    assert dated_by_text("", text, "https://example.org/20240516/a-1.html") == "2024-05-16"
    assert dated_by_text("", text, "https://example.org/2024/09/17/123.html") is None


def test_dateline_without_a_year_takes_it_from_the_header() -> None:
    assert dated_by_text("", "Архив 2019\n\nБАКУ, 16 мая. Меморандумы подписаны.", None) == "2019-05-16"


def test_dateline_with_a_year_dates_a_text() -> None:
    assert dated_by_text("Заголовок", "Вольск. 5 декабря 2024 года. Мэры подписали.", None) == "2024-12-05"

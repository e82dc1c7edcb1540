"""Arithmetic of dates as newspapers use them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import (
    month_of_week,
    months_before,
    nearest_year,
    parse_date,
    season_year,
    valid_day,
    weekday_near,
)

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("text", [None, "", "2024", "2024-12", "yesterday", "2024-02-30"])
def test_only_a_whole_day_is_a_day(text: str | None) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("month", "day", "ahead", "year"),
    [(10, 7, False, 2024), (12, 20, False, 2024), (1, 20, False, 2024), (1, 20, True, 2025), (12, 5, True, 2024)],
)
def test_a_day_without_a_year_is_the_nearest(month: int, day: int, ahead: bool, year: int) -> None:
    assert nearest_year(month, day, date(2024, 12, 5), ahead=ahead) == year


def test_far_ahead_in_a_text_that_looks_back_is_last_year() -> None:
    assert nearest_year(11, 20, date(2024, 3, 1), ahead=False) == 2023


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_looking_ahead_never_gives_the_past(published: date, month: int, day: int) -> None:
    assert date(nearest_year(month, day, published, ahead=True), month, day) >= published


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_looking_back_gives_at_most_the_next_month(published: date, month: int, day: int) -> None:
    found = date(nearest_year(month, day, published, ahead=False), month, day)
    assert found - published <= timedelta(days=62)
    assert published - found <= timedelta(days=366)


@given(days, st.integers(0, 6))
def test_a_weekday_is_within_a_week(published: date, weekday: int) -> None:
    back = weekday_near(weekday, published, ahead=False)
    forward = weekday_near(weekday, published, ahead=True)
    assert back.weekday() == forward.weekday() == weekday
    assert published - timedelta(days=6) <= back <= published <= forward <= published + timedelta(days=6)


@given(days, st.integers(0, 200))
def test_months_are_counted_over_years(published: date, months: int) -> None:
    year, month = map(int, months_before(published, months).split("-"))
    assert (published.year * 12 + published.month) - (year * 12 + month) == months


def test_a_month_before_january_is_december() -> None:
    assert months_before(date(2024, 1, 31), 1) == "2023-12"


def test_no_calendar_has_the_thirtieth_of_february() -> None:
    assert valid_day(2024, 2, 30) is None
    assert valid_day(2024, 2, 29) == "2024-02-29"


@pytest.mark.parametrize(
    ("season", "ahead", "year"), [("spring", False, 2024), ("autumn", False, 2023), ("autumn", True, 2024)]
)
def test_a_season_is_the_last_that_has_begun(season: str, ahead: bool, year: int) -> None:
    assert season_year(season, date(2024, 5, 1), ahead=ahead) == year


def test_a_week_over_two_months_is_of_the_month_that_holds_most_of_it() -> None:
    assert month_of_week(date(2024, 11, 30)) == "2024-11"
    assert month_of_week(date(2024, 10, 31)) == "2024-10"
    assert month_of_week(date(2024, 7, 31)) == "2024-08"

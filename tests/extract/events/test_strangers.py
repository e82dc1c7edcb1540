"""A sentence that goes on about somebody else's town tells nothing of the pair told before."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Магистрат", {"signed", "terminated"}),
        ("Магистрат Вальдорфхайма", {"signed"}),
        ("Немецкий город", {"signed"}),
    ],
)
def test_end_told_of_a_stranger_is_not_the_end_of_the_tie_told_before(who: str, told: set[str]) -> None:
    text = f"Омск и Павлодар стали побратимами в 1997 году. {who} разорвал отношения в 2022 году."
    record = extract(Article(text, "", "ru", "2024-06-05"))
    assert {event.type for tie in record.partnerships for event in tie.events} == told

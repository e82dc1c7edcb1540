"""A pair that has lost its verb has the deed, the paper and its own date of the pair before."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

Told = dict[str, list[tuple[str, str | None, str | None]]]


def told(text: str) -> Told:
    """The types, dates and papers of what happened to each pair, by the names of the two."""
    ties = extract(Article(text, language="ru", published="2024-06-05")).partnerships
    return {"–".join(sorted(m.name for m in t.between)): [(e.type, e.date, e.document) for e in t.events] for t in ties}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Тверь и Псков подписали соглашения: первая — с Бергамо, второй — с Тарту.", (None, None)),
        ("Псков и Тверь подписали соглашения: первый — с Тарту, вторая — с Бергамо.", (None, None)),
        ("В 2019 году Тверь подписала соглашение с Бергамо, в 2020-м Псков — с Тарту.", ("2019", "2020")),
        ("Весной 2021 года Тверь подписала соглашение с Бергамо, в 2022-м Псков — с Тарту.", ("2021", "2022")),
    ],
)
def test_pair_without_verb_has_the_deed_of_the_pair_before(text: str, dates: tuple[str | None, str | None]) -> None:
    assert told(text) == {
        "Бергамо–Тверь": [("signed", dates[0], "agreement")],
        "Псков–Тарту": [("signed", dates[1], "agreement")],
    }


def test_paper_of_its_own_stays_its_own() -> None:
    text = "Тверь подписала соглашение с Бергамо, а Псков — меморандум с Тарту."
    assert told(text) == {
        "Бергамо–Тверь": [("signed", None, "agreement")],
        "Псков–Тарту": [("signed", None, "memorandum")],
    }

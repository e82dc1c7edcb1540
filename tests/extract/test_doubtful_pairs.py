"""Pairs that an article hardly ties are left out; sentences of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.evaluate.pair_weights import first_readings, fit, pairs_told, told_and_right
from kg.extract.doubtful_pairs import RULE, signs_of_pairs, without_doubtful_pairs
from kg.extract.record import Reading
from kg.extract.signs import ALWAYS, shipped_weights
from kg.model.annotation import ArticleRecord, record_to_json
from kg.model.article import Article

FILLER = "На площади играл оркестр, дети запускали змеев, а пекари раздавали хлеб с тмином. " * 8
TWO_PAIRS = (
    "Мэр Твери Ирина Лугова и бургомистр Оснабрюка подписали 3 июня 2024 года договор о побратимстве. "
    "С Безансоном у Твери соглашение о сотрудничестве. "
)


def read(text: str) -> ArticleRecord:
    """What the rules read, doubtful or not."""
    return Reading(Article(text, language="ru", published="2024-06-05", title="Тверь и её друзья")).record()


def pairs(record: ArticleRecord) -> set[str]:
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


def test_pair_that_is_hardly_tied_is_left_out_with_its_reason() -> None:
    record = read(TWO_PAIRS + FILLER)
    assert pairs(record) == {"Оснабрюк–Тверь", "Безансон–Тверь"}
    kept = without_doubtful_pairs(record, {ALWAYS: 3.0, "kind.cooperation": -9.0})
    assert pairs(kept) == {"Оснабрюк–Тверь"}
    assert kept.officials == record.officials
    (decision,) = kept.decisions[len(record.decisions) :]
    assert decision.rule == RULE
    assert decision.span is not None
    assert decision.decided == "Тверь–Безансон left out, likely to 0.00"


def test_of_an_article_that_ties_nobody_nothing_is_told() -> None:
    kept = without_doubtful_pairs(read(TWO_PAIRS + FILLER), {ALWAYS: -3.0})
    assert not kept.relevant
    assert kept.officials == ()
    assert kept.organizations == ()


def test_note_is_left_as_it_is() -> None:
    record = read(TWO_PAIRS)
    assert record.relevant
    assert without_doubtful_pairs(record, {ALWAYS: -9.0}) is record


def test_record_without_doubtful_pairs_is_the_one_that_was_read() -> None:
    record = read(TWO_PAIRS + FILLER)
    assert without_doubtful_pairs(record, {ALWAYS: 9.0}) is record


def test_only_pair_of_an_article_is_known_as_such() -> None:
    signs = [found for _, found in signs_of_pairs(read(TWO_PAIRS + FILLER))]
    assert all("alone" not in found for found in signs)
    ((_, alone),) = signs_of_pairs(read(TWO_PAIRS.split(". ")[0] + ". " + FILLER))
    assert alone["alone"] == 1.0
    assert set(shipped_weights("pair")) & set(alone)


@pytest.fixture
def readings(tmp_path: Path) -> tuple[Path, Path]:
    """Gold records of three articles, one held out, and what was told of them at first: of each, two pairs."""
    told = read(TWO_PAIRS + FILLER)
    gold, first = tmp_path / "gold", tmp_path / "first"
    gold.mkdir()
    first.mkdir()
    place = {"Тверь": ("RU", 480060), "Оснабрюк": ("DE", 2856883)}
    between = [{"name": name, "country": country, "geonames": id_} for name, (country, id_) in place.items()]
    tie: dict[str, object] = {"between": between, "kind": "sister_city", "events": [], "sectors": [], "signatories": []}
    article: dict[str, object] = {"url": None, "language": "ru", "published": "2024-06-05", "title": told.article.title}
    article |= {
        "text": told.article.text,
        "relevant": True,
        "partnerships": [tie],
        "officials": [],
        "organizations": [],
    }
    ids = ("rux-9001", "rux-9005", "rux-9006")
    lines = [json.dumps({"id": id_, **article}, ensure_ascii=False) for id_ in ids]
    (gold / "ru-90.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ties = record_to_json(told)["partnerships"]
    read_first = [json.dumps({"id": id_, "partnerships": ties}, ensure_ascii=False) for id_ in ids]
    (first / "ru-90.jsonl").write_text("\n".join(read_first), encoding="utf-8")
    return first, gold


def test_first_readings_are_judged_by_gold_and_held_out_articles_are_not(readings: tuple[Path, Path]) -> None:
    judged = list(pairs_told(first_readings(*readings)))
    assert [[pair.is_right for pair in own] for own in judged] == [[True, False], [True, False]]


def test_weights_of_first_readings_leave_out_what_was_wrong(readings: tuple[Path, Path]) -> None:
    judged = list(pairs_told(first_readings(*readings))) * 40
    weights = fit(judged)
    assert told_and_right(judged, weights, 0.0) == (160, 80)
    assert told_and_right(judged, weights) == (80, 80)

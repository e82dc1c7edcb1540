"""Pairs that an article hardly ties are left out; sentences of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.evaluate.first_readings import first_reading_of, first_readings, main
from kg.evaluate.pair_weights import fit, pairs_told, told_and_right
from kg.extract.doubtful_pairs import LET_GO, LIKELY, RULE, Stands, least_likely, signs_of_pairs, without_doubtful_pairs
from kg.extract.record import Reading
from kg.extract.signs import ALWAYS, shipped_weights
from kg.model.annotation import ArticleRecord, record_to_json
from kg.model.article import Article

FILLER = "На площади играл оркестр, дети запускали змеев, а пекари раздавали хлеб с тмином. " * 8
TWO_PAIRS = (
    "Мэр Твери Ирина Лугова и бургомистр Оснабрюка подписали 3 июня 2024 года договор о побратимстве. "
    "С Безансоном у Твери соглашение о сотрудничестве. "
)


def read(text: str) -> tuple[ArticleRecord, Stands]:
    """What the rules read, doubtful or not, and how the two of each pair stand."""
    reading = Reading(Article(text, language="ru", published="2024-06-05", title="Тверь и её друзья"))
    record = reading.record()
    return record, reading.stands(record)


def pairs(record: ArticleRecord) -> set[str]:
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


def test_pair_that_is_hardly_tied_is_left_out_with_its_reason() -> None:
    record, stands = read(TWO_PAIRS + FILLER)
    assert pairs(record) == {"Оснабрюк–Тверь", "Безансон–Тверь"}
    kept = without_doubtful_pairs(record, stands, {ALWAYS: 3.0, "kind.cooperation": -9.0})
    assert pairs(kept) == {"Оснабрюк–Тверь"}
    assert kept.officials == record.officials
    (decision,) = kept.decisions[len(record.decisions) :]
    assert decision.rule == RULE
    assert decision.span is not None
    assert decision.decided == "Тверь–Безансон left out, likely to 0.00"


def test_of_an_article_that_ties_nobody_nothing_is_told() -> None:
    kept = without_doubtful_pairs(*read(TWO_PAIRS + FILLER), {ALWAYS: -3.0})
    assert not kept.relevant
    assert kept.officials == ()
    assert kept.organizations == ()


def test_note_is_left_as_it_is() -> None:
    record, stands = read(TWO_PAIRS)
    assert record.relevant
    assert without_doubtful_pairs(record, stands, {ALWAYS: -9.0}) is record


def test_record_without_doubtful_pairs_is_the_one_that_was_read() -> None:
    record, stands = read(TWO_PAIRS + FILLER)
    assert without_doubtful_pairs(record, stands, {ALWAYS: 9.0}) is record


def test_only_pair_of_an_article_is_known_as_such() -> None:
    signs = [found for _, found in signs_of_pairs(*read(TWO_PAIRS + FILLER))]
    assert all("alone" not in found for found in signs)
    ((_, alone),) = signs_of_pairs(*read(TWO_PAIRS.split(". ")[0] + ". " + FILLER))
    assert alone["alone"] == 1.0
    assert set(shipped_weights("pair")) & set(alone)


def test_partner_that_stands_where_the_way_leads_through_is_known_as_such() -> None:
    passing = "Мэр Твери Ирина Лугова и бургомистр Оснабрюка подписали договор о побратимстве. Ехали через Брест. "
    ((tie, signs),) = signs_of_pairs(*read(passing + FILLER))
    assert {place.name for place in tie.between} == {"Тверь", "Оснабрюк"}
    assert signs["stands.abroad"] == 1.0
    assert signs["stands.together"] > 0
    assert "stands.as_waypoint" not in signs
    assert set(shipped_weights("pair")) & {sign for sign in signs if sign.startswith("stands.")}


def test_article_keeps_its_likeliest_pair_unless_that_is_hardly_told() -> None:
    between = (LET_GO + LIKELY) / 2
    assert least_likely([0.1, between]) == between
    assert least_likely([0.1, LET_GO / 2]) == LET_GO
    assert least_likely([0.1, 0.9]) == LIKELY
    assert least_likely([between]) == between


@pytest.fixture
def readings(tmp_path: Path) -> tuple[Path, Path]:
    """Gold records of three articles, one held out, and what was told of them at first: of each, two pairs."""
    told, stands = read(TWO_PAIRS + FILLER)
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
    for row, own in zip(ties, told.partnerships, strict=True):
        row["standing"] = dict(stands[own.between])
    read_first = [json.dumps({"id": id_, "partnerships": ties}, ensure_ascii=False) for id_ in ids]
    (first / "ru-90.jsonl").write_text("\n".join(read_first), encoding="utf-8")
    return first, gold


def test_first_readings_are_judged_by_gold_and_held_out_articles_are_not(readings: tuple[Path, Path]) -> None:
    judged = list(pairs_told(first_readings(*readings)))
    assert [[pair.is_right for pair in own] for own in judged] == [[True, False], [True, False]]


def test_weights_of_first_readings_leave_out_what_was_wrong(readings: tuple[Path, Path]) -> None:
    judged = list(pairs_told(first_readings(*readings))) * 40
    weights = fit(judged)
    assert told_and_right(judged, weights) == (80, 80)


def test_what_is_kept_of_a_first_reading_is_what_was_read(readings: tuple[Path, Path]) -> None:
    first, gold = readings
    kept = [first_reading_of(reading.gold) for reading in first_readings(first, gold)]
    (first / "ru-90.jsonl").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in kept), encoding="utf-8")
    again = list(first_readings(first, gold))
    assert [pairs(reading.read) for reading in again] == [{"Оснабрюк–Тверь", "Безансон–Тверь"}] * 2
    assert all(reading.stands[tie.between]["told"] == 1.0 for reading in again for tie in reading.read.partnerships)


def test_article_is_read_first_only_once(
    readings: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, gold = readings
    monkeypatch.setattr("kg.evaluate.first_readings.FIRST_READINGS", first)
    (gold / "ru-91.jsonl").write_text((gold / "ru-90.jsonl").read_text(encoding="utf-8"), encoding="utf-8")
    kept = (first / "ru-90.jsonl").read_text(encoding="utf-8")
    main([str(gold / "ru-90.jsonl"), str(gold / "ru-91.jsonl")])
    assert (first / "ru-90.jsonl").read_text(encoding="utf-8") == kept
    assert len((first / "ru-91.jsonl").read_text(encoding="utf-8").splitlines()) == 3
    said = capsys.readouterr().out.splitlines()
    assert "there already" in said[0]
    assert said[1].endswith("3 articles")

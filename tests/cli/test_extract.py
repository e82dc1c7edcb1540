"""`kg extract`: articles in, records out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.articles import PLANNED, SIGNED, write_articles, write_bad_files
from tests.cli.conftest import Run


def test_record_quotes_the_article_word_for_word(kg: Run, tmp_path: Path) -> None:
    done = kg("extract", write_articles(tmp_path) / "signed.md")
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    (tie,) = record["partnerships"]
    assert {place["name"] for place in tie["between"]} == {"Казань", "Минск"}
    for event in tie["events"]:
        for evidence in event["evidence"]:
            told = record["title"] if evidence.get("field") == "title" else record["text"]
            assert told[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_folder_gives_one_line_an_article(kg: Run, tmp_path: Path) -> None:
    done = kg("extract", write_articles(tmp_path))
    assert [json.loads(line)["relevant"] for line in done.stdout.splitlines()] == [True, True, False]


def test_article_comes_from_standard_input(kg: Run) -> None:
    done = kg("extract", "-", stdin=SIGNED)
    assert json.loads(done.stdout)["title"] == "Казань и Минск стали городами-побратимами"


def test_planned_tie_is_extracted_as_planned(kg: Run) -> None:
    record = json.loads(kg("extract", "-", stdin=PLANNED).stdout)
    assert {event["type"] for tie in record["partnerships"] for event in tie["events"]} == {"planned"}


def test_explain_names_the_rules_and_the_words(kg: Run) -> None:
    done = kg("extract", "--explain", "-", stdin=SIGNED)
    assert done.returncode == 0
    assert "signed" in done.stdout
    assert "«" in done.stdout


def test_bad_files_cost_one_line_each_and_the_rest_goes_on(kg: Run, tmp_path: Path) -> None:
    write_articles(tmp_path)
    done = kg("extract", write_bad_files(tmp_path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 3
    told = done.stderr.splitlines()
    for name in ("empty.txt", "binary.txt", "huge.txt", "broken.jsonl"):
        assert sum(name in line for line in told) == 1, done.stderr


def test_missing_file_is_said(kg: Run, tmp_path: Path) -> None:
    done = kg("extract", tmp_path / "nothing.txt")
    assert done.returncode == 1
    assert "no such file" in done.stderr


def test_unknown_language_is_said(kg: Run) -> None:
    done = kg("extract", "-", stdin="---\nlanguage: xx\ntitle: T\n---\nКазань и Минск стали городами-побратимами.\n")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "xx" in done.stderr


def test_output_goes_to_the_named_file(kg: Run, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "records.jsonl"
    done = kg("extract", "-", "-o", target, stdin=SIGNED)
    assert done.stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["relevant"]


@pytest.mark.parametrize("hostile", ["\x1b]0;owned\x07.txt", "a\nb.txt"])
def test_file_name_cannot_steer_the_terminal(kg: Run, tmp_path: Path, hostile: str) -> None:
    (tmp_path / hostile).write_bytes(b"")
    done = kg("extract", tmp_path / hostile)
    assert "\x1b" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_article_without_a_date_keeps_its_relative_dates_open(kg: Run, tmp_path: Path) -> None:
    text = (
        "В прошлом году Казань и Минск подписали соглашение о побратимских связях. Вчера мэр Минска прибыл в Казань.\n"
    )
    done = kg("extract", "-", stdin=text)
    assert (done.returncode, done.stderr) == (0, "")
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record["published"] is None
    (partnership,) = record["partnerships"]
    assert {event["date"] for event in partnership["events"]} == {None}
    ingested = kg("--store", tmp_path / "g.kg", "ingest", "-", stdin=text)
    assert ingested.returncode == 0
    assert ingested.stderr.count("\n") == 1
    assert "0 refused" in ingested.stderr
    assert "без даты" in kg("--store", tmp_path / "g.kg", "explain", "Казань", "--lang", "ru").stdout

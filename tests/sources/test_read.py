"""Articles are read from files, folders, archives and standard input; what cannot be read is a problem, and told."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import time
from pathlib import Path

import pytest

from kg.limits import MAX_ARTICLE_CHARS, MAX_LINE_BYTES
from kg.model.article import Article
from kg.sources.base import InputProblem
from kg.sources.read import read_articles, read_stream
from tests.sources.samples import ARTICLE, PAGE, RUSSIAN

ROW = {"id": "ru-1", "url": "https://example.org/1", "language": "ru", "published": "2024-12-05", "title": "Заголовок"}


def the_article(found: list[Article | InputProblem]) -> Article:
    (article,) = found
    assert isinstance(article, Article), article
    return article


def the_problem(found: list[Article | InputProblem]) -> InputProblem:
    (problem,) = found
    assert isinstance(problem, InputProblem), problem
    return problem


def read_bytes(raw: bytes, name: str = "-") -> list[Article | InputProblem]:
    return list(read_stream(io.BytesIO(raw), name))


def json_line(**fields: object) -> bytes:
    return json.dumps(ROW | {"text": RUSSIAN[0]} | fields, ensure_ascii=False).encode() + b"\n"


def test_plain_text_file_gives_headline_date_and_body(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(ARTICLE.replace("\n", "\r\n").replace("©", "(c) ©").encode())
    article = the_article(list(read_articles([str(tmp_path / "a.txt")])))
    assert (article.title, article.published) == ("Города подружились", "2024-12-05")
    assert article.text.split("\n") == [
        "Вольск. 5 декабря. НАША ГАЗЕТА - Соглашение о дружбе подписали мэры двух городов.",
        "",
        "Церемония прошла в ратуше.",
    ]


def test_front_matter_gives_the_fields_and_the_text_stays_whole(tmp_path: Path) -> None:
    text = "Короткая строка без точки\n\nМэры подписали соглашение."
    front = '---\nid: ru-7\ntitle: "Да: нет"\ndate: 2024-12-05\nurl: https://example.org/7\nlanguage: ru\n---\n\n'
    (tmp_path / "a.md").write_text(front + text + "\n", encoding="utf-8")
    article = the_article(list(read_articles([str(tmp_path / "a.md")])))
    assert article.text == text
    assert (article.title, article.published, article.language) == ("Да: нет", "2024-12-05", "ru")
    assert (article.url, article.external_id) == ("https://example.org/7", "ru-7")


def test_first_heading_of_markdown_is_the_headline(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ndate: 2024-12-05\n---\n# Города подружились\n\nМэры подписали.", encoding="utf-8"
    )
    article = the_article(list(read_articles([tmp_path / "a.md"])))
    assert (article.title, article.text, article.published) == ("Города подружились", "Мэры подписали.", "2024-12-05")


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("title: [1, 2", "malformed"),
        ("- a\n- b", "malformed"),
        ("title: [a, b]", "malformed"),
        ("a: &x [1]\nb: *x", "malformed"),
        ("title: !!python/object/apply:os.system ['true']", "malformed"),
        ("date: вчера", "malformed"),
        ("a: " + "[" * 3_000, "malformed"),
        ("title: " + "x" * 20_000, "too-large"),
    ],
)
def test_bad_front_matter_is_told(front: str, code: str) -> None:
    assert the_problem(read_bytes(f"---\n{front}\n---\nМэры подписали соглашение.".encode())).code == code


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
def test_html_page_gives_its_article(encoding: str) -> None:
    article = the_article(read_bytes(PAGE.format(charset=encoding).encode(encoding)))
    assert (article.title, article.published) == ("Города подружились", "2024-12-05")
    assert (article.url, article.language) == ("https://example.org/news/1", "ru")
    assert article.text.startswith("Вольск. Соглашение о дружбе")
    assert "Главная" not in article.text
    assert "Фото" not in article.text


def test_language_of_a_page_is_that_of_its_words() -> None:
    article = the_article(read_bytes(PAGE.replace('lang="ru"', 'lang="en-US"').format(charset="utf-8").encode()))
    assert article.language == "ru"


def test_page_without_a_date_has_none_whatever_the_clock() -> None:
    page = PAGE.replace("2024-12-05T23:30:00+03:00", "").format(charset="utf-8")
    page = page.replace("в четверг", "12 мая 2019 года (12.05.2019)")
    assert the_article(read_bytes(page.encode())).published is None


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kamchatka", "America/Los_Angeles", "Asia/Kathmandu", "Etc/GMT+12"])
def test_dates_do_not_depend_on_the_time_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        raws = (PAGE.format(charset="utf-8").encode(), ARTICLE.encode(), json_line(published="2024-12-05T00:10:00Z"))
        assert [the_article(read_bytes(raw)).published for raw in raws] == ["2024-12-05"] * 3
    finally:
        monkeypatch.undo()
        time.tzset()


def test_json_line_is_kept_as_it_was_read() -> None:
    text = " Мэры\r\nподписали  соглашение.\u2028 "
    article = the_article(read_bytes(json_line(text=text, partnerships=[], relevant=True)))
    assert article.text == text
    assert (article.external_id, article.url, article.title) == ("ru-1", "https://example.org/1", "Заголовок")
    assert (article.language, article.published, article.source) == ("ru", "2024-12-05", "-:1")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "koi8-r", "utf-16"])
def test_json_lines_are_read_in_other_encodings(encoding: str) -> None:
    raw = (json_line() + json_line(id="ru-2")).decode().encode(encoding)
    assert [a.external_id for a in read_bytes(raw, "a.jsonl") if isinstance(a, Article)] == ["ru-1", "ru-2"]


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (b'{"text": "a', "malformed", "JSON"),
        (b'["text"]', "malformed", "no JSON object"),
        (b"{}", "malformed", "no text"),
        (b'{"text": 5}', "malformed", "`text`"),
        (b'{"text": "   "}', "malformed", "no text"),
        (b'{"text": "\\ud800"}', "malformed", "surrogate"),
        (b'{"text": "a", "published": "5.12"}', "malformed", "published"),
        (b'{"text": "a", "published": "2024-02-31"}', "malformed", "published"),
        (b'{"text": "a", "url": ["x"]}', "malformed", "`url`"),
        (b'{"text": "a", "id": ' + b"9" * 5_000 + b"}", "malformed", "JSON"),
        (b'{"text": ' + b"[" * 100_000, "malformed", "nested"),
        (b'{"text": "' + b"a" * (MAX_ARTICLE_CHARS + 1) + b'"}', "too-large", "500,001"),
        (b'{"text": "' + b"a" * MAX_LINE_BYTES + b'"}', "too-large", "line"),
        (b'{"text": "a", "title": "' + b"a" * 3_000 + b'"}', "too-large", "`title`"),
        (b"\x00\x01\x02", "unsupported-media", "binary"),
    ],
)
def test_broken_line_is_told_and_the_rest_goes_on(line: bytes, code: str, told: str) -> None:
    first, second, third = read_bytes(json_line() + line + b"\n" + json_line(id="ru-3"), "news.jsonl")
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert isinstance(second, InputProblem)
    assert (second.source, second.code) == ("news.jsonl:2", code)
    assert told in second.message
    assert "\n" not in second.message


@pytest.mark.parametrize("published", [None, "", "2024-12-05T23:59:00+03:00", "2024-12-05 10:00"])
def test_publication_with_a_time_keeps_the_day_that_was_told(published: str | None) -> None:
    article = the_article(read_bytes(json_line(published=published)))
    assert article.published == ("2024-12-05" if published else None)


def test_language_tag_is_shortened_and_number_is_an_id() -> None:
    article = the_article(read_bytes(json_line(language="ru-RU", id=17)))
    assert (article.language, article.external_id) == ("ru", "17")


def test_gzip_is_read_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json_line()))
    (tmp_path / "b.jsonl").write_bytes(gzip.compress(json_line()) + gzip.compress(json_line(id="ru-2")))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(ARTICLE.encode()))
    found = list(read_articles([tmp_path]))
    assert [a.external_id for a in found if isinstance(a, Article)] == ["ru-1", "ru-1", "ru-2", None]


def test_folder_is_read_in_sorted_order_with_its_subfolders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", "c.html", ".hidden.txt", "record.json", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE if name.endswith("html") else f"Мэры подписали соглашение {name}.", "utf-8")
    names = [Path(a.source).relative_to(tmp_path).as_posix() for a in read_articles([tmp_path])]
    assert names == ["a/y.md", "a/z.txt", "b.txt", "c.html"]


def test_links_that_leave_the_folder_are_told_and_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    for folder in (outside, inside):
        folder.mkdir()
        (folder / "a.txt").write_text("Мэры подписали соглашение.", encoding="utf-8")
    (inside / "b.txt").symlink_to(outside / "a.txt")
    (inside / "c.txt").symlink_to(inside / "a.txt")
    (inside / "d.txt").symlink_to(inside / "gone.txt")
    (inside / "e").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    os.mkfifo(inside / "pipe.txt")
    found = list(read_articles([inside]))
    assert [Path(a.source).name for a in found] == ["a.txt", "b.txt", "c.txt", "d.txt", "pipe.txt"]
    assert [a.code for a in found if isinstance(a, InputProblem)] == ["forbidden-address", "input", "input"]


@pytest.mark.parametrize(
    ("path", "code"),
    [("gone.txt", "input"), ("a\0b.txt", "input"), ("https://example.org/", "unsupported-media"), ("x" * 300, "input")],
)
def test_path_that_cannot_be_read_is_told(path: str, code: str) -> None:
    assert the_problem(list(read_articles([path]))).code == code


def test_empty_folder_is_told(tmp_path: Path) -> None:
    assert the_problem(list(read_articles([tmp_path]))).code == "malformed"


@pytest.mark.parametrize("raw", [json_line(), ARTICLE.encode(), PAGE.encode(), gzip.compress(json_line())])
def test_standard_input_is_told_by_its_first_bytes(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    article = the_article(list(read_articles(["-"])))
    assert article.title in ("Заголовок", "Города подружились")


def test_text_that_starts_with_a_brace_is_text() -> None:
    article = the_article(read_bytes("{Прим. ред.} Мэры подписали соглашение.".encode()))
    assert article.text.startswith("{Прим")


def test_bad_files_do_not_keep_the_good_ones_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "1-empty.txt").write_bytes(b"")
    (tmp_path / "2-binary.txt").write_bytes(os.urandom(5_000))
    (tmp_path / "3-long.txt").write_bytes(b"a" * 20_000_000)
    (tmp_path / "4-longer.txt").write_bytes(b"a" * 30_000_000)
    (tmp_path / "5-broken.jsonl").write_bytes(b'{"text": \n' + json_line())
    (tmp_path / "6-good.txt").write_text(ARTICLE, encoding="utf-8")
    found = list(read_articles([tmp_path]))
    codes = [a.code if isinstance(a, InputProblem) else "article" for a in found]
    assert codes == ["malformed", "unsupported-media", "too-large", "too-large", "malformed", "article", "article"]

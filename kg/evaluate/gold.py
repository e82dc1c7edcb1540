"""Gold records: from JSON Lines, or from a folder of sample articles with their records beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import ExtractionError, InputError, Malformed
from kg.extract.record import extract
from kg.model.annotation import ArticleRecord, record_from_json
from kg.model.article import Article
from kg.sources.read import read_articles
from kg.text.language import with_language


def read_gold(path: Path) -> Iterator[ArticleRecord]:
    """The gold records of a JSON Lines file, of a folder of such files, or of a folder of samples (NAME.md, NAME.json).

    Files are read in the order of their names.

    Raises:
        Malformed: a record is broken (told with its file and line), or a sample's article cannot be read.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        yield from _read_folder(path)
    for file in files:
        yield from _read_lines(file)


def extract_again(record: ArticleRecord) -> ArticleRecord:
    """What is read from the article of a record; an article that is refused tells nothing."""
    try:
        return extract(with_language(record.article))
    except (InputError, ExtractionError):
        return ArticleRecord(record.article)


def _read_lines(path: Path) -> Iterator[ArticleRecord]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _record(line, f"{path}, line {number}")


def _read_folder(folder: Path) -> Iterator[ArticleRecord]:
    for file in sorted(folder.glob("*.json")):
        text = file.with_suffix(".md")
        article = next(iter(read_articles([text])), None)
        if not isinstance(article, Article):
            raise Malformed(f"{text}: {article.message if article else 'no article.'}")
        told = {"title": article.title, "text": article.text, "url": article.url}
        record = _record(json.dumps({**_object(file), **told}), str(file))
        yield replace(record, article=replace(record.article, source=str(text)))


def _object(file: Path) -> dict[str, object]:
    found = _parse(file.read_text(encoding="utf-8"), str(file))
    if not isinstance(found, dict):
        raise Malformed(f"{file}: not an article record.")
    return found


def _record(line: str, where: str) -> ArticleRecord:
    found = _parse(line, where)
    try:
        return record_from_json(found)  # type: ignore[arg-type]  # anything else than an object is refused there
    except ValueError as error:
        raise Malformed(f"{where}: {error}.") from error


def _parse(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Malformed(f"{where}: {error}.") from error

"""Plain sentences of news, each with what it tells: `tests/extract/plain_sentences/*.jsonl`.

Each line has a short article and the pairs that it tells with their events (type and date); an empty list of pairs
tells of no partnership. They were written to find constructions that were read wrong, with contrasts that look alike
and were read right. Lines with `"weak": true` are still read otherwise: known weak points, counted in docs/reading.md.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.sameness import telling_events
from kg.extract.record import extract
from kg.model.article import Article

FOLDER = Path(__file__).parent / "plain_sentences"


def sentences() -> dict[str, list[dict[str, Any]]]:
    """The lines of all files by file and construction."""
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for file in sorted(FOLDER.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            groups[f"{file.stem}: {told['group']}"].append(told)
    return dict(groups)


SENTENCES = sentences()


def expected(told: dict[str, Any]) -> dict[frozenset[str], list[tuple[str, str]]]:
    """Each pair with its events, without an undated `exists` beside others."""
    pairs = {}
    for pair, events in told["expect"].items():
        telling = [e for e in events if tuple(e) != ("exists", None)] or events[:1]
        pairs[key(*pair.split("–"))] = sorted((type_, date or "") for type_, date in telling)
    return pairs


def read(told: dict[str, Any]) -> dict[frozenset[str], list[tuple[str, str]]]:
    """What is read of a line, in the same form."""
    record = extract(Article(told["text"], language="ru", title=told["title"], published=told["published"]))
    return {
        key(*(place.name for place in tie.between)): sorted((e.type, e.date or "") for e in telling_events(tie))
        for tie in record.partnerships
    }


def key(*names: str) -> frozenset[str]:
    """A pair without order, case and ё."""
    return frozenset(name.strip().casefold().replace("ё", "е") for name in names)


@pytest.mark.parametrize("group", SENTENCES)
def test_plain_sentences_are_read_as_they_stand(group: str) -> None:
    wrong = [told["text"] for told in SENTENCES[group] if not told.get("weak") and read(told) != expected(told)]
    assert wrong == []


def test_no_line_stands_twice() -> None:
    texts = [(told["title"], told["text"], told["published"]) for lines in SENTENCES.values() for told in lines]
    assert len(texts) == len(set(texts))

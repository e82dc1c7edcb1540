"""A process that is killed while it ingests loses nothing that it acknowledged, and leaves nothing half done."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from kg.ingest.pipeline import ingest
from kg.sources.read import read_articles
from tests.ingest.ledger_store import HEADLINE, HEADLINE_CHAIN, WORD, OxigraphLedgerStore, article_node

ARTICLES = 400
KILLS = 10
WORDS = 24


def _write_articles(file: Path) -> None:
    with file.open("w", encoding="utf-8") as lines:
        for number in range(ARTICLES):
            row = {
                "id": f"ru-{number}",
                "language": "ru",
                "title": "Города стали побратимами" if number % 4 else "Погода",
                "text": " ".join(f"слово{number}x{word}" for word in range(WORDS)),
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def _ingest_until_killed(articles: Path, store: Path, after_lines: int) -> list[str]:
    """The acknowledged articles of a process that is killed at some moment after so many of them."""
    command = [sys.executable, "-m", "tests.ingest.ledger_store", str(articles), str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = [line for _, line in zip(range(after_lines), process.stdout, strict=False)]
        time.sleep(random.random() * 0.01)
        process.send_signal(signal.SIGKILL)
        acknowledged += process.stdout.readlines()
    return [line.strip() for line in acknowledged if line.endswith("\n")]


def _partial_articles(store: OxigraphLedgerStore) -> list[str]:
    entries = [json.loads(line) for line in store.ledger()]
    partial = []
    for entry in entries:
        graph = article_node(entry["article"])
        words = len(list(store.store.quads_for_pattern(None, WORD, None, graph)))
        headlines = len(list(store.store.quads_for_pattern(None, HEADLINE, None, graph)))
        if (headlines, words) != ((1, WORDS) if entry["relevant"] else (0, 0)):
            partial.append(entry["article"])
    graphs = {str(g) for g in store.store.named_graphs()}
    known = {str(article_node(entry["article"])) for entry in entries if entry["relevant"]}
    return partial + sorted(g for g in graphs - known if "/article/" in g)


def test_killed_ingest_loses_nothing_and_resumes(tmp_path: Path) -> None:
    articles, path = tmp_path / "news.jsonl", tmp_path / "store"
    _write_articles(articles)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        acknowledged |= set(_ingest_until_killed(articles, path, random.randint(0, ARTICLES // KILLS)))
        store = OxigraphLedgerStore(path)
        assert not _partial_articles(store)
        assert acknowledged <= {json.loads(line)["article"] for line in store.ledger()}
        del store
    resumed, whole = OxigraphLedgerStore(path), OxigraphLedgerStore()
    report = ingest(read_articles([str(articles)]), resumed, HEADLINE_CHAIN)
    ingest(read_articles([str(articles)]), whole, HEADLINE_CHAIN)
    assert report.unchanged >= len(acknowledged) > 0
    assert report.read == ARTICLES
    assert resumed.canonical_hash() == whole.canonical_hash()

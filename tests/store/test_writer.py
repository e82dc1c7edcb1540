"""The embedded store: one writer, whole articles, states that readers hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreDamaged, StoreFull, StoreLocked, StoreMissing
from kg.graph import Graph
from kg.query.run import run_query
from kg.rdf.names import Names
from kg.store.oxigraph import OxigraphWriter, dump, engine_errors
from kg.store.snapshot import EmbeddedStore

NAMES = Names()


def line(article: str, value: str) -> bytes:
    """One quad of an article's graph."""
    graph = NAMES.article(article)
    return f'<{graph}> <https://schema.org/headline> "{value}" <{graph}> .\n'.encode()


def test_second_writer_is_refused_with_what_to_do(tmp_path: Path) -> None:
    first = OxigraphWriter(tmp_path / "writer")
    code = (
        "import sys; from pathlib import Path; from kg.store.oxigraph import OxigraphWriter\n"
        "from kg.errors import StoreLocked\n"
        "try:\n    OxigraphWriter(Path(sys.argv[1]))\n"
        "except StoreLocked as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "writer"], capture_output=True, text=True, check=True)
    assert "--store" in done.stdout
    assert done.stdout.count("\n") == 1
    with pytest.raises(StoreLocked):
        OxigraphWriter(tmp_path / "writer")
    first.close()


def test_article_is_replaced_as_a_whole_with_its_ledger_entry(tmp_path: Path) -> None:
    writer = OxigraphWriter(tmp_path / "writer")
    writer.commit("a", line("a", "old"), "entry 1")
    writer.commit("a", line("a", "new"), "entry 2")
    assert list(writer.ledger()) == ["entry 2"]
    writer.backup(tmp_path / "copy")
    assert dump(tmp_path / "copy", without=NAMES.graph("ledger")) == [line("a", "new").strip()]
    writer.close()


def test_broken_lines_change_nothing(tmp_path: Path) -> None:
    writer = OxigraphWriter(tmp_path / "writer")
    writer.commit("a", line("a", "kept"), "entry")
    with pytest.raises(SyntaxError):
        writer.commit("a", line("a", "new") + b"<broken", "other")
    writer.backup(tmp_path / "copy")
    assert dump(tmp_path / "copy", without=NAMES.graph("ledger")) == [line("a", "kept").strip()]
    writer.close()


def test_reader_keeps_its_state_while_others_are_published(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "g.kg")
    store.writer().commit("a", line("a", "first"), "entry")
    store.publish()
    with store.view() as held:
        store.writer().commit("a", line("a", "second"), "entry")
        store.publish()
        assert b"first" in dump(held.path, without=NAMES.graph("ledger"))[0]
        with store.view() as fresh:
            assert b"second" in dump(fresh.path, without=NAMES.graph("ledger"))[0]
    store.publish()
    assert len(list((tmp_path / "g.kg" / "snapshots").iterdir())) == 1
    store.close()


def test_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(StoreFull, match="full"), engine_errors(tmp_path):
        raise OSError(28, "No space left on device")


def test_damaged_store_is_told_as_such(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "g.kg")
    store.writer().commit("a", line("a", "first"), "entry")
    store.publish()
    store.close()
    for file in (tmp_path / "g.kg" / "snapshots").rglob("MANIFEST-*"):
        os.truncate(file, 3)
    with pytest.raises(StoreDamaged, match="cannot be read"), store.view() as view:
        dump(view.path)
    with pytest.raises(StoreDamaged, match="cannot be read"), store.view() as view:
        run_query(view.path, "ASK { ?s ?p ?o }")


def test_missing_store_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="no graph"):
        Graph.open(tmp_path / "none.kg", create=False)
    with pytest.raises(StoreMissing), Graph.open(tmp_path / "new.kg") as graph:
        graph.query("ASK { ?s ?p ?o }")

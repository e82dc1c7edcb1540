"""Past states beside a graph: made once, shared, tidied, and never taken from under a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError, StoreMissing
from kg.limits import MAX_DERIVED_STATES
from kg.store.derived import DerivedStore
from kg.store.oxigraph import dump
from kg.store.patterns import OxigraphPatterns
from kg.store.snapshot import EmbeddedStore

LINE = "<http://e.example/a> <http://e.example/b> <http://e.example/c> <http://e.example/g> ."
MORE = LINE.replace("/c>", "/d>")


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    """A published graph of one quad."""
    made = EmbeddedStore(tmp_path / "g.kg")
    made.writer().replace_graph("http://e.example/g", LINE.encode())
    made.publish()
    return made


def add_more(patterns: OxigraphPatterns) -> None:
    """The change that makes these derived states."""
    patterns.patch((), [MORE])


def test_state_is_made_once_and_the_published_one_stays(store: EmbeddedStore) -> None:
    made: list[int] = []

    def counted(patterns: OxigraphPatterns) -> None:
        made.append(1)
        add_more(patterns)

    for _ in range(2):
        with DerivedStore(store, "more", counted).view() as view:
            assert dump(view.path) == [LINE.encode(), MORE.encode()]
    assert made == [1]
    with store.view() as view:
        assert dump(view.path) == [LINE.encode()]


def test_reader_keeps_its_state_over_a_publication(store: EmbeddedStore) -> None:
    with DerivedStore(store, "more", add_more).view() as view:
        store.publish()
        assert dump(view.path) == [LINE.encode(), MORE.encode()]
    store.publish()
    assert not view.path.exists()


def test_only_the_last_states_are_kept(store: EmbeddedStore) -> None:
    for number in range(MAX_DERIVED_STATES + 2):
        DerivedStore(store, f"state{number}", add_more).view().close()
    assert len(list(store.derived.iterdir())) == MAX_DERIVED_STATES


def test_failed_change_leaves_nothing_behind(store: EmbeddedStore) -> None:
    def fail(patterns: OxigraphPatterns) -> None:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        DerivedStore(store, "failed", fail).view()
    assert list(store.derived.iterdir()) == []


def test_derived_state_is_not_written_and_needs_a_published_one(store: EmbeddedStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="past"):
        DerivedStore(store, "more", add_more).writer()
    with pytest.raises(StoreMissing):
        DerivedStore(EmbeddedStore(tmp_path / "none.kg"), "more", add_more).view()

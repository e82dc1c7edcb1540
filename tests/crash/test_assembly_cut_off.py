"""A run that is cut off after it committed articles leaves nothing unassembled: the next run makes up for it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.assemble.keeper import Keeper
from kg.graph import Graph
from kg.model.article import Article
from kg.store.snapshot import EmbeddedStore

SIGNED = Article("Тверь и Пенза подписали соглашение о сотрудничестве.", language="ru", published="2024-06-03")
ENDED = Article("Тверь разорвала соглашение о сотрудничестве с Пензой.", language="ru", published="2025-06-03")
OTHER = Article("Псков и Брест стали городами-побратимами.", language="ru", published="2024-06-03")


class _CutOffError(Exception):
    """Stands for the moment in which the process ended."""


def cut_off(*_: object) -> None:
    raise _CutOffError


def hash_of(path: Path, articles: Iterable[Article] = ()) -> str:
    """The hash of what readers see, after these articles were ingested."""
    with Graph.open(path) as graph:
        graph.ingest(articles)
        return graph.canonical_hash()


@pytest.fixture
def whole(tmp_path: Path) -> str:
    return hash_of(tmp_path / "whole", [SIGNED, OTHER])


@pytest.mark.parametrize("moment", [(Keeper, "articles_changed"), (EmbeddedStore, "publish")])
def test_run_cut_off_before_assembly_or_publication_is_made_up_for(
    tmp_path: Path, whole: str, monkeypatch: pytest.MonkeyPatch, moment: tuple[type, str]
) -> None:
    path = tmp_path / "graph"
    hash_of(path, [OTHER])
    with monkeypatch.context() as patched:
        patched.setattr(*moment, cut_off)
        with pytest.raises(_CutOffError):
            hash_of(path, [SIGNED])
    assert hash_of(path, [SIGNED]) == whole


def test_articles_that_are_known_already_are_assembled_by_whatever_comes_next(
    tmp_path: Path, whole: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph"
    with monkeypatch.context() as patched:
        patched.setattr(Keeper, "articles_changed", cut_off)
        with pytest.raises(_CutOffError):
            hash_of(path, [SIGNED])
    assert hash_of(path, [OTHER]) == whole


def test_withdrawal_cut_off_before_assembly_is_made_up_for(
    tmp_path: Path, whole: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph"
    hash_of(path, [SIGNED, OTHER, ENDED])
    with monkeypatch.context() as patched:
        patched.setattr(Keeper, "articles_withdrawn", cut_off)
        with Graph.open(path) as graph, pytest.raises(_CutOffError):
            graph.forget([ENDED.id])
    assert hash_of(path) == whole


def test_nothing_awaits_assembly_and_nothing_is_published_again_after_a_whole_run(tmp_path: Path) -> None:
    path = tmp_path / "graph"
    hash_of(path, [SIGNED])
    store = EmbeddedStore(path)
    first = store.current.resolve()
    assert store.writer().awaiting() == ()
    assert store.is_published
    store.close()
    hash_of(path, [SIGNED])
    assert store.current.resolve() == first

"""Until when a paper is in force: by a date, or by a length of time counted from its signing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.record import extract
from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Event, record_from_json, record_to_json
from kg.model.article import Article


def read(text: str) -> ArticleRecord:
    return extract(Article(text=text, language="ru", published="2024-06-05", external_id="a"))


def event(text: str) -> Event:
    """The signing or renewal that a text tells."""
    (tie,) = read(text).partnerships
    return next(e for e in tie.events if e.type in ("signed", "renewed"))


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("3 июня 2024 года Омск и Павлодар заключили договор о побратимстве на 10 лет.", "2034-06-03"),
        ("В 2023 году Омск и Павлодар подписали пятилетнее соглашение о сотрудничестве.", "2028"),
        ("В 2023 году Омск и Павлодар подписали меморандум. Он рассчитан на три года.", "2026"),
        ("В понедельник Омск и Павлодар продлили договор о побратимстве ещё на пять лет.", "2029-06-03"),
        ("29 февраля 2024 года Омск и Павлодар подписали договор о побратимстве сроком на пять лет.", "2029-02"),
        ("Омск и Павлодар подписали соглашение о сотрудничестве. Документ действует до конца 2027 года.", "2027"),
        ("Вчера Омск и Павлодар подписали соглашение о сотрудничестве на срок до 2029 года.", "2029"),
        ("Вчера Омск и Павлодар подписали меморандум о дружбе. Срок действия документа — три года.", "2027-06-04"),
        ("Вчера Омск и Павлодар подписали соглашение о дружбе. Оно будет действовать пять лет.", "2029-06-04"),
        ("Вчера Омск и Павлодар подписали протокол о дружбе, он действителен до марта 2026 года.", "2026-03"),
        ("Вчера Омск и Павлодар заключили соглашение о дружбе на 2025–2027 годы.", "2027"),
        ("Вчера Омск и Павлодар продлили договор о дружбе на очередные пять лет.", "2029-06-04"),
        ("Срок соглашения Омска и Павлодара, подписанного в 2019 году, истекает 1 марта 2025 года.", "2025-03-01"),
    ],
)
def test_end_of_a_paper_is_read(text: str, until: str) -> None:
    told = event(text)
    assert told.until == until
    assert told.evidence[-1].rule.startswith("term.")


@pytest.mark.parametrize(
    "text",
    [
        "Омск и Павлодар подписали соглашение о сотрудничестве сроком на пять лет.",
        "3 июня Омск и Павлодар подписали договор о побратимстве. Врач из Омска уехал в Павлодар на два года.",
        "3 июня Омск и Павлодар подписали соглашение о сотрудничестве. Мост в городе достроят до 2027 года.",
        "3 июня Омск и Павлодар подписали соглашение о сотрудничестве.",
        "Омск и Павлодар связаны договором, который подписан в 2006 году и в 2016-м продлён ещё на десять лет.",
        "3 июня Омск и Павлодар подписали соглашение о сотрудничестве, а до конца 2027 года построят мост.",
        "3 июня Омск и Павлодар подписали соглашение о сотрудничестве и хотят до 2027 года обменяться школьниками.",
    ],
)
def test_nothing_else_is_taken_for_the_end_of_a_paper(text: str) -> None:
    assert event(text).until is None


@pytest.mark.parametrize(
    "clause",
    [
        "с автоматической пролонгацией",
        "с правом пролонгации",
        "с возможностью его дальнейшего продления",
        "с последующим автоматическим продлением",
    ],
)
def test_paper_that_may_be_prolonged_is_signed_not_renewed(clause: str) -> None:
    told = event(f"Вчера Омск и Павлодар подписали соглашение о сотрудничестве на год {clause}.")
    assert (told.type, told.until) == ("signed", "2025-06-04")


def test_end_is_kept_in_the_record() -> None:
    record = read("Вчера Омск и Павлодар подписали соглашение о сотрудничестве на срок до 2029 года.")
    assert record_from_json(record_to_json(record)).partnerships == record.partnerships


def test_agreement_that_ends_soon_is_found_and_the_graph_is_right(tmp_path: Path) -> None:
    texts = (
        "Вчера Омск и Павлодар подписали соглашение о сотрудничестве на срок до 2025 года.",
        "Вчера Тверь и Пенза подписали соглашение о сотрудничестве на срок до 2035 года.",
    )
    with Graph.open(tmp_path / "graph") as graph:
        graph.ingest(Article(text=text, language="ru", published="2024-06-05") for text in texts)
        rows = list(graph.ready("expiring").rows())
        assert graph.validate().violations == ()
    assert [row[:2] for row in rows] == [("Омск", "Павлодар")]
    assert str(rows[0][3]).startswith("2025")

"""Whatever the text, reading gives a record or a documented error."""

from __future__ import annotations

import cProfile
import os
import pstats
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import KgError, TooLarge, UnknownLanguage
from kg.evaluate import read_gold
from kg.extract.record import extract
from kg.limits import MAX_ARTICLE_CHARS
from kg.model.annotation import ArticleRecord, record_from_json, record_to_json
from kg.model.article import Article
from kg.resources import data_folder
from tests.extract.pathological import PATHOLOGICAL

SAMPLES = tuple(g.article for g in read_gold(data_folder() / "articles"))
BAIT = "Казань и Минск стали побратимами. "
"""Makes a text pass the prefilter, so that all of the reading runs."""

PATHOLOGICAL_CHARS = 10_000
"""Enough to see a crash; `tests/benchmarks/reading.py` reads 200,000 and looks at the time."""


def check(article: Article) -> ArticleRecord:
    """Read an article; all that is told must stand in it."""
    record = extract(article)
    for tie in record.partnerships:
        for evidence in (*tie.evidence, *(e for event in tie.events for e in event.evidence)):
            where = article.title if evidence.span.field == "title" else article.text
            assert where[evidence.span.start : evidence.span.end] == evidence.quote
        assert 0.0 <= tie.confidence <= 1.0
    assert record_to_json(record_from_json(record_to_json(record))) == record_to_json(record)
    return record


@given(st.text(max_size=300), st.text(max_size=60), st.sampled_from([None, "2024-12-05", "yesterday"]))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_a_record(text: str, title: str, published: str | None) -> None:
    check(Article(BAIT + text, title=title, language="ru", published=published))


cyrillic = st.text(
    st.sampled_from("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГКМНПРСТ0123456789 ,.;:-–—«»()\n\"'\u00a0\u200b\u0301"),
    max_size=300,
)


@given(cyrillic)
@settings(deadline=None, max_examples=60)
def test_russian_letters_in_any_order_give_a_record(text: str) -> None:
    check(Article(f"{text}{BAIT}{text}", language="ru", published="2024-12-05"))


@st.composite
def mutated_articles(draw: st.DrawFn) -> Article:
    """A sample with pieces cut out, doubled, swapped or set in capitals."""
    article = draw(st.sampled_from(SAMPLES))
    text = article.text
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 200)))
        piece = draw(
            st.sampled_from(
                ["", text[start:end] * 2, text[start:end][::-1], text[start:end].upper(), "\n", ", ", "\ud7ff"]
            )
        )
        text = text[:start] + piece + text[end:]
    return replace(article, text=text, published=draw(st.sampled_from([None, article.published])))


@given(mutated_articles())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_mutated_articles_give_a_record(article: Article) -> None:
    check(article)


@st.composite
def broken_off_articles(draw: st.DrawFn) -> Article:
    """A sample that begins and breaks off at a word or mark, with its headline or without."""
    article = draw(st.sampled_from(SAMPLES))
    words = [(m.start(), m.end()) for m in re.finditer(r"\w+|[(«—,:]", article.text)]
    first = draw(st.one_of(st.just(0), st.integers(0, len(words) - 1)))
    last = draw(st.integers(first, len(words) - 1))
    title = draw(st.sampled_from([article.title, ""]))
    return replace(article, title=title, text=article.text[words[first][0] : words[last][1]])


@given(broken_off_articles())
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_articles_that_break_off_give_a_record(article: Article) -> None:
    check(article)


@pytest.mark.parametrize(
    "text",
    [
        "Побратимы Пскова:\nБургас\nНейс\nАрль",
        "Побратимами стали города: Шачэ теперь побратим Маргилана",
        "Псков и Нейс — побратимы. Вот список: Арль",
        "Псков — побратим Нейса и Арля. В 1962-м побратимом стал египетский",
        "Псков и Нейс — побратимы. Каждая из сторон выделит другой по одной полке. На псковской",
        "Делегации Пскова и Нейса — побратимов — дарили Арлю. Экспозицию",
        "Псков и Нейс — побратимы. Из Нейса на теплоходе приплыли тридцать человек и пожарная",
        "Псков и Нейс — побратимы. Договор подписали в Пскове в прошлом году",
        "Псков и Нейс — побратимы. Делегация Нейса приезжала в Псков в 2023 году",
        "Псков и Нейс — побратимы. Встретились главы районов: Псковский и Тосненский",
        "Псков и Нейс — побратимы. План совместных действий мэры Пскова и Нейса заверили",
        "Для музея это второй белорусский партнёр после Несвижа. Города побратимами не являются, подписали два музея.",
    ],
)
def test_text_that_breaks_off_behind_a_partner_or_its_adjective_gives_a_record(text: str) -> None:
    check(Article(text, language="ru", published="2024-12-05"))


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_pathological_text_gives_a_record(name: str) -> None:
    check(Article(BAIT + PATHOLOGICAL[name](PATHOLOGICAL_CHARS), language="ru", published="2024-12-05"))


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_twice_the_text_is_no_more_than_twice_the_work(name: str) -> None:
    """Work is counted in calls, which are the same on every machine; a rule that looks back over all grows fourfold."""
    short, long = (_calls(PATHOLOGICAL[name](chars)) for chars in (PATHOLOGICAL_CHARS // 2, PATHOLOGICAL_CHARS))
    assert long <= 2.5 * short


def _calls(text: str) -> int:
    article = Article(BAIT + text, language="ru", published="2024-12-05")
    extract(article)  # what is remembered of words is not counted
    with cProfile.Profile() as profile:
        extract(article)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_an_article_that_breaks_off_behind_a_list_gives_a_record() -> None:
    record = extract(Article("У Казани два побратима — Минск и Чэнду, большой красивый", language="ru"))
    assert len(record.partnerships) == 2


def test_every_process_reads_the_same() -> None:
    """Sets are walked in another order in every process; what is read must not depend on it."""
    printed = set()
    for seed in ("1", "2", "5"):
        call = [sys.executable, "-m", "kg", "extract", "--explain", str(data_folder() / "articles")]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        printed.add(subprocess.run(call, env=environment, capture_output=True, check=True).stdout)
    assert len(printed) == 1


def test_an_article_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge):
        extract(Article("а" * (MAX_ARTICLE_CHARS + 1)))


def test_a_language_that_is_not_read_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        extract(Article("Kazan e Minsk sono gemellate.", language="it"))


@given(st.binary(max_size=200))
@settings(deadline=None, max_examples=30)
def test_bytes_taken_for_text_give_a_record_or_a_documented_error(content: bytes) -> None:
    with suppress(KgError):
        check(Article(BAIT + content.decode("latin-1"), language="ru"))


def test_sentence_that_breaks_off_behind_its_verb_gives_a_record() -> None:
    title = "Столица Лапландии разорвала отношения с Мурманском?"
    text = "Слухи о конце дружбы преувеличены. Рованиеми не порвал"
    assert extract(Article(text=text, title=title, language="ru", published="2022-03-06")).article.text == text


def test_text_that_breaks_off_behind_a_district_gives_a_record() -> None:
    check(Article("Тула и Стамбул — побратимы, гостей принимал район Фатих в", language="ru", published="2024-05-16"))

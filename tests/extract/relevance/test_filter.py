"""The prefilter lets irrelevant articles go, and loses no relevant one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate import read_gold
from kg.extract.relevance.filter import is_candidate, stem_of
from kg.lang.lexicon import load_lexicon
from kg.model.article import Article
from kg.resources import data_folder

MORE_GOLD = Path(__file__).resolve().parents[4] / "shared" / "gold"


def test_no_relevant_sample_is_lost() -> None:
    lost = [
        g.article.external_id
        for g in read_gold(data_folder() / "articles")
        if g.relevant and not is_candidate(g.article)
    ]
    assert lost == []


@pytest.mark.parametrize("name", ["ru.jsonl", "en.jsonl", "other.jsonl"])
def test_no_relevant_gold_article_is_lost_in_any_language(name: str) -> None:
    if not (MORE_GOLD / name).exists():
        pytest.skip("more gold articles are not beside this checkout")
    lost = [g.article.external_id for g in read_gold(MORE_GOLD / name) if g.relevant and not is_candidate(g.article)]
    assert lost == []


def test_every_example_of_a_kind_passes() -> None:
    for concept in load_lexicon().concepts("kinds"):
        for sentences in concept.must_fire.values():
            assert all(is_candidate(Article(sentence)) for sentence in sentences)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Курс доллара вырос на 20 копеек, сообщила биржа.",
        "Сборная обыграла соперника со счётом 3:1, дважды отличился нападающий.",
        "The weather will stay dry until Friday.",
    ],
)
def test_other_news_is_let_go(text: str) -> None:
    assert not is_candidate(Article(text))


def test_the_headline_alone_is_enough() -> None:
    assert is_candidate(Article("Подробности позже.", title="ГОРОДА-ПОБРАТИМЫ ВСТРЕТИЛИСЬ"))


@pytest.mark.parametrize(
    ("pattern", "stem"),
    [
        ("побратимск* отношен*", "побратимск"),
        ("город-побратим", "побрат"),
        ("sister city", "sist"),
        ("породнённый", "породненн"),
        ("友好城市", "友好城市"),
        ("", ""),
    ],
)
def test_a_stem_is_what_inflection_leaves_alone(pattern: str, stem: str) -> None:
    assert stem_of(pattern) == stem


@pytest.mark.parametrize("paper", ["письмо о намерениях", "протокол о намерениях", "соглашение о намерениях"])
def test_paper_of_intent_passes_without_another_word(paper: str) -> None:
    assert is_candidate(Article(f"Мэры Пскова и Тарту подписали {paper}."))
    assert not is_candidate(Article("Мэр Пскова заявил о намерении уйти."))

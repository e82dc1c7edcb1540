"""Documents of many parties, as one article tells them."""

from __future__ import annotations

from itertools import combinations

import pytest

from kg.model.annotation import ArticleRecord, Event, Evidence, Partnership, Place, Span
from kg.model.article import Article
from kg.rdf.mapper import record_quads
from kg.rdf.multilateral import joint_parties
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO

TEXT = "Казань, Минск и Уфа подписали меморандум. Уфа и Минск — тоже."
NAMES = Names()
KAZAN, MINSK, UFA = Place("Казань", "RU", 551487), Place("Минск", "BY", 625144), Place("Уфа", "RU", 479561)


def article_of(pairs: dict[tuple[Place, Place], tuple[int, int]], type_: str = "signed") -> ArticleRecord:
    """An article that tells a memorandum of these pairs, each by the words at a place of the text."""
    article = Article(TEXT, "", "ru", "2024-12-05", "https://news.example/1")
    ties = []
    for pair, (start, end) in pairs.items():
        words = (Evidence(article.id, Span(start, end), TEXT[start:end], "event.test"),)
        event = Event(type_, "2024-12-05", "memorandum", words, 0.9)
        ties.append(Partnership(pair, "cooperation", (event,), (), (), words, 0.9))
    return ArticleRecord(article, tuple(ties))


def every_two(*places: Place) -> dict[tuple[Place, Place], tuple[int, int]]:
    """All pairs by the same words."""
    return dict.fromkeys(combinations(places, 2), (0, 41))


def test_three_cities_that_sign_one_memorandum_have_one_agreement() -> None:
    quads = record_quads(article_of(every_two(KAZAN, MINSK, UFA))).decode().splitlines()
    agreements = {line.split()[0] for line in quads if f"<{MPO.MultilateralAgreement}>" in line}
    assert len(agreements) == 1
    assert sum(f"<{MPO.agreement}>" in line for line in quads) == 3
    assert sum(line.startswith(f"{min(agreements)} <{MPO.party}>") for line in quads) == 3


def test_city_that_signs_with_two_has_two_documents() -> None:
    star = {pair: words for pair, words in every_two(KAZAN, MINSK, UFA).items() if KAZAN in pair}
    assert joint_parties(article_of(star), NAMES) == {}


def test_pairs_told_by_different_words_have_documents_of_their_own() -> None:
    apart = every_two(KAZAN, MINSK, UFA) | {(MINSK, UFA): (42, 61)}
    assert joint_parties(article_of(apart), NAMES) == {}


@pytest.mark.parametrize("type_", ["exists", "visited", "terminated"])
def test_only_acts_on_a_document_are_joint(type_: str) -> None:
    assert joint_parties(article_of(every_two(KAZAN, MINSK, UFA), type_), NAMES) == {}

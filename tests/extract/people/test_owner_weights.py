"""How what tells whose office somebody holds is weighed, and what its weights are fitted on."""

from __future__ import annotations

from kg.evaluate.owner_weights import choices
from kg.extract.people.likely_place import likeliest
from kg.model.annotation import ArticleRecord, Official, Place
from kg.model.article import Article

TULA, BREST = Place("Тула", "RU", 480562), Place("Брест", "BY", 629634)


def test_municipality_for_which_most_speaks_is_the_likeliest() -> None:
    found = likeliest({BREST: {"goal": 1.0}, TULA: {"home": 1.0, "sentence_before": 1.0}})
    assert found is not None
    place, rule, trust = found
    assert (place, rule) == (TULA, "of.sentence-before")
    assert 0.5 < trust < 1.0


def test_article_without_a_municipality_gives_none() -> None:
    assert likeliest({}) is None


def test_weights_are_fitted_on_offices_without_a_place_beside() -> None:
    article = Article(
        text="Тула и Брест стали побратимами. Договор подписал мэр Иван Орлов, а мэр Бреста Олег Громов был рад.",
        language="ru",
    )
    officials = (Official("Иван Орлов", "mayor", TULA, (), 1.0), Official("Олег Громов", "mayor", BREST, (), 1.0))
    (choice,) = choices(ArticleRecord(article, officials=officials))
    assert choice.right == (True, False)

"""Weighing: a partner that no rule told and that nearly all speaks for is added."""

from __future__ import annotations

import pytest

from kg.evaluate.tie_weights import Judged, cross_validated, f1, fit, judged
from kg.extract.record import extract, read_scene
from kg.extract.signs import ALWAYS, likelihood, shipped_weights
from kg.extract.ties.find import Ties, find_ties
from kg.extract.ties.weighing import signs_of_pairs, weigh_ties
from kg.model.annotation import ArticleRecord, Partnership, Place
from kg.model.article import Article

TWINS = (
    "У Твери немало городов-побратимов: немецкий Оснабрюк, французский Безансон, финская Хямеэнлинна.\n"
    "В мэрии говорят, что письма пишут всем. Открытка из болгарского Бургаса висит в приёмной."
)


def read(text: str) -> tuple[Ties, dict[str, dict[str, float]]]:
    """The ties of a text by the rules, and the signs of its candidate pairs by the partner's name."""
    scene = read_scene(Article(text=text, language="ru", published="2024-06-03"))
    ties = find_ties(scene)
    names = {
        pair: next(scene.entities[e].name for e in pair if e != scene.home) for pair in signs_of_pairs(scene, ties)
    }
    return ties, {names[pair]: dict(signs) for pair, signs in signs_of_pairs(scene, ties).items()}


def partners(text: str, **weights: float) -> set[str]:
    """The partners of the article's own city that are left under these weights."""
    scene = read_scene(Article(text=text, language="ru", published="2024-06-03"))
    told = weigh_ties(scene, find_ties(scene), weights)
    return {scene.entities[e].name for t in told.mentions for e in t.pair if e != scene.home}


def test_partner_named_in_passing_among_twins_is_added_where_signs_speak_for_it() -> None:
    assert "Бургас" not in partners(TWINS, always=-1.0, told=9.0)
    assert "Бургас" in partners(TWINS, always=-1.0, told=9.0, of_country=9.0)


def test_tie_that_rules_told_is_never_weighed_away() -> None:
    assert "Оснабрюк" in partners(TWINS, listed=-9.0, always=-9.0)


def test_added_partner_is_told_with_the_sentence_that_names_it() -> None:
    scene = read_scene(Article(text=TWINS, language="ru", published="2024-06-03"))
    told = weigh_ties(scene, find_ties(scene), {ALWAYS: -1.0, "told": 9.0, "of_country": 9.0})
    (mention,) = (t for t in told.mentions if t.rule == "tie.weighed")
    sentence = scene.analysis.sentences[mention.sentence]
    assert "Бургаса" in scene.analysis.text_at(sentence.start, sentence.end)
    assert [(t.sentence, t.first) for t in told.mentions] == sorted((t.sentence, t.first) for t in told.mentions)


def test_signs_tell_country_company_and_words() -> None:
    _, signs = read(TWINS)
    assert signs["Бургас"]["of_country"] == signs["Бургас"]["abroad"] == 1.0
    assert signs["Бургас"]["told"] == 0.0
    assert signs["Бургас"]["others_tied"] == 1.0
    assert signs["Безансон"]["told"] == signs["Безансон"]["kinds.sister_city"] == signs["Безансон"]["mates_tied"] == 1.0


def test_signs_of_a_municipality_that_is_named_nowhere_else_are_finite() -> None:
    _, signs = read("Тверь и Пенза подписали соглашение о сотрудничестве.")
    assert all(-20.0 < value < 20.0 for told in signs.values() for value in told.values())


def test_likelihood_grows_with_what_speaks_for_a_pair() -> None:
    assert likelihood({}, {}) == 0.5
    assert likelihood({"told": 1.0}, {"told": 2.0}) > likelihood({"told": 0.5}, {"told": 2.0}) > 0.5


def test_shipped_weights_hold_what_any_reader_would_say() -> None:
    weights = shipped_weights("tie")
    assert min(weights[sign] for sign in ("told", "abroad", "of_country", "others_tied")) > 0
    assert max(weights["tied_elsewhere"], weights[ALWAYS]) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Тверь и Пенза подписали соглашение о сотрудничестве.",
        "Мэр Твери подписал с мэром Оснабрюка договор о побратимстве.",
        "Города-побратимы Твери: Оснабрюк, Безансон.",
        "Тверь и Пенза подписали соглашение о сотрудничестве. В Твери открылась выставка художников из Пензы.",
    ],
)
def test_short_news_is_not_weighed_away(text: str) -> None:
    assert extract(Article(text=text, language="ru", published="2024-06-03")).partnerships


def article_of(signs: dict[str, float], *, right: bool, copies: int = 20) -> Judged:
    """An article with many pairs of the same signs, all of them right or wrong."""
    return Judged((signs,) * copies, (right,) * copies, copies * right)


def test_fit_learns_which_sign_tells_partners() -> None:
    articles = [
        article_of({"told": 0.0, "abroad": 1.0}, right=True),
        article_of({"told": 0.0, "abroad": 0.0}, right=False),
    ] * 10
    weights = fit(articles)
    assert weights["abroad"] > 0
    assert f1(articles, weights) == cross_validated(articles) == 1.0
    assert f1(articles, None) < 1.0


def test_rare_sign_gets_no_weight() -> None:
    articles = [article_of({"told": 1.0, "odd": 1.0}, right=True, copies=2), article_of({"told": 1.0}, right=False)]
    assert "odd" not in fit(articles)


def test_gold_pair_is_right_whichever_city_is_named_first() -> None:
    article = Article(text="Тверь и Пенза подписали соглашение о сотрудничестве.", language="ru")
    pair = (Place("Пенза", "RU", 511565), Place("Тверь", "RU", 480060))
    (one,) = judged([ArticleRecord(article, (Partnership(pair, "cooperation", (), (), (), (), 1.0),))])
    assert (one.right, one.gold) == ((True,), 1)

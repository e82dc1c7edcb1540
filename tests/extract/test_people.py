"""Who is named, in which form, and with which office of which place."""

from __future__ import annotations

import pytest

from kg.extract.people import People, find_people
from kg.lang.lexicon import load_lexicon
from kg.lang.ru import Russian
from kg.model.annotation import Evidence
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def read(article: Article) -> People:
    analysis = Russian().analyse(article)
    return find_people(analysis, find_places(analysis, open_gazetteer()), load_lexicon())


def offices(text: str) -> set[tuple[str, str, str | None]]:
    return {(o.name, o.role, o.of.name if o.of else None) for o in read(Article(text=text, language="ru")).officials}


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Мэр Казани Ильсур Метшин открыл форум.", ("Ильсур Метшин", "mayor", "Казань")),
        ("Гостей встретил вице-мэр Омска Иван Петров.", ("Иван Петров", "deputy_mayor", "Омск")),
        ("Документ подписан мэром Тулы Дмитрием Смирновым.", ("Дмитрий Смирнов", "mayor", "Тула")),
    ],
)
def test_office_before_a_name_is_held_by_it(text: str, official: tuple[str, str, str]) -> None:
    assert official in offices(text)


def test_person_without_office_is_mentioned_and_no_official() -> None:
    people = read(Article(text="Соглашение подписал Иван Петров.", language="ru"))
    assert [m.name for m in people.mentions] == ["Иван Петров"]
    assert people.officials == ()


def test_surname_alone_is_the_person_named_in_full_before() -> None:
    people = read(Article(text="Мэр Тулы Иван Петров открыл форум. Речь Петрова была короткой.", language="ru"))
    assert {m.name for m in people.mentions} == {"Иван Петров"}


def test_evidence_quotes_the_field_that_it_points_into() -> None:
    article = Article(
        text="Гостей принимал мэр Тулы Иван Петров.", title="Мэр Казани Ильсур Метшин приехал", language="ru"
    )
    evidence: list[Evidence] = [e for o in read(article).officials for e in o.evidence]
    assert evidence
    for e in evidence:
        field = article.title if e.span.field == "title" else article.text
        assert field[e.span.start : e.span.end] == e.quote

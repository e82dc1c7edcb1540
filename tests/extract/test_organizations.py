"""Named organizations, with the whole of their names."""

from __future__ import annotations

from kg.extract.organizations import find_organizations
from kg.extract.people import People
from kg.lang.ru import Russian
from kg.model.article import Article


def names(text: str) -> list[str]:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    return [o.name for o in find_organizations(analysis, (), People((), ()))]


def test_association_keeps_its_whole_name() -> None:
    assert names("В программе участвует Ассоциация городов и муниципалитетов стран БРИКС+.") == [
        "Ассоциация городов и муниципалитетов стран БРИКС+"
    ]


def test_association_without_a_name_is_left_out() -> None:
    assert names("Создана новая ассоциация.") == []

"""Named organizations, with the whole of their names."""

from __future__ import annotations

import pytest

from kg.extract.organizations import find_organizations
from kg.extract.people import People
from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def names(text: str) -> list[str]:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    return [o.name for o in find_organizations(analysis, (), People((), ()))]


def test_association_keeps_its_whole_name() -> None:
    assert names("В программе участвует Ассоциация городов и муниципалитетов стран БРИКС+.") == [
        "Ассоциация городов и муниципалитетов стран БРИКС+"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Встречу провела Тульская торгово-промышленная палата.", "Тульская торгово-промышленная палата"),
        ("Тексту помогло общество дружбы «Тула — Брест», оно старше всех.", "общество дружбы «Тула — Брест»"),
        ("Письмо пришло от Латвийского союза самоуправлений.", "Латвийский союз самоуправлений"),
        ("Встречу провела Торговая палата Республики Карелия вместе с мэрией.", "Торговая палата Республики Карелия"),
        ("Стороной стала особая экономическая зона «Липа».", "особая экономическая зона «Липа»"),
        ('Гости посетили тульский технопарк "Искра" и завод.', "тульский технопарк «Искра»"),
        ("Гости посетили технопарк “Белая сорока” и завод.", "технопарк «Белая сорока»"),
        ("Помощь собрал фонд «Дети Чернобыля» из Гамбурга.", "фонд «Дети Чернобыля»"),
        ("Стороной стал Комитет породнённых городов Волгограда.", "Комитет породнённых городов Волгограда"),
        ("Тверь вошла в сеть «Мэры за мир».", "сеть «Мэры за мир»"),
        ('"Нам поможет Ассоциация малых городов", - сказал мэр.', "Ассоциация малых городов"),
    ],
)
def test_name_is_told_in_the_nominative_with_its_attributes(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Так было ещё при Советском Союзе.",
        "Об этом сказал директор ассоциации «Города Волги» Иван Орлов.",
        "Местная туристическая палата ждёт гостей.",
    ],
)
def test_unions_of_states_employers_and_unnamed_bodies_are_left_out(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Родственники из Союза приезжали часто.",
        "Делегацию принял Пенсионный фонд.",
        "Соглашение одобрил Комитет по внешним связям.",
        "Тверь открыла сеть магазинов.",
    ],
)
def test_bodies_that_share_only_the_head_word_are_left_out(text: str) -> None:
    assert names(text) == []


def test_name_ends_before_the_next_organization() -> None:
    text = "Мэрию поддержали Фонд развития Тулы и Ассоциация малых городов."
    assert names(text) == ["Фонд развития Тулы", "Ассоциация малых городов"]


def test_evidence_of_an_organization_is_the_sentence_that_names_it() -> None:
    sentence = 'Налажено сотрудничество с тульским технопарком "Искра" и школами.'
    analysis = Russian().analyse(Article(text=f"Делегация уехала. {sentence} Встреча прошла в мэрии.", language="ru"))
    (organization,) = find_organizations(analysis, (), People((), ()))
    assert [e.quote for e in organization.evidence] == [sentence]


def test_association_without_a_name_is_left_out() -> None:
    assert names("Создана новая ассоциация.") == []


def members(text: str) -> dict[str, list[str]]:
    """Network -> its members."""
    analysis = Russian().analyse(Article(text=text, language="ru"))
    found = find_organizations(analysis, find_places(analysis, open_gazetteer()), People((), ()))
    return {o.name: [place.name for place, _ in o.members] for o in found if o.is_network}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Казань вступила в Ассоциацию городов БРИКС+.", ["Казань"]),
        ("Казань и Уфа входят в Ассоциацию городов БРИКС+.", ["Казань", "Уфа"]),
        ("Казань не вступила в Ассоциацию городов БРИКС+.", []),
        ("Казань вступит в Ассоциацию городов БРИКС+.", []),
        ("В Казани заседала Ассоциация городов БРИКС+.", []),
    ],
)
def test_members_of_a_network_are_those_that_the_text_lets_belong(text: str, expected: list[str]) -> None:
    assert members(text) == {"Ассоциация городов БРИКС+": expected}


def test_association_of_companies_is_no_network_of_cities() -> None:
    assert members("Казань вступила в Ассоциацию предпринимателей Поволжья.") == {}

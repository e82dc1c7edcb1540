"""Circumstances take nothing from a deed: who was there signed nothing, where and when it was is no field of it."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Partnership
from kg.model.article import Article

PERSONS = (
    "в присутствии посла Петра Сидорова",
    "по приглашению посла Петра Сидорова",
    "по просьбе губернатора Петра Сидорова",
    "под председательством посла Петра Сидорова",
    "на юбилее поэта Петра Сидорова",
    "после концерта певца Петра Сидорова",
)
THINGS = (
    "под звуки оркестра",
    "к столетию театра",
    "после экскурсии по заводу",
    "после матча",
    "на открытии стадиона",
    "на глазах у школьников",
    "в музее под открытым небом",
)
SIGNERS = {"Борис Елкин", "Урмас Клаас"}


def _only_tie(text: str) -> Partnership:
    (tie,) = extract(Article(text, language="ru", published="2024-06-05")).partnerships
    assert {place.name for place in tie.between} == {"Псков", "Тарту"}
    return tie


@pytest.mark.parametrize("circumstance", [*PERSONS, *THINGS, "по словам пресс-секретаря Петра Сидорова,"])
def test_those_who_sign_are_known_behind_a_circumstance(circumstance: str) -> None:
    text = f"{circumstance.capitalize()} мэр Пскова Борис Елкин и мэр Тарту Урмас Клаас подписали договор о дружбе."
    text = text.replace("петра сидорова", "Петра Сидорова")
    assert set(_only_tie(text).signatories) == SIGNERS


@pytest.mark.parametrize("circumstance", PERSONS)
@pytest.mark.parametrize("deed", ["Псков породнился с Тарту.", "Псков и Тарту стали побратимами."])
def test_town_behind_the_name_of_a_person_is_no_part_of_it(circumstance: str, deed: str) -> None:
    text = f"{circumstance.capitalize()} {deed}".replace("петра сидорова", "Петра Сидорова")
    assert [e.type for e in _only_tie(text).events] == ["signed"]


@pytest.mark.parametrize("thing", THINGS)
def test_field_of_a_circumstance_is_none_of_the_tie(thing: str) -> None:
    assert _only_tie(f"Псков и Тарту {thing} подписали договор о побратимстве.").sectors == ()
    assert _only_tie(f"{thing.capitalize()} Псков и Тарту подписали договор о побратимстве.").sectors == ()


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Псков и Тарту подписали соглашение о сотрудничестве в сфере образования.", "education"),
        ("Псков и Тарту подписали соглашение по образованию.", "education"),
        ("После обмена врачами Псков и Тарту подписали соглашение о сотрудничестве в медицине.", "health"),
    ],
)
def test_field_of_the_paper_is_one(text: str, sector: str) -> None:
    assert sector in _only_tie(text).sectors


@pytest.mark.parametrize(
    "sentence", ["Мэр по образованию врач.", "В программе были экскурсия и обед.", "Договор напечатали в типографии."]
)
def test_sentence_on_something_else_tells_no_field(sentence: str) -> None:
    assert _only_tie(f"Псков и Тарту подписали договор о побратимстве. {sentence}").sectors == ()


def test_who_only_says_it_is_no_side() -> None:
    told = _only_tie("Договор о побратимстве Пскова и Тарту, сообщил мэр Вологды Иван Петров, подписан 3 июня.")
    assert [(e.type, e.date) for e in told.events] == [("signed", "2024-06-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Министр сельского хозяйства Иван Петров назвал побратимство Пскова и Тарту хорошей новостью.",
        "Министр культуры Иван Петров присутствовал при подписании меморандума между Псковом и Тарту.",
        "После матча Псков подписал с Тарту соглашение о сотрудничестве.",
    ],
)
def test_tie_that_the_towns_themselves_stand_under_is_theirs_whoever_else_is_named(text: str) -> None:
    _only_tie(text)

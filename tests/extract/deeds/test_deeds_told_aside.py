"""Deeds told without their own word: again, by likening, by an outcome, from now on; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Partnership
from kg.model.article import Article


def ties(text: str) -> dict[str, Partnership]:
    """The partnerships of an article of Wednesday, 2021-03-10, by the name of the second town in the alphabet."""
    record = extract(Article(text, language="ru", published="2021-03-10"))
    return {max(place.name for place in tie.between): tie for tie in record.partnerships}


def types(text: str) -> list[str]:
    return [e.type for tie in ties(text).values() for e in tie.events]


@pytest.mark.parametrize(
    "text",
    [
        "Мэры Калуги и Котласа вновь скрепили побратимство подписями.",
        "Калуга и Котлас повторно заключили договор о партнёрстве.",
        "Калуга и Котлас заключили договор о побратимстве заново.",
        "Калуга и Котлас снова породнились.",
    ],
)
def test_what_is_signed_again_is_renewed(text: str) -> None:
    assert types(text) == ["renewed"]


@pytest.mark.parametrize(
    "text",
    [
        "Итогом визита стало соглашение о сотрудничестве между Калугой и Котласом.",
        "Результатом поездки делегации Калуги в Котлас стал меморандум о сотрудничестве.",
        "Котлас теперь побратим Калуги.",
        "С Котласом Калугу теперь связывает договор о побратимстве.",
        "Теперь у Калуги и Котласа есть договор о побратимстве.",
    ],
)
def test_what_came_about_without_a_word_of_signing(text: str) -> None:
    assert types(text) == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Калуга и её побратим Ниш теперь без связи.",
        "Теперь побратимы Калуги — Ниш, Орёл и Варна.",
        "Теперь договор с побратимом Нишем лежит в архиве Калуги.",
        "Теперь побратимы Калуга и Ниш обмениваются школьниками.",
    ],
)
def test_now_alone_makes_no_signing(text: str) -> None:
    assert set(types(text)) == {"exists"}


def test_another_town_that_did_the_same() -> None:
    plymouth_and_livorno = ties(
        "Плимут вычеркнул Калугу из списка побратимов 7 марта 2020 года, "
        "итальянский Ливорно прислал похожее решение месяцем позже."
    )
    assert [(e.type, e.date) for e in plymouth_and_livorno["Ливорно"].events] == [("terminated", "2020-04")]


def test_day_of_whose_example_was_followed_is_not_borrowed() -> None:
    told = ties("Побратимство с Калугой прекратил 3 марта Гданьск, вскоре его примеру последовала Гдыня.")
    assert [(e.type, e.date) for e in told["Калуга"].events] == [("terminated", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Калуги подписал распоряжение о подготовке соглашения о побратимстве с Котласом.",
        "Достигнута договорённость о подписании соглашения о побратимстве между Калугой и Котласом.",
        "Не за горами подписание договора о побратимстве Калуги и Котласа.",
        "Калуга не прочь породниться с Котласом.",
        "Ведутся переговоры Калуги и с Котласом, хотя до соглашения далеко.",
    ],
)
def test_what_is_only_prepared_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


def test_although_is_no_wish() -> None:
    assert types("Отношения Котласа и Калуги заморожены, хотя города остаются побратимами.") == ["suspended"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Партнёрство Котласа с Калугой лежит на льду.", "suspended"),
        ("Власти Котласа заявили о паузе в партнёрстве с Калугой.", "suspended"),
        ("В отношениях Котласа с Калугой, его побратимом, объявлена пауза.", "suspended"),
        ("Котлас удалил Калугу из перечня городов-побратимов.", "terminated"),
        ("Соглашение о побратимстве между Котласом и Калугой больше не действует.", "terminated"),
        ("Дружбе Котласа и Калуги, побратимов с советских времён, пришёл конец.", "terminated"),
    ],
)
def test_ends_and_pauses_told_in_pictures(text: str, type_: str) -> None:
    assert types(text) == [type_]


def papers(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(e.type, e.date, e.document) for tie in ties(text).values() for e in tie.events]


def test_deed_behind_a_relative_clause_is_of_the_paper_before_it() -> None:
    ended = papers("Договор Калуги с Нишем, который заключили в 1998 году, расторгнут.")
    assert ended == [("signed", "1998", "agreement"), ("terminated", None, "agreement")]
    renewed = papers("Договор Калуги с Нишем, который заключили в 1998 году, продлили в прошлом году.")
    assert renewed == [("signed", "1998", "agreement"), ("renewed", "2020", "agreement")]


def test_paper_that_a_signing_is_grounded_on_is_another_one() -> None:
    told = papers(
        "Во исполнение соглашения о побратимских связях между Калугой и Нишем, заключённого 15 августа 2019 года, "
        "9 марта подписан план мероприятий."
    )
    assert told == [("signed", "2019-08-15", "sister_city_agreement"), ("signed", "2021-03-09", "road_map")]


def test_season_behind_a_paper_is_when_it_ended() -> None:
    assert papers("Плимут аннулировал побратимский договор с Калугой весной 2020-го.") == [
        ("terminated", "2020", "sister_city_agreement")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Мэры Находки и Отару поставили подписи под совместной декларацией. Верность побратимству в ней подтверждена.",
        "Мэры Находки и Отару подписали декларацию, в которой подтвердили побратимские отношения.",
    ],
)
def test_renewal_that_a_paper_tells_is_its_signing(text: str) -> None:
    assert papers(text) == [("renewed", None, "declaration")]


@pytest.mark.parametrize(
    "text",
    [
        "В мае будет и соглашение о побратимстве Калуги с Нишем.",
        "Соглашение о побратимстве Калуги с Нишем перенесено на май.",
        "Подписание соглашения о побратимстве Калуги с Нишем отложено на май.",
    ],
)
def test_paper_that_is_to_be_is_planned(text: str) -> None:
    assert papers(text) == [("planned", "2021-05", "sister_city_agreement")]


@pytest.mark.parametrize(
    "text",
    ["Визит делегации побратима Калуги, Ниша, перенесён на май.", "Совет Ниша обсудит судьбу побратимства с Калугой."],
)
def test_neither_a_visit_put_off_nor_the_fate_of_a_tie_is_a_plan(text: str) -> None:
    assert "planned" not in types(text)


def test_treaty_behind_a_letter_of_intent_keeps_its_plan() -> None:
    told = papers(
        "Калуга и Ниш подписали протокол о намерениях. Договор о побратимстве вынесут на утверждение думы в мае."
    )
    assert told == [("signed", None, "letter_of_intent"), ("planned", "2021-05", "sister_city_agreement")]


def test_papers_listed_behind_a_signing_told_in_general_are_signed() -> None:
    told = ties(
        "Администрация публикует перечень документов, подписанных вчера муниципалитетами на форуме.\n"
        "1. Калуга – Ниш: договор о дружбе.\n2. Котлас – Полоцк: дорожная карта."
    )
    assert [(e.type, e.date, e.document) for e in told["Ниш"].events] == [
        ("signed", "2021-03-09", "friendship_agreement")
    ]
    assert [(e.type, e.date, e.document) for e in told["Полоцк"].events] == [("signed", "2021-03-09", "road_map")]


def test_regions_that_sign_are_no_towns() -> None:
    told = types("Калуга и Ниш — побратимы. Отдельное соглашение заключили Костанайская и Курганская области.")
    assert told == ["exists"]


def test_headline_that_asks_tells_nothing() -> None:
    record = extract(
        Article(
            "Совет Ниша предложение не поддержал. Ниш и Калуга — побратимы.", "Ниш отрекается от Калуги?", language="ru"
        )
    )
    assert [e.type for tie in record.partnerships for e in tie.events] == ["exists"]


def test_pronoun_stands_for_the_paper_that_is_renewed() -> None:
    told = papers("В 2011 году Рязань и Ловеч заключили договор о побратимстве. В 2020 году его продлили.")
    assert told == [("signed", "2011", "sister_city_agreement"), ("renewed", "2020", "sister_city_agreement")]


def test_since_date_behind_a_partner_is_no_date_of_the_pause() -> None:
    since = [("suspended", None, None), ("exists", "1989", None)]
    assert papers("Тюбинген, побратим Калуги с 1989 года, связи заморозил.") == since
    assert papers("Отношения Тюбингена с Калугой с 2020 года заморожены.") == [("suspended", "2020", None)]


def test_paper_brought_home_is_signed() -> None:
    assert papers("Мэр Калуги вернулся из Ниша с договором о побратимстве.") == [
        ("signed", None, "sister_city_agreement")
    ]
    assert papers("Глава Калуги привёз из Ниша меморандум о взаимопонимании.") == [("signed", None, "memorandum")]
    assert "signed" not in types("Глава Калуги привёз из Ниша проект меморандума о взаимопонимании.")


def test_meeting_that_closes_with_a_paper_ends_nothing() -> None:
    text = "Мэры Калуги и Ниша завершили день протоколом о сотрудничестве."
    assert [t for t in types(text) if t != "visited"] == ["signed"]


def test_partner_with_whom_one_talks_is_no_plan() -> None:
    assert types("Калуга обсуждает с Нишем, своим побратимом, летний лагерь.") == ["exists"]


def test_pandemic_suspends_no_tie() -> None:
    assert "suspended" not in types("Поездки Калуги к побратиму, Нишу, заморозила пандемия.")


def test_paper_that_will_appear_is_planned() -> None:
    assert papers("Соглашение о побратимстве Калуги и Ниша появится не раньше мая.")[0][0] == "planned"


def test_day_of_a_participle_stands_behind_who_signed() -> None:
    told = papers("Соглашение о сотрудничестве, подписанное мэрами Астаны и Казани в 2004 году, продлено на два года.")
    assert told == [("signed", "2004", "cooperation_agreement"), ("renewed", None, "cooperation_agreement")]


@pytest.mark.parametrize(
    "text",
    [
        "Власти Хамины заявили, что разрывать побратимские связи с Выборгом не собираются.",
        "Замораживать побратимство с Выборгом Хамина не намерена.",
    ],
)
def test_what_nobody_means_to_end_exists(text: str) -> None:
    assert set(types(text)) <= {"exists"}


def test_talks_that_go_on_again_renew_no_tie() -> None:
    told = types("Переговоры о побратимстве Ялты и Ниццы, прерванные в 2008 году, возобновились.")
    assert not {"renewed", "terminated", "suspended"} & set(told)


def test_mere_partners_are_told_from_twins() -> None:
    told = ties("Побратимы Калуги — Ниш и Орёл. Нашлись у Калуги и просто партнёры: Котлас (договор 2010 года) и Тула.")
    assert told["Ниш"].kind == "sister_city"
    assert told["Котлас"].kind == "cooperation"


def test_ties_of_brothers_are_those_of_twins() -> None:
    assert ties("Братские узы связывают Калугу и Ниш с 1990 года.")["Ниш"].kind == "sister_city"

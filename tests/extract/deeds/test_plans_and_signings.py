"""Plans told apart from signings, and their days; sentences of our own, published on Thursday, 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Event
from kg.model.article import Article


def _events(text: str) -> list[Event]:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return [e for tie in record.partnerships for e in tie.events]


def types(text: str) -> list[str]:
    return [e.type for e in _events(text)]


def days(text: str) -> dict[str, str | None]:
    return {e.type: e.date for e in _events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Договор о побратимстве Пскова с Тарту так и не подписан: эстонцы попросили отложить церемонию.",
        "Меморандум между Псковом и Тарту не подписали из-за болезни мэра; церемония состоится позже.",
        "Псков и Тарту так и не стали побратимами, хотя переговоры продолжаются.",
    ],
)
def test_what_is_put_off_is_planned_and_not_denied(text: str) -> None:
    assert types(text) == ["planned"]
    assert not extract(Article(text, language="ru", published="2024-06-13")).denials


@pytest.mark.parametrize(
    "text",
    [
        "Псков не отказывается от планов побрататься с Тарту.",
        "Псков не оставляет надежды подписать договор с Тарту.",
        "Не раньше 2026 года Псков сможет подписать с Тарту договор о побратимстве.",
        "Псков имеет все шансы стать побратимом Тарту.",
        "На подпись главе Пскова лёг договор о побратимстве с Тарту.",
        "Псков и Тарту сделали первый шаг к побратимству: стороны обменялись письмами.",
        "Мэр Пскова обсудил с послом возможное партнёрство с Тарту.",
    ],
)
def test_words_that_look_like_a_denial_or_a_signing_tell_a_plan(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "В пятницу совет эстонского Тарту утвердил Псков в качестве города-побратима.",
        "В пятницу хурал монгольского Дархана принял решение об установлении побратимских связей с Псковом.",
        "В пятницу договором о побратимстве обменялись Псков и Тарту.",
    ],
)
def test_what_a_body_of_the_partner_resolves_is_signed(text: str) -> None:
    assert days(text) == {"signed": "2024-06-07"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Вчера Псков заключил соглашение о сотрудничестве с Тарту, на очереди договор о побратимстве.",
            {"signed": "2024-06-12", "planned": None},
        ),
        (
            "Псков и Тарту дружат с 1988 года; в 2028-м договор предполагают обновить.",
            {"exists": "1988", "planned": "2028"},
        ),
        (
            "Псков и Тарту подписали договор о побратимстве в 1993 году. Мэр Пскова хотел бы возобновить отношения.",
            {"signed": "1993", "planned": None},
        ),
    ],
)
def test_a_plan_beside_a_signing_has_its_own_day(text: str, dates: dict[str, str | None]) -> None:
    assert days(text) == dates


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Псков, подписавший в начале июня соглашение с Ригой, намерен заключить такое же с Тарту.",
            {"Рига": [("signed", "2024-06")], "Тарту": [("planned", None)]},
        ),
        (
            "Псков, породнившийся с Ригой в 2009 году, хочет породниться с Тарту.",
            {"Рига": [("signed", "2009")], "Тарту": [("planned", None)]},
        ),
    ],
)
def test_what_a_participle_tells_of_the_subject_is_a_clause_of_its_own(
    text: str, told: dict[str, list[tuple[str, str | None]]]
) -> None:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    partners = {next(m.name for m in t.between if m.name != "Псков"): t.events for t in record.partnerships}
    assert {name: [(e.type, e.date) for e in events] for name, events in partners.items()} == told


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Договор Пскова с Тарту подписан в 2014 году, в 2019-м его продлили, а в октябре намерены заключить новый.",
            {"signed": "2014", "renewed": "2019", "planned": "2024-10"},
        ),
        (
            "Во вторник Псков и Тарту продлили соглашение о побратимстве. Скоро будет разработана дорожная карта.",
            {"renewed": "2024-06-11", "planned": None},
        ),
        (
            "В понедельник депутаты Пскова высказались за то, чтобы город породнился с Тарту.",
            {"planned": "2024-06-10"},
        ),
    ],
)
def test_what_is_to_come_takes_no_day_of_what_is_over(text: str, dates: dict[str, str | None]) -> None:
    assert days(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "Псковская дума приняла к рассмотрению проект решения о побратимстве с Тарту.",
        "Об установлении побратимских связей Пскова с Тарту говорить рано.",
        "Псков хочет вернуть дружбу с Тарту.",
        "Между Псковом и Тарту идёт согласование договора о дружбе.",
        "Тарту — вероятный побратим Пскова, заявил мэр.",
    ],
)
def test_what_is_only_dealt_with_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


def test_the_day_foreseen_goes_before_that_of_agreeing() -> None:
    text = "Сегодня в Пскове мэр города и глава Тарту договорились до конца года стать побратимами."
    assert days(text) == {"planned": "2024"}


@pytest.mark.parametrize(
    "text",
    [
        "Депутаты Пскова одобрили проект соглашения о сотрудничестве с Тарту.",
        "Посол высказался за побратимство Пскова с Тарту.",
        "У Пскова и Тарту впереди побратимство.",
        "Договор о побратимстве Пскова и Тарту ещё только согласовывается.",
        "Подписание договора о побратимстве Пскова и Тарту, уточнил спикер совета, состоится в ноябре.",
        "За чаем у мэров Пскова и Тарту зашла речь о породнении.",
    ],
)
def test_what_is_wished_drafted_or_talked_over_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Депутаты Пскова приняли проект решения о побратимстве с Тарту.",
        "Депутаты Пскова утвердили соглашение о сотрудничестве с Тарту.",
        "Договор о дружбе Пскова с Тарту обрёл обе подписи.",
        "Мэрам Пскова и Тарту довелось подписать договор о побратимстве.",
        "Псков и Тарту сочетались узами побратимства.",
    ],
)
def test_what_is_adopted_or_done_is_signed(text: str) -> None:
    assert types(text) == ["signed"]


@pytest.mark.parametrize("title", ["", "Псков и Тарту"])
def test_year_of_the_first_sentence_is_not_that_of_the_news(title: str) -> None:
    text = "Псков и Тарту породнились в 1990 году. 3 июня Тарту разорвал побратимские отношения."
    record = extract(Article(text, title=title, language="ru", published="2024-06-13"))
    assert {e.type: e.date for e in record.partnerships[0].events} == {"signed": "1990", "terminated": "2024-06-03"}


def test_what_a_pronoun_takes_up_is_renewed() -> None:
    text = "В марте 2022 года Тарту приостановил отношения с Псковом, а в понедельник возобновил их."
    assert days(text) == {"suspended": "2022-03", "renewed": "2024-06-10"}


def test_stay_that_goes_on_began_this_year() -> None:
    assert days("Делегация Пскова пробудет в городе-побратиме Тарту с 10 по 15 июня.") == {"visited": "2024-06-10"}


@pytest.mark.parametrize(
    "text",
    [
        "Соглашение о партнёрстве Тулы с польским Плоцком депутаты вернули на доработку.",
        "Переговоры о породнении Тулы с польским Плоцком, по сведениям газеты, пока идут.",
        "О побратимстве с Тулой заговаривали депутаты Плоцка.",
    ],
)
def test_what_is_sent_back_or_talked_of_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


def test_what_came_behind_last_autumn_was_in_this_year() -> None:
    text = (
        "Тула подружилась с Суйхуа. Знакомство состоялось прошлой осенью на выставке, "
        "а в марте делегация Суйхуа три дня осматривала комбинат Тулы."
    )
    assert days(text)["visited"] == "2024-03"


@pytest.mark.parametrize(
    "text",
    [
        "Фотовыставку о побратимстве Пскова и Нарвы подготовили в библиотеке.",
        "Книгу о побратимстве Пскова и Нарвы подготовили к печати.",
        "Фильм о дружбе Пскова и Нарвы подготовят студенты.",
    ],
)
def test_work_that_tells_of_a_tie_is_no_plan_of_it(text: str) -> None:
    record = extract(Article(text, language="ru", published="2023-06-07"))
    assert [e.type for tie in record.partnerships for e in tie.events] == ["exists"]


def test_paper_that_is_prepared_is_planned() -> None:
    record = extract(Article("Договор о побратимстве Пскова и Нарвы подготовят к осени.", language="ru"))
    assert [e.type for tie in record.partnerships for e in tie.events] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Побратимство Стрыя и Ломжи обсудили 12 июня на встрече в ратуше.",
        "Побратимство Кобрина и Люблина обсудили 12 июня мэры городов.",
        "Побратимство Самбора и Кросно обсудили 12 июня депутаты.",
    ],
)
def test_tie_that_a_sentence_begins_with_is_planned_where_it_is_discussed(text: str) -> None:
    assert days(text) == {"planned": "2024-06-12"}

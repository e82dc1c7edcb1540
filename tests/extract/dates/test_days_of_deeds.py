"""Dates of deeds that stand apart from them; sentences of our own, published on Thursday, 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> set[tuple[str, str | None]]:
    """The events of all pairs, as (type, date)."""
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return {(e.type, e.date) for tie in record.partnerships for e in tie.events}


def dates_by_partner(text: str) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair, under the name of its second municipality."""
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return {t.between[1].name: {(e.type, e.date) for e in t.events} for t in record.partnerships}


@pytest.mark.parametrize(
    "text",
    [
        "Псков и Тарту подготовили договор о побратимстве. Это произойдёт 12 июня.",
        "Псков и Тарту готовят договор о побратимстве. Церемонию назначили на 12 июня.",
        "Псков намерен породниться с Тарту. Состоится это 12 июня.",
        "Пскову и Тарту предстоит подписать договор о побратимстве: делегация прибудет 12 июня.",
    ],
)
def test_a_day_told_later_is_that_of_the_plan(text: str) -> None:
    assert ("planned", "2024-06-12") in told(text)


def test_day_of_another_thing_is_not_that_of_the_plan() -> None:
    text = "Псков намерен породниться с Тарту. Ярмарка мёда пройдёт 12 июня."
    assert told(text) == {("planned", None)}


def test_trip_of_an_asking_partner_does_not_date_the_asking() -> None:
    text = "Тарту просится в побратимы Пскова, и в июне туда поедет глава Пскова."
    assert ("planned", "2024-06") not in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Псков и Тарту подписали 14 мая протокол о возобновлении побратимских связей.", ("renewed", "2024-05-14")),
        ("Псков и Тарту завтра подпишут соглашение о продлении побратимства.", ("planned", "2024-05-17")),
        ("Псков и Тарту поссорились, но в 2021 году побратимские связи ожили: их восстановили.", ("renewed", "2021")),
    ],
)
def test_a_paper_on_a_renewal_renews_once_it_is_signed(text: str, event: tuple[str, str]) -> None:
    assert event in told(text)


def test_awaited_paper_on_a_renewal_renews_nothing() -> None:
    text = "В мэрии Пскова ждут из Тарту протокол о возобновлении побратимских связей."
    assert "renewed" not in {type_ for type_, _ in told(text)}


def test_decision_that_takes_force_is_no_signing() -> None:
    text = "Тарту приостановил сотрудничество с Псковом. Решение вступило в силу 1 апреля."
    assert {type_ for type_, _ in told(text)} == {"suspended"}


def test_paper_that_takes_force_is_signed() -> None:
    assert ("signed", "2024-04-01") in told("Договор о побратимстве Пскова и Тарту вступил в силу 1 апреля.")


def test_a_day_that_a_paper_bears_is_that_of_its_signing() -> None:
    text = "Под договором о дружбе между Псковом и Тарту стоит дата 22 июня 1992 года."
    assert told(text) == {("signed", "1992-06-22")}


def test_a_vote_for_a_paper_adopts_it() -> None:
    assert ("signed", "2024-05-14") in told("14 мая дума Пскова проголосовала за соглашение о побратимстве с Тарту.")


@pytest.mark.parametrize(
    "text",
    [
        "Побратимами Пскова стали: Тарту — в 2006 году, Турку — в 2008-м, Нарва — в 2010-м.",
        "Побратимы Пскова: Тарту — 2006, Турку (Финляндия) — 2008, Нарва — 2010.",
    ],
)
def test_each_entry_of_a_list_has_its_own_year(text: str) -> None:
    assert dates_by_partner(text) == {
        "Тарту": {("signed", "2006")},
        "Турку": {("signed", "2008")},
        "Нарва": {("signed", "2010")},
    }


def test_year_behind_a_dash_that_goes_on_is_not_of_the_entry() -> None:
    text = "Побратимы Пскова: Тарту — в 2023 году там открыли музей."
    assert ("signed", "2023") not in told(text)


@pytest.mark.parametrize("words", ["В тот же вечер", "В этот день", "Тем же вечером"])
def test_same_day_points_back(words: str) -> None:
    text = f"30 апреля в Пскове принимали гостей из Тарту. {words} мэры подписали меморандум о сотрудничестве."
    assert ("signed", "2024-04-30") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Пскова прилетел в Тарту 3 марта 2017 года. Итогом поездки стало соглашение о побратимстве.",
        "3 марта 2017 года в Тарту прошёл форум. На нём мэры Пскова и Тарту подписали меморандум о сотрудничестве.",
        "3 марта 2017 года мэр Тарту вручил мэру Пскова грамоту: отныне города — побратимы.",
        "Во время визита, который проходил 3 марта 2017 года, мэры Пскова и Тарту заключили договор о побратимстве.",
        "В архиве хранится договор Пскова с Тарту от 3 марта 2017 года.",
        "Псков и Тарту использовали форум 3 марта 2017 года, чтобы скрепить подписями договор о побратимстве.",
    ],
)
def test_a_signing_has_the_time_that_is_set_for_it(text: str) -> None:
    assert ("signed", "2017-03-03") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Пскова, вступивший в должность 10 мая, был на форуме. Псков и Тарту подписали договор о побратимстве.",
        "10 мая 2017 года Псков открыл парк. Позже Псков и Тарту подписали договор о побратимстве.",
        "Побывали у стены, которую сложили в 1969 году, и подписали договор о побратимстве мэры Пскова и Тарту.",
    ],
)
def test_a_time_of_something_else_dates_no_signing(text: str) -> None:
    assert ("signed", None) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Псков и Тарту собирались породниться весной, но не вышло. Новая дата — 12 июня.",
        "12 июня в Псков приедут гости. Псков и Тарту подпишут договор о побратимстве.",
        "Псков и Тарту должны были породниться в 2020 году. Теперь церемонию наметили на 12 июня.",
        "12 июня в Псков приедет мэр Тарту. Главное в программе — подписание договора о побратимстве.",
        "В мае города договорились о побратимстве Пскова и Тарту, договор подпишут 12 июня.",
    ],
)
def test_a_plan_has_the_day_that_is_foreseen(text: str) -> None:
    assert {e for e in told(text) if e[0] in ("planned", "signed")} == {("planned", "2024-06-12")}


def test_a_date_before_a_dash_is_of_what_follows() -> None:
    text = "В марте Тарту поставил на паузу отношения с Псковом, месяц спустя — вовсе порвал их."
    assert told(text) == {("suspended", "2024-03"), ("terminated", "2024-04")}


def test_body_s_own_paper_dates_the_end() -> None:
    text = "Тарту прекратил действие соглашения с Псковом. Соответствующее постановление подписали 8 апреля."
    assert told(text) == {("terminated", "2024-04-08")}


def test_years_told_in_order_are_of_the_partners_in_order() -> None:
    text = "Соглашения о побратимстве Пскова с Тарту и Турку подписаны в 1990 и 1992 годах."
    assert dates_by_partner(text) == {"Тарту": {("signed", "1990")}, "Турку": {("signed", "1992")}}


def test_a_day_counted_from_dates_what_it_is_counted_from() -> None:
    assert ("signed", "1974") in told("Исполнилось полвека с того дня, когда Псков и Тарту стали побратимами.")


def test_tie_that_began_this_year_was_made() -> None:
    assert told("Партнёром Пскова с нынешнего года стал Тарту.") == {("signed", "2024")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ожидаемая дата подписания договора о дружбе Пскова и Тарту — 4 июня.", ("planned", "2024-06-04")),
        ("О предстоящем подписании договора о дружбе Пскова и Тарту сообщил мэр.", ("planned", None)),
        ("Псков и Тарту обсуждают заключение договора о побратимстве с прошлого лета.", ("planned", None)),
        ("Псков и Тарту станут побратимами до Нового года.", ("planned", "2024")),
    ],
)
def test_what_is_foreseen_is_a_plan(text: str, event: tuple[str, str | None]) -> None:
    assert told(text) == {event}


def test_a_paper_behind_a_date_and_a_dash_was_signed_then() -> None:
    text = "В 2005 году возникла идея, а через два года — и договор о побратимстве Пскова и Тарту."
    assert told(text) == {("signed", "2007")}


def test_completed_cooperation_has_ended() -> None:
    assert ("terminated", "2022-05-11") in told("11 мая 2022 года Тарту и Псков завершили сотрудничество побратимов.")


def test_a_draft_that_is_adopted_waits_for_signatures() -> None:
    text = "Проект договора между Псковом и Тарту одобрен думой. Осталась формальность — подписи глав."
    assert told(text) == {("planned", None)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Договор о побратимстве Пскова и Тарту подписали в 1968 году, обновили в 2006-м.", ("renewed", "2006")),
        ("Побратимские отношения Пскова и Тарту, прерванные в 1991-м, восстановлены в 2004 году.", ("renewed", "2004")),
        ("Псков и Тарту — побратимы почти шестьдесят лет. Точнее, с 1970 года.", ("exists", "1970")),
        ("Городом-побратимом Пскова 14 мая провозгласили Тарту.", ("signed", "2024-05-14")),
        ("5 июня совет Тарту проголосует за побратимство с Псковом.", ("planned", "2024-06-05")),
        ("Псков и Тарту договорились о побратимстве. Дата подписания договора пока не назначена.", ("planned", None)),
        ("Псков позвал Тарту в побратимы. Письмо датировано 6 мая.", ("planned", "2024-05-06")),
        ("Договор о побратимстве Пскова и Тарту подпишут не раньше июля.", ("planned", "2024-07")),
        ("Побратимский договор Пскова с Тарту 1996 года утратил силу.", ("signed", "1996")),
        ("Мэр Тарту высказал идею породниться на встрече с мэром Пскова 6 мая.", ("planned", "2024-05-06")),
        ("6 мая дума Пскова поддержала побратимство с Тарту. Договор подпишут позже.", ("planned", "2024-05-06")),
    ],
)
def test_deed_with_its_day(text: str, event: tuple[str, str | None]) -> None:
    assert event in told(text)


def test_restored_building_renews_no_tie() -> None:
    assert "renewed" not in {type_ for type_, _ in told("В Тарту, побратиме Пскова, восстановлен храм 1570 года.")}


def test_state_since_a_date_is_told_once_for_all() -> None:
    text = "С 2000 года партнёром Пскова числится Тарту, а с 2013-го — Турку."
    assert dates_by_partner(text) == {"Тарту": {("exists", "2000")}, "Турку": {("exists", "2013")}}


def test_papers_signed_make_the_new_partners_named_next() -> None:
    text = "Сразу два соглашения заключил Псков 14 мая. Его новые партнёры — Тарту и Турку."
    assert dates_by_partner(text) == {"Тарту": {("signed", "2024-05-14")}, "Турку": {("signed", "2024-05-14")}}


def test_what_is_done_has_no_day_still_to_come() -> None:
    text = "Псков и Тарту породнились весной 1994-го, и к тридцатилетию, в июне, в Тарту поедут псковские дзюдоисты."
    assert ("signed", "1994") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Гамбург, побратим Пскова с 1989 года, связи заморозил.",
        "Гамбург объявил о паузе в отношениях с Псковом, городом-побратимом с 1989 года.",
        "Гамбург приостановил контакты с Псковом, своим побратимом ещё с 1989 года.",
    ],
)
def test_since_when_cities_are_twins_is_not_when_it_ended(text: str) -> None:
    assert "1989" not in {date for type_, date in told(text) if type_ in ("suspended", "terminated")}


def test_since_when_something_is_paused_is_its_date() -> None:
    assert ("suspended", "2022-03") in told("С марта 2022 года побратимство Пскова с Гамбургом приостановлено.")


@pytest.mark.parametrize(
    "text",
    [
        "Заключённый в 1996 году договор о побратимстве Псков и Тарту обновили 3 мая.",
        "Подписанный в июле 1996 года меморандум между Псковом и Тарту продлили 3 мая.",
    ],
)
def test_a_date_before_the_noun_of_a_participle_is_that_of_the_paper(text: str) -> None:
    assert ("renewed", "2024-05-03") in told(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Псков и Тарту хотели подписать договор о побратимстве этой весной, но перенесли на сентябрь.", "2024-09"),
        ("Подписание договора о побратимстве Пскова и Тарту, намеченное на июнь, перенесено на осень.", "2024"),
        ("Псков и Тарту собирались породниться в апреле, но отложили церемонию до 12 июня.", "2024-06-12"),
        ("Псков присмотрел себе Тарту и готовит договор о побратимстве к марту.", "2025-03"),
    ],
)
def test_a_plan_put_off_has_its_new_day_and_a_deadline_lies_ahead(text: str, date: str) -> None:
    assert told(text) == {("planned", date)}


def test_day_of_papers_in_the_lead_is_that_of_those_named_below() -> None:
    text = (
        "Министерства обменивались вчера на форуме папками с договорами.\nПсков и Тарту завизировали план мероприятий."
    )
    assert ("signed", "2024-05-15") in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Гамбург весной 2022-го порвал с Псковом. Тарту, с которым он дружил в 1990-м, тогда же порвал с ним.",
            ("terminated", "2022"),
        ),
        ("Соглашение о побратимстве Пскова и Тарту, срок которого истекал в марте, продлили.", ("renewed", None)),
        ("Подписанный в июле 2016 года договор о побратимстве Псков и Тарту продлили.", ("renewed", None)),
    ],
)
def test_a_date_told_aside_is_not_that_of_the_deed(text: str, event: tuple[str, str | None]) -> None:
    assert event in told(text)


def test_councils_end_their_ties_each_on_a_day_of_its_own() -> None:
    text = (
        "Американские города рвут связи с российскими.\nГамбург в прошлый вторник разорвал побратимство с Псковом. "
        "Даллас и Саратов берут паузу в побратимстве."
    )
    assert dates_by_partner(text)["Саратов"] == {("suspended", None)}


@pytest.mark.parametrize(
    ("entry", "event"),
    [
        ("Ниш, Сербия (1987)", ("signed", "1987")),
        ("Ниш (Сербия), с 1987 года", ("exists", "1987")),
        ("Ниш: 1987", ("signed", "1987")),
        ("Ниш (1987 год подписания)", ("signed", "1987")),
        ("Ниш, стадион на 2000 мест", ("exists", None)),
    ],
)
def test_an_entry_of_a_list_has_the_year_behind_its_partner(entry: str, event: tuple[str, str | None]) -> None:
    assert dates_by_partner(f"Побратимы Пскова:\n– {entry};\n– Гянджа, Азербайджан.")["Ниш"] == {event}


@pytest.mark.parametrize(
    "text",
    [
        "ПСКОВ. Вчера в думе было людно.\n\nГлава Пскова и мэр Тарту подписали договор о побратимстве.",
        "15 мая, когда Псков праздновал День города, мэры Пскова и Тарту подписали договор о побратимстве.",
        "Псков отпраздновал День города 15 мая.\n\nБыло людно.\n\nВечером Псков и Тарту подписали договор о дружбе.",
    ],
)
def test_what_was_signed_has_the_day_that_frames_it(text: str) -> None:
    assert ("signed", "2024-05-15") in told(text)


def test_by_the_same_resolution_is_on_the_same_day() -> None:
    text = "Дума Пскова 15 мая утвердила отчёт. Тем же решением прекращено побратимство Пскова и Тарту."
    assert ("terminated", "2024-05-15") in told(text)


def test_guests_of_whom_the_next_sentence_tells_the_day_came_on_it() -> None:
    text = "В Псков приехали гости из Тарту, города-побратима. В понедельник их провели по кремлю."
    assert ("visited", "2024-05-13") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Соглашения о партнёрстве Пскова с Тарту и Оснабрюком датированы соответственно 1999 и 2003 годами.",
        "Партнёры Пскова — Тарту и Оснабрюк: в 1999 и 2003 годах с ними заключили договор и меморандум.",
    ],
)
def test_years_told_in_order_are_shared_out(text: str) -> None:
    assert ("signed", "1999") in dates_by_partner(text)["Тарту"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Мэр Пскова, в 2009 году возглавлявший думу, принял делегацию Тарту, побратима.", ("visited", None)),
        ("Псков 14 мая разорвал связи с Тарту. Договор 2012 года прекратил действие.", ("terminated", "2024-05-14")),
        ("14 мая Псков предложил Тарту породниться; церемония намечена на осень 2025-го.", ("planned", "2025")),
        ("Глава Пскова поедет в Тарту в августе, чтобы подписать договор о побратимстве.", ("planned", "2024-08")),
    ],
)
def test_date_of_something_else_in_the_sentence_is_not_taken(text: str, event: tuple[str, str | None]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Стенд рассказывает о побратимстве Пскова с Тарту, которому исполняется 50 лет.", ("exists", "1974")),
        ("К 50-летию побратимства, которое отмечают Псков и Тарту, открыли сквер.", ("exists", "1974")),
        ("Этим летом, с 10 июля, школьники Пскова отдохнут в Тарту, городе-побратиме.", ("visited", "2024-07-10")),
    ],
)
def test_date_told_beside_the_deed(text: str, event: tuple[str, str]) -> None:
    assert event in told(text)


ENTRIES = [
    ("У Пскова два побратима: с 1970 года — Тарту, с 1976-го — Оснабрюк.", {("exists", "1970")}),
    ("Побратимы Пскова: в 1970-м — Тарту, в 1976-м — Оснабрюк.", {("signed", "1970")}),
    ("Договоры действуют у Пскова с Тарту с 1970 года и с Оснабрюком с 1976-го.", {("exists", "1970")}),
    ("Побратимы Пскова — Оснабрюк и Тарту, последний с 1970 года.", {("exists", "1970")}),
    ("Побратимы Пскова — Тарту и Оснабрюк, последний с 1976 года.", {("exists", None)}),
    ("Первым побратимом Пскова стал Оснабрюк (1966), вторым, в семидесятом, Тарту.", {("signed", "1970")}),
    ("С Тарту Псков дружит уже сорок два года, с Оснабрюком — тридцать шесть.", {("exists", "1982")}),
    (
        "Городские советы Тарту и Оснабрюка разорвали связи с Псковом: первый — 3 марта, второй — неделей позже.",
        {("terminated", "2024-03-03")},
    ),
    ("С 1970 года партнёр Пскова — эстонский Тарту, оттуда ездят школьники.", {("exists", "1970")}),
]


@pytest.mark.parametrize(("text", "events"), ENTRIES, ids=[row[0] for row in ENTRIES])
def test_each_partner_of_a_list_has_its_own_date(text: str, events: set[tuple[str, str | None]]) -> None:
    record = extract(Article(text, language="ru", published="2024-05-16"))
    (tie,) = (t for t in record.partnerships if "Тарту" in {side.name for side in t.between})
    assert {(e.type, e.date) for e in tie.events} == events


def test_headline_without_a_full_stop_is_not_read_on_into_the_body() -> None:
    article = Article(
        "Тарту стал побратимом Пскова в 1970 году.", title="Побратимы Пскова", language="ru", published="2024-05-16"
    )
    (tie,) = extract(article).partnerships
    assert [(e.type, e.date) for e in tie.events] == [("signed", "1970")]


def test_date_behind_a_colon_goes_before_that_which_opens_the_sentence() -> None:
    text = "В 1991 году прибавился Тарту, а 1992-й выдался рекордным: побратимами Пскова стали Оснабрюк и Орша."
    assert dates_by_partner(text)["Орша"] == {("signed", "1992")}


def test_what_the_same_people_did_next_has_the_day_of_their_meeting() -> None:
    text = "Главы Рязани и Бреста встретились в среду и поставили подписи под соглашением о сотрудничестве."
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert [(e.type, e.date) for e in tie.events] == [("signed", "2024-06-12")]


def test_place_where_the_two_met_is_no_partner() -> None:
    text = "Мэры Рязани и Бреста в среду встретились в Минске и подписали соглашение о сотрудничестве."
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert {p.name for p in tie.between} == {"Рязань", "Брест"}

"""Partners told in one sentence and named in another, and towns that are but beside them; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def events(text: str, title: str = "") -> set[tuple[str, str, str | None]]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-05-16"))
    return {
        ("–".join(sorted(place.name for place in tie.between)), event.type, event.date)
        for tie in record.partnerships
        for event in tie.events
    }


def ties(text: str, title: str = "") -> set[str]:
    return {pair for pair, _, _ in events(text, title)}


def test_who_is_sought_is_named_right_behind() -> None:
    text = "Псков до конца года может получить побратима в Эстонии. Проект договора с Тарту уже у юристов."
    assert events(text) == {("Псков–Тарту", "planned", "2024")}


def test_it_is_the_town_of_the_sentence_before() -> None:
    text = "На юбилей Пскова прибыли делегации побратимов: Нойса и Вильянди. Латвийская Цесис прислала хор. "
    text += "Она числится у псковичей партнёром, хотя бумаги в мэрии никто не видел."
    assert "Псков–Цесис" in ties(text, "Псков отметил юбилей")


@pytest.mark.parametrize(
    "text",
    [
        "Псков порвал с Тарту. Сосед Пскова, Остров, сделал то же самое с Выру.",
        "Остров, как и Псков, принимал гостей. На фестивале в Вологде Псков и Тарту подписали договор о дружбе.",
        "Через погранпереход Куничина Гора в Псков въехала делегация Тарту, с которым подписан договор о дружбе.",
    ],
)
def test_who_is_only_beside_ties_nothing(text: str) -> None:
    assert all("Остров–Псков" not in pair and "Вологда" not in pair and "Куничина" not in pair for pair in ties(text))


def test_the_same_town_goes_on_with_the_list() -> None:
    text = "Псков подписал меморандум с тремя городами: с тем же Тарту, с Выру и с Нойсом."
    assert ties(text) == {"Псков–Тарту", "Выру–Псков", "Нойс–Псков"}


def test_region_beside_a_district_is_its_other_side() -> None:
    text = "Псков породнился с Тарту. Особняком стоит четвёртая бумага. Её подписали Печорский район и Рижский край, "
    text += "и касается она охраны озёр."
    assert ties(text) == {"Псков–Тарту"}


def test_paper_of_two_towns_told_to_do_something_together() -> None:
    text = (
        "Псков и Тарту подписали договор о дружбе.\nС Островом, где тоже чинят вагоны, Псков уже четыре года проводит "
    )
    text += "общую спартакиаду. Меморандум об этом администрации подписали в 2019 году."
    assert ("Остров–Псков", "signed", "2019") in events(text)


def test_hosts_of_the_state_make_no_partners() -> None:
    text = "Псков и Тарту подписали договор о дружбе.\nВ Таллине гостей принимал посол России Иван Орлов, в Нарве — "
    text += "консул Пётр Белов. Программа поездки рассчитана на неделю."
    assert ties(text, "Поездка псковичей") == {"Псков–Тарту"}


def test_ports_are_towns_where_no_port_is_spoken_of() -> None:
    text = "В Корсакове и не считают Вакканай заграницей. Двум портам-побратимам исполнилось двадцать лет вместе."
    assert ties(text) == {"Вакканай–Корсаков"}
    text = (
        "Начальник порта Туапсе и директор компании Trabzon Port подписали договор: порты-побратимы обменялись флагами."
    )
    assert ties(text) == set()


def test_host_of_a_gathering_is_no_side() -> None:
    text = "Вологда принимает форум побратимов, и в программе значится подписание договора между Псковом и Тарту."
    assert events(text) == {("Псков–Тарту", "planned", None)}


def test_town_of_whose_partners_one_speaks_is_named_by_what_lies_near() -> None:
    text = "Кимры породнились с Корнвестхаймом в 1991 году. В гимназии ждут школьников из Корнвестхайма.\n"
    text += "С кем ещё дружит этот город под Штутгартом, гости показали на карте. Его побратимы — Истли и Вильнёв."
    assert {"Кимры–Корнвестхайм", "Истли–Корнвестхайм"} <= ties(text, "Гости в Кимрах")


def test_whoever_comes_to_a_country_is_of_a_town_elsewhere() -> None:
    text = "Дзержинск и Слуцкий район станут побратимами. В Белоруссию приехали глава Дзержинска Пётр Орлов и депутаты."
    record = extract(Article(text=text, language="ru", published="2024-05-16"))
    assert {place.country for tie in record.partnerships for place in tie.between} == {"RU", "BY"}


def test_bet_is_no_agreement() -> None:
    text = "Кубок Сибири свёл Ишим с Тобольском, и главы двух городов заключили пари на самовар."
    assert ties(text) == set()


def test_good_wishes_are_no_tie() -> None:
    text = "Хоккеисты Барнаула победили Усть-Каменогорск. Диктор пожелал обоим городам дружбы."
    assert ties(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Псков и Тарту породнились в 1987 году. На открытие, намеченное на 11 августа, приедет делегация Тарту.",
            ("Псков–Тарту", "visited", "2024-08-11"),
        ),
        (
            "Договор, срок которого истёк зимой, Псков и Тарту заключили заново. Сделали они это позавчера.",
            ("Псков–Тарту", "renewed", "2024-05-14"),
        ),
        (
            "О желании стать побратимом Пскова в марте объявила мэрия Тарту.",
            ("Псков–Тарту", "planned", "2024-03"),
        ),
        (
            "В Псков приехал мэр Тарту, это первый приезд с тех пор, как в 2019 году Псков и Тарту заключили договор.",
            ("Псков–Тарту", "signed", "2019"),
        ),
        (
            "Побратимство с Псковом расторг Нойс, и взамен псковичи 20 марта подписали протокол о намерениях с Тарту.",
            ("Псков–Тарту", "signed", "2024-03-20"),
        ),
        (
            "Псков и Тарту — побратимы. В Тарту псковичей принимали с понедельника по четверг прошлой недели.",
            ("Псков–Тарту", "visited", "2024-05-06"),
        ),
        (
            "Псков породнился с Тарту. В мае партнёрству двух древних городов исполняется тридцать лет.",
            ("Псков–Тарту", "exists", "1994-05"),
        ),
        (
            "Псков намерен в сентябре отпраздновать тридцатилетие побратимства с Тарту.",
            ("Псков–Тарту", "exists", "1994"),
        ),
        (
            "Вчера Псков и Нойс подписали договор о побратимстве. Кроме того, Псков подписал меморандум с Тарту.",
            ("Псков–Тарту", "signed", "2024-05-15"),
        ),
        (
            "Псков и Тарту подписали договор. Дорожную карту обещано согласовать в ноябре.",
            ("Псков–Тарту", "planned", "2024-11"),
        ),
        (
            "Псков дружит с Тарту. В марте 2022-го мэр распорядился официальные контакты приостановить.",
            ("Псков–Тарту", "suspended", "2022-03"),
        ),
        (
            "Псков не стал рвать с Тарту.\nДоговор подписан в 1990 году, когда слали помощь пострадавшим от Чернобыля.",
            ("Псков–Тарту", "signed", "1990"),
        ),
    ],
)
def test_when_it_was(text: str, told: tuple[str, str, str]) -> None:
    assert told in events(text)

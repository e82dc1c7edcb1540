"""People as news of many lands names them: rarer words for offices, names that end or begin where others do."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article
from tests.extract.people.test_people import offices

Official = tuple[str, str, str | None]
TIE = "Тула и Брест подписали договор о сотрудничестве. "


@pytest.mark.parametrize(
    ("text", "official"),
    [
        # offices
        ("Гостей принял бурмистр Плоцка Анджей Новак.", ("Анджей Новак", "mayor", "Плоцк")),
        ("Приехал синдако Пармы Марко Росси.", ("Марко Росси", "mayor", "Парма")),
        ("Приехал засаг дарга Дархана Бат Болд.", ("Бат Болд", "mayor", "Дархан")),
        ("Приехал вице-президент города Ян Новак из Плоцка.", ("Ян Новак", "deputy_mayor", "Плоцк")),
        ("Приехал заместитель акима Костанайской области Азамат Бекет.", ("Азамат Бекет", "other_official", None)),
        ("Приехал депутат Жогорку Кенеша Азамат Бекет.", ("Азамат Бекет", "other_official", None)),
        (
            "Ждал председатель муниципальной ассамблеи Матансаса Хуан Рамос.",
            ("Хуан Рамос", "council_chair", "Матансас"),
        ),
        ("За проект вступился глава фракции зелёных Отто Браун.", ("Отто Браун", "councillor", None)),
        ("Возразил председатель бюджетной комиссии Иван Орлов.", ("Иван Орлов", "councillor", None)),
        ("Вопрос решит городская дума; её председатель Анна Белова не спешит.", ("Анна Белова", "council_chair", None)),
        # a deputy's and another's office are not one
        (
            "Выступили заместитель главы Анна Белова и член городского совета Бреста Павел Кузьмин.",
            ("Анна Белова", "deputy_mayor", None),
        ),
        # whose name is whose
        ("Приехала прежняя заместительница приматора Брно Хана Новотна.", ("Хана Новотна", "deputy_mayor", "Брно")),
        (
            "Гости привезли вице-мэра Пармы Микелу Росси.",
            ("Микела Росси", "deputy_mayor", "Парма"),
        ),
        ("Приехал губернатор провинции Фирас аль-Халед.", ("Фирас аль-Халед", "governor", None)),
        ("Приехала мэр французского города Одиль Ламбер.", ("Одиль Ламбер", "mayor", None)),
        ("С её главой Эмре Йылдырымом Орлов подписал протокол.", ("Эмре Йылдырым", "mayor", None)),
        # what two headed is told in their order
        (
            "Белова и Павел Кузьмин, которые возглавляли Тверь и Гродно, спорили.",
            ("Павел Кузьмин", "mayor", "Гродно"),
        ),
        # a side by its country's adjective alone
        (
            "С тульской стороны выступил мэр Иван Орлов, с монгольской — Цогтын Болд.",
            ("Цогтын Болд", "mayor", None),
        ),
    ],
)
def test_offices_of_other_lands(text: str, official: Official) -> None:
    name, role, town = official
    found = {o[0]: o for o in offices(TIE + text)}
    assert name in found, found
    assert found[name][1] == role
    assert town is None or found[name][2] == town


BOTH = {"Иван Орлов", "Павел Кузьмин"}


def signers(text: str) -> set[str]:
    record = extract(Article(text=text, language="ru", published="2024-05-16"))
    return {name for tie in record.partnerships for name in tie.signatories}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # whose predecessor or deputy somebody is has not signed
        (
            (
                "Договор Тулы и Бреста подписали предшественник Орлова Олег Носов и мэр Бреста Павел Кузьмин. "
                "Мэр Тулы Иван Орлов рад."
            ),
            {"Олег Носов", "Павел Кузьмин"},
        ),
        # a relative clause in the list of signers
        (
            (
                "Договор Тулы и Бреста подписали: с тульской стороны — мэр Иван Орлов, который привёз гостей, "
                "с брестской — мэр Павел Кузьмин."
            ),
            {"Иван Орлов", "Павел Кузьмин"},
        ),
        (
            (
                "Договор Тулы и Бреста подписывали ещё предшественники: Иван Орлов, при котором начались поездки, "
                "и тогдашний мэр Бреста Павел Кузьмин."
            ),
            {"Иван Орлов", "Павел Кузьмин"},
        ),
        # a surname that is also a people
        (
            (
                "В Тулу приехала мэр Бреста Агнешка Хорват. В четверг госпожа Хорват и мэр Тулы Иван Орлов подписали "
                "договор о сотрудничестве Тулы и Бреста."
            ),
            {"Агнешка Хорват", "Иван Орлов"},
        ),
    ],
)
def test_signers_of_lists_and_asides(text: str, names: set[str]) -> None:
    assert signers(text) == names


def test_an_adjective_of_a_river_is_no_town() -> None:
    record = extract(
        Article(
            text="Тула и Брест подписали договор о сотрудничестве. С волжской стороны приехал глава города Иван Орлов.",
            language="ru",
            published="2024-05-16",
        )
    )
    assert {place.name for tie in record.partnerships for place in tie.between} == {"Тула", "Брест"}


@pytest.mark.parametrize(
    ("text", "official"),
    [
        # a town that looks like an organization
        ("Глава Гороховца Дмитрий Носов ждал.", ("Дмитрий Носов", "mayor", "Гороховец")),
        # where somebody is mayor
        (
            "Тула ждала. Договор с Брестом расторгла Рига, где мэр Янис Озолс ждать не стал.",
            ("Янис Озолс", "mayor", "Рига"),
        ),
        # a place where only an embassy is has no mayor that is spoken of
        (
            "В Туле говорят о кубинском Матансасе. Помогло посольство в Гаване. Алькальд Хуан Рамос рад.",
            ("Хуан Рамос", "mayor", "Матансас"),
        ),
        # a parliament's country
        (
            "Гостили турки и депутат Жогорку Кенеша Азамат Бекет.",
            ("Азамат Бекет", "other_official", "Киргизия"),
        ),
        # «его» of the office told last, though nobody is named in it
        (
            "Документ подписал мэр Бреста Олег Носов. Мэр Тулы болел, и пришёл его заместитель Иван Орлов.",
            ("Иван Орлов", "deputy_mayor", "Тула"),
        ),
        # two names told in another order than their towns
        (
            "Договор Казанлыка и Нагои скрепили мэры Кэндзи Мацуда и Стефан Димитров.",
            ("Кэндзи Мацуда", "mayor", "Нагоя"),
        ),
    ],
)
def test_whose_office_it_is(text: str, official: Official) -> None:
    assert official in offices(TIE + text)


def test_a_councillor_is_of_the_articles_own_town() -> None:
    text = (
        "Тула продлила договор с Брестом. В Туле этому рады. Зимой Бресту отдали три автобуса. "
        "Вопрос депутата Ивана Орлова повис в воздухе."
    )
    record = extract(Article(text=text, language="ru", published="2024-05-16", title="Тула: итоги недели"))
    assert {(o.name, o.of.name if o.of else None) for o in record.officials} == {("Иван Орлов", "Тула")}


@pytest.mark.parametrize(
    "text",
    [
        # signed by «him»
        "Мэр Тулы Иван Орлов рад. В папке письмо о дружбе Тулы и Бреста, подписанное им и Павлом Кузьминым из Бреста.",
        # «besides him»
        "Так решил мэр Тулы Иван Орлов. Под договором Тулы и Бреста, кроме него, расписался мэр Бреста Павел Кузьмин.",
        # «his own» signature
        "Договор Тулы и Бреста пришёл с подписью мэра Павла Кузьмина, с тульской стороны свою поставил мэр Иван Орлов.",
        # who held the pen
        "Тула породнилась с Брестом. За Тулу перо держал мэр Иван Орлов, за Брест — мэр Павел Кузьмин.",
        # a charter on a tie is no certificate
        "Грамоту о побратимстве Тулы и Бреста завизировали мэр Тулы Иван Орлов и мэр Бреста Павел Кузьмин.",
    ],
)
def test_signatures_told_otherwise(text: str) -> None:
    assert signers(text) == BOTH


def test_a_contract_of_companies_is_another_paper() -> None:
    text = "Тула породнилась с Брестом. Директор завода Иван Орлов тем временем подписал контракт на поставку стали."
    assert signers(text) == set()


def test_two_joined_names_behind_two_offices_have_one_each() -> None:
    text = "Программу утвердили мэры Тулы и Бреста. Иван Орлов и У Бинь поставили подписи в зале."
    assert {("Иван Орлов", "mayor", "Тула"), ("У Бинь", "mayor", "Брест")} <= set(offices(text))


def test_family_name_that_stands_first_is_no_town_where_it_stands_alone() -> None:
    text = (
        "Тула подписала меморандум о сотрудничестве с Дунъином, за гостей это сделал Чэнь Бичан. По словам Чэня, рад."
    )
    record = extract(Article(text, language="ru", published="2024-06-13"))
    assert {p.name for tie in record.partnerships for p in tie.between} == {"Тула", "Дунъин"}

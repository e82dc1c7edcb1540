"""Offices that stand apart from their holder's name: sides, relative clauses, successors, a sentence later."""

from __future__ import annotations

import pytest

from kg.model.article import Article
from tests.extract.people.test_people import offices, read

Official = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "official"),
    [
        # whose side somebody stands for
        ("От Бреста договор скрепил председатель горисполкома Павел Кузьмин.", ("Павел Кузьмин", "mayor", "Брест")),
        ("Тула ждала. Со стороны Перми подписалась замглавы Анна Белова.", ("Анна Белова", "deputy_mayor", "Пермь")),
        ("Тула ждала. За Пермь расписался вице-мэр Иван Орлов.", ("Иван Орлов", "deputy_mayor", "Пермь")),
        # what somebody heads, told behind the name
        (
            "Иван Орлов, который в то время ещё возглавлял администрацию Твери, не спорил.",
            ("Иван Орлов", "mayor", "Тверь"),
        ),
        (
            "Анна Белова, которая председательствует в совете Твери, не спорила.",
            ("Анна Белова", "council_chair", "Тверь"),
        ),
        ("Возглавляет Тверь Иван Орлов, он и ждал гостей.", ("Иван Орлов", "mayor", "Тверь")),
        ("Тверью руководил Иван Орлов, Пермью — Олег Носов.", ("Олег Носов", "mayor", "Пермь")),
        ("Нового главу Твери зовут Иван Орлов.", ("Иван Орлов", "mayor", "Тверь")),
        # a name behind an office, between other marks
        ("Гостя принял мэр Твери, господин Иван Орлов.", ("Иван Орлов", "mayor", "Тверь")),
        ("Гостя принял мэр Твери, Иван Орлов; беседа затянулась.", ("Иван Орлов", "mayor", "Тверь")),
        ("Возможно, поможет тверской мэр: Иван Орлов обещал.", ("Иван Орлов", "mayor", "Тверь")),
        # who follows whom
        ("Мэр Твери Иван Орлов ушёл. Его преемник Олег Носов начнёт в мае.", ("Олег Носов", "mayor", "Тверь")),
        ("Мэр Твери Иван Орлов ушёл. На его место избран Олег Носов.", ("Олег Носов", "mayor", "Тверь")),
        # the office a sentence later
        ("«Мы рады», — сказал Иван Орлов. Глава Твери вспомнил о гостях из Перми.", ("Иван Орлов", "mayor", "Тверь")),
        # the office a sentence before
        ("В Туле побывал мэр сербского Ниша. Никола Дашич осмотрел музей.", ("Никола Дашич", "mayor", "Ниш")),
        ("Тулу представлял глава Твери. Утром Иван Орлов и директор музея ждали.", ("Иван Орлов", "mayor", "Тверь")),
        # what somebody heads, told by the verb behind the name
        ("Иван Орлов с прошлой осени руководит Тверью.", ("Иван Орлов", "mayor", "Тверь")),
        ("Орлов руководит Тверью, Олег Носов — муниципалитетом Перми.", ("Олег Носов", "mayor", "Пермь")),
        # whose deputy somebody is
        (
            "Вместо мэра Твери Олега Носова подписала его первый заместитель Анна Белова.",
            ("Анна Белова", "deputy_mayor", "Тверь"),
        ),
        (
            "Мэр Твери Олег Носов прислал заместителя, Ивана Орлова, с доверенностью.",
            ("Иван Орлов", "deputy_mayor", "Тверь"),
        ),
        # who holds it today
        (
            "Тогдашний мэр Твери Олег Носов ездил в Пермь, а нынешний глава города Иван Орлов не спешит.",
            ("Иван Орлов", "mayor", "Тверь"),
        ),
        (
            "Главу Твери на церемонии подменил первый заместитель Иван Орлов.",
            ("Иван Орлов", "deputy_mayor", "Тверь"),
        ),
        ("Тверь представляли зам. главы администрации И. Орлов и другие.", ("И. Орлов", "deputy_mayor", "Тверь")),
        ("Тверь представляла нач. отдела культуры Анна Белова.", ("Анна Белова", "head_of_department", "Тверь")),
        # who leads a body
        ("Депутаты Твери во главе с Анной Беловой молчали.", ("Анна Белова", "council_chair", "Тверь")),
        # a participle's phrase between the office and the name
        ("Приехала вице-мэр Твери, ведающая школами, Анна Белова.", ("Анна Белова", "deputy_mayor", "Тверь")),
        # whose office it is not
        ("Тверь рада: приехал мэр не Перми, а Твери. Иван Орлов осмотрел музей.", ("Иван Орлов", "mayor", "Тверь")),
        # a colleague, told behind the name
        ("Мэр Твери вручил Олегу Носову, своему коллеге из Перми, альбом.", ("Олег Носов", "mayor", "Пермь")),
        # a region that is a city
        (
            "Приехала делегация Санкт-Петербурга во главе с вице-губернатором Иваном Орловым.",
            ("Иван Орлов", "other_official", "Санкт-Петербург"),
        ),
    ],
)
def test_office_told_apart_is_held_by_the_person_meant(text: str, official: Official) -> None:
    assert official in offices(text)


def test_heads_of_two_towns_told_by_whose_are_mayors_of_them() -> None:
    told = offices("Тверь и Пермь, чьи руководители, Иван Орлов и Олег Носов, приехали рано, ждали гостей.")
    assert told == {("Иван Орлов", "mayor", "Тверь"), ("Олег Носов", "mayor", "Пермь")}


@pytest.mark.parametrize(
    "text",
    [
        # somebody else spoke: an artist, two people, a person with an office of their own
        "На открытии выступил художник Иван Орлов. Глава Твери поблагодарил его.",
        "На открытии выступили Иван Орлов и Олег Носов. Глава Твери поблагодарил их.",
        # the head of a company
        "Завод, чей руководитель, Иван Орлов, приехал рано, ждал гостей из Твери.",
    ],
)
def test_office_is_not_given_to_whoever_is_named_before(text: str) -> None:
    assert not any(role == "mayor" for _, role, _ in offices(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a woman's deed tells that her foreign name stands in the nominative
        ("Договор подписывала Сардана Авксентьева.", "Сардана Авксентьева"),
        ("За курорт расписалась вице-кмет Цветелина Дончева, гостья форума.", "Цветелина Дончева"),
        ("Мэра Ивана Петрова встретила делегация.", "Иван Петров"),
        ("Послание примара Николая Дандиша огласила директор школы.", "Николай Дандиш"),
        # a town before the name, two names in a row
        ("Главы Липецка и Цетинье Роман Ченцов и Никола Джурашкович встретились.", "Роман Ченцов"),
        ("С хокимом Бахтияром Юлдашевым Есжанов заключил меморандум.", "Бахтияр Юлдашев"),
        ("Договор привезли при прежнем мэре Павле Сердюке.", "Павел Сердюк"),
    ],
)
def test_name_is_told_as_its_bearer_has_it(text: str, name: str) -> None:
    assert name in {mention.name for mention in read(Article(text=text, language="ru")).mentions}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Гостей ждал приматор Брно Ян Новак.", "mayor"),
        ("Гостей ждал лидер городского совета Ковентри Джон Смит.", "council_chair"),
        ("Гостей ждала председатель общинского совета Варны Мария Иванова.", "council_chair"),
        ("Гостей ждал президент городского совета Турина Марио Росси.", "council_chair"),
        ("Гостей ждала председатель Совета Сортавальского городского поселения Анна Белова.", "council_chair"),
        ("Гостей ждал председатель городского Кенгаша Самарканда Анвар Каримов.", "council_chair"),
        ("Гостей ждал глава внешнеполитического ведомства Белоруссии Иван Орлов.", "minister"),
        ("Гостей ждал министр-президент Тюрингии Бодо Рамелов.", "governor"),
        ("Гостей ждал лидер совета Эдинбурга Джон Смит.", "council_chair"),
        ("Гостей ждал депутат сейма Польши Ян Новак.", "other_official"),
    ],
)
def test_office_of_a_foreign_town_is_read(text: str, role: str) -> None:
    assert {told for _, told, _ in offices(text)} == {role}


def test_conjunct_of_another_country_is_not_of_the_same_town() -> None:
    text = "Тула встретила Яньтай. Договор визировали глава Тулы Иван Орлов и секретарь горкома КПК Цзян Чэн."
    assert ("Цзян Чэн", "other_official", "Яньтай") in offices(text)


def test_common_word_is_no_person() -> None:
    text = "Подписантом от Тулы стал Иван Орлов."
    assert {m.name for m in read(Article(text=text, language="ru")).mentions} == {"Иван Орлов"}


def test_word_after_is_no_ambassador() -> None:
    assert offices("Подпись под договором поставил мэр Твери Иван Орлов, а после него Фёдор Шишкин.") == {
        ("Иван Орлов", "mayor", "Тверь")
    }


def test_chinese_name_is_a_person_whatever_the_model_takes_it_for() -> None:
    text = "От имени китайских властей расписалась Юань Фан."
    assert {m.name for m in read(Article(text=text, language="ru")).mentions} == {"Юань Фан"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Иван Орлов и Олег Носов, главы Твери и Перми, ждали гостей.",
            {("Иван Орлов", "mayor", "Тверь"), ("Олег Носов", "mayor", "Пермь")},
        ),
        (
            "Договор подписан Иваном Орловым и Олегом Носовым — главой Твери и председателем горсовета Перми.",
            {("Иван Орлов", "mayor", "Тверь"), ("Олег Носов", "council_chair", "Пермь")},
        ),
    ],
)
def test_offices_behind_two_names_are_held_one_by_each(text: str, told: set[Official]) -> None:
    assert offices(text) == told


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Градоначальник Бурсы Алинур Акташ встретил туляков.", ("Алинур Акташ", "mayor", "Бурса")),
        ("Гостей из Кимхэ возглавил мэр Хо Сон Гон.", ("Хо Сон Гон", "mayor", "Кимхэ")),
        ("Гостей из Абовяна привёз мэр Ваагн Геворкян.", ("Ваагн Геворкян", "mayor", "Абовян")),
        ("Приехал председатель общины Лозница Видое Петрович.", ("Видое Петрович", "mayor", "Лозница")),
    ],
)
def test_town_ends_where_the_holders_name_begins(text: str, official: Official) -> None:
    assert official in offices(text)


def test_who_is_addressed_by_the_patronymic_is_the_one_named_in_full() -> None:
    text = "Глава Твери Денис Лебедев приехал. «Рады гостям», — сказал Денис Юрьевич."
    people = read(Article(text=text, language="ru"))
    assert {m.name for m in people.mentions} == {"Денис Лебедев"}


def test_office_in_the_plural_is_of_the_two_named_in_the_sentence_before() -> None:
    told = offices("Тверь представлял Иван Орлов, Хэйхэ — Се Баолу. Градоначальники подписали дорожную карту.")
    assert told == {("Иван Орлов", "mayor", "Тверь"), ("Се Баолу", "mayor", "Хэйхэ")}
